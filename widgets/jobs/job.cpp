#include "widgets/jobs/job.h"

#include <utility>

namespace lithoscope {

Job::Job(QObject* parent) : QObject(parent) {
  connect(&task_, &BackgroundTask::progressed, this, [this](double fraction, const QString& stage) {
    remaining_.update(fraction);
    Q_EMIT progressed({fraction, stage, remaining_.seconds()});
  });
  connect(&task_, &BackgroundTask::finished, this, [this] {
    // A job's result may have started the next one.
    if (!task_.busy()) end();
    Q_EMIT finished();
  });
  connect(&task_, &BackgroundTask::cancelled, this, [this] {
    end();
    Q_EMIT cancelled();
  });
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    end();
    Q_EMIT failed(error);
  });
}

void Job::start(const QString& title, BackgroundTask::Work work) {
  title_ = title;
  running_ = true;
  remaining_ = RemainingTime();
  Q_EMIT started(title);
  task_.start(std::move(work));
}

void Job::stop_and_wait() {
  task_.stop_and_wait();
  running_ = false;
}

void Job::end() {
  running_ = false;
  Q_EMIT ended();
}

}  // namespace lithoscope
