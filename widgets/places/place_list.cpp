#include "widgets/places/place_list.h"

#include <QUndoCommand>
#include <algorithm>
#include <utility>

#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

// Of merging steps, in the history of a page.
constexpr int kPlacesId = 60;

}  // namespace

// Both states whole: places are few, and nothing can get lost between them.
class PlaceList::Edit : public QUndoCommand {
 public:
  Edit(PlaceList& list, std::vector<Place> after, const QString& what, int gesture)
      : QUndoCommand(what),
        list_(list),
        before_(list.places_),
        after_(std::move(after)),
        gesture_(gesture) {}

  void undo() override { show(before_); }
  void redo() override { show(after_); }
  int id() const override { return gesture_ == 0 ? -1 : kPlacesId; }
  bool mergeWith(const QUndoCommand* later) override {
    const auto* edit = dynamic_cast<const Edit*>(later);
    if (edit == nullptr || &edit->list_ != &list_ || edit->gesture_ != gesture_) return false;
    after_ = edit->after_;
    return true;
  }

 private:
  void show(const std::vector<Place>& places) {
    list_.places_ = places;
    Q_EMIT list_.changed();
  }

  PlaceList& list_;
  std::vector<Place> before_, after_;
  int gesture_;
};

PlaceList::PlaceList(QUndoStack& history, QObject* parent) : QObject(parent), history_(history) {}

void PlaceList::start_with(std::vector<Place> places) {
  places_ = std::move(places);
  history_.clear();
  Q_EMIT changed();
}

void PlaceList::edit(std::vector<Place> after, const QString& what, int gesture) {
  history_.push(new Edit(*this, std::move(after), what, gesture));
}

// "Pin 3": the first one from the number of such places on.
std::string PlaceList::free_name(const std::vector<Place>& places, bool region) {
  const auto named = [region](int number) {
    return (region ? tr("Region %1").arg(number) : tr("Pin %1").arg(number)).toStdString();
  };
  int number = 1;
  for (const Place& other : places) number += other.is_region() == region ? 1 : 0;
  const auto taken = [&](const Place& other) { return other.name == named(number); };
  while (std::any_of(places.begin(), places.end(), taken)) ++number;
  return named(number);
}

int PlaceList::add(PlaceKind kind, const std::string& plane, std::vector<PointUm> points) {
  Place place{kind, {}, {}, true, plane, std::move(points)};
  place.name = free_name(places_, place.is_region());
  std::size_t colour = 0;
  const auto taken = [&](const Place& other) { return other.colour == cluster_colour(colour); };
  while (std::any_of(places_.begin(), places_.end(), taken)) ++colour;
  place.colour = cluster_colour(colour);
  const QString name = QString::fromStdString(place.name);
  auto after = places_;
  after.push_back(std::move(place));
  edit(std::move(after), tr("Add %1").arg(name));
  return size() - 1;
}

void PlaceList::append(const std::vector<Place>& places, const QString& what) {
  if (places.empty()) return;
  auto after = places_;
  for (Place place : places) {
    if (place.name.empty()) place.name = free_name(after, place.is_region());
    after.push_back(std::move(place));
  }
  edit(std::move(after), what);
}

void PlaceList::move(int index, PointUm to, int gesture) {
  auto after = places_;
  after[static_cast<std::size_t>(index)].points = {to};
  edit(std::move(after), tr("Move %1").arg(name_of(index)), gesture);
}

void PlaceList::reshape(int index, std::vector<PointUm> corners, int gesture) {
  auto after = places_;
  after[static_cast<std::size_t>(index)].points = std::move(corners);
  edit(std::move(after), tr("Change %1").arg(name_of(index)), gesture);
}

void PlaceList::rename(int index, const QString& name) {
  const std::string words = name.trimmed().toStdString();
  if (words.empty() || words == at(index).name) return;
  auto after = places_;
  after[static_cast<std::size_t>(index)].name = words;
  edit(std::move(after), tr("Rename %1").arg(name_of(index)));
}

void PlaceList::recolour(int index, Colour colour) {
  if (colour == at(index).colour) return;
  auto after = places_;
  after[static_cast<std::size_t>(index)].colour = colour;
  edit(std::move(after), tr("Colour %1").arg(name_of(index)));
}

void PlaceList::set_visible(int index, bool visible) {
  if (at(index).visible == visible) return;
  auto after = places_;
  after[static_cast<std::size_t>(index)].visible = visible;
  edit(std::move(after),
       visible ? tr("Show %1").arg(name_of(index)) : tr("Hide %1").arg(name_of(index)));
}

void PlaceList::remove(int index) {
  auto after = places_;
  after.erase(after.begin() + index);
  edit(std::move(after), tr("Remove %1").arg(name_of(index)));
}

}  // namespace lithoscope
