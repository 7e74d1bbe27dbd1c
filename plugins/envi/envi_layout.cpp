#include "plugins/envi/envi_layout.h"

#include <limits>

#include "core/base/file_bytes.h"
#include "core/base/text.h"

namespace lithoscope::envi {
namespace {

// Sizes in a header are at most this; a product of two of them still fits 64 bits.
constexpr long long kLargestSize = 2147483647;

std::int64_t read_size(const Header& header, const std::string& key) {
  const auto size = header.whole_number(key);
  if (!size) {
    throw header.error(key, translated("envi", "The header does not tell this size"),
                       translated("envi", "Add a line \"{} = ...\" to the header", key));
  }
  if (*size < 1 || *size > kLargestSize) {
    throw header.error(key, translated("envi", "A size of {} is not possible", *size),
                       translated("envi", "Give a whole number from 1 to {}", kLargestSize));
  }
  return *size;
}

DataType read_data_type(const Header& header) {
  const std::string remedy = translated(
      "envi",
      "Known are 1 (uint8), 2 (int16), 3 (int32), 4 (float32), 5 (float64), 6 and 9 (complex), 12 "
      "(uint16), 13 (uint32), 14 (int64) and 15 (uint64)");
  const auto number = header.whole_number("data type");
  if (!number) {
    throw header.error("data type", translated("envi", "The header does not tell the data type"),
                       remedy);
  }
  for (const DataType type :
       {DataType::kUint8, DataType::kInt16, DataType::kInt32, DataType::kFloat32,
        DataType::kFloat64, DataType::kComplex64, DataType::kComplex128, DataType::kUint16,
        DataType::kUint32, DataType::kInt64, DataType::kUint64}) {
    if (static_cast<long long>(type) == *number) return type;
  }
  throw header.error("data type", translated("envi", "The data type {} is not known", *number),
                     remedy);
}

Interleave read_interleave(const Header& header, const std::filesystem::path& data,
                           std::int64_t bands) {
  std::string word = lower_case(header.text("interleave"));
  const bool given = !word.empty();
  if (!given) {
    word = lower_case(data.extension().string());
    if (!word.empty()) word.erase(0, 1);
  }
  if (word == "bsq") return Interleave::kBsq;
  if (word == "bil") return Interleave::kBil;
  if (word == "bip") return Interleave::kBip;
  // With one band all three are the same.
  if (!given && bands == 1) return Interleave::kBsq;
  throw header.error("interleave",
                     given ? translated("envi", "The interleave \"{}\" is not known", word)
                           : translated("envi", "The header does not tell the interleave"),
                     translated("envi", "Give bsq, bil or bip"));
}

}  // namespace

std::uint64_t value_bytes(DataType type) {
  switch (type) {
    case DataType::kUint8:
      return 1;
    case DataType::kInt16:
    case DataType::kUint16:
      return 2;
    case DataType::kInt32:
    case DataType::kUint32:
    case DataType::kFloat32:
      return 4;
    case DataType::kFloat64:
    case DataType::kComplex64:
    case DataType::kInt64:
    case DataType::kUint64:
      return 8;
    case DataType::kComplex128:
      return 16;
  }
  return 1;
}

bool is_integer(DataType type) {
  return type != DataType::kFloat32 && type != DataType::kFloat64 && type != DataType::kComplex64 &&
         type != DataType::kComplex128;
}

Layout read_layout(const Header& header, const std::filesystem::path& data) {
  Layout layout;
  layout.shape.cols = read_size(header, "samples");
  layout.shape.rows = read_size(header, "lines");
  layout.shape.channels = read_size(header, "bands");
  layout.type = read_data_type(header);
  layout.interleave = read_interleave(header, data, layout.shape.channels);

  const std::int64_t most = std::numeric_limits<std::int64_t>::max() /
                            static_cast<std::int64_t>(value_bytes(layout.type));
  if (layout.shape.pixels() > most / layout.shape.channels) {
    throw header.error("bands",
                       translated("envi", "An image of {} x {} pixels and {} bands is too large",
                                  layout.shape.rows, layout.shape.cols, layout.shape.channels),
                       translated("envi", "Check samples, lines and bands"));
  }

  const long long offset = header.whole_number("header offset").value_or(0);
  if (offset < 0) {
    throw header.error("header offset", translated("envi", "The offset {} is negative", offset),
                       translated("envi", "Give the bytes before the first number, 0 or more"));
  }
  layout.offset = static_cast<std::uint64_t>(offset);

  const long long order = header.whole_number("byte order").value_or(0);
  if (order != 0 && order != 1) {
    throw header.error("byte order", translated("envi", "The byte order {} is not known", order),
                       translated("envi", "Give 0 (little endian) or 1 (big endian)"));
  }
  layout.big_endian = order == 1;

  if (header.whole_number("file compression").value_or(0) != 0) {
    throw header.error("file compression", translated("envi", "The data are compressed"),
                       translated("envi", "Unpack the data file with gunzip and set this to 0"));
  }
  return layout;
}

void check_data_size(const Layout& layout, const Header& header,
                     const std::filesystem::path& data) {
  const std::uint64_t found = file_size_bytes(data);
  const std::uint64_t needed = layout.data_bytes();
  if (found < layout.offset || found - layout.offset < needed) {
    throw Error(translated("envi",
                           "The data file has {} bytes, but {} rows x {} columns x {} channels of "
                           "data type {} behind an offset of {} need {} bytes",
                           found, layout.shape.rows, layout.shape.cols, layout.shape.channels,
                           static_cast<int>(layout.type), layout.offset, needed + layout.offset),
                translated("envi",
                           "Copy the data file anew, or correct samples, lines, bands, data type "
                           "and header offset in {}",
                           header.file().string()))
        .in_file(data);
  }
}

bool is_spectral_library(const Header& header) {
  return lower_case(header.text("file type")).find("spectral library") != std::string::npos;
}

Layout as_spectral_library(Layout layout, const Header& header) {
  if (layout.shape.channels != 1) {
    throw header.error(
        "bands", translated("envi", "A spectral library has 1 band, not {}", layout.shape.channels),
        translated("envi", "Set bands to 1, samples to the channels and lines to the spectra"));
  }
  layout.shape.channels = layout.shape.cols;
  layout.shape.cols = 1;
  layout.interleave = Interleave::kBip;
  return layout;
}

}  // namespace lithoscope::envi
