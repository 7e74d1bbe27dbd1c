#include "widgets/jobs/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

JobBar::JobBar(Job& job, QWidget* parent)
    : QWidget(parent),
      stage_(new QLabel(this)),
      remaining_(new QLabel(this)),
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
  stage_->setTextFormat(Qt::PlainText);
  stage_->setFixedWidth(44 * unit);
  stage_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
  bar_->setFixedSize(18 * unit, unit);
  remaining_->setForegroundRole(QPalette::PlaceholderText);
  remaining_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %  0:00")));
  cancel_->setIcon(line_icon(QStringLiteral("cancel")));
  cancel_->setAutoRaise(true);
  cancel_->setToolTip(tr("Stop (Esc)"));
  cancel_->setAccessibleName(tr("Stop"));
  cancel_->setObjectName(QStringLiteral("stop"));
  hide();

  connect(&job, &Job::started, this, [this](const QString& title) {
    show_status({0, title, std::nullopt});
    cancel_->setEnabled(true);
    show();
  });
  connect(&job, &Job::progressed, this, &JobBar::show_status);
  connect(&job, &Job::ended, this, &QWidget::hide);
  connect(cancel_, &QToolButton::clicked, &job, [this, &job] {
    cancel_->setEnabled(false);
    job.cancel();
  });
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

}  // namespace lithoscope
