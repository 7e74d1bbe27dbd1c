#include "widgets/align/point_list.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

#include "core/registration/compose.h"

namespace lithoscope {

// Both states whole: points are few, and nothing can get lost between them.
class PointList::Edit : public QUndoCommand {
 public:
  struct State {
    std::vector<MatchingPoint> points;
    FitOptions options;
  };

  Edit(PointList& list, State after, const QString& what, int gesture)
      : QUndoCommand(what),
        list_(list),
        before_{list.points_, list.options_},
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
  void show(const State& state) {
    list_.points_ = state.points;
    list_.options_ = state.options;
    Q_EMIT list_.changed();
  }

  PointList& list_;
  State before_, after_;
  int gesture_;
};

PointList::PointList(QObject* parent) : QObject(parent) {}

void PointList::start_with(std::vector<MatchingPoint> points, const FitOptions& options) {
  points_ = std::move(points);
  options_ = options;
  history_.clear();
  Q_EMIT changed();
}

void PointList::push(std::vector<MatchingPoint> after, const FitOptions& options,
                     const QString& what, int gesture) {
  history_.push(new Edit(*this, {std::move(after), options}, what, gesture));
}

void PointList::edit(std::vector<MatchingPoint> after, const QString& what, int gesture) {
  FitOptions options = options_;
  options.correction.reset();
  push(std::move(after), options, what, gesture);
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

void PointList::snap(int index, PointUm target) {
  auto after = points_;
  after[static_cast<std::size_t>(index)].target = target;
  edit(std::move(after), tr("Snap %1").arg(QString::fromStdString(at(index).name)));
}

void PointList::rename(int index, const QString& name) {
  const std::string words = name.trimmed().toStdString();
  if (words.empty() || words == at(index).name) return;
  auto after = points_;
  after[static_cast<std::size_t>(index)].name = words;
  push(std::move(after), options_, tr("Rename %1").arg(QString::fromStdString(at(index).name)));
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

void PointList::set_options(const FitOptions& options) {
  FitOptions after = options;
  after.correction.reset();
  push(points_, after, tr("Change the kind of fit"));
}

void PointList::correct(const Transform& change) {
  FitOptions after = options_;
  after.correction =
      options_.correction ? followed_by(*options_.correction, change) : std::optional(change);
  push(points_, after, tr("Accept the refinement"));
}

void PointList::drop_correction() {
  if (!options_.correction) return;
  FitOptions after = options_;
  after.correction.reset();
  push(points_, after, tr("Drop the refinement"));
}

}  // namespace lithoscope
