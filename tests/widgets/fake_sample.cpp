#include "tests/widgets/fake_sample.h"

#include <chrono>
#include <limits>
#include <sstream>
#include <thread>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"

namespace lithoscope::test {
namespace {

// Nothing was measured at the first of each `every` pixels.
SpectralImage with_holes(const SpectralImage& image, std::size_t every) {
  const auto channels = static_cast<std::size_t>(image.channels());
  std::vector<float> values(static_cast<std::size_t>(image.grid.size()) * channels);
  image.store->read({0, image.grid.rows, {}, nullptr}, values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i / channels % every == 0) values[i] = std::numeric_limits<float>::quiet_NaN();
  }
  return make_memory_image(image.grid, image.axis, std::move(values));
}

class FakeReader final : public Reader {
 public:
  std::string id() const override { return "fake"; }
  std::string title() const override { return "Fake"; }
  std::vector<std::string> extensions() const override { return {"fake"}; }
  int confidence(const std::filesystem::path& path, const std::string&) const override {
    return path.extension() == ".fake" ? 100 : 0;
  }
  Artifact read(const std::filesystem::path& path, const Parameters&, Progress&) const override {
    std::istringstream text(read_text_file(path));
    std::int64_t rows = 0, cols = 0, channels = 0;
    if (!(text >> rows >> cols >> channels)) {
      throw Error("The sizes are no numbers", "Write rows, columns and channels").in_file(path);
    }
    SpectralImage image = ramp_image(rows, cols, channels);
    for (std::string word; text >> word;) {
      if (word == "unpitched") {
        image.grid.pitch_x_um = image.grid.pitch_y_um = 1;
        image.grid.pitch_known = false;
      }
      if (word == "holes") image = with_holes(image, 3);
      if (word == "empty") image = with_holes(image, 1);
    }
    return image;
  }
};

Operation operation(std::string id, std::vector<Port> inputs, Port output,
                    std::function<Outputs(const Inputs&, Progress&)> work) {
  Operation made;
  made.id = std::move(id);
  made.title = made.id;
  made.inputs = std::move(inputs);
  made.outputs = {std::move(output)};
  made.run = [work = std::move(work)](const Inputs& given, const Parameters&, Progress& progress) {
    return work(given, progress);
  };
  return made;
}

}  // namespace

SpectralImage ramp_image(std::int64_t rows, std::int64_t cols, std::int64_t channels) {
  Grid grid{rows, cols, 100, 50, 0, 0, true};
  std::vector<double> wavelengths;
  for (std::int64_t c = 0; c < channels; ++c) wavelengths.push_back(500.0 + 10.0 * c);
  std::vector<float> values;
  for (std::int64_t r = 0; r < rows; ++r) {
    for (std::int64_t p = 0; p < cols; ++p) {
      for (std::int64_t c = 0; c < channels; ++c) {
        values.push_back(static_cast<float>(1000 * r + 10 * p + c));
      }
    }
  }
  return make_memory_image(grid, SpectralAxis(wavelengths, AxisUnit::kNanometre),
                           std::move(values));
}

LabelMap halves(const Grid& grid) {
  LabelMap map = make_label_map(grid, {{"Garnet", {200, 30, 30}}, {"Kyanite", {30, 60, 200}}});
  for (std::int64_t r = 0; r + 1 < grid.rows; ++r) {
    for (std::int64_t c = 0; c < grid.cols; ++c) {
      map.labels[static_cast<std::size_t>(grid.index(r, c))] = c < grid.cols / 2 ? 1 : 2;
    }
  }
  return map;
}

Transform half_and_right() {
  Transform transform;
  transform.linear = Eigen::Matrix2d::Identity() * 0.5;
  transform.shift = {300, 0};
  return transform;
}

std::atomic<bool>& slow_has_begun() {
  static std::atomic<bool> begun = false;
  return begun;
}

Registry fake_registry() {
  Registry registry;
  registry.add(std::make_unique<FakeReader>());
  const Port image{"image", ArtifactKind::kImage, {}};
  const Port labels{"labels", ArtifactKind::kLabelMap, {}};
  registry.add(operation("test.halves", {image}, labels, [](const Inputs& in, Progress&) {
    return Outputs{{"labels", halves(in.get<SpectralImage>("image").grid)}};
  }));
  registry.add(operation(
      "test.link",
      {{"source", ArtifactKind::kImage, {}, false}, {"target", ArtifactKind::kImage, {}, false}},
      {"transform", ArtifactKind::kTransform, {}}, [](const Inputs&, Progress&) {
        return Outputs{{"transform", half_and_right()}};
      }));
  registry.add(operation("test.slow", {image}, labels, [](const Inputs&, Progress& progress) {
    slow_has_begun() = true;
    while (true) {
      progress.check();
      progress.report(0.3, "thinking");
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return Outputs();
  }));
  return registry;
}

std::filesystem::path write_fake_recipe(const TemporaryFolder& folder, bool slow) {
  write_text_file(folder / "laser.fake", "6 8 5");
  write_text_file(folder / "camera.fake", "12 16 3");
  const std::string last = slow ? R"(, {"id": "endless", "operation": "test.slow",
                                       "inputs": {"image": "camera"}})"
                                : "";
  write_text_file(folder / "recipe.json", R"({
    "lithoscope_recipe": 1, "title": "Two views",
    "sources": {"laser": {"path": "laser.fake"}, "camera": {"path": "camera.fake"}},
    "steps": [
      {"id": "register", "operation": "test.link", "inputs": {"source": "camera", "target": "laser"}},
      {"id": "laser_minerals", "operation": "test.halves", "inputs": {"image": "laser"}},
      {"id": "camera_minerals", "operation": "test.halves", "inputs": {"image": "camera"}})" +
                                              last + "]}");
  return folder / "recipe.json";
}

}  // namespace lithoscope::test
