// Which wavelengths a student looks at.
#pragma once

#include <QWidget>
#include <memory>

#include "core/distillation/plsda.h"
#include "core/image/table.h"

class QComboBox;
class QCustomPlot;
class QLabel;

namespace lithoscope {

// VIP, or the regression vectors of the classes, over the wavelength axis; Ctrl+C and the context
// menu copy the numbers as a table.
class ImportanceChart : public QWidget {
  Q_OBJECT

 public:
  explicit ImportanceChart(QWidget* parent = nullptr);

  // Null: nothing to show.
  void set_model(std::shared_ptr<const PlsDaModel> model);
  QComboBox* shown() const { return shown_; }
  QCustomPlot* plot() const { return plot_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill_choices();
  void show_curves();
  void copy() const;

  std::shared_ptr<const PlsDaModel> model_;
  Table table_;
  QComboBox* shown_;
  QLabel* words_;
  QCustomPlot* plot_;
};

}  // namespace lithoscope
