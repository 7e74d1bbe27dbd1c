#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/distillation/pls.h"
#include "core/distillation/plsda.h"
#include "core/distillation/spatial_folds.h"
#include "core/image/blocks.h"

namespace lithoscope {
namespace {

// Points whose squares are added up together.
constexpr Eigen::Index kChunkPoints = 1024;
constexpr double kMostMomentBytes = 6.0 * (1u << 30);

bool is_finite(std::span<const float> spectrum) {
  return std::all_of(spectrum.begin(), spectrum.end(), [](float v) { return std::isfinite(v); });
}

void check_training_input(const SpectralImage& image, const LabelMap& labels, std::size_t channels,
                          int folds) {
  if (image.grid.rows != labels.grid.rows || image.grid.cols != labels.grid.cols) {
    throw Error(translated("core", "The image has {} x {} pixels, the labels {} x {} points",
                           image.grid.rows, image.grid.cols, labels.grid.rows, labels.grid.cols),
                translated("core",
                           "Sample the image on the grid of the labels first "
                           "(registration.sample_image)"));
  }
  if (channels == 0) {
    throw Error(translated("core", "All channels of the image are marked as bad"),
                translated("core", "Mark some as good, or use another image"));
  }
  const double bytes =
      8.0 * static_cast<double>(channels) * static_cast<double>(channels) * (folds + 3);
  if (bytes > kMostMomentBytes) {
    throw Error(translated("core", "{} channels are too many to train on", channels),
                translated("core",
                           "Select a range of channels (image.select_range), or use fewer "
                           "folds"));
  }
}

// Collects the training points of one fold and adds them up in chunks.
class FoldGatherer {
 public:
  FoldGatherer(const Eigen::RowVectorXd& origin, Eigen::Index classes)
      : moments(origin, classes), x_(kChunkPoints, origin.size()), y_(kChunkPoints, classes) {}

  void add(std::span<const float> spectrum, const Teacher& teacher, std::int64_t point,
           const Progress& progress) {
    x_.row(filled_) = Eigen::Map<const Eigen::RowVectorXf>(
                          spectrum.data(), static_cast<Eigen::Index>(spectrum.size()))
                          .cast<double>() -
                      moments.origin;
    teacher.membership(point, membership_);
    y_.row(filled_) = membership_;
    if (++filled_ == kChunkPoints) flush(progress);
  }

  void flush(const Progress& progress) {
    if (filled_ == 0) return;
    moments.add(x_.topRows(filled_), y_.topRows(filled_), progress);
    filled_ = 0;
  }

  Moments moments;

 private:
  Eigen::MatrixXd x_, y_;
  Eigen::RowVectorXd membership_ = Eigen::RowVectorXd(y_.cols());
  Eigen::Index filled_ = 0;
};

struct Gathered {
  std::vector<Moments> folds;
  std::vector<std::int64_t> class_points;
  std::int64_t points = 0;
};

Gathered gather(const SpectralImage& image, const std::vector<int>& channels,
                const Teacher& teacher, const std::vector<int>& fold_of_point, int folds,
                Progress& progress) {
  Gathered result;
  result.class_points.assign(static_cast<std::size_t>(teacher.classes()), 0);
  std::vector<FoldGatherer> gatherers;
  for_each_block(image, channels, progress, translated("core", "Reading training spectra"),
                 [&](const Block& block) {
                   for (std::int64_t i = 0; i < block.pixels; ++i) {
                     if (i % 256 == 0) progress.check();
                     const std::int64_t point = block.first_pixel + i;
                     if (!image.is_valid(point) || !teacher.teaches(point)) continue;
                     const std::span<const float> spectrum = block.spectrum(i);
                     if (!is_finite(spectrum)) continue;
                     if (gatherers.empty()) {
                       // The first spectrum is the origin of the moments: near all others, and
                       // known at once.
                       const Eigen::RowVectorXd origin =
                           Eigen::Map<const Eigen::RowVectorXf>(
                               spectrum.data(), static_cast<Eigen::Index>(spectrum.size()))
                               .cast<double>();
                       gatherers.reserve(static_cast<std::size_t>(folds));
                       for (int f = 0; f < folds; ++f)
                         gatherers.emplace_back(origin, teacher.classes());
                     }
                     const auto index = static_cast<std::size_t>(point);
                     gatherers[static_cast<std::size_t>(fold_of_point[index])].add(
                         spectrum, teacher, point, progress);
                     ++result.class_points[teacher.labels().labels[index] - 1u];
                     ++result.points;
                   }
                 });
  for (FoldGatherer& gatherer : gatherers) {
    gatherer.flush(progress);
    result.folds.push_back(std::move(gatherer.moments));
  }
  return result;
}

}  // namespace

TrainedStudent train_student(const SpectralImage& image, const Teacher& teacher,
                             const StudentOptions& options, Progress& progress) {
  const LabelMap& labels = teacher.labels();
  const std::vector<int> channels = image.good_channel_list();
  check_training_input(image, labels, channels.size(), options.folds);
  const std::vector<int> fold_of_point =
      spatial_folds(labels, options.folds, options.block_px, options.seed);

  SubProgress reading(progress, 0, 0.8);
  Gathered gathered = gather(image, channels, teacher, fold_of_point, options.folds, reading);
  for (std::size_t k = 0; k < gathered.class_points.size(); ++k) {
    if (gathered.class_points[k] >= 2) continue;
    throw Error(translated("core",
                           "The class \"{}\" has {} labelled point(s) with a valid "
                           "spectrum; at least 2 are needed to learn it",
                           labels.classes[k].name, gathered.class_points[k]),
                translated("core",
                           "Label more points of it, merge it with another class, or see "
                           "why the image is invalid there"));
  }

  TrainedStudent result;
  const int most = options.cross_validation ? options.max_components
                                            : std::max(options.components, options.max_components);
  SubProgress validating(progress, 0.8, 0.95);
  int asked = options.components;
  if (options.cross_validation) {
    result.validation = cross_validate(gathered.folds, most, options.scale, validating);
    asked = choose_components(result.validation);
  } else {
    const auto folds_with_points =
        std::count_if(gathered.folds.begin(), gathered.folds.end(),
                      [](const Moments& fold) { return fold.points > 0; });
    if (folds_with_points >= 2) {
      result.validation = cross_validate(gathered.folds, most, options.scale, validating);
    }
  }

  progress.report(0.95, translated("core", "Fitting the student"));
  Moments all = std::move(gathered.folds.front());
  for (std::size_t f = 1; f < gathered.folds.size(); ++f) all += gathered.folds[f];
  PlsFit fit = fit_pls(all, asked, options.scale, progress);
  if (fit.components() == 0) {
    throw Error(translated("core", "The spectra of the classes do not differ"),
                translated("core", "Check that the image and the labels show the same sample"));
  }
  PlsDaModel& model = result.model;
  model.axis = image.axis.subset(channels);
  model.quantity = image.quantity;
  model.classes = labels.classes;
  model.coefficients = fit.coefficients(fit.components());
  model.intercept = fit.intercept(model.coefficients);
  model.components = static_cast<int>(fit.components());
  model.components_asked = asked;
  model.scale = options.scale;
  model.training_points = gathered.points;
  model.x_mean = std::move(fit.x_mean);
  model.rotations = std::move(fit.rotations);
  model.x_loadings = std::move(fit.x_loadings);
  model.y_loadings = std::move(fit.y_loadings);
  progress.report(1, translated("core", "Fitting the student"));
  return result;
}

}  // namespace lithoscope
