#include "widgets/features/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace lithoscope {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent),
      header_(new QToolButton(this)),
      summary_(new QLabel(this)),
      content_(new QWidget(this)),
      column_(new QVBoxLayout(content_)) {
  const int unit = grid_unit(this);
  header_->setText(title);
  header_->setCheckable(true);
  header_->setAutoRaise(true);
  header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  header_->setStyleSheet(QStringLiteral(
      "QToolButton { border: none; background: transparent; font-weight: bold; padding: 2px; }"
      "QToolButton:focus { text-decoration: underline; }"));
  header_->setToolTip(tr("Fold or unfold"));
  summary_->setForegroundRole(QPalette::PlaceholderText);
  summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  summary_->setTextFormat(Qt::PlainText);
  summary_->setMinimumWidth(1);
  auto* line = new QHBoxLayout;
  line->setSpacing(unit);
  line->addWidget(header_);
  line->addWidget(summary_, 1);
  column_->setContentsMargins(unit / 2, 0, 0, unit);
  column_->setSpacing(unit / 2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addLayout(line);
  layout->addWidget(content_);
  connect(header_, &QToolButton::toggled, this, [this](bool open) {
    header_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    content_->setVisible(open);
  });
  header_->setArrowType(Qt::RightArrow);
  content_->hide();
}

void Section::add(QWidget* widget) {
  column_->addWidget(widget);
}

void Section::set_summary(const QString& summary) {
  summary_->setText(summary);
  summary_->setToolTip(summary);
}

void Section::set_open(bool open) {
  header_->setChecked(open);
}

bool Section::is_open() const {
  return header_->isChecked();
}

}  // namespace lithoscope
