// Files of named matrices with a description: trained networks, and the state of a training.
#pragma once

#include <Eigen/Core>
#include <filesystem>
#include <map>
#include <string>

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/image/feature_map.h"

namespace lithoscope {

struct TensorContent {
  std::string kind;  // "spectral-transfer", "training-checkpoint", ...
  Json facts = Json::object();
  std::map<std::string, FloatMatrix> floats;
  std::map<std::string, Eigen::MatrixXd> doubles;
};

// A mark, a JSON header that says what follows, the numbers, a SHA-256 sum of all of it: data
// alone, nothing in it is ever executed (docs/file-format.md). Written beside, flushed and renamed.
// Throws Error (disk full, no permission), Cancelled.
void write_tensor_file(const std::filesystem::path& file, const TensorContent& content,
                       const Progress& stop);

// Throws Error naming the file and the reason where it is of another kind, damaged, cut off, or too
// new. All sizes are checked against the file's before anything is made for them.
TensorContent read_tensor_file(const std::filesystem::path& file, const Progress& stop);

// True where the first bytes of a file are the mark.
bool is_tensor_file(const std::string& head);

}  // namespace lithoscope
