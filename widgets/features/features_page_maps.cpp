// The maps of the Features page: what is chosen, and what it leads to.
#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/image/spectral_units.h"
#include "core/learn/suggest_clusters.h"
#include "widgets/chart/elbow_chart.h"
#include "widgets/features/features_page.h"
#include "widgets/features/lines_panel.h"
#include "widgets/features/region_tool.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/parameters/parameter_form.h"
#include "widgets/places/placed_on_planes.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

constexpr int kName = Qt::UserRole + 1;  // as the recipe has it, whatever the unit

// Three columns of features as the channels of an image, so that they can be shown as colours.
SpectralImage image_of_columns(const FeatureMap& map, int first) {
  std::vector<std::string> names;
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(map.points()) * 3);
  for (int c = first; c < first + 3; ++c) {
    names.push_back(map.columns[static_cast<std::size_t>(c)].name);
  }
  for (std::int64_t point = 0; point < map.points(); ++point) {
    for (int c = first; c < first + 3; ++c) values.push_back(map.values(point, c));
  }
  SpectralImage image =
      make_memory_image(map.grid, SpectralAxis::counted(3, names), std::move(values));
  image.quantity = "score";
  return image;
}

LayerFormula first_three() {
  LayerFormula formula;
  for (int channel = 0; channel < 3; ++channel) {
    formula.parts.push_back(
        {.kind = MapFormula::Kind::kChannel, .at = static_cast<double>(channel)});
  }
  return formula;
}

// The first score among the columns; -1 where there are fewer than three.
int first_score(const FeatureMap& map) {
  int first = -1;
  int count = 0;
  for (std::size_t c = 0; c < map.columns.size(); ++c) {
    if (map.columns[c].group != "HSI") continue;
    if (first < 0) first = static_cast<int>(c);
    ++count;
  }
  return count >= 3 ? first : -1;
}

}  // namespace

void FeaturesPage::connect_maps() {
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, [this] {
    if (isVisible()) refresh();
  });
  connect(shown_, &QComboBox::activated, this, [this](int index) {
    column_ = shown_->itemData(index).toInt();
    const QString name = shown_->itemData(index, kName).toString();
    line_.reset();
    for (const EmissionLine& line : recipe_lines()) {
      if (name == QString::fromStdString(line.name())) line_ = line;
    }
    show_features();
  });
  for (MapPanel* panel : {feature_map_, cluster_map_}) {
    MapPanel* other = panel == feature_map_ ? cluster_map_ : feature_map_;
    MapView* view = panel->view();
    const auto plane = [panel] { return panel->item() ? panel->item()->plane : -1; };
    connect(view, &MapView::hovered, &selection_, [this, plane](PointUm point) {
      if (plane() >= 0) selection_.hover({plane(), point});
    });
    connect(view, &MapView::hover_left, &selection_, &Selection::leave);
    connect(view, &MapView::clicked, &selection_, [this, plane](PointUm point) {
      if (plane() >= 0) selection_.pin({plane(), point});
    });
    connect(view, &MapView::pressed, this, [this, panel] {
      cluster_active_ = panel == cluster_map_;
      feature_map_->set_active(!cluster_active_);
      cluster_map_->set_active(cluster_active_);
      Q_EMIT changed();
    });
    connect(view, &MapView::looked, this, [panel, other] {
      if (!panel->item() || !other->item() || panel->item()->plane != other->item()->plane) return;
      other->view()->look_at(panel->view()->viewport().centre, panel->view()->viewport().um_per_px);
    });
    connect(panel, &MapPanel::failed, this, &FeaturesPage::failed);
    connect(panel, &MapPanel::layer_shown, this, [this] {
      follow_selection();
      update_marks();
      Q_EMIT changed();
    });
  }
  feature_map_->set_active(true);
  feature_map_->view()->set_message(tr("Features are mapped here"));
  cluster_map_->view()->set_message(tr("Clusters are mapped here: click \"Cluster\""));
  connect(&selection_, &Selection::changed, this, &FeaturesPage::follow_selection);
  connect(tool_, &RegionTool::dragged, this,
          [this](PointUm from, PointUm to) { draw_region(from, to, false); });
  connect(tool_, &RegionTool::drawn, this,
          [this](PointUm from, PointUm to) { draw_region(from, to, true); });
  connect(tool_, &RegionTool::armed_changed, this, [this] {
    draft_.reset();
    update_marks();
  });
  connect(&preview_, &FeaturePreview::made, this, [this] {
    if (!isVisible()) return;
    show_columns();
    show_features();
    show_status();
  });
  connect(&preview_, &FeaturePreview::progressed, this,
          [this](double fraction, const QString& stage) {
            if (preview_.is_making()) feature_map_->view()->set_busy(stage, fraction);
          });
  connect(&preview_, &FeaturePreview::failed, this, [this](const Error& error) {
    feature_map_->view()->set_busy({}, 0);
    Q_EMIT failed(error);
  });
  connect(&document_, &Document::previewed, this, &FeaturesPage::show_preview);
  // Queued: the run has ended by then.
  const auto show_end = [this] {
    if (isVisible()) refresh();
  };
  connect(&document_, &Document::failed, this, show_end, Qt::QueuedConnection);
  connect(&document_, &Document::cancelled, this, show_end, Qt::QueuedConnection);
  connect(&document_.jobs(), &WorkerPool::finished, this, show_end, Qt::QueuedConnection);
  connect(
      &document_.jobs(), &WorkerPool::changed, this,
      [this] {
        if (!isVisible() || !is_set_up()) return;
        // A run makes the features anyhow.
        if (document_.is_running() && preview_.is_making()) {
          preview_.cancel();
          feature_map_->view()->set_busy({}, 0);
        }
        show_status();
      },
      Qt::QueuedConnection);
}

