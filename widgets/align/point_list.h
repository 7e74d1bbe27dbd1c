// The matching points that a person is setting and how they are fitted, with unlimited undo.
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <vector>

#include "core/registration/fit.h"
#include "core/registration/matching_points.h"

namespace lithoscope {

// Which of the two maps a coordinate belongs to.
enum class Side { kSource, kTarget };

inline Side other_side(Side side) {
  return side == Side::kSource ? Side::kTarget : Side::kSource;
}
inline PointUm& place_on(Side side, MatchingPoint& point) {
  return side == Side::kSource ? point.source : point.target;
}
inline const PointUm& place_on(Side side, const MatchingPoint& point) {
  return side == Side::kSource ? point.source : point.target;
}

// Every change is one step of `history()`, which undoes and redoes it exactly. The options'
// correction belongs to the fit that it was found on: every edit that changes the fit drops it, and
// undoing that edit brings it back.
class PointList : public QObject {
  Q_OBJECT

 public:
  explicit PointList(QObject* parent = nullptr);

  const std::vector<MatchingPoint>& points() const { return points_; }
  int size() const { return static_cast<int>(points_.size()); }
  const MatchingPoint& at(int index) const { return points_[static_cast<std::size_t>(index)]; }
  const FitOptions& options() const { return options_; }
  QUndoStack& history() { return history_; }

  // Points of another sample: nothing before them can be undone.
  void start_with(std::vector<MatchingPoint> points, const FitOptions& options = {});
  // The same as an edit, as when a file is opened; `what` names it in the menu.
  void replace(std::vector<MatchingPoint> points, const QString& what);
  // Appends a pair under the first free name, "Point 3"; returns its index.
  int add(PointUm source, PointUm target);
  // Moves of the same `gesture` (a drag, a held arrow key) are one step; 0 is a step of its own.
  void move(int index, Side side, PointUm to, int gesture = 0);
  // The same for a place that was found by comparing the maps.
  void snap(int index, PointUm target);
  void rename(int index, const QString& name);
  void set_enabled(int index, bool enabled);
  void remove(int index);
  // Another kind of fit; its correction is not looked at.
  void set_options(const FitOptions& options);
  // Puts `change`, found on top of the present fit, behind it.
  void correct(const Transform& change);
  // Back to the fit of the points alone.
  void drop_correction();
  // A number that no gesture had before.
  int new_gesture() { return ++last_gesture_; }

 Q_SIGNALS:
  void changed();

 private:
  class Edit;
  // Drops the correction.
  void edit(std::vector<MatchingPoint> after, const QString& what, int gesture = 0);
  void push(std::vector<MatchingPoint> after, const FitOptions& options, const QString& what,
            int gesture = 0);

  std::vector<MatchingPoint> points_;
  FitOptions options_;
  QUndoStack history_;
  int last_gesture_ = 0;
};

}  // namespace lithoscope
