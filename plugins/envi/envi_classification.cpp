#include "plugins/envi/envi_classification.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/image/blocks.h"
#include "core/palette/mineral_colours.h"
#include "plugins/envi/envi_grid.h"
#include "plugins/envi/envi_image_reader.h"
#include "plugins/envi/envi_image_writer.h"
#include "plugins/envi/envi_store.h"
#include "plugins/envi/header_writer.h"

namespace lithoscope::envi {
namespace {

constexpr std::size_t kMostClasses = 65535;  // labels are 16 bits
// A label map is held in memory.
constexpr std::int64_t kMostPoints = std::int64_t{1} << 31;

Error count_error(const Header& header, const std::string& key, std::size_t found,
                  std::size_t needed) {
  return header.error(key,
                      translated("envi", "The list has {} entries; {} are needed", found, needed),
                      translated("envi",
                                 "Correct the list, or the number of classes; names must "
                                 "not hold commas"));
}

// How many classes the header speaks of, class 0 among them; 0 where it does not tell.
std::size_t class_count(const Header& header) {
  const auto classes = header.whole_number("classes");
  if (!classes) return header.names("class names", 0).size();
  if (*classes < 1 || *classes > static_cast<long long>(kMostClasses) + 1) {
    throw header.error("classes", translated("envi", "{} classes are not possible", *classes),
                       translated("envi", "Give a number from 1 to {}", kMostClasses + 1));
  }
  return static_cast<std::size_t>(*classes);
}

std::vector<LabelClass> read_classes(const Header& header, std::size_t count) {
  const auto names = header.names("class names", count);
  if (!names.empty() && names.size() != count) {
    throw count_error(header, "class names", names.size(), count);
  }
  const auto lookup = header.numbers("class lookup").value_or(std::vector<double>());
  if (!lookup.empty() && lookup.size() != 3 * count) {
    throw count_error(header, "class lookup", lookup.size(), 3 * count);
  }
  std::vector<LabelClass> classes;
  for (std::size_t i = 1; i < count; ++i) {
    LabelClass entry;
    entry.name = names.empty() || names[i].empty() ? translated("envi", "Class {}", i) : names[i];
    if (!lookup.empty()) {
      const auto level = [&](std::size_t part) {
        const double value = lookup[3 * i + part];
        if (!(value >= 0 && value <= 255)) {
          throw header.error("class lookup",
                             translated("envi", "Class {} has the colour level {}", i, value),
                             translated("envi", "Colour levels are from 0 to 255"));
        }
        return static_cast<std::uint8_t>(std::lround(value));
      };
      entry.colour = {level(0), level(1), level(2)};
    }
    classes.push_back(std::move(entry));
  }
  if (lookup.empty()) {
    for (std::size_t i = 0; i < classes.size(); ++i) {
      classes[i].colour = mineral_colour(classes[i].name).value_or(cluster_colour(i));
    }
  }
  return classes;
}

// The label of a value of the file; `known` classes, or any number of them where it is 0.
std::uint16_t label_of(float value, std::size_t known, std::int64_t row, std::int64_t col,
                       const FilePair& files) {
  if (std::isnan(value)) return 0;
  const std::size_t limit = known > 0 ? known - 1 : kMostClasses;
  if (value >= 0 && value <= static_cast<float>(limit) && value == std::floor(value)) {
    return static_cast<std::uint16_t>(value);
  }
  throw Error(translated("envi",
                         "The value {} at row {}, column {} is not one of the classes 0 to "
                         "{} of the header",
                         value, row, col, limit),
              translated("envi", "Correct classes in {}, or open the file as an image",
                         files.header.string()))
      .in_file(files.data);
}

class ClassificationReader final : public Reader {
 public:
  std::string id() const override { return "envi-classification"; }
  std::string title() const override { return translated("envi", "ENVI classification"); }
  std::vector<std::string> extensions() const override { return {"hdr", "img", "dat", "raw"}; }
  int confidence(const std::filesystem::path& path, const std::string& head) const override {
    return sniff(path, head, true);
  }
  Artifact read(const std::filesystem::path& path, const Parameters&,
                Progress& progress) const override {
    return read_classification(find_pair(path), progress);
  }
  std::vector<std::filesystem::path> files(const std::filesystem::path& path) const override {
    const std::filesystem::path header = find_header(path);
    if (header.empty()) return {path};
    const std::filesystem::path data = header == path ? find_data(header) : path;
    if (data.empty()) return {header};
    return {data, header};
  }
};

std::string classification_header(const LabelMap& map, const Layout& layout) {
  std::vector<std::string> names = {"Unclassified"};
  std::vector<int> colours = {0, 0, 0};
  for (const LabelClass& entry : map.classes) {
    names.push_back(entry.name);
    colours.insert(colours.end(), {entry.colour.red, entry.colour.green, entry.colour.blue});
  }
  std::string text = layout_lines(layout, "ENVI Classification");
  text += fmt::format("classes = {}\n", names.size());
  text += name_list("class names", names);
  text += fmt::format("class lookup = {{{}}}\n", fmt::join(colours, ", "));
  text += grid_lines(map.grid);
  return text + name_list("band names", {"Classes"});
}

class ClassificationWriter final : public Writer {
 public:
  std::string id() const override { return "envi-classification"; }
  std::string title() const override { return translated("envi", "ENVI classification"); }
  std::vector<std::string> extensions() const override { return {"hdr", "img", "dat", "raw"}; }
  bool accepts(ArtifactKind kind) const override { return kind == ArtifactKind::kLabelMap; }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters&,
             Progress& progress) const override {
    const auto map = artifact.as<LabelMap>();
    if (map == nullptr) {
      throw Error(translated("envi", "Only label maps can be written as an ENVI classification"),
                  translated("envi", "Choose another format"))
          .in_file(path);
    }
    check_label_map(*map);
    progress.check();
    Layout layout;
    layout.shape = {map->grid.rows, map->grid.cols, 1};
    layout.type = map->class_count() <= 255 ? DataType::kUint8 : DataType::kUint16;
    layout.big_endian = std::endian::native == std::endian::big;

    const FilePair files = output_pair(path);
    AtomicFile data(files.data), header(files.header);
    RawOutput data_out(data.temporary(), files.data);
    if (layout.type == DataType::kUint8) {
      const std::vector<std::uint8_t> narrow(map->labels.begin(), map->labels.end());
      data_out.write(0, std::as_bytes(std::span(narrow)));
    } else {
      data_out.write(0, std::as_bytes(std::span(map->labels)));
    }
    data_out.close();
    RawOutput header_out(header.temporary(), files.header);
    const std::string text = classification_header(*map, layout);
    header_out.write(0, std::as_bytes(std::span(text)));
    header_out.close();
    progress.check();
    data.commit();
    header.commit();
  }
};

}  // namespace

