#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/linear_map.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/distillation/plsda.h"
#include "core/image/blocks.h"
#include "core/preprocess/resample_axis.h"

namespace lithoscope {
namespace {

// "288 wavelengths from 1000 to 2500 nm", "7 channels".
std::string axis_in_words(const SpectralAxis& axis) {
  if (axis.size() == 0 || axis.unit() == AxisUnit::kIndex) {
    return translated("core", "{} channels", axis.size());
  }
  const auto [least, greatest] = std::minmax_element(axis.values().begin(), axis.values().end());
  return axis.is_wavelength()
             ? translated("core", "{} wavelengths from {:.6g} to {:.6g} {}", axis.size(), *least,
                          *greatest, unit_symbol(axis.unit()))
             : translated("core", "{} channels from {:.6g} to {:.6g} {}", axis.size(), *least,
                          *greatest, unit_symbol(axis.unit()));
}

[[noreturn]] void throw_axis_error(const SpectralAxis& image, const SpectralAxis& model) {
  throw Error(
      translated("core",
                 "This image has {} that are not marked as bad; the model was "
                 "trained on {}",
                 axis_in_words(image), axis_in_words(model)),
      translated("core",
                 "Resample the image to the model's wavelengths (parameter resample), or train "
                 "a model on images of this camera"));
}

void check_quantity(const std::string& image, const std::string& model) {
  const auto unknown = [](const std::string& quantity) {
    return quantity.empty() || quantity == "counts";  // what images say that tell nothing
  };
  if (image == model || unknown(image) || unknown(model)) return;
  throw Error(
      translated("core", "The image holds {}, but the model was trained on {}", image, model),
      translated("core", "Prepare the image as the training image was prepared"));
}

}  // namespace

std::vector<int> matching_channels(const SpectralImage& image, const PlsDaModel& model) {
  check_quantity(image.quantity, model.quantity);
  const std::vector<int> good = image.good_channel_list();
  const SpectralAxis axis = image.axis.subset(good);
  if (model.axis.unit() == AxisUnit::kIndex || axis.unit() == AxisUnit::kIndex) {
    const bool same_names =
        axis.names().empty() || model.axis.names().empty() || axis.names() == model.axis.names();
    if (axis.unit() != model.axis.unit() || axis.size() != model.axis.size() || !same_names) {
      throw_axis_error(axis, model.axis);
    }
    return good;
  }

  const std::vector<double> nm = axis.wavelengths_nm();
  const std::vector<double> wanted_nm = model.axis.wavelengths_nm();
  std::vector<int> channels;
  for (std::size_t i = 0; i < wanted_nm.size(); ++i) {
    // A tenth of the step between channels: the rounding of a header, not another calibration.
    double step_nm = 1;
    if (wanted_nm.size() > 1) {
      const std::size_t other = i > 0 ? i - 1 : i + 1;
      step_nm = std::abs(wanted_nm[i] - wanted_nm[other]);
    }
    const auto nearest = std::min_element(nm.begin(), nm.end(), [&](double a, double b) {
      return std::abs(a - wanted_nm[i]) < std::abs(b - wanted_nm[i]);
    });
    if (nearest == nm.end() || std::abs(*nearest - wanted_nm[i]) > 0.1 * step_nm) {
      throw_axis_error(axis, model.axis);
    }
    channels.push_back(good[static_cast<std::size_t>(nearest - nm.begin())]);
  }
  return channels;
}

StudentResult apply_student(const SpectralImage& given, const PlsDaModel& model, Progress& progress,
                            bool resample) {
  if (resample) check_quantity(given.quantity, model.quantity);
  const SpectralImage image = resample ? resample_axis(given, model.axis) : given;
  const std::vector<int> channels = matching_channels(image, model);
  // Blocks are read with rising channels; an image whose axis runs the other way is turned by
  // turning the coefficients.
  std::vector<int> rising = channels;
  Eigen::MatrixXd coefficients = model.coefficients;
  if (!std::is_sorted(channels.begin(), channels.end())) {
    std::vector<std::size_t> order(channels.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return channels[a] < channels[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) {
      rising[i] = channels[order[i]];
      coefficients.row(static_cast<Eigen::Index>(i)) =
          model.coefficients.row(static_cast<Eigen::Index>(order[i]));
    }
  }

  std::vector<FeatureColumn> columns;
  for (const LabelClass& each : model.classes) columns.push_back({each.name, "student", ""});
  StudentResult result{make_label_map(image.grid, model.classes),
                       make_feature_map(image.grid, std::move(columns))};
  const LinearMap memberships(coefficients, model.intercept);
  const Eigen::Index classes = coefficients.cols();
  for_each_block(
      image, rising, progress, translated("core", "Applying the student"), [&](const Block& block) {
        parallel_pieces(block.pixels, 128, &progress, [&](std::int64_t first, std::int64_t last) {
          std::vector<double> scores(static_cast<std::size_t>((last - first) * classes));
          memberships.apply(block.spectrum(first).data(), last - first, scores.data());
          for (std::int64_t i = first; i < last; ++i) {
            const std::int64_t point = block.first_pixel + i;
            const Eigen::Map<const Eigen::RowVectorXd> row(scores.data() + (i - first) * classes,
                                                           classes);
            if (!image.is_valid(point) || !row.allFinite()) continue;
            Eigen::Index best = 0;
            row.maxCoeff(&best);
            const auto index = static_cast<std::size_t>(point);
            result.labels.labels[index] = static_cast<std::uint16_t>(best + 1);
            result.scores.values.row(point) = row.cast<float>();
            result.scores.valid[index] = 1;
          }
        });
      });
  return result;
}

}  // namespace lithoscope
