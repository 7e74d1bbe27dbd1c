#include "widgets/window/message_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QString sentence(const std::string& text) {
  QString words = QString::fromStdString(text);
  if (!words.isEmpty() && !words.endsWith(QLatin1Char('.'))) words += QLatin1Char('.');
  return words;
}

}  // namespace

ErrorWords words_of(const Error& error) {
  QStringList where;
  if (!error.step().empty()) {
    where << MessageBanner::tr("step “%1”").arg(QString::fromStdString(error.step()));
  }
  if (!error.file().empty()) where << QString::fromStdString(error.file());
  if (error.line() > 0) where << MessageBanner::tr("line %1").arg(error.line());
  if (!error.field().empty()) {
    where << MessageBanner::tr("field “%1”").arg(QString::fromStdString(error.field()));
  }
  return {sentence(error.problem()), where.join(QStringLiteral(", ")), sentence(error.remedy())};
}

MessageBanner::MessageBanner(QWidget* parent) : QFrame(parent) {
  const int unit = grid_unit(this);
  setObjectName(QStringLiteral("banner"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * unit, unit, unit, unit);
  row->setSpacing(unit);
  icon_ = new QLabel(this);
  what_ = new QLabel(this);
  QFont bold = font();
  bold.setBold(true);
  what_->setFont(bold);
  details_ = new QLabel(this);
  auto* words = new QVBoxLayout;
  words->setSpacing(unit / 4);
  for (QLabel* label : {what_, details_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(label);
  }
  action_ = new QToolButton(this);
  action_->setToolButtonStyle(Qt::ToolButtonTextOnly);
  close_ = new QToolButton(this);
  close_->setIcon(line_icon(QStringLiteral("cancel")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Close this message"));
  close_->setAccessibleName(close_->toolTip());
  row->addWidget(icon_, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  row->addWidget(action_, 0, Qt::AlignVCenter);
  row->addWidget(close_, 0, Qt::AlignTop);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(action_, &QToolButton::clicked, this, &MessageBanner::action_clicked);
  apply_colours();
  hide();
}

void MessageBanner::show_error(const Error& error) {
  const ErrorWords words = words_of(error);
  QStringList details;
  if (!words.where.isEmpty()) details << words.where;
  if (!words.remedy.isEmpty()) details << words.remedy;
  is_error_ = true;
  set_content(QStringLiteral("warning"), words.what, details.join(QLatin1Char('\n')), {});
}

void MessageBanner::show_notice(const QString& text, const QString& action) {
  is_error_ = false;
  set_content(QStringLiteral("info"), text, {}, action);
}

void MessageBanner::set_content(const QString& icon, const QString& what, const QString& details,
                                const QString& action) {
  icon_name_ = icon;
  what_->setText(what);
  QFont weight = font();
  weight.setBold(is_error_);
  what_->setFont(weight);
  details_->setText(details);
  details_->setVisible(!details.isEmpty());
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  apply_colours();
  show();
}

QString MessageBanner::text() const {
  QString all = what_->text();
  if (!details_->text().isEmpty()) all += QLatin1Char('\n') + details_->text();
  return all;
}

void MessageBanner::apply_colours() {
  const QColor edge = is_error_ ? warning_colour(palette()) : palette().color(QPalette::Highlight);
  // Only what changes, or the style sheet would call for itself without end.
  const QString sheet =
      QStringLiteral(
          "QFrame#banner { background: %1; border: none; border-left: 4px solid %2; "
          "border-bottom: 1px solid %3; }")
          .arg(palette().color(QPalette::Base).name(), edge.name(),
               border_colour(palette()).name());
  if (sheet != styleSheet()) setStyleSheet(sheet);
  const int side = fontMetrics().height();
  icon_->setPixmap(line_icon(icon_name_.isEmpty() ? QStringLiteral("info") : icon_name_)
                       .pixmap(QSize(side, side), devicePixelRatioF()));
}

void MessageBanner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) apply_colours();
  QFrame::changeEvent(event);
}

}  // namespace lithoscope
