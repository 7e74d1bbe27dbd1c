#include "widgets/jobs/jobs_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <atomic>
#include <chrono>
#include <thread>

#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

using namespace std::chrono_literals;

class JobsPanelTest : public testing::Test {
 protected:
  void SetUp() override {
    pool.set_limits(1, 0);
    test::show(panel, {900, 300});
  }
  void TearDown() override { go_on = true; }
  int start(const QString& title) {
    JobSpec spec;
    spec.title = title;
    spec.work = [this, title](JobProgress& progress) -> JobSpec::Done {
      progress.report(0.4, "at it");
      progress.note("noted by " + title);
      while (!go_on) {
        progress.check();
        std::this_thread::sleep_for(1ms);
      }
      if (title == "bad") throw Error("It broke", "Mend it");
      return {};
    };
    return pool.start(spec);
  }
  QString cell(int row, int column) {
    return panel.table()->model()->index(row, column).data().toString();
  }
  void click(QAction* action) {
    for (auto* button : panel.findChildren<QToolButton*>()) {
      if (button->defaultAction() == action) {
        return QTest::mouseClick(button, Qt::LeftButton);
      }
    }
    FAIL() << "no button";
  }
  void choose(int row) {
    QTableView* table = panel.table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(row, 0)).center());
  }

  std::atomic<bool> go_on = false;
  WorkerPool pool;
  JobsPanel panel{pool};
};

TEST_F(JobsPanelTest, SaysWhatItIsForWhileThereIsNothing) {
  EXPECT_FALSE(panel.table()->isVisible());
  EXPECT_FALSE(panel.stop()->isEnabled());
  EXPECT_FALSE(panel.clear()->isEnabled());
}

TEST_F(JobsPanelTest, ShowsTheQueueAndReordersIt) {
  start("one");
  start("two");
  start("three");
  EXPECT_TRUE(panel.table()->isVisible());
  ASSERT_TRUE(test::wait_until([&] { return cell(0, 1) == "40 %"; }));
  EXPECT_EQ(cell(0, 2), QStringLiteral("at it"));
  EXPECT_EQ(cell(1, 0), QStringLiteral("two"));
  EXPECT_EQ(cell(1, 1), QStringLiteral("waiting"));
  choose(2);
  click(panel.sooner());
  EXPECT_EQ(cell(1, 0), QStringLiteral("three"));
  EXPECT_EQ(panel.table()->currentIndex().row(), 1) << "the chosen one stays chosen";
  click(panel.later());
  EXPECT_EQ(cell(1, 0), QStringLiteral("two"));
  click(panel.stop());
  EXPECT_EQ(cell(2, 1), QStringLiteral("stopped"));
}

TEST_F(JobsPanelTest, ShowsTheLogAndTheReasonAndTriesAgain) {
  start("bad");
  ASSERT_TRUE(
      test::wait_until([&] { return panel.log()->toPlainText().contains("noted by bad"); }));
  EXPECT_TRUE(panel.stop()->isEnabled());
  go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  EXPECT_EQ(cell(0, 1), QStringLiteral("failed"));
  EXPECT_TRUE(cell(0, 2).contains("Mend it"));
  EXPECT_TRUE(panel.log()->toPlainText().contains("It broke"));
  EXPECT_FALSE(panel.stop()->isEnabled());
  click(panel.copy());
  EXPECT_TRUE(QApplication::clipboard()->text().contains("It broke"));
  go_on = false;
  click(panel.again());
  EXPECT_TRUE(pool.running());
  go_on = true;
  ASSERT_TRUE(test::wait_until([&] { return !pool.running(); }));
  click(panel.remove());
  EXPECT_FALSE(panel.table()->isVisible());
}

TEST_F(JobsPanelTest, StopsWhatRunsAndClearsWhatHasEnded) {
  start("one");
  start("two");
  choose(0);
  click(panel.stop());
  ASSERT_TRUE(test::wait_until([&] { return cell(0, 0) == "two" && cell(1, 1) == "stopped"; }));
  click(panel.clear());
  EXPECT_EQ(panel.table()->model()->rowCount(), 1);
}

TEST_F(JobsPanelTest, SetsHowManyRunAtOnce) {
  QSignalSpy changed(&panel, &JobsPanel::limits_changed);
  start("one");
  start("two");
  EXPECT_EQ(pool.running_count(), 1);
  auto* at_once = panel.findChild<QSpinBox*>("at_once");
  at_once->setFocus();
  QTest::keyClick(at_once, Qt::Key_Up);
  EXPECT_EQ(pool.running_count(), 2);
  auto* threads = panel.findChild<QSpinBox*>("threads");
  EXPECT_EQ(threads->text(), QStringLiteral("all"));
  threads->setFocus();
  QTest::keyClick(threads, Qt::Key_Up);
  EXPECT_EQ(pool.threads(), 1);
  EXPECT_EQ(changed.count(), 2);
}

}  // namespace
}  // namespace lithoscope
