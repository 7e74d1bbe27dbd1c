#include <fmt/format.h>

#include "core/learn/kmeans.h"
#include "core/learn/nearest_centroid.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

class KMeansRow final : public Row {
 public:
  KMeansRow(const Array& array, int clusters, int restarts) : points_(features_of(array).values) {
    options_.clusters = clusters;
    options_.restarts = restarts;
  }
  void run() override {
    NoProgress progress;
    found_ = k_means(points_, options_, progress);
  }
  Array result() const override {
    Array labels;
    labels.values.assign(found_.labels.begin(), found_.labels.end());
    labels.shape = {static_cast<std::int64_t>(labels.values.size())};
    return labels;
  }
  Json facts() const override {
    return {{"inertia", found_.inertia}, {"iterations", found_.iterations}};
  }

 private:
  FloatMatrix points_;
  KMeansOptions options_;
  KMeansResult found_;
};

class CentroidRow final : public Row {
 public:
  CentroidRow(const Array& points, const Array& centroids) : features_(features_of(points)) {
    model_.columns = features_.columns;
    model_.centroids = features_of(centroids).values.cast<double>();
    for (Eigen::Index i = 0; i < model_.centroids.rows(); ++i) {
      model_.classes.push_back({fmt::format("class {}", i + 1), {}});
    }
  }
  void run() override {
    NoProgress progress;
    found_ = nearest_centroid(features_, model_, progress);
  }
  Array result() const override {
    Array labels;
    for (const auto label : found_.labels.labels) {
      labels.values.push_back(static_cast<float>(label) - 1);
    }
    labels.shape = {static_cast<std::int64_t>(labels.values.size())};
    return labels;
  }

 private:
  FeatureMap features_;
  CentroidModel model_;
  NearestCentroidResult found_;
};

}  // namespace

void add_learn_rows(std::map<std::string, MakeRow>& all) {
  all["kmeans"] = [](const auto& folder) {
    return std::make_unique<KMeansRow>(load_npy(folder / "fused.npy"), 5, 10);
  };
  all["kmeans_spectra"] = [](const auto& folder) {
    return std::make_unique<KMeansRow>(load_npy(folder / "training.npy"), 5, 1);
  };
  all["centroid"] = [](const auto& folder) {
    return std::make_unique<CentroidRow>(load_npy(folder / "fused.npy"),
                                         load_npy(folder / "fused_centroids.npy"));
  };
}

}  // namespace lithoscope::benchmark
