#include "plugins/envi/envi_image_reader.h"

#include <cmath>
#include <set>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "plugins/envi/envi_grid.h"
#include "plugins/envi/envi_store.h"
#include "plugins/envi/reordered_store.h"

namespace lithoscope::envi {
namespace {

// Fields that became part of the image and would be repeated in its metadata.
const std::set<std::string>& known_fields() {
  static const std::set<std::string> fields = {"samples",
                                               "lines",
                                               "bands",
                                               "header offset",
                                               "data type",
                                               "interleave",
                                               "byte order",
                                               "wavelength",
                                               "wavelength units",
                                               "bbl",
                                               "file type",
                                               "band names",
                                               "pixel size",
                                               "spectra names",
                                               "file compression",
                                               "z plot titles",
                                               "lithoscope origin um",
                                               "data ignore value",
                                               "reflectance scale factor"};
  return fields;
}

void refuse_other_types(const Header& header) {
  const std::string type = lower_case(header.text("file type"));
  if (type.find("meta") == std::string::npos && type.find("virtual") == std::string::npos) return;
  throw header.error("file type",
                     translated("envi", "The header only points at other images: \"{}\"", type),
                     translated("envi", "Open the images themselves"));
}

ValueRules read_rules(const Header& header) {
  ValueRules rules;
  if (header.has("data ignore value") && !header.text("data ignore value").empty()) {
    rules.ignore = header.number("data ignore value");
  }
  const auto factor = header.number("reflectance scale factor");
  if (factor && (!std::isfinite(*factor) || *factor <= 0)) {
    throw header.error("reflectance scale factor",
                       translated("envi", "The data cannot be divided by {}", *factor),
                       translated("envi", "Give a number above 0, or remove the line"));
  }
  rules.divisor = factor.value_or(1);
  rules.huge_negative_is_missing = is_spectral_library(header);
  return rules;
}

std::string read_quantity(const Header& header, DataType type) {
  const auto titles = header.names("z plot titles", 2);
  if (titles.size() == 2 && !titles[1].empty() && lower_case(titles[1]) != "value") {
    return lower_case(titles[1]);
  }
  if (header.has("reflectance scale factor")) return "reflectance";
  return is_integer(type) ? "counts" : "value";
}

std::string joined_names(const Header& header, std::size_t spectra) {
  const auto names = header.names("spectra names", spectra);
  if (names.empty()) return {};
  if (names.size() != spectra) {
    throw header.error(
        "spectra names",
        translated("envi", "There are {} names for {} spectra", names.size(), spectra),
        translated("envi", "Give one name a spectrum, without commas in the names"));
  }
  std::string joined;
  for (const std::string& name : names) joined += joined.empty() ? name : "\n" + name;
  return joined;
}

struct OneImage {
  SpectralImage image;
  std::vector<int> order;  // of the file's channels; empty = as they are
};

// `order`: that of the image to which this one is a reference; null where it is its own.
OneImage read_one(const FilePair& files, AxisMode mode, const std::vector<int>* order) {
  const Header header = Header::read(files.header);
  refuse_other_types(header);
  Layout layout = read_layout(header, files.data);
  check_data_size(layout, header, files.data);
  const bool library = is_spectral_library(header);
  if (library) layout = as_spectral_library(layout, header);

  const auto count = static_cast<std::size_t>(layout.shape.channels);
  if (order != nullptr) {
    mode = AxisMode::kCounted;
  } else if (library && mode == AxisMode::kHeader) {
    mode = AxisMode::kSorted;
  }
  Channels channels = read_channels(header, count, mode);
  if (order != nullptr && order->size() == count) channels.order = *order;

  SpectralImage image;
  image.grid = read_grid(header, layout.shape);
  image.axis = std::move(channels.axis);
  image.good_channels = std::move(channels.good);
  image.quantity = read_quantity(header, layout.type);
  image.store = std::make_shared<EnviStore>(files.data, layout, read_rules(header));
  if (!channels.order.empty()) {
    image.store = make_reordered_store(image.store, channels.order);
    image.metadata["channel order"] = "sorted by wavelength";
  }
  for (const auto& [key, field] : header.fields()) {
    if (known_fields().count(key) == 0) image.metadata[key] = header.text(key);
  }
  if (library) {
    const std::string names = joined_names(header, static_cast<std::size_t>(image.grid.rows));
    if (!names.empty()) image.metadata["spectra names"] = names;
  }
  try {
    check_image(image);
  } catch (Error& e) {
    e.in_file(files.header);
    throw;
  }
  return {std::move(image), std::move(channels.order)};
}

std::shared_ptr<const SpectralImage> read_reference(const std::filesystem::path& header,
                                                    const SpectralImage& image,
                                                    const std::vector<int>& order) {
  if (header.empty()) return nullptr;
  auto reference = std::make_shared<SpectralImage>(
      read_one(find_pair(header), AxisMode::kCounted, &order).image);
  const auto check = [&](const std::string& field, std::int64_t found, std::int64_t needed) {
    if (found == needed) return;
    throw Error(
        translated("envi", "The reference has {} {}, but the image has {}", found, field, needed),
        translated("envi",
                   "Put the reference of this image beside it, or open the image "
                   "without references (option references = false)"))
        .in_file(header)
        .in_field(field);
  };
  check("samples", reference->grid.cols, image.grid.cols);
  check("bands", reference->channels(), image.channels());
  // The camera is the same: a reference needs no wavelengths of its own.
  reference->axis = image.axis;
  reference->good_channels = image.good_channels;
  return reference;
}

// What the user says of the pixel size goes before what the header says; 0 = nothing said.
void set_pitch(double x_um, double y_um, Grid& grid) {
  if (x_um == 0 && y_um == 0) return;
  // One of them alone tells both, unless the header knows the other.
  if (x_um > 0 || !grid.pitch_known) grid.pitch_x_um = x_um > 0 ? x_um : y_um;
  if (y_um > 0 || !grid.pitch_known) grid.pitch_y_um = y_um > 0 ? y_um : x_um;
  grid.pitch_known = true;
}

class ImageReader final : public Reader {
 public:
  std::string id() const override { return "envi"; }
  std::string title() const override { return translated("envi", "ENVI image"); }
  std::vector<std::string> extensions() const override {
    return {"hdr", "img", "raw", "dat", "bil", "bip", "bsq", "sli"};
  }

