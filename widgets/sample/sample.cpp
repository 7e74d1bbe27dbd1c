#include "widgets/sample/sample.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

const Grid* grid_of(const Artifact& artifact) {
  if (const auto image = artifact.as<SpectralImage>()) return &image->grid;
  if (const auto features = artifact.as<FeatureMap>()) return &features->grid;
  if (const auto labels = artifact.as<LabelMap>()) return &labels->grid;
  return nullptr;
}

bool covers_an_area(ArtifactKind kind) {
  return kind == ArtifactKind::kImage || kind == ArtifactKind::kFeatureMap ||
         kind == ArtifactKind::kLabelMap;
}

class Builder {
 public:
  Builder(const Recipe& recipe, const Registry& registry,
          const std::map<std::string, Artifact>& artifacts)
      : recipe_(recipe), artifacts_(artifacts), plan_(make_plan(recipe, registry)) {}

  Sample build(const Registry& registry) {
    sample_.title = QString::fromStdString(recipe_.title);
    add_sources();
    for (const PlannedStep& step : plan_.steps) add_step(step);
    mark_reported(registry);
    return std::move(sample_);
  }

 private:
  const Artifact* artifact(const std::string& key) const {
    const auto found = artifacts_.find(key);
    return found == artifacts_.end() ? nullptr : &found->second;
  }

  void add_sources() {
    for (const RecipeSource& source : recipe_.sources) {
      const Artifact* held = artifact(source.name);
      const Grid* grid = held == nullptr ? nullptr : grid_of(*held);
      if (grid == nullptr) {
        if (held == nullptr) lost_[source.name] = source.name;
        continue;
      }
      const int plane = plane_on(*grid, source.name);
      planes_[source.name] = plane;
      sample_.items.push_back({source.name, words_of(source.name),
                               QString::fromStdString(recipe_.resolved(source).string()), *held,
                               plane, true});
    }
  }

  // The plane of whatever lies on this grid already, else a new one.
  int plane_on(const Grid& grid, const std::string& source) {
    for (auto item = sample_.items.rbegin(); item != sample_.items.rend(); ++item) {
      if (item->grid() == grid) return item->plane;
    }
    sample_.planes.push_back({source, words_of(source)});
    return static_cast<int>(sample_.planes.size()) - 1;
  }

  // The source that is not there, and from which the step is made; empty where there is none.
  std::string lost_source(const PlannedStep& step) const {
    for (const auto& [port, input] : step.inputs) {
      const auto found = lost_.find(input.key());
      if (found != lost_.end()) return found->second;
    }
    return {};
  }

  // A step whose images are not there, since they are made when they are looked at, or since their
  // source is missing, still tells where the maps made from them lie.
  void add_unseen(const PlannedStep& step, const std::string& key) {
    const int like = plane_of_input(step, "like");
    const int plane = like >= 0 ? like : first_plane(step, {});
    if (plane >= 0) {
      planes_[key] = plane;
    } else if (const std::string source = lost_source(step); !source.empty()) {
      lost_[key] = source;
    }
  }

  // -1 where the input is missing or covers no area.
  int plane_of_input(const PlannedStep& step, const std::string& port) const {
    const auto input = step.inputs.find(port);
    if (input == step.inputs.end()) return -1;
    const auto plane = planes_.find(input->second.key());
    return plane == planes_.end() ? -1 : plane->second;
  }

  // The first input that covers an area, in the order of the operation's ports.
  int first_plane(const PlannedStep& step, const std::string& but) const {
    for (const Port& port : step.operation->inputs) {
      const int plane = port.name == but ? -1 : plane_of_input(step, port.name);
      if (plane >= 0) return plane;
    }
    return -1;
  }

  int plane_of_output(const PlannedStep& step, const Grid& grid) {
    if (const int like = plane_of_input(step, "like"); like >= 0) return like;
    for (const Port& port : step.operation->inputs) {
      const int plane = plane_of_input(step, port.name);
      if (plane < 0) continue;
      const Artifact* input = artifact(step.inputs.at(port.name).key());
      if (input != nullptr && *grid_of(*input) == grid) return plane;
    }
    const int first = first_plane(step, {});
    if (first >= 0) return first;
    const std::string source = lost_source(step);
    return plane_on(grid, source.empty() ? step.id : source);
  }

