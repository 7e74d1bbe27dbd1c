// The running job at the bottom of the window: how far, how long still, and a way to stop it.
#pragma once

#include <QWidget>

#include "widgets/jobs/job.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace lithoscope {

// Hidden while nothing runs.
class JobBar : public QWidget {
  Q_OBJECT

 public:
  explicit JobBar(Job& job, QWidget* parent = nullptr);

 private:
  void show_status(const JobStatus& status);

  QLabel *stage_, *remaining_;
  QProgressBar* bar_;
  QToolButton* cancel_;
};

}  // namespace lithoscope
