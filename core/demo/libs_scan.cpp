#include "core/demo/libs_scan.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace lithoscope::demo {
namespace {

enum Stream : std::uint64_t { kPulses = 101, kFocus, kShotNoise, kDarkNoise, kDebris };
constexpr std::uint64_t kNextDetector = 1000;  // between the streams of one detector and the next

constexpr double kConverterCounts = 65535;
constexpr std::int64_t kPixelsAPiece = 32;

// Pulses of a scan: the laser's fluctuation, its misfires, and the slowly changing distance of an
// uneven surface from the focus.
class PulseTrain {
 public:
  PulseTrain(std::uint64_t seed, const LibsScanOptions& options)
      : random_(seed, kPulses), focus_(seed, kFocus, 6000, 2), options_(options) {}

  Pulse at(std::int64_t pixel, PointUm place) const {
    const CounterRandom own = random_.of(static_cast<std::uint64_t>(pixel));
    Pulse pulse;
    pulse.energy =
        std::max(0.5, 1 + options_.energy_noise * own.normal(0)) * (1 + 0.04 * focus_.at(place));
    if (own.uniform(1) < options_.misfire_part) pulse.energy *= 0.35 + 0.3 * own.uniform(2);
    pulse.temperature_ev = 0.10 * (pulse.energy - 1) + 0.015 * own.normal(3);
    pulse.electron_density = std::max(0.3, 1 + 0.5 * (pulse.energy - 1) + 0.03 * own.normal(4));
    return pulse;
  }

 private:
  CounterRandom random_;
  NoiseField focus_;
  LibsScanOptions options_;
};

class LibsScanStore final : public SpectralStore {
 public:
  LibsScanStore(std::shared_ptr<const Scene> scene, std::shared_ptr<const LibsSignal> signal,
                std::uint64_t seed, const Grid& grid, const LibsScanOptions& options)
      : craters_(std::move(scene), seed, grid, options),
        signal_(std::move(signal)),
        pulses_(seed, options),
        shot_noise_(seed, kShotNoise + kNextDetector * options.detector),
        options_(options),
        dark_error_(signal_->wavelengths_nm().size()) {
    // The dark spectrum is a mean of ten, subtracted from every pulse: its error is in all of them.
    CounterRandom(seed, kDarkNoise + kNextDetector * options.detector).normals(0, dark_error_);
    for (float& error : dark_error_) {
      error *= static_cast<float>(options.read_noise_counts / std::sqrt(10.0));
    }
  }

  CubeShape shape() const override {
    return {craters_.grid().rows, craters_.grid().cols,
            static_cast<std::int64_t>(dark_error_.size())};
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    const auto wanted = static_cast<std::size_t>(wanted_channels(request));
    const std::int64_t first = request.first_row * craters_.grid().cols;
    parallel_pieces(request.row_count * craters_.grid().cols, kPixelsAPiece, request.stop,
                    [&](std::int64_t begin, std::int64_t end) {
                      std::vector<float> spectrum(dark_error_.size());
                      std::vector<float> noise(dark_error_.size());
                      for (std::int64_t i = begin; i < end; ++i) {
                        fire(first + i, spectrum, noise);
                        const auto target =
                            out.subspan(static_cast<std::size_t>(i) * wanted, wanted);
                        if (request.channels.empty()) {
                          std::copy(spectrum.begin(), spectrum.end(), target.begin());
                        } else {
                          for (std::size_t c = 0; c < wanted; ++c) {
                            target[c] = spectrum[static_cast<std::size_t>(request.channels[c])];
                          }
                        }
                      }
                    });
  }

  std::string description() const override { return "generated LIBS map"; }

 private:
  void fire(std::int64_t pixel, std::vector<float>& spectrum, std::vector<float>& noise) const {
    const Grid& grid = craters_.grid();
    const PointUm place = grid.centre_um(static_cast<double>(pixel / grid.cols),
                                         static_cast<double>(pixel % grid.cols));
    signal_->expected_counts(craters_.at(pixel), pulses_.at(pixel, place), spectrum);
    // Photon numbers are Poisson distributed; from some ten electrons on a normal distribution of
    // the same variance cannot be told from it, and below that the read noise hides it.
    shot_noise_.normals(static_cast<std::uint64_t>(pixel), noise);
    for (std::size_t c = 0; c < spectrum.size(); ++c) {
      const double variance =
          std::max(0.0, static_cast<double>(spectrum[c]) * options_.counts_per_electron) +
          options_.read_noise_counts * options_.read_noise_counts;
      const double counts = spectrum[c] + std::sqrt(variance) * noise[c] + dark_error_[c];
      spectrum[c] = static_cast<float>(std::min(std::nearbyint(counts), kConverterCounts));
    }
  }

  CraterField craters_;
  std::shared_ptr<const LibsSignal> signal_;
  PulseTrain pulses_;
  CounterRandom shot_noise_;
  LibsScanOptions options_;
  std::vector<float> dark_error_;
};

}  // namespace

CraterField::CraterField(std::shared_ptr<const Scene> scene, std::uint64_t seed, const Grid& grid,
                         const LibsScanOptions& options)
    : scene_(std::move(scene)),
      random_(seed, kDebris),
      grid_(grid),
      crater_(options.crater_um, 24),
      // What a plasma throws out settles within some crater widths.
      surroundings_(4 * options.crater_um, 9) {}

Crater CraterField::at(std::int64_t pixel) const {
  const PointUm place = grid_.centre_um(static_cast<double>(pixel / grid_.cols),
                                        static_cast<double>(pixel % grid_.cols));
  Crater crater;
  crater.own = crater_.mixture(*scene_, place);
  crater.surroundings = surroundings_.mixture(*scene_, place);
  crater.redeposited =
      std::min(0.1, 0.015 * std::exp(0.5 * random_.normal(static_cast<std::uint64_t>(pixel))));
  return crater;
}

SpectralImage make_libs_scan(std::shared_ptr<const Scene> scene,
                             std::shared_ptr<const LibsSignal> signal, std::uint64_t seed,
                             const Grid& grid, const LibsScanOptions& options) {
  SpectralImage image;
  image.grid = grid;
  image.axis = SpectralAxis(signal->wavelengths_nm(), AxisUnit::kNanometre);
  image.store =
      std::make_shared<LibsScanStore>(std::move(scene), std::move(signal), seed, grid, options);
  image.quantity = "counts";
  image.metadata["technique"] = "LIBS (generated)";
  return image;
}

LabelMap libs_truth(std::shared_ptr<const Scene> scene, std::uint64_t seed, const Grid& grid,
                    const LibsScanOptions& options, const Progress& progress) {
  const CraterField craters(std::move(scene), seed, grid, options);
  LabelMap truth = make_label_map(grid, mineral_classes());
  parallel_pieces(grid.size(), 64, &progress, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < end; ++i) {
      truth.labels[static_cast<std::size_t>(i)] =
          static_cast<std::uint16_t>(1 + static_cast<int>(craters.at(i).own.majority()));
    }
  });
  return truth;
}

}  // namespace lithoscope::demo
