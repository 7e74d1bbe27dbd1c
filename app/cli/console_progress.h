// Progress on a console: a bar that is redrawn on a terminal, plain lines otherwise.
#pragma once

#include <chrono>
#include <string>

#include "core/base/eta.h"
#include "core/base/progress.h"
#include "core/recipe/runner.h"

namespace lithoscope::cli {

// Stops when the user presses Ctrl-C (see install_stop_signal).
class ConsoleProgress final : public Progress, public RunObserver {
 public:
  explicit ConsoleProgress(bool quiet);
  ~ConsoleProgress() override;

  void report(double fraction, std::string_view stage) override;
  bool stop_requested() const override;

  void step_started(const std::string& id, const std::string& title, int number,
                    int count) override;
  void step_finished(const StepResult& result, const Outputs& outputs) override;

  // Removes the bar, so that other text can be printed.
  void clear();

 private:
  void draw(double fraction, std::string_view stage);

  using Clock = std::chrono::steady_clock;
  const bool quiet_;
  const bool terminal_;
  RemainingTime remaining_;
  Clock::time_point last_drawn_{};
  std::string step_;
  bool bar_shown_ = false;
};

// From now on SIGINT and SIGTERM ask for a stop; a second one ends the program at once.
void install_stop_signal();

}  // namespace lithoscope::cli
