#include "core/io/model_file.h"

#include "core/base/text.h"
#include "core/io/tensor_file.h"

namespace lithoscope {
namespace {

const char kTrainingState[] = "training-checkpoint";

std::string format_title() {
  return translated("core", "Model file");
}

class ModelReader final : public Reader {
 public:
  std::string id() const override { return "model"; }
  std::string title() const override { return format_title(); }
  std::vector<std::string> extensions() const override { return {"lmodel"}; }
  int confidence(const std::filesystem::path&, const std::string& head) const override {
    return is_tensor_file(head) ? 95 : 0;
  }

  Artifact read(const std::filesystem::path& path, const Parameters&,
                Progress& progress) const override {
    TensorContent content = read_tensor_file(path, progress);
    if (content.kind == kTrainingState) {
      throw Error(translated("core", "The file holds the state of an unfinished training"),
                  translated("core", "Name it as the checkpoint of that training instead"))
          .in_file(path);
    }
    Model model;
    model.kind = std::move(content.kind);
    model.facts = std::move(content.facts);
    model.matrices = std::move(content.doubles);
    for (const auto& [name, values] : content.floats) {
      model.matrices[name] = values.cast<double>();
    }
    return model;
  }
};

class ModelWriter final : public Writer {
 public:
  std::string id() const override { return "model"; }
  std::string title() const override { return format_title(); }
  std::vector<std::string> extensions() const override { return {"lmodel"}; }
  bool accepts(ArtifactKind kind) const override { return kind == ArtifactKind::kModel; }

  void write(const Artifact& artifact, const std::filesystem::path& path, const Parameters&,
             Progress& progress) const override {
    const auto model = artifact.as<Model>();
    TensorContent content;
    content.kind = model->kind;
    content.facts = model->facts;
    for (const auto& [name, values] : model->matrices) {
      // What was float before takes half the room and comes back the same.
      FloatMatrix narrow = values.cast<float>();
      if ((narrow.cast<double>().array() == values.array()).all()) {
        content.floats[name] = std::move(narrow);
      } else {
        content.doubles[name] = values;
      }
    }
    write_tensor_file(path, content, progress);
  }
};

}  // namespace

std::unique_ptr<Reader> make_model_reader() {
  return std::make_unique<ModelReader>();
}

std::unique_ptr<Writer> make_model_writer() {
  return std::make_unique<ModelWriter>();
}

}  // namespace lithoscope
