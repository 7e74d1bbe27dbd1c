#include "widgets/jobs/worker_pool.h"

#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/base/parallel.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

using namespace std::chrono_literals;

// A job that works until it is stopped, or let go.
struct Held {
  std::atomic<bool> begun = false, go_on = false;
  JobSpec spec(const QString& title) {
    JobSpec made;
    made.title = title;
    made.work = [this](Progress& progress) {
      begun = true;
      while (!go_on) {
        progress.check();
        std::this_thread::sleep_for(1ms);
      }
      return JobSpec::Done();
    };
    return made;
  }
};

JobSpec quick(const QString& title, std::function<void()> done = {}) {
  JobSpec made;
  made.title = title;
  made.work = [done](Progress&) { return JobSpec::Done(done); };
  return made;
}

QStringList titles(const WorkerPool& pool) {
  QStringList list;
  for (const JobRecord* job : pool.jobs()) list << job->title;
  return list;
}

TEST(WorkerPool, WorksOnAThreadOfItsOwnAndDeliversOnThisOne) {
  WorkerPool pool;
  QSignalSpy finished(&pool, &WorkerPool::finished);
  std::atomic<QThread*> worked_on = nullptr;
  QThread* delivered_on = nullptr;
  JobSpec spec = quick("a");
  spec.work = [&](Progress&) {
    worked_on = QThread::currentThread();
    return JobSpec::Done([&] { delivered_on = QThread::currentThread(); });
  };
  const int id = pool.start(spec);
  EXPECT_TRUE(pool.running());
  ASSERT_TRUE(test::wait_until([&] { return finished.count() == 1; }));
  EXPECT_EQ(delivered_on, QThread::currentThread());
  EXPECT_NE(worked_on.load(), QThread::currentThread());
  EXPECT_FALSE(pool.running());
  EXPECT_EQ(pool.find(id)->state, JobState::kDone);
  EXPECT_FALSE(pool.find(id)->can_retry);
}

TEST(WorkerPool, RunsAFewAtOnceAndTheOthersInTheirOrder) {
  WorkerPool pool;
  pool.set_limits(2, 0);
  Held held[4];
  int ids[4];
  for (int i = 0; i < 4; ++i) ids[i] = pool.start(held[i].spec(QString::number(i)));
  ASSERT_TRUE(test::wait_until([&] { return held[0].begun && held[1].begun; }));
  EXPECT_EQ(pool.running_count(), 2);
  EXPECT_EQ(pool.queued_count(), 2);
  test::settle();
  EXPECT_FALSE(held[2].begun);
  pool.move(ids[3], -1);
  EXPECT_EQ(titles(pool), (QStringList{"0", "1", "3", "2"}));
  pool.move(ids[3], -5);
  pool.move(ids[0], 1);
  EXPECT_EQ(titles(pool), (QStringList{"0", "1", "3", "2"})) << "what runs has its place";
  held[1].go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return held[3].begun.load(); }));
  EXPECT_FALSE(held[2].begun);
  EXPECT_EQ(pool.find(ids[1])->state, JobState::kDone);
  pool.set_limits(3, 0);
  ASSERT_TRUE(test::wait_until([&] { return held[2].begun.load(); })) << "at once";
  pool.cancel_all();
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(pool.find(ids[2])->state, JobState::kCancelled);
}

TEST(WorkerPool, WhatSomebodyWaitsForGoesAhead) {
  WorkerPool pool;
  pool.set_limits(1, 0);
  Held first;
  pool.start(first.spec("first"));
  pool.start(quick("later"));
  JobSpec spec = quick("urgent");
  spec.first = true;
  pool.start(spec);
  EXPECT_EQ(titles(pool), (QStringList{"first", "urgent", "later"}));
  first.go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
}

