#include "core/io/tensor_file.h"

#include <QCryptographicHash>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <limits>
#include <string_view>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

static_assert(std::endian::native == std::endian::little, "the numbers are stored as they are");

constexpr std::string_view kMark = "LITHOTNS";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeadBytes = 8 + 4 + 8;
constexpr std::size_t kSumBytes = 32;
constexpr std::uint64_t kMostHeaderBytes = std::uint64_t{64} << 20;
constexpr std::size_t kPieceBytes = std::size_t{4} << 20;

using RowMajorDoubles = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

[[noreturn]] void throw_damaged(const std::string& problem) {
  throw Error(problem, translated("core", "Export the model again, or take a copy of the file"));
}

// Writes and sums; throws where the disk is full.
class SummedOutput {
 public:
  SummedOutput(const AtomicFile& file, const Progress& stop)
      : target_(file.target()),
        stop_(stop),
        stream_(file.temporary(), std::ios::binary | std::ios::trunc) {}

  void write(const void* data, std::size_t bytes) {
    const char* from = static_cast<const char*>(data);
    while (bytes > 0) {
      stop_.check();
      const std::size_t now = std::min(bytes, kPieceBytes);
      hash_.addData(QByteArrayView(from, static_cast<qsizetype>(now)));
      put(from, now);
      from += now;
      bytes -= now;
    }
  }

  void finish() {
    const QByteArray sum = hash_.result();
    put(sum.constData(), static_cast<std::size_t>(sum.size()));
    stream_.close();
    check();
  }

 private:
  void put(const char* from, std::size_t bytes) {
    errno = 0;
    stream_.write(from, static_cast<std::streamsize>(bytes));
    check();
  }
  void check() const {
    if (stream_) return;
    throw Error(translated("core", "The file cannot be written: {}",
                           std::strerror(errno == 0 ? EIO : errno)),
                translated("core",
                           "Choose a folder that exists, that you may write to, and that has "
                           "room"))
        .in_file(target_);
  }

  std::filesystem::path target_;
  const Progress& stop_;
  std::ofstream stream_;
  QCryptographicHash hash_{QCryptographicHash::Sha256};
};

struct Entry {
  std::string name;
  bool wide = false;  // float64
  Eigen::Index rows = 0, cols = 0;
  std::uint64_t bytes() const {
    return static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(cols) * (wide ? 8 : 4);
  }
};

Json entry_json(const std::string& name, const char* numbers, Eigen::Index rows,
                Eigen::Index cols) {
  return {{"name", name}, {"numbers", numbers}, {"rows", rows}, {"cols", cols}};
}

std::vector<Entry> entries_of(const Json& header, std::uint64_t bytes_left) {
  std::vector<Entry> entries;
  std::uint64_t sum = 0;
  for (const Json& each : header.at("tensors")) {
    Entry entry;
    entry.name = each.at("name").get<std::string>();
    const auto numbers = each.at("numbers").get<std::string>();
    entry.wide = numbers == "float64";
    if (!entry.wide && numbers != "float32") {
      throw_damaged(translated("core", "The file holds numbers of the kind \"{}\"", numbers));
    }
    entry.rows = each.at("rows").get<Eigen::Index>();
    entry.cols = each.at("cols").get<Eigen::Index>();
    constexpr Eigen::Index most = std::numeric_limits<std::int32_t>::max();
    if (entry.rows < 0 || entry.cols < 0 || entry.rows > most || entry.cols > most) {
      throw_damaged(translated("core", "The size of \"{}\" is impossible", entry.name));
    }
    sum += entry.bytes();
    if (entry.bytes() > bytes_left || sum > bytes_left) break;
    entries.push_back(std::move(entry));
  }
  if (sum != bytes_left) {
    throw_damaged(translated("core", "The header promises {} bytes of numbers, the file has {}",
                             sum, bytes_left));
  }
  return entries;
}

