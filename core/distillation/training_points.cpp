#include "core/distillation/training_points.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/labels/boundary.h"

namespace lithoscope {
namespace {

// Keeps `wanted` of the points of each class, all sets equally likely (Knuth's algorithm S).
void sample_equally(const LabelMap& labels, std::vector<std::int64_t> left, std::int64_t wanted,
                    std::uint64_t seed, TrainingPoints& chosen) {
  Random random(seed, 1);
  std::vector<std::int64_t> missing(left.size(), wanted);
  for (std::size_t i = 0; i < chosen.weight.size(); ++i) {
    if (chosen.weight[i] == 0) continue;
    const std::size_t k = labels.labels[i] - 1u;
    const bool drawn =
        random.index(static_cast<std::uint64_t>(left[k])) < static_cast<std::uint64_t>(missing[k]);
    --left[k];
    if (drawn) {
      --missing[k];
    } else {
      chosen.weight[i] = 0;
      ++chosen.sampled_points;
      --chosen.points;
    }
  }
}

}  // namespace

TrainingPoints choose_training_points(const SpectralImage& image, const Teacher& teacher,
                                      int border_px, ClassBalance balance, std::uint64_t seed,
                                      const Progress& progress) {
  const LabelMap& labels = teacher.labels();
  const std::vector<std::uint8_t> border = border_points(labels, border_px, progress);
  TrainingPoints chosen;
  chosen.weight.assign(labels.labels.size(), 0);
  std::vector<std::int64_t> of_class(labels.classes.size(), 0), at_border(of_class);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (i % 65536 == 0) progress.check();
    const auto point = static_cast<std::int64_t>(i);
    if (!teacher.teaches(point) || !image.is_valid(point)) continue;
    const std::size_t k = labels.labels[i] - 1u;
    if (border[i] != 0) {
      ++at_border[k];
      ++chosen.border_points;
      continue;
    }
    chosen.weight[i] = 1;
    ++of_class[k];
    ++chosen.points;
  }
  for (std::size_t k = 0; k < of_class.size(); ++k) {
    if (of_class[k] > 0 || at_border[k] == 0) continue;
    throw Error(translated("core", "All {} points of \"{}\" lie beside another class", at_border[k],
                           labels.classes[k].name),
                translated("core",
                           "Leave out fewer pixels at borders (border_px), or merge the class "
                           "with another one"))
        .in_field("border_px");
  }

  if (balance == ClassBalance::kEqualSampling && chosen.points > 0) {
    sample_equally(labels, of_class, *std::min_element(of_class.begin(), of_class.end()), seed,
                   chosen);
  } else if (balance == ClassBalance::kWeights) {
    const double share = static_cast<double>(chosen.points) / static_cast<double>(of_class.size());
    for (std::size_t i = 0; i < chosen.weight.size(); ++i) {
      if (chosen.weight[i] == 0) continue;
      chosen.weight[i] =
          static_cast<float>(share / static_cast<double>(of_class[labels.labels[i] - 1u]));
    }
  }
  return chosen;
}

}  // namespace lithoscope
