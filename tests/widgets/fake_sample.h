// A tiny sample in two planes and operations upon it, so that the window's tests need no data.
#pragma once

#include <atomic>
#include <filesystem>

#include "core/image/label_map.h"
#include "core/image/spectral_image.h"
#include "core/operations/registry.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {

// value = 1000 * row + 10 * col + channel; wavelengths 500, 510, ... nm; pitch 100 x 50 µm.
SpectralImage ramp_image(std::int64_t rows, std::int64_t cols, std::int64_t channels);

// Red in the left half, blue in the right half, the last row unlabelled.
LabelMap halves(const Grid& grid);

// The plane of `ramp_image` as another instrument sees it: half the size, 300 µm to the right.
Transform half_and_right();

// Reads "*.fake": a text "rows cols channels", a ramp_image; with "unpitched", "holes" (every third
// pixel) or "empty" behind it one of which less is known. Operations:
//  test.halves: image -> labels;  test.link: source, target -> transform (half_and_right);
//  test.slow: image -> labels, works until it is told to stop, or for ever.
Registry fake_registry();

// Told by test.slow when it has begun.
std::atomic<bool>& slow_has_begun();

// Writes laser.fake (6 x 8 x 5), camera.fake (12 x 16 x 3) and a recipe upon them into `folder`;
// returns the recipe.
std::filesystem::path write_fake_recipe(const TemporaryFolder& folder, bool slow);

}  // namespace lithoscope::test