std::span<const std::byte> checked_bytes(const MappedFile& file, const Progress& stop) {
  const std::span<const std::byte> bytes = file.bytes();
  if (bytes.size() < kHeadBytes + kSumBytes ||
      std::memcmp(bytes.data(), kMark.data(), kMark.size()) != 0) {
    throw_damaged(translated("core", "The file is no model of Lithoscope"));
  }
  std::uint32_t version = 0;
  std::memcpy(&version, bytes.data() + kMark.size(), sizeof version);
  if (version != kVersion) {
    throw Error(translated("core", "The file has version {} of the format, {} can be read", version,
                           kVersion),
                translated("core", "Use a newer version of Lithoscope"));
  }
  QCryptographicHash hash(QCryptographicHash::Sha256);
  const std::size_t summed = bytes.size() - kSumBytes;
  for (std::size_t at = 0; at < summed; at += kPieceBytes) {
    stop.check();
    hash.addData(QByteArrayView(bytes.data() + at,
                                static_cast<qsizetype>(std::min(kPieceBytes, summed - at))));
  }
  if (std::memcmp(hash.result().constData(), bytes.data() + summed, kSumBytes) != 0) {
    throw_damaged(translated("core", "The file is damaged: its checksum does not fit"));
  }
  return bytes.first(summed);
}

TensorContent content_of(std::span<const std::byte> bytes, const Progress& stop) {
  std::uint64_t header_bytes = 0;
  std::memcpy(&header_bytes, bytes.data() + 12, sizeof header_bytes);
  if (header_bytes > kMostHeaderBytes || header_bytes > bytes.size() - kHeadBytes) {
    throw_damaged(translated("core", "The file's header is cut off"));
  }
  const char* text = reinterpret_cast<const char*>(bytes.data() + kHeadBytes);
  const std::byte* from = bytes.data() + kHeadBytes + header_bytes;
  TensorContent content;
  try {
    const Json header = Json::parse(text, text + header_bytes);
    content.kind = header.at("kind").get<std::string>();
    content.facts = header.at("facts");
    for (const Entry& entry : entries_of(header, bytes.size() - kHeadBytes - header_bytes)) {
      stop.check();
      if (entry.wide) {
        RowMajorDoubles values(entry.rows, entry.cols);
        if (entry.bytes() > 0) std::memcpy(values.data(), from, entry.bytes());
        content.doubles[entry.name] = values;
      } else {
        FloatMatrix& values = content.floats[entry.name];
        values.resize(entry.rows, entry.cols);
        if (entry.bytes() > 0) std::memcpy(values.data(), from, entry.bytes());
      }
      from += entry.bytes();
    }
  } catch (const nlohmann::json::exception&) {
    throw_damaged(translated("core", "The file's header cannot be understood"));
  }
  return content;
}

}  // namespace

void write_tensor_file(const std::filesystem::path& file, const TensorContent& content,
                       const Progress& stop) {
  Json tensors = Json::array();
  for (const auto& [name, values] : content.floats) {
    tensors.push_back(entry_json(name, "float32", values.rows(), values.cols()));
  }
  for (const auto& [name, values] : content.doubles) {
    tensors.push_back(entry_json(name, "float64", values.rows(), values.cols()));
  }
  const Json header = {{"kind", content.kind}, {"facts", content.facts}, {"tensors", tensors}};
  const std::string text = header.dump();
  const std::uint64_t header_bytes = text.size();

  AtomicFile atomic(file);
  SummedOutput output(atomic, stop);
  output.write(kMark.data(), kMark.size());
  output.write(&kVersion, sizeof kVersion);
  output.write(&header_bytes, sizeof header_bytes);
  output.write(text.data(), text.size());
  for (const auto& [name, values] : content.floats) {
    output.write(values.data(), static_cast<std::size_t>(values.size()) * sizeof(float));
  }
  for (const auto& [name, values] : content.doubles) {
    const RowMajorDoubles rows = values;
    output.write(rows.data(), static_cast<std::size_t>(rows.size()) * sizeof(double));
  }
  output.finish();
  atomic.commit();
}

TensorContent read_tensor_file(const std::filesystem::path& file, const Progress& stop) {
  try {
    const MappedFile mapped(file);
    return content_of(checked_bytes(mapped, stop), stop);
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
}

bool is_tensor_file(const std::string& head) {
  return head.compare(0, kMark.size(), kMark) == 0;
}

}  // namespace lithoscope
