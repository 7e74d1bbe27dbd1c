#include "core/regions/place.h"

#include "core/recipe/recipe.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;

Place region() {
  return {PlaceKind::kPolygon,
          "Vein",
          {0xe6, 0x9f, 0x00},
          false,
          "libs",
          {{0.1, 1.0 / 3}, {2000, 0}, {-5, 1e-7}}};
}

TEST(Place, SurvivesARoundTripThroughJson) {
  const Place pin{PlaceKind::kPin, "Pin 1", {0, 0x72, 0xb2}, true, "hsi", {{12.5, 7}}};
  for (const Place& place : {region(), pin}) {
    const Json json = Json::parse(place_to_json(place).dump());
    EXPECT_EQ(place_from_json(json, "places[0]"), place);
  }
}

TEST(Place, StandsInARecipe) {
  Recipe recipe;
  recipe.places = {region()};
  const Recipe read = parse_recipe(Json::parse(recipe_to_json(recipe).dump()), "/data");
  EXPECT_EQ(read.places, recipe.places);
  EXPECT_FALSE(recipe_to_json(Recipe()).contains("places"));
}

TEST(Place, TakesPixelsByItsKind) {
  const Grid grid{6, 8, 1, 1, 0, 0, true};
  EXPECT_EQ(pixel_count(pixels_of_place(PlaceKind::kPin, {{2.2, 3.1}}, grid)), 1);
  EXPECT_EQ(pixel_count(pixels_of_place(PlaceKind::kRectangle,
                                        {{0.6, 0.6}, {3.4, 0.6}, {3.4, 2.4}, {0.6, 2.4}}, grid)),
            6);
  EXPECT_TRUE(pixels_of_place(PlaceKind::kPin, {}, grid).empty());
}

struct BadPlace {
  const char* key;
  const char* value;  // "" = removed
  const char* field;
};

class BadPlaces : public testing::TestWithParam<BadPlace> {};

TEST_P(BadPlaces, AreRefusedNamingTheField) {
  Json json = place_to_json(region());
  if (*GetParam().value == '\0') {
    json.erase(GetParam().key);
  } else {
    json[GetParam().key] = Json::parse(GetParam().value);
  }
  Json recipe = recipe_to_json(Recipe());
  recipe["places"] = Json::array({place_to_json(region()), json});
  const Error error = error_of([&] { parse_recipe(recipe, "/data"); });
  EXPECT_EQ(error.field(), std::string("places[1]") + GetParam().field);
  EXPECT_FALSE(error.remedy().empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, BadPlaces,
    testing::Values(BadPlace{"name", "", ".name"}, BadPlace{"name", "3", ".name"},
                    BadPlace{"kind", R"("circle")", ".kind"},
                    BadPlace{"colour", R"("red")", ".colour"},
                    BadPlace{"visible", R"("yes")", ".visible"},
                    BadPlace{"points_um", "", ".points_um"},
                    BadPlace{"points_um", "[[1, 2], [3, 4]]", ".points_um"},
                    BadPlace{"points_um", "7", ".points_um"},
                    BadPlace{"points_um", R"([[1, 2], [3, "4"], [5, 6]])", ".points_um[1]"},
                    BadPlace{"points_um", "[[1, 2], [3, 4], [5, 6, 7]]", ".points_um[2]"},
                    BadPlace{"plane", "", ".plane"}, BadPlace{"size", "3", ".size"}));

}  // namespace
}  // namespace lithoscope
