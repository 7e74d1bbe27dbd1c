#include "core/io/lithoscope_format.h"

#include "core/base/text.h"
#include "core/io/artifact_file.h"
#include "core/io/format_version.h"
#include "core/operations/simple_parameters.h"

namespace lithoscope {
namespace {

const std::string& signature() {
  static const std::string bytes = "\x89HDF\r\n\x1a\n";
  return bytes;
}

class LithoscopeReader final : public Reader {
 public:
  std::string id() const override { return "lithoscope"; }
  std::string title() const override { return translated("core", "Lithoscope file"); }
  std::vector<std::string> extensions() const override { return {"litho", "h5"}; }

  int confidence(const std::filesystem::path& path, const std::string& head) const override {
    if (head.compare(0, signature().size(), signature()) != 0) return 0;
    try {
      return hdf5::marked_content(hdf5::open_file(path)).empty() ? 0 : 95;
    } catch (const Error&) {
      // Damaged: still ours where the mark is among the first bytes, so that the error names it.
      return head.find(hdf5::kFormatMark) != std::string::npos ? 95 : 0;
    }
  }

  Artifact read(const std::filesystem::path& path, const Parameters&,
                Progress& progress) const override {
    return load_artifact(path, progress);
  }
};

class LithoscopeWriter final : public Writer {
 public:
  std::string id() const override { return "lithoscope"; }
  std::string title() const override { return translated("core", "Lithoscope file"); }
  std::vector<std::string> extensions() const override { return {"litho", "h5"}; }
  bool accepts(ArtifactKind) const override { return true; }

  std::vector<Parameter> options() const override {
    Parameter compression =
        count_parameter("compression", translated("core", "Compression"),
                        translated("core",
                                   "Of an image's values: 0 none, 1 fast, 9 small. Measured "
                                   "spectra gain little beyond 1"),
                        1, 0);
    compression.maximum = 9;
    return {
        compression,
        choice_parameter("storage", translated("core", "Stored numbers"),
                         translated("core",
                                    "float32 keeps every value; uint16 takes half the room, for "
                                    "images of counts (whole numbers from 0 to 65534, or not "
                                    "measured)"),
                         {"float32", "uint16"})};
  }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters& options,
             Progress& progress) const override {
    ImageStorage storage;
    storage.compression = static_cast<int>(options.integer("compression"));
    storage.numbers =
        options.text("storage") == "uint16" ? StoredNumbers::kUint16 : StoredNumbers::kFloat32;
    save_artifact(artifact, path, storage, progress);
  }
};

}  // namespace

std::unique_ptr<Reader> make_lithoscope_reader() {
  return std::make_unique<LithoscopeReader>();
}

std::unique_ptr<Writer> make_lithoscope_writer() {
  return std::make_unique<LithoscopeWriter>();
}

}  // namespace lithoscope
