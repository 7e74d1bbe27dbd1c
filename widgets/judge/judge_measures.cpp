// What the Judge page computes, off the UI thread, and shows on its third map.
#include <QComboBox>
#include <QTabWidget>
#include <utility>

#include "core/labels/difference.h"
#include "core/palette/mineral_colours.h"
#include "widgets/judge/abundance_panel.h"
#include "widgets/judge/agreement_panel.h"
#include "widgets/judge/judge_page.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

constexpr std::size_t kThirdMap = 2;

// The points of one cell of the confusion matrix in a colour, all others in grey.
LabelMap cell_map(const ComparedMaps& maps, const ConfusionCell& cell, const QString& name) {
  LabelMap map = make_label_map(
      maps.reference.grid,
      {{name.toStdString(),
        cluster_colour(static_cast<std::size_t>(cell.reference == cell.given ? 2 : 1))},
       {JudgePage::tr("other points").toStdString(), background_colour()}});
  for (std::size_t i = 0; i < map.labels.size(); ++i) {
    const int given = maps.labels.labels[i], is = maps.reference.labels[i];
    if (given == 0 || is == 0) continue;
    map.labels[i] = given == cell.given + 1 && is == cell.reference + 1 ? 1 : 2;
  }
  return map;
}

}  // namespace

void JudgePage::compare() {
  const SampleItem *labels = item_of(labels_), *reference = item_of(reference_);
  comparing_.cancel();
  comparison_ = nullptr;
  difference_ = nullptr;
  meeting_ = MapMeeting();
  match_->setEnabled(reference != nullptr);
  if (labels == nullptr || reference == nullptr) {
    agreement_->set_comparison(nullptr, tr("Choose a map to compare with"));
    show_third_map();
    return;
  }
  meeting_ = meeting_of(*document_.sample(), document_.artifacts(), *labels, *reference);
  agreement_->set_titles(labels->title, reference->title);
  if (!meeting_.possible()) {
    agreement_->set_comparison(nullptr, meeting_.problem);
    show_third_map();
    return;
  }
  agreement_->set_comparison(nullptr, tr("Comparing …"));
  show_third_map();
  ComparisonOptions options = judgement().comparison;
  comparing_.start([this, options, transform = meeting_.transform,
                    a = labels->artifact.as<LabelMap>(),
                    b = reference->artifact.as<LabelMap>()](Progress& progress) {
    auto comparison = std::make_shared<const Comparison>(
        compare_labels(*a, *b, transform ? &*transform : nullptr, options, progress));
    auto difference = std::make_shared<const LabelMap>(
        difference_map(comparison->maps.labels, comparison->maps.reference, progress));
    return BackgroundTask::Done([this, comparison, difference] {
      comparison_ = comparison;
      difference_ = difference;
      agreement_->set_comparison(comparison);
      show_third_map();
    });
  });
}

void JudgePage::measure_shown() {
  const QWidget* shown = tabs_->currentWidget();
  if (measured_item() == nullptr) return;
  if (shown == abundance_ && std::exchange(abundance_is_old_, false)) measure_abundance();
  if (shown == grains_ && std::exchange(grains_are_old_, false)) measure_grains();
  if (shown == doubt_ && std::exchange(doubt_is_old_, false)) measure_doubt();
}

void JudgePage::measure_abundance() {
  const auto map = measured_item()->artifact.as<LabelMap>();
  counting_.start([this, map, options = abundance_->options()](Progress& progress) {
    auto found = modal_abundance(*map, options, progress);
    return BackgroundTask::Done(
        [this, map, found = std::move(found)] { abundance_->set_abundance(found, *map); });
  });
}

void JudgePage::measure_grains() {
  const auto map = measured_item()->artifact.as<LabelMap>();
  finding_grains_.start([this, map, options = grains_->options()](Progress& progress) {
    auto report = std::make_shared<const GrainReport>(report_grains(map, options, progress));
    auto sizes = std::make_shared<const FeatureMap>(grain_size_map(*map, report->grains));
    return BackgroundTask::Done([this, report, sizes] {
      grain_map_ = sizes;
      grains_->set_report(*report);
      show_third_map();
    });
  });
}

