#include "plugins/envi/envi_image_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <list>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/image/blocks.h"
#include "plugins/envi/header_writer.h"
#include "plugins/envi/raw_file.h"

namespace lithoscope::envi {
namespace {

struct Place {
  std::int64_t row = 0;
  std::int64_t col = 0;
  std::int64_t channel = 0;
};

template <typename T>
T converted(float value, const Place& place) {
  if constexpr (std::is_floating_point_v<T>) {
    return value;
  } else {
    const float rounded = std::round(value);
    if (rounded >= static_cast<float>(std::numeric_limits<T>::min()) &&
        rounded <= static_cast<float>(std::numeric_limits<T>::max())) {
      return static_cast<T>(rounded);
    }
    throw Error(translated("envi",
                           "The value {} at row {}, column {}, channel {} does not fit the data "
                           "type: it holds whole numbers from {} to {}",
                           value, place.row, place.col, place.channel,
                           std::numeric_limits<T>::min(), std::numeric_limits<T>::max()),
                translated("envi", "Write float32, or scale the values first"))
        .in_field("data_type");
  }
}

// The block's numbers in the order of the file, as bytes. `channel` and `pixel` loops run over
// tiles, so that neither side jumps through memory.
template <typename T>
std::vector<std::byte> reordered(const Block& block, const SpectralImage& image,
                                 Interleave interleave) {
  const std::int64_t cols = image.grid.cols;
  const std::int64_t channels = block.channels;
  std::vector<std::byte> bytes(block.values.size() * sizeof(T));
  T* const out = reinterpret_cast<T*>(bytes.data());
  const auto target = [&](std::int64_t pixel, std::int64_t channel) {
    switch (interleave) {
      case Interleave::kBip:
        return pixel * channels + channel;
      case Interleave::kBil:
        return (pixel / cols * channels + channel) * cols + pixel % cols;
      case Interleave::kBsq:
        break;
    }
    return channel * block.pixels + pixel;
  };
  constexpr std::int64_t tile = 32;
  for (std::int64_t first_pixel = 0; first_pixel < block.pixels; first_pixel += tile) {
    const std::int64_t last_pixel = std::min(first_pixel + tile, block.pixels);
    for (std::int64_t first = 0; first < channels; first += tile) {
      const std::int64_t last = std::min(first + tile, channels);
      for (std::int64_t pixel = first_pixel; pixel < last_pixel; ++pixel) {
        const bool valid = image.is_valid(block.first_pixel + pixel);
        for (std::int64_t channel = first; channel < last; ++channel) {
          const float value = valid ? block.spectrum(pixel)[static_cast<std::size_t>(channel)]
                                    : std::numeric_limits<float>::quiet_NaN();
          const std::int64_t absolute = block.first_pixel + pixel;
          out[target(pixel, channel)] =
              converted<T>(value, {absolute / cols, absolute % cols, channel});
        }
      }
    }
  }
  return bytes;
}

template <typename T>
void write_data(const SpectralImage& image, const Layout& layout, RawOutput& output,
                Progress& progress, const std::string& stage) {
  for_each_block(image, {}, progress, stage, [&](const Block& block) {
    const std::vector<std::byte> bytes = reordered<T>(block, image, layout.interleave);
    if (layout.interleave != Interleave::kBsq) {
      output.write(static_cast<std::uint64_t>(block.first_pixel * block.channels) * sizeof(T),
                   bytes);
      return;
    }
    const std::size_t plane = static_cast<std::size_t>(block.pixels) * sizeof(T);
    for (std::int64_t channel = 0; channel < block.channels; ++channel) {
      if (channel % 256 == 0) progress.check();
      const std::int64_t value = channel * image.grid.size() + block.first_pixel;
      output.write(static_cast<std::uint64_t>(value) * sizeof(T),
                   std::span(bytes).subspan(static_cast<std::size_t>(channel) * plane, plane));
    }
  });
}

// One image with its two files, not yet under their names.
struct Pending {
  Pending(const SpectralImage& source, const FilePair& files)
      : image(source), data(files.data), header(files.header) {}
  const SpectralImage& image;
  AtomicFile data;
  AtomicFile header;
};

void fill(Pending& pending, Layout layout, Progress& progress) {
  check_image(pending.image);
  layout.shape = pending.image.store->shape();
  layout.big_endian = std::endian::native == std::endian::big;
  const std::string stage =
      translated("envi", "writing {}", pending.data.target().filename().string());
  RawOutput data(pending.data.temporary(), pending.data.target());
  if (layout.type == DataType::kUint16) {
    write_data<std::uint16_t>(pending.image, layout, data, progress, stage);
  } else if (layout.type == DataType::kInt16) {
    write_data<std::int16_t>(pending.image, layout, data, progress, stage);
  } else {
    write_data<float>(pending.image, layout, data, progress, stage);
  }
  data.close();
  RawOutput header(pending.header.temporary(), pending.header.target());
  const std::string text = image_header(pending.image, layout);
  header.write(0, std::as_bytes(std::span(text)));
  header.close();
}

FilePair reference_pair(const FilePair& image, const std::string& prefix) {
  const auto renamed = [&prefix](const std::filesystem::path& path) {
    return path.parent_path() / (prefix + path.filename().string());
  };
  return {renamed(image.header), renamed(image.data)};
}

class ImageWriter final : public Writer {
 public:
  std::string id() const override { return "envi"; }
  std::string title() const override { return translated("envi", "ENVI image"); }
  std::vector<std::string> extensions() const override {
    return {"hdr", "img", "raw", "dat", "bil", "bip", "bsq"};
  }
  bool accepts(ArtifactKind kind) const override { return kind == ArtifactKind::kImage; }

