#include "core/io/hdf5_fields.h"

#include <algorithm>
#include <cstring>

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/io/hdf5_texts.h"

namespace lithoscope::hdf5 {
namespace {

constexpr hsize_t kChunkBytes = 1u << 20;
constexpr unsigned kCompression = 2;

// About a mebibyte, whole rows where they are small.
std::vector<hsize_t> chunk_of(const std::vector<hsize_t>& sizes, std::size_t value_bytes) {
  std::vector<hsize_t> chunk = sizes;
  hsize_t room = std::max<hsize_t>(1, kChunkBytes / value_bytes);
  for (std::size_t d = sizes.size(); d-- > 0;) {
    chunk[d] = std::clamp<hsize_t>(sizes[d], 1, room);
    room = std::max<hsize_t>(1, room / chunk[d]);
  }
  return chunk;
}

Handle creation_for(const std::vector<hsize_t>& sizes, std::size_t value_bytes) {
  Handle creation(H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
  H5Pset_obj_track_times(creation.get(), false);
  const bool empty = std::find(sizes.begin(), sizes.end(), hsize_t{0}) != sizes.end();
  if (empty || sizes.empty()) return creation;
  const auto chunk = chunk_of(sizes, value_bytes);
  H5Pset_chunk(creation.get(), static_cast<int>(chunk.size()), chunk.data());
  H5Pset_shuffle(creation.get());
  H5Pset_deflate(creation.get(), kCompression);
  return creation;
}

Node create_dataset(const Node& group, const std::string& name, hid_t type,
                    const std::vector<hsize_t>& sizes, std::size_t value_bytes) {
  Node node{{}, group.file, group.child(name)};
  const Handle space(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr),
                     H5Sclose);
  const Handle creation = creation_for(sizes, value_bytes);
  node.handle = Handle(H5Dcreate2(group.id(), name.c_str(), type, space.get(), H5P_DEFAULT,
                                  creation.get(), H5P_DEFAULT),
                       H5Dclose);
  if (!node.handle) throw write_error(group.file);
  return node;
}

hsize_t product(const std::vector<hsize_t>& sizes) {
  hsize_t values = 1;
  for (const hsize_t size : sizes) values *= size;
  return values;
}

// Strings of a dataset of fixed or variable length, `count` of them.
std::vector<std::string> strings_of(const Node& dataset, hsize_t count) {
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  if (!type || H5Tget_class(type.get()) != H5T_STRING) {
    throw content_error(dataset, dataset.name, translated("core", "A text is expected here"));
  }
  std::vector<std::string> texts;
  if (H5Tis_variable_str(type.get()) > 0) {
    check_plausible(dataset, static_cast<double>(count));
    std::vector<char*> pointers(count, nullptr);
    const Handle memory(H5Tcopy(type.get()), H5Tclose);
    if (H5Dread(dataset.id(), memory.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()) < 0) {
      throw read_error(dataset, dataset.name);
    }
    for (char* text : pointers) texts.emplace_back(text == nullptr ? "" : text);
    for (char* text : pointers) H5free_memory(text);
    return texts;
  }
  const std::size_t width = H5Tget_size(type.get());
  check_plausible(dataset, static_cast<double>(count) * static_cast<double>(width));
  if (width == 0 || count > kMaxTextBytes / width) {
    throw content_error(dataset, dataset.name, translated("core", "The text is too long"));
  }
  std::vector<char> bytes(count * width);
  if (H5Dread(dataset.id(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0) {
    throw read_error(dataset, dataset.name);
  }
  const H5T_str_t padding = H5Tget_strpad(type.get());
  for (hsize_t i = 0; i < count; ++i) {
    texts.push_back(without_padding(bytes.data() + i * width, width, padding));
  }
  return texts;
}

}  // namespace

template <>
hid_t native_type<float>() {
  return H5T_NATIVE_FLOAT;
}
template <>
hid_t native_type<double>() {
  return H5T_NATIVE_DOUBLE;
}
template <>
hid_t native_type<std::uint8_t>() {
  return H5T_NATIVE_UINT8;
}
template <>
hid_t native_type<std::uint16_t>() {
  return H5T_NATIVE_UINT16;
}

void write_text(const Node& group, const std::string& name, std::string_view text) {
  write_texts(group, name, {std::string(text)});
}

std::string read_text(const Node& group, const std::string& name) {
  const auto texts = read_texts(group, name);
  if (texts.size() != 1) {
    throw content_error(group, group.child(name),
                        translated("core", "One text is expected, {} are there", texts.size()));
  }
  return texts.front();
}

void write_json(const Node& group, const std::string& name, const Json& json) {
  // Texts from files may be in any encoding: what is no UTF-8 is replaced, not refused.
  write_text(group, name, json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json read_json(const Node& group, const std::string& name) {
  const std::string text = read_text(group, name);
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) {
    throw content_error(group, group.child(name), translated("core", "The text is no valid JSON"));
  }
  return json;
}

void write_texts(const Node& group, const std::string& name,
                 const std::vector<std::string>& texts) {
  const Lock lock;
  std::size_t width = 1;
  for (const std::string& text : texts) width = std::max(width, text.size());
  if (width > kMaxTextBytes || texts.size() > kMaxTextBytes / width) {
    throw Error(translated("core", "{} texts of up to {} bytes are too much for a file",
                           texts.size(), width),
                translated("core", "Shorten them"))
        .in_file(group.file)
        .in_field(name);
  }
  const Handle type = text_type(width);
  const Node dataset = create_dataset(group, name, type.get(), {texts.size()}, width);
  if (texts.empty()) return;
  std::vector<char> bytes(texts.size() * width, '\0');
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::memcpy(bytes.data() + i * width, texts[i].data(), texts[i].size());
  }
  if (H5Dwrite(dataset.id(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, bytes.data()) < 0) {
    throw write_error(group.file);
  }
}

std::vector<std::string> read_texts(const Node& group, const std::string& name) {
  const Lock lock;
  const Node dataset = open_dataset(group, name);
  const auto sizes = dimensions(dataset);
  if (sizes.size() > 1) {
    throw content_error(group, dataset.name, translated("core", "A list of texts is expected"));
  }
  const hsize_t count = product(sizes);
  if (count == 0) return {};
  return strings_of(dataset, count);
}

template <typename T>
void write_array(const Node& group, const std::string& name, const std::vector<hsize_t>& sizes,
                 std::span<const T> values, const Progress* stop) {
  Node dataset;
  {
    const Lock lock;
    dataset = create_dataset(group, name, native_type<T>(), sizes, sizeof(T));
  }
  if (product(sizes) == 0) return;
  const hsize_t step = chunk_of(sizes, sizeof(T)).front();
  const std::size_t row_values = values.size() / sizes.front();
  std::vector<hsize_t> first(sizes.size(), 0), count = sizes;
  for (; first[0] < sizes[0]; first[0] += step) {
    if (stop != nullptr) stop->check();
    count[0] = std::min(step, sizes[0] - first[0]);
    const Lock lock;
    const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                        H5Sclose);
    const Handle place(H5Dget_space(dataset.id()), H5Sclose);
    if (H5Sselect_hyperslab(place.get(), H5S_SELECT_SET, first.data(), nullptr, count.data(),
                            nullptr) < 0 ||
        H5Dwrite(dataset.id(), native_type<T>(), memory.get(), place.get(), H5P_DEFAULT,
                 values.data() + first[0] * row_values) < 0) {
      throw write_error(group.file);
    }
  }
  // The last chunks are written now, not when nobody can be told that the disk is full.
  const Lock lock;
  if (!dataset.handle.close()) throw write_error(group.file);
}

template <typename T>
void read_slab(const Node& dataset, const std::vector<hsize_t>& first,
               const std::vector<hsize_t>& count, T* out) {
  const Lock lock;
  const Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                      H5Sclose);
  const Handle place(H5Dget_space(dataset.id()), H5Sclose);
  if (H5Sselect_hyperslab(place.get(), H5S_SELECT_SET, first.data(), nullptr, count.data(),
                          nullptr) < 0 ||
      H5Dread(dataset.id(), native_type<T>(), memory.get(), place.get(), H5P_DEFAULT, out) < 0) {
    throw read_error(dataset, dataset.name);
  }
}

template <typename T>
std::vector<T> read_array(const Node& group, const std::string& name,
                          const std::vector<hsize_t>& sizes, const Progress* stop) {
  const Node dataset = open_dataset(group, name);
  const auto found = dimensions(dataset);
  if (found != sizes || !is_numeric(dataset)) {
    throw content_error(group, dataset.name,
                        translated("core", "Numbers of the size {} are expected, {} is there",
                                   fmt::format("{}", fmt::join(sizes, " x ")),
                                   is_numeric(dataset) ? fmt::format("{}", fmt::join(found, " x "))
                                                       : translated("core", "something else")));
  }
  double bytes = sizeof(T);
  for (const hsize_t size : sizes) bytes *= static_cast<double>(size);
  check_plausible(dataset, bytes);
  std::vector<T> values(product(sizes));
  if (values.empty()) return values;
  const hsize_t step = chunk_of(sizes, sizeof(T)).front();
  const std::size_t row_values = values.size() / sizes.front();
  std::vector<hsize_t> first(sizes.size(), 0), count = sizes;
  for (; first[0] < sizes[0]; first[0] += step) {
    if (stop != nullptr) stop->check();
    count[0] = std::min(step, sizes[0] - first[0]);
    read_slab(dataset, first, count, values.data() + first[0] * row_values);
  }
  return values;
}

template void write_array(const Node&, const std::string&, const std::vector<hsize_t>&,
                          std::span<const float>, const Progress*);
template void write_array(const Node&, const std::string&, const std::vector<hsize_t>&,
                          std::span<const double>, const Progress*);
template void write_array(const Node&, const std::string&, const std::vector<hsize_t>&,
                          std::span<const std::uint8_t>, const Progress*);
template void write_array(const Node&, const std::string&, const std::vector<hsize_t>&,
                          std::span<const std::uint16_t>, const Progress*);
template std::vector<float> read_array(const Node&, const std::string&, const std::vector<hsize_t>&,
                                       const Progress*);
template std::vector<double> read_array(const Node&, const std::string&,
                                        const std::vector<hsize_t>&, const Progress*);
template std::vector<std::uint8_t> read_array(const Node&, const std::string&,
                                              const std::vector<hsize_t>&, const Progress*);
template std::vector<std::uint16_t> read_array(const Node&, const std::string&,
                                               const std::vector<hsize_t>&, const Progress*);
template void read_slab(const Node&, const std::vector<hsize_t>&, const std::vector<hsize_t>&,
                        float*);

std::vector<double> read_numbers(const Node& group, const std::string& name) {
  const Lock lock;
  const auto sizes = dimensions(open_dataset(group, name));
  if (sizes.size() != 1) {
    throw content_error(group, group.child(name),
                        translated("core", "A list of numbers is expected"));
  }
  return read_array<double>(group, name, sizes);
}

void check_plausible(const Node& dataset, double bytes) {
  // Deflate makes data at most 1032 times smaller.
  constexpr double kBestCompression = 1100;
  const auto length = static_cast<double>(file_size_bytes(dataset.file));
  if (bytes <= kBestCompression * length) return;
  throw content_error(
      dataset, dataset.name,
      translated("core", "{:.0f} bytes are announced in a file of {:.0f}", bytes, length));
}

bool is_numeric(const Node& dataset) {
  const Lock lock;
  const Handle type(H5Dget_type(dataset.id()), H5Tclose);
  const H5T_class_t kind = type ? H5Tget_class(type.get()) : H5T_NO_CLASS;
  return kind == H5T_INTEGER || kind == H5T_FLOAT;
}

std::string escaped_name(const std::string& name) {
  std::string safe;
  for (const char c : name) {
    if (c == '/' || c == '%' || c == '.' || c == '\0') {
      safe += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    } else {
      safe += c;
    }
  }
  return safe.empty() ? "%" : safe;
}

std::string unescaped_name(const std::string& name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '%') {
      plain += name[i];
    } else if (i + 2 < name.size()) {
      plain += static_cast<char>(std::strtol(name.substr(i + 1, 2).c_str(), nullptr, 16));
      i += 2;
    }
  }
  return plain;
}

}  // namespace lithoscope::hdf5