  void add_step(const PlannedStep& step) {
    int shown = 0;  // the first map of a step has the step's name, the others their own as well
    for (const Port& port : step.operation->outputs) {
      const std::string key = step.id + "." + port.name;
      const Artifact* held = artifact(key);
      if (held == nullptr) {
        if (covers_an_area(port.kind)) add_unseen(step, key);
        continue;
      }
      if (const Grid* grid = grid_of(*held)) {
        QString title = words_of(step.id);
        if (++shown > 1) title += QStringLiteral(" · ") + words_of(port.name);
        const int plane = plane_of_output(step, *grid);
        planes_[key] = plane;
        sample_.items.push_back(
            {key, title, QString::fromStdString(step.operation->title), *held, plane, false});
      } else if (const auto transform = held->as<Transform>()) {
        add_link(plane_of_input(step, "source"), plane_of_input(step, "target"), *transform);
      }
    }
    link_by_use(step);
  }

  // A registration that was not told its images is known by the steps that go through it.
  void link_by_use(const PlannedStep& step) {
    for (const Port& port : step.operation->inputs) {
      if (port.kind != ArtifactKind::kTransform) continue;
      const auto input = step.inputs.find(port.name);
      const Artifact* held = input == step.inputs.end() ? nullptr : artifact(input->second.key());
      if (held == nullptr) continue;
      add_link(first_plane(step, "like"), plane_of_input(step, "like"), *held->as<Transform>());
    }
  }

  void mark_reported(const Registry& registry) {
    for (const RecipeReportSection& section : recipe_.report) {
      for (const std::string& map : section.maps) {
        sample_.reported.insert(resolve_reference(recipe_, registry, map).key());
      }
    }
  }

  void add_link(int source, int target, const Transform& transform) {
    if (source < 0 || target < 0 || source == target) return;
    for (const PlaneLink& link : sample_.links) {
      if (link.source == source && link.target == target) return;
    }
    sample_.links.push_back({source, target, transform});
  }

  const Recipe& recipe_;
  const std::map<std::string, Artifact>& artifacts_;
  Plan plan_;
  std::map<std::string, int> planes_;        // of artifacts, by key
  std::map<std::string, std::string> lost_;  // artifacts made from a source that is not there
  Sample sample_;
};

}  // namespace

const Grid& SampleItem::grid() const {
  return *grid_of(artifact);
}

const SampleItem* Sample::find(const std::string& key) const {
  for (const SampleItem& item : items) {
    if (item.key == key) return &item;
  }
  return nullptr;
}

std::optional<PointUm> Sample::convert(PointUm point, int from, int to) const {
  // Breadth first: the fewest registrations, and so the fewest errors, between the two.
  std::vector<std::pair<int, PointUm>> reached{{from, point}};
  std::set<int> seen{from};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const auto [plane, at] = reached[i];
    // A projective map has a horizon, a spline folds.
    if (!std::isfinite(at.x_um) || !std::isfinite(at.y_um)) continue;
    if (plane == to) return at;
    for (const PlaneLink& link : links) {
      if (link.source == plane && seen.insert(link.target).second) {
        reached.emplace_back(link.target, link.transform.apply(at));
      } else if (link.target == plane && std::abs(link.transform.linear.determinant()) > 1e-12 &&
                 seen.insert(link.source).second) {
        reached.emplace_back(link.source, link.transform.inverse().apply(at));
      }
    }
  }
  return std::nullopt;
}

const SampleItem* Sample::main_result(int plane) const {
  const SampleItem* last = nullptr;
  for (const SampleItem& item : items) {
    if (item.plane != plane || !item.is_labels() || item.is_source) continue;
    if (last == nullptr || reported.count(item.key) > 0 || reported.count(last->key) == 0)
      last = &item;
  }
  return last;
}

std::vector<int> Sample::planes_worth_showing() const {
  std::set<int> worth;
  for (const PlaneLink& link : links) worth.insert({link.source, link.target});
  for (const SampleItem& item : items) {
    if (!item.is_source) worth.insert(item.plane);
  }
  if (worth.empty()) {
    for (std::size_t i = 0; i < planes.size(); ++i) worth.insert(static_cast<int>(i));
  }
  return {worth.begin(), worth.end()};
}

Sample make_sample(const Recipe& recipe, const Registry& registry,
                   const std::map<std::string, Artifact>& artifacts) {
  return Builder(recipe, registry, artifacts).build(registry);
}

QString words_of(const std::string& identifier) {
  static const QStringList kShouted = {
      QStringLiteral("libs"), QStringLiteral("hsi"),  QStringLiteral("sem"),
      QStringLiteral("pca"),  QStringLiteral("swir"), QStringLiteral("rgb"),
      QStringLiteral("xrf"),  QStringLiteral("eds"),  QStringLiteral("bse")};
  QString text = QString::fromStdString(identifier);
  text.replace(QLatin1Char('_'), QLatin1Char(' ')).replace(QLatin1Char('-'), QLatin1Char(' '));
  QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (QString& word : words) {
    if (kShouted.contains(word.toLower())) word = word.toUpper();
  }
  text = words.join(QLatin1Char(' '));
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

}  // namespace lithoscope