LabelMap read_classification(const FilePair& files, Progress& progress) {
  const Header header = Header::read(files.header);
  const Layout layout = read_layout(header, files.data);
  if (layout.shape.channels != 1) {
    throw header.error(
        "bands", translated("envi", "A classification has 1 band, not {}", layout.shape.channels),
        translated("envi", "Open the file as an image"));
  }
  check_data_size(layout, header, files.data);
  if (layout.shape.pixels() > kMostPoints) {
    throw header.error("lines",
                       translated("envi", "A map of {} points is too large", layout.shape.pixels()),
                       translated("envi", "At most {} points are read", kMostPoints));
  }
  const std::size_t known = class_count(header);
  LabelMap map = make_label_map(read_grid(header, layout.shape), read_classes(header, known));

  SpectralImage image;
  image.grid = map.grid;
  image.axis = SpectralAxis::counted(1);
  ValueRules rules;
  if (!header.text("data ignore value").empty()) rules.ignore = header.number("data ignore value");
  image.store = std::make_shared<EnviStore>(files.data, layout, rules);
  const std::string stage = translated("envi", "reading {}", files.data.filename().string());
  std::size_t largest = 0;
  for_each_block(image, {}, progress, stage, [&](const Block& block) {
    for (std::int64_t pixel = 0; pixel < block.pixels; ++pixel) {
      const std::int64_t point = block.first_pixel + pixel;
      const std::uint16_t label = label_of(block.values[static_cast<std::size_t>(pixel)], known,
                                           point / map.grid.cols, point % map.grid.cols, files);
      largest = std::max<std::size_t>(largest, label);
      map.labels[static_cast<std::size_t>(point)] = label;
    }
  });
  // Only "file type = ENVI Classification" without any list of classes.
  if (known == 0) map.classes = read_classes(header, largest + 1);
  check_label_map(map);
  return map;
}

std::unique_ptr<Reader> make_classification_reader() {
  return std::make_unique<ClassificationReader>();
}

std::unique_ptr<Writer> make_classification_writer() {
  return std::make_unique<ClassificationWriter>();
}

}  // namespace lithoscope::envi
