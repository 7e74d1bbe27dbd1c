// A few maps in a row that look at the same place.
#pragma once

#include <QWidget>
#include <vector>

#include "widgets/sample/sample.h"
#include "widgets/selection/selection.h"

class QSplitter;

namespace lithoscope {

class MapPanel;

// Zooming and moving one map takes the others along, the cursor of one is drawn in all: through the
// registrations of the sample.
class LinkedMaps : public QWidget {
  Q_OBJECT

 public:
  // `selection` must outlive this.
  LinkedMaps(Selection& selection, std::size_t count, QWidget* parent = nullptr);

  void set_sample(const SamplePtr& sample);
  // Null leaves the map empty and shows `words` instead.
  void show(std::size_t map, const SampleItem* item, const QString& words = {});

  MapPanel* panel(std::size_t map) const { return panels_[map]; }
  const std::vector<MapPanel*>& panels() const { return panels_; }
  MapPanel* active() const { return active_; }

 Q_SIGNALS:
  void changed();  // another map is the active one, or shows another layer
  void failed(const lithoscope::Error& error);

 private:
  void activate(MapPanel* panel);
  void follow_view(const MapPanel* looked);
  void follow_selection();

  Selection& selection_;
  SamplePtr sample_;
  std::vector<MapPanel*> panels_;
  MapPanel* active_ = nullptr;
};

}  // namespace lithoscope
