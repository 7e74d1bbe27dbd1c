#include "widgets/elements/periodic_table.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

#include "core/features/elements.h"
#include "widgets/elements/element_names.h"
#include "widgets/elements/element_places.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr auto kNumber = "atomic number";
constexpr auto kPartly = "partly";

QString text_of(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

PeriodicTable::PeriodicTable(QWidget* parent) : QWidget(parent) {
  const int unit = grid_unit(this);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(qMax(1, unit / 8));
  for (const ChemicalElement& element : chemical_elements()) {
    const ElementPlace place = element_place(element.atomic_number);
    auto* button = new QToolButton(this);
    button->setText(text_of(element.symbol));
    button->setObjectName(button->text());
    button->setAccessibleName(element_name(button->text()));
    button->setCheckable(true);
    button->setFixedSize(4 * unit, 3 * unit);
    button->setProperty(kNumber, element.atomic_number);
    // One stop of the Tab key; the arrows do the rest.
    button->setFocusPolicy(Qt::ClickFocus);
    button->installEventFilter(this);
    connect(button, &QToolButton::toggled, this, &PeriodicTable::changed);
    connect(button, &QToolButton::clicked, this,
            [this, button] {
              Q_EMIT entered(button->text());
              Q_EMIT element_clicked(button->text());
            });
    // The two rows below stand a little apart.
    grid->addWidget(button, place.row < 7 ? place.row : place.row + 1, place.column);
    buttons_[element.atomic_number] = button;
  }
  grid->setRowMinimumHeight(7, unit);
  // What is chosen must be seen among a hundred others.
  setStyleSheet(QStringLiteral(
      "QToolButton { border: 1px solid palette(mid); border-radius: 2px; background: "
      "palette(button); }"
      "QToolButton:hover { background: palette(midlight); }"
      "QToolButton[partly=\"true\"] { border: 2px solid palette(highlight); }"
      "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }"
      "QToolButton:focus { border: 2px solid palette(text); }"
      "QToolButton:disabled { border-color: transparent; background: transparent; }"));
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Periodic table"));
  set_available({}, {});
}

void PeriodicTable::set_available(const QStringList& symbols, const QString& why_not) {
  for (const auto& [number, button] : buttons_) {
    const bool available = symbols.contains(button->text());
    if (!available) {
      const QSignalBlocker quiet(button);
      button->setChecked(false);
    }
    button->setEnabled(available);
    button->setToolTip(
        available || why_not.isEmpty()
            ? tr("%1 (%2)").arg(element_name(button->text())).arg(number)
            : tr("%1 (%2): %3").arg(element_name(button->text())).arg(number).arg(why_not));
  }
}

void PeriodicTable::set_chosen(const QStringList& symbols) {
  for (const auto& [number, button] : buttons_) {
    const QSignalBlocker quiet(button);
    button->setChecked(button->isEnabled() && symbols.contains(button->text()));
  }
}

QStringList PeriodicTable::chosen() const {
  QStringList symbols;
  for (const auto& [number, button] : buttons_) {
    if (button->isChecked()) symbols << button->text();
  }
  return symbols;
}

void PeriodicTable::set_partly(const QStringList& symbols) {
  for (const auto& [number, button] : buttons_) {
    const bool partly = button->isEnabled() && symbols.contains(button->text());
    if (button->property(kPartly).toBool() == partly) continue;
    button->setProperty(kPartly, partly);
    // A style sheet looks at properties only when it is told to.
    button->style()->unpolish(button);
    button->style()->polish(button);
  }
}

bool PeriodicTable::is_partly(const QString& symbol) const {
  const QToolButton* found = button(symbol);
  return found != nullptr && found->property(kPartly).toBool();
}

void PeriodicTable::set_compact() {
  const int unit = grid_unit(this);
  QFont small = font();
  small.setPointSizeF(small.pointSizeF() * 0.85);
  for (const auto& [number, button] : buttons_) {
    button->setFont(small);
    button->setFixedSize(22 * unit / 8, 20 * unit / 8);
  }
  static_cast<QGridLayout*>(layout())->setSpacing(1);
  static_cast<QGridLayout*>(layout())->setRowMinimumHeight(7, unit / 2);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QToolButton* PeriodicTable::button(const QString& symbol) const {
  const ChemicalElement* element = find_element(symbol.toStdString());
  return element == nullptr ? nullptr : buttons_.at(element->atomic_number);
}

void PeriodicTable::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  // The first chosen element, else the first that can be chosen.
  QToolButton* first = nullptr;
  for (const auto& [number, button] : buttons_) {
    if (button->isEnabled() && (first == nullptr || (button->isChecked() && !first->isChecked()))) {
      first = button;
    }
  }
  if (first != nullptr) first->setFocus(event->reason());
}

bool PeriodicTable::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn) {
    Q_EMIT entered(static_cast<QToolButton*>(watched)->text());
  }
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int number = watched->property(kNumber).toInt();
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
      go(number, 0, -1);
      return true;
    case Qt::Key_Right:
      go(number, 0, 1);
      return true;
    case Qt::Key_Up:
      go(number, -1, 0);
      return true;
    case Qt::Key_Down:
      go(number, 1, 0);
      return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
      // On from the table as a whole.
      setFocusPolicy(Qt::NoFocus);
      focusNextPrevChild(static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab);
      setFocusPolicy(Qt::StrongFocus);
      return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
      buttons_.at(number)->click();
      return true;
    default:
      return false;
  }
}

void PeriodicTable::go(int atomic_number, int rows, int columns) {
  const ElementPlace from = element_place(atomic_number);
  for (int step = 1; step < kElementColumns; ++step) {
    for (const auto& [number, button] : buttons_) {
      const ElementPlace place = element_place(number);
      if (place.row == from.row + step * rows && place.column == from.column + step * columns &&
          button->isEnabled()) {
        button->setFocus(Qt::TabFocusReason);
        return;
      }
    }
  }
}

}  // namespace lithoscope
