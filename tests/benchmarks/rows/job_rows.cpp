// The whole job on data in memory: both preparations, registration, fusion, clustering, the student
// and its map.
#include <fmt/format.h>

#include "core/distillation/plsda.h"
#include "core/features/line_features.h"
#include "core/features/pca.h"
#include "core/features/scaling.h"
#include "core/fusion/concatenate.h"
#include "core/learn/kmeans.h"
#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/reflectance.h"
#include "core/preprocess/savitzky_golay.h"
#include "core/preprocess/spatial_gaussian.h"
#include "core/registration/sample_image.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

constexpr int kClusters = 5;

LabelMap labels_of(const FeatureMap& features, Progress& progress) {
  KMeansOptions options;
  options.clusters = kClusters;
  const KMeansResult found = k_means(features.valid_values(), options, progress);
  LabelMap labels = make_label_map(features.grid, {});
  for (int i = 0; i < kClusters; ++i) labels.classes.push_back({fmt::format("{}", i + 1), {}});
  const std::vector<std::int64_t> points = features.valid_points();
  for (std::size_t i = 0; i < points.size(); ++i) {
    labels.labels[static_cast<std::size_t>(points[i])] =
        static_cast<std::uint16_t>(found.labels[i] + 1);
  }
  return labels;
}

class JobRow final : public Row {
 public:
  explicit JobRow(const std::filesystem::path& folder)
      : libs_(image_of(load_npy(folder / "libs_map.npy"), 500, 190, 0.4)),
        raw_(image_of(load_npy(folder / "raw.npy"), 384)),
        white_(image_of(load_npy(folder / "white.npy"), 384)),
        dark_(image_of(load_npy(folder / "dark.npy"), 384)) {
    // Both images show the same rectangle.
    const Grid &from = raw_.grid, &to = libs_.grid;
    const auto ratio = [](std::int64_t a, std::int64_t b) {
      return static_cast<double>(a) / static_cast<double>(b);
    };
    const double x = ratio(to.cols, from.cols), y = ratio(to.rows, from.rows);
    transform_.kind = TransformKind::kAffine;
    transform_.linear << x, 0, 0, y;
    transform_.shift << (x - 1) / 2, (y - 1) / 2;  // origins are centres of pixels
  }

  void run() override {
    NoProgress progress;
    const SpectralImage corrected =
        remove_baseline(libs_, AslsParameters{}, BaselineOutput::kCorrected);
    const FeatureMap lines =
        line_features(smooth_image(corrected, 1), {parse_lines("lopes2024")}, progress);
    const SpectralImage hull = hull_quotient(
        savitzky_golay(reflectance(raw_, white_, dark_, 10, progress), SavitzkyGolayParameters{}));
    const SpectralImage sampled =
        sample_image(hull, transform_, libs_.grid, SampleMethod::kNearest, progress);
    const FeatureMap scores = pca_scores(sampled, fit_pca(sampled, {}, progress), progress);
    const FeatureMap fused =
        concatenate_features(standardised(lines, progress), standardised(scores, progress));
    const LabelMap labels = labels_of(fused, progress);
    StudentOptions options;
    options.cross_validation = false;
    options.components = options.max_components = 17;
    options.folds = 1;
    const PlsDaModel student = train_student(sampled, Teacher(labels), options, progress).model;
    map_ = apply_student(hull, student, progress).labels;
  }

  Array result() const override {
    Array labels;
    for (const auto label : map_.labels) labels.values.push_back(static_cast<float>(label) - 1);
    labels.shape = {static_cast<std::int64_t>(labels.values.size())};
    return labels;
  }

 private:
  static FeatureMap standardised(const FeatureMap& map, Progress& progress) {
    return apply_scaling(map, fit_scaling(map, ScalingMethod::kStandard, progress), progress);
  }

  SpectralImage libs_, raw_, white_, dark_;
  Transform transform_;
  LabelMap map_;
};

}  // namespace

void add_job_rows(std::map<std::string, MakeRow>& all) {
  all["job"] = [](const auto& folder) { return std::make_unique<JobRow>(folder); };
}

}  // namespace lithoscope::benchmark
