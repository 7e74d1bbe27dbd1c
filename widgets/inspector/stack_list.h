// The layers that lie above each other in a map: their order, which are seen, and how they mix.
#pragma once

#include <QWidget>
#include <vector>

#include "widgets/sample/sample.h"

class QComboBox;
class QListWidget;
class QToolButton;

namespace lithoscope {

class MapPanel;

// The uppermost layer stands first. A tick shows a layer, choosing a row makes it the current one,
// rows are dragged or moved by Alt with the arrows; Delete removes one.
class StackList : public QWidget {
  Q_OBJECT

 public:
  explicit StackList(QWidget* parent = nullptr);

  // `panel` must outlive its being followed; null = nothing is open.
  void follow(MapPanel* panel, const SamplePtr& sample);

  QListWidget* rows() const { return rows_; }
  QComboBox* blend() const { return blend_; }
  QToolButton* add_button() const { return add_; }
  QToolButton* remove_button() const { return remove_; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();
  void fill_menu();
  void move_current(int by);
  void take_order();

  MapPanel* panel_ = nullptr;
  SamplePtr sample_;
  QListWidget* rows_;
  QComboBox* blend_;
  QToolButton *add_, *remove_;
  bool filling_ = false;
  bool dropping_ = false;  // a dragged row is on its way
};

}  // namespace lithoscope