TEST(WorkerPool, TellsHowFarItIsAndKeepsALog) {
  WorkerPool pool;
  QSignalSpy progressed(&pool, &WorkerPool::progressed);
  std::atomic<bool> go_on = false;
  JobSpec spec = quick("counting");
  spec.work = [&](JobProgress& progress) {
    progress.report(0.25, "a quarter");
    progress.note("this was noted");
    while (!go_on) std::this_thread::sleep_for(1ms);
    return JobSpec::Done();
  };
  const int id = pool.start(spec);
  ASSERT_TRUE(test::wait_until([&] { return pool.find(id)->log.size() == 2; }));
  EXPECT_DOUBLE_EQ(pool.find(id)->status.fraction, 0.25);
  EXPECT_EQ(pool.find(id)->status.stage, QStringLiteral("a quarter"));
  EXPECT_EQ(pool.find(id)->log[0].text, QStringLiteral("a quarter")) << "stages are logged";
  const QString text = record_text(*pool.find(id));
  EXPECT_TRUE(text.startsWith("counting – running")) << text.toStdString();
  EXPECT_TRUE(text.contains("s  this was noted")) << text.toStdString();
  go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_TRUE(record_text(*pool.find(id)).contains("ended: 2"));
}

TEST(WorkerPool, FailuresAreToldWithTheirParametersAndCanBeTriedAgain) {
  WorkerPool pool;
  QString told;
  QObject::connect(&pool, &WorkerPool::failed, [&](int, const Error& error) {
    told = QString::fromStdString(error.problem());
  });
  std::atomic<int> tries = 0;
  JobSpec spec = quick("hard");
  spec.work = [&](Progress&) -> JobSpec::Done {
    if (++tries == 1) throw Error("too small", "make it larger").in_step("grow");
    return {};
  };
  spec.explain = [](const Error& error) {
    return QString::fromStdString(error.step()) + ": size = 3";
  };
  const int id = pool.start(spec);
  ASSERT_TRUE(test::wait_until([&] { return !told.isEmpty(); }));
  EXPECT_EQ(told, QStringLiteral("too small"));
  const JobRecord* job = pool.find(id);
  EXPECT_EQ(job->state, JobState::kFailed);
  EXPECT_TRUE(job->reason.contains("make it larger"));
  EXPECT_EQ(job->details, QStringLiteral("grow: size = 3"));
  EXPECT_TRUE(record_text(*job).contains("grow: size = 3"));
  pool.retry(id);
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(pool.jobs().size(), 1u) << "in the place of the one that failed";
  EXPECT_EQ(pool.jobs()[0]->state, JobState::kDone);
  told.clear();
  spec.work = [](Progress&) -> JobSpec::Done { throw std::runtime_error("odd"); };
  pool.start(spec);
  ASSERT_TRUE(test::wait_until([&] { return !told.isEmpty(); }));
  EXPECT_TRUE(told.contains("odd"));
}

TEST(WorkerPool, CancelIsToldOnceItHasHappened) {
  WorkerPool pool;
  pool.set_limits(1, 0);
  QSignalSpy cancelled(&pool, &WorkerPool::cancelled);
  Held first, second;
  const int running = pool.start(first.spec("running"));
  const int waiting = pool.start(second.spec("waiting"));
  pool.cancel(waiting);
  EXPECT_EQ(cancelled.count(), 1) << "at once: it had not begun";
  ASSERT_TRUE(test::wait_until([&] { return first.begun.load(); }));
  pool.cancel(running);
  EXPECT_TRUE(pool.find(running)->stopping);
  ASSERT_TRUE(test::wait_until([&] { return cancelled.count() == 2; }));
  EXPECT_FALSE(second.begun);
  pool.retry(waiting);
  ASSERT_TRUE(test::wait_until([&] { return second.begun.load(); }));
  second.go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
}

TEST(WorkerPool, CancelRightAfterStartIsToldToo) {
  for (int i = 0; i < 50; ++i) {
    WorkerPool pool;
    QSignalSpy cancelled(&pool, &WorkerPool::cancelled);
    Held held;
    pool.cancel(pool.start(held.spec("a")));
    ASSERT_TRUE(test::wait_until([&] { return cancelled.count() == 1 && !pool.running(); }));
  }
}

