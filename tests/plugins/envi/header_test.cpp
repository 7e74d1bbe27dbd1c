#include <gtest/gtest.h>

#include <random>

#include "plugins/envi/envi_axis.h"
#include "plugins/envi/envi_grid.h"
#include "plugins/envi/envi_header.h"
#include "plugins/envi/envi_layout.h"
#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using envi::AxisMode;
using envi::Header;
using test::contains;
using test::error_of;

Header parse(const std::string& text) {
  return Header::parse(text, "some/file.hdr");
}

TEST(EnviHeader, TakesWhatRealFilesDo) {
  const Header header = parse(
      "\xEF\xBB\xBF"
      "ENVI\r\n"
      "; a comment with = in it\r\n"
      "\r\n"
      "  Data_Type\t=  4 \r\n"
      "HEADER   OFFSET=+12 ; behind the number\r\n"
      "a line without a sign\r\n"
      "description = { two\r\n"
      "  lines, {braces} within = yes }\r\n"
      "wavelength = {\r\n"
      "1.5,\r\n"
      "; not a value\r\n"
      "2.5 3.5\r\n"
      ",4e1}\r\n"
      "samples = 3\r\n");
  EXPECT_EQ(header.whole_number("data type"), 4);
  EXPECT_EQ(header.whole_number("header offset"), 12);
  EXPECT_EQ(header.text("description"), "two lines, {braces} within = yes");
  EXPECT_EQ(header.numbers("wavelength"), (std::vector<double>{1.5, 2.5, 3.5, 40}));
  EXPECT_EQ(header.find("samples")->line, 14);
  EXPECT_FALSE(header.has("lines"));
  EXPECT_FALSE(header.number("lines").has_value());
}

TEST(EnviHeader, TakesLatin1AsWellAsUtf8) {
  EXPECT_EQ(parse("ENVI\nwavelength units = \xB5m\n").text("wavelength units"), "µm");
  EXPECT_EQ(parse("ENVI\nwavelength units = µm\n").text("wavelength units"), "µm");
}

TEST(EnviHeader, EndsAnUnbalancedBraceAtTheFirstClosingOne) {
  const Header header = parse("ENVI\ndescription = {a { b\nc}\nlines = 7\n");
  EXPECT_EQ(header.text("description"), "a { b c");
  EXPECT_EQ(header.whole_number("lines"), 7);
}

TEST(EnviHeader, NamesTheLineOfAnOpenBrace) {
  const Error e = error_of([] { parse("ENVI\nsamples = 3\nwavelength = {1, 2\nlines = 4\n"); });
  EXPECT_EQ(e.line(), 3);
  EXPECT_EQ(e.field(), "wavelength");
  EXPECT_EQ(e.file(), "some/file.hdr");
  EXPECT_FALSE(e.remedy().empty());
}

TEST(EnviHeader, RefusesWhatIsNoHeader) {
  for (const char* text : {"", "\n\n", "BMP data", "ENVIRONMENT = 3\n", "samples = 3\n"}) {
    EXPECT_EQ(error_of([&] { parse(text); }).file(), "some/file.hdr") << text;
  }
}

TEST(EnviHeader, SaysWhichEntryIsNoNumber) {
  const Header header = parse("ENVI\nwavelength = {1, 2, x3}\nsamples = ten\nlines = 2.5\n");
  const Error list = error_of([&] { header.numbers("wavelength"); });
  EXPECT_TRUE(contains(list.what(), "Entry 3")) << list.what();
  EXPECT_EQ(list.line(), 2);
  EXPECT_EQ(error_of([&] { header.whole_number("samples"); }).field(), "samples");
  EXPECT_EQ(error_of([&] { header.whole_number("lines"); }).line(), 4);
}

TEST(EnviHeader, SplitsNamesByCommaOrByLine) {
  const Header header = parse(
      "ENVI\nband names = {a , b c\n d,e,}\n"
      "spectra names = {\n Quartz (clear, pure),\n Albite\n}\n");
  EXPECT_EQ(header.names("band names", 3), (std::vector<std::string>{"a", "b c  d", "e"}));
  EXPECT_EQ(header.names("spectra names", 2),
            (std::vector<std::string>{"Quartz (clear, pure)", "Albite"}));
  EXPECT_TRUE(header.names("class names", 2).empty());
}

