// The matching points that a person is setting, with unlimited undo.
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <vector>

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

// Every change is one step of `history()`, which undoes and redoes it exactly.
class PointList : public QObject {
  Q_OBJECT

 public:
  explicit PointList(QObject* parent = nullptr);

  const std::vector<MatchingPoint>& points() const { return points_; }
  int size() const { return static_cast<int>(points_.size()); }
  const MatchingPoint& at(int index) const { return points_[static_cast<std::size_t>(index)]; }
  QUndoStack& history() { return history_; }

  // Points of another sample: nothing before them can be undone.
  void start_with(std::vector<MatchingPoint> points);
  // The same as an edit, as when a file is opened; `what` names it in the menu.
  void replace(std::vector<MatchingPoint> points, const QString& what);
  // Appends a pair under the first free name, "Point 3"; returns its index.
  int add(PointUm source, PointUm target);
  // Moves of the same `gesture` (a drag, a held arrow key) are one step; 0 is a step of its own.
  void move(int index, Side side, PointUm to, int gesture = 0);
  void rename(int index, const QString& name);
  void set_enabled(int index, bool enabled);
  void remove(int index);
  // A number that no gesture had before.
  int new_gesture() { return ++last_gesture_; }

 Q_SIGNALS:
  void changed();

 private:
  class Edit;
  void edit(std::vector<MatchingPoint> after, const QString& what, int gesture = 0);

  std::vector<MatchingPoint> points_;
  QUndoStack history_;
  int last_gesture_ = 0;
};

}  // namespace lithoscope
