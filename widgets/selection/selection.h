// Where one looks: one place on the sample, for all views.
#pragma once

#include <QObject>
#include <optional>

#include "widgets/sample/sample.h"

namespace lithoscope {

// A place in µm of one plane of the sample.
struct PlanePoint {
  int plane = 0;
  PointUm point;
};

// The cursor follows the mouse; a pinned place stays until it is let go. Either can be asked for in
// any plane: the sample's registrations carry it over.
class Selection : public QObject {
  Q_OBJECT

 public:
  explicit Selection(QObject* parent = nullptr);

  // The sample whose registrations connect the planes. The places stay where they are in it.
  void set_sample(SamplePtr sample);
  void hover(PlanePoint place);
  void leave();  // the mouse is on no map: the pinned place is the cursor again
  void pin(PlanePoint place);
  void unpin();
  void clear();

  // The cursor, or the pinned place where the mouse is on no map; none where the plane is not
  // connected to it.
  std::optional<PointUm> cursor_in(int plane) const;
  std::optional<PointUm> pin_in(int plane) const;
  bool has_pin() const { return pin_.has_value(); }
  // The pinned place, else the cursor, where it was pointed at.
  const std::optional<PlanePoint>& place() const { return pin_ ? pin_ : hover_; }

 Q_SIGNALS:
  void changed();

 private:
  std::optional<PointUm> in_plane(const std::optional<PlanePoint>& place, int plane) const;

  SamplePtr sample_;
  std::optional<PlanePoint> hover_, pin_;
};

}  // namespace lithoscope
