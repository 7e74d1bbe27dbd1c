#include <gtest/gtest.h>

#include "tests/plugins/envi/envi_test_support.h"

namespace lithoscope {
namespace {

using test::contains;
using test::error_of;
using test::read_image;
using test::TemporaryFolder;
using test::write_bytes;

struct BadHeader {
  const char* name;
  const char* header;  // behind "ENVI\n"; the data file has 24 bytes
  const char* field;
  long line;         // 0 where the field is missing
  const char* says;  // part of the message
};

void PrintTo(const BadHeader& bad, std::ostream* stream) {
  *stream << bad.name;
}

class EnviBadHeader : public testing::TestWithParam<BadHeader> {};

TEST_P(EnviBadHeader, IsToldInOneMessage) {
  const BadHeader& bad = GetParam();
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", std::string(24, '\0'));
  write_bytes(folder / "a.hdr", std::string("ENVI\n") + bad.header);
  const Error e = error_of([&] { read_image(folder / "a.hdr"); });
  EXPECT_EQ(e.field(), bad.field) << e.what();
  EXPECT_EQ(e.line(), bad.line) << e.what();
  EXPECT_TRUE(contains(e.what(), bad.says)) << e.what();
  EXPECT_TRUE(contains(e.file(), folder.path().string())) << e.what();
  EXPECT_FALSE(e.remedy().empty()) << e.what();
}

INSTANTIATE_TEST_SUITE_P(
    Cases, EnviBadHeader,
    testing::Values(
        BadHeader{"NoSamples", "lines=1\nbands=1\ndata type=1\n", "samples", 0, "does not tell"},
        BadHeader{"NoLines", "samples=1\nbands=1\ndata type=1\n", "lines", 0, "does not tell"},
        BadHeader{"NoBands", "samples=1\nlines=1\ndata type=1\n", "bands", 0, "does not tell"},
        BadHeader{"NoType", "samples=1\nlines=1\nbands=1\n", "data type", 0, "float32"},
        BadHeader{"UnknownType", "samples=1\nlines=1\nbands=1\ndata type=7\n", "data type", 5, "7"},
        BadHeader{"TypeInWords", "samples=1\nlines=1\nbands=1\ndata type=float\n", "data type", 5,
                  "float"},
        BadHeader{"ZeroSamples", "samples=0\nlines=1\nbands=1\ndata type=1\n", "samples", 2, "0"},
        BadHeader{"NegativeLines", "samples=1\nlines=-4\nbands=1\ndata type=1\n", "lines", 3, "-4"},
        BadHeader{"FractionOfBands", "samples=1\nlines=1\nbands=1.5\ndata type=1\n", "bands", 4,
                  "whole"},
        BadHeader{"HugeSamples", "samples=99999999999\nlines=1\nbands=1\ndata type=1\n", "samples",
                  2, "99999999999"},
        BadHeader{"HugeProduct",
                  "samples=2147483647\nlines=2147483647\nbands=2147483647\n"
                  "data type=9\ninterleave=bsq\n",
                  "bands", 4, "too large"},
        BadHeader{"NotANumber", "samples=nan\nlines=1\nbands=1\ndata type=1\n", "samples", 2,
                  "whole"},
        BadHeader{"Infinite", "samples=inf\nlines=1\nbands=1\ndata type=1\n", "samples", 2,
                  "whole"},
        BadHeader{"NoInterleave", "samples=2\nlines=2\nbands=2\ndata type=1\n", "interleave", 0,
                  "bsq, bil or bip"},
        BadHeader{"UnknownInterleave", "samples=2\nlines=2\nbands=2\ndata type=1\ninterleave=bpi\n",
                  "interleave", 6, "bpi"},
        BadHeader{"NegativeOffset", "samples=2\nlines=2\nbands=1\ndata type=1\nheader offset=-1\n",
                  "header offset", 6, "negative"},
        BadHeader{"ByteOrder", "samples=2\nlines=2\nbands=1\ndata type=1\nbyte order=2\n",
                  "byte order", 6, "little endian"},
        BadHeader{"Compressed", "samples=2\nlines=2\nbands=1\ndata type=1\nfile compression=1\n",
                  "file compression", 6, "compressed"},
        BadHeader{"MetaFile",
                  "samples=2\nlines=2\nbands=1\ndata type=1\nfile type=ENVI Meta File\n",
                  "file type", 6, "other images"},
        BadHeader{"WavelengthsTooFew",
                  "samples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\nwavelength={1,2}\n",
                  "wavelength", 7, "2 wavelengths for 3 channels"},
        BadHeader{"WavelengthsTooMany",
                  "samples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\n"
                  "wavelength={1,2,3,4}\n",
                  "wavelength", 7, "4 wavelengths for 3 channels"},
        BadHeader{"WavelengthsOutOfOrder",
                  "samples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\n"
                  "wavelength={1,3,2}\n",
                  "wavelength", 7, "entry 3 is 2"},
        BadHeader{"WavelengthNotANumber",
                  "samples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\n"
                  "wavelength={1,nan,3}\n",
                  "wavelength", 7, "entry 2"},
        BadHeader{"BadBandsTooFew",
                  "samples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\nbbl={1,0}\n", "bbl", 7,
                  "2 entries for 3"},
        BadHeader{"ScaleZero",
                  "samples=2\nlines=2\nbands=1\ndata type=1\nreflectance scale factor=0\n",
                  "reflectance scale factor", 6, "divided by 0"},
        BadHeader{"IgnoreInWords",
                  "samples=2\nlines=2\nbands=1\ndata type=1\ndata ignore value=none\n",
                  "data ignore value", 6, "none"},
        BadHeader{"LibraryOfTwoBands",
                  "samples=2\nlines=2\nbands=2\ndata type=1\ninterleave=bsq\n"
                  "file type=ENVI Spectral Library\n",
                  "bands", 4, "1 band"},
        BadHeader{"LibraryNames",
                  "samples=2\nlines=2\nbands=1\ndata type=1\nfile type=ENVI Spectral Library\n"
                  "spectra names={a}\n",
                  "spectra names", 7, "1 names for 2 spectra"}),
    [](const auto& test_case) { return test_case.param.name; });

// The header lies about size, type or offset: both sizes are told.
TEST(EnviBadData, ShorterThanTheHeaderSays) {
  for (const char* lines :
       {"samples=5\nlines=5\nbands=1\ndata type=1\n", "samples=2\nlines=2\nbands=1\ndata type=9\n",
        "samples=2\nlines=2\nbands=1\ndata type=1\nheader offset=21\n",
        "samples=2\nlines=2\nbands=1\ndata type=1\nheader offset=9007199254740992\n",
        "samples=1\nlines=1\nbands=2000000000\ndata type=1\ninterleave=bsq\n",
        "samples=1\nlines=1000000\nbands=1000000\ndata type=5\ninterleave=bip\n"}) {
    const TemporaryFolder folder;
    write_bytes(folder / "a.img", std::string(24, '\0'));
    write_bytes(folder / "a.hdr", std::string("ENVI\n") + lines);
    const Error e = error_of([&] { read_image(folder / "a.hdr"); });
    EXPECT_TRUE(contains(e.problem(), "has 24 bytes")) << e.what();
    EXPECT_TRUE(contains(e.file(), "a.img")) << e.what();
    EXPECT_TRUE(contains(e.remedy(), "a.hdr")) << e.what();
  }
}

TEST(EnviBadData, Empty) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", "");
  write_bytes(folder / "a.hdr", "ENVI\nsamples=2\nlines=2\nbands=1\ndata type=1\n");
  EXPECT_TRUE(contains(error_of([&] { read_image(folder / "a.img"); }).problem(), "has 0 bytes"));
}

TEST(EnviBadData, HeaderIsMissing) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", "1234");
  const Error e = error_of([&] { read_image(folder / "a.img"); });
  EXPECT_TRUE(contains(e.problem(), "a.img.hdr")) << e.what();
  EXPECT_TRUE(contains(e.problem(), "a.hdr")) << e.what();
  EXPECT_EQ(test::full_registry().reader("envi").confidence(folder / "a.img", "1234"), 0);
}

TEST(EnviBadData, FileIsMissing) {
  const TemporaryFolder folder;
  EXPECT_TRUE(contains(error_of([&] { read_image(folder / "no.hdr"); }).file(), "no.hdr"));
}

TEST(EnviBadData, HeaderIsEmptyOrOfZeroBytes) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", "1234");
  for (const std::string& text : {std::string(), std::string(100, '\0'), std::string("ENVI")}) {
    write_bytes(folder / "a.hdr", text);
    EXPECT_FALSE(error_of([&] { read_image(folder / "a.hdr"); }).remedy().empty());
  }
}

// A wavelength list that is wrong need not keep anybody from the numbers.
TEST(EnviBadData, CanBeOpenedWithCountedChannels) {
  const TemporaryFolder folder;
  write_bytes(folder / "a.img", std::string(24, '\0'));
  write_bytes(folder / "a.hdr",
              "ENVI\nsamples=2\nlines=2\nbands=3\ndata type=1\ninterleave=bsq\nwavelength={1,2}\n");
  const auto image = read_image(folder / "a.hdr", {{"axis", "counted"}});
  EXPECT_EQ(image->axis, SpectralAxis::counted(3));
}

}  // namespace
}  // namespace lithoscope