TEST(EnviAxis, FindsTheUnit) {
  const auto unit_of = [](const std::string& lines) {
    return envi::read_channels(parse("ENVI\n" + lines), 2, AxisMode::kHeader).axis;
  };
  EXPECT_EQ(unit_of("wavelength = {400, 500}").unit(), AxisUnit::kNanometre);
  EXPECT_EQ(unit_of("wavelength = {0.4, 2.5}\nwavelength units = Unknown").unit(),
            AxisUnit::kMicrometre);
  EXPECT_EQ(unit_of("wavelength = {8.1, 12.0}").unit(), AxisUnit::kMicrometre);
  EXPECT_EQ(unit_of("wavelength = {4000, 400}\nwavelength units = Wavenumber").unit(),
            AxisUnit::kInverseCentimetre);
  const SpectralAxis angstroms = unit_of("wavelength = {4000, 5000}\nwavelength units = Angstroms");
  EXPECT_EQ(angstroms.unit(), AxisUnit::kNanometre);
  EXPECT_DOUBLE_EQ(angstroms.values()[1], 500);
  EXPECT_EQ(unit_of("band names = {Red, Blue}").names(), (std::vector<std::string>{"Red", "Blue"}));
  EXPECT_EQ(unit_of("band names = {Red, Blue, Green}").names().size(), 0u);
  const Error e = error_of([&] { unit_of("wavelength = {1, 2}\nwavelength units = parsec"); });
  EXPECT_EQ(e.field(), "wavelength units");
  EXPECT_EQ(e.line(), 3);
}

TEST(EnviAxis, SortsOnlyWhenAsked) {
  const Header header = parse("ENVI\nwavelength = {400, 600, 500, 700}\nbbl = {1, 0, 1.0, 1}\n");
  const Error e = error_of([&] { envi::read_channels(header, 4, AxisMode::kHeader); });
  EXPECT_EQ(e.field(), "wavelength");
  EXPECT_EQ(e.line(), 2);
  EXPECT_TRUE(contains(e.what(), "entry 3")) << e.what();
  EXPECT_TRUE(contains(e.remedy(), "axis = sorted"));

  const auto sorted = envi::read_channels(header, 4, AxisMode::kSorted);
  EXPECT_EQ(sorted.axis.values(), (std::vector<double>{400, 500, 600, 700}));
  EXPECT_EQ(sorted.order, (std::vector<int>{0, 2, 1, 3}));
  EXPECT_EQ(sorted.good, (std::vector<std::uint8_t>{1, 1, 0, 1}));

  const auto counted = envi::read_channels(header, 4, AxisMode::kCounted);
  EXPECT_EQ(counted.axis.unit(), AxisUnit::kIndex);
  EXPECT_TRUE(counted.order.empty());

  const Header twice = parse("ENVI\nwavelength = {400, 600, 500, 500}\n");
  EXPECT_EQ(error_of([&] { envi::read_channels(twice, 4, AxisMode::kSorted); }).field(),
            "wavelength");
  const Header falling = parse("ENVI\nwavelength = {4, 3, 2}\n");
  EXPECT_EQ(envi::read_channels(falling, 3, AxisMode::kSorted).axis.values()[0], 4);
}

struct GridCase {
  const char* lines;
  bool known;
  double x_um, y_um;
};

class EnviGrid : public testing::TestWithParam<GridCase> {};

