#include "widgets/selection/selection.h"

#include <utility>

namespace lithoscope {

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::set_sample(SamplePtr sample) {
  sample_ = std::move(sample);
  Q_EMIT changed();
}

void Selection::hover(PlanePoint place) {
  hover_ = place;
  Q_EMIT changed();
}

void Selection::leave() {
  hover_.reset();
  Q_EMIT changed();
}

void Selection::pin(PlanePoint place) {
  pin_ = place;
  Q_EMIT changed();
}

void Selection::unpin() {
  pin_.reset();
  Q_EMIT changed();
}

void Selection::clear() {
  hover_.reset();
  pin_.reset();
  Q_EMIT changed();
}

std::optional<PointUm> Selection::cursor_in(int plane) const {
  return in_plane(hover_ ? hover_ : pin_, plane);
}

std::optional<PointUm> Selection::pin_in(int plane) const {
  return in_plane(pin_, plane);
}

std::optional<PointUm> Selection::in_plane(const std::optional<PlanePoint>& place,
                                           int plane) const {
  if (!place) return std::nullopt;
  if (place->plane == plane) return place->point;
  return sample_ == nullptr ? std::nullopt : sample_->convert(place->point, place->plane, plane);
}

}  // namespace lithoscope
