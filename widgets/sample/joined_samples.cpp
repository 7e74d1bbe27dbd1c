#include "widgets/sample/joined_samples.h"

#include <QCoreApplication>
#include <utility>

namespace lithoscope {

std::size_t JoinedSamples::part_of(int plane) const {
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (plane >= parts[i].first_plane) return i;
  }
  return 0;
}

JoinedSamples join_samples(const SamplePtr& first, const std::vector<SamplePtr>& others) {
  JoinedSamples joined{first, {}};
  if (first == nullptr) return joined;
  joined.parts.push_back({first->title, 0, static_cast<int>(first->planes.size())});
  if (others.empty()) return joined;
  Sample all = *first;
  for (const SamplePtr& other : others) {
    const int offset = static_cast<int>(all.planes.size());
    const std::string prefix = std::to_string(joined.parts.size() + 1) + "/";
    joined.parts.push_back({other->title, offset, static_cast<int>(other->planes.size())});
    for (SamplePlane plane : other->planes) {
      plane.key = prefix + plane.key;
      all.planes.push_back(std::move(plane));
    }
    for (SampleItem item : other->items) {
      item.key = prefix + item.key;
      item.plane += offset;
      all.items.push_back(std::move(item));
    }
    for (PlaneLink link : other->links) {
      link.source += offset;
      link.target += offset;
      all.links.push_back(std::move(link));
    }
    for (const std::string& key : other->reported) all.reported.insert(prefix + key);
  }
  joined.sample = std::make_shared<const Sample>(std::move(all));
  return joined;
}

}  // namespace lithoscope