  std::vector<Parameter> options() const override {
    Parameter axis{.name = "axis",
                   .title = translated("envi", "Spectral axis"),
                   .description = translated("envi",
                                             "Take the wavelengths of the header, or leave "
                                             "them aside and count the channels"),
                   .type = ParameterType::kChoice,
                   .default_value = "header"};
    axis.choices = {"header", "sorted", "counted"};
    Parameter references{
        .name = "references",
        .title = translated("envi", "White and dark references"),
        .description = translated("envi",
                                  "Attach the white and dark references that lie beside "
                                  "the image"),
        .type = ParameterType::kFlag,
        .default_value = true};
    const auto pitch = [](const char* name, std::string title) {
      Parameter parameter{.name = name,
                          .title = std::move(title),
                          .description = translated("envi",
                                                    "Distance of two pixels; 0 = as the "
                                                    "header says"),
                          .type = ParameterType::kNumber,
                          .default_value = 0.0,
                          .unit = "µm"};
      parameter.minimum = 0;
      parameter.maximum = 1e12;
      return parameter;
    };
    return {axis, references, pitch("pitch_x_um", translated("envi", "Pixel width")),
            pitch("pitch_y_um", translated("envi", "Pixel height"))};
  }

  int confidence(const std::filesystem::path& path, const std::string& head) const override {
    return sniff(path, head, false);
  }

  Artifact read(const std::filesystem::path& path, const Parameters& options,
                Progress& progress) const override {
    progress.check();
    const std::string axis = options.text("axis");
    SpectralImage image =
        read_image(find_pair(path), {.axis = axis == "sorted"    ? AxisMode::kSorted
                                             : axis == "counted" ? AxisMode::kCounted
                                                                 : AxisMode::kHeader,
                                     .references = options.flag("references")});
    set_pitch(options.number("pitch_x_um"), options.number("pitch_y_um"), image.grid);
    return image;
  }

  std::vector<std::filesystem::path> files(const std::filesystem::path& path) const override {
    const std::filesystem::path header = find_header(path);
    if (header.empty()) return {path};
    const std::filesystem::path data = header == path ? find_data(header) : path;
    if (data.empty()) return {header};
    std::vector<std::filesystem::path> all = {data, header};
    const References references = find_references({header, data});
    for (const std::filesystem::path& reference : {references.white, references.dark}) {
      if (reference.empty()) continue;
      all.push_back(reference);
      if (const auto found = find_data(reference); !found.empty()) all.push_back(found);
    }
    return all;
  }
};

}  // namespace

SpectralImage read_image(const FilePair& files, const ImageOptions& options) {
  OneImage one = read_one(files, options.axis, nullptr);
  SpectralImage image = std::move(one.image);
  if (!options.references) return image;
  const References references = find_references(files);
  image.white_reference = read_reference(references.white, image, one.order);
  image.dark_reference = read_reference(references.dark, image, one.order);
  return image;
}

std::unique_ptr<Reader> make_image_reader() {
  return std::make_unique<ImageReader>();
}

bool is_classification(const Header& header) {
  if (lower_case(header.text("file type")).find("classification") != std::string::npos) return true;
  if (!header.has("classes")) return false;
  try {
    const auto type = header.whole_number("data type").value_or(0);
    return header.whole_number("bands").value_or(1) == 1 && type != 4 && type != 5 && type != 6 &&
           type != 9;
  } catch (const Error&) {
    return false;
  }
}

int sniff(const std::filesystem::path& path, const std::string& head, bool classification) {
  try {
    const std::filesystem::path header_path = find_header(path);
    if (header_path.empty()) return 0;
    if (!starts_as_header(header_path == path ? head : read_head(header_path, 64))) return 0;
    // A header that cannot be parsed is still one: reading it tells what is wrong.
    bool classes = false;
    try {
      classes = is_classification(Header::read(header_path));
    } catch (const Error&) {
    }
    if (classes != classification) return classification ? 0 : 40;
    return header_path == path ? 100 : 95;
  } catch (const std::exception&) {
    return 0;
  }
}

}  // namespace lithoscope::envi
