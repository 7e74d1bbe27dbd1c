// Networks of dense layers: what is left of a trained neural network, and what a linear regression
// is as well. Used without any library of neural networks.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/float_products.h"
#include "core/image/feature_map.h"
#include "core/image/model.h"

namespace lithoscope {

struct DenseLayer {
  FloatMatrix weights;      // outputs × inputs
  Eigen::RowVectorXf bias;  // outputs
  bool leaky = false;       // leaky ReLU behind it; else linear
};

struct DenseNetwork {
  std::vector<DenseLayer> layers;
  double leak = 0.01;  // slope of leaky ReLU below 0

  std::int64_t inputs() const { return layers.front().weights.cols(); }
  std::int64_t outputs() const { return layers.back().weights.rows(); }
  std::int64_t parameters() const;  // weights and biases

  // Matrices "NAME 1 weights", "NAME 1 bias", ...; facts under `name`.
  void put_into(Model& model, const std::string& name) const;
  // Throws Error where parts are missing, not finite or do not fit together.
  static DenseNetwork take_from(const Model& model, const std::string& name);
};

// One network, then the other: `first` ends with as many values as `second` begins with.
DenseNetwork joined(DenseNetwork first, const DenseNetwork& second);

// A network that is ready to be applied to many spectra, from several threads. The same bits
// whatever the number of threads and however many spectra come at a time.
class PackedNetwork {
 public:
  explicit PackedNetwork(const DenseNetwork& network);

  std::int64_t inputs() const { return layers_.front().weights.depth(); }
  std::int64_t outputs() const { return layers_.back().weights.outputs(); }
  // `values` is count × inputs(), `results` count × outputs(), both row-major.
  void apply(const float* values, std::int64_t count, float* results) const;

 private:
  struct Layer {
    PackedMatrix weights;
    std::vector<float> bias;  // filled up to the stride
    bool leaky = false;
  };
  std::vector<Layer> layers_;
  float leak_;
};

}  // namespace lithoscope
