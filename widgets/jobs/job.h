// The one long piece of work that the window is busy with: named, measured, cancellable.
#pragma once

#include <QObject>
#include <QString>
#include <optional>

#include "core/base/eta.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

struct JobStatus {
  double fraction = 0;
  QString stage;
  std::optional<double> remaining_seconds;  // none before there is enough to judge by
};

class Job : public QObject {
  Q_OBJECT

 public:
  explicit Job(QObject* parent = nullptr);

  // `title` names the work to the person who waits for it. Stops and replaces a running job.
  void start(const QString& title, BackgroundTask::Work work);
  void cancel() { task_.cancel(); }
  // For whoever made the work and is about to go: nothing of it is delivered any more.
  void stop_and_wait();
  bool running() const { return running_; }
  const QString& title() const { return title_; }

 Q_SIGNALS:
  void started(const QString& title);
  void progressed(const lithoscope::JobStatus& status);
  void ended();  // however it went, before the signal that tells how
  void finished();
  void cancelled();
  void failed(const lithoscope::Error& error);

 private:
  void end();

  QString title_;
  bool running_ = false;
  RemainingTime remaining_;
  BackgroundTask task_;
};

}  // namespace lithoscope
