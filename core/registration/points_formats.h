// The three kinds of points files as texts; inside of points_files.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/registration/file_axis.h"
#include "core/registration/points_cells.h"
#include "core/registration/points_files.h"

namespace lithoscope {

// Whether the first line of a text looks like that kind.
bool looks_like_qgis(const CellLine& first);
bool looks_like_bigwarp(const CellLine& first);
bool looks_like_plain(const CellLine& first);

// `lines` are all lines of the text. Throw Error naming the line.
std::vector<MatchingPoint> read_qgis(const std::vector<CellLine>& lines,
                                     const PointsFileOptions& options);
std::vector<MatchingPoint> read_bigwarp(const std::vector<CellLine>& lines,
                                        const PointsFileOptions& options);
std::vector<MatchingPoint> read_plain(const std::vector<CellLine>& lines,
                                      const PointsFileOptions& options);

std::string qgis_text(const std::vector<MatchingPoint>& points, const PointsFileOptions& options);
std::string bigwarp_text(const std::vector<MatchingPoint>& points,
                         const PointsFileOptions& options);
std::string plain_text(const std::vector<MatchingPoint>& points);

// The grid of a plane ("source", "target"). Throws Error where it is not given.
const Grid& needed_grid(const std::optional<Grid>& grid, const std::string& plane);

// How a file counts along x and y of one plane.
struct FileAxes {
  FileAxis x, y;

  PointUm point(long double number_x, long double number_y) const {
    return {x.um_of(number_x), y.um_of(number_y)};
  }
};

}  // namespace lithoscope
