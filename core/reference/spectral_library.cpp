#include "core/reference/spectral_library.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/reference/library_text.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kMostSpectra = 100'000;
constexpr std::int64_t kMostValues = 64ll << 20;

std::vector<std::string> names_of(const SpectralImage& image) {
  std::vector<std::string> names;
  const auto found = image.metadata.find("spectra names");
  if (found == image.metadata.end()) return names;
  std::size_t at = 0;
  while (at <= found->second.size()) {
    const std::size_t end = std::min(found->second.find('\n', at), found->second.size());
    names.push_back(found->second.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

SpectralLibrary library_of_image(const SpectralImage& image, const std::filesystem::path& file,
                                 Progress& progress) {
  const std::int64_t count = image.grid.size();
  if (count > kMostSpectra || count * image.channels() > kMostValues) {
    throw Error(
        translated("core", "The library has {} spectra of {} values", count, image.channels()),
        translated("core", "At most {} spectra and {} values are read", kMostSpectra, kMostValues))
        .in_file(file);
  }
  std::vector<double> nm;
  try {
    nm = image.axis.wavelengths_nm();
  } catch (Error& e) {
    e.in_file(file).in_field("wavelength");
    throw;
  }
  const auto names = names_of(image);
  const bool falling = nm.size() > 1 && nm[1] < nm[0];
  if (falling) std::reverse(nm.begin(), nm.end());
  SpectralLibrary library{file.filename().string(), {}};
  const auto channels = static_cast<std::size_t>(image.channels());
  std::vector<float> row(static_cast<std::size_t>(image.grid.cols) * channels);
  for (std::int64_t r = 0; r < image.grid.rows; ++r) {
    progress.check();
    image.store->read({r, 1, {}, &progress}, row);
    for (std::int64_t c = 0; c < image.grid.cols; ++c) {
      const std::size_t n = library.spectra.size();
      const auto from = row.begin() + c * image.channels();
      ReferenceSpectrum spectrum{
          n < names.size() ? names[n] : translated("core", "spectrum {}", n + 1), nm,
          std::vector<float>(from, from + image.channels())};
      for (std::size_t i = 0; i < channels; ++i) {
        const bool bad = !image.good_channels.empty() && image.good_channels[i] == 0;
        float& value = spectrum.values[i];
        if (bad || std::abs(value) > static_cast<float>(kLargestReflectance)) {
          value = std::numeric_limits<float>::quiet_NaN();
        }
      }
      if (falling) std::reverse(spectrum.values.begin(), spectrum.values.end());
      library.spectra.push_back(std::move(spectrum));
    }
  }
  return library;
}

// Only readers that are surer of the file than of any text: ENVI by its header.
const Reader* image_reader(const std::filesystem::path& file, const Registry& registry) {
  for (const auto& reader : registry.readers()) {
    if (reader->id() == "envi" && reader->confidence(file, read_head(file)) >= 90) {
      return reader.get();
    }
  }
  return nullptr;
}

}  // namespace

SpectralLibrary read_library(const std::filesystem::path& file, const Registry& registry,
                             Progress& progress) {
  file_size_bytes(file);  // says what is wrong with a folder or a missing file
  if (const Reader* reader = image_reader(file, registry)) {
    const Artifact artifact =
        reader->read(file, Parameters(reader->options(), Json::object()), progress);
    if (const auto image = artifact.as<SpectralImage>()) {
      return library_of_image(*image, file, progress);
    }
  }
  progress.check();
  return library_of_text(read_text_file(file), file);
}

}  // namespace lithoscope
