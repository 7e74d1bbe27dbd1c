// A derived store for everything that is done to each whole spectrum by itself.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "core/image/spectral_store.h"

namespace lithoscope {

// Rows that a derived store asks its source for at once: about 4 MiB of float, at least one row.
std::int64_t rows_in_a_group(std::int64_t cols, std::int64_t channels);

// Changes whole spectra (spectra × channels, row-major) in place. Called from several threads on
// different spectra; the result for a spectrum must not depend on those beside it.
using SpectraKernel = std::function<void(std::span<float> spectra)>;

// Reads whole spectra from `source`, applies `kernel`, hands out the wanted channels. A spectrum
// with a value that is not finite is handed out as NaN throughout; the kernel never sees it.
class SpectrumMapStore final : public SpectralStore {
 public:
  // `kernel_spectra`: how many spectra are given to the kernel at once, chosen so that one call
  // takes a few milliseconds: a stop is seen between calls.
  SpectrumMapStore(SpectralStorePtr source, std::string name, std::int64_t kernel_spectra,
                   SpectraKernel kernel);

  CubeShape shape() const override { return source_->shape(); }
  void read(const BlockRequest& request, std::span<float> out) const override;
  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override;
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }
  std::string description() const override;
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }

 private:
  // Fills `spectra` from those at `from`, which may be the same.
  void apply(const float* from, std::span<float> spectra, const Progress* stop) const;

  SpectralStorePtr source_;
  std::string name_;
  std::int64_t kernel_spectra_;
  SpectraKernel kernel_;
};

}  // namespace lithoscope
