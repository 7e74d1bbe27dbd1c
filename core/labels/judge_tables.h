// What the judging of label maps says, as tables: for reports, files and the Judge page alike.
#pragma once

#include <vector>

#include "core/image/table.h"
#include "core/labels/abundance.h"
#include "core/labels/agreement.h"
#include "core/labels/boundary.h"
#include "core/labels/grains.h"
#include "core/labels/margin.h"

namespace lithoscope {

Table agreement_table(const Agreement& agreement, const BorderAgreement& border);
Table class_agreement_table(const Agreement& agreement);
// Reference classes in rows ("reference"), one column a given class.
Table confusion_table(const Agreement& agreement);

// Areas in mm² where the grid's pixel size is known.
Table abundance_table(const std::vector<ClassAbundance>& abundance, const Grid& grid);

Table grain_size_table(const std::vector<GrainSizes>& sizes, const Grains& grains);
// The largest `most` grains.
Table grain_table(const LabelMap& map, const Grains& grains, std::size_t most);
Table contact_table(const LabelMap& map, const Eigen::MatrixXd& lengths_um);
Table grain_histogram_table(const LabelMap& map, const GrainHistogram& histogram);

Table doubt_table(const std::vector<ClassDoubt>& doubt);

}  // namespace lithoscope
