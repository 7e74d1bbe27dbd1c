#include "widgets/align/suggestion_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace lithoscope {

SuggestionBox::SuggestionBox(QWidget* parent)
    : QFrame(parent),
      words_(new QLabel(this)),
      accept_(new QPushButton(tr("Accept"), this)),
      refuse_(new QPushButton(tr("Refuse"), this)) {
  const int unit = grid_unit(this);
  setFrameShape(QFrame::StyledPanel);
  words_->setWordWrap(true);
  words_->setTextFormat(Qt::PlainText);
  accept_->setToolTip(tr("Take the suggested place; it can be undone (Ctrl+Return)"));
  refuse_->setToolTip(tr("Stay with the fit of the points (Esc)"));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(unit / 2);
  buttons->addWidget(accept_);
  buttons->addWidget(refuse_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit / 2, unit / 2, unit / 2, unit / 2);
  layout->setSpacing(unit / 2);
  layout->addWidget(words_);
  layout->addLayout(buttons);
  hide();
}

void SuggestionBox::show_suggestion(const Refinement& found) {
  const auto number = [](double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
  };
  words_->setText(tr("Suggested by the maps, seen in the overlay: MI %1 → %2 bit, corners move by "
                     "up to %3 px")
                      .arg(number(found.before_bits, 3), number(found.after_bits, 3),
                           number(found.moved_px, 1)));
  words_->setToolTip(tr("MI is the mutual information of both maps, averaged to one pixel size"));
  show();
}

QString SuggestionBox::words() const {
  return words_->text();
}

}  // namespace lithoscope
