// The store over an ENVI data file.
#pragma once

#include <memory>

#include "core/image/spectral_store.h"
#include "plugins/envi/envi_layout.h"
#include "plugins/envi/raw_file.h"
#include "plugins/envi/value_conversion.h"

namespace lithoscope::envi {

// Reads from the file what is asked for and nothing else: of BSQ and BIL files only the wanted
// channels, of BIP files the wanted pixels. Scratch memory is about 1 MiB a thread.
class EnviStore final : public SpectralStore {
 public:
  // The file is known to be long enough (check_data_size).
  EnviStore(const std::filesystem::path& data, const Layout& layout, const ValueRules& rules);

  CubeShape shape() const override { return layout_.shape; }
  void read(const BlockRequest& request, std::span<float> out) const override;
  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override;
  bool reads_single_spectra() const override { return true; }
  std::string description() const override;
  std::int64_t preferred_rows() const override;

 private:
  struct Part;
  void read_pixels(const BlockRequest& request, std::span<float> out) const;
  void read_planes(const BlockRequest& request, std::span<float> out) const;
  void read_plane_part(const Part& part, std::span<float> out) const;

  RawFile file_;
  Layout layout_;
  ValueRules rules_;
};

}  // namespace lithoscope::envi
