#include "plugins/pictures/picture_reader.h"

#include <string_view>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "plugins/pictures/jpeg_file.h"
#include "plugins/pictures/picture.h"
#include "plugins/pictures/png_file.h"
#include "plugins/pictures/tiff_read.h"

namespace lithoscope::pictures {
namespace {

enum class Kind { kNone, kPng, kJpeg, kTiff };

Kind kind_of_head(std::string_view head) {
  using namespace std::string_view_literals;
  if (head.starts_with("\x89PNG\r\n\x1a\n"sv)) return Kind::kPng;
  if (head.starts_with("\xff\xd8\xff"sv)) return Kind::kJpeg;
  for (const std::string_view tiff : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
    if (head.starts_with(tiff)) return Kind::kTiff;
  }
  return Kind::kNone;
}

Picture read_picture(const std::filesystem::path& path, Progress& progress) {
  switch (kind_of_head(read_head(path, 16))) {
    case Kind::kPng:
      return read_png(path, progress);
    case Kind::kJpeg:
      return read_jpeg(path, progress);
    case Kind::kTiff:
      return read_tiff(path, progress);
    case Kind::kNone:
      break;
  }
  throw Error(translated("pictures", "The file is neither PNG nor JPEG nor TIFF"),
              translated("pictures", "Choose another file, or save it in one of these formats"));
}

class PictureReader final : public Reader {
 public:
  std::string id() const override { return "picture"; }
  std::string title() const override { return translated("pictures", "Picture (PNG, JPEG, TIFF)"); }
  std::vector<std::string> extensions() const override {
    return {"png", "jpg", "jpeg", "jpe", "tif", "tiff"};
  }

  std::vector<Parameter> options() const override {
    Parameter as{.name = "as",
                 .title = translated("pictures", "Read as"),
                 .description = translated("pictures",
                                           "An image of channels, or a label map in "
                                           "which each colour or value is a class"),
                 .type = ParameterType::kChoice,
                 .default_value = "image"};
    as.choices = {"image", "labels"};
    const auto pitch = [](const char* name, std::string title) {
      Parameter parameter{.name = name,
                          .title = std::move(title),
                          .description = translated("pictures",
                                                    "Distance of two points; 0 = as "
                                                    "the file says"),
                          .type = ParameterType::kNumber,
                          .default_value = 0.0,
                          .unit = "µm"};
      parameter.minimum = 0;
      parameter.maximum = 1e12;
      return parameter;
    };
    return {as, pitch("pitch_x_um", translated("pictures", "Pixel width")),
            pitch("pitch_y_um", translated("pictures", "Pixel height"))};
  }

  int confidence(const std::filesystem::path&, const std::string& head) const override {
    return kind_of_head(head) == Kind::kNone ? 0 : 90;
  }

  Artifact read(const std::filesystem::path& path, const Parameters& options,
                Progress& progress) const override {
    try {
      Picture picture = read_picture(path, progress);
      if (options.text("as") == "labels") {
        LabelMap map = to_labels(picture, progress);
        set_pitch(options, map.grid);
        return map;
      }
      SpectralImage image = to_image(std::move(picture));
      set_pitch(options, image.grid);
      return image;
    } catch (Error& e) {
      e.in_file(path);
      throw;
    }
  }

 private:
  static void set_pitch(const Parameters& options, Grid& grid) {
    const double x = options.number("pitch_x_um"), y = options.number("pitch_y_um");
    if (x == 0 && y == 0) return;
    // One of them alone tells both, unless the file knows the other.
    if (x > 0 || !grid.pitch_known) grid.pitch_x_um = x > 0 ? x : y;
    if (y > 0 || !grid.pitch_known) grid.pitch_y_um = y > 0 ? y : x;
    grid.pitch_known = true;
  }
};

}  // namespace

std::unique_ptr<Reader> make_picture_reader() {
  return std::make_unique<PictureReader>();
}

}  // namespace lithoscope::pictures
