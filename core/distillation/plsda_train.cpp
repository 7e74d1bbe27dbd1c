#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/gram_sum.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/distillation/importance.h"
#include "core/distillation/pls.h"
#include "core/distillation/plsda.h"
#include "core/distillation/spatial_folds.h"
#include "core/image/blocks.h"

namespace lithoscope {
namespace {

constexpr double kMostMomentBytes = 6.0 * (1u << 30);

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

struct Gathered {
  std::vector<Moments> folds;
  std::vector<std::int64_t> class_points;
  std::int64_t points = 0;
};

// Pixels of a block that are taught and have a spectrum, by fold.
std::vector<std::vector<std::int64_t>> taught_pixels(const TrainingPoints& chosen,
                                                     const Block& block,
                                                     const std::vector<int>& fold_of_point,
                                                     int folds, const Progress& progress) {
  std::vector<std::uint8_t> taught(static_cast<std::size_t>(block.pixels));
  parallel_pieces(block.pixels, 256, &progress, [&](std::int64_t first, std::int64_t last) {
    for (std::int64_t i = first; i < last; ++i) {
      const auto point = static_cast<std::size_t>(block.first_pixel + i);
      taught[static_cast<std::size_t>(i)] =
          chosen.weight[point] > 0 && all_finite(block.spectrum(i)) ? 1 : 0;
    }
  });
  std::vector<std::vector<std::int64_t>> pixels(static_cast<std::size_t>(folds));
  for (std::int64_t i = 0; i < block.pixels; ++i) {
    if (taught[static_cast<std::size_t>(i)] == 0) continue;
    const int fold = fold_of_point[static_cast<std::size_t>(block.first_pixel + i)];
    pixels[static_cast<std::size_t>(fold)].push_back(i);
  }
  return pixels;
}

Gathered gather(const SpectralImage& image, const std::vector<int>& channels,
                const Teacher& teacher, const TrainingPoints& chosen,
                const std::vector<int>& fold_of_point, int folds, Progress& progress) {
  Gathered result;
  result.class_points.assign(static_cast<std::size_t>(teacher.classes()), 0);
  const auto channel_count = static_cast<Eigen::Index>(channels.size());
  const Eigen::Index classes = teacher.classes();
  Eigen::RowVectorXd origin;
  std::vector<GramSum> sums;
  std::vector<double> weights(static_cast<std::size_t>(folds), 0);  // sums of
  for_each_block(
      image, channels, progress, translated("core", "Reading training spectra"),
      [&](const Block& block) {
        const auto taught = taught_pixels(chosen, block, fold_of_point, folds, progress);
        for (int fold = 0; fold < folds; ++fold) {
          const std::vector<std::int64_t>& pixels = taught[static_cast<std::size_t>(fold)];
          if (pixels.empty()) continue;
          if (sums.empty()) {
            // Any one spectrum is near all others, and known at once.
            origin = Eigen::Map<const Eigen::RowVectorXf>(block.spectrum(pixels.front()).data(),
                                                          channel_count)
                         .cast<double>();
            sums.assign(static_cast<std::size_t>(folds), GramSum(channel_count + classes + 1));
          }
          sums[static_cast<std::size_t>(fold)].add(
              static_cast<std::int64_t>(pixels.size()),
              [&](std::int64_t i, double* row) {
                const std::int64_t pixel = pixels[static_cast<std::size_t>(i)];
                const float* spectrum = block.spectrum(pixel).data();
                for (Eigen::Index c = 0; c < channel_count; ++c) {
                  row[c] = static_cast<double>(spectrum[c]) - origin(c);
                }
                Eigen::RowVectorXd membership(classes);
                teacher.membership(block.first_pixel + pixel, membership);
                std::copy(membership.begin(), membership.end(), row + channel_count);
                row[channel_count + classes] = 1;
                const float weight =
                    chosen.weight[static_cast<std::size_t>(block.first_pixel + pixel)];
                if (weight == 1) return;
                // Sums of products of these rows are sums of weighted products.
                const double root = std::sqrt(static_cast<double>(weight));
                for (Eigen::Index c = 0; c <= channel_count + classes; ++c) row[c] *= root;
              },
              progress);
          for (const std::int64_t pixel : pixels) {
            const auto point = static_cast<std::size_t>(block.first_pixel + pixel);
            ++result.class_points[teacher.labels().labels[point] - 1u];
            weights[static_cast<std::size_t>(fold)] += static_cast<double>(chosen.weight[point]);
          }
          result.points += static_cast<std::int64_t>(pixels.size());
        }
      });
  for (std::size_t fold = 0; fold < sums.size(); ++fold) {
    Moments& moments = result.folds.emplace_back(origin, classes);
    moments.add(sums[fold], progress);
    moments.points = weights[fold];
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

  const TrainingPoints chosen = choose_training_points(image, teacher, options.border_px,
                                                       options.balance, options.seed, progress);

  SubProgress reading(progress, 0, 0.8);
  Gathered gathered =
      gather(image, channels, teacher, chosen, fold_of_point, options.folds, reading);
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
  result.chosen_by_validation = options.cross_validation;
  result.border_points = chosen.border_points;
  result.sampled_points = chosen.sampled_points;
  const int most = options.cross_validation ? options.max_components
                                            : std::max(options.components, options.max_components);
  SubProgress validating(progress, 0.8, 0.95);
  int asked = options.components;
  if (options.cross_validation) {
    result.validation =
        cross_validate(gathered.folds, most, options.scale, validating, options.watch);
    asked = choose_components(result.validation);
  } else {
    const auto folds_with_points =
        std::count_if(gathered.folds.begin(), gathered.folds.end(),
                      [](const Moments& fold) { return fold.points > 0; });
    if (folds_with_points >= 2) {
      result.validation =
          cross_validate(gathered.folds, most, options.scale, validating, options.watch);
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
  model.score_squares = score_squares(all, fit);
  model.weights = std::move(fit.weights);
  model.x_mean = std::move(fit.x_mean);
  model.rotations = std::move(fit.rotations);
  model.x_loadings = std::move(fit.x_loadings);
  model.y_loadings = std::move(fit.y_loadings);
  progress.report(1, translated("core", "Fitting the student"));
  return result;
}

}  // namespace lithoscope
