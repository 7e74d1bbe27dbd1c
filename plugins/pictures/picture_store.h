// The store over a decoded picture.
#pragma once

#include <memory>
#include <vector>

#include "core/image/spectral_store.h"
#include "plugins/pictures/picture.h"

namespace lithoscope::pictures {

// One number of a picture.
float sample_at(const Picture& picture, std::int64_t pixel, int channel);
// The place in the palette that a pixel names.
std::size_t index_of(const Picture& picture, std::int64_t pixel);

// Hands out the channels `shown` of `picture`, whose numbers stay as small as the file has them.
// Pixels that `mask` (may be null) leaves out are NaN.
SpectralStorePtr make_picture_store(Picture picture, std::vector<int> shown,
                                    std::shared_ptr<const std::vector<std::uint8_t>> mask);

}  // namespace lithoscope::pictures
