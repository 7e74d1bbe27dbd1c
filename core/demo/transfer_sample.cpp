#include "core/demo/transfer_sample.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/demo/libs_scan.h"
#include "core/demo/libs_spectra.h"
#include "core/demo/scene.h"
#include "core/io/artifact_file.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

std::vector<double> evenly(double first_nm, double last_nm, int channels) {
  std::vector<double> wavelengths;
  for (int i = 0; i < channels; ++i) {
    wavelengths.push_back(first_nm + (last_nm - first_nm) * i / (channels - 1));
  }
  return wavelengths;
}

double bell(double wavelength_nm, double middle_nm, double width_nm) {
  const double offset = (wavelength_nm - middle_nm) / width_nm;
  return std::exp(-0.5 * offset * offset);
}

demo::PlasmaInstrument primary_instrument(int channels) {
  return {evenly(245, 407, channels), [](double w) { return 0.06 + 0.04 * (w - 245) / 162; },
          [](double w) { return 0.25 + 0.75 * bell(w, 330, 60); }};
}

// A shorter spectrometer with a wider slit, and a fibre that swallows the shorter wavelengths.
demo::PlasmaInstrument secondary_instrument(int channels) {
  return {evenly(260, 370, channels), [](double) { return 0.14; },
          [](double w) { return 0.5 / (1 + std::exp(-(w - 285) / 14)) + 0.1; }};
}

// What has changed since the training maps were measured.
struct Day {
  double light = 1;         // of all that the plasma gives
  double stray_counts = 0;  // of a broad bump of stray light that follows the pulse's energy
  double stray_middle_nm = 0;
  double stray_width_nm = 1;
};

class SignalOnAnotherDay final : public demo::LibsSignal {
 public:
  SignalOnAnotherDay(std::shared_ptr<const demo::LibsSignal> signal, const Day& day)
      : signal_(std::move(signal)), day_(day) {
    for (const double w : signal_->wavelengths_nm()) {
      stray_.push_back(
          static_cast<float>(day.stray_counts * bell(w, day.stray_middle_nm, day.stray_width_nm)));
    }
  }
  const std::vector<double>& wavelengths_nm() const override { return signal_->wavelengths_nm(); }
  void expected_counts(const demo::Crater& crater, const demo::Pulse& pulse,
                       std::span<float> counts) const override {
    signal_->expected_counts(crater, pulse, counts);
    const auto light = static_cast<float>(day_.light), energy = static_cast<float>(pulse.energy);
    for (std::size_t c = 0; c < counts.size(); ++c) {
      counts[c] = light * counts[c] + energy * stray_[c];
    }
  }

 private:
  std::shared_ptr<const demo::LibsSignal> signal_;
  Day day_;
  std::vector<float> stray_;
};

void check_option(const char* name, double value, double lower, double upper) {
  if (value >= lower && value <= upper) return;
  throw Error(translated("core", "The value is {}", value),
              translated("core", "Use a value from {} to {}", lower, upper))
      .in_field(name);
}

InstrumentPair make_pair(const TransferSampleOptions& options, int rows, std::uint64_t seed,
                         const Day& primary_day, const Day& secondary_day) {
  Grid grid;
  grid.rows = rows;
  grid.cols = options.cols;
  grid.pitch_x_um = grid.pitch_y_um = options.pitch_um;
  grid.pitch_known = true;
  const demo::Extent extent{-options.pitch_um / 2, -options.pitch_um / 2,
                            options.cols * options.pitch_um, rows * options.pitch_um};
  const auto scene = std::make_shared<const demo::Scene>(seed, extent, options.grain_um);
  demo::LibsScanOptions scan;
  scan.crater_um = 0.9 * options.pitch_um;
  InstrumentPair pair;
  pair.primary = demo::make_libs_scan(
      scene,
      std::make_shared<SignalOnAnotherDay>(
          std::make_shared<const demo::PlasmaSignal>(primary_instrument(options.primary_channels)),
          primary_day),
      seed, grid, scan);
  scan.detector = 1;
  scan.read_noise_counts = 14;
  scan.counts_per_electron = 1.3;
  pair.secondary = demo::make_libs_scan(
      scene,
      std::make_shared<SignalOnAnotherDay>(std::make_shared<const demo::PlasmaSignal>(
                                               secondary_instrument(options.secondary_channels)),
                                           secondary_day),
      seed, grid, scan);
  return pair;
}

}  // namespace

TransferSample make_transfer_sample(const TransferSampleOptions& options) {
  check_option("rows", options.rows, 8, 100000);
  check_option("cols", options.cols, 8, 100000);
  check_option("primary_channels", options.primary_channels, 24, 100000);
  check_option("secondary_channels", options.secondary_channels, 24, 100000);
  check_option("pitch_um", options.pitch_um, 1, 10000);
  check_option("grain_um", options.grain_um, 2 * options.pitch_um, 1e6);
  constexpr std::uint64_t kNextRock = 7919;
  const int fewer = std::max(8, options.rows * 3 / 4);
  const Day first_day;
  return {make_pair(options, options.rows, options.seed, first_day, first_day),
          make_pair(options, fewer, options.seed + kNextRock, first_day, first_day),
          make_pair(options, fewer, options.seed + 2 * kNextRock, Day{0.92, 350, 300, 55},
                    Day{0.8, 900, 335, 25})};
}

fs::path write_transfer_sample(const fs::path& folder, const TransferSampleOptions& options,
                               Progress& progress) {
  const TransferSample sample = make_transfer_sample(options);
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(translated("core", "The folder cannot be made: {}", code.message()),
                translated("core", "Choose another folder"))
        .in_file(folder);
  }
  const std::pair<const char*, const SpectralImage*> maps[] = {
      {"train_primary.h5", &sample.train.primary},
      {"train_secondary.h5", &sample.train.secondary},
      {"validation_primary.h5", &sample.validation.primary},
      {"validation_secondary.h5", &sample.validation.secondary},
      {"test_primary.h5", &sample.test.primary},
      {"test_secondary.h5", &sample.test.secondary}};
  double done = 0;
  for (const auto& [name, map] : maps) {
    SubProgress part(progress, done / 6, (done + 1) / 6);
    save_artifact(*map, folder / name, part);
    ++done;
  }
  write_text_file(
      folder / "README.txt",
      fmt::format(
          "Lithoscope transfer sample (seed {}): the same plasmas seen by two instruments.\n\n"
          "*_primary.h5    245 to 407 nm, {} channels\n"
          "*_secondary.h5  260 to 370 nm, {} channels, wider lines, more noise\n"
          "test_*.h5       another rock on another day: less light, another continuum\n"
          "recipe.json     trains and judges four ways from one to the other\n",
          options.seed, options.primary_channels, options.secondary_channels));
  write_text_file(folder / "recipe.json", read_resource("recipes/transfer.json"));
  progress.report(1, translated("core", "sample written"));
  return folder / "recipe.json";
}

}  // namespace lithoscope
