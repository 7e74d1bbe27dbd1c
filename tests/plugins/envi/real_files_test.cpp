// Real files, with numbers that were read from them independently (numpy.fromfile).
#include <gtest/gtest.h>

#include <cmath>

#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::all_values;
using test::error_of;
using test::read_any;
using test::read_image;

struct RealImage {
  const char* file;
  std::int64_t rows, cols, channels;
  float first;   // first pixel, first channel
  float middle;  // row rows / 2, column cols / 2, channel channels / 2
  float last;    // last pixel, last channel
  double sum;    // of all numbers
  AxisUnit unit;
  double first_wavelength, last_wavelength;
};

void PrintTo(const RealImage& image, std::ostream* stream) {
  *stream << image.file;
}

class EnviRealImage : public testing::TestWithParam<RealImage> {};

TEST_P(EnviRealImage, HasTheNumbersThatNumpyReads) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const RealImage& known = GetParam();
  const auto path = test::shared_data() / known.file;
  const auto image = read_any(path).as<SpectralImage>();
  ASSERT_NE(image, nullptr);
  EXPECT_EQ(image->store->shape(), (CubeShape{known.rows, known.cols, known.channels}));
  const auto values = all_values(*image);
  EXPECT_FLOAT_EQ(values.front(), known.first);
  EXPECT_FLOAT_EQ(values.back(), known.last);
  const std::int64_t middle = (known.rows / 2 * known.cols + known.cols / 2) * known.channels;
  EXPECT_FLOAT_EQ(values[static_cast<std::size_t>(middle + known.channels / 2)], known.middle);
  double sum = 0;
  for (const float value : values) sum += value;
  EXPECT_NEAR(sum, known.sum, 1e-9 * std::abs(known.sum));
  EXPECT_EQ(image->axis.unit(), known.unit);
  EXPECT_DOUBLE_EQ(image->axis.values().front(), known.first_wavelength);
  EXPECT_DOUBLE_EQ(image->axis.values().back(), known.last_wavelength);
  EXPECT_EQ(image->white_reference, nullptr);
}

INSTANTIATE_TEST_SUITE_P(
    Shared, EnviRealImage,
    testing::Values(
        RealImage{"envi_m3_aristarchus/m3_aristarchus.hdr", 50, 50, 83, 0.05034748f, 0.112713434f,
                  0.19506182f, 27906.06761, AxisUnit::kNanometre, 540.84, 2976.2},
        RealImage{"envi_salinasA/SalinasA_corrected.img", 83, 86, 204, 376, 1149, 41, 1833060091.0,
                  AxisUnit::kIndex, 0, 203},
        RealImage{"envi_headwall_corn/corn-kernel-hyperspectral.raw", 31, 43, 580, 22, 2478, 16,
                  465077677.0, AxisUnit::kNanometre, 366.551, 1048.421},
        RealImage{"envi_avirisng_snips/ang20150420t182808_corr_v1e_img_4200-4210_70-80.hdr", 10, 10,
                  432, -0.08066899f, 0.050940942f, 0.06258832f, 7026.524938, AxisUnit::kNanometre,
                  346.2995778, 2505.0363678},
        RealImage{"envi_specim_fenix_cal/Radiometric_8x2_1x1.dat", 1, 384, 363, 5.905121f,
                  0.0024158831f, 0.00929258f, 14871.97365, AxisUnit::kNanometre, 379.87, 2503.73},
        // Twice as long as the header says: the second layer is left aside.
        RealImage{"drillcore_swir_PE257D/PE257D_0001_tsg.hdr", 5, 125, 531, 1.1639068f, 0.4925159f,
                  0.97721195f, 143094.6636, AxisUnit::kNanometre, 380, 2500},
        RealImage{"drillcore_swir_PE257D/PE257D_0001_tsg_tir.bip", 5, 125, 387, 0.19676422f,
                  0.05202996f, 0.22018383f, 12629.53639, AxisUnit::kNanometre, 5350, 15000}),
    [](const auto& test_case) { return "Image" + std::to_string(test_case.index); });

TEST(EnviRealFiles, AvirisHasBadBandsAndAPixelSize) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto image = read_image(test::shared_data() / "envi_avirisng_snips" /
                                "ang20150420t182808_corr_v1e_img_4200-4210_70-80.img");
  EXPECT_EQ(image->good_channels.size(), 432u);
  EXPECT_EQ(image->good_channel_list().size(), 373u);
  EXPECT_TRUE(image->grid.pitch_known);
  EXPECT_DOUBLE_EQ(image->grid.pitch_x_um, 1.1e6);
  EXPECT_TRUE(test::contains(image->metadata.at("description"), "input GLT"));
  EXPECT_TRUE(image->metadata.count("smoothing factors"));
}

TEST(EnviRealFiles, SpecimHeaderKeepsWhatTheCameraTold) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto image =
      read_image(test::shared_data() / "envi_specim_fenix_cal" / "Radiometric_8x2_1x1.hdr");
  EXPECT_EQ(image->metadata.at("sensor type"), "FENIX , Lumo - Recorder v2018-512");
  EXPECT_EQ(image->metadata.at("start time"), "UTC TIME: 14:45:28");
  EXPECT_EQ(image->metadata.at("scb temperature channel4"), "22.23");
  EXPECT_FALSE(image->grid.pitch_known);
}

