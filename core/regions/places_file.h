// Pins and regions in a file of their own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/regions/place.h"

namespace lithoscope {

// A GeoJSON FeatureCollection (RFC 7946), but for its coordinates: µm of the plane that a place
// lies in, x to the right and y down. A pin is a Point, a region a Polygon of one ring;
// "properties" hold name, kind, plane, colour and visible, as in place_to_json().
Json places_to_geojson(const std::vector<Place>& places);

// What others wrote may lack properties: the name is then empty, the plane `plane`, the colour the
// next of the palette, the kind pin or polygon. Throws Error naming the field: what is no
// FeatureCollection, a geometry other than Point and Polygon, a polygon with holes, and all that
// place_from_json() refuses.
std::vector<Place> places_from_geojson(const Json& json, const std::string& plane);

// By way of an AtomicFile. Throw Error with the file.
void write_places_file(const std::filesystem::path& file, const std::vector<Place>& places);
std::vector<Place> read_places_file(const std::filesystem::path& file, const std::string& plane);

}  // namespace lithoscope
