#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/distillation/plsda.h"

namespace lithoscope {

std::string explain_components(const TrainedStudent& student) {
  const ErrorCurve& curve = student.validation;
  const int used = student.model.components;
  const auto least = std::min_element(curve.error.begin(), curve.error.end());
  if (least == curve.error.end()) {
    return translated("core",
                      "{} components, as given; the points lie in too few blocks to cross-validate",
                      used);
  }
  const int best = static_cast<int>(least - curve.error.begin()) + 1;
  const double spread = curve.standard_error[static_cast<std::size_t>(best - 1)];
  const int chosen = choose_components(curve);
  const double chosen_error = curve.error[static_cast<std::size_t>(chosen - 1)];
  std::string words;
  if (!student.chosen_by_validation) {
    words = translated("core", "{} components, as given. ", used);
    words += chosen == used
                 ? translated("core", "Cross-validation would choose the same")
                 : translated("core",
                              "Cross-validation would choose {}: the smallest number whose error "
                              "({:.4g}) is within one standard error ({:.2g}) of the least ({:.4g} "
                              "with {})",
                              chosen, chosen_error, spread, *least, best);
  } else if (chosen == best) {
    words = translated("core",
                       "{} components have the least error ({:.4g}), and no smaller number comes "
                       "within one standard error ({:.2g}) of it",
                       used, *least, spread);
  } else {
    words = translated("core",
                       "{} components: the smallest number whose error ({:.4g}) is within one "
                       "standard error ({:.2g}) of the least ({:.4g} with {})",
                       used, chosen_error, spread, *least, best);
  }
  if (best == static_cast<int>(curve.error.size())) {
    words += translated("core",
                        ". The least error is that of the largest number tried: more may be "
                        "better still");
  }
  return words;
}

}  // namespace lithoscope
