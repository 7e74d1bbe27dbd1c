// A picture as its file holds it, before it becomes an image or a label map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/image/label_map.h"
#include "core/image/spectral_image.h"

namespace lithoscope::pictures {

enum class SampleType { kUint8, kUint16, kFloat32 };

std::int64_t sample_bytes(SampleType type);

struct Picture {
  std::int64_t rows = 0;
  std::int64_t cols = 0;
  std::int64_t channels = 0;  // as stored, alpha included
  SampleType type = SampleType::kUint8;
  std::vector<std::byte> samples;  // pixels × channels, this machine's byte order
  int alpha = -1;                  // the channel that tells opacity, 0 = nothing there; -1 = none
  std::vector<std::string> names;  // of the channels; empty = to be named by their number
  // Where not empty, the samples (one channel) are places in it.
  std::vector<Colour> palette;
  std::vector<std::uint8_t> palette_alpha;  // empty = all opaque
  double pitch_x_um = 1;
  double pitch_y_um = 1;
  bool pitch_known = false;
  std::string note;  // what our own writers left in the file, see picture_note.h
  std::map<std::string, std::string> metadata;

  std::int64_t pixels() const { return rows * cols; }
};

// Makes room for a picture of this shape. Throws Error where a size is 0 or the numbers would take
// more than 4 GiB.
void allocate(Picture& picture, std::int64_t rows, std::int64_t cols, std::int64_t channels,
              SampleType type);
// The same check without making room.
void check_picture_size(std::int64_t rows, std::int64_t cols, std::int64_t channels,
                        SampleType type);

// Sets the pitch from pixels per metre. 72 and 96 dots per inch are what programs write that do not
// know the scale, and are left aside.
void set_resolution(Picture& picture, double per_metre_x, double per_metre_y);

// Channels as the file holds them, alpha left out: points without opacity are not valid. A palette
// becomes red, green and blue.
SpectralImage to_image(Picture picture);

// Each colour, or each value of a picture of one channel, is a class, in the order of colours or
// values; points without opacity are unlabelled. A picture that our writers made has the classes
// that it was written with. Throws Error for more than 256 classes.
LabelMap to_labels(const Picture& picture, Progress& progress);

}  // namespace lithoscope::pictures
