// The kind of registration, and how good it is in figures and words.
#pragma once

#include <QWidget>

#include "widgets/align/alignment.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace lithoscope {

class FitPanel : public QWidget {
  Q_OBJECT

 public:
  // `alignment` must outlive this.
  explicit FitPanel(Alignment& alignment, QWidget* parent = nullptr);

  QComboBox* kind_box() const { return kind_; }
  QCheckBox* robust_box() const { return robust_; }
  QPushButton* apply_button() const { return apply_; }
  QString facts() const;

 Q_SIGNALS:
  void apply_clicked();

 private:
  void show_fit();
  void take_options();

  Alignment& alignment_;
  QComboBox* kind_;
  QCheckBox *reflection_, *robust_;
  QLabel *facts_, *words_;
  QPushButton* apply_;
  bool showing_ = false;
};

// What a person should know about the points: too few, one far off the others.
QStringList fit_warnings(const Alignment& alignment);

}  // namespace lithoscope
