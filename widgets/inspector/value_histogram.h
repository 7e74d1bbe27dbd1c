// How often each value occurs in a layer, with the limits and the middle of the stretch to be
// dragged.
#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "widgets/jobs/background_task.h"
#include "widgets/map/layer.h"

class QPainter;

namespace lithoscope {

// Counts of the finite values from `low` to `high` in equal steps; those outside are left out.
// Throws Cancelled.
std::vector<std::int64_t> count_values(std::span<const float> values, double low, double high,
                                       std::size_t steps, const Progress& progress);

// The values from the 0.1th to the 99.9th percentile, further out where a limit lies there. Counts
// are drawn by their square root, so that rare values are seen beside frequent ones; they are
// counted off the UI thread. The limits, and the dashed line where the middle colour lies, are
// dragged, or moved by the arrow keys (Shift: ten times as far; Space goes from one to the next); a
// double click sets the limits to 1 and 99 % and the middle back.
class ValueHistogram : public QWidget {
  Q_OBJECT

 public:
  enum class Handle { kLow, kHigh, kMiddle };

  explicit ValueHistogram(QWidget* parent = nullptr);

  // A layer of values; null shows nothing.
  void show_layer(const MapLayerPtr& layer, const LayerStyle& style);

  // Where a value is drawn, in device-independent pixels, and the reverse.
  double x_of(double value) const;
  double value_at(double x) const;
  const std::vector<std::int64_t>& counts() const { return counts_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  // Percentiles, as in LayerStyle.
  void limits_dragged(double low_percent, double high_percent);
  void middle_dragged(double gamma);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void choose_range();
  void count();
  QRectF area() const;
  double x_of(Handle handle) const;
  std::optional<Handle> handle_at(QPointF position) const;
  void move_handle(double x);
  void move_middle(double x);
  void draw_counts(QPainter& painter) const;
  void draw_colours(QPainter& painter, const QRectF& strip) const;

  MapLayerPtr layer_;
  LayerStyle style_;
  double first_ = 0, last_ = 1;  // the values at the edges
  MapLayerPtr counted_;
  double counted_first_ = 0, counted_last_ = 0;
  std::vector<std::int64_t> counts_;
  std::optional<Handle> dragged_;
  double grip_ = 0;              // from the press to the handle, so that it does not jump
  Handle keyed_ = Handle::kLow;  // that the keys move
  BackgroundTask counting_;
};

}  // namespace lithoscope
