// The guide within the program.
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/help/help_window.h"
#include "widgets/window/main_window.h"

namespace lithoscope {
namespace {

TEST(HelpPages, AreThePagesOfTheGuideInTheOrderOfTheJob) {
  ASSERT_TRUE(has_help_page("explore"));
  EXPECT_EQ(help_pages().front().name, "explore");
  EXPECT_TRUE(has_help_page("recipes"));
  EXPECT_TRUE(has_help_page("operations"));
  EXPECT_FALSE(has_help_page("design")) << "of developers";
  EXPECT_FALSE(has_help_page(""));
  EXPECT_EQ(help_text("no-such-page"), QString());
  for (const HelpPage& page : help_pages()) {
    EXPECT_FALSE(page.title.startsWith('#')) << page.title.toStdString();
    EXPECT_FALSE(page.title.isEmpty());
  }
}

TEST(HelpPages, HeadingsAreAnchors) {
  EXPECT_EQ(help_anchor("What is mapped"), "what-is-mapped");
  EXPECT_EQ(help_anchor("What could this peak be?"), "what-could-this-peak-be");
}

TEST(HelpPages, TheNearestWidgetWithATopicIsAsked) {
  QWidget page;
  page.setObjectName("recipes");
  auto* box = new QWidget(&page);
  auto* field = new QWidget(box);
  EXPECT_EQ(help_topic_of(field, "explore"), (HelpTopic{"recipes", ""}));
  set_help_topic(box, "explore#places");
  EXPECT_EQ(help_topic_of(field, "explore"), (HelpTopic{"explore", "places"}));
  set_help_topic(field, "no-such-page");
  EXPECT_EQ(help_topic_of(field, "explore"), (HelpTopic{"explore", "places"}));
  EXPECT_EQ(help_topic_of(nullptr, "recipes"), (HelpTopic{"recipes", ""}));
  EXPECT_EQ(help_topic_of(nullptr, "no-such-page").page, help_pages().front().name);
}

// Every topic that the window asks for, and every link of a page to another one, must be there.
TEST(HelpPages, LinksLeadSomewhere) {
  static const QRegularExpression link(R"(\]\(([a-z-]+)\.md(?:#([a-z0-9-]+))?\))");
  for (const HelpPage& page : help_pages()) {
    auto found = link.globalMatch(help_text(page.name));
    while (found.hasNext()) {
      const auto match = found.next();
      if (match.captured(1) == "design" || match.captured(1) == "speed") continue;
      EXPECT_TRUE(has_help_page(match.captured(1)))
          << page.name.toStdString() << " -> " << match.captured(1).toStdString();
    }
  }
}

class HelpWindowTest : public testing::Test {
 protected:
  QString heading() const { return window.text()->textCursor().block().text(); }
  QWidget owner;
  HelpWindow window{&owner};
};

TEST_F(HelpWindowTest, OpensAPageAtItsHeadingAndGoesBack) {
  window.show_topic({"explore", "places"});
  EXPECT_EQ(heading(), "Places");
  EXPECT_EQ(window.pages()->currentItem()->data(Qt::UserRole).toString(), "explore");
  Q_EMIT window.text()->anchorClicked(QUrl("operations.md"));
  EXPECT_EQ(window.topic().page, "operations");
  EXPECT_TRUE(window.text()->toPlainText().contains(help_pages().empty() ? "" : "Operations",
                                                    Qt::CaseInsensitive));
  window.back()->trigger();
  EXPECT_EQ(window.topic(), (HelpTopic{"explore", "places"}));
  EXPECT_FALSE(window.back()->isEnabled());
  window.forward()->trigger();
  EXPECT_EQ(window.topic().page, "operations");
  // A file of the source is told, not opened.
  Q_EMIT window.text()->anchorClicked(QUrl("../tests/core/features/real_spectra_test.cpp"));
  EXPECT_EQ(window.topic().page, "operations");
}

TEST_F(HelpWindowTest, FindsWords) {
  window.show_topic({"explore", ""});
  window.search_field()->setFocus();
  QTest::keyClicks(window.search_field(), "Spectra");
  EXPECT_EQ(window.text()->textCursor().selectedText().toLower(), "spectra");
  const int first = window.text()->textCursor().position();
  QTest::keyClick(window.search_field(), Qt::Key_Return);
  EXPECT_NE(window.text()->textCursor().position(), first);
}

TEST(HelpInTheWindow, F1OpensThePageOfWhatHasTheKeyboard) {
  const test::TemporaryFolder folder;
  Registry registry = test::fake_registry();
  RunOptions options;
  options.cache_folder = folder / "cache";
  MainWindow window(registry, options);
  test::show(window, {1200, 800});
  QTest::keyClick(&window, Qt::Key_F1);
  ASSERT_NE(window.help(), nullptr);
  EXPECT_TRUE(window.help()->isVisible());
  window.open({QString::fromStdString(test::write_fake_recipe(folder, false).string())});
  ASSERT_TRUE(test::wait_until(
      [&] { return window.document().is_open() && !window.document().job().running(); }));
  QApplication::setActiveWindow(&window);
  auto* places = window.findChild<QDockWidget*>("places");
  places->setFocusPolicy(Qt::StrongFocus);
  places->setFocus();
  ASSERT_EQ(QApplication::focusWidget(), places);
  window.actions().help->trigger();
  EXPECT_EQ(window.help()->topic(), (HelpTopic{"explore", "places"}));
  QTest::keyClick(window.help(), Qt::Key_Escape);
  EXPECT_FALSE(window.help()->isVisible());
}

}  // namespace
}  // namespace lithoscope