TEST(EnviRealFiles, CornIsCounts) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto image =
      read_image(test::shared_data() / "envi_headwall_corn" / "corn-kernel-hyperspectral.hdr");
  EXPECT_EQ(image->quantity, "counts");
  EXPECT_EQ(test::full_registry()
                .reader("envi")
                .files(test::shared_data() / "envi_headwall_corn" / "corn-kernel-hyperspectral.hdr")
                .size(),
            2u);
}

// The index of the first spectrum whose name starts so.
std::int64_t find_spectrum(const SpectralImage& library, const std::string& start) {
  const std::string names = "\n" + library.metadata.at("spectra names");
  const auto at = names.find("\n" + start);
  EXPECT_NE(at, std::string::npos) << start;
  return std::count(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

TEST(EnviRealFiles, UsgsLibrary) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto path = test::shared_data() / "ref_usgs_splib06_aviris95" / "s06av95a_envi.sli";
  const auto library = read_any(path).as<SpectralImage>();
  ASSERT_NE(library, nullptr);
  EXPECT_EQ(library->store->shape(), (CubeShape{1365, 1, 224}));
  EXPECT_EQ(library->quantity, "reflectance");
  EXPECT_EQ(library->axis.unit(), AxisUnit::kMicrometre);
  // AVIRIS' four spectrometers overlap: the file's channel 32 (0.6643 µm) comes before 0.66733 µm.
  EXPECT_DOUBLE_EQ(library->axis.values().front(), 0.38315);
  EXPECT_DOUBLE_EQ(library->axis.values().back(), 2.5082);
  EXPECT_EQ(library->metadata.at("channel order"), "sorted by wavelength");

  const std::int64_t quartz = find_spectrum(*library, "Quartz GDS74 Sand Ottawa s06av95a=c");
  const std::int64_t lepidolite = find_spectrum(*library, "Lepidolite HS167.3B s06av95a=b");
  EXPECT_EQ(quartz, 701);
  EXPECT_EQ(lepidolite, 465);
  // Channels by their wavelength in the file: number 150 is 1.790020 µm, 200 is 2.280000 µm.
  const auto value = [&](std::int64_t row, double wavelength_um) {
    const std::size_t channel = library->axis.nearest(wavelength_um);
    EXPECT_NEAR(library->axis.values()[channel], wavelength_um, 1e-6);
    return library->store->spectrum(row, 0)[channel];
  };
  EXPECT_NEAR(value(quartz, 1.790020), 0.6481002, 1e-7);
  EXPECT_NEAR(value(quartz, 2.280000), 0.65382087, 1e-7);
  EXPECT_NEAR(value(lepidolite, 1.790020), 0.86770695, 1e-7);
  EXPECT_NEAR(value(lepidolite, 2.280000), 0.70601952, 1e-7);

  std::int64_t missing = 0;
  for (const float number : all_values(*library)) {
    missing += std::isnan(number) ? 1 : 0;
    EXPECT_FALSE(number < -1e30f);
  }
  EXPECT_EQ(missing, 50067);
}

TEST(EnviRealFiles, AvirisClasses) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto path = test::shared_data() / "envi_avirisng_snips" /
                    "ang20150420t182808_corr_v1e_img_class_4200-4210_70-80.hdr";
  const auto map = read_any(path).as<LabelMap>();
  ASSERT_NE(map, nullptr);
  EXPECT_EQ(map->grid.rows, 10);
  EXPECT_EQ(map->grid.cols, 10);
  EXPECT_DOUBLE_EQ(map->grid.pitch_y_um, 1.1e6);
  EXPECT_EQ(map->class_count(), 1365u);
  EXPECT_EQ(map->labels[2], 717);
  EXPECT_EQ(map->labels[99], 1002);
  EXPECT_EQ(map->counts()[1020], 14);
  EXPECT_EQ(map->classes[1020].name, "Desert_Varnish ANP90-14 s06av95a=a");
  EXPECT_EQ(map->classes[1020].colour, (Colour{200, 100, 0}));
  EXPECT_EQ(map->classes[27].name, "Almandine WS477 Garnet s06av95a=b");
  EXPECT_EQ(test::full_registry().reader_for(path).id(), "envi-classification");
  // It can still be opened as an image.
  EXPECT_EQ(all_values(*read_image(path)).size(), 100u);
}

TEST(EnviRealFiles, HeaderWithoutItsDataSaysWhatWasLookedFor) {
  LITHOSCOPE_NEED_SHARED_DATA();
  const auto path = test::shared_data() / "envi_header_only" / "60a_101012-114407_refl_ss.hdr";
  const Error e = error_of([&] { read_any(path); });
  EXPECT_EQ(e.file(), path.string());
  EXPECT_TRUE(test::contains(e.problem(), "60a_101012-114407_refl_ss"));
  EXPECT_TRUE(test::contains(e.problem(), ".img"));
  EXPECT_TRUE(test::contains(e.remedy(), "beside the header"));
  EXPECT_EQ(test::full_registry().reader("envi").files(path),
            std::vector<std::filesystem::path>{path});
}

}  // namespace
}  // namespace lithoscope
