#include "widgets/jobs/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <new>
#include <thread>
#include <utility>

#include "widgets/jobs/background_thread.h"

namespace lithoscope {
namespace {

using Clock = std::chrono::steady_clock;

// Fewer reports than a screen shows pictures, however often the work calls.
constexpr std::chrono::milliseconds kReportEvery{40};
// Stages that the log takes of work that notes nothing itself.
constexpr std::chrono::milliseconds kLogEvery{1000};
constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kMostEnded = 50;
constexpr double kQuietSeconds = 1;

Error unexpected(const std::exception& e) {
  return Error(WorkerPool::tr("Something unexpected went wrong: %1")
                   .arg(QString::fromLocal8Bit(e.what()))
                   .toStdString(),
               WorkerPool::tr("Try again, and report it if it happens again").toStdString());
}

}  // namespace

struct WorkerPool::Outcome {
  JobSpec::Done done;
  std::optional<Error> error;
  bool stopped = false;
};

struct WorkerPool::Job {
  JobSpec spec;
  JobRecord record;
  RemainingTime remaining;
  std::shared_ptr<Reporter> reporter;  // while it runs
  std::thread thread;
  bool replaced = false;
};

// On the thread of the work; what it hears it hands to the pool's.
class WorkerPool::Reporter final : public JobProgress {
 public:
  Reporter(WorkerPool* pool, int id, bool log_stages)
      : pool_(pool), id_(id), log_stages_(log_stages), began_(Clock::now()) {}

  void report(double fraction, std::string_view stage) override {
    const auto now = Clock::now();
    if (log_stages_ && stage != logged_ && now - last_logged_ >= kLogEvery) {
      last_logged_ = now;
      logged_ = stage;
      note(QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size())));
    }
    if (fraction < 1.0 && now - last_ < kReportEvery) return;
    last_ = now;
    post([fraction,
          words = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()))](Job& job) {
      job.remaining.update(fraction);
      job.record.status = {fraction, words, job.remaining.seconds()};
    });
  }
  void note(const QString& text) override {
    const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    post([seconds, text](Job& job) {
      if (job.record.log.size() < kMostLines) job.record.log.push_back({seconds, text});
    });
  }
  bool stop_requested() const override { return stop; }

  std::atomic<bool> stop = false;

 private:
  template <typename Change>
  void post(Change change) {
    QMetaObject::invokeMethod(
        pool_,
        [pool = pool_, id = id_, change = std::move(change)] {
          Job* job = pool->job(id);
          if (job == nullptr || job->record.ended()) return;
          change(*job);
          Q_EMIT pool->progressed(id);
        },
        Qt::QueuedConnection);
  }

  WorkerPool* pool_;
  const int id_;
  const bool log_stages_;
  const Clock::time_point began_;
  Clock::time_point last_{}, last_logged_{};
  std::string logged_;
};

WorkerPool::WorkerPool(QObject* parent) : QObject(parent) {}

WorkerPool::~WorkerPool() {
  stop_and_wait();
}

void WorkerPool::set_limits(int at_once, int threads) {
  at_once_ = std::max(1, at_once);
  threads_ = std::max(0, threads);
  start_waiting();
}

WorkerPool::Job* WorkerPool::job(int id) const {
  for (const auto& each : jobs_) {
    if (each->record.id == id) return each.get();
  }
  return nullptr;
}

const JobRecord* WorkerPool::find(int id) const {
  const Job* found = job(id);
  return found == nullptr || found->replaced ? nullptr : &found->record;
}

std::vector<const JobRecord*> WorkerPool::jobs() const {
  std::vector<const JobRecord*> list;
  for (const auto& each : jobs_) {
    if (!each->replaced) list.push_back(&each->record);
  }
  const auto rank = [](const JobRecord* record) {
    return record->state == JobState::kRunning ? 0 : record->state == JobState::kQueued ? 1 : 2;
  };
  std::stable_sort(list.begin(), list.end(), [&](const JobRecord* a, const JobRecord* b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return a->ended() && a->ended_at > b->ended_at;
  });
  return list;
}

