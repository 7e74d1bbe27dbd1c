// What is drawn over the two maps: points, the pair that is being set, enlargements, the cursor.
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <utility>

#include "widgets/align/align_page.h"
#include "widgets/align/magnifier.h"
#include "widgets/align/overlay_map.h"
#include "widgets/align/point_tool.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {

QString AlignPage::plane_name(Side side) const {
  return has_maps() ? sample_->planes[static_cast<std::size_t>(plane(side))].name : QString();
}

void AlignPage::hover(Side side, PointUm place) {
  hover_ = HalfPair{side, place};
  for (const Side each : {Side::kSource, Side::kTarget}) {
    panel(each)->view()->set_cross(cursor(each));
  }
  Q_EMIT hovered(plane(side), place);
}

void AlignPage::leave() {
  hover_.reset();
  for (const MapPanel* each : {source_, target_}) each->view()->set_cross(std::nullopt);
  Q_EMIT hover_left();
}

std::optional<PointUm> AlignPage::cursor(Side side) const {
  if (!hover_) return std::nullopt;
  return hover_->side == side ? std::optional(hover_->place)
                              : alignment_.expected_from(hover_->side, hover_->place);
}

void AlignPage::click(Side side, PointUm place) {
  if (!waiting_ || waiting_->side == side) {
    waiting_ = HalfPair{side, place};
    if (const auto expected = alignment_.expected_from(side, place)) {
      panel(other_side(side))->view()->bring_into_sight(*expected);
    }
    select(-1);
    update_marks();
    return;
  }
  const PointUm first = waiting_->place;
  waiting_.reset();
  const bool source_first = side == Side::kTarget;
  select(alignment_.points().add(source_first ? first : place, source_first ? place : first));
}

bool AlignPage::complete_pair() {
  if (!waiting_) return false;
  const auto expected = alignment_.expected_from(waiting_->side, waiting_->place);
  if (!expected) return false;
  click(other_side(waiting_->side), *expected);
  return true;
}

bool AlignPage::click_by_key() {
  for (const Side side : {Side::kSource, Side::kTarget}) {
    const MapView* view = panel(side)->view();
    if (!view->hasFocus() || view->layer() == nullptr) continue;
    const bool under_mouse = hover_ && hover_->side == side;
    click(side, under_mouse ? hover_->place : view->viewport().centre);
    return true;
  }
  return false;
}

bool AlignPage::cancel_gesture() {
  if (waiting_) {
    waiting_.reset();
    update_marks();
    return true;
  }
  if (!alignment_.suggestion()) return false;
  alignment_.refuse_suggestion();
  return true;
}

void AlignPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && cancel_gesture()) return;
  if (event->key() == Qt::Key_Escape && selected_ >= 0) {
    select(-1);  // arrows move the map again
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() == Qt::NoModifier && (complete_pair() || click_by_key())) return;
  QWidget::keyPressEvent(event);
}

void AlignPage::select(int index) {
  if (index == selected_) return;
  selected_ = index;
  source_tool_->set_selected(index);
  target_tool_->set_selected(index);
  if (index < 0) {
    table_->clearSelection();
    table_->setCurrentIndex({});
  } else {
    table_->selectRow(index);
  }
  update_marks();
  Q_EMIT selected_changed();
}

void AlignPage::delete_selected() {
  if (selected_ >= 0 && selected_ < alignment_.points().size()) {
    alignment_.points().remove(selected_);
  }
}

std::vector<PointMark> AlignPage::point_marks(Side side) const {
  const auto& list = alignment_.points().points();
  const auto& fit = alignment_.fit();
  std::vector<PointMark> marks;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const int index = static_cast<int>(i);
    PointMark mark;
    mark.at = place_on(side, list[i]);
    mark.name = QString::fromStdString(list[i].name);
    if (!list[i].enabled) {
      mark.look = PointMark::Look::kDisabled;
    } else if (fit && i < fit->residuals.size() && !fit->residuals[i].used) {
      mark.look = PointMark::Look::kDoubtful;
    }
    if (index == selected_) mark.look = PointMark::Look::kSelected;
    mark.fitted = alignment_.fitted_on(side, index);
    marks.push_back(std::move(mark));
  }
  if (!waiting_) return marks;
  if (waiting_->side == side) {
    marks.push_back({waiting_->place, {}, PointMark::Look::kPending, std::nullopt});
  } else if (const auto expected = alignment_.expected_from(waiting_->side, waiting_->place)) {
    marks.push_back({*expected, tr("expected"), PointMark::Look::kExpected, std::nullopt});
  }
  return marks;
}

void AlignPage::update_marks() {
  for (const Side side : {Side::kSource, Side::kTarget}) {
    panel(side)->view()->set_points(point_marks(side));
  }
  update_magnifiers();
  update_hint();
}

void AlignPage::update_magnifiers() {
  for (const Side side : {Side::kSource, Side::kTarget}) {
    std::optional<PointUm> centre;
    if (held_ >= 0 && held_ < alignment_.points().size()) {
      centre = place_on(side, alignment_.points().at(held_));
    } else if (waiting_) {
      centre = waiting_->side == side ? std::optional(waiting_->place)
                                      : alignment_.expected_from(waiting_->side, waiting_->place);
    }
    if (!centre || panel(side)->view()->layer() == nullptr) {
      magnifier(side)->hide();
      continue;
    }
    // Ten times too long lines would lead out of the picture.
    std::vector<PointMark> marks = point_marks(side);
    for (PointMark& mark : marks) mark.fitted.reset();
    magnifier(side)->show_place(*centre, panel(side)->style(), std::move(marks));
  }
}

void AlignPage::update_hint() {
  remove_->setEnabled(selected_ >= 0);
  snap_->setEnabled(selected_ >= 0);
  // While a click is awaited its hint takes the room of the buttons.
  for (QToolButton* each : {snap_, remove_, open_, save_}) each->setVisible(!waiting_);
  if (!waiting_ || !has_maps()) {
    hint_->setText(tr("Points: %1").arg(alignment_.points().size()));
    return;
  }
  const Side other = other_side(waiting_->side);
  const bool expected = alignment_.expected_from(waiting_->side, waiting_->place).has_value();
  hint_->setText((expected ? tr("Now the same place in %1 (Enter: as expected, Esc: cancel)")
                           : tr("Now click the same place in %1 (Esc cancels)"))
                     .arg(plane_name(other)));
}

void AlignPage::update_overlay() {
  overlay_->set_note(alignment_.suggestion() ? tr("Suggested") : QString());
  overlay_->show_maps({source_->view()->layer(), source_->style()},
                      {target_->view()->layer(), target_->style()}, alignment_.shown(),
                      tr("With enough points, both maps are shown here"));
  likeness_.measure(source_->view()->layer(), target_->view()->layer(),
                    alignment_.fit() ? std::optional(alignment_.fit()->transform) : std::nullopt);
}

}  // namespace lithoscope
