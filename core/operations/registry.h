// What the program can do: operations, readers and writers, from core and from plugins alike.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/io/reader.h"
#include "core/io/writer.h"
#include "core/operations/operation.h"

namespace lithoscope {

class Registry {
 public:
  // Throw std::logic_error where the id is taken: a mistake of the program.
  void add(Operation operation);
  void add(std::unique_ptr<Reader> reader);
  void add(std::unique_ptr<Writer> writer);

  const std::map<std::string, Operation>& operations() const { return operations_; }
  const std::vector<std::unique_ptr<Reader>>& readers() const { return readers_; }
  const std::vector<std::unique_ptr<Writer>>& writers() const { return writers_; }

  // Throw Error for an unknown id, with the nearest known one as the remedy.
  const Operation& operation(const std::string& id) const;
  const Reader& reader(const std::string& id) const;
  const Writer& writer(const std::string& id) const;

  // The reader that is surest of `path`: by content, then by extension. Throws Error where the file
  // is missing or nobody reads it, saying what is read.
  const Reader& reader_for(const std::filesystem::path& path) const;
  // The writer for `path`'s extension and an artifact of `kind`. Throws Error.
  const Writer& writer_for(const std::filesystem::path& path, ArtifactKind kind) const;

 private:
  std::map<std::string, Operation> operations_;
  std::vector<std::unique_ptr<Reader>> readers_;
  std::vector<std::unique_ptr<Writer>> writers_;
};

// Adds all operations and file formats that are part of core itself.
void register_core(Registry& registry);

}  // namespace lithoscope