const JobRecord* WorkerPool::front() const {
  const JobRecord* front = nullptr;
  for (const JobRecord* record : jobs()) {
    if (record->ended()) break;
    const bool runs = record->state == JobState::kRunning;
    if (front == nullptr || (runs && record->began_at >= front->began_at)) front = record;
  }
  return front;
}

int WorkerPool::running_count() const {
  return static_cast<int>(std::count_if(jobs_.begin(), jobs_.end(), [](const auto& each) {
    return each->record.state == JobState::kRunning;
  }));
}

int WorkerPool::queued_count() const {
  return static_cast<int>(std::count_if(jobs_.begin(), jobs_.end(), [](const auto& each) {
    return each->record.state == JobState::kQueued;
  }));
}

int WorkerPool::start(JobSpec spec) {
  auto made = std::make_unique<Job>();
  const int id = made->record.id = next_id_++;
  made->record.title = spec.title;
  made->record.status.stage = spec.title;
  made->record.quiet = spec.quiet;
  made->record.queued_at = QDateTime::currentDateTime();
  const auto place =
      spec.first
          ? std::find_if(jobs_.begin(), jobs_.end(),
                         [](const auto& each) { return each->record.state == JobState::kQueued; })
          : jobs_.end();
  made->spec = std::move(spec);
  jobs_.insert(place, std::move(made));
  start_waiting();
  Q_EMIT changed();
  return id;
}

void WorkerPool::start_waiting() {
  while (running_count() < at_once_) {
    const auto waiting = std::find_if(jobs_.begin(), jobs_.end(), [](const auto& each) {
      return each->record.state == JobState::kQueued;
    });
    if (waiting == jobs_.end()) return;
    begin(**waiting);
  }
}

void WorkerPool::begin(Job& job) {
  const int id = job.record.id;
  job.record.state = JobState::kRunning;
  job.record.began_at = QDateTime::currentDateTime();
  job.reporter = std::make_shared<Reporter>(this, id, !job.spec.notes_itself);
  job.thread = std::thread(
      [this, id, work = job.spec.work, threads = threads_, reporter = job.reporter]() mutable {
        auto outcome = std::make_shared<Outcome>();
        try {
          run_in_background(threads, [&] { outcome->done = work(*reporter); });
        } catch (const Cancelled&) {
          outcome->stopped = true;
        } catch (const Error& e) {
          outcome->error = e;
        } catch (const std::bad_alloc&) {
          outcome->error = Error(tr("There is not enough memory").toStdString(),
                                 tr("Close other programs, or open a smaller part").toStdString());
        } catch (const std::exception& e) {
          outcome->error = unexpected(e);
        }
        outcome->stopped |= reporter->stop;
        work = nullptr;
        QMetaObject::invokeMethod(
            this, [this, id, outcome] { settle(id, *outcome); }, Qt::QueuedConnection);
      });
  Q_EMIT started(id);
}

void WorkerPool::settle(int id, const Outcome& outcome) {
  Job* ending = job(id);
  if (ending == nullptr) return;
  ending->thread.join();
  ending->reporter.reset();
  JobRecord& record = ending->record;
  record.ended_at = QDateTime::currentDateTime();
  record.stopping = false;
  record.state = outcome.stopped ? JobState::kCancelled
                 : outcome.error ? JobState::kFailed
                                 : JobState::kDone;
  if (outcome.error && !outcome.stopped) {
    record.reason = QString::fromStdString(outcome.error->what());
    if (ending->spec.explain) record.details = ending->spec.explain(*outcome.error);
  }
  if (record.state == JobState::kDone) {
    record.status = {1, QString(), std::nullopt};
    ending->spec.work = nullptr;  // lets go of what it holds
    ending->spec.again = nullptr;
    ending->spec.explain = nullptr;
  }
  record.can_retry = record.state != JobState::kDone;
  const JobState state = record.state;
  const bool replaced = ending->replaced;
  const bool quiet = replaced || (ending->spec.quiet && state == JobState::kDone &&
                                  record.seconds() < kQuietSeconds);
  if (quiet) forget(id);
  drop_oldest();
  if (state == JobState::kDone && outcome.done) outcome.done();  // it may start the next one
  start_waiting();
  Q_EMIT changed();
  Q_EMIT ended(id);
  if (state == JobState::kDone) {
    Q_EMIT finished(id);
  } else if (replaced) {
    return;
  } else if (state == JobState::kCancelled) {
    Q_EMIT cancelled(id);
  } else {
    Q_EMIT failed(id, *outcome.error);
  }
}

