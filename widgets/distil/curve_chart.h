// The cross-validated error over the number of components, to choose from.
#pragma once

#include <QWidget>
#include <vector>

class QCPErrorBars;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace lithoscope {

struct CurvePoint {
  int components = 0;
  double error = 0;
  double standard_error = 0;  // NaN after the first fold
};

// A click takes the number under it. Dashed: one standard error above the least error; the smallest
// number below the line is what cross-validation chooses.
class CurveChart : public QWidget {
  Q_OBJECT

 public:
  explicit CurveChart(QWidget* parent = nullptr);

  // `chosen` 0 = none.
  void set_curve(std::vector<CurvePoint> curve, int chosen);
  void set_message(const QString& words);  // while there is no curve
  const std::vector<CurvePoint>& curve() const { return curve_; }
  int chosen() const { return chosen_; }
  // Where a number stands, in pixels of plot().
  QPoint position_of(int components) const;
  QWidget* plot() const;

 Q_SIGNALS:
  void components_chosen(int components);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int number_at(double x) const;
  void show_curve();
  void apply_colours();

  QCustomPlot* plot_;
  QCPGraph *line_, *mark_;
  QCPErrorBars* spread_;
  QCPItemStraightLine *limit_, *taken_;
  QCPItemText* message_;
  std::vector<CurvePoint> curve_;
  int chosen_ = 0;
};

}  // namespace lithoscope
