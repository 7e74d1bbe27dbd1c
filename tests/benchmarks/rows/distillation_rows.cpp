#include <fmt/format.h>

#include "core/distillation/plsda.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

constexpr int kComponents = 17;

LabelMap labels_of(const Grid& grid, const Array& numbers) {
  LabelMap labels = make_label_map(grid, {});
  float most = 0;
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    labels.labels[i] = static_cast<std::uint16_t>(numbers.values[i] + 1);
    most = std::max(most, numbers.values[i]);
  }
  for (int i = 0; i <= static_cast<int>(most); ++i) {
    labels.classes.push_back({fmt::format("class {}", i + 1), {}});
  }
  return labels;
}

StudentOptions fixed_components() {
  StudentOptions options;
  options.cross_validation = false;
  options.components = kComponents;
  options.max_components = kComponents;
  options.folds = 1;  // the peer does not cross-validate
  return options;
}

// What the program does when a student is trained: all memberships, moments, the fit.
class PlsFitRow final : public Row {
 public:
  PlsFitRow(SpectralImage image, const Array& numbers)
      : image_(std::move(image)), labels_(labels_of(image_.grid, numbers)) {}
  void run() override {
    NoProgress progress;
    trained_ = train_student(image_, Teacher(labels_), fixed_components(), progress);
  }
  Array result() const override {
    const FloatMatrix values = trained_.model.coefficients.cast<float>();
    return {{values.rows(), values.cols()}, {values.data(), values.data() + values.size()}};
  }
  Json facts() const override { return {{"components", trained_.model.components}}; }

 private:
  SpectralImage image_;
  LabelMap labels_;
  TrainedStudent trained_;
};

class PlsPredictRow final : public Row {
 public:
  PlsPredictRow(SpectralImage training, const Array& numbers, SpectralImage image)
      : image_(std::move(image)) {
    NoProgress progress;
    const LabelMap labels = labels_of(training.grid, numbers);
    model_ = train_student(training, Teacher(labels), fixed_components(), progress).model;
  }
  void run() override {
    NoProgress progress;
    found_ = apply_student(image_, model_, progress);
  }
  Array result() const override {
    const FloatMatrix& values = found_.scores.values;
    return {{values.rows(), values.cols()}, {values.data(), values.data() + values.size()}};
  }

 private:
  SpectralImage image_;
  PlsDaModel model_;
  StudentResult found_;
};

}  // namespace

void add_distillation_rows(std::map<std::string, MakeRow>& all) {
  all["pls_fit"] = [](const auto& folder) {
    return std::make_unique<PlsFitRow>(image_of(load_npy(folder / "training.npy"), 500),
                                       load_npy(folder / "labels.npy"));
  };
  all["pls_predict"] = [](const auto& folder) {
    return std::make_unique<PlsPredictRow>(image_of(load_npy(folder / "training.npy"), 500),
                                           load_npy(folder / "labels.npy"),
                                           image_of(load_npy(folder / "spectra.npy"), 384));
  };
}

}  // namespace lithoscope::benchmark
