#include "core/registration/points_files.h"

#include <bit>
#include <fstream>
#include <limits>

#include "core/base/file_bytes.h"
#include "core/base/random.h"
#include "core/registration/file_axis.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

const Grid kSource{.rows = 512,
                   .cols = 640,
                   .pitch_x_um = 26.3,
                   .pitch_y_um = 31.7,
                   .origin_x_um = 5,
                   .origin_y_um = -811.25,
                   .pitch_known = true};
const Grid kTarget{.rows = 200,
                   .cols = 300,
                   .pitch_x_um = 100,
                   .pitch_y_um = 67,
                   .origin_x_um = 1e4,
                   .origin_y_um = 3,
                   .pitch_known = true};
const PointsFileOptions kOptions{.source_grid = kSource, .target_grid = kTarget};

std::filesystem::path written(const test::TemporaryFolder& folder, const std::string& text) {
  const auto file = folder / "points.csv";
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

std::vector<MatchingPoint> random_points(Random& random, int count) {
  std::vector<MatchingPoint> points;
  for (int i = 0; i < count; ++i) {
    points.push_back({"Point " + std::to_string(i + 1),
                      {2e4 * random.uniform(), 2e4 * random.uniform()},
                      {1e4 + 2e4 * random.uniform(), 1e4 * random.uniform()},
                      random.index(4) != 0});
  }
  return points;
}

void expect_same_bits(double a, double b) {
  EXPECT_EQ(std::bit_cast<std::uint64_t>(a), std::bit_cast<std::uint64_t>(b)) << a << " " << b;
}

void expect_same(const std::vector<MatchingPoint>& a, const std::vector<MatchingPoint>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].name, b[i].name);
    EXPECT_EQ(a[i].enabled, b[i].enabled);
    expect_same_bits(a[i].source.x_um, b[i].source.x_um);
    expect_same_bits(a[i].source.y_um, b[i].source.y_um);
    expect_same_bits(a[i].target.x_um, b[i].target.x_um);
    expect_same_bits(a[i].target.y_um, b[i].target.y_um);
  }
}

TEST(PointsFiles, EveryKindRoundTripsToTheBit) {
  const test::TemporaryFolder folder;
  Random random(3);
  PointsFileOptions in_um = kOptions;
  in_um.qgis_map_unit = in_um.bigwarp_unit = PointsUnit::kUm;
  for (const PointsFileKind kind :
       {PointsFileKind::kPlain, PointsFileKind::kQgis, PointsFileKind::kBigWarp}) {
    for (const PointsFileOptions& options : {kOptions, in_um}) {
      const auto points = random_points(random, 300);
      write_points_file(folder / "points", kind, points, options);
      const PointsFile read = read_points_file(folder / "points", options);
      EXPECT_EQ(read.kind, kind);
      expect_same(read.points, points);
    }
  }
}

TEST(PointsFiles, NamesSurviveWhereTheFileHasThem) {
  const test::TemporaryFolder folder;
  std::vector<MatchingPoint> points = {{"a \"red\", corner", {1, 2}, {3, 4}, false},
                                       {"#2; Größe", {5, 6}, {7, 8}, true}};
  for (const PointsFileKind kind : {PointsFileKind::kPlain, PointsFileKind::kBigWarp}) {
    write_points_file(folder / "points", kind, points, kOptions);
    const auto read = read_points_file(folder / "points", kOptions).points;
    ASSERT_EQ(read.size(), 2u);
    EXPECT_EQ(read[0].name, points[0].name);
    EXPECT_EQ(read[1].name, points[1].name);
    EXPECT_FALSE(read[0].enabled);
  }
  write_points_file(folder / "points", PointsFileKind::kQgis, points, kOptions);
  EXPECT_EQ(read_points_file(folder / "points", kOptions).points[1].name, "Point 2");
}