void JudgePage::measure_doubt() {
  const SampleItem* item = measured_item();
  doubt_->set_sources(doubt_sources(document_.recipe(), *document_.sample(), *item));
  const auto source = doubt_->source();
  const SampleItem* values = source ? document_.sample()->find(source->key) : nullptr;
  doubt_report_.reset();
  if (values == nullptr) {
    doubting_.cancel();
    doubt_->set_message(tr(
        "There are no features on the grid of this map that its classes could be told apart by"));
    show_third_map();
    return;
  }
  doubting_.start([this, labels = item->artifact.as<LabelMap>(),
                   features = values->artifact.as<FeatureMap>(), kind = source->kind,
                   below = doubt_->unsure_below()](Progress& progress) {
    DoubtReport report = report_doubt(*labels, *features, kind, below, progress);
    return BackgroundTask::Done([this, report = std::move(report)] {
      doubt_report_ = report;
      doubt_->set_report(report);
      show_third_map();
    });
  });
}

void JudgePage::show_third_map() {
  SampleItem item;
  const SampleItem *labels = item_of(labels_), *reference = item_of(reference_);
  const SampleItem* measured = measured_item();
  QString words;
  const auto take = [&](const char* key, const QString& title, Artifact artifact, int plane) {
    item.key = key;
    item.title = title;
    item.artifact = std::move(artifact);
    item.plane = plane;
  };
  const QWidget* tab = tabs_->currentWidget();
  if (tab == grains_) {
    words = tr("Finding grains …");
    if (grain_map_ != nullptr && measured != nullptr) {
      take("judge.grains", tr("Grain diameter"), FeatureMap(*grain_map_), measured->plane);
    }
  } else if (tab == doubt_) {
    words = tr("Nothing tells how sure this map is");
    if (doubt_report_ && measured != nullptr) {
      const DoubtMap wanted = doubt_->shown();
      if (wanted == DoubtMap::kSilhouette && doubt_report_->silhouette != nullptr) {
        take("judge.silhouette", tr("Silhouette"), FeatureMap(*doubt_report_->silhouette),
             measured->plane);
      } else if (wanted == DoubtMap::kMargin) {
        take("judge.margin", tr("Margin"), FeatureMap(*doubt_report_->margin), measured->plane);
      } else if (wanted == DoubtMap::kDoubt) {
        take("judge.doubt", tr("Doubt"), LabelMap(*doubt_report_->doubt), measured->plane);
      } else {
        words = tr("A student's scores give a margin, but no silhouette");
      }
    }
  } else {
    words = reference == nullptr ? tr("Here stands where two maps differ")
            : comparing_.busy()  ? tr("Comparing …")
                                 : tr("The maps cannot be compared");
    if (difference_ != nullptr && labels != nullptr && reference != nullptr) {
      const int plane = meeting_.transform && meeting_.carry == Carry::kReference
                            ? labels->plane
                            : reference->plane;
      if (const auto cell = agreement_->chosen(); cell && comparison_ != nullptr) {
        const auto name = [&](int index) {
          return QString::fromStdString(
              comparison_->agreement.per_class[static_cast<std::size_t>(index)].name);
        };
        const QString title = cell->reference == cell->given
                                  ? tr("both say %1").arg(name(cell->given))
                                  : tr("%1 → %2").arg(name(cell->reference), name(cell->given));
        take("judge.cell", title, cell_map(comparison_->maps, *cell, title), plane);
      } else {
        take("judge.difference", tr("Difference"), LabelMap(*difference_), plane);
      }
    }
  }
  maps_->show(kThirdMap, item.key.empty() ? nullptr : &item, words);
}

}  // namespace lithoscope
