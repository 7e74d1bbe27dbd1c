// Five landmarks that the authors of a laser map of clinker clicked in it and in a scanning
// electron micrograph (shared data, laser_map_clinker): map pixels are not square.
#include <fstream>
#include <sstream>

#include "core/registration/fit.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

// Columns X and Y of an ImageJ table.
std::vector<PointUm> landmarks(const std::string& name) {
  std::ifstream file(test::shared_data() / "laser_map_clinker" / "alignment" / name);
  std::string line;
  std::getline(file, line);
  std::vector<PointUm> points;
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string cell;
    std::vector<std::string> row;
    while (std::getline(cells, cell, ',')) row.push_back(cell);
    if (row.size() > 3) points.push_back({std::stod(row[2]), std::stod(row[3])});
  }
  return points;
}

FitResult fit_clinker(TransformKind kind, double map_pitch_y) {
  const auto micrograph = landmarks("Klinker_LA-mapAB2_005.csv");
  const auto map = landmarks("imageV51.csv");
  std::vector<double> sx, sy, tx, ty;
  for (std::size_t i = 0; i < micrograph.size(); ++i) {
    sx.push_back(micrograph[i].x_um);
    sy.push_back(micrograph[i].y_um);
    tx.push_back(map[i].x_um);
    ty.push_back(map[i].y_um);
  }
  Table table;
  table.add("source_x_px", sx);
  table.add("source_y_px", sy);
  table.add("target_x_px", tx);
  table.add("target_y_px", ty);
  const Grid source{.rows = 3072, .cols = 4608};
  const Grid target{.rows = 519, .cols = 344, .pitch_x_um = 1, .pitch_y_um = map_pitch_y};
  FitOptions options;
  options.kind = kind;
  return fit_registration(matching_points_from_table(table, source, target), options, target,
                          NoProgress());
}

TEST(ClinkerLandmarks, SimilarityFailsOnSquarePixels) {
  LITHOSCOPE_NEED_SHARED_DATA();
  EXPECT_NEAR(fit_clinker(TransformKind::kSimilarity, 1).rmse_px, 56, 0.5);
}

TEST(ClinkerLandmarks, AffineFindsThePixelShape) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const FitResult fit = fit_clinker(TransformKind::kAffine, 1);
  EXPECT_NEAR(fit.rmse_px, 5.0, 0.05);
  EXPECT_GT(fit.leave_one_out_rmse_px, fit.rmse_px);
  // Stretching the map's y differently leaves an affine fit as good, in the map's own pixels.
  EXPECT_NEAR(fit_clinker(TransformKind::kAffine, 0.67).residuals[0].x_um, fit.residuals[0].x_um,
              1e-8);
}

TEST(ClinkerLandmarks, SimilarityFitsTheTruePixelShape) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const FitResult fit = fit_clinker(TransformKind::kSimilarity, 0.67);
  EXPECT_NEAR(fit.rmse_um, 4.5, 0.05);  // in units of the map's x pitch
  EXPECT_NEAR(fit.transform.scale(), 0.508, 0.001);
  EXPECT_NEAR(std::abs(fit.transform.rotation_degrees()), 15.7, 0.1);
}

}  // namespace
}  // namespace lithoscope
