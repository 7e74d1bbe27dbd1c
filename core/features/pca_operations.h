// The operations around principal components.
#pragma once

#include "core/operations/operation.h"

namespace lithoscope {

Operation pca_operation();
Operation pca_apply_operation();

}  // namespace lithoscope
