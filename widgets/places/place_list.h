// The pins and regions of the sample that is open, with unlimited undo.
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>
#include <vector>

#include "core/regions/place.h"

namespace lithoscope {

// Every change is one step of the history, which undoes and redoes it exactly.
class PlaceList : public QObject {
  Q_OBJECT

 public:
  // `history` may hold other changes of the page too; it must outlive this, or be cleared before.
  explicit PlaceList(QUndoStack& history, QObject* parent = nullptr);

  const std::vector<Place>& places() const { return places_; }
  int size() const { return static_cast<int>(places_.size()); }
  const Place& at(int index) const { return places_[static_cast<std::size_t>(index)]; }
  bool has(int index) const { return index >= 0 && index < size(); }

  // Places of another sample: nothing before them can be undone.
  void start_with(std::vector<Place> places);
  // Appends a place under the first free name, "Pin 3" or "Region 2", in the first colour that no
  // other place has; returns its index. `points` as in Place.
  int add(PlaceKind kind, const std::string& plane, std::vector<PointUm> points);
  // Appends places of a file as one change. Those without a name get one.
  void append(const std::vector<Place>& places, const QString& what);
  // Moves a pin. Moves of the same `gesture` (a drag, a held arrow key) are one step; 0 is a step
  // of its own.
  void move(int index, PointUm to, int gesture = 0);
  // Gives a region other corners; as move() for pins.
  void reshape(int index, std::vector<PointUm> corners, int gesture = 0);
  void rename(int index, const QString& name);
  void recolour(int index, Colour colour);
  void set_visible(int index, bool visible);
  void remove(int index);
  // A number that no gesture had before.
  int new_gesture() { return ++last_gesture_; }

 Q_SIGNALS:
  void changed();

 private:
  class Edit;
  static std::string free_name(const std::vector<Place>& places, bool region);
  void edit(std::vector<Place> after, const QString& what, int gesture = 0);
  QString name_of(int index) const { return QString::fromStdString(at(index).name); }

  QUndoStack& history_;
  std::vector<Place> places_;
  int last_gesture_ = 0;
};

}  // namespace lithoscope
