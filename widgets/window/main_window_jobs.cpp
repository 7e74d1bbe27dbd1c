// The jobs of the window: their bar, their panel, and what becomes of them when it is closed.
#include <QDockWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <algorithm>

#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/settings.h"

namespace lithoscope {

void MainWindow::build_jobs() {
  WorkerPool& pool = document_.jobs();
  jobs_panel_ = new JobsPanel(pool, this);
  jobs_dock_ = add_dock(QStringLiteral("jobs"), tr("Jobs"), jobs_panel_, Qt::BottomDockWidgetArea);
  jobs_dock_->hide();
  const JobLimits limits = remembered_job_limits();
  jobs_panel_->set_limits(limits.at_once, limits.threads);
  connect(jobs_panel_, &JobsPanel::limits_changed, this, [](int at_once, int threads) {
    remember_job_limits({at_once, threads});
  });

  auto* bar = new JobBar(pool, this);
  statusBar()->addPermanentWidget(bar);
  connect(bar, &JobBar::clicked, this, [this] {
    if (const JobRecord* front = document_.jobs().front()) jobs_panel_->select(front->id);
    jobs_dock_->setVisible(jobs_dock_->isHidden());
    if (jobs_dock_->isHidden()) return;
    jobs_dock_->raise();
    resizeDocks({jobs_dock_}, {std::max(jobs_dock_->height(), jobs_panel_->sizeHint().height())},
                Qt::Vertical);
  });
  connect(&pool, &WorkerPool::ended, this, [this] {
    if (close_when_done_ && !document_.jobs().running()) close();
  });
}

// Asks without holding up anything: the window stays as it is, and is closed once it is answered.
bool MainWindow::may_close() {
  const int count = document_.jobs().running_count() + document_.jobs().queued_count();
  if (closing_ || count == 0) return true;
  if (question_ != nullptr) return false;
  question_ = new QMessageBox(
      QMessageBox::Question, tr("Jobs are running"),
      count == 1 ? tr("A job is running: “%1”.").arg(document_.jobs().front()->title)
                 : tr("%1 jobs are running or waiting.").arg(count),
      QMessageBox::NoButton, this);
  question_->setAttribute(Qt::WA_DeleteOnClose);
  question_->setInformativeText(
      tr("What is stopped leaves nothing half written; finished steps are kept."));
  QPushButton* stop = question_->addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
  QPushButton* later = question_->addButton(tr("Close when done"), QMessageBox::AcceptRole);
  QPushButton* stay = question_->addButton(tr("Keep working"), QMessageBox::RejectRole);
  stop->setObjectName(QStringLiteral("stop_and_close"));
  later->setObjectName(QStringLiteral("close_when_done"));
  stay->setObjectName(QStringLiteral("keep_working"));
  question_->setDefaultButton(stay);
  question_->setEscapeButton(stay);
  connect(question_, &QMessageBox::buttonClicked, this,
          [this, stop, later](QAbstractButton* chosen) {
            closing_ = chosen == stop;
            close_when_done_ = chosen == stop || chosen == later;
            if (closing_) document_.jobs().cancel_all();
            if (close_when_done_ && !document_.jobs().running()) close();
          });
  question_->open();
  return false;
}

}  // namespace lithoscope