MapPanel* FeaturesPage::active_map() const {
  if (!is_set_up()) return nullptr;
  return cluster_active_ ? cluster_map_ : feature_map_;
}

bool FeaturesPage::show_layer(const std::string& key, std::optional<int> column) {
  const SampleItem* item = document_.sample() == nullptr ? nullptr : document_.sample()->find(key);
  if (item == nullptr || !is_set_up() || item->plane != plane_of_set()) return false;
  (item->is_labels() ? cluster_map_ : feature_map_)->show_item(*item, column);
  return true;
}

bool FeaturesPage::cancel_gesture() {
  if (!tool_->is_armed()) return false;
  tool_->set_armed(false);
  return true;
}

int FeaturesPage::plane_of_set() const {
  const bool on_hsi = set_ == FeatureSet::kHsi && chain_.on_libs.empty();
  const SampleItem* item = document_.sample()->find(on_hsi ? chain_.hsi : chain_.libs);
  return item == nullptr ? -1 : item->plane;
}

const Grid* FeaturesPage::grid_of_set() const {
  const bool on_hsi = set_ == FeatureSet::kHsi && chain_.on_libs.empty();
  const SampleItem* item = document_.sample()->find(on_hsi ? chain_.hsi : chain_.libs);
  return item == nullptr ? nullptr : &item->grid();
}

QString FeaturesPage::plane_name(int plane) const {
  const auto& planes = document_.sample()->planes;
  return plane >= 0 && plane < static_cast<int>(planes.size())
             ? planes[static_cast<std::size_t>(plane)].name
             : QString();
}

// The columns of the features as the recipe makes them, as far as that can be told beforehand.
std::vector<std::string> FeaturesPage::column_names() const {
  const std::string key = chain_.shown_features(set_);
  if (!key.empty() && preview_.is_of(document_.recipe(), key)) {
    std::vector<std::string> names;
    for (const FeatureColumn& column : preview_.artifact()->as<FeatureMap>()->columns) {
      names.push_back(column.name);
    }
    return names;
  }
  std::vector<std::string> names;
  if (set_ != FeatureSet::kHsi) {
    for (const EmissionLine& line : recipe_lines()) names.push_back(line.name());
  }
  if (set_ != FeatureSet::kLibs && !chain_.pca.empty()) {
    const Json count = pca_form_->value(QStringLiteral("components"));
    for (int i = 1; i <= (count.is_number() ? count.get<int>() : 4); ++i) {
      names.push_back("PC " + std::to_string(i));
    }
  }
  return names;
}

