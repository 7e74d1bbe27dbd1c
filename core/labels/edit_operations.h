// The operations of naming clusters by hand and carrying the names to another sample.
#pragma once

#include "core/operations/operation.h"

namespace lithoscope {

Operation edit_operation();           // labels.edit
Operation class_model_operation();    // labels.class_model
Operation apply_classes_operation();  // labels.apply_model

}  // namespace lithoscope
