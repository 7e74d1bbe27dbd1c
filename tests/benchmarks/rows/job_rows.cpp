#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {

void add_job_rows(std::map<std::string, MakeRow>&) {}

}  // namespace lithoscope::benchmark
