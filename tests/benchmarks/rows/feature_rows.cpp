#include "core/features/line_features.h"
#include "core/features/pca.h"
#include "core/features/scaling.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

Array array_of(const FloatMatrix& values) {
  return {{values.rows(), values.cols()}, {values.data(), values.data() + values.size()}};
}

// Learns the scaling and applies it, as the operation does.
class ScalingRow final : public Row {
 public:
  explicit ScalingRow(const Array& array) : features_(features_of(array)) {}
  void run() override {
    NoProgress progress;
    scaled_ = apply_scaling(features_, fit_scaling(features_, ScalingMethod::kStandard, progress),
                            progress);
  }
  Array result() const override { return array_of(scaled_.values); }

 private:
  FeatureMap features_, scaled_;
};

class PcaRow final : public Row {
 public:
  explicit PcaRow(SpectralImage image) : image_(std::move(image)) {}
  void run() override {
    NoProgress progress;
    scores_ = pca_scores(image_, fit_pca(image_, {}, progress), progress);
  }
  Array result() const override { return array_of(scores_.values); }

 private:
  SpectralImage image_;
  FeatureMap scores_;
};

class LinesRow final : public Row {
 public:
  explicit LinesRow(SpectralImage image) : image_(std::move(image)) {}
  void run() override {
    NoProgress progress;
    map_ = line_features(image_, {parse_lines("lopes2024")}, progress);
  }
  Array result() const override { return array_of(map_.values); }
  Json facts() const override {
    return {{"bytes", 4.0 * static_cast<double>(image_.grid.size() * image_.channels())}};
  }

 private:
  SpectralImage image_;
  FeatureMap map_;
};

// 32,768 spectra as long as those of the largest map: 0.5 GB.
SpectralImage long_spectra() {
  const std::vector<std::int64_t> shape = {256, 128, 4062};
  return image_of({shape, std::vector<float>(std::size_t{256} * 128 * 4062, 1.0f)}, 128, 190, 0.2);
}

}  // namespace

void add_feature_rows(std::map<std::string, MakeRow>& all) {
  all["scaling"] = [](const auto& folder) {
    return std::make_unique<ScalingRow>(load_npy(folder / "fused.npy"));
  };
  all["scaling_spectra"] = [](const auto& folder) {
    return std::make_unique<ScalingRow>(load_npy(folder / "training.npy"));
  };
  all["pca"] = [](const auto& folder) {
    return std::make_unique<PcaRow>(image_of(load_npy(folder / "training.npy"), 500));
  };
  all["lines_long"] = [](const auto&) { return std::make_unique<LinesRow>(long_spectra()); };
  all["lines"] = [](const auto& folder) {
    return std::make_unique<LinesRow>(image_of(load_npy(folder / "libs.npy"), 128, 190, 0.4));
  };
}

}  // namespace lithoscope::benchmark
