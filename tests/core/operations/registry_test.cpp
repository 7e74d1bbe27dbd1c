#include "core/operations/registry.h"

#include "core/base/atomic_file.h"
#include "tests/core/preprocess/test_images.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Is sure of files that begin with its id.
class TestReader final : public Reader {
 public:
  TestReader(std::string id, int confidence, std::string extension)
      : id_(std::move(id)), confidence_(confidence), extension_(std::move(extension)) {}
  std::string id() const override { return id_; }
  std::string title() const override { return "format " + id_; }
  std::vector<std::string> extensions() const override { return {extension_}; }
  int confidence(const std::filesystem::path&, const std::string& head) const override {
    return head.rfind("test", 0) == 0 ? confidence_ : 0;
  }
  Artifact read(const std::filesystem::path&, const Parameters&, Progress&) const override {
    return Table{};
  }

 private:
  std::string id_;
  int confidence_;
  std::string extension_;
};

class TestWriter final : public Writer {
 public:
  std::string id() const override { return "table"; }
  std::string title() const override { return "table"; }
  std::vector<std::string> extensions() const override { return {"csv"}; }
  bool accepts(ArtifactKind kind) const override { return kind == ArtifactKind::kTable; }
  void write(const Artifact&, const std::filesystem::path&, const Parameters&,
             Progress&) const override {}
};

TEST(Registry, SuggestsTheNearestOperation) {
  Registry registry;
  Operation operation;
  operation.id = "libs.line_features";
  registry.add(operation);
  EXPECT_EQ(registry.operation("libs.line_features").id, operation.id);
  EXPECT_TRUE(test::contains(
      test::error_of([&] { registry.operation("libs.line_feature"); }).what(), "Did you mean"));
  EXPECT_TRUE(test::contains(test::error_of([&] { registry.operation("x"); }).what(), "Known are"));
  EXPECT_THROW(registry.add(operation), std::logic_error);
}

TEST(Registry, ChoosesReadersByContentThenExtension) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "a.two", "test");
  write_text_file(folder / "b.two", "other");
  Registry registry;
  registry.add(std::make_unique<TestReader>("one", 50, "one"));
  registry.add(std::make_unique<TestReader>("two", 50, "two"));
  EXPECT_EQ(registry.reader_for(folder / "a.two").id(), "two");
  registry.add(std::make_unique<TestReader>("three", 90, "three"));
  EXPECT_EQ(registry.reader_for(folder / "a.two").id(), "three");
  const Error unknown = test::error_of([&] { registry.reader_for(folder / "b.two"); });
  EXPECT_TRUE(test::contains(unknown.what(), "format one")) << unknown.what();
  EXPECT_TRUE(test::contains(unknown.file(), "b.two"));
  EXPECT_THROW(registry.reader_for(folder / "missing.two"), Error);
  EXPECT_THROW(registry.reader("four"), Error);
  EXPECT_THROW(registry.add(std::make_unique<TestReader>("one", 1, "x")), std::logic_error);
}

TEST(Registry, ChoosesWritersByKindAndExtension) {
  Registry registry;
  registry.add(std::make_unique<TestWriter>());
  EXPECT_EQ(registry.writer_for("a.CSV", ArtifactKind::kTable).id(), "table");
  EXPECT_TRUE(test::contains(
      test::error_of([&] { registry.writer_for("a.xyz", ArtifactKind::kTable); }).what(), ".csv"));
  EXPECT_THROW(registry.writer_for("a.csv", ArtifactKind::kImage), Error);
}

TEST(Artifact, KnowsItsKind) {
  EXPECT_EQ(Artifact(SpectralImage()).kind(), ArtifactKind::kImage);
  EXPECT_EQ(Artifact(FeatureMap()).kind(), ArtifactKind::kFeatureMap);
  EXPECT_EQ(Artifact(LabelMap()).kind(), ArtifactKind::kLabelMap);
  EXPECT_EQ(Artifact(Transform()).kind(), ArtifactKind::kTransform);
  EXPECT_EQ(Artifact(Model()).kind(), ArtifactKind::kModel);
  const Artifact table(Table{});
  EXPECT_EQ(table.kind(), kind_of<Table>());
  EXPECT_NE(table.as<Table>(), nullptr);
  EXPECT_EQ(table.as<Model>(), nullptr);
  EXPECT_EQ(kind_name(ArtifactKind::kFeatureMap), "feature map");
}

TEST(Inputs, SayWhatIsMissing) {
  Inputs inputs;
  inputs.set("image", Table{});
  EXPECT_EQ(inputs.find<SpectralImage>("image"), nullptr);
  const Error error = test::error_of([&] { inputs.get<SpectralImage>("image"); });
  EXPECT_EQ(error.field(), "image");
  EXPECT_TRUE(test::contains(error.remedy(), "image"));
}

TEST(RegisterCore, DescribesEveryOperation) {
  Registry registry;
  register_core(registry);
  for (const auto& [id, operation] : registry.operations()) {
    EXPECT_FALSE(operation.title.empty() || operation.summary.empty()) << id;
    EXPECT_FALSE(operation.outputs.empty()) << id;
    EXPECT_TRUE(operation.run != nullptr) << id;
    for (const Parameter& parameter : operation.parameters) {
      EXPECT_FALSE(parameter.title.empty() || parameter.description.empty())
          << id << " " << parameter.name;
    }
  }
}

}  // namespace
}  // namespace lithoscope
