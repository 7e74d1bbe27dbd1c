#include "widgets/features/note_box.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace lithoscope {

NoteBox::NoteBox(QWidget* parent)
    : QFrame(parent), words_(new QLabel(this)), button_(new QPushButton(this)) {
  const int unit = grid_unit(this);
  words_->setWordWrap(true);
  words_->setTextFormat(Qt::PlainText);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  layout->addWidget(words_);
  layout->addWidget(button_, 0, Qt::AlignLeft);
  setObjectName(QStringLiteral("note"));
  setStyleSheet(
      QStringLiteral("QFrame#note { border: 1px solid palette(mid); border-radius: 3px; "
                     "background: palette(base); "
                     "}"));
  connect(button_, &QPushButton::clicked, this, &NoteBox::button_clicked);
  hide();
}

void NoteBox::show_note(const QString& words, const QString& button) {
  words_->setText(words);
  button_->setText(button);
  button_->setVisible(!button.isEmpty());
  setVisible(!words.isEmpty());
}

QString NoteBox::words() const {
  return words_->text();
}

}  // namespace lithoscope
