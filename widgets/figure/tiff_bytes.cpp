// TIFF with resolution and alpha, by libtiff: Qt's own plugin for it is often not installed.
#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/figure/figure_files.h"

namespace lithoscope {
namespace {

// A file in memory.
struct Memory {
  QByteArray bytes;
  toff_t at = 0;
};

tmsize_t read_memory(thandle_t handle, void* data, tmsize_t size) {
  auto* memory = static_cast<Memory*>(handle);
  const tmsize_t left = memory->bytes.size() - static_cast<tmsize_t>(memory->at);
  const tmsize_t count = std::clamp<tmsize_t>(size, 0, std::max<tmsize_t>(0, left));
  std::memcpy(data, memory->bytes.constData() + memory->at, static_cast<std::size_t>(count));
  memory->at += static_cast<toff_t>(count);
  return count;
}

tmsize_t write_memory(thandle_t handle, void* data, tmsize_t size) {
  auto* memory = static_cast<Memory*>(handle);
  const auto end = static_cast<qsizetype>(memory->at) + size;
  if (end > memory->bytes.size()) memory->bytes.resize(end);
  std::memcpy(memory->bytes.data() + memory->at, data, static_cast<std::size_t>(size));
  memory->at = static_cast<toff_t>(end);
  return size;
}

toff_t seek_memory(thandle_t handle, toff_t offset, int from) {
  auto* memory = static_cast<Memory*>(handle);
  if (from == SEEK_SET) memory->at = offset;
  if (from == SEEK_CUR) memory->at += offset;
  if (from == SEEK_END) memory->at = static_cast<toff_t>(memory->bytes.size()) + offset;
  // What is skipped is zero, as in a file.
  if (static_cast<qsizetype>(memory->at) > memory->bytes.size()) {
    memory->bytes.append(static_cast<qsizetype>(memory->at) - memory->bytes.size(), '\0');
  }
  return memory->at;
}

int close_memory(thandle_t) {
  return 0;
}
toff_t size_of_memory(thandle_t handle) {
  return static_cast<toff_t>(static_cast<Memory*>(handle)->bytes.size());
}

Error not_made() {
  return Error(translated("figure", "The TIFF could not be made"),
               translated("figure", "Choose a smaller size, or another format"));
}

}  // namespace

QByteArray tiff_bytes(const QImage& image, const QString& description) {
  const bool alpha = image.hasAlphaChannel();
  const QImage pixels =
      image.convertToFormat(alpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
  if (pixels.isNull()) throw not_made();
  Memory memory;
  {
    const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(
        TIFFClientOpen("figure", "w", &memory, read_memory, write_memory, seek_memory, close_memory,
                       size_of_memory, nullptr, nullptr),
        [](TIFF* open) {
          if (open != nullptr) TIFFClose(open);
        });
    if (!tiff) throw not_made();
    TIFF* out = tiff.get();
    TIFFSetField(out, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(pixels.width()));
    TIFFSetField(out, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(pixels.height()));
    TIFFSetField(out, TIFFTAG_BITSPERSAMPLE, 8);
    TIFFSetField(out, TIFFTAG_SAMPLESPERPIXEL, alpha ? 4 : 3);
    TIFFSetField(out, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
    TIFFSetField(out, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(out, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
    TIFFSetField(out, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
    TIFFSetField(out, TIFFTAG_ROWSPERSTRIP, TIFFDefaultStripSize(out, 0));
    TIFFSetField(out, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
    TIFFSetField(out, TIFFTAG_XRESOLUTION, image.dotsPerMeterX() * 0.0254);
    TIFFSetField(out, TIFFTAG_YRESOLUTION, image.dotsPerMeterY() * 0.0254);
    TIFFSetField(out, TIFFTAG_SOFTWARE, "Lithoscope");
    if (!description.isEmpty()) {
      TIFFSetField(out, TIFFTAG_IMAGEDESCRIPTION, description.toUtf8().constData());
    }
    if (alpha) {
      const std::uint16_t kind = EXTRASAMPLE_UNASSALPHA;
      TIFFSetField(out, TIFFTAG_EXTRASAMPLES, 1, &kind);
    }
    std::vector<unsigned char> line(static_cast<std::size_t>(pixels.width()) * (alpha ? 4 : 3));
    for (int y = 0; y < pixels.height(); ++y) {
      std::memcpy(line.data(), pixels.constScanLine(y), line.size());
      if (TIFFWriteScanline(out, line.data(), static_cast<std::uint32_t>(y), 0) < 0) {
        throw not_made();
      }
    }
    if (TIFFFlush(out) == 0) throw not_made();
  }
  return memory.bytes;
}

}  // namespace lithoscope
