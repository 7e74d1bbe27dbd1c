#include "plugins/pictures/tiff_page.h"

#include "core/base/text.h"

namespace lithoscope::pictures {
namespace {

Error not_read(std::string problem) {
  return Error(std::move(problem),
               translated("pictures", "Save it as 8 or 16 bit integers or 32 bit floats"));
}

int alpha_channel(const TiffHandle& tiff, std::uint16_t channels) {
  std::uint16_t count = 0;
  std::uint16_t* kinds = nullptr;
  if (TIFFGetField(tiff.get(), TIFFTAG_EXTRASAMPLES, &count, &kinds) == 0 || kinds == nullptr) {
    return -1;
  }
  for (int i = 0; i < count && count <= channels; ++i) {
    if (kinds[i] == EXTRASAMPLE_ASSOCALPHA || kinds[i] == EXTRASAMPLE_UNASSALPHA) {
      return channels - count + i;
    }
  }
  return -1;
}

// Colour spaces that libtiff turns into red, green and blue for us.
bool needs_colours(const TiffHandle& tiff, TiffPage& page) {
  if (page.photometric == PHOTOMETRIC_YCBCR && page.compression == COMPRESSION_JPEG) {
    TIFFSetField(tiff.get(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    page.photometric = PHOTOMETRIC_RGB;
    return false;
  }
  return page.photometric == PHOTOMETRIC_YCBCR || page.photometric == PHOTOMETRIC_LOGLUV ||
         page.photometric == PHOTOMETRIC_LOGL;
}

}  // namespace

TiffPage read_page(const TiffHandle& tiff) {
  TiffPage page;
  if (TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &page.cols) == 0 ||
      TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &page.rows) == 0) {
    throw tiff.read_error();
  }
  page.channels = tiff.number(TIFFTAG_SAMPLESPERPIXEL, 1);
  page.photometric = tiff.number(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
  page.compression = tiff.number(TIFFTAG_COMPRESSION, COMPRESSION_NONE);
  page.planes = tiff.number(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG) == PLANARCONFIG_SEPARATE &&
                page.channels > 1;
  page.number.bits = tiff.number(TIFFTAG_BITSPERSAMPLE, 1);
  const std::uint16_t format = tiff.number(TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  page.as_colours = needs_colours(tiff, page);
  if (page.as_colours) {
    page.channels = 3;
    page.number = TiffNumber();
    page.planes = false;
    return page;
  }
  if (format == SAMPLEFORMAT_COMPLEXINT || format == SAMPLEFORMAT_COMPLEXIEEEFP) {
    throw not_read(translated("pictures", "Complex numbers in a TIFF are not read"));
  }
  page.number.format = format == SAMPLEFORMAT_INT      ? TiffFormat::kSigned
                       : format == SAMPLEFORMAT_IEEEFP ? TiffFormat::kFloat
                                                       : TiffFormat::kUnsigned;
  const bool grey =
      page.photometric == PHOTOMETRIC_MINISBLACK || page.photometric == PHOTOMETRIC_MINISWHITE;
  page.number.stretched = grey;
  page.number.inverted = page.photometric == PHOTOMETRIC_MINISWHITE &&
                         sample_type(page.number) != SampleType::kFloat32;
  page.alpha = alpha_channel(tiff, page.channels);
  if (!is_readable(page.number)) {
    throw not_read(translated("pictures", "Numbers of {} bits (sample format {}) are not read",
                              page.number.bits, format));
  }
  if (page.channels < 1) throw not_read(translated("pictures", "The picture has no channels"));
  return page;
}

std::vector<std::pair<tdir_t, TiffPage>> read_pages(const TiffHandle& tiff, int& left_out) {
  std::vector<std::pair<tdir_t, TiffPage>> pages;
  do {
    std::uint32_t kind = 0;
    TIFFGetField(tiff.get(), TIFFTAG_SUBFILETYPE, &kind);
    if ((kind & (FILETYPE_REDUCEDIMAGE | FILETYPE_MASK)) != 0 && !pages.empty()) continue;
    const tdir_t directory = TIFFCurrentDirectory(tiff.get());
    if (pages.empty()) {
      pages.emplace_back(directory, read_page(tiff));
      continue;
    }
    try {
      TiffPage page = read_page(tiff);
      if (page.same_kind(pages.front().second)) {
        pages.emplace_back(directory, page);
        continue;
      }
    } catch (const Error&) {
      // A page of a kind that is not read is one that differs.
    }
    ++left_out;
  } while (TIFFReadDirectory(tiff.get()) != 0);
  if (left_out > 0) {
    left_out += static_cast<int>(pages.size()) - 1;
    pages.resize(1);
  }
  return pages;
}

double most_shrinking(std::uint16_t compression) {
  switch (compression) {
    case COMPRESSION_NONE:
      return 1;
    case COMPRESSION_PACKBITS:
      return 64;
    case COMPRESSION_DEFLATE:
    case COMPRESSION_ADOBE_DEFLATE:
      return 1100;
    case COMPRESSION_LZW:
      return 3000;
    default:
      // Fax codes and newer methods know no bound; blank pages come near this.
      return 1e5;
  }
}

std::vector<std::string> channel_names(const TiffPage& page, int pages) {
  if (pages > 1) return {};
  if (page.channels == 1) return {"Grey"};
  std::vector<std::string> names;
  const bool colours =
      (page.photometric == PHOTOMETRIC_RGB || page.as_colours) && page.channels >= 3;
  for (int i = 0; i < page.channels; ++i) {
    const char* const colour[] = {"Red", "Green", "Blue"};
    names.push_back(i == page.alpha    ? "Alpha"
                    : colours && i < 3 ? colour[i]
                                       : translated("pictures", "Band {}", i + 1));
  }
  return names;
}

}  // namespace lithoscope::pictures
