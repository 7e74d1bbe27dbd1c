// Which files of a folder belong together.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lithoscope::delimited {

// Order of names as people count: "line 2" before "line 10".
bool comes_before(const std::string& a, const std::string& b);

// The files with the most common extension that is one of texts, in the order of their names; those
// with the extension of `like` where that is not empty. Hidden files are left out.
std::vector<std::filesystem::path> text_files(const std::filesystem::path& folder,
                                              const std::filesystem::path& like = {});

// True for extensions of texts of numbers: csv, txt, dat, tsv, asc, xl, xy, and each with .gz.
bool has_text_extension(const std::filesystem::path& file);

// "Al" of "Al.TXT.gz".
std::string channel_stem(const std::filesystem::path& file);

}  // namespace lithoscope::delimited
