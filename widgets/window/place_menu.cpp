#include "widgets/window/place_menu.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include "widgets/places/map_places.h"
#include "widgets/theme/line_icon.h"

namespace lithoscope {

PlaceMenu::PlaceMenu(QMainWindow* window, QAction* before, QToolBar* tools, MapPlaces* places)
    : QObject(window), places_(places), gestures_(new QActionGroup(this)) {
  auto* menu = new QMenu(tr("&Places"), window);
  menu->setToolTipsVisible(true);
  window->menuBar()->insertMenu(before, menu);
  tools->addSeparator();
  const auto add = [&](const QString& text, const QString& icon, const QString& tip,
                       const QKeySequence& key) {
    QAction* action = menu->addAction(line_icon(icon), text);
    action->setShortcut(key);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    tools->addAction(action);
    qobject_cast<QToolButton*>(tools->widgetForAction(action))
        ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    return action;
  };
  const auto add_tool = [&](PlaceGesture gesture, const QString& text, const QString& icon,
                            const QString& tip, Qt::Key key) {
    QAction* action = add(text, icon, tip, QKeySequence(key));
    action->setCheckable(true);
    action->setData(static_cast<int>(gesture));
    gestures_->addAction(action);
  };
  add_tool(PlaceGesture::kLook, tr("&Look"), QStringLiteral("look"),
           tr("A click pins a pixel; pins are dragged"), Qt::Key_V);
  add_tool(PlaceGesture::kRectangle, tr("&Rectangle"), QStringLiteral("rectangle"),
           tr("Mark a rectangle by dragging across a map"), Qt::Key_R);
  add_tool(PlaceGesture::kPolygon, tr("Poly&gon"), QStringLiteral("polygon"),
           tr("Mark a polygon by clicking its corners; a double click closes it"), Qt::Key_G);
  add_tool(PlaceGesture::kLasso, tr("L&asso"), QStringLiteral("lasso"),
           tr("Mark an area by dragging around it"), Qt::Key_O);
  menu->addSeparator();
  keep_pin_ = add(tr("&Keep pin"), QStringLiteral("keep-pin"),
                  tr("Keep the pinned pixel, or the one at the cursor, as a place with a name"),
                  QKeySequence(Qt::Key_P));
  remove_ = menu->addAction(tr("Re&move place"));
  // The key itself belongs to the list and the maps: other lists know it too.
  remove_->setToolTip(tr("Remove the selected place (Del)"));
  menu->addSeparator();
  open_ = menu->addAction(tr("&Open places…"));
  open_->setToolTip(tr("Add the pins and regions of a GeoJSON file"));
  save_ = menu->addAction(tr("&Save places…"));
  save_->setToolTip(tr("Save all pins and regions as a GeoJSON file"));
  connect(gestures_, &QActionGroup::triggered, this, [this](const QAction* action) {
    places_->set_gesture(static_cast<PlaceGesture>(action->data().toInt()));
  });
  connect(places_, &MapPlaces::gesture_changed, this,
          [this] { tool(places_->gesture())->setChecked(true); });
  tool(PlaceGesture::kLook)->setChecked(true);
  update(false, false, false);
}

QAction* PlaceMenu::tool(PlaceGesture gesture) const {
  return gestures_->actions()[static_cast<qsizetype>(gesture)];
}

void PlaceMenu::update(bool draws, bool open, bool place) {
  for (QAction* action : gestures_->actions()) action->setEnabled(draws);
  keep_pin_->setEnabled(open && place);
  remove_->setEnabled(open && places_->list().has(places_->selected()));
  open_->setEnabled(open);
  save_->setEnabled(open && places_->list().size() > 0);
}

}  // namespace lithoscope
