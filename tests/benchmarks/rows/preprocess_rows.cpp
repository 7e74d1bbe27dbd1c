#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/reflectance.h"
#include "core/preprocess/savitzky_golay.h"
#include "core/preprocess/spatial_gaussian.h"
#include "tests/benchmarks/rows/row.h"

namespace lithoscope::benchmark {
namespace {

// Reads the whole of a derived image into memory that is already there.
class ImageRow final : public Row {
 public:
  explicit ImageRow(SpectralImage image) : image_(std::move(image)) {
    const CubeShape cube = image_.store->shape();
    out_.shape = {cube.pixels(), cube.channels};
    out_.values.resize(static_cast<std::size_t>(cube.pixels() * cube.channels));
  }
  void run() override { image_.store->read({0, image_.grid.rows, {}, nullptr}, out_.values); }
  Array result() const override { return out_; }

 private:
  SpectralImage image_;
  Array out_;
};

}  // namespace

void add_preprocess_rows(std::map<std::string, MakeRow>& all) {
  all["asls"] = [](const auto& folder) {
    return std::make_unique<ImageRow>(remove_baseline(image_of(load_npy(folder / "libs.npy"), 128),
                                                      AslsParameters{},
                                                      BaselineOutput::kCorrected));
  };
  all["hull"] = [](const auto& folder) {
    return std::make_unique<ImageRow>(
        hull_quotient(image_of(load_npy(folder / "spectra.npy"), 384)));
  };
  all["savgol"] = [](const auto& folder) {
    return std::make_unique<ImageRow>(
        savitzky_golay(image_of(load_npy(folder / "spectra.npy"), 384), SavitzkyGolayParameters{}));
  };
  all["gaussian"] = [](const auto& folder) {
    return std::make_unique<ImageRow>(
        smooth_image(image_of(load_npy(folder / "spectra.npy"), 384), 1.0));
  };
  all["reflectance"] = [](const auto& folder) {
    NoProgress progress;
    return std::make_unique<ImageRow>(reflectance(
        image_of(load_npy(folder / "raw.npy"), 384), image_of(load_npy(folder / "white.npy"), 384),
        image_of(load_npy(folder / "dark.npy"), 384), 10, progress));
  };
}

}  // namespace lithoscope::benchmark
