#include "widgets/align/align_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/align/fit_panel.h"
#include "widgets/align/magnifier.h"
#include "widgets/align/overlay_map.h"
#include "widgets/align/point_table.h"
#include "widgets/align/point_tool.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

AlignPage::AlignPage(QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedWidget(this)),
      empty_(new QLabel(pages_)),
      source_(new MapPanel),
      target_(new MapPanel),
      source_tool_(new PointTool(Side::kSource, alignment_, this)),
      target_tool_(new PointTool(Side::kTarget, alignment_, this)),
      source_glass_(new Magnifier(source_->view())),
      target_glass_(new Magnifier(target_->view())),
      overlay_(new OverlayMap),
      fit_panel_(new FitPanel(alignment_)),
      model_(new PointTable(alignment_, this)) {
  auto* rows = new QSplitter(Qt::Vertical, pages_);
  rows->setChildrenCollapsible(false);
  rows->addWidget(make_maps());
  rows->addWidget(make_table());
  rows->setStretchFactor(0, 3);
  rows->setStretchFactor(1, 2);
  rows->setSizes({600, 400});
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  empty_->setText(
      tr("Two maps are needed to align them.\nOpen a recipe with two images, or open "
         "both images together."));
  pages_->addWidget(empty_);
  pages_->addWidget(rows);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);

  connect_map(Side::kSource);
  connect_map(Side::kTarget);
  connect(&alignment_, &Alignment::changed, this, [this] {
    if (selected_ >= alignment_.points().size()) select(-1);
    // Micrometres are told only where the map's pixels have a size.
    table_->setColumnHidden(PointTable::kResidualUm, !alignment_.grid(Side::kTarget).pitch_known);
    update_marks();
    update_overlay();
  });
  connect(&likeness_, &MapLikeness::changed, this,
          [this] { fit_panel_->set_likeness(likeness_.likeness(), likeness_.is_measuring()); });
  connect(&snapper_, &PointSnapper::found, this, &AlignPage::take_snap);
  connect(&snapper_, &PointSnapper::failed, this, &AlignPage::failed);
  connect(model_, &PointTable::refused, this, &AlignPage::told);
  connect(fit_panel_, &FitPanel::apply_clicked, this, &AlignPage::apply_clicked);
  connect(fit_panel_, &FitPanel::refine_clicked, this, &AlignPage::refine_clicked);
}

AlignPage::~AlignPage() = default;

QWidget* AlignPage::make_maps() {
  auto* maps = new QSplitter(Qt::Horizontal);
  maps->setChildrenCollapsible(false);
  maps->addWidget(source_);
  maps->addWidget(target_);
  maps->setSizes({1000, 1000});
  source_->view()->set_tool(source_tool_);
  target_->view()->set_tool(target_tool_);
  return maps;
}

QWidget* AlignPage::make_table() {
  auto* lower = new QSplitter(Qt::Horizontal);
  lower->setChildrenCollapsible(false);
  auto* middle = new QWidget(lower);
  const int unit = grid_unit(this);
  table_ = new QTableView(middle);
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + unit);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setResizeContentsPrecision(0);  // of the rows in sight alone
  table_->horizontalHeader()->setHighlightSections(false);
  table_->setAccessibleName(tr("Matching points"));
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { select(current.isValid() ? current.row() : -1); });

  hint_ = new QLabel(middle);
  hint_->setTextFormat(Qt::PlainText);
  hint_->setMinimumWidth(1);
  const auto button = [&](const QString& text, const QString& tip) {
    auto* made = new QToolButton(middle);
    made->setText(text);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    return made;
  };
  snap_ = button(tr("Snap"), tr("Move the selected point to the best match near it (S)"));
  remove_ = button(tr("Delete"), tr("Delete the selected point (Del)"));
  open_ = button(tr("Open…"), tr("Open matching points from a file"));
  save_ = button(tr("Save…"), tr("Save the matching points as a file"));
  connect(snap_, &QToolButton::clicked, this, &AlignPage::snap_clicked);
  connect(remove_, &QToolButton::clicked, this, &AlignPage::delete_selected);
  connect(open_, &QToolButton::clicked, this, &AlignPage::open_points_clicked);
  connect(save_, &QToolButton::clicked, this, &AlignPage::save_points_clicked);
  hint_->setMinimumHeight(remove_->sizeHint().height());  // the table stays where it is
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(unit / 2);
  buttons->addWidget(hint_, 1);
  for (QToolButton* each : {snap_, remove_, open_, save_}) buttons->addWidget(each);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(unit, unit / 2, unit, unit);
  column->setSpacing(unit / 2);
  column->addLayout(buttons);
  column->addWidget(table_, 1);

  lower->addWidget(overlay_);
  lower->addWidget(middle);
  lower->addWidget(fit_panel_);
  lower->setStretchFactor(0, 3);
  lower->setStretchFactor(1, 4);
  lower->setStretchFactor(2, 0);
  lower->setSizes({300, 420, 31 * unit});
  return lower;
}

