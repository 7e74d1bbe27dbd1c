#include "plugins/pictures/jpeg_file.h"

#include <csetjmp>
#include <cstdio>
#include <cstring>

// libjpeg's header needs FILE from <cstdio> before it, and its codes come behind it.
// clang-format off
#include <jpeglib.h>
#include <jerror.h>
// clang-format on

#include "core/base/text.h"
#include "plugins/pictures/c_file.h"

namespace lithoscope::pictures {
namespace {

struct Errors {
  jpeg_error_mgr manager;  // first, so that libjpeg's pointer to it is one to this
  std::jmp_buf leave;
  char words[JMSG_LENGTH_MAX] = {};
};

Errors* errors_of(j_common_ptr info) {
  return reinterpret_cast<Errors*>(info->err);
}

[[noreturn]] void on_error(j_common_ptr info) {
  Errors* const errors = errors_of(info);
  info->err->format_message(info, errors->words);
  std::longjmp(errors->leave, 1);
}

void on_message(j_common_ptr info, int level) {
  // Cameras pad so before a marker, and no data are lost.
  const bool harmless = level >= 0 || info->err->msg_code == JWRN_EXTRANEOUS_DATA;
  if (!harmless) on_error(info);
}

void on_output(j_common_ptr) {}

// A decompressor that frees itself. Its steps hold nothing with a destructor, as libjpeg leaves by
// longjmp.
class JpegReading {
 public:
  JpegReading() {
    info_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = on_error;
    errors_.manager.emit_message = on_message;
    errors_.manager.output_message = on_output;
  }
  ~JpegReading() {
    if (created_) jpeg_destroy_decompress(&info_);
  }
  JpegReading(const JpegReading&) = delete;
  JpegReading& operator=(const JpegReading&) = delete;

  void start(std::FILE* stream) {
    run([&] {
      jpeg_create_decompress(&info_);
      created_ = true;
      jpeg_stdio_src(&info_, stream);
      jpeg_read_header(&info_, TRUE);
    });
  }

  template <typename Step>
  void run(const Step& step) {
    if (guarded(step)) return;
    throw Error(translated("pictures", "The picture cannot be read: {}", errors_.words),
                translated("pictures", "The file may be damaged or cut off: copy it anew"));
  }
  jpeg_decompress_struct& info() { return info_; }

 private:
  template <typename Step>
  bool guarded(const Step& step) {
    if (setjmp(errors_.leave) != 0) return false;
    step();
    return true;
  }

  jpeg_decompress_struct info_ = {};
  Errors errors_;
  bool created_ = false;
};

}  // namespace

Picture read_jpeg(const std::filesystem::path& file, Progress& progress) {
  progress.check();
  const CFile stream(file, "rb", file);
  JpegReading reading;
  reading.start(stream.get());
  jpeg_decompress_struct& info = reading.info();
  const bool print = info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
  const bool grey = info.jpeg_color_space == JCS_GRAYSCALE;
  info.out_color_space = grey ? JCS_GRAYSCALE : print ? JCS_CMYK : JCS_RGB;
  const int channels = grey ? 1 : print ? 4 : 3;
  Picture picture;
  check_picture_size(info.image_height, info.image_width, channels, SampleType::kUint8);
  reading.run([&] { jpeg_start_decompress(&info); });
  allocate(picture, info.output_height, info.output_width, info.output_components,
           SampleType::kUint8);
  if (grey) picture.names = {"Grey"};
  if (!grey && !print) picture.names = {"Red", "Green", "Blue"};

  const auto row_bytes = static_cast<std::size_t>(picture.cols * picture.channels);
  auto* const samples = reinterpret_cast<JSAMPLE*>(picture.samples.data());
  while (info.output_scanline < info.output_height) {
    if (info.output_scanline % 64 == 0) progress.check();
    JSAMPROW row = samples + info.output_scanline * row_bytes;
    reading.run([&] { jpeg_read_scanlines(&info, &row, 1); });
  }
  reading.run([&] { jpeg_finish_decompress(&info); });

  if (info.saw_JFIF_marker != 0 && info.density_unit != 0) {
    const double a_metre = info.density_unit == 1 ? 1 / 0.0254 : 100;
    set_resolution(picture, info.X_density * a_metre, info.Y_density * a_metre);
  }
  return picture;
}

}  // namespace lithoscope::pictures
