#include <array>
#include <string>

#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/demo/demo_sample.h"
#include "core/io/artifact_file.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

// Matching points as the readers of delimited text expect them; core writes no other text tables.
std::string points_text(const Table& points) {
  constexpr std::array columns = {"source_x_um", "source_y_um", "target_x_um", "target_y_um"};
  std::string text = "name";
  for (const char* column : columns) text += std::string(",") + column;
  text += '\n';
  const auto& names = points.texts("name");
  for (std::size_t row = 0; row < points.rows(); ++row) {
    text += names[row];
    for (const char* column : columns) text += fmt::format(",{:.2f}", points.numbers(column)[row]);
    text += '\n';
  }
  return text;
}

Json transform_json(const Transform& transform) {
  const Eigen::Matrix2d& linear = transform.linear;
  return {{"meaning", "true transform from the scan's plane to the LIBS map's, both in µm"},
          {"linear", {{linear(0, 0), linear(0, 1)}, {linear(1, 0), linear(1, 1)}}},
          {"shift_um", {transform.shift.x(), transform.shift.y()}},
          {"scale", transform.scale()},
          {"rotation_degrees", transform.rotation_degrees()}};
}

std::string readme_text(const DemoOptions& options, const DemoSample& sample) {
  return fmt::format(
      "Lithoscope demo sample: a generated lithium pegmatite (seed {}).\n\n"
      "libs.h5         LIBS map, {} x {} points at {} um, {} channels, counts\n"
      "hsi.raw, .hdr   camera scan, {} lines x {} pixels x {} bands, raw counts (ENVI);\n"
      "                WHITEREF_hsi and DARKREF_hsi are its references\n"
      "points.csv      matching points in scan (source) and map (target), um, with click error\n"
      "recipe.json     the whole job: run it with lithoscope-cli run recipe.json\n\n"
      "For judging only, the recipe learns nothing from them:\n"
      "truth.h5        mineral that covers most of each laser crater\n"
      "hsi_truth.h5    mineral that covers most of each camera pixel\n"
      "transform.json  the true transform between the two planes\n",
      options.seed, sample.libs.grid.rows, sample.libs.grid.cols, options.pitch_um,
      sample.libs.channels(), sample.hsi.grid.rows, sample.hsi.grid.cols, sample.hsi.channels());
}

}  // namespace

fs::path write_demo_sample(const fs::path& folder, const DemoOptions& options,
                           const Registry& registry, Progress& progress) {
  SubProgress laying_out(progress, 0, 0.15), libs(progress, 0.15, 0.6), hsi(progress, 0.6, 0.97);
  const DemoSample sample = make_demo_sample(options, {}, laying_out);

  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(translated("core", "The folder cannot be made: {}", code.message()),
                translated("core", "Choose another folder"))
        .in_file(folder);
  }
  save_artifact(sample.libs, folder / "libs.h5", libs);
  const Writer& envi = registry.writer("envi");
  envi.write(sample.hsi, folder / "hsi.raw",
             Parameters(envi.options(), {{"data_type", "uint16"}, {"references", true}}), hsi);
  SubProgress rest(progress, 0.97, 1);
  save_artifact(sample.truth, folder / "truth.h5", rest);
  save_artifact(sample.hsi_truth, folder / "hsi_truth.h5", rest);
  write_text_file(folder / "points.csv", points_text(sample.points));
  write_json(folder / "transform.json", transform_json(sample.scan_to_sample));
  write_text_file(folder / "README.txt", readme_text(options, sample));
  write_text_file(folder / "recipe.json", read_resource("recipes/demo.json"));
  progress.report(1, translated("core", "sample written"));
  return folder / "recipe.json";
}

}  // namespace lithoscope
