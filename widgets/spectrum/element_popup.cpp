#include "widgets/spectrum/element_popup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

#include "widgets/elements/periodic_table.h"
#include "widgets/spectrum/element_lines.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

ElementPopup::ElementPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), table_(new PeriodicTable(this)), lines_(new ElementLines(this)) {
  setFrameShape(QFrame::StyledPanel);
  setObjectName(QStringLiteral("elements"));
  const int unit = grid_unit(this);
  auto* both = new QHBoxLayout(this);
  both->setContentsMargins(unit, unit, unit, unit);
  both->setSpacing(2 * unit);
  auto* layout = new QVBoxLayout;
  layout->setSpacing(unit);
  both->addLayout(layout);
  both->addWidget(lines_);
  auto* title = new QLabel(tr("Mark the emission lines of"), this);
  neutral_ = new QCheckBox(tr("Atoms (I)"), this);
  neutral_->setToolTip(tr("Lines of neutral atoms"));
  ionised_ = new QCheckBox(tr("Ions (II)"), this);
  ionised_->setToolTip(tr("Lines of ions, which are strong in hot plasmas"));
  least_ = new QSpinBox(this);
  least_->setRange(0, 100);
  least_->setSuffix(QStringLiteral(" %"));
  least_->setToolTip(tr("Leave out lines weaker than this share of the element's strongest line"));
  auto* least_label = new QLabel(tr("&At least"), this);
  least_label->setBuddy(least_);
  none_ = new QPushButton(tr("None"), this);
  none_->setToolTip(tr("Mark no element"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit);
  row->addWidget(neutral_);
  row->addWidget(ionised_);
  row->addSpacing(unit);
  row->addWidget(least_label);
  row->addWidget(least_);
  row->addStretch(1);
  row->addWidget(none_);
  layout->addWidget(title);
  layout->addWidget(table_);
  layout->addLayout(row);
  connect(table_, &PeriodicTable::changed, this, &ElementPopup::take);
  connect(table_, &PeriodicTable::entered, this, [this](const QString& symbol) {
    entered_ = symbol;
    show_lines();
  });
  connect(lines_, &ElementLines::map_wanted, this, [this](double wavelength_nm) {
    hide();
    Q_EMIT map_wanted(wavelength_nm);
  });
  connect(neutral_, &QCheckBox::toggled, this, &ElementPopup::take);
  connect(ionised_, &QCheckBox::toggled, this, &ElementPopup::take);
  connect(least_, &QSpinBox::valueChanged, this, &ElementPopup::take);
  connect(none_, &QPushButton::clicked, this, [this] {
    table_->set_chosen({});
    take();
  });
  set_marks({});
}

void ElementPopup::set_table(std::span<const StrongLine> table) {
  known_.assign(table.begin(), table.end());
  QStringList available;
  for (const std::string& element : elements_of(table)) {
    available << QString::fromStdString(element);
  }
  table_->set_available(available, tr("the table holds no line of it"));
}

void ElementPopup::set_axis(const SpectralAxis& axis) {
  axis_ = axis;
  show_lines();
}

void ElementPopup::show_lines() {
  lines_->show_element(entered_, marks_, known_, axis_);
}

void ElementPopup::set_marks(const ElementMarks& marks) {
  marks_ = marks;
  filling_ = true;
  table_->set_chosen(marks.elements);
  neutral_->setChecked(marks.neutral);
  ionised_->setChecked(marks.ionised);
  least_->setValue(qRound(marks.least_intensity));
  filling_ = false;
  show_lines();
}

void ElementPopup::take() {
  if (filling_) return;
  // Those that stay keep their place, and with it their colour.
  const QStringList chosen = table_->chosen();
  QStringList elements;
  for (const QString& symbol : marks_.elements) {
    if (chosen.contains(symbol)) elements << symbol;
  }
  for (const QString& symbol : chosen) {
    if (!elements.contains(symbol)) elements << symbol;
  }
  marks_ = {elements, neutral_->isChecked(), ionised_->isChecked(),
            static_cast<double>(least_->value())};
  show_lines();
  Q_EMIT changed(marks_);
}

void ElementPopup::open_below(QWidget* button) {
  adjustSize();
  QPoint place = button->mapToGlobal(QPoint(0, button->height()));
  const QRect room = button->screen()->availableGeometry();
  if (place.y() + height() > room.bottom()) {
    place.setY(button->mapToGlobal(QPoint(0, 0)).y() - height());
  }
  place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
  place.setY(qMax(room.top(), place.y()));
  move(place);
  show();
  table_->setFocus(Qt::PopupFocusReason);
}

}  // namespace lithoscope
