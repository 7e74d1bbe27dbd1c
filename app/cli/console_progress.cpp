#include "app/cli/console_progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>

#include "core/base/text.h"

namespace lithoscope::cli {
namespace {

std::atomic<bool> stop_asked{false};

void ask_for_stop(int signal) {
  if (stop_asked.exchange(true)) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
}

int terminal_columns() {
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

// The first `count` characters of UTF-8 text.
std::string shortened(std::string_view text, std::size_t count) {
  std::string result;
  for (const char c : text) {
    const bool starts_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (starts_character && count-- == 0) break;
    result += c;
  }
  return result;
}

}  // namespace

void install_stop_signal() {
  std::signal(SIGINT, ask_for_stop);
  std::signal(SIGTERM, ask_for_stop);
}

ConsoleProgress::ConsoleProgress(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO)) {}

ConsoleProgress::~ConsoleProgress() {
  clear();
}

bool ConsoleProgress::stop_requested() const {
  return stop_asked;
}

void ConsoleProgress::report(double fraction, std::string_view stage) {
  const auto now = Clock::now();
  remaining_.update(fraction, now);
  if (quiet_ || !terminal_ || now - last_drawn_ < std::chrono::milliseconds(100)) return;
  last_drawn_ = now;
  draw(fraction, stage);
}

void ConsoleProgress::draw(double fraction, std::string_view stage) {
  constexpr int width = 24;
  const int filled = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * width);
  std::string bar;
  for (int i = 0; i < width; ++i) bar += i < filled ? "█" : "░";
  std::string line = fmt::format("{} {:3.0f} %", bar, 100 * fraction);
  if (const auto left = remaining_.seconds()) {
    line += "  " + translated("cli", "{} left", format_duration(*left));
  }
  line += "  ";
  if (!step_.empty()) line += step_ + ": ";
  line += stage;
  std::fputs(
      ("\r\033[K" + shortened(line, static_cast<std::size_t>(terminal_columns() - 1))).c_str(),
      stderr);
  std::fflush(stderr);
  bar_shown_ = true;
}

void ConsoleProgress::clear() {
  if (!bar_shown_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  bar_shown_ = false;
}

void ConsoleProgress::step_started(const std::string& id, const std::string& title, int number,
                                   int count) {
  step_ = fmt::format("{}/{} {}", number, count, title.empty() ? id : title);
}

void ConsoleProgress::step_finished(const StepResult& result, const Outputs&) {
  if (quiet_) return;
  clear();
  std::string note = format_duration(result.seconds);
  if (result.seconds < 10) note = fmt::format("{:.2f} s", result.seconds);
  if (result.state == StepState::kCached) note = translated("cli", "from the cache");
  if (result.state == StepState::kDeferred) note = translated("cli", "when needed");
  std::fputs(fmt::format("  {:<28} {:<28} {}\n", result.id, result.operation, note).c_str(),
             stderr);
}

}  // namespace lithoscope::cli
