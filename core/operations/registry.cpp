#include "core/operations/registry.h"

#include <QtGlobal>
#include <algorithm>
#include <cctype>
#include <numeric>
#include <stdexcept>

#include "core/base/file_bytes.h"

namespace lithoscope {
namespace {

// Edits that turn one word into the other (Levenshtein).
std::size_t edit_distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

// Operations of plugins that a build may lack.
bool trains_networks(const std::string& id) {
  return id == "transfer.train_primary" || id == "transfer.train_secondary" ||
         id == "transfer.train_one_step";
}

std::string remedy_for(const std::string& id, const std::vector<std::string>& known) {
  if (trains_networks(id)) {
    return translated("core",
                      "It belongs to the plugin for neural networks: install libtorch (Debian: "
                      "libtorch-dev) and build Lithoscope again");
  }
  const auto nearest = std::min_element(
      known.begin(), known.end(),
      [&id](const auto& a, const auto& b) { return edit_distance(a, id) < edit_distance(b, id); });
  if (nearest != known.end() && edit_distance(*nearest, id) <= 1 + id.size() / 3) {
    return translated("core", "Did you mean \"{}\"?", *nearest);
  }
  return translated("core", "Known are: {}", fmt::format("{}", fmt::join(known, ", ")));
}

template <typename List>
const auto& find_by_id(const List& list, const std::string& id, const char* problem) {
  for (const auto& entry : list) {
    if (entry->id() == id) return *entry;
  }
  std::vector<std::string> known;
  for (const auto& entry : list) known.push_back(entry->id());
  throw Error(translated("core", problem, id), remedy_for(id, known));
}

std::string lower_extension(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

bool has_extension(const std::vector<std::string>& list, const std::string& extension) {
  return std::find(list.begin(), list.end(), extension) != list.end();
}

}  // namespace

void Registry::add(Operation operation) {
  const std::string id = operation.id;
  if (!operations_.emplace(id, std::move(operation)).second) {
    throw std::logic_error("operation registered twice: " + id);
  }
}

void Registry::add(std::unique_ptr<Reader> reader) {
  for (const auto& known : readers_) {
    if (known->id() == reader->id()) throw std::logic_error("reader registered twice");
  }
  readers_.push_back(std::move(reader));
}

void Registry::add(std::unique_ptr<Writer> writer) {
  for (const auto& known : writers_) {
    if (known->id() == writer->id()) throw std::logic_error("writer registered twice");
  }
  writers_.push_back(std::move(writer));
}

const Operation& Registry::operation(const std::string& id) const {
  const auto found = operations_.find(id);
  if (found != operations_.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& entry : operations_) known.push_back(entry.first);
  throw Error(translated("core", "There is no operation \"{}\"", id), remedy_for(id, known));
}

const Reader& Registry::reader(const std::string& id) const {
  return find_by_id(readers_, id, QT_TRANSLATE_NOOP("core", "There is no reader \"{}\""));
}

const Writer& Registry::writer(const std::string& id) const {
  return find_by_id(writers_, id, QT_TRANSLATE_NOOP("core", "There is no writer \"{}\""));
}

const Reader& Registry::reader_for(const std::filesystem::path& path) const {
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  const std::string head = folder ? std::string() : read_head(path);
  const std::string extension = lower_extension(path);
  const Reader* best = nullptr;
  int best_rank = 0;
  for (const auto& reader : readers_) {
    const int confidence = reader->confidence(path, head);
    if (confidence <= 0) continue;
    const int rank = 2 * confidence + (has_extension(reader->extensions(), extension) ? 1 : 0);
    if (rank > best_rank) {
      best = reader.get();
      best_rank = rank;
    }
  }
  if (best != nullptr) return *best;
  std::vector<std::string> titles;
  for (const auto& reader : readers_) titles.push_back(reader->title());
  throw Error(translated("core", "The file's content is of no known kind"),
              titles.empty()
                  ? translated("core",
                               "No file format plugin was found; check the "
                               "installation")
                  : translated("core", "Known are: {}", fmt::format("{}", fmt::join(titles, ", "))))
      .in_file(path);
}

const Writer& Registry::writer_for(const std::filesystem::path& path, ArtifactKind kind) const {
  const std::string extension = lower_extension(path);
  std::vector<std::string> possible;
  for (const auto& writer : writers_) {
    if (!writer->accepts(kind)) continue;
    const auto extensions = writer->extensions();
    if (has_extension(extensions, extension)) return *writer;
    for (const auto& known : extensions) possible.push_back("." + known);
  }
  throw Error(translated("core", "A {} cannot be written as \"{}\"", kind_name(kind),
                         path.extension().string()),
              translated("core", "Choose one of: {}", fmt::format("{}", fmt::join(possible, ", "))))
      .in_file(path);
}

}  // namespace lithoscope
