// The menu of pins and regions, and their tools in the tool bar.
#pragma once

#include <QObject>

#include "widgets/places/place_tool.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QToolBar;

namespace lithoscope {

class MapPlaces;

class PlaceMenu : public QObject {
  Q_OBJECT

 public:
  // Puts the menu before `before` into the menu bar of `window`, its tools at the end of `tools`.
  PlaceMenu(QMainWindow* window, QAction* before, QToolBar* tools, MapPlaces* places);

  // `draws` is false on pages whose maps have other tools, `open` where no sample is open; `place`
  // tells that there is one to keep.
  void update(bool draws, bool open, bool place);

  QAction* tool(PlaceGesture gesture) const;
  QAction* keep_pin() const { return keep_pin_; }
  QAction* remove() const { return remove_; }
  QAction* open_file() const { return open_; }
  QAction* save_file() const { return save_; }

 private:
  MapPlaces* places_;
  QActionGroup* gestures_;
  QAction *keep_pin_, *remove_, *open_, *save_;
};

}  // namespace lithoscope
