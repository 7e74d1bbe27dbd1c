#include "widgets/align/point_list.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

namespace lithoscope {

// Both states whole: points are few, and nothing can get lost between them.
class PointList::Edit : public QUndoCommand {
 public:
  Edit(PointList& list, std::vector<MatchingPoint> after, const QString& what, int gesture)
      : QUndoCommand(what),
        list_(list),
        before_(list.points_),
        after_(std::move(after)),
        gesture_(gesture) {}

  void undo() override { show(before_); }
  void redo() override { show(after_); }
  int id() const override { return gesture_ == 0 ? -1 : 1; }
  bool mergeWith(const QUndoCommand* later) override {
    const auto* edit = static_cast<const Edit*>(later);
    if (edit->gesture_ != gesture_) return false;
    after_ = edit->after_;
    return true;
  }

 private:
  void show(const std::vector<MatchingPoint>& points) {
    list_.points_ = points;
    Q_EMIT list_.changed();
  }

  PointList& list_;
  std::vector<MatchingPoint> before_, after_;
  int gesture_;
};

PointList::PointList(QObject* parent) : QObject(parent) {}

void PointList::start_with(std::vector<MatchingPoint> points) {
  points_ = std::move(points);
  history_.clear();
  Q_EMIT changed();
}

void PointList::edit(std::vector<MatchingPoint> after, const QString& what, int gesture) {
  history_.push(new Edit(*this, std::move(after), what, gesture));
}

void PointList::replace(std::vector<MatchingPoint> points, const QString& what) {
  edit(std::move(points), what);
}

int PointList::add(PointUm source, PointUm target) {
  const auto taken = [this](const std::string& name) {
    return std::any_of(points_.begin(), points_.end(),
                       [&name](const MatchingPoint& point) { return point.name == name; });
  };
  int number = size() + 1;
  std::string name = tr("Point %1").arg(number).toStdString();
  while (taken(name)) name = tr("Point %1").arg(++number).toStdString();
  auto after = points_;
  after.push_back({name, source, target, true});
  edit(std::move(after), tr("Set %1").arg(QString::fromStdString(name)));
  return size() - 1;
}

void PointList::move(int index, Side side, PointUm to, int gesture) {
  auto after = points_;
  MatchingPoint& point = after[static_cast<std::size_t>(index)];
  place_on(side, point) = to;
  edit(std::move(after), tr("Move %1").arg(QString::fromStdString(at(index).name)), gesture);
}

void PointList::rename(int index, const QString& name) {
  const std::string words = name.trimmed().toStdString();
  if (words.empty() || words == at(index).name) return;
  auto after = points_;
  after[static_cast<std::size_t>(index)].name = words;
  edit(std::move(after), tr("Rename %1").arg(QString::fromStdString(at(index).name)));
}

void PointList::set_enabled(int index, bool enabled) {
  if (at(index).enabled == enabled) return;
  auto after = points_;
  after[static_cast<std::size_t>(index)].enabled = enabled;
  const QString name = QString::fromStdString(at(index).name);
  edit(std::move(after), enabled ? tr("Use %1").arg(name) : tr("Leave out %1").arg(name));
}

void PointList::remove(int index) {
  auto after = points_;
  after.erase(after.begin() + index);
  edit(std::move(after), tr("Delete %1").arg(QString::fromStdString(at(index).name)));
}

}  // namespace lithoscope
