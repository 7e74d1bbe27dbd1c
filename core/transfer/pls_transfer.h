// Spectra of one instrument from those of another by partial least squares.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/transfer/knn_transfer.h"
#include "core/transfer/transfer_model.h"

namespace lithoscope {

// Learns from all valid points of all pairs; channels are scaled as those of the first pair. Memory
// grows with the square of the channels of both instruments, not with the number of points. Throws
// Error where channels or points do not fit, or there are too many channels; Cancelled.
TransferModel train_pls_transfer(const std::vector<MapPair>& pairs, int components,
                                 Progress& progress);

}  // namespace lithoscope
