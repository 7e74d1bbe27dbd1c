#include "tests/benchmarks/rows/row.h"

#include <fmt/format.h>

#include <algorithm>

namespace lithoscope::benchmark {

const std::map<std::string, MakeRow>& rows() {
  static const auto all = [] {
    std::map<std::string, MakeRow> made;
    add_machine_rows(made);
    add_preprocess_rows(made);
    add_feature_rows(made);
    add_learn_rows(made);
    add_distillation_rows(made);
    add_job_rows(made);
    return made;
  }();
  return all;
}

SpectralImage image_of(Array array, std::int64_t cols, double first_nm, double step_nm) {
  const std::int64_t channels = array.shape.back();
  const auto points = static_cast<std::int64_t>(array.values.size()) / channels;
  if (array.shape.size() == 3) cols = array.shape[1];
  if (points % cols != 0) cols = 1;
  Grid grid;
  grid.rows = points / cols;
  grid.cols = cols;
  std::vector<double> wavelengths_nm(static_cast<std::size_t>(channels));
  for (std::size_t i = 0; i < wavelengths_nm.size(); ++i) {
    wavelengths_nm[i] = first_nm + step_nm * static_cast<double>(i);
  }
  return make_memory_image(grid, SpectralAxis(std::move(wavelengths_nm), AxisUnit::kNanometre),
                           std::move(array.values));
}

FeatureMap features_of(const Array& array) {
  std::vector<FeatureColumn> columns;
  for (std::int64_t i = 0; i < array.shape.at(1); ++i) {
    columns.push_back({fmt::format("column {}", i + 1), {}, {}});
  }
  Grid grid;
  grid.rows = array.points();
  grid.cols = 1;
  FeatureMap map = make_feature_map(grid, std::move(columns));
  std::copy(array.values.begin(), array.values.end(), map.values.data());
  std::fill(map.valid.begin(), map.valid.end(), std::uint8_t{1});
  return map;
}

}  // namespace lithoscope::benchmark