TEST_P(EnviGrid, ReadsThePitch) {
  const Grid grid = envi::read_grid(parse(std::string("ENVI\n") + GetParam().lines), {2, 3, 4});
  EXPECT_EQ(grid.rows, 2);
  EXPECT_EQ(grid.cols, 3);
  EXPECT_EQ(grid.pitch_known, GetParam().known);
  EXPECT_EQ(grid.pitch_x_um, GetParam().x_um);
  EXPECT_EQ(grid.pitch_y_um, GetParam().y_um);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, EnviGrid,
    testing::Values(
        GridCase{"", false, 1, 1},
        GridCase{"map info = {UTM, 1, 1, 7e5, 4e6, 1.1, 1.2, 12, North, WGS-84, units=Meters}",
                 true, 1.1e6, 1.2e6},
        GridCase{"map info = {UTM, 1, 1, 7e5, 4e6, 2, 2, 12, North, WGS-84}", true, 2e6, 2e6},
        GridCase{"map info = {Arbitrary, 1, 1, 0, 0, 1.5e-05, 1e-4, units=Meters}", true, 15, 100},
        GridCase{"map info = {Arbitrary, 1, 1, 0, 0, 1, 1}", false, 1, 1},
        GridCase{"map info = {Geographic Lat/Lon, 1, 1, 0, 0, 0.1, 0.1, units=Degrees}", false, 1,
                 1},
        GridCase{"map info = {Arbitrary, 1, 1, 0, 0, 0.25, 0.5, units = Millimeters}", true, 250,
                 500},
        GridCase{"pixel size = {0.0001, 0.0002}", true, 100, 200},
        GridCase{"pixel size = {20, 30, units=um}", true, 20, 30},
        GridCase{"pixel size = {0, 0}", false, 1, 1},
        GridCase{"pixel size = {nan, 1}", false, 1, 1}, GridCase{"pixel size = {1}", false, 1, 1},
        GridCase{"map info = {}", false, 1, 1}),
    [](const auto& test_case) { return "Case" + std::to_string(test_case.index); });

// Whatever bytes a header holds, reading it ends in a result or in an Error that names the file.
TEST(EnviHeader, SurvivesRandomMutations) {
  const std::string good =
      "ENVI\ndescription = {\n some text}\nsamples = 4\nlines = 3\nbands = 5\n"
      "header offset = 0\nfile type = ENVI Standard\ndata type = 4\ninterleave = bil\n"
      "byte order = 0\nmap info = {Arbitrary, 1, 1, 0, 0, 1e-4, 1e-4, units=Meters}\n"
      "wavelength units = Nanometers\nwavelength = {1, 2.5, 3, 4, 5}\nbbl = {1,1,0,1,1}\n"
      "band names = {a,b,c,d,e}\ndata ignore value = -1\nclasses = 3\n"
      "class names = {x, y, z}\nclass lookup = {0,0,0,1,1,1,2,2,2}\n";
  const test::TemporaryFolder folder;
  test::write_bytes(folder / "a.img", std::string(4 * 3 * 5 * 4, '\0'));
  std::mt19937 random(20240601);
  int succeeded = 0, failed = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = good;
    const int edits = 1 + static_cast<int>(random() % 6);
    for (int i = 0; i < edits && !text.empty(); ++i) {
      const std::size_t at = random() % text.size();
      const char byte =
          static_cast<char>(random() % 4 == 0 ? "{}=,;9-\n"[random() % 8] : random() % 256);
      switch (random() % 4) {
        case 0:
          text[at] = byte;
          break;
        case 1:
          text.insert(at, 1, byte);
          break;
        case 2:
          text.erase(at, 1 + random() % 5);
          break;
        default:
          text.insert(at, text.substr(random() % text.size(), random() % 40));
      }
    }
    test::write_bytes(folder / "a.hdr", text);
    for (const char* id : {"envi", "envi-classification"}) {
      const Reader& reader = test::full_registry().reader(id);
      reader.confidence(folder / "a.hdr", text.substr(0, 4096));
      try {
        const Artifact read = test::read_any(folder / "a.hdr", nullptr, id);
        if (const auto image = read.as<SpectralImage>()) test::all_values(*image);
        ++succeeded;
      } catch (const Error& e) {
        ++failed;
        EXPECT_TRUE(contains(e.what(), "a.")) << e.what();
        EXPECT_FALSE(e.remedy().empty()) << e.what();
      }
    }
  }
  EXPECT_GT(succeeded, 100);
  EXPECT_GT(failed, 100);
}

}  // namespace
}  // namespace lithoscope
