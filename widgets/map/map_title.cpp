#include "widgets/map/map_title.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

MapTitle::MapTitle(QWidget* parent) : QWidget(parent), label_(new QLabel(this)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(label_, 1);
  label_->setTextFormat(Qt::PlainText);
  label_->setMinimumWidth(1);
  label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  label_->setAttribute(Qt::WA_TransparentForMouseEvents);
  const auto button = [&](const QString& name, const QString& icon, const QString& tip) {
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(line_icon(icon));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::NoFocus);
    const int side = fontMetrics().height();
    made->setIconSize({side * 3 / 4, side * 3 / 4});
    made->setFixedSize(side + grid_unit(this) / 2, side + grid_unit(this) / 2);
    made->hide();
    layout->addWidget(made);
    return made;
  };
  split_ = button(QStringLiteral("split_view"), QStringLiteral("split"),
                  tr("Show this map in one more view (Ctrl+D)"));
  maximise_ = button(QStringLiteral("maximise_view"), QStringLiteral("maximise"), {});
  close_ = button(QStringLiteral("close_view"), QStringLiteral("close"),
                  tr("Close this view (Ctrl+Shift+W)"));
  connect(split_, &QToolButton::clicked, this, &MapTitle::split_clicked);
  connect(maximise_, &QToolButton::clicked, this, &MapTitle::maximise_clicked);
  connect(close_, &QToolButton::clicked, this, &MapTitle::close_clicked);
}

void MapTitle::set_text(const QString& text, const QString& tip) {
  label_->setText(text);
  setToolTip(tip);
}

QString MapTitle::text() const {
  return label_->text();
}

void MapTitle::set_active(bool active) {
  active_ = active;
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText,
                   active ? palette().color(QPalette::Text) : muted_text(palette()));
  label_->setPalette(colours);
  QFont bold = font();
  bold.setBold(active);
  label_->setFont(bold);
}

void MapTitle::set_tools(bool can_split, bool can_close, bool maximised) {
  has_tools_ = true;
  for (QToolButton* button : {split_, maximise_, close_}) button->show();
  split_->setEnabled(can_split);
  maximise_->setEnabled(can_close);
  close_->setEnabled(can_close);
  const QString tip = maximised ? tr("Show all views again (Ctrl+M)")
                                : tr("Show this view alone (Ctrl+M, or double-click the title)");
  maximise_->setToolTip(tip);
  maximise_->setAccessibleName(tip);
  maximise_->setIcon(line_icon(maximised ? QStringLiteral("restore") : QStringLiteral("maximise")));
}

void MapTitle::mousePressEvent(QMouseEvent* event) {
  if (has_tools_ && event->button() == Qt::LeftButton) pressed_at_ = event->position();
}

void MapTitle::mouseMoveEvent(QMouseEvent* event) {
  if (!pressed_at_) return;
  const QPointF movement = event->position() - *pressed_at_;
  if (movement.manhattanLength() < QApplication::startDragDistance()) return;
  pressed_at_.reset();
  Q_EMIT dragged();
}

void MapTitle::mouseReleaseEvent(QMouseEvent*) {
  pressed_at_.reset();
}

void MapTitle::mouseDoubleClickEvent(QMouseEvent* event) {
  pressed_at_.reset();
  if (has_tools_ && event->button() == Qt::LeftButton && maximise_->isEnabled()) {
    Q_EMIT maximise_clicked();
  }
}

void MapTitle::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) set_active(active_);
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
