// How many clusters: inertia and silhouette over their number, to choose from.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/learn/elbow.h"

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace lithoscope {

// A click takes the number under it; the marker of the chosen number can be dragged, the arrow keys
// move it. Points appear as they are given.
class ElbowChart : public QWidget {
  Q_OBJECT

 public:
  explicit ElbowChart(QWidget* parent = nullptr);

  // `first` to `last`: the numbers that are, or will be, tried; the axis shows all of them.
  void set_range(int first, int last);
  void set_curve(const std::vector<ElbowPoint>& curve);
  const std::vector<ElbowPoint>& curve() const { return curve_; }
  // The chosen number; none where it does not count.
  void set_chosen(std::optional<int> clusters);
  std::optional<int> chosen() const { return chosen_; }
  // The one that the curve speaks for: drawn dashed.
  void set_suggested(std::optional<int> clusters);
  // Shown while there is no point.
  void set_message(const QString& message);
  // An old curve, of other features than those of now.
  void set_faded(bool faded);

  // Where a number stands, in pixels of the plot below.
  QPoint position_of(int clusters) const;
  QWidget* plot() const;

  QSize sizeHint() const override;

 Q_SIGNALS:
  void clusters_chosen(int clusters);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  std::optional<int> number_at(double x) const;
  void show_curve();
  void show_marks();
  void apply_colours();
  void update_tip(double x);

  QCustomPlot* plot_;
  QCPGraph *inertia_, *silhouette_;
  QCPItemStraightLine *mark_, *suggestion_;
  QCPItemText* message_;
  std::vector<ElbowPoint> curve_;
  std::optional<int> chosen_, suggested_;
  std::optional<int> dragged_;  // the number under the mouse while its button is down
  int first_ = 2, last_ = 10;
  bool faded_ = false;
};

}  // namespace lithoscope
