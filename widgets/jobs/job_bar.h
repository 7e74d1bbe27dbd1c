// The running job at the bottom of the window: how far, how long still, and a way to stop it.
#pragma once

#include <QTimer>
#include <QWidget>

#include "widgets/jobs/worker_pool.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace lithoscope {

// Hidden while nothing runs.
class JobBar : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(WorkerPool& pool, QWidget* parent = nullptr);

 Q_SIGNALS:
  void clicked();  // somewhere else than on the button

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  void follow();
  void show_status(const JobStatus& status);

  WorkerPool& pool_;
  QLabel *stage_, *remaining_, *others_;
  QProgressBar* bar_;
  QToolButton* cancel_;
  QTimer patience_;  // before a job that will hardly last is shown
};

}  // namespace lithoscope
