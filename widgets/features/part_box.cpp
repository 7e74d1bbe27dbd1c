#include "widgets/features/part_box.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "widgets/parameters/parameter_form.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

PartBox::PartBox(const Operation& operation, const QStringList& left_out, QWidget* parent)
    : QWidget(parent),
      tick_(new QCheckBox(QString::fromStdString(operation.title), this)),
      form_(new ParameterForm(operation.parameters, left_out, this)),
      has_rows_(operation.parameters.size() > static_cast<std::size_t>(left_out.size())) {
  const int unit = grid_unit(this);
  tick_->setToolTip(QString::fromStdString(operation.summary));
  tick_->setObjectName(QString::fromStdString(operation.id));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addWidget(tick_);
  layout->addWidget(form_);
  form_->setContentsMargins(2 * unit, 0, 0, 0);
  connect(tick_, &QCheckBox::toggled, this, &PartBox::present_wanted);
  connect(form_, &ParameterForm::edited, this, &PartBox::parameter_edited);
}

void PartBox::set_step(bool present, const Json& parameters) {
  const QSignalBlocker quiet(tick_);
  tick_->setChecked(present);
  form_->setVisible(present && has_rows_);
  form_->set_values(parameters);
}

void PartBox::set_possible(bool possible) {
  tick_->setEnabled(possible);
}

}  // namespace lithoscope
