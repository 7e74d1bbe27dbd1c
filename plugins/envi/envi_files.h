// Which files belong to one ENVI image.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lithoscope::envi {

struct FilePair {
  std::filesystem::path header;
  std::filesystem::path data;
};

struct References {
  std::filesystem::path white;  // a header; empty where there is none
  std::filesystem::path dark;
};

// Header and data of `path`, which is either of the two: "a.hdr" or "a.raw.hdr" and "a.raw" (or
// .img, .dat, .bil, .bip, .bsq, .sli, ..., or no extension; whatever the case). Throws Error naming
// what was looked for.
FilePair find_pair(const std::filesystem::path& path);

// The header of a data file, or `path` itself where it is one; empty where there is none. Never
// throws; reads no data.
std::filesystem::path find_header(const std::filesystem::path& path);

// The data file of a header; empty where there is none.
std::filesystem::path find_data(const std::filesystem::path& header);

// White and dark reference beside the image, as pushbroom cameras write them: WHITEREF_<name>.hdr
// and DARKREF_<name>.hdr (Specim), or <name>_white.hdr and <name>_dark.hdr, in the same folder or
// in its subfolder "capture". None for an image that is itself a reference.
References find_references(const FilePair& image);

// "a" of "a.hdr", "a.raw.hdr", "a.raw".
std::string base_name(const std::filesystem::path& path);

}  // namespace lithoscope::envi
