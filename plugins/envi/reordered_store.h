// The channels of another store in another order.
#pragma once

#include <vector>

#include "core/image/spectral_store.h"

namespace lithoscope::envi {

// `order` names for each channel the one of `source` that it is; each once.
SpectralStorePtr make_reordered_store(SpectralStorePtr source, std::vector<int> order);

}  // namespace lithoscope::envi
