#include "tests/end_to_end/clinker_data.h"

#include "core/image/transform.h"
#include "core/io/artifact_file.h"
#include "tests/end_to_end/real_data.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {

std::filesystem::path clinker_folder() {
  return shared_data() / "laser_map_clinker";
}

Json sem_source() {
  return {{"path", (clinker_folder() / "alignment/Klinker_LA-mapAB2_005.tif").string()},
          {"options", {{"pitch_x_um", kFramePitchXUm}, {"pitch_y_um", kFramePitchXUm}}}};
}

Json in_map_frame(const std::string& file, double pixel_shape) {
  return {
      {"path", (clinker_folder() / file).string()},
      {"options", {{"pitch_x_um", kFramePitchXUm}, {"pitch_y_um", pixel_shape * kFramePitchXUm}}}};
}

Json laser_source() {
  return {{"path", (clinker_folder() / "area1/raw").string()},
          {"reader", "delimited"},
          {"options",
           {{"line_direction", "y"},
            {"line_spacing_um", kLineSpacingUm},
            {"step_um", kStepUm},
            {"first_point", 145},
            {"points", 519}}}};
}

std::string write_clinker_points(const std::filesystem::path& folder, bool like_laser) {
  const auto alignment = clinker_folder() / "alignment";
  const RunResult read =
      run_steps(folder,
                {{"sem", {{"path", (alignment / "Klinker_LA-mapAB2_005.csv").string()}}},
                 {"map", {{"path", (alignment / "imageV51.csv").string()}}}},
                Json::array());
  const auto& sem = result_of<Table>(read, "sem");
  const auto& map = result_of<Table>(read, "map");
  Table points;
  points.add("source_x_px", sem.numbers("X"));
  points.add("source_y_px", sem.numbers("Y"));
  auto x = map.numbers("X");
  for (double& value : x) value = like_laser ? (value + 0.5) * 50 / 344 - 0.5 : value;
  points.add("target_x_px", x);
  points.add("target_y_px", map.numbers("Y"));
  const std::string name = like_laser ? "laser_points.csv" : "points.csv";
  const Writer& csv = full_registry().writer("csv");
  NoProgress progress;
  csv.write(points, folder / name, Parameters(csv.options(), Json::object()), progress);
  return name;
}

LabelMap clinker_phases(const RunResult& result) {
  const std::vector<std::string> names = {"alite", "belite", "C4AF"};
  std::vector<const FeatureMap*> masks;
  for (const auto& name : names) {
    masks.push_back(&result_of<FeatureMap>(result, name + "_on_laser.features"));
  }
  LabelMap map = make_label_map(
      masks[0]->grid,
      {{"Alite", {200, 80, 60}}, {"Belite", {60, 120, 200}}, {"C4AF", {90, 90, 90}}});
  for (Eigen::Index i = 0; i < masks[0]->points(); ++i) {
    double most = 127.5;
    for (std::size_t m = 0; m < masks.size(); ++m) {
      const double cover = masks[m]->values(i, 0);
      if (cover > most) {
        most = cover;
        map.labels[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(m + 1);
      }
    }
  }
  return map;
}

void add_clinker_masks(Json& sources, Json& steps, const std::filesystem::path& folder) {
  // From the map's frame to the laser lines: only the centres of the first pixels differ.
  Transform frame;
  frame.shift << (kFramePitchXUm - kLineSpacingUm) / 2, 0;
  NoProgress progress;
  save_artifact(frame, folder / "frame.h5", progress);
  sources["frame"] = {{"path", "frame.h5"}};
  for (const std::string phase : {"alite", "belite", "C4AF"}) {
    sources[phase] = in_map_frame("area1/masks/aligned" + phase + ".png");
    steps.push_back(step(phase + "_sampled", "registration.sample_image",
                         {{"image", phase}, {"transform", "frame"}, {"like", "laser"}},
                         {{"method", "area"}}));
    steps.push_back(
        step(phase + "_on_laser", "image.as_features", {{"image", phase + "_sampled"}}));
  }
}

}  // namespace lithoscope::test