  std::vector<Parameter> options() const override {
    Parameter interleave{
        .name = "interleave",
        .title = translated("envi", "Interleave"),
        .description = translated("envi",
                                  "Order of the numbers: bil (line by line), bip (pixel by "
                                  "pixel) or bsq (band by band)"),
        .type = ParameterType::kChoice,
        .default_value = "bil"};
    interleave.choices = {"bil", "bip", "bsq"};
    Parameter type{.name = "data_type",
                   .title = translated("envi", "Data type"),
                   .description = translated("envi",
                                             "Numbers in the file; whole numbers are "
                                             "rounded, and must fit"),
                   .type = ParameterType::kChoice,
                   .default_value = "float32"};
    type.choices = {"float32", "uint16", "int16"};
    Parameter references{
        .name = "references",
        .title = translated("envi", "White and dark references"),
        .description = translated("envi",
                                  "Write the references of the image beside it, as "
                                  "WHITEREF_ and DARKREF_ files"),
        .type = ParameterType::kFlag,
        .default_value = true};
    return {interleave, type, references};
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    const auto image = artifact.as<SpectralImage>();
    if (image == nullptr) {
      throw Error(translated("envi", "Only images can be written as an ENVI image"),
                  translated("envi", "Choose another format"))
          .in_file(path);
    }
    Layout layout;
    const std::string order = options.text("interleave"), type = options.text("data_type");
    layout.interleave = order == "bil"   ? Interleave::kBil
                        : order == "bip" ? Interleave::kBip
                                         : Interleave::kBsq;
    layout.type = type == "uint16"  ? DataType::kUint16
                  : type == "int16" ? DataType::kInt16
                                    : DataType::kFloat32;

    const FilePair files = output_pair(path);
    std::list<Pending> pending;
    pending.emplace_back(*image, files);
    if (options.flag("references")) {
      if (image->white_reference != nullptr) {
        pending.emplace_back(*image->white_reference, reference_pair(files, "WHITEREF_"));
      }
      if (image->dark_reference != nullptr) {
        pending.emplace_back(*image->dark_reference, reference_pair(files, "DARKREF_"));
      }
    }
    try {
      double done = 0;
      for (Pending& each : pending) {
        // References are small: the image takes nearly all of the time.
        const double end = &each == &pending.front() ? (pending.size() > 1 ? 0.9 : 1.0) : 1.0;
        SubProgress part(progress, done, end);
        fill(each, layout, part);
        done = end;
      }
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
    progress.check();
    // The image's own header last: until then, what lies there is what lay there before.
    for (auto each = pending.rbegin(); each != pending.rend(); ++each) {
      each->data.commit();
      each->header.commit();
    }
  }
};

}  // namespace

FilePair output_pair(const std::filesystem::path& path) {
  const bool is_header = lower_case(path.extension().string()) == ".hdr";
  FilePair files;
  files.data = path;
  files.header = path;
  if (is_header) {
    files.data.replace_extension(".img");
    if (const auto known = find_data(path); !known.empty()) files.data = known;
    return files;
  }
  files.header.replace_extension(".hdr");
  std::error_code ignored;
  if (std::filesystem::exists(files.header, ignored) &&
      !std::filesystem::exists(files.data, ignored)) {
    const auto owner = find_data(files.header);
    if (!owner.empty()) {
      throw Error(translated("envi", "The header {} belongs to {}",
                             files.header.filename().string(), owner.filename().string()),
                  translated("envi", "Choose another file name"))
          .in_file(path);
    }
  }
  return files;
}

std::unique_ptr<Writer> make_image_writer() {
  return std::make_unique<ImageWriter>();
}

}  // namespace lithoscope::envi
