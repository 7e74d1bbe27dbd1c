// The colours of what is drawn over maps: points, residuals.
#pragma once

#include "core/palette/colour.h"

namespace lithoscope {

// Each is drawn with a dark rim, so that it is seen on light and dark data alike.
inline constexpr Colour kPointColour{255, 255, 255};
inline constexpr Colour kSelectedPointColour{255, 214, 10};   // the one being worked on
inline constexpr Colour kDoubtfulPointColour{255, 122, 60};   // disagrees with the others
inline constexpr Colour kDisabledPointColour{170, 176, 184};  // left out by the person
inline constexpr Colour kExpectedPointColour{90, 200, 250};   // where the fit expects the partner

// Overlays of two maps: the outlines of one over the other in grey; one in a colour and the other
// in its complement, so that what they share is grey. Orange and blue are told apart by
// colour-blind people too.
inline constexpr Colour kEdgeColour{255, 140, 0};
inline constexpr Colour kOverlayColour{255, 128, 0};

inline constexpr Colour complement_of(Colour colour) {
  return {static_cast<std::uint8_t>(255 - colour.red),
          static_cast<std::uint8_t>(255 - colour.green),
          static_cast<std::uint8_t>(255 - colour.blue)};
}

}  // namespace lithoscope
