// One step on the way to features that may be left out: a tick, and its parameters.
#pragma once

#include <QStringList>
#include <QWidget>

#include "core/operations/operation.h"

class QCheckBox;

namespace lithoscope {

class ParameterForm;

class PartBox : public QWidget {
  Q_OBJECT

 public:
  // `left_out`: parameters that have no row.
  PartBox(const Operation& operation, const QStringList& left_out, QWidget* parent = nullptr);

  // `present`: the recipe has the step, with these parameters.
  void set_step(bool present, const Json& parameters);
  // There is nothing that it could be put into.
  void set_possible(bool possible);

  QCheckBox* tick() const { return tick_; }
  ParameterForm* form() const { return form_; }

 Q_SIGNALS:
  void present_wanted(bool present);
  void parameter_edited(const QString& name, const lithoscope::Json& value);

 private:
  QCheckBox* tick_;
  ParameterForm* form_;
  bool has_rows_;
};

}  // namespace lithoscope
