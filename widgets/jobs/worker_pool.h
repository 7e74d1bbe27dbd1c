// Long pieces of work in the background: queued, a few at once, each with its progress and log.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/base/eta.h"
#include "core/base/progress.h"
#include "widgets/jobs/job_record.h"

namespace lithoscope {

// Given to the work of a job.
class JobProgress : public Progress {
 public:
  // A line in the job's log. From the thread that runs the work.
  virtual void note(const QString& text) = 0;
};

// What a job is made of.
struct JobSpec {
  // Called with the result, on the thread of the pool.
  using Done = std::function<void()>;
  // Runs on a thread of its own; may throw Error or Cancelled, must poll the progress.
  using Work = std::function<Done(JobProgress&)>;

  QString title;  // names the work to the person who waits for it
  Work work;
  // Ahead of all that waits: somebody looks at the screen for it.
  bool first = false;
  // Leaves no trace in the list where it was done within a second.
  bool quiet = false;
  // Its work notes what it does; else the log has the stages that it reports.
  bool notes_itself = false;
  // The step of a failure and its parameters; may be empty. On the thread of the pool.
  std::function<QString(const Error&)> explain;
  // What "again" does instead of putting the same work into the queue; may be empty.
  std::function<void()> again;
};

// All functions are called on, and all signals come on, the thread of this object.
class WorkerPool : public QObject {
  Q_OBJECT

 public:
  explicit WorkerPool(QObject* parent = nullptr);
  ~WorkerPool() override;  // stops everything and waits for it

  // How many jobs run at once, and how many threads each may use (0 = all). Jobs that run already
  // are not touched.
  void set_limits(int at_once, int threads);
  int at_once() const { return at_once_; }
  int threads() const { return threads_; }

  // Puts a job into the queue; returns its id.
  int start(JobSpec spec);
  // A waiting job is taken out of the queue, a running one is asked to stop; `cancelled` tells when
  // it has. An ended one stays as it is.
  void cancel(int id);
  void cancel_all();
  // For work that something newer takes the place of: it is on the list no more, and nobody is
  // told. With `stop_now` as cancel; without, what runs may still come to an end and deliver.
  void replace(int id, bool stop_now);
  // Once more what has failed or was stopped.
  void retry(int id);
  // Moves a waiting job by so many places in the queue; negative is sooner.
  void move(int id, int places);
  // Takes ended jobs off the list.
  void forget(int id);
  void forget_ended();
  // What failed or was stopped cannot be tried again any more, and lets go of what it holds.
  void forget_work();
  // For whoever made the work and is about to go: nothing of it is delivered any more.
  void stop_and_wait();

  // Running ones first, then those that wait, in their order, then ended ones, latest first.
  std::vector<const JobRecord*> jobs() const;
  const JobRecord* find(int id) const;  // null where it is not, or no longer, on the list
  // The one that a person sees first: the running one that began last, else the first that waits;
  // null where there is none.
  const JobRecord* front() const;
  int running_count() const;
  int queued_count() const;
  bool running() const { return running_count() + queued_count() > 0; }  // or waiting

 Q_SIGNALS:
  void changed();           // the list: a job more or less, another state or order
  void started(int id);     // it has left the queue
  void progressed(int id);  // its status or its log
  void ended(int id);       // however it went, before the signal that tells how
  void finished(int id);    // its result has been delivered
  void cancelled(int id);
  void failed(int id, const lithoscope::Error& error);

 private:
  struct Job;
  class Reporter;
  struct Outcome;
  Job* job(int id) const;
  void start_waiting();
  void begin(Job& job);
  void settle(int id, const Outcome& outcome);
  void drop_oldest();

  int at_once_ = 2;
  int threads_ = 0;
  int next_id_ = 1;
  std::vector<std::unique_ptr<Job>> jobs_;  // running, waiting, ended: as jobs() tells
};

}  // namespace lithoscope