void FeaturesPage::show_columns() {
  const std::vector<std::string> names = column_names();
  const auto scores = std::count_if(names.begin(), names.end(), [](const std::string& name) {
    return name.rfind("PC ", 0) == 0;
  });
  const QSignalBlocker quiet(shown_);
  shown_->clear();
  if (scores >= 3) shown_->addItem(tr("Components 1, 2, 3 as colours"), kColours);
  for (std::size_t i = 0; i < names.size(); ++i) {
    shown_->addItem(feature_words(names[i]), static_cast<int>(i));
    shown_->setItemData(shown_->count() - 1, QString::fromStdString(names[i]), kName);
  }
  // The line that is looked at keeps its place, wherever its column has gone.
  if (line_) {
    const int found = shown_->findData(QString::fromStdString(line_->name()), kName);
    if (found >= 0) column_ = shown_->itemData(found).toInt();
  }
  int current = shown_->findData(column_);
  if (current < 0 && shown_->count() > 0) {
    current = 0;
    column_ = shown_->itemData(0).toInt();
  }
  shown_->setCurrentIndex(current);
  shown_->setEnabled(shown_->count() > 0);
}

void FeaturesPage::show_line(const EmissionLine& line) {
  line_ = line;
  show_columns();
  show_features();
}

void FeaturesPage::show_features() {
  const std::string key = chain_.shown_features(set_);
  if (key.empty()) {
    preview_.cancel();
    feature_map_->clear();
    feature_map_->set_plane_name({});
    return;
  }
  if (!preview_.is_of(document_.recipe(), key)) {
    const Artifact* held = artifact(key);
    if (held != nullptr && document_.is_current(key)) {
      preview_.take(document_.recipe(), key, *held);  // which shows it
      return;
    }
    // A run that goes on makes them anyhow.
    if (!document_.is_running()) preview_.want(document_.recipe(), key);
  }
  if (line_) {
    const auto lines = recipe_lines();
    const bool used = std::any_of(lines.begin(), lines.end(), [this](const auto& line) {
      return line.name() == line_->name();
    });
    if (!used || !preview_.is_of(document_.recipe(), key)) return show_raw_line(*line_);
  }
  if (preview_.is_of(document_.recipe(), key) && preview_.artifact()) {
    show_made_features();
  } else if (set_ != FeatureSet::kHsi && column_ >= 0) {
    const auto lines = recipe_lines();
    if (column_ < static_cast<int>(lines.size())) {
      show_raw_line(lines[static_cast<std::size_t>(column_)]);
    }
  } else if (!feature_map_->item() && !preview_.is_making()) {
    feature_map_->view()->set_message(document_.is_running() ? tr("The features are being made …")
                                                             : tr("Features are mapped here"));
  }
}

// The line above its background in the spectra as they were measured: at once, without the
// preparation.
void FeaturesPage::show_raw_line(const EmissionLine& line) {
  const SampleItem* source = document_.sample()->find(chain_.libs);
  const auto image = source == nullptr ? nullptr : source->artifact.as<SpectralImage>();
  if (image == nullptr) return;
  const AxisUnit unit = image->axis.unit();
  const Json half = line_form_->value(QStringLiteral("half_window_nm"));
  const double half_nm = line.half_window_nm.value_or(half.is_number() ? half.get<double>() : 0.3);
  const double at = convert_spectral(line.wavelength_nm, SpectralUnit::kNanometre, unit);
  const double beside =
      convert_spectral(line.wavelength_nm + half_nm, SpectralUnit::kNanometre, unit);
  LayerFormula formula;
  formula.parts.push_back({.kind = MapFormula::Kind::kLine, .at = at});
  formula.parts.back().half_width = std::abs(beside - at);
  feature_map_->set_plane_name(plane_name(source->plane));
  feature_map_->show_formula(*source, formula);
}

