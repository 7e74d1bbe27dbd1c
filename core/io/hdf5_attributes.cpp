#include "core/io/hdf5_attributes.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/io/hdf5_texts.h"

namespace lithoscope::hdf5 {
namespace {

void write_attribute(const Node& node, const std::string& name, hid_t type, const void* value) {
  const Lock lock;
  const Handle space(H5Screate(H5S_SCALAR), H5Sclose);
  const Handle attribute(
      H5Acreate2(node.id(), name.c_str(), type, space.get(), H5P_DEFAULT, H5P_DEFAULT), H5Aclose);
  if (!attribute || H5Awrite(attribute.get(), type, value) < 0) throw write_error(node.file);
}

Handle open_attribute(const Node& node, const std::string& name) {
  if (H5Aexists(node.id(), name.c_str()) <= 0) return {};
  return {H5Aopen(node.id(), name.c_str(), H5P_DEFAULT), H5Aclose};
}

bool is_single(const Handle& attribute) {
  const Handle space(H5Aget_space(attribute.get()), H5Sclose);
  return space && H5Sget_simple_extent_npoints(space.get()) == 1;
}

bool is_number(const Handle& type) {
  return H5Tget_class(type.get()) == H5T_INTEGER || H5Tget_class(type.get()) == H5T_FLOAT;
}

Error missing_attribute(const Node& node, const std::string& name) {
  return content_error(
      node, node.child("@" + name),
      translated("core", "The attribute \"{}\" is missing or of another kind", name));
}

}  // namespace

Handle text_type(std::size_t bytes) {
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose);
  H5Tset_size(type.get(), std::max<std::size_t>(1, bytes));
  H5Tset_strpad(type.get(), H5T_STR_NULLPAD);
  H5Tset_cset(type.get(), H5T_CSET_UTF8);
  return type;
}

std::string without_padding(const char* text, std::size_t bytes, H5T_str_t padding) {
  std::string_view view(text, bytes);
  if (padding == H5T_STR_NULLTERM) return std::string(view.substr(0, view.find('\0')));
  const char filler = padding == H5T_STR_SPACEPAD ? ' ' : '\0';
  const auto last = view.find_last_not_of(filler);
  return std::string(view.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

void write_attribute(const Node& node, const std::string& name, double value) {
  write_attribute(node, name, H5T_NATIVE_DOUBLE, &value);
}

void write_attribute(const Node& node, const std::string& name, std::int64_t value) {
  write_attribute(node, name, H5T_NATIVE_INT64, &value);
}

void write_attribute(const Node& node, const std::string& name, std::string_view value) {
  const Lock lock;
  const std::string text = value.empty() ? std::string(1, '\0') : std::string(value);
  write_attribute(node, name, text_type(text.size()).get(), text.data());
}

bool has_attribute(const Node& node, const std::string& name) {
  const Lock lock;
  return H5Aexists(node.id(), name.c_str()) > 0;
}

std::vector<std::string> attribute_names(const Node& node) {
  const Lock lock;
  std::vector<std::string> names;
  const auto collect = [](hid_t, const char* name, const H5A_info_t*, void* list) -> herr_t {
    static_cast<std::vector<std::string>*>(list)->emplace_back(name);
    return 0;
  };
  if (H5Aiterate2(node.id(), H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, collect, &names) < 0) {
    throw read_error(node, node.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<double> find_number_attribute(const Node& node, const std::string& name) {
  const Lock lock;
  const Handle attribute = open_attribute(node, name);
  if (!attribute || !is_single(attribute)) return std::nullopt;
  const Handle type(H5Aget_type(attribute.get()), H5Tclose);
  if (!type || !is_number(type)) return std::nullopt;
  double value = 0;
  if (H5Aread(attribute.get(), H5T_NATIVE_DOUBLE, &value) < 0) return std::nullopt;
  return value;
}

std::optional<std::string> find_text_attribute(const Node& node, const std::string& name) {
  const Lock lock;
  const Handle attribute = open_attribute(node, name);
  if (!attribute || !is_single(attribute)) return std::nullopt;
  const Handle type(H5Aget_type(attribute.get()), H5Tclose);
  if (!type || H5Tget_class(type.get()) != H5T_STRING) return std::nullopt;
  if (H5Tis_variable_str(type.get()) > 0) {
    char* text = nullptr;
    if (H5Aread(attribute.get(), type.get(), &text) < 0) return std::nullopt;
    std::string copy = text == nullptr ? "" : text;
    H5free_memory(text);
    return copy;
  }
  const std::size_t bytes = H5Tget_size(type.get());
  if (bytes == 0 || bytes > kMaxTextBytes) return std::nullopt;
  std::string text(bytes, '\0');
  if (H5Aread(attribute.get(), type.get(), text.data()) < 0) return std::nullopt;
  return without_padding(text.data(), bytes, H5Tget_strpad(type.get()));
}

double number_attribute(const Node& node, const std::string& name) {
  const auto value = find_number_attribute(node, name);
  if (!value) throw missing_attribute(node, name);
  return *value;
}

std::int64_t integer_attribute(const Node& node, const std::string& name) {
  const double value = number_attribute(node, name);
  if (!(std::abs(value) < 1e15) || value != std::floor(value)) {
    throw missing_attribute(node, name);
  }
  return static_cast<std::int64_t>(value);
}

std::string text_attribute(const Node& node, const std::string& name) {
  auto value = find_text_attribute(node, name);
  if (!value) throw missing_attribute(node, name);
  return *std::move(value);
}

}  // namespace lithoscope::hdf5
