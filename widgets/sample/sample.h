// What there is to look at: the images and maps of a recipe, sorted into the planes they lie in.
#pragma once

#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"

namespace lithoscope {

// An artifact that covers an area: an image, a feature map or a label map.
struct SampleItem {
  std::string key;  // as in RunResult::artifacts: "libs", "pca.scores"
  QString title;    // the author's own name for it, in words
  QString tip;      // what made it
  Artifact artifact;
  int plane = 0;
  bool is_source = false;

  const Grid& grid() const;
  bool is_image() const { return artifact.kind() == ArtifactKind::kImage; }
  bool is_labels() const { return artifact.kind() == ArtifactKind::kLabelMap; }
};

// A flat piece of the sample with coordinates in µm of its own: what one instrument scanned.
struct SamplePlane {
  std::string key;  // of the first source in it
  QString name;
};

// Maps points of one plane onto another: an output of a registration.
struct PlaneLink {
  int source = 0;
  int target = 0;
  Transform transform;
};

class Sample {
 public:
  QString title;
  std::vector<SamplePlane> planes;
  std::vector<SampleItem> items;  // sources first, then results in the order of the recipe
  std::vector<PlaneLink> links;
  std::set<std::string>
      reported;  // keys of the maps of the recipe's report, also before they exist

  const SampleItem* find(const std::string& key) const;
  // The same spot of the rock in another plane; none where no registration connects the two.
  std::optional<PointUm> convert(PointUm point, int from, int to) const;
  // What a plane is looked at for: the last map of the recipe's report, else the last mineral map
  // that a step made. Null before there is one.
  const SampleItem* main_result(int plane) const;
  // Planes that hold a result of their own or are connected to another; all where none does.
  std::vector<int> planes_worth_showing() const;
};
using SamplePtr = std::shared_ptr<const Sample>;

// `artifacts` may be incomplete, while the recipe still runs. A result lies in the plane of the
// input named "like", else of the input on the same grid, else of its first input that has a plane;
// sources on the same grid share a plane.
Sample make_sample(const Recipe& recipe, const Registry& registry,
                   const std::map<std::string, Artifact>& artifacts);

// "libs_clusters" as "LIBS clusters".
QString words_of(const std::string& identifier);

}  // namespace lithoscope