TEST(PointsFiles, QgisCountsFromTheCornerAndUpwards) {
  const test::TemporaryFolder folder;
  const auto file = written(folder,
                            "#CRS: PROJCRS[\"WGS 84 / UTM, zone 44N\"]\r\n"
                            "mapX,mapY,sourceX,sourceY,enable,dX,dY,residual\r\n"
                            "0.5,-0.5,11,-2.5,1,0.1,-0.2,0.3\r\n"
                            "3.5,-7.5,0.5,-0.5,0,0,0,0\r\n");
  const PointsFile read = read_points_file(file, kOptions);
  EXPECT_EQ(read.kind, PointsFileKind::kQgis);
  ASSERT_EQ(read.points.size(), 2u);
  EXPECT_DOUBLE_EQ(read.points[0].target.x_um, 1e4);
  EXPECT_DOUBLE_EQ(read.points[0].target.y_um, 3);
  EXPECT_DOUBLE_EQ(read.points[0].source.x_um, kSource.centre_um(2, 10.5).x_um);
  EXPECT_DOUBLE_EQ(read.points[0].source.y_um, kSource.centre_um(2, 10.5).y_um);
  EXPECT_DOUBLE_EQ(read.points[1].target.y_um, kTarget.centre_um(7, 3).y_um);
  EXPECT_TRUE(read.points[0].enabled);
  EXPECT_FALSE(read.points[1].enabled);
  // The map in µm, y upwards; the header of QGIS 2; tabs.
  PointsFileOptions in_um = kOptions;
  in_um.qgis_map_unit = PointsUnit::kUm;
  const auto old = written(folder, "mapX\tmapY\tpixelX\tpixelY\tenable\n12.5\t-8\t0.5\t-0.5\t1\n");
  EXPECT_EQ(read_points_file(old, in_um).points.at(0).target.x_um, 12.5);
  EXPECT_EQ(read_points_file(old, in_um).points.at(0).target.y_um, 8);
}

TEST(PointsFiles, BigWarpIsMovingThenFixed) {
  const test::TemporaryFolder folder;
  const auto flat = written(folder,
                            "\"Pt-0\",\"true\",\"10.5\",\"2\",\"3\",\"7\"\n"
                            "\"Pt-1\",\"false\",\"0\",\"0\",\"1\",\"1\"\n");
  const PointsFile read = read_points_file(flat, kOptions);
  EXPECT_EQ(read.kind, PointsFileKind::kBigWarp);
  ASSERT_EQ(read.points.size(), 2u);
  EXPECT_EQ(read.points[0].name, "Pt-0");
  EXPECT_DOUBLE_EQ(read.points[0].source.x_um, kSource.centre_um(2, 10.5).x_um);
  EXPECT_DOUBLE_EQ(read.points[0].target.y_um, kTarget.centre_um(7, 3).y_um);
  EXPECT_FALSE(read.points[1].enabled);
  for (const char* other : {"\"Pt-0\",\"true\",\"10.5\",\"2\",\"0.0\",\"3\",\"7\",\"0.0\"\n",
                            "\"Pt-0\",\"true\",\"0\",\"10.5\",\"2\",\"3\",\"7\"\n",
                            "\"Pt-0\",\"true\",\"0\",\"10.5\",\"2\",\"0\",\"3\",\"7\",\"0\"\n"}) {
    const auto again = read_points_file(written(folder, other), kOptions).points.at(0);
    EXPECT_EQ(again.source.x_um, read.points[0].source.x_um) << other;
    EXPECT_EQ(again.target.y_um, read.points[0].target.y_um) << other;
  }
  // Calibrated images count µm from the centre of the first pixel.
  PointsFileOptions in_um = kOptions;
  in_um.bigwarp_unit = PointsUnit::kUm;
  EXPECT_EQ(read_points_file(flat, in_um).points[0].source.x_um, 5 + 10.5);
}

TEST(PointsFiles, PlainTablesMayBeInPixelsAndInAnyOrder) {
  const test::TemporaryFolder folder;
  const auto file = written(folder,
                            "\xEF\xBB\xBF# clicked on Monday\n\n"
                            "enabled;target_y_um;target_x_um;source_x_px;source_y_px\n"
                            "1;40;30;10.5;2\n");
  const auto points = read_points_file(file, kOptions).points;
  ASSERT_EQ(points.size(), 1u);
  EXPECT_EQ(points[0].target.x_um, 30);
  EXPECT_EQ(points[0].target.y_um, 40);
  EXPECT_DOUBLE_EQ(points[0].source.x_um, kSource.centre_um(2, 10.5).x_um);
  const Error error = error_of([&] { read_points_file(file, {}); });
  EXPECT_TRUE(contains(error.problem(), "source"));
  EXPECT_FALSE(error.remedy().empty());
}