void AlignPage::connect_map(Side side) {
  MapPanel* map = panel(side);
  MapView* view = map->view();
  PointTool* tool = side == Side::kSource ? source_tool_ : target_tool_;
  const auto on_place = [this, side](auto* widget, auto click_signal, auto hover_signal,
                                     auto leave_signal) {
    connect(widget, click_signal, this, [this, side](PointUm place) { click(side, place); });
    connect(widget, hover_signal, this, [this, side](PointUm place) { hover(side, place); });
    connect(widget, leave_signal, this, &AlignPage::leave);
  };
  on_place(view, &MapView::clicked, &MapView::hovered, &MapView::hover_left);
  on_place(magnifier(side), &Magnifier::clicked, &Magnifier::hovered, &Magnifier::hover_left);
  connect(view, &MapView::pressed, this, [this, side] {
    if (active_ == side) return;
    activate(side);
    Q_EMIT changed();
  });
  connect(tool, &PointTool::caught, this, &AlignPage::select);
  connect(tool, &PointTool::held, this, [this, side](int index) {
    held_ = index;
    update_magnifiers();
  });
  connect(map, &MapPanel::layer_shown, this, [this] {
    update_overlay();
    Q_EMIT changed();
  });
  connect(map, &MapPanel::style_changed, this, [this] {
    update_overlay();
    update_magnifiers();
  });
  connect(map, &MapPanel::failed, this, &AlignPage::failed);
}

void AlignPage::activate(Side side) {
  active_ = side;
  source_->set_active(side == Side::kSource);
  target_->set_active(side == Side::kTarget);
}

void AlignPage::choose_planes(const std::optional<RecipeRegistration>& registration) {
  source_plane_ = target_plane_ = -1;
  if (registration) {
    const SampleItem* source = sample_->find(registration->source);
    const SampleItem* target = sample_->find(registration->target);
    if (source != nullptr && target != nullptr) {
      source_plane_ = source->plane;
      target_plane_ = target->plane;
    }
  }
  if (source_plane_ == target_plane_ && sample_->planes.size() >= 2) {
    // The first map is usually the one that the other is brought to.
    target_plane_ = 0;
    source_plane_ = 1;
  }
}

void AlignPage::show_first_layers() {
  for (const Side side : {Side::kSource, Side::kTarget}) {
    const SampleItem* shown = nullptr;
    for (const SampleItem& item : sample_->items) {
      if (item.plane != plane(side)) continue;
      if (shown == nullptr || (item.is_image() && !shown->is_image())) shown = &item;
    }
    panel(side)->clear();
    panel(side)->set_plane_name(sample_->planes[static_cast<std::size_t>(plane(side))].name);
    if (shown != nullptr) panel(side)->show_item(*shown);
  }
}

void AlignPage::open(const SamplePtr& sample, const std::optional<RecipeRegistration>& registration,
                     const std::map<std::string, Artifact>& artifacts) {
  sample_ = sample;
  waiting_.reset();
  hover_.reset();
  snapping_.reset();
  snapper_.cancel();
  select(-1);
  choose_planes(registration);
  pages_->setCurrentIndex(has_maps() ? 1 : 0);
  if (!has_maps()) return;
  show_first_layers();
  activate(Side::kTarget);
  const auto grid_on = [this](Side side) {
    for (const SampleItem& item : sample_->items) {
      if (item.plane == plane(side)) return item.grid();
    }
    return Grid();
  };
  const Grid source = grid_on(Side::kSource), target = grid_on(Side::kTarget);
  std::vector<MatchingPoint> points;
  if (registration) {
    const auto table = artifacts.find(registration->points);
    try {
      if (table != artifacts.end()) {
        points = matching_points_from_table(*table->second.as<Table>(), source, target);
      }
    } catch (const Error& error) {
      Q_EMIT failed(error);
    }
  }
  model_->set_names(sample_->planes[static_cast<std::size_t>(source_plane_)].name,
                    sample_->planes[static_cast<std::size_t>(target_plane_)].name);
  alignment_.start_with(source, target, std::move(points),
                        registration ? registration->options : FitOptions());
}

void AlignPage::update_sample(const SamplePtr& sample) {
  sample_ = sample;
}

bool AlignPage::show_layer(const std::string& key, std::optional<int> column) {
  const SampleItem* item = sample_ == nullptr ? nullptr : sample_->find(key);
  if (item == nullptr || !has_maps()) return false;
  for (const Side side : {Side::kSource, Side::kTarget}) {
    if (item->plane != plane(side)) continue;
    panel(side)->show_item(*item, column);
    return true;
  }
  return false;
}

}  // namespace lithoscope
