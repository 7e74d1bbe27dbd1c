#include "core/regions/places_file.h"

#include "core/base/atomic_file.h"
#include "core/palette/mineral_colours.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

std::vector<Place> some() {
  return {{PlaceKind::kPin, "Pin 1", {0, 0x72, 0xb2}, true, "hsi", {{12.5, -7}}},
          {PlaceKind::kRectangle,
           "Vein",
           {0xe6, 0x9f, 0},
           false,
           "libs",
           {{0, 0}, {10, 0}, {10, 1.0 / 3}, {0, 1.0 / 3}}},
          {PlaceKind::kLasso, "Rim", {0, 0x9e, 0x73}, true, "libs", {{1, 1}, {2, 1}, {2, 3}}}};
}

TEST(PlacesFile, SurvivesARoundTrip) {
  const test::TemporaryFolder folder;
  const auto file = folder / "places.geojson";
  write_places_file(file, some());
  EXPECT_EQ(read_places_file(file, "other"), some());
  write_places_file(file, {});
  EXPECT_TRUE(read_places_file(file, "other").empty());
}

TEST(PlacesFile, IsGeoJson) {
  const Json json = places_to_geojson(some());
  EXPECT_EQ(json["type"], "FeatureCollection");
  EXPECT_EQ(json["features"][0]["geometry"].dump(),
            R"({"type":"Point","coordinates":[12.5,-7.0]})");
  const Json& ring = json["features"][2]["geometry"]["coordinates"][0];
  ASSERT_EQ(ring.size(), 4u) << "a ring ends where it begins";
  EXPECT_EQ(ring.front(), ring.back());
}

TEST(PlacesFile, TakesWhatOthersWrote) {
  const Json json = Json::parse(R"({"type": "FeatureCollection", "name": "layer", "features": [
    {"type": "Feature", "properties": {"id": 7}, "geometry":
      {"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 0]]]}},
    {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [1, 2]}}]})");
  const auto places = places_from_geojson(json, "laser");
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].kind, PlaceKind::kPolygon);
  EXPECT_EQ(places[0].points.size(), 3u);
  EXPECT_EQ(places[0].plane, "laser");
  EXPECT_EQ(places[1].kind, PlaceKind::kPin);
  EXPECT_EQ(places[1].colour, cluster_colour(1));
}

struct BadFile {
  const char* text;
  const char* part;  // of what is said
};

class BadPlacesFiles : public testing::TestWithParam<BadFile> {};

TEST_P(BadPlacesFiles, AreRefusedNamingTheField) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "places.geojson", GetParam().text);
  const Error error = error_of([&] { read_places_file(folder / "places.geojson", "laser"); });
  const std::string all = error.what();
  EXPECT_TRUE(contains(all, GetParam().part)) << all;
  EXPECT_TRUE(contains(all, "places.geojson")) << all;
}

INSTANTIATE_TEST_SUITE_P(
    Each, BadPlacesFiles,
    testing::Values(
        BadFile{"{", ""}, BadFile{"[]", "no places"},
        BadFile{R"({"type": "Feature"})", "no places"},
        BadFile{R"({"type": "FeatureCollection", "features": [3]})", "features[0]"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
                {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}}]})",
                "features[0].geometry.type"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
                {"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1]], [[0,0],[1,0],[1,1]]]}}]})",
                "2 rings"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
                {"type": "Polygon", "coordinates": [[[0,0],[1,0],[0,0]]]}}]})",
                "2 points"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
                {"type": "Point", "coordinates": [1, "a"]}}]})",
                "features[0].points_um[0]"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":
                {"type": "Point"}}]})",
                "coordinates"},
        BadFile{R"({"type": "FeatureCollection", "features": [{"type": "Feature",
                "properties": {"colour": "mauve"},
                "geometry": {"type": "Point", "coordinates": [1, 2]}}]})",
                "colour"}));

}  // namespace
}  // namespace lithoscope
