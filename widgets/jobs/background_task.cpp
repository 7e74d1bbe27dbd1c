#include "widgets/jobs/background_task.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <new>
#include <optional>
#include <thread>

namespace lithoscope {
namespace {

// Fewer reports than a screen shows pictures, however often the work calls.
constexpr std::chrono::milliseconds kReportEvery{40};

Error unexpected(const std::exception& e) {
  return Error(BackgroundTask::tr("Something unexpected went wrong: %1")
                   .arg(QString::fromLocal8Bit(e.what()))
                   .toStdString(),
               BackgroundTask::tr("Try again, and report it if it happens again").toStdString());
}

}  // namespace

class BackgroundTask::Thread {
 public:
  explicit Thread(BackgroundTask* task) : task_(task), thread_([this] { run(); }) {}

  ~Thread() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
      waiting_.reset();
      if (running_ != nullptr) running_->stop = true;
    }
    wake_.notify_one();
    thread_.join();
  }

  // Returns true where a waiting piece was dropped for this one.
  bool give(long generation, Work work, bool stop_running) {
    bool dropped = false;
    {
      const std::lock_guard lock(mutex_);
      dropped = waiting_.has_value();
      waiting_ = Piece{generation, std::move(work)};
      if (stop_running && running_ != nullptr) running_->stop = true;
    }
    wake_.notify_one();
    return dropped;
  }

  bool stop() {
    const std::lock_guard lock(mutex_);
    const bool dropped = waiting_.has_value();
    waiting_.reset();
    if (running_ != nullptr) running_->stop = true;
    return dropped;
  }

 private:
  struct Piece {
    long generation = 0;
    Work work;
  };

  class Reporter final : public Progress {
   public:
    Reporter(BackgroundTask* task, long generation) : task_(task), generation_(generation) {}

    void report(double fraction, std::string_view stage) override {
      const auto now = std::chrono::steady_clock::now();
      if (fraction < 1.0 && now - last_ < kReportEvery) return;
      last_ = now;
      QString words = QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()));
      QMetaObject::invokeMethod(
          task_,
          [task = task_, generation = generation_, fraction, words = std::move(words)] {
            if (generation == task->generation_) Q_EMIT task->progressed(fraction, words);
          },
          Qt::QueuedConnection);
    }
    bool stop_requested() const override { return stop; }

    std::atomic<bool> stop = false;

   private:
    BackgroundTask* task_;
    long generation_;
    std::chrono::steady_clock::time_point last_{};
  };

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      wake_.wait(lock, [this] { return ending_ || waiting_.has_value(); });
      if (ending_) return;
      const Piece piece = *std::move(waiting_);
      waiting_.reset();
      Reporter reporter(task_, piece.generation);
      running_ = &reporter;
      lock.unlock();
      work_on(piece, reporter);
      lock.lock();
      running_ = nullptr;
    }
  }

  void work_on(const Piece& piece, Reporter& reporter) {
    Done done;
    std::optional<Error> error;
    try {
      done = piece.work(reporter);
    } catch (const Cancelled&) {
      reporter.stop = true;
    } catch (const Error& e) {
      error = e;
    } catch (const std::bad_alloc&) {
      error = Error(tr("There is not enough memory").toStdString(),
                    tr("Close other programs, or open a smaller part").toStdString());
    } catch (const std::exception& e) {
      error = unexpected(e);
    }
    const bool stopped = reporter.stop;
    QMetaObject::invokeMethod(
        task_,
        [task = task_, generation = piece.generation, done = std::move(done),
         error = std::move(error), stopped] {
          task->settle(1);
          const bool current =
              generation == task->generation_ ||
              (task->replace_ == Replace::kFinishRunning && !stopped && task->thread_ != nullptr);
          if (!current) return;
          if (stopped) {
            Q_EMIT task->cancelled();
          } else if (error) {
            Q_EMIT task->failed(*error);
          } else {
            if (done) done();
            Q_EMIT task->finished();
          }
        },
        Qt::QueuedConnection);
  }

  BackgroundTask* task_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::optional<Piece> waiting_;
  Reporter* running_ = nullptr;
  bool ending_ = false;
  std::thread thread_;  // last: it starts with everything above in place
};

BackgroundTask::BackgroundTask(Replace replace, QObject* parent)
    : QObject(parent), replace_(replace) {}

BackgroundTask::~BackgroundTask() = default;

void BackgroundTask::settle(int count) {
  pieces_ -= count;
}

void BackgroundTask::start(Work work) {
  if (thread_ == nullptr) thread_ = std::make_unique<Thread>(this);
  ++pieces_;
  ++generation_;
  if (thread_->give(generation_, std::move(work), replace_ == Replace::kStopRunning)) settle(1);
}

void BackgroundTask::cancel() {
  if (thread_ == nullptr || !thread_->stop()) return;
  settle(1);  // it had not begun
  QMetaObject::invokeMethod(
      this,
      [this, generation = generation_] {
        if (generation == generation_) Q_EMIT cancelled();
      },
      Qt::QueuedConnection);
}

void BackgroundTask::stop_and_wait() {
  ++generation_;
  thread_.reset();
}

}  // namespace lithoscope
