#include "widgets/jobs/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

JobBar::JobBar(WorkerPool& pool, QWidget* parent)
    : QWidget(parent),
      pool_(pool),
      stage_(new QLabel(this)),
      remaining_(new QLabel(this)),
      others_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      cancel_(new QToolButton(this)) {
  const int unit = grid_unit(this);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(unit, 0, unit, 0);
  row->setSpacing(unit);
  row->addWidget(stage_);
  row->addWidget(bar_);
  row->addWidget(remaining_);
  row->addWidget(cancel_);
  row->addWidget(others_);
  stage_->setTextFormat(Qt::PlainText);
  stage_->setFixedWidth(44 * unit);
  stage_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  bar_->setFixedSize(18 * unit, unit);
  for (QLabel* label : {remaining_, others_}) label->setForegroundRole(QPalette::PlaceholderText);
  remaining_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %  0:00")));
  others_->setToolTip(tr("Other jobs that run or wait"));
  cancel_->setIcon(line_icon(QStringLiteral("cancel")));
  cancel_->setAutoRaise(true);
  cancel_->setToolTip(tr("Stop (Esc)"));
  cancel_->setAccessibleName(tr("Stop"));
  cancel_->setObjectName(QStringLiteral("stop"));
  setToolTip(tr("Show all jobs"));
  setCursor(Qt::PointingHandCursor);
  cancel_->setCursor(Qt::ArrowCursor);
  hide();
  patience_.setSingleShot(true);
  patience_.setInterval(300);

  connect(&pool, &WorkerPool::changed, this, &JobBar::follow);
  connect(&pool, &WorkerPool::started, this, &JobBar::follow);
  connect(&pool, &WorkerPool::progressed, this, [this](int id) {
    const JobRecord* front = pool_.front();
    if (front != nullptr && front->id == id) show_status(front->status);
  });
  connect(&patience_, &QTimer::timeout, this, [this] { setVisible(pool_.front() != nullptr); });
  connect(cancel_, &QToolButton::clicked, this, [this] {
    if (const JobRecord* front = pool_.front()) pool_.cancel(front->id);
  });
}

void JobBar::follow() {
  const JobRecord* front = pool_.front();
  if (front == nullptr) {
    patience_.stop();
    hide();
    return;
  }
  show_status(front->status);
  cancel_->setEnabled(!front->stopping);
  int others = -1;
  for (const JobRecord* record : pool_.jobs()) others += record->ended() ? 0 : 1;
  others_->setText(QStringLiteral("+%1").arg(others));
  others_->setVisible(others > 0);
  if (isVisible()) return;
  if (!front->quiet) {
    show();
  } else if (!patience_.isActive()) {
    patience_.start();
  }
}

void JobBar::show_status(const JobStatus& status) {
  stage_->setText(stage_->fontMetrics().elidedText(status.stage, Qt::ElideRight, stage_->width()));
  stage_->setToolTip(status.stage);
  bar_->setValue(qRound(status.fraction * 1000));
  QString text = tr("%1 %").arg(qRound(status.fraction * 100));
  if (status.remaining_seconds) {
    text +=
        QStringLiteral("  ") + QString::fromStdString(format_duration(*status.remaining_seconds));
    remaining_->setToolTip(tr("Done, and the time that is left"));
  }
  remaining_->setText(text);
}

void JobBar::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT clicked();
}

}  // namespace lithoscope
