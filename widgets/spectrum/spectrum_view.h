// Spectra to look at: axes with units, zoomed and moved, one axis at a time where wanted.
#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/image/spectral_units.h"
#include "widgets/spectrum/marker_layer.h"
#include "widgets/spectrum/spectrum_curve.h"

class QCustomPlot;
class QMenu;
class QCPItemStraightLine;
class QCPItemText;

namespace lithoscope {

// Spectra that share one axis. The wheel zooms at the cursor (with Ctrl only the spectral axis,
// with Shift only the values), the left button drags, a double click shows everything again; a
// click chooses the channel under it. The spectral axis is in the unit that is chosen for the
// application (UnitChoice); positions in this interface are in the unit of the image's axis.
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
  // What the numbers are, where the axis stays.
  void set_quantity(const QString& quantity);
  // Named places on the axis, with labels as far as there is room.
  void set_markers(const std::vector<SpectrumMarker>& markers);
  // The channel that the map shows; none removes the mark.
  void set_marked_channel(std::optional<int> channel);

  QCustomPlot* plot() const { return plot_; }
  const SpectralAxis& axis() const { return axis_; }
  // The axis's values as they are drawn.
  const std::vector<double>& keys() const { return keys_; }
  const std::vector<SpectrumCurve>& curves() const { return curves_; }
  const MarkerLayer& markers() const { return markers_; }
  // Where the axis's position `value` is drawn, in the plot's coordinates; NaN where it has no
  // place.
  double to_key(double value) const;

 public Q_SLOTS:
  void show_all();

 Q_SIGNALS:
  void channel_clicked(int channel);
  // The same click as a position, and how far around it the mouse cannot tell places apart.
  void position_clicked(double position, double reach);
  // "670.78 nm   1234", empty when the mouse has left.
  void hovered(const QString& words);
  void pressed();
  // The menu of a place is being opened: it may get more entries. `marker` is the one under the
  // mouse, null where there is none.
  void menu_wanted(QMenu& menu, double position, const lithoscope::SpectrumMarker* marker);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void apply_colours();
  void apply_unit();
  void update_keys();
  void set_ticker();
  void show_legend(bool shown);
  void wrap_legend();
  std::size_t channel_under(double x_px) const;
  void arrange_markers();
  std::size_t channel_at(double key) const;
  double position_of(double key) const;  // in the unit of the axis
  void tell_position(QPointF position);
  void click(QPointF position);
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
  SpectralUnit unit_ = SpectralUnit::kAsFile;
  std::vector<double> keys_;
  MarkerLayer markers_;
  bool arranging_ = false;
  bool x_zoomed_ = false, y_zoomed_ = false;
  std::optional<int> marked_;
  std::optional<QPointF> press_at_;
};

}  // namespace lithoscope
