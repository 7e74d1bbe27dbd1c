#include "widgets/spectrum/spectrum_tools.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

QString mode_name(SpectrumMode mode) {
  switch (mode) {
    case SpectrumMode::kRaw:
      return SpectrumTools::tr("As measured");
    case SpectrumMode::kBaselineCorrected:
      return SpectrumTools::tr("Without baseline");
    case SpectrumMode::kReflectance:
      return SpectrumTools::tr("Reflectance");
    case SpectrumMode::kHullQuotient:
      return SpectrumTools::tr("Hull quotient");
    case SpectrumMode::kDerivative:
      return SpectrumTools::tr("Derivative");
  }
  return {};
}

QString mode_tip(SpectrumMode mode) {
  switch (mode) {
    case SpectrumMode::kRaw:
      return SpectrumTools::tr("The numbers of the image");
    case SpectrumMode::kBaselineCorrected:
      return SpectrumTools::tr("Less the baseline by asymmetric least squares");
    case SpectrumMode::kReflectance:
      return SpectrumTools::tr("Divided by the white reference, both less the dark one");
    case SpectrumMode::kHullQuotient:
      return SpectrumTools::tr("Divided by its upper hull, so that absorptions stand alone");
    case SpectrumMode::kDerivative:
      return SpectrumTools::tr("First derivative, smoothed over 11 channels (Savitzky–Golay)");
  }
  return {};
}

QString scaling_name(SpectrumScaling scaling) {
  switch (scaling) {
    case SpectrumScaling::kAsTheyAre:
      return SpectrumTools::tr("Common scale");
    case SpectrumScaling::kOffset:
      return SpectrumTools::tr("Offset");
    case SpectrumScaling::kMaximumOne:
      return SpectrumTools::tr("Maximum = 1");
    case SpectrumScaling::kAreaOne:
      return SpectrumTools::tr("Area = 1");
  }
  return {};
}

QString scaling_tip(SpectrumScaling scaling) {
  switch (scaling) {
    case SpectrumScaling::kAsTheyAre:
      return SpectrumTools::tr("All spectra with their own numbers");
    case SpectrumScaling::kOffset:
      return SpectrumTools::tr("One above the other");
    case SpectrumScaling::kMaximumOne:
      return SpectrumTools::tr("Each divided by its largest value");
    case SpectrumScaling::kAreaOne:
      return SpectrumTools::tr("Each divided by its area");
  }
  return {};
}

const std::vector<SpectrumScaling>& all_scalings() {
  static const std::vector<SpectrumScaling> all = {
      SpectrumScaling::kAsTheyAre, SpectrumScaling::kOffset, SpectrumScaling::kMaximumOne,
      SpectrumScaling::kAreaOne};
  return all;
}

SpectrumTools::SpectrumTools(QWidget* parent)
    : QWidget(parent), modes_(new QComboBox(this)), scalings_(new QComboBox(this)) {
  const int unit = grid_unit(this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(unit / 2);
  for (QComboBox* box : {modes_, scalings_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    row->addWidget(box, 1);
  }
  modes_->setObjectName(QStringLiteral("mode"));
  modes_->setAccessibleName(tr("Mode of the spectra"));
  modes_->setToolTip(tr("What is done to the spectra that are shown here"));
  scalings_->setObjectName(QStringLiteral("scaling"));
  scalings_->setAccessibleName(tr("Scale of the spectra"));
  scalings_->setToolTip(tr("How several spectra share the plot"));
  for (const SpectrumScaling scaling : all_scalings()) {
    scalings_->addItem(scaling_name(scaling));
    scalings_->setItemData(scalings_->count() - 1, scaling_tip(scaling), Qt::ToolTipRole);
  }
  row->addStretch(1);
  const auto button = [&](const QString& name, const QString& icon, const QString& tip) {
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(line_icon(icon));
    made->setAutoRaise(true);
    made->setToolTip(tip);
    made->setAccessibleName(tip.section(QLatin1Char('('), 0, 0).trimmed());
    made->setFocusPolicy(Qt::TabFocus);
    row->addWidget(made);
    return made;
  };
  keep_ = button(QStringLiteral("keep"), QStringLiteral("keep"),
                 tr("Keep this spectrum for comparison (K)"));
  elements_ = button(QStringLiteral("elements"), QStringLiteral("elements"),
                     tr("Mark emission lines of elements (E)"));
  absorptions_ = button(QStringLiteral("absorptions"), QStringLiteral("absorption"),
                        tr("Mark absorptions of OH, water and carbonate (A)"));
  absorptions_->setCheckable(true);
  connect(modes_, &QComboBox::activated, this, [this](int index) {
    Q_EMIT mode_chosen(static_cast<SpectrumMode>(modes_->itemData(index).toInt()));
  });
  connect(scalings_, &QComboBox::activated, this, [this](int index) {
    Q_EMIT scaling_chosen(all_scalings()[static_cast<std::size_t>(index)]);
  });
}

void SpectrumTools::set_modes(const std::vector<SpectrumMode>& modes, SpectrumMode current) {
  const QSignalBlocker quiet(modes_);
  modes_->clear();
  for (const SpectrumMode mode : modes) {
    modes_->addItem(mode_name(mode), static_cast<int>(mode));
    modes_->setItemData(modes_->count() - 1, mode_tip(mode), Qt::ToolTipRole);
  }
  modes_->setCurrentIndex(qMax(0, modes_->findData(static_cast<int>(current))));
  modes_->setEnabled(modes.size() > 1);
}

void SpectrumTools::set_scaling(SpectrumScaling scaling) {
  scalings_->setCurrentIndex(static_cast<int>(scaling));
}

}  // namespace lithoscope