TEST(WorkerPool, WhatIsReplacedIsToldToNobody) {
  WorkerPool pool;
  pool.set_limits(1, 0);
  QSignalSpy cancelled(&pool, &WorkerPool::cancelled);
  Held held;
  int delivered = 0;
  const int running = pool.start(held.spec("running"));
  const int waiting = pool.start(quick("waiting", [&] { ++delivered; }));
  pool.replace(waiting, false);
  pool.replace(running, true);
  EXPECT_EQ(pool.find(running), nullptr);
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_TRUE(pool.jobs().empty());
  EXPECT_EQ(cancelled.count(), 0);
  EXPECT_EQ(delivered, 0);
  Held ending;
  JobSpec spec = ending.spec("ending");
  spec.work = [&, work = spec.work](JobProgress& progress) {
    work(progress);
    return JobSpec::Done([&] { ++delivered; });
  };
  const int id = pool.start(spec);
  pool.replace(id, false);
  ending.go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(delivered, 1) << "what comes to its end delivers";
}

TEST(WorkerPool, AResultMayStartTheNextJob) {
  WorkerPool pool;
  pool.set_limits(1, 0);
  bool second = false, gap = false;
  QObject::connect(&pool, &WorkerPool::ended, [&] { gap |= !second && !pool.running(); });
  pool.start(quick("first", [&] { pool.start(quick("second", [&] { second = true; })); }));
  ASSERT_TRUE(test::wait_until([&] { return second && !pool.running(); }));
  EXPECT_FALSE(gap) << "one stretch of work for the person who waits";
}

TEST(WorkerPool, EndedJobsLeaveTheListAndLetGoOfWhatTheyHold) {
  WorkerPool pool;
  auto data = std::make_shared<int>(7);
  const std::weak_ptr<int> watched = data;
  Held held;
  JobSpec spec = held.spec("holds data");
  spec.work = [data, work = spec.work](JobProgress& progress) { return work(progress); };
  const int id = pool.start(spec);
  spec = {};
  data.reset();
  pool.cancel(id);
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_FALSE(watched.expired()) << "for another try";
  pool.forget_work();
  EXPECT_TRUE(watched.expired());
  EXPECT_FALSE(pool.find(id)->can_retry);
  pool.forget(id);
  EXPECT_TRUE(pool.jobs().empty());
  JobSpec quiet = quick("quiet");
  quiet.quiet = true;
  pool.start(quiet);
  pool.start(quick("told"));
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(titles(pool), QStringList{"told"});
  for (int i = 0; i < 60; ++i) pool.start(quick("many"));
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(pool.jobs().size(), 50u);
  pool.forget_ended();
  EXPECT_TRUE(pool.jobs().empty());
}

TEST(WorkerPool, AJobUsesNoMoreThreadsThanItMay) {
  WorkerPool pool;
  pool.set_limits(2, 1);
  std::atomic<int> inside = 0, most = 0;
  JobSpec spec = quick("loop");
  spec.work = [&](Progress& progress) {
    parallel_pieces(64, 1, &progress, [&](std::int64_t, std::int64_t) {
      const int now = ++inside;
      int before = most;
      while (now > before && !most.compare_exchange_weak(before, now)) {
      }
      std::this_thread::sleep_for(200us);
      --inside;
    });
    return JobSpec::Done();
  };
  pool.start(spec);
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(most, 1);
}

TEST(WorkerPool, EndsWithItsWorkStillRunning) {
  std::atomic<bool> delivered = false;
  Held held, other;
  {
    WorkerPool pool;
    pool.set_limits(1, 0);
    pool.start(held.spec("a"));
    pool.start(quick("b", [&] { delivered = true; }));
    ASSERT_TRUE(test::wait_until([&] { return held.begun.load(); }));
  }
  test::settle();
  EXPECT_FALSE(delivered);
}

}  // namespace
}  // namespace lithoscope