TEST(PointsFiles, DamagedFilesAreNamedWithTheirLine) {
  const test::TemporaryFolder folder;
  const std::string qgis = "mapX,mapY,sourceX,sourceY,enable,dX,dY,residual\n";
  const std::string plain = "name,source_x_um,source_y_um,target_x_um,target_y_um,enabled\n";
  const std::vector<std::pair<std::string, long>> damaged = {
      {"", 0},
      {"row,col\n1,2\n", 1},
      {std::string("\x89PNG\r\n\x1a\n\0\0", 10), 1},
      {qgis + "1,2,3,4,1\n1,2,3\n", 3},
      {qgis + "1,2,3,x,1\n", 2},
      {qgis + "1,2,3,4,2\n", 2},
      {plain + "a,1,2,3,4,1\nb,1,2,3,4\n", 3},
      {plain + "a,1,2,inf,4,1\n", 2},
      {plain + "\"a,1,2,3,4,1\n", 2},
      {"source_x_um,source_y_um,target_x_um\n1,2,3\n", 1},
      {"\"Pt-0\",\"true\",\"1\",\"2\",\"3\",\"4\"\n\"Pt-1\",\"true\",\"1\",\"2\",\"3\"\n", 2},
      {"\"Pt-0\",\"true\",\"1\",\"2\",\"Infinity\",\"-Infinity\"\n", 1},
      {"\"Pt-0\",\"true\",\"1\",\"2\",\"0\",\"3\",\"4\",\"183.5\"\n", 1},
  };
  for (const auto& [text, line] : damaged) {
    const auto file = written(folder, text);
    const Error error = error_of([&] { read_points_file(file, kOptions); });
    EXPECT_EQ(error.line(), line) << text << error.what();
    EXPECT_TRUE(contains(error.file(), "points.csv")) << text;
    EXPECT_FALSE(error.remedy().empty()) << text;
  }
  EXPECT_THROW(read_points_file(folder / "absent.points", kOptions), Error);
}

// Whatever is cut off or changed: points or an Error, nothing else.
TEST(PointsFiles, MutatedFilesNeverCrash) {
  const test::TemporaryFolder folder;
  Random random(9);
  const auto points = random_points(random, 5);
  for (const PointsFileKind kind :
       {PointsFileKind::kPlain, PointsFileKind::kQgis, PointsFileKind::kBigWarp}) {
    write_points_file(folder / "good", kind, points, kOptions);
    const std::string good = read_text_file(folder / "good");
    int read = 0;
    for (int trial = 0; trial < 150; ++trial) {
      std::string bad = good.substr(0, random.index(good.size()) + 1);
      for (int i = 0; i < 3; ++i) {
        bad[random.index(bad.size())] = static_cast<char>(random.index(256));
      }
      try {
        read_points_file(written(folder, bad), kOptions);
        ++read;
      } catch (const Error& error) {
        EXPECT_FALSE(error.problem().empty());
      }
    }
    EXPECT_LT(read, 150);
  }
}

TEST(PointsFiles, AFailedWriteLeavesTheOldFile) {
  const test::TemporaryFolder folder;
  const auto file = written(folder, "precious");
  std::vector<MatchingPoint> points = {
      {"lost", {1, std::numeric_limits<double>::quiet_NaN()}, {2, 3}, false}};
  const Error error =
      error_of([&] { write_points_file(file, PointsFileKind::kPlain, points, kOptions); });
  EXPECT_TRUE(contains(error.problem(), "\"lost\""));
  points[0].source.y_um = 0;
  EXPECT_THROW(write_points_file(file, PointsFileKind::kQgis, points, {}), Error);
  EXPECT_EQ(read_text_file(file), "precious");
}

TEST(PointsFiles, KnowsTheKindByTheExtension) {
  EXPECT_EQ(points_kind_for("a/b.Points"), PointsFileKind::kQgis);
  EXPECT_EQ(points_kind_for("b.csv"), PointsFileKind::kPlain);
  EXPECT_TRUE(contains(error_of([] { points_kind_for("b.tif"); }).remedy(), ".points"));
}

TEST(FileAxis, WritesShortNumbersForWholePixels) {
  EXPECT_EQ(pixel_axis_x(kTarget).text_of(kTarget.centre_um(0, 12.5).x_um), "12.5");
  EXPECT_EQ(pixel_axis_y(kTarget).text_of(kTarget.centre_um(7, 0).y_um), "7");
}

}  // namespace
}  // namespace lithoscope
