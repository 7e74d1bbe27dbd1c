// The two small pictures of a card: what a class is rich in, and what the camera sees of it.
#pragma once

#include <QWidget>
#include <vector>

#include "core/palette/colour.h"
#include "widgets/figure/radar_figure.h"

namespace lithoscope {

class RadarPlot : public QWidget {
  Q_OBJECT

 public:
  explicit RadarPlot(QWidget* parent = nullptr);
  void set_chart(RadarChart chart);
  const RadarChart& chart() const { return chart_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  RadarChart chart_;
};

// Values at `x`; NaN = none.
struct SpectrumSketch {
  std::vector<double> x;
  std::vector<double> mean, deviation;
  std::vector<double> reference;  // the best match, brought to the mean's brightness; may be empty
  QString x_title;                // "nm"
  QString quantity;               // "reflectance"
  Colour colour;
};

// The mean, a band of one standard deviation around it, and the best reference dashed.
class SpectrumSketchPlot : public QWidget {
  Q_OBJECT

 public:
  explicit SpectrumSketchPlot(QWidget* parent = nullptr);
  void set_sketch(SpectrumSketch sketch);
  // Shown in its place: none yet, being read.
  void set_message(const QString& message);
  const SpectrumSketch& sketch() const { return sketch_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  SpectrumSketch sketch_;
  QString message_;
};

}  // namespace lithoscope
