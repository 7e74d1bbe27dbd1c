// Grains: how many, how large, and which classes touch.
#pragma once

#include <QWidget>
#include <memory>

#include "core/image/label_map.h"
#include "core/labels/grains.h"

class QComboBox;
class QCustomPlot;
class QLabel;
class QSpinBox;
class QStackedWidget;

namespace lithoscope {

class ResultTable;

// All that is measured of the grains of a map.
struct GrainReport {
  std::shared_ptr<const LabelMap> map;
  Grains grains;
  std::vector<GrainSizes> sizes;
  Eigen::MatrixXd contacts_um;
  GrainHistogram histogram;
};
// Throws Error, Cancelled.
GrainReport report_grains(std::shared_ptr<const LabelMap> map, const GrainOptions& options,
                          Progress& progress);

class GrainPanel : public QWidget {
  Q_OBJECT

 public:
  explicit GrainPanel(QWidget* parent = nullptr);

  void set_report(const GrainReport& report);
  void set_message(const QString& words);
  GrainOptions options() const;

  ResultTable* sizes() const { return sizes_; }
  ResultTable* contacts() const { return contacts_; }
  ResultTable* grains() const { return grains_; }
  QSpinBox* least() const { return least_; }
  QComboBox* neighbours() const { return neighbours_; }
  QComboBox* shown() const { return shown_; }

 Q_SIGNALS:
  void options_changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QComboBox *neighbours_, *shown_;
  QSpinBox* least_;
  QLabel *message_, *words_;
  QWidget* content_;
  QStackedWidget* tables_;
  ResultTable *sizes_, *contacts_, *grains_;
  QCustomPlot* chart_;
};

}  // namespace lithoscope
