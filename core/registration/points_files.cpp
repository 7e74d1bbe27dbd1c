#include "core/registration/points_files.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/registration/points_formats.h"

namespace lithoscope {
namespace {

std::string accepted_kinds() {
  return translated("core",
                    "Matching points are read from QGIS (.points), BigWarp (.csv), or a table with "
                    "the columns source_x_um, source_y_um, target_x_um, target_y_um");
}

PointsFile read_text(const std::string& text, const PointsFileOptions& options) {
  const auto lines = cell_lines(text, delimiter_of(text));
  if (lines.empty()) {
    throw Error(translated("core", "The file holds no points"), accepted_kinds());
  }
  if (looks_like_qgis(lines.front())) {
    return {PointsFileKind::kQgis, read_qgis(lines, options)};
  }
  if (looks_like_plain(lines.front())) {
    return {PointsFileKind::kPlain, read_plain(lines, options)};
  }
  if (looks_like_bigwarp(lines.front())) {
    return {PointsFileKind::kBigWarp, read_bigwarp(lines, options)};
  }
  throw Error(translated("core", "This is no file of matching points"), accepted_kinds())
      .in_line(lines.front().number);
}

}  // namespace

const Grid& needed_grid(const std::optional<Grid>& grid, const std::string& plane) {
  if (grid) return *grid;
  throw Error(
      translated("core", "The file counts the {} in pixels, but its grid is not known here", plane),
      translated("core", "Open the image of the {} first, or use a table in µm", plane));
}

PointsFile read_points_file(const std::filesystem::path& file, const PointsFileOptions& options) {
  try {
    return read_text(read_text_file(file), options);
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
}

void write_points_file(const std::filesystem::path& file, PointsFileKind kind,
                       const std::vector<MatchingPoint>& points, const PointsFileOptions& options) {
  try {
    for (const MatchingPoint& point : points) {
      if (std::isfinite(point.source.x_um) && std::isfinite(point.source.y_um) &&
          std::isfinite(point.target.x_um) && std::isfinite(point.target.y_um)) {
        continue;
      }
      throw Error(translated("core", "The point \"{}\" is not set in both views", point.name),
                  translated("core", "Set it in both views, or delete it"));
    }
    switch (kind) {
      case PointsFileKind::kPlain:
        return write_text_file(file, plain_text(points));
      case PointsFileKind::kQgis:
        return write_text_file(file, qgis_text(points, options));
      case PointsFileKind::kBigWarp:
        return write_text_file(file, bigwarp_text(points, options));
    }
  } catch (Error& error) {
    error.in_file(file);
    throw;
  }
}

PointsFileKind points_kind_for(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (extension == ".points") return PointsFileKind::kQgis;
  if (extension == ".csv" || extension == ".txt") return PointsFileKind::kPlain;
  throw Error(translated("core", "\"{}\" is no extension of a file of matching points", extension),
              translated("core", "Use .points for QGIS or .csv for a table"))
      .in_file(file);
}

}  // namespace lithoscope
