#include "plugins/pictures/picture_writers.h"

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/export/world_file.h"
#include "core/operations/simple_parameters.h"
#include "plugins/pictures/png_file.h"
#include "plugins/pictures/tiff_write.h"

namespace lithoscope::pictures {
namespace {

Error wrong_kind(ArtifactKind kind) {
  return Error(translated("pictures", "A {} cannot be written in this format", kind_name(kind)),
               translated("pictures", "Choose another format"));
}

// Of a map.
Grid grid_of(const Artifact& artifact) {
  if (const auto image = artifact.as<SpectralImage>()) return image->grid;
  if (const auto map = artifact.as<FeatureMap>()) return map->grid;
  return artifact.as<LabelMap>()->grid;
}

class PngWriter final : public Writer {
 public:
  std::string id() const override { return "png"; }
  std::string title() const override { return translated("pictures", "PNG picture of classes"); }
  std::vector<std::string> extensions() const override { return {"png"}; }
  bool accepts(ArtifactKind kind) const override { return kind == ArtifactKind::kLabelMap; }

  std::vector<Parameter> options() const override {
    Parameter scale{.name = "scale",
                    .title = translated("pictures", "Scale"),
                    .description = translated("pictures",
                                              "Dots of the picture for each point, in "
                                              "both directions"),
                    .type = ParameterType::kInteger,
                    .default_value = 1};
    scale.minimum = 1;
    scale.maximum = 32;
    return {scale};
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    try {
      const auto map = artifact.as<LabelMap>();
      if (map == nullptr) throw wrong_kind(artifact.kind());
      write_png(*map, static_cast<int>(options.integer("scale")), path, progress);
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
  }
};

class TiffWriter final : public Writer {
 public:
  std::string id() const override { return "tiff"; }
  std::string title() const override { return translated("pictures", "TIFF"); }
  std::vector<std::string> extensions() const override { return {"tif", "tiff"}; }
  bool accepts(ArtifactKind kind) const override {
    return kind == ArtifactKind::kImage || kind == ArtifactKind::kFeatureMap ||
           kind == ArtifactKind::kLabelMap;
  }

  std::vector<Parameter> options() const override {
    Parameter planes{.name = "planes",
                     .title = translated("pictures", "Order of the channels"),
                     .description = translated("pictures",
                                               "Each channel as a plane by itself, or "
                                               "the channels of each point together"),
                     .type = ParameterType::kChoice,
                     .default_value = "separate"};
    planes.choices = {"separate", "contiguous"};
    Parameter compression{.name = "compression",
                          .title = translated("pictures", "Compression"),
                          .description = translated("pictures", "None, or deflate (without loss)"),
                          .type = ParameterType::kChoice,
                          .default_value = "none"};
    compression.choices = {"none", "deflate"};
    return {planes, compression,
            flag_parameter("world_file", translated("pictures", "World file"),
                           translated("pictures",
                                      "Beside the TIFF (.tfw): where its pixels lie, in µm, with y "
                                      "upwards as GIS programs have it"))};
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    const TiffOptions how{.planes = options.text("planes") == "separate",
                          .deflate = options.text("compression") == "deflate"};
    try {
      if (const auto image = artifact.as<SpectralImage>()) {
        write_tiff(*image, how, path, progress);
      } else if (const auto map = artifact.as<FeatureMap>()) {
        write_tiff(*map, how, path, progress);
      } else if (const auto labels = artifact.as<LabelMap>()) {
        write_tiff(*labels, how, path, progress);
      } else {
        throw wrong_kind(artifact.kind());
      }
      if (options.flag("world_file")) {
        write_text_file(world_file_of(path), world_file_text(grid_of(artifact), false));
      }
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
  }
};

}  // namespace

std::unique_ptr<Writer> make_png_writer() {
  return std::make_unique<PngWriter>();
}
std::unique_ptr<Writer> make_tiff_writer() {
  return std::make_unique<TiffWriter>();
}

}  // namespace lithoscope::pictures
