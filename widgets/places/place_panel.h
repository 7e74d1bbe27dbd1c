// The list of pins and regions.
#pragma once

#include <QWidget>

#include "widgets/places/map_places.h"

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lithoscope {

class PlaceTable;

// Choosing a place here moves the maps to it.
class PlacePanel : public QWidget {
  Q_OBJECT

 public:
  // `places` must outlive this.
  explicit PlacePanel(MapPlaces& places, QWidget* parent = nullptr);

  void set_sample(const SamplePtr& sample);
  void remove_selected();

  QTableView* table() const { return table_; }
  QToolButton* colour_button() const { return colour_; }
  QToolButton* remove_button() const { return remove_; }
  QLabel* hint() const { return hint_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static QString hint_for(PlaceGesture gesture);
  void make_table();
  void make_buttons();
  void follow();
  void follow_selected(int index);

  MapPlaces& places_;
  PlaceTable* model_;
  QStackedWidget* pages_;
  QLabel *empty_, *hint_;
  QWidget* filled_;
  QTableView* table_ = nullptr;
  QToolButton *colour_ = nullptr, *remove_ = nullptr;
  bool following_ = false;  // the table follows the maps, not the other way round
};

}  // namespace lithoscope
