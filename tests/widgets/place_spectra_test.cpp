#include "widgets/places/place_spectra.h"

#include <cmath>
#include <limits>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

// One image of 6 x 8 pixels of 100 x 50 µm in a sample of one plane.
class PlaceSpectraTest : public testing::Test {
 protected:
  std::shared_ptr<const SpectralImage> image_of(SpectralImage image) {
    auto shared = std::make_shared<const SpectralImage>(std::move(image));
    auto made = std::make_shared<Sample>();
    made->planes = {{"laser", "Laser"}};
    made->items = {{"laser", "Laser", "", *shared, 0, true}};
    sample = made;
    return shared;
  }
  Place rectangle(double left, double top, double right, double bottom) {
    return {PlaceKind::kRectangle,
            "R",
            {1, 2, 3},
            true,
            "laser",
            {{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
  }
  const std::vector<PlaceSpectrum>& read(const std::shared_ptr<const SpectralImage>& image,
                                         const std::vector<Place>& places) {
    spectra.request(image, sample, 0, places);
    EXPECT_TRUE(test::wait_until([&] { return !spectra.busy(); }));
    test::settle();
    return spectra.spectra();
  }

  SamplePtr sample;
  PlaceSpectra spectra;
};

TEST_F(PlaceSpectraTest, HolesAreLeftOut) {
  SpectralImage ramp = test::ramp_image(6, 8, 2);
  std::vector<float> values(6 * 8 * 2, 4.0f);
  values[0] = values[1] = std::numeric_limits<float>::quiet_NaN();  // pixel (0, 0)
  values[2] = 10;                                                   // pixel (0, 1), channel 0
  const auto holed = image_of(make_memory_image(ramp.grid, ramp.axis, values));
  const auto found = read(holed, {rectangle(-40, -20, 240, 20)});  // pixels (0, 0..2)
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].pixels, 2);
  EXPECT_FLOAT_EQ(found[0].mean[0], 7);
  EXPECT_FLOAT_EQ(found[0].deviation[0], std::sqrt(18.0f));
  EXPECT_FLOAT_EQ(found[0].mean[1], 4);
}

TEST_F(PlaceSpectraTest, OnlyNewPlacesAreReadAndNamesNeedNoReading) {
  const auto image = image_of(test::ramp_image(6, 8, 3));
  Place place = rectangle(-40, -20, 240, 20);
  EXPECT_EQ(read(image, {place}).size(), 1u);
  place.name = "Other";
  spectra.request(image, sample, 0, {place});
  EXPECT_FALSE(spectra.busy());
  ASSERT_EQ(spectra.spectra().size(), 1u);
  EXPECT_TRUE(spectra.spectra()[0].name.startsWith(QStringLiteral("Other")));
  place.visible = false;
  spectra.request(image, sample, 0, {place});
  EXPECT_TRUE(spectra.spectra().empty());
  place.visible = true;
  spectra.request(image, sample, 0, {place});
  EXPECT_EQ(spectra.spectra().size(), 1u);
  // Another image of the plane is read anew.
  const auto twice = std::make_shared<const SpectralImage>(test::ramp_image(6, 8, 4));
  const auto other = read(twice, {place});
  ASSERT_EQ(other.size(), 1u);
  EXPECT_EQ(other[0].mean.size(), 4u);
}

TEST_F(PlaceSpectraTest, PlacesOutsideHaveNone) {
  const auto image = image_of(test::ramp_image(6, 8, 3));
  Place pin{PlaceKind::kPin, "P", {}, true, "laser", {{-500, 0}}};
  EXPECT_TRUE(read(image, {pin, rectangle(2000, 2000, 2500, 2500)}).empty());
  pin.plane = "elsewhere";
  EXPECT_TRUE(read(image, {pin}).empty());
  EXPECT_TRUE(read(nullptr, {pin}).empty());
}

}  // namespace
}  // namespace lithoscope