void FeaturesPage::show_made_features() {
  const auto map = preview_.artifact()->as<FeatureMap>();
  if (map == nullptr) return;
  feature_map_->view()->set_busy({}, 0);
  const int plane = plane_of_set();
  const std::string key = chain_.shown_features(set_);
  const QString title = words_of(key.substr(0, key.find('.')));
  feature_map_->set_plane_name(plane_name(plane));
  const int first = first_score(*map);
  if (column_ == kColours && first >= 0) {
    if (coloured_ != map) {
      coloured_ = map;
      colours_ = Artifact(image_of_columns(*map, first));
    }
    feature_map_->show_formula(
        {key + ".colours", title, tr("Principal components 1, 2 and 3 as red, green and blue"),
         colours_, plane, false},
        first_three());
    return;
  }
  const int column = std::clamp(column_, 0, static_cast<int>(map->columns.size()) - 1);
  feature_map_->show_item(
      {key, title, tr("Features as they are clustered"), *preview_.artifact(), plane, false},
      column);
}

void FeaturesPage::show_clusters_map() {
  const std::string key = chain_.labels(set_);
  const SampleItem* item = key.empty() ? nullptr : document_.sample()->find(key);
  if (item == nullptr) {
    if (document_.is_running() && shown_clusters_ == key) return;  // a preview stands there
    shown_clusters_.clear();
    cluster_map_->clear();
    cluster_map_->set_plane_name({});
    return;
  }
  shown_clusters_ = key;
  cluster_map_->set_plane_name(plane_name(item->plane));
  cluster_map_->show_item(*item);
}

void FeaturesPage::show_preview(const QString& step, const QString& port,
                                const Artifact& artifact) {
  const ClusterSteps& steps = chain_.of(set_);
  const std::string id = step.toStdString();
  if (id == steps.kmeans && port == QLatin1String("labels") && artifact.as<LabelMap>() != nullptr) {
    shown_clusters_ = chain_.labels(set_);
    cluster_map_->set_plane_name(plane_name(plane_of_set()));
    cluster_map_->show_item(
        {shown_clusters_, words_of(id), tr("Clusters so far"), artifact, plane_of_set(), false});
  } else if (id == steps.elbow && artifact.as<Table>() != nullptr) {
    elbow_->set_faded(false);
    elbow_->set_curve(elbow_points(*artifact.as<Table>()));
  }
}

void FeaturesPage::follow_selection() {
  if (!isVisible()) return;
  for (MapPanel* panel : {feature_map_, cluster_map_}) {
    const int plane = panel->item() ? panel->item()->plane : -1;
    panel->view()->set_cross(plane < 0 ? std::nullopt : selection_.cursor_in(plane));
    panel->view()->set_pin(plane < 0 ? std::nullopt : selection_.pin_in(plane));
  }
}

void FeaturesPage::update_marks() {
  std::vector<PlaceMark> marks;
  const Grid* grid = is_set_up() ? grid_of_set() : nullptr;
  const QColor colour = palette().color(QPalette::Highlight);
  if (draft_) {
    marks.push_back({{}, colour, *draft_, true, true});
  } else if (grid != nullptr) {
    if (const auto window = training_region(document_.recipe(), chain_, set_)) {
      try {
        const CropWindow whole = resolve_crop(*grid, *window);
        const double top = static_cast<double>(whole.first_row) - 0.5;
        const double left = static_cast<double>(whole.first_col) - 0.5;
        const double bottom = top + static_cast<double>(whole.rows);
        const double right = left + static_cast<double>(whole.cols);
        std::vector<PointUm> outline = whole.outline;
        if (outline.empty()) {
          outline = {grid->centre_um(top, left), grid->centre_um(top, right),
                     grid->centre_um(bottom, right), grid->centre_um(bottom, left)};
        }
        marks.push_back({tr("Training region"), colour, outline, true, false});
      } catch (const Error&) {  // told by the panel of the region
      }
    }
  }
  feature_map_->view()->set_places(marks);
  cluster_map_->view()->set_places(marks);
}

}  // namespace lithoscope
