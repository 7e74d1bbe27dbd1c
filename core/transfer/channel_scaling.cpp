#include "core/transfer/channel_scaling.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/finite.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/features/axis_match.h"
#include "core/transfer/row_pairs.h"

namespace lithoscope {
namespace {

// Sums of one map's channels about its first valid spectrum, so that no digits are lost.
class ChannelSums {
 public:
  void add(std::span<const float> spectra, std::int64_t channels,
           const std::vector<std::int64_t>& rows, const Progress& stop) {
    if (rows.empty()) return;
    const auto width = static_cast<std::size_t>(channels);
    if (origin_.empty()) {
      const auto first = spectra.begin() + rows.front() * channels;
      origin_.assign(first, first + channels);
      sums_.resize(width);
      squares_.resize(width);
    }
    parallel_pieces(channels, 128, &stop, [&](std::int64_t begin, std::int64_t end) {
      for (const std::int64_t row : rows) {
        const float* spectrum = spectra.data() + row * channels;
        for (auto c = static_cast<std::size_t>(begin); c < static_cast<std::size_t>(end); ++c) {
          const double value = static_cast<double>(spectrum[c]) - static_cast<double>(origin_[c]);
          sums_[c] += value;
          squares_[c] += value * value;
        }
      }
    });
  }

  ChannelScaling scaling(const SpectralImage& image, std::int64_t count) const {
    ChannelScaling result{image.axis, image.quantity, Eigen::RowVectorXf(image.channels()),
                          Eigen::RowVectorXf(image.channels())};
    const auto points = static_cast<double>(count);
    for (std::size_t c = 0; c < origin_.size(); ++c) {
      const double shift = sums_[c] / points;
      const double variance = squares_[c] / points - shift * shift;
      const double mean = static_cast<double>(origin_[c]) + shift;
      // Below this the spread is the rounding of float.
      const bool spread = variance > 1e-12 * mean * mean && variance > 0;
      const auto at = static_cast<Eigen::Index>(c);
      result.mean(at) = static_cast<float>(mean);
      result.deviation(at) = spread ? static_cast<float>(std::sqrt(variance)) : 1.0f;
    }
    return result;
  }

 private:
  std::vector<float> origin_;
  std::vector<double> sums_, squares_;
};

}  // namespace

void ChannelScaling::scale(float* spectra, std::int64_t count) const {
  for (std::int64_t i = 0; i < count; ++i) {
    Eigen::Map<Eigen::RowVectorXf> row(spectra + i * channels(), channels());
    row = (row - mean).cwiseQuotient(deviation);
  }
}

void ChannelScaling::restore(float* spectra, std::int64_t count) const {
  for (std::int64_t i = 0; i < count; ++i) {
    Eigen::Map<Eigen::RowVectorXf> row(spectra + i * channels(), channels());
    row = row.cwiseProduct(deviation) + mean;
  }
}

void ChannelScaling::put_into(Model& model, const std::string& name) const {
  model.matrices[name + " mean"] = mean.cast<double>();
  model.matrices[name + " deviation"] = deviation.cast<double>();
  model.facts[name] = {{"axis", axis.values()},
                       {"axis_unit", unit_symbol(axis.unit())},
                       {"channel_names", axis.names()},
                       {"quantity", quantity}};
}

ChannelScaling ChannelScaling::take_from(const Model& model, const std::string& name) {
  ChannelScaling scaling;
  scaling.mean = model.matrix(name + " mean").cast<float>().eval();
  scaling.deviation = model.matrix(name + " deviation").cast<float>().eval();
  std::vector<double> values;
  try {
    const Json& facts = model.facts.at(name);
    values = facts.at("axis").get<std::vector<double>>();
    const AxisUnit unit = parse_axis_unit(facts.at("axis_unit").get<std::string>());
    scaling.axis =
        unit == AxisUnit::kIndex
            ? SpectralAxis::counted(values.size(),
                                    facts.value("channel_names", std::vector<std::string>()))
            : SpectralAxis(values, unit);
    scaling.quantity = facts.value("quantity", std::string());
  } catch (const nlohmann::json::exception&) {
    throw Error(translated("core", "The facts of the model are incomplete"),
                translated("core", "Train or export the model again"))
        .in_field(name);
  }
  const auto channels = static_cast<Eigen::Index>(values.size());
  if (channels == 0 || scaling.mean.size() != channels || scaling.deviation.size() != channels ||
      !scaling.mean.allFinite() || !scaling.deviation.allFinite() ||
      !(scaling.deviation.minCoeff() > 0)) {
    throw Error(translated("core", "The model's scaling does not fit its {} channels", channels),
                translated("core", "Train or export the model again"))
        .in_field(name);
  }
  return scaling;
}

MeasuredSpectra measure_spectra(const SpectralImage& first, const SpectralImage* second,
                                Progress& progress) {
  check_same_points(first, second);
  MeasuredSpectra measured;
  measured.valid.assign(static_cast<std::size_t>(first.grid.size()), 0);
  ChannelSums first_sums, second_sums;
  for_each_row_pair(first, second, progress, translated("core", "Measuring the channels"),
                    [&](const RowPair& rows) {
                      const std::vector<std::int64_t> good = rows.valid_pixels(first, second);
                      for (const std::int64_t i : good) {
                        measured.valid[static_cast<std::size_t>(rows.first_pixel + i)] = 1;
                      }
                      measured.count += static_cast<std::int64_t>(good.size());
                      first_sums.add(rows.first, first.channels(), good, progress);
                      if (second == nullptr) return;
                      second_sums.add(rows.second, second->channels(), good, progress);
                    });
  if (measured.count == 0) {
    throw Error(second == nullptr
                    ? translated("core", "No point of the map has a valid spectrum")
                    : translated("core", "No point has a valid spectrum in both maps"),
                translated("core", "Check the masks and the preparation of the maps"));
  }
  measured.first = first_sums.scaling(first, measured.count);
  if (second != nullptr) measured.second = second_sums.scaling(*second, measured.count);
  return measured;
}

void check_same_axis(const SpectralAxis& axis, const ChannelScaling& scaling,
                     const std::string& field) {
  try {
    check_axis_matches(axis, TrainedAxis::of(scaling.axis));
  } catch (Error& error) {
    error.in_field(field);
    throw;
  }
}

}  // namespace lithoscope
