// What may be changed about the layer that is looked at.
#pragma once

#include <QWidget>

#include "core/image/spectral_units.h"
#include "widgets/map/layer.h"
#include "widgets/sample/sample.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSlider;

namespace lithoscope {

class FormulaEditor;
class MapPanel;
class StackList;
class ValueHistogram;

class Inspector : public QWidget {
  Q_OBJECT

 public:
  explicit Inspector(QWidget* parent = nullptr);

  // Shows the panel's layer; null = nothing is open. Changes go straight to the panel.
  void follow(MapPanel* panel, const SamplePtr& sample);

 Q_SIGNALS:
  void layer_chosen(const QString& key, int column);

 private:
  void make_fields();
  void update_fields();
  void fill_columns(const SampleItem& item);
  void apply_style();
  void apply_limits(double low_percent, double high_percent);
  void apply_gamma(double gamma);
  void choose_typed_limits();
  void choose_typed_channel();

  MapPanel* panel_ = nullptr;
  SamplePtr sample_;
  bool filling_ = false;
  QString columns_of_;  // the item that the list of columns is filled for
  SpectralUnits columns_in_;

  QLabel *title_, *facts_, *quantity_;
  QLineEdit *low_value_, *high_value_;
  ValueHistogram* histogram_;
  QWidget* fields_;
  QFormLayout* form_;
  QComboBox *column_, *stretch_, *colour_map_;
  FormulaEditor* formula_;
  StackList* stack_;
  QLineEdit* channel_;
  QSlider *channel_slider_, *opacity_;
  QLabel* opacity_text_;
  QDoubleSpinBox *low_, *high_, *gamma_;
  QCheckBox* smooth_;
};

}  // namespace lithoscope
