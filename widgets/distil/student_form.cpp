#include "widgets/distil/student_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QSpinBox* number_box(int least, int most, int value, const QString& name, const QString& tip,
                     const QString& suffix, QWidget* parent) {
  auto* box = new QSpinBox(parent);
  box->setRange(least, most);
  box->setValue(value);
  box->setSuffix(suffix);
  box->setAccessibleName(name);
  box->setToolTip(tip);
  box->setKeyboardTracking(false);
  return box;
}

}  // namespace

StudentForm::StudentForm(QWidget* parent)
    : QWidget(parent),
      soft_(new QCheckBox(tr("Soft teacher"), this)),
      scale_(new QCheckBox(tr("Scale channels"), this)),
      temperature_(new QDoubleSpinBox(this)),
      balance_(new QComboBox(this)),
      selection_(new QComboBox(this)) {
  const QString px = tr(" px");
  border_ = number_box(0, 100, 0, tr("Left out at borders"),
                       tr("Points with another class at most this near are not learnt from: what "
                          "is taught there is often wrong. 0 = none are left out"),
                       px, this);
  components_ = number_box(1, 500, 17, tr("Components"),
                           tr("Number of components where it is given"), {}, this);
  most_ = number_box(1, 500, 25, tr("Most components"),
                     tr("How far the number of components is tried"), {}, this);
  folds_ = number_box(2, 100, 5, tr("Folds"), tr("Parts of the map that are left out in turn"), {},
                      this);
  block_ = number_box(1, 100000, 10, tr("Block size"),
                      tr("Whole square blocks of this side go to one fold: choose it larger than "
                         "the grains, so that no fold is tested on its neighbours"),
                      px, this);
  seed_ = number_box(0, 1'000'000'000, 1, tr("Seed"),
                     tr("Decides which block goes to which fold, and which points are drawn"), {},
                     this);
  soft_->setToolTip(
      tr("Teach how likely each class is at a point, from the distances to the class means among "
         "the features, instead of one class alone"));
  temperature_->setRange(1e-6, 1e6);
  temperature_->setDecimals(3);
  temperature_->setValue(1);
  temperature_->setKeyboardTracking(false);
  temperature_->setAccessibleName(tr("Temperature"));
  temperature_->setToolTip(
      tr("How soft the teacher is: memberships are the softmax of minus the squared distances over "
         "this"));
  scale_->setToolTip(tr("Divide every channel by its standard deviation first"));
  balance_->addItem(tr("as they are"), QStringLiteral("none"));
  balance_->addItem(tr("weighted alike"), QStringLiteral("weights"));
  balance_->addItem(tr("as many points of each"), QStringLiteral("equal_sampling"));
  balance_->setAccessibleName(tr("Classes"));
  balance_->setToolTip(tr("Whether frequent classes count more than rare ones"));
  selection_->addItem(tr("by cross-validation"), QStringLiteral("cross_validation"));
  selection_->addItem(tr("as given"), QStringLiteral("fixed"));
  selection_->setAccessibleName(tr("Number of components"));
  selection_->setToolTip(
      tr("By cross-validation: the smallest number whose error is within one standard error of the "
         "least"));

  auto* form = new QFormLayout(this);
  const int unit = grid_unit(this);
  form->setContentsMargins(unit, unit, unit, unit);
  form->setVerticalSpacing(unit / 2);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(soft_);
  form->addRow(tr("Temperature"), temperature_);
  form->addRow(tr("Left out at borders"), border_);
  form->addRow(tr("Classes"), balance_);
  form->addRow(tr("Components"), selection_);
  form->addRow(tr("Number"), components_);
  form->addRow(tr("Most tried"), most_);
  form->addRow(tr("Folds"), folds_);
  form->addRow(tr("Blocks of"), block_);
  form->addRow(scale_);
  form->addRow(tr("Seed"), seed_);

  for (QSpinBox* box : {border_, components_, most_, folds_, block_, seed_}) {
    connect(box, &QSpinBox::valueChanged, this, &StudentForm::edited);
  }
  connect(temperature_, &QDoubleSpinBox::valueChanged, this, &StudentForm::edited);
  for (QComboBox* box : {balance_, selection_}) {
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      update_enabled();
      Q_EMIT edited();
    });
  }
  for (QCheckBox* box : {soft_, scale_}) {
    connect(box, &QCheckBox::toggled, this, [this] {
      update_enabled();
      Q_EMIT edited();
    });
  }
  update_enabled();
}

void StudentForm::set_parameters(const Json& given) {
  const QSignalBlocker quiet(this);
  const auto number = [&](const char* name, int usual) {
    const auto found = given.find(name);
    return found != given.end() && found->is_number() ? found->get<double>()
                                                      : static_cast<double>(usual);
  };
  const auto word = [&](const char* name, const char* usual) {
    const auto found = given.find(name);
    return QString::fromStdString(found != given.end() && found->is_string()
                                      ? found->get<std::string>()
                                      : std::string(usual));
  };
  const auto flag = given.find("scale");
  scale_->setChecked(flag != given.end() && flag->is_boolean() && flag->get<bool>());
  temperature_->setValue(number("temperature", 1));
  border_->setValue(static_cast<int>(number("border_px", 0)));
  components_->setValue(static_cast<int>(number("components", 17)));
  most_->setValue(static_cast<int>(number("max_components", 25)));
  folds_->setValue(static_cast<int>(number("folds", 5)));
  block_->setValue(static_cast<int>(number("block_px", 10)));
  seed_->setValue(static_cast<int>(number("seed", 1)));
  balance_->setCurrentIndex(std::max(0, balance_->findData(word("balance", "none"))));
  selection_->setCurrentIndex(
      std::max(0, selection_->findData(word("selection", "cross_validation"))));
  update_enabled();
}

Json StudentForm::parameters() const {
  return {{"selection", selection_->currentData().toString().toStdString()},
          {"components", components_->value()},
          {"max_components", most_->value()},
          {"folds", folds_->value()},
          {"block_px", block_->value()},
          {"scale", scale_->isChecked()},
          {"temperature", temperature_->value()},
          {"border_px", border_->value()},
          {"balance", balance_->currentData().toString().toStdString()},
          {"seed", seed_->value()}};
}

void StudentForm::set_soft(bool soft) {
  const QSignalBlocker quiet(this);
  soft_->setChecked(soft);
  update_enabled();
}

bool StudentForm::soft() const {
  return soft_->isChecked() && may_be_soft_;
}

void StudentForm::set_may_be_soft(bool may) {
  may_be_soft_ = may;
  update_enabled();
}

void StudentForm::update_enabled() {
  soft_->setEnabled(may_be_soft_);
  temperature_->setEnabled(soft());
  components_->setEnabled(selection_->currentData().toString() == QLatin1String("fixed"));
}

}  // namespace lithoscope
