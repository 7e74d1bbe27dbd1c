// How a student is to be trained.
#pragma once

#include <QWidget>

#include "core/base/json.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace lithoscope {

// The parameters of distil.train, and whether the teacher is soft. Nothing happens before a person
// asks for it.
class StudentForm : public QWidget {
  Q_OBJECT

 public:
  explicit StudentForm(QWidget* parent = nullptr);

  // Those of a step; what is left out has its default.
  void set_parameters(const Json& given);
  Json parameters() const;
  void set_soft(bool soft);
  bool soft() const;
  // Whether there are features to be soft by.
  void set_may_be_soft(bool may);

  QCheckBox* soft_box() const { return soft_; }
  QComboBox* balance() const { return balance_; }
  QComboBox* selection() const { return selection_; }
  QSpinBox* border() const { return border_; }
  QSpinBox* components() const { return components_; }
  QSpinBox* most() const { return most_; }
  QSpinBox* block() const { return block_; }
  QSpinBox* folds() const { return folds_; }

 Q_SIGNALS:
  void edited();

 private:
  void update_enabled();

  QCheckBox *soft_, *scale_;
  QDoubleSpinBox* temperature_;
  QComboBox *balance_, *selection_;
  QSpinBox *border_, *components_, *most_, *folds_, *block_, *seed_;
  bool may_be_soft_ = true;
};

}  // namespace lithoscope
