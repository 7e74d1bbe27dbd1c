// What the machine itself can do, measured in the same run as the rows.
#include <cstring>

#include "core/base/parallel.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

// Copies 512 MiB on all threads: 1 GiB of traffic as programs count it.
class CopyRow final : public Row {
 public:
  CopyRow() : from_(kValues, 1.0f), to_(kValues) {}
  void run() override {
    constexpr std::int64_t piece = 1 << 20;
    parallel_pieces(kValues, piece, nullptr, [&](std::int64_t first, std::int64_t last) {
      std::memcpy(to_.data() + first, from_.data() + first,
                  static_cast<std::size_t>(last - first) * sizeof(float));
    });
  }
  Array result() const override { return {{1}, {to_.back()}}; }
  Json facts() const override { return {{"bytes", 2.0 * kValues * sizeof(float)}}; }

 private:
  static constexpr std::int64_t kValues = std::int64_t{128} << 20;
  std::vector<float> from_, to_;
};

}  // namespace

void add_machine_rows(std::map<std::string, MakeRow>& all) {
  all["copy"] = [](const auto&) { return std::make_unique<CopyRow>(); };
}

}  // namespace lithoscope::benchmark
