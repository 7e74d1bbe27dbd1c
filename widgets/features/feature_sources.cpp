#include "widgets/features/feature_sources.h"

#include <QString>
#include <algorithm>

#include "core/base/error.h"
#include "core/preprocess/select.h"

namespace lithoscope {
namespace {

using ImagePtr = std::shared_ptr<const SpectralImage>;

constexpr double kCameraBeginsNm = 1000;
constexpr std::int64_t kSpectrometerChannels = 100;

ImagePtr image_of(const std::map<std::string, Artifact>& artifacts, const std::string& name) {
  const auto found = artifacts.find(name);
  return found == artifacts.end() ? nullptr : found->second.as<SpectralImage>();
}

bool says(const std::string& name, std::initializer_list<const char*> words) {
  const QString lower = QString::fromStdString(name).toLower();
  return std::any_of(words.begin(), words.end(),
                     [&lower](const char* word) { return lower.contains(QLatin1String(word)); });
}

bool looks_like_hsi(const std::string& name, const SpectralImage& image) {
  if (says(name, {"libs", "laser"})) return false;
  if (image.white_reference != nullptr) return true;
  if (says(name, {"hsi", "hyper", "swir", "vnir", "camera", "scan"})) return true;
  return image.channels() > 3 && line_range(image).upper_nm > kCameraBeginsNm;
}

bool looks_like_libs(const std::string& name, const SpectralImage& image) {
  const LineRange range = line_range(image);
  if (!(range.upper_nm > range.lower_nm)) return false;
  if (says(name, {"libs", "laser"})) return true;
  return image.channels() >= kSpectrometerChannels && range.upper_nm <= kCameraBeginsNm &&
         !looks_like_hsi(name, image);
}

bool is_points(const Artifact& artifact) {
  const auto table = artifact.as<Table>();
  if (table == nullptr) return false;
  return (table->find("source_x_um") != nullptr && table->find("target_x_um") != nullptr) ||
         (table->find("source_x_px") != nullptr && table->find("target_x_px") != nullptr);
}

}  // namespace

std::vector<std::string> image_sources(const Recipe& recipe,
                                       const std::map<std::string, Artifact>& artifacts) {
  std::vector<std::string> names;
  for (const RecipeSource& source : recipe.sources) {
    if (image_of(artifacts, source.name) != nullptr) names.push_back(source.name);
  }
  return names;
}

LineRange line_range(const SpectralImage& image) {
  try {
    const std::vector<double> nm = good_channels_only(image).axis.wavelengths_nm();
    const auto [least, most] = std::minmax_element(nm.begin(), nm.end());
    return nm.empty() ? LineRange{0, -1} : LineRange{*least, *most};
  } catch (const Error&) {  // merely counted channels, or all of them bad
    return {0, -1};
  }
}

FeatureSources find_feature_sources(const Recipe& recipe, const FeatureChain& chain,
                                    const std::map<std::string, Artifact>& artifacts) {
  FeatureSources sources;
  sources.libs = chain.libs;
  sources.hsi = chain.hsi;
  const std::vector<std::string> images = image_sources(recipe, artifacts);
  const auto guess = [&](std::string& role, const std::string& other, const auto& looks_like) {
    for (const std::string& name : images) {
      if (role.empty() && name != other && looks_like(name, *image_of(artifacts, name)))
        role = name;
    }
  };
  guess(sources.hsi, sources.libs, looks_like_hsi);
  guess(sources.libs, sources.hsi, looks_like_libs);
  for (const RecipeSource& source : recipe.sources) {
    const auto found = artifacts.find(source.name);
    if (sources.points.empty() && found != artifacts.end() && is_points(found->second)) {
      sources.points = source.name;
    }
  }
  complete(sources, artifacts);
  return sources;
}

void complete(FeatureSources& sources, const std::map<std::string, Artifact>& artifacts) {
  const ImagePtr hsi = image_of(artifacts, sources.hsi);
  sources.hsi_has_references = hsi != nullptr && hsi->white_reference != nullptr;
  sources.lines.clear();
  const ImagePtr libs = image_of(artifacts, sources.libs);
  if (libs == nullptr) return;
  const LineRange range = line_range(*libs);
  for (const EmissionLine& line : parse_lines("lopes2024")) {
    if (range.holds(line.wavelength_nm)) sources.lines.push_back(line);
  }
}

}  // namespace lithoscope
