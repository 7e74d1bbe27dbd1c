// What the colours of a map mean.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "widgets/map/layer.h"

namespace lithoscope {

// "3.2e4", "0.413", "1250": four significant digits, in the person's locale.
QString value_text(double value);

// Under a map: a colour bar with its limits, or the classes with their share of the labelled area.
class Legend : public QWidget {
  Q_OBJECT

 public:
  explicit Legend(QWidget* parent = nullptr);

  void set_layer(MapLayerPtr layer, const LayerStyle& style);

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void class_hovered(int index);  // -1 = none

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Entry {
    int index = 0;
    QString name, share;
    QColor colour;
  };
  // Where each entry stands in a strip of this width; the height that they need.
  int flow(int width, std::vector<QRect>* places) const;
  int entry_at(QPoint position) const;
  void paint_bar(QPainter& painter) const;
  void paint_bands(QPainter& painter) const;
  void paint_classes(QPainter& painter) const;
  void set_hovered(int index);

  MapLayerPtr layer_;
  LayerStyle style_;
  std::vector<Entry> entries_;
  int hovered_ = -1;
};

}  // namespace lithoscope
