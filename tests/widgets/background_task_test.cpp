#include "widgets/jobs/background_task.h"

#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <chrono>
#include <thread>

#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

using namespace std::chrono_literals;

void wait_for_stop(Progress& progress) {
  while (true) {
    progress.check();
    std::this_thread::sleep_for(2ms);
  }
}

TEST(BackgroundTask, WorksOnAnotherThreadAndDeliversOnThisOne) {
  BackgroundTask task;
  std::atomic<QThread*> worked_on = nullptr;
  QThread* delivered_on = nullptr;
  task.start([&](Progress&) {
    worked_on = QThread::currentThread();
    return BackgroundTask::Done([&] { delivered_on = QThread::currentThread(); });
  });
  EXPECT_TRUE(task.busy());
  ASSERT_TRUE(test::wait_until([&] { return delivered_on != nullptr; }));
  EXPECT_EQ(delivered_on, QThread::currentThread());
  EXPECT_NE(worked_on.load(), QThread::currentThread());
  EXPECT_FALSE(task.busy());
}

TEST(BackgroundTask, ANewPieceStopsTheRunningOneAndOnlyItCounts) {
  BackgroundTask task;
  QSignalSpy finished(&task, &BackgroundTask::finished);
  QSignalSpy cancelled(&task, &BackgroundTask::cancelled);
  std::atomic<bool> begun = false;
  task.start([&](Progress& progress) {
    begun = true;
    wait_for_stop(progress);
    return BackgroundTask::Done();
  });
  ASSERT_TRUE(test::wait_until([&] { return begun.load(); }));
  int delivered = 0;
  for (int i = 1; i <= 3; ++i) {
    task.start([&delivered, i](Progress&) {
      return BackgroundTask::Done([&delivered, i] { delivered = i; });
    });
  }
  ASSERT_TRUE(test::wait_until([&] { return !task.busy(); }));
  EXPECT_EQ(delivered, 3);
  EXPECT_EQ(finished.count(), 1);
  EXPECT_EQ(cancelled.count(), 0) << "nobody asked for it";
}

TEST(BackgroundTask, MayFinishTheRunningPieceFirst) {
  BackgroundTask task(BackgroundTask::Replace::kFinishRunning);
  std::atomic<bool> begun = false, go_on = false;
  std::vector<int> delivered;
  task.start([&](Progress&) {
    begun = true;
    while (!go_on) std::this_thread::sleep_for(1ms);
    return BackgroundTask::Done([&] { delivered.push_back(0); });
  });
  ASSERT_TRUE(test::wait_until([&] { return begun.load(); }));
  for (int i = 1; i <= 4; ++i) {
    task.start([&delivered, i](Progress&) {
      return BackgroundTask::Done([&delivered, i] { delivered.push_back(i); });
    });
  }
  go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !task.busy(); }));
  EXPECT_EQ(delivered, (std::vector<int>{0, 4})) << "those between were never started";
}

TEST(BackgroundTask, CancelIsToldOnceItHasHappened) {
  BackgroundTask task;
  QSignalSpy cancelled(&task, &BackgroundTask::cancelled);
  std::atomic<bool> begun = false;
  task.start([&](Progress& progress) {
    begun = true;
    wait_for_stop(progress);
    return BackgroundTask::Done();
  });
  ASSERT_TRUE(test::wait_until([&] { return begun.load(); }));
  task.cancel();
  ASSERT_TRUE(test::wait_until([&] { return cancelled.count() == 1; }));
  EXPECT_FALSE(task.busy());
}

TEST(BackgroundTask, CancelRightAfterStartIsToldToo) {
  for (int i = 0; i < 50; ++i) {
    BackgroundTask task;
    QSignalSpy cancelled(&task, &BackgroundTask::cancelled);
    task.start([](Progress& progress) {
      wait_for_stop(progress);
      return BackgroundTask::Done();
    });
    task.cancel();
    ASSERT_TRUE(test::wait_until([&] { return cancelled.count() == 1 && !task.busy(); }));
  }
}

TEST(BackgroundTask, ErrorsAreTold) {
  BackgroundTask task;
  QString told;
  QObject::connect(&task, &BackgroundTask::failed,
                   [&](const Error& error) { told = QString::fromStdString(error.problem()); });
  task.start([](Progress&) -> BackgroundTask::Done { throw Error("too small", "make it larger"); });
  ASSERT_TRUE(test::wait_until([&] { return !told.isEmpty(); }));
  EXPECT_EQ(told, QStringLiteral("too small"));
  told.clear();
  task.start([](Progress&) -> BackgroundTask::Done { throw std::runtime_error("odd"); });
  ASSERT_TRUE(test::wait_until([&] { return !told.isEmpty(); }));
  EXPECT_TRUE(told.contains("odd"));
}

TEST(BackgroundTask, EndsWithItsWorkStillRunning) {
  std::atomic<bool> begun = false, delivered = false;
  {
    BackgroundTask task;
    task.start([&](Progress& progress) {
      begun = true;
      wait_for_stop(progress);
      return BackgroundTask::Done([&] { delivered = true; });
    });
    ASSERT_TRUE(test::wait_until([&] { return begun.load(); }));
  }
  test::settle();
  EXPECT_FALSE(delivered);
}

}  // namespace
}  // namespace lithoscope
