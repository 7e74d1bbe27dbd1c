#include "plugins/pictures/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <new>

#include "core/base/text.h"
#include "plugins/pictures/picture_note.h"
#include "plugins/pictures/picture_store.h"

namespace lithoscope::pictures {
namespace {

constexpr std::int64_t kMostBytes = std::int64_t{1} << 32;
constexpr std::int64_t kLargestSide = 2147483647;

Grid grid_of(const Picture& picture) {
  Grid grid;
  grid.rows = picture.rows;
  grid.cols = picture.cols;
  grid.pitch_known = picture.pitch_known;
  if (picture.pitch_known) {
    grid.pitch_x_um = picture.pitch_x_um;
    grid.pitch_y_um = picture.pitch_y_um;
  }
  return grid;
}

std::vector<std::string> shown_names(const Picture& picture, const std::vector<int>& shown) {
  std::vector<std::string> names;
  names.reserve(shown.size());
  for (const int channel : shown) {
    names.push_back(picture.names.empty() ? translated("pictures", "Band {}", names.size() + 1)
                                          : picture.names[static_cast<std::size_t>(channel)]);
  }
  return names;
}

// A picture of red, green and blue in place of one with a palette.
Picture without_palette(Picture picture) {
  Picture rgb;
  const bool alpha = !picture.palette_alpha.empty();
  allocate(rgb, picture.rows, picture.cols, alpha ? 4 : 3, SampleType::kUint8);
  std::byte* out = rgb.samples.data();
  for (std::int64_t pixel = 0; pixel < picture.pixels(); ++pixel) {
    const std::size_t place = index_of(picture, pixel);
    if (place >= picture.palette.size()) {
      throw Error(translated("pictures", "A point names the colour {}, but the palette has {}",
                             place, picture.palette.size()),
                  translated("pictures", "Save the picture anew with the program that made it"));
    }
    const Colour colour = picture.palette[place];
    *out++ = std::byte{colour.red};
    *out++ = std::byte{colour.green};
    *out++ = std::byte{colour.blue};
    if (alpha) {
      *out++ = std::byte{place < picture.palette_alpha.size() ? picture.palette_alpha[place]
                                                              : std::uint8_t{255}};
    }
  }
  rgb.alpha = alpha ? 3 : -1;
  rgb.names = {"Red", "Green", "Blue"};
  if (alpha) rgb.names.push_back("Alpha");
  rgb.pitch_x_um = picture.pitch_x_um;
  rgb.pitch_y_um = picture.pitch_y_um;
  rgb.pitch_known = picture.pitch_known;
  rgb.metadata = std::move(picture.metadata);
  return rgb;
}

std::shared_ptr<const std::vector<std::uint8_t>> opaque_mask(const Picture& picture) {
  if (picture.alpha < 0) return nullptr;
  auto mask = std::make_shared<std::vector<std::uint8_t>>();
  mask->reserve(static_cast<std::size_t>(picture.pixels()));
  bool any = false;
  for (std::int64_t pixel = 0; pixel < picture.pixels(); ++pixel) {
    const bool opaque = sample_at(picture, pixel, picture.alpha) > 0;
    any = any || !opaque;
    mask->push_back(opaque ? 1 : 0);
  }
  return any ? mask : nullptr;
}

}  // namespace

std::int64_t sample_bytes(SampleType type) {
  return type == SampleType::kUint8 ? 1 : type == SampleType::kUint16 ? 2 : 4;
}

void check_picture_size(std::int64_t rows, std::int64_t cols, std::int64_t channels,
                        SampleType type) {
  const bool possible = rows >= 1 && cols >= 1 && channels >= 1 && rows <= kLargestSide &&
                        cols <= kLargestSide && channels <= kLargestSide;
  if (!possible || rows * cols > kMostBytes / sample_bytes(type) / channels) {
    throw Error(translated("pictures", "A picture of {} x {} points with {} channels is too large",
                           cols, rows, channels),
                translated("pictures",
                           "Pictures may take {} GiB in memory; cut it into parts, or "
                           "save it as ENVI or HDF5, which are read on demand",
                           kMostBytes >> 30));
  }
}

void allocate(Picture& picture, std::int64_t rows, std::int64_t cols, std::int64_t channels,
              SampleType type) {
  check_picture_size(rows, cols, channels, type);
  picture.rows = rows;
  picture.cols = cols;
  picture.channels = channels;
  picture.type = type;
  try {
    picture.samples.resize(static_cast<std::size_t>(rows * cols * channels * sample_bytes(type)));
  } catch (const std::bad_alloc&) {
    throw Error(translated("pictures",
                           "There is not enough memory for {} x {} points with {} "
                           "channels",
                           cols, rows, channels),
                translated("pictures", "Close other programs, or cut the picture into parts"));
  }
}

void set_resolution(Picture& picture, double per_metre_x, double per_metre_y) {
  const auto usable = [](double per_metre) {
    if (!std::isfinite(per_metre) || per_metre <= 0) return false;
    const double per_inch = per_metre * 0.0254;
    return std::abs(per_inch - 72) > 0.05 && std::abs(per_inch - 96) > 0.05;
  };
  if (!usable(per_metre_x) || !usable(per_metre_y)) return;
  picture.pitch_x_um = 1e6 / per_metre_x;
  picture.pitch_y_um = 1e6 / per_metre_y;
  picture.pitch_known = std::isfinite(picture.pitch_x_um) && std::isfinite(picture.pitch_y_um) &&
                        picture.pitch_x_um > 0 && picture.pitch_y_um > 0;
}

SpectralImage to_image(Picture picture) {
  const std::string note = picture.note;
  if (!picture.palette.empty()) picture = without_palette(std::move(picture));
  std::vector<int> shown;
  for (int channel = 0; channel < picture.channels; ++channel) {
    if (channel != picture.alpha) shown.push_back(channel);
  }
  if (shown.empty()) {
    throw Error(translated("pictures", "The picture has an alpha channel and no other"),
                translated("pictures", "Save it anew with a grey or colour channel"));
  }
  SpectralImage image;
  image.grid = grid_of(picture);
  image.axis = SpectralAxis::counted(shown.size(), shown_names(picture, shown));
  image.quantity = picture.type == SampleType::kFloat32 ? "value" : "counts";
  image.mask = opaque_mask(picture);
  image.metadata = picture.metadata;
  image.store = make_picture_store(std::move(picture), std::move(shown), image.mask);
  apply_image_note(note, image);
  check_image(image);
  return image;
}

LabelMap to_labels(const Picture& picture, Progress& progress) {
  constexpr std::size_t most = 256;
  if (auto map = labels_of_note(picture, grid_of(picture))) return *std::move(map);

  // What tells classes apart: the place in the palette, the value, or the colour.
  using Key = std::array<float, 3>;
  const int colours = static_cast<int>(picture.channels) - (picture.alpha >= 0 ? 1 : 0);
  if (picture.palette.empty() && colours != 1 && colours != 3) {
    throw Error(
        translated("pictures", "A picture of {} channels cannot be read as classes", colours),
        translated("pictures",
                   "Use a picture with a palette, grey, or colours; or read it "
                   "as an image (option as = image)"));
  }
  std::vector<int> shown;
  for (int channel = 0; channel < picture.channels; ++channel) {
    if (channel != picture.alpha) shown.push_back(channel);
  }
  const auto key_of = [&](std::int64_t pixel) {
    Key key = {0, 0, 0};
    for (std::size_t i = 0; i < shown.size(); ++i) key[i] = sample_at(picture, pixel, shown[i]);
    return key;
  };
  const auto is_there = [&](std::int64_t pixel, const Key& key) {
    if (picture.alpha >= 0 && !(sample_at(picture, pixel, picture.alpha) > 0)) return false;
    const auto place = static_cast<std::size_t>(key[0]);
    if (!picture.palette.empty() && place < picture.palette_alpha.size()) {
      return picture.palette_alpha[place] != 0;
    }
    return !std::isnan(key[0]) && !std::isnan(key[1]) && !std::isnan(key[2]);
  };

  std::map<Key, std::uint16_t> keys;
  for (std::int64_t pixel = 0; pixel < picture.pixels(); ++pixel) {
    if (pixel % 65536 == 0) progress.check();
    const Key key = key_of(pixel);
    if (!is_there(pixel, key)) continue;
    keys.emplace(key, std::uint16_t{0});
    if (keys.size() > most) {
      throw Error(translated("pictures", "The picture has more than {} colours or values", most),
                  translated("pictures",
                             "Label maps have few: read it as an image (option as = "
                             "image), or save it without smoothing and as PNG"));
    }
  }
  std::vector<LabelClass> classes;
  for (auto& [key, label] : keys) {
    label = static_cast<std::uint16_t>(classes.size() + 1);
    classes.push_back(class_of(picture, key[0], key[1], key[2], classes.size()));
  }
  LabelMap map = make_label_map(grid_of(picture), std::move(classes));
  for (std::int64_t pixel = 0; pixel < picture.pixels(); ++pixel) {
    if (pixel % 65536 == 0) progress.check();
    const Key key = key_of(pixel);
    if (is_there(pixel, key)) map.labels[static_cast<std::size_t>(pixel)] = keys.at(key);
  }
  return map;
}

}  // namespace lithoscope::pictures
