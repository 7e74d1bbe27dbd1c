// lithoscope_rows ROW FOLDER [THREADS]: loads the row's data, then obeys the lines of its standard
// input, so that another program can be timed in turn with it: "run" does the work and answers with
// its seconds, "save FILE" writes what it gave.
#include <fmt/format.h>
#include <sys/resource.h>
#include <tbb/global_control.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "tests/benchmarks/rows/row.h"

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

// Of all threads, in the program and in the system for it: hardly changes when others use the
// machine too.
double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace lithoscope;
  using namespace lithoscope::benchmark;
  if (argc < 3 || !rows().contains(argv[1])) {
    fmt::print(stderr, "lithoscope_rows ROW FOLDER [THREADS], rows:");
    for (const auto& [name, make] : rows()) fmt::print(stderr, " {}", name);
    fmt::print(stderr, "\n");
    return 2;
  }
  try {
    const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                      argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 2);
    const auto row = rows().at(argv[1])(argv[2]);
    std::cout << Json{{"ready", true}}.dump() << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
      if (line == "run") {
        const double before = processor_seconds();
        const auto start = std::chrono::steady_clock::now();
        row->run();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        Json answer = row->facts();
        answer["processor_seconds"] = processor_seconds() - before;
        answer["seconds"] = taken.count();
        answer["peak_rss_mb"] = static_cast<double>(usage.ru_maxrss) / 1024;
        std::cout << answer.dump() << std::endl;
      } else if (line.starts_with("save ")) {
        save_npy(line.substr(5), row->result());
        std::cout << Json{{"saved", true}}.dump() << std::endl;
      }
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
