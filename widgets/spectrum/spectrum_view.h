// Spectra to look at: axes with units, zoomed and moved, one axis at a time where wanted.
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/image/spectral_axis.h"

class QCustomPlot;
class QCPItemStraightLine;
class QCPItemText;

namespace lithoscope {

struct SpectrumCurve {
  QString name;  // "cursor (124, 71)"
  QColor colour;
  std::vector<float> values;  // one a channel; NaN leaves a gap
};

// Spectra that share one axis. The wheel zooms at the cursor (with Ctrl only the spectral axis,
// with Shift only the values), the left button drags, a double click shows everything again; a
// click chooses the channel under it.
class SpectrumView : public QWidget {
  Q_OBJECT

 public:
  explicit SpectrumView(QWidget* parent = nullptr);

  void set_title(const QString& title);
  // Shown while there is no curve.
  void set_message(const QString& message);
  // What the channels and the numbers are; forgets the curves and the zoom where it is another
  // axis.
  void set_axis(const SpectralAxis& axis, const QString& quantity);
  void set_curves(const std::vector<SpectrumCurve>& curves);
  // The channel that the map shows; none removes the mark.
  void set_marked_channel(std::optional<int> channel);

  QCustomPlot* plot() const { return plot_; }
  const SpectralAxis& axis() const { return axis_; }

 public Q_SLOTS:
  void show_all();

 Q_SIGNALS:
  void channel_clicked(int channel);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void apply_colours();
  void zoom(QPointF position, double factor, bool spectral, bool values);
  void follow_values();
  void update_message();
  void update_mark();
  void copy_as_text() const;
  void copy_as_picture() const;
  void show_menu(QPoint position);

  QCustomPlot* plot_;
  QCPItemStraightLine* mark_;
  QCPItemText* message_item_;
  QCPItemText* title_item_;
  SpectralAxis axis_;
  QString quantity_, message_;
  std::vector<SpectrumCurve> curves_;
  bool x_zoomed_ = false, y_zoomed_ = false;
  std::optional<int> marked_;
  std::optional<QPointF> press_at_;
};

}  // namespace lithoscope
