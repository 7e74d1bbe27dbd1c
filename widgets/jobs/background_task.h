// Work off the UI thread, of which only the latest matters.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

#include "core/base/error.h"
#include "core/base/progress.h"

namespace lithoscope {

// One background thread that does one piece of work at a time. A new piece replaces whatever still
// waits, so that a mouse dragged over a map never queues up a hundred reads. All signals and all
// `Done` functions are called on the thread of this object.
class BackgroundTask : public QObject {
  Q_OBJECT

 public:
  // Called with the result, on the thread of the task.
  using Done = std::function<void()>;
  // Runs on the background thread; may throw Error or Cancelled, must poll the progress.
  using Work = std::function<Done(Progress&)>;

  enum class Replace {
    kStopRunning,    // a new piece stops the running one
    kFinishRunning,  // the running one is delivered first; only waiting ones are dropped
  };

  explicit BackgroundTask(Replace replace = Replace::kStopRunning, QObject* parent = nullptr);
  ~BackgroundTask() override;  // asks for a stop and waits for it

  void start(Work work);
  // Stops what runs and drops what waits; `cancelled` tells when it has happened.
  void cancel();
  // Stops everything, waits for it, and delivers nothing of it.
  void stop_and_wait();
  bool busy() const { return pieces_ > 0; }

 Q_SIGNALS:
  void progressed(double fraction, const QString& stage);
  void finished();
  void cancelled();
  void failed(const lithoscope::Error& error);

 private:
  class Thread;
  void settle(int count);

  Replace replace_;
  int pieces_ = 0;       // started and not yet settled
  long generation_ = 0;  // results of older generations are dropped
  std::unique_ptr<Thread> thread_;
};

}  // namespace lithoscope
