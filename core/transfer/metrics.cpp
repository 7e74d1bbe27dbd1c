#include "core/transfer/metrics.h"

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/learn/kmeans.h"
#include "core/palette/mineral_colours.h"
#include "core/transfer/channel_scaling.h"
#include "core/transfer/row_pairs.h"

namespace lithoscope {
namespace {

enum Column { kMeasured, kPredicted, kEuclid, kCosine };

std::vector<FeatureColumn> map_columns() {
  return {{translated("core", "Total emissivity, measured"), "", ""},
          {translated("core", "Total emissivity, predicted"), "", ""},
          {translated("core", "Euclidean distance"), "", ""},
          {translated("core", "Cosine"), "", ""}};
}

std::vector<LabelClass> numbered_clusters(Eigen::Index count) {
  std::vector<LabelClass> classes;
  for (Eigen::Index i = 0; i < count; ++i) {
    classes.push_back(
        {translated("core", "Cluster {}", i + 1), cluster_colour(static_cast<std::size_t>(i))});
  }
  return classes;
}

double total(const float* spectrum, std::int64_t channels) {
  double sum = 0;
  for (std::int64_t c = 0; c < channels; ++c) sum += static_cast<double>(spectrum[c]);
  return sum;
}

std::uint16_t nearest(const Eigen::MatrixXd& centroids, const float* spectrum) {
  Eigen::Index best = 0;
  const Eigen::Map<const Eigen::RowVectorXf> row(spectrum, centroids.cols());
  (centroids.rowwise() - row.cast<double>()).rowwise().squaredNorm().minCoeff(&best);
  return static_cast<std::uint16_t>(best + 1);
}

// The sums behind RSE. Differences from the mean are summed about the mean that a pass before has
// found.
struct Sums {
  double error = 0, spread = 0, predicted_spread = 0, cosine = 0;
};

}  // namespace

SpectrumError spectrum_error(const float* measured, const float* predicted, std::int64_t channels) {
  double square = 0, product = 0, first = 0, second = 0;
  for (std::int64_t c = 0; c < channels; ++c) {
    const double x = static_cast<double>(measured[c]), y = static_cast<double>(predicted[c]);
    square += (x - y) * (x - y);
    product += x * y;
    first += x * x;
    second += y * y;
  }
  const double lengths = std::sqrt(first) * std::sqrt(second);
  return {std::sqrt(square),
          lengths > 0 ? -product / lengths : std::numeric_limits<double>::quiet_NaN()};
}

TransferEvaluation evaluate_transfer(const SpectralImage& measured, const SpectralImage& predicted,
                                     const Eigen::MatrixXd& centroids, Progress& progress) {
  const std::int64_t channels = measured.channels();
  SubProgress measuring(progress, 0, 0.5), comparing(progress, 0.5, 1);
  check_same_points(measured, &predicted);
  ChannelScaling given{measured.axis, measured.quantity, {}, {}};
  check_same_axis(predicted.axis, given, "predicted");
  if (centroids.size() > 0 && centroids.cols() != channels) {
    throw Error(translated("core", "The clusters have {} channels, the maps {}", centroids.cols(),
                           channels),
                translated("core", "Train on a map of the same instrument"))
        .in_field("train");
  }
  const MeasuredSpectra found = measure_spectra(measured, &predicted, measuring);
  const Eigen::RowVectorXf& mean = found.first.mean;

  TransferEvaluation result;
  result.maps = make_feature_map(measured.grid, map_columns());
  result.measured_labels = make_label_map(measured.grid, numbered_clusters(centroids.rows()));
  result.predicted_labels = result.measured_labels;
  TransferScores& scores = result.scores;
  Sums all;
  std::int64_t kept = 0, compared = 0;
  for_each_row_pair(
      measured, &predicted, comparing, translated("core", "Comparing spectra"),
      [&](const RowPair& rows) {
        const std::vector<std::int64_t> good = rows.valid_pixels(measured, &predicted);
        std::vector<Sums> sums(good.size());
        parallel_pieces(static_cast<std::int64_t>(good.size()), 16, &progress,
                        [&](std::int64_t first, std::int64_t last) {
                          for (std::int64_t g = first; g < last; ++g) {
                            const std::int64_t i = good[static_cast<std::size_t>(g)];
                            const auto point = static_cast<std::size_t>(rows.first_pixel + i);
                            const float* x = rows.first.data() + i * channels;
                            const float* y = rows.second.data() + i * channels;
                            Sums& own = sums[static_cast<std::size_t>(g)];
                            for (std::int64_t c = 0; c < channels; ++c) {
                              const auto m = static_cast<double>(mean(c));
                              const auto a = static_cast<double>(x[c]),
                                         b = static_cast<double>(y[c]);
                              own.error += (a - b) * (a - b);
                              own.spread += (a - m) * (a - m);
                              own.predicted_spread += (b - m) * (b - m);
                            }
                            const SpectrumError error = spectrum_error(x, y, channels);
                            own.cosine = error.cosine;
                            auto row = result.maps.values.row(static_cast<Eigen::Index>(point));
                            row(kMeasured) = static_cast<float>(total(x, channels));
                            row(kPredicted) = static_cast<float>(total(y, channels));
                            row(kEuclid) = static_cast<float>(error.euclid);
                            row(kCosine) = static_cast<float>(error.cosine);
                            result.maps.valid[point] = 1;
                            if (centroids.size() == 0) continue;
                            result.measured_labels.labels[point] = nearest(centroids, x);
                            result.predicted_labels.labels[point] = nearest(centroids, y);
                          }
                        });
        for (std::size_t g = 0; g < good.size(); ++g) {
          const auto point = static_cast<std::size_t>(rows.first_pixel + good[g]);
          all.error += sums[g].error;
          all.spread += sums[g].spread;
          all.predicted_spread += sums[g].predicted_spread;
          scores.euclid += std::sqrt(sums[g].error);
          if (std::isfinite(sums[g].cosine)) {
            scores.cosine += sums[g].cosine;
            ++compared;
          }
          kept += result.measured_labels.labels[point] == result.predicted_labels.labels[point];
        }
        scores.points += static_cast<std::int64_t>(good.size());
      });
  const auto points = static_cast<double>(scores.points);
  scores.euclid /= points;
  scores.cosine /= static_cast<double>(compared);
  scores.rse = all.error / all.spread;
  scores.rse_predicted_spread = all.error / all.predicted_spread;
  scores.k_score = centroids.size() > 0 ? static_cast<double>(kept) / points
                                        : std::numeric_limits<double>::quiet_NaN();
  return result;
}

Eigen::MatrixXd spectral_centroids(const SpectralImage& image, int clusters, std::int64_t sample,
                                   std::uint64_t seed, Progress& progress) {
  SubProgress reading(progress, 0, 0.5), clustering(progress, 0.5, 1);
  // Reservoir sampling: every valid spectrum is as likely as another, in one pass.
  FloatMatrix spectra(std::min(sample, image.grid.size()), image.channels());
  Random random(seed, 7);
  std::int64_t seen = 0;
  for_each_row_pair(
      image, nullptr, reading, translated("core", "Reading spectra"), [&](const RowPair& rows) {
        for (const std::int64_t i : rows.valid_pixels(image, nullptr)) {
          std::int64_t place = seen++;
          if (place >= sample) {
            place = static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(seen)));
          }
          if (place >= sample) continue;
          spectra.row(place) = Eigen::Map<const Eigen::RowVectorXf>(
              rows.first.data() + i * image.channels(), image.channels());
        }
      });
  spectra.conservativeResize(std::min(seen, sample), Eigen::NoChange);
  KMeansOptions options;
  options.clusters = clusters;
  options.restarts = 4;
  options.seed = seed;
  return k_means(spectra, options, clustering).centroids;
}

Table scores_table(const TransferScores& scores) {
  Table table;
  table.title = translated("core", "How near the predicted spectra come");
  table.add("metric", {translated("core", "points"), translated("core", "mean Euclidean distance"),
                       translated("core", "mean cosine (−1 is best)"),
                       translated("core", "relative squared error (1 = the mean spectrum)"),
                       translated("core", "relative squared error over the predicted spread"),
                       translated("core", "k-score")});
  table.add("value",
            std::vector<double>{static_cast<double>(scores.points), scores.euclid, scores.cosine,
                                scores.rse, scores.rse_predicted_spread, scores.k_score});
  return table;
}

}  // namespace lithoscope
