// How much of the area each class covers, with the interval of it.
#pragma once

#include <QWidget>
#include <vector>

#include "core/image/label_map.h"
#include "core/labels/abundance.h"

class QCustomPlot;
class QLabel;
class QSpinBox;

namespace lithoscope {

class ResultTable;

class AbundancePanel : public QWidget {
  Q_OBJECT

 public:
  explicit AbundancePanel(QWidget* parent = nullptr);

  void set_abundance(const std::vector<ClassAbundance>& abundance, const LabelMap& map);
  // Nothing to show, and why.
  void set_message(const QString& words);
  // Block size, as it is set; the rest has its defaults.
  AbundanceOptions options() const;

  ResultTable* table() const { return table_; }
  QSpinBox* block() const { return block_; }
  QCustomPlot* chart() const { return chart_; }

 Q_SIGNALS:
  void options_changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QSpinBox* block_;
  QLabel* message_;
  QWidget* content_;
  ResultTable* table_;
  QCustomPlot* chart_;
};

}  // namespace lithoscope
