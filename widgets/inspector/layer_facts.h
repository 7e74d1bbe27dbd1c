// What a layer is, in a few words; and what a person means by the channel they type.
#pragma once

#include <QString>

#include "core/image/spectral_axis.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// Kind, size, pixel pitch, channels: a line each.
QString layer_facts(const SampleItem& item);

// The channel that `text` names: "670.8 nm", "670.8", "2.2 µm", a channel's own name, or the number
// of a counted channel. -1 where it names none.
int channel_of_text(const SpectralAxis& axis, const QString& text);

}  // namespace lithoscope
