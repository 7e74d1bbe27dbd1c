// One row of the table: a piece of work that can be repeated on data already in memory.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/base/json.h"
#include "core/image/feature_map.h"
#include "core/image/spectral_image.h"
#include "tests/benchmarks/rows/npy.h"

namespace lithoscope::benchmark {

class Row {
 public:
  virtual ~Row() = default;
  virtual void run() = 0;  // what is timed
  // What the last run gave, to be held against the peer's.
  virtual Array result() const = 0;
  // What else is worth telling: iterations, inertia.
  virtual Json facts() const { return Json::object(); }
};

using MakeRow = std::function<std::unique_ptr<Row>(const std::filesystem::path& folder)>;

// All rows by name.
const std::map<std::string, MakeRow>& rows();

void add_preprocess_rows(std::map<std::string, MakeRow>& all);
void add_feature_rows(std::map<std::string, MakeRow>& all);
void add_learn_rows(std::map<std::string, MakeRow>& all);
void add_distillation_rows(std::map<std::string, MakeRow>& all);
void add_job_rows(std::map<std::string, MakeRow>& all);
void add_machine_rows(std::map<std::string, MakeRow>& all);

// The array, of which the last axis is channels, as an image of rows × cols pixels; a matrix
// (points × channels) becomes one of `cols` columns, or of one column where these do not go up.
SpectralImage image_of(Array array, std::int64_t cols = 1, double first_nm = 1000,
                       double step_nm = 6);
// A matrix as a feature map without holes, one column.
FeatureMap features_of(const Array& array);

}  // namespace lithoscope::benchmark
