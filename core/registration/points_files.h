// Matching points in the files of other programs: QGIS, Fiji, spreadsheets.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/registration/matching_points.h"

namespace lithoscope {

// What each kind of file holds:
//
// kPlain    A table with a header, separated by commas, semicolons or tabs: the columns of
//           matching_points.h. µm of the planes as they are, or pixels (`..._px`, 0 = centre of the
//           first pixel). We write µm, so no grid is needed. Names and `enabled` are kept.
// kQgis     The QGIS Georeferencer's `.points`: mapX,mapY,sourceX,sourceY (older: pixelX,pixelY),
//           enable,dX,dY,residual; the first line may be `#CRS: ...`, which is passed over. The
//           source is in pixels as QGIS counts them: from the corner of the first pixel, y
//           negative downwards; its centre is at 0.5, -0.5. The map is the target: an image without
//           a world file counts in the same way; for one that was given µm, see `qgis_map_unit`.
//           QGIS keeps no names; residuals are written as 0, QGIS computes them anew.
// kBigWarp  Landmarks of BigWarp in Fiji: name, active, moving x, y, fixed x, y, without a header;
//           newer versions put a whole number after the second cell; of volumes with a z each,
//           which has to be 0. Moving is the source, fixed the target. Pixels or µm, see
//           `bigwarp_unit`; both from the centre of the first pixel.
enum class PointsFileKind { kPlain, kQgis, kBigWarp };

enum class PointsUnit { kPixel, kUm };

struct PointsFileOptions {
  // Needed for the planes whose coordinates a file holds in pixels, and for BigWarp's in µm.
  std::optional<Grid> source_grid, target_grid;
  // kUm: mapX = x, mapY = -y of the target plane, in µm.
  PointsUnit qgis_map_unit = PointsUnit::kPixel;
  // kUm: the images were calibrated in µm in Fiji, else Fiji knew no pixel size.
  PointsUnit bigwarp_unit = PointsUnit::kPixel;
};

struct PointsFile {
  PointsFileKind kind = PointsFileKind::kPlain;
  std::vector<MatchingPoint> points;
};

// Tells the kind by the content. Two points at one place are no error here: a fit refuses them.
// Throws Error naming file and line where the file is none of the kinds, is damaged, or is in
// pixels of a plane whose grid is not given.
PointsFile read_points_file(const std::filesystem::path& file, const PointsFileOptions& options);

// Whole or not at all. What is read again has the same bits; of coordinates that are written in
// pixels those within a thousandth of a pixel of the plane's zero may differ in their last bits,
// where their own digits are finer than the pixel's. Throws Error where a coordinate is not finite,
// a needed grid is not given, or the file cannot be written.
void write_points_file(const std::filesystem::path& file, PointsFileKind kind,
                       const std::vector<MatchingPoint>& points, const PointsFileOptions& options);

// By the extension: `.points` is QGIS, `.csv` and `.txt` are plain; BigWarp's, also `.csv`, has to
// be asked for. Throws Error for others.
PointsFileKind points_kind_for(const std::filesystem::path& file);

}  // namespace lithoscope