void WorkerPool::drop_oldest() {
  std::size_t ended = 0;
  for (const auto& each : jobs_) ended += each->record.ended() ? 1 : 0;
  for (; ended > kMostEnded; --ended) {
    jobs_.erase(std::find_if(jobs_.begin(), jobs_.end(),
                             [](const auto& each) { return each->record.ended(); }));
  }
}

void WorkerPool::cancel(int id) {
  Job* stopping = job(id);
  if (stopping == nullptr || stopping->record.ended()) return;
  if (stopping->record.state == JobState::kRunning) {
    stopping->record.stopping = true;
    stopping->reporter->stop = true;
    Q_EMIT changed();
    return;
  }
  stopping->record.state = JobState::kCancelled;
  stopping->record.ended_at = QDateTime::currentDateTime();
  stopping->record.can_retry = true;
  Q_EMIT changed();
  Q_EMIT ended(id);
  Q_EMIT cancelled(id);
}

void WorkerPool::cancel_all() {
  std::vector<int> ids;
  // Those that wait first, so that none of them begins.
  for (const JobState state : {JobState::kQueued, JobState::kRunning}) {
    for (const auto& each : jobs_) {
      if (each->record.state == state) ids.push_back(each->record.id);
    }
  }
  for (const int id : ids) cancel(id);
}

void WorkerPool::replace(int id, bool stop_now) {
  Job* old = job(id);
  if (old == nullptr || old->record.ended()) return;
  old->replaced = true;
  if (old->record.state == JobState::kQueued) {
    forget(id);
  } else if (stop_now) {
    old->reporter->stop = true;
  }
  Q_EMIT changed();
}

void WorkerPool::retry(int id) {
  const Job* old = job(id);
  if (old == nullptr || !old->record.can_retry) return;
  JobSpec spec = old->spec;
  forget(id);
  if (spec.again) {
    spec.again();
  } else {
    start(std::move(spec));
  }
}

void WorkerPool::move(int id, int places) {
  std::vector<std::size_t> waiting;
  std::size_t at = 0;
  for (std::size_t i = 0; i < jobs_.size(); ++i) {
    if (jobs_[i]->record.state != JobState::kQueued) continue;
    if (jobs_[i]->record.id == id) at = waiting.size();
    waiting.push_back(i);
  }
  if (waiting.empty() || jobs_[waiting[at]]->record.id != id) return;
  const auto last = static_cast<std::ptrdiff_t>(waiting.size()) - 1;
  const auto to = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at) + places, 0, last);
  for (auto i = static_cast<std::ptrdiff_t>(at); i != to; i += i < to ? 1 : -1) {
    const auto next = i + (i < to ? 1 : -1);
    std::swap(jobs_[waiting[static_cast<std::size_t>(i)]],
              jobs_[waiting[static_cast<std::size_t>(next)]]);
  }
  Q_EMIT changed();
}

void WorkerPool::forget(int id) {
  const Job* found = job(id);
  const bool may_go = found != nullptr &&
                      (found->record.ended() || (found->replaced && found->reporter == nullptr));
  if (!may_go) return;
  jobs_.erase(std::find_if(jobs_.begin(), jobs_.end(),
                           [id](const auto& each) { return each->record.id == id; }));
  Q_EMIT changed();
}

void WorkerPool::forget_ended() {
  std::erase_if(jobs_, [](const auto& each) { return each->record.ended(); });
  Q_EMIT changed();
}

void WorkerPool::forget_work() {
  for (const auto& each : jobs_) {
    if (!each->record.ended()) continue;
    each->spec = JobSpec();
    each->record.can_retry = false;
  }
  Q_EMIT changed();
}

void WorkerPool::stop_and_wait() {
  for (const auto& each : jobs_) {
    if (each->reporter != nullptr) each->reporter->stop = true;
  }
  for (const auto& each : jobs_) {
    if (each->thread.joinable()) each->thread.join();
  }
  std::erase_if(jobs_, [](const auto& each) { return !each->record.ended(); });
}

}  // namespace lithoscope
