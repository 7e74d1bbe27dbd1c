// The window from its start page to exported maps, worked as a person does: clicks, keys, and names
// of files put into dialogs.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/labels/agreement.h"
#include "core/labels/match.h"
#include "core/operations/plugins.h"
#include "core/operations/register_core.h"
#include "tests/support/test_support.h"
#include "tests/widgets/gui_test.h"
#include "widgets/align/align_page.h"
#include "widgets/align/fit_panel.h"
#include "widgets/distil/distil_page.h"
#include "widgets/export/export_layers.h"
#include "widgets/export/export_page.h"
#include "widgets/features/features_page.h"
#include "widgets/features/minerals_panel.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/judge/agreement_panel.h"
#include "widgets/judge/judge_page.h"
#include "widgets/label/card_column.h"
#include "widgets/label/class_card.h"
#include "widgets/label/label_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/settings.h"
#include "widgets/window/start_page.h"

namespace lithoscope::test {

// As the program has it.
inline const Registry& program_registry() {
  static const Registry registry = [] {
    Registry all;
    register_core(all);
    load_plugins(all, plugin_folder());
    add_figure_writers(all);
    return all;
  }();
  return registry;
}

class WholeJobWindow : public testing::Test {
 protected:
  // A window that has seen nothing before.
  void make_window() {
    forget_recent_files();
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(program_registry(), options);
    show(*window, {1280, 800});
    ASSERT_TRUE(window->findChild<StartPage*>()->isVisible());
  }
  Document& document() { return window->document(); }
  const Recipe& recipe() { return document().recipe(); }
  template <typename T>
  T& page() {
    return *window->findChild<T*>();
  }
  bool idle() { return !document().jobs().running() && !document().is_running(); }
  // On a machine that is busy with others a run takes its time.
  template <typename Condition>
  bool patiently(const Condition& condition) {
    for (int i = 0; i < 3; ++i) {
      if (wait_until(condition)) return settle(), true;
    }
    return false;
  }
  bool has(const std::string& key) { return document().artifacts().count(key) > 0; }
  std::shared_ptr<const LabelMap> labels(const std::string& key) {
    const auto found = document().artifacts().find(key);
    return found == document().artifacts().end() ? nullptr : found->second.as<LabelMap>();
  }

  void click(QAbstractButton* button) {
    ASSERT_NE(button, nullptr);
    ASSERT_TRUE(button->isVisible() && button->isEnabled()) << button->text().toStdString();
    QTest::mouseClick(button, Qt::LeftButton, Qt::NoModifier,
                      {std::min(8, button->width() / 2), button->height() / 2});
    settle();
  }
  void click(QWidget* parent, const QString& text) {
    for (QAbstractButton* each : parent->findChildren<QAbstractButton*>()) {
      if (each->isVisible() && each->text() == text) return click(each);
    }
    ADD_FAILURE() << "there is no button " << text.toStdString();
  }
  // Clicks a button that opens a dialog, puts the names in and accepts.
  void click_and_choose(QAbstractButton* button, const std::vector<std::filesystem::path>& files) {
    QStringList names;
    for (const auto& file : files) names << QString::fromStdString(file.string());
    const QString words =
        names.size() == 1
            ? names.front()
            : QLatin1Char('"') + names.join(QLatin1String("\" \"")) + QLatin1Char('"');
    bool answered = false;
    QTimer answer;
    QObject::connect(&answer, &QTimer::timeout, &answer, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (answered || dialog == nullptr || !dialog->isVisible()) return;
      answered = true;
      settle();  // a folder that is still being read would put the old name back
      dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(words);
      auto* box = dialog->findChild<QDialogButtonBox*>();
      for (QAbstractButton* each : box->buttons()) {
        if (box->buttonRole(each) == QDialogButtonBox::AcceptRole) {
          QTest::mouseClick(each, Qt::LeftButton);
        }
      }
    });
    answer.start(20);
    click(button);
    EXPECT_TRUE(answered) << "no dialog was opened";
  }
  void go_to(int page) {
    QApplication::setActiveWindow(window.get());
    QTest::keyClick(window.get(), static_cast<Qt::Key>(Qt::Key_0 + page));
    settle();
  }
  static void type(QLineEdit* field, const QString& words) {
    ASSERT_NE(field, nullptr);
    QTest::mouseClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
  // From a list, with the keys.
  static void choose(QComboBox* box, int index) {
    ASSERT_GE(index, 0) << box->objectName().toStdString();
    box->setFocus();
    while (box->currentIndex() != index) {
      const int before = box->currentIndex();
      QTest::keyClick(box, before < index ? Qt::Key_Down : Qt::Key_Up);
      ASSERT_NE(box->currentIndex(), before);
    }
    settle();
  }
  static void choose(QComboBox* box, const std::string& data) {
    choose(box, box->findData(QString::fromStdString(data)));
  }

  // The parts of the job.
  void open_from_start(const std::vector<std::filesystem::path>& files) {
    auto* start = window->findChild<StartPage*>();
    for (QPushButton* each : start->findChildren<QPushButton*>(QStringLiteral("card"))) {
      if (each->accessibleName().startsWith(QLatin1String("Open"))) click_and_choose(each, files);
    }
    ASSERT_TRUE(patiently([&] { return document().is_open() && idle(); }));
  }
  void align_by_file(const std::filesystem::path& points) {
    go_to(2);
    auto& align = page<AlignPage>();
    ASSERT_TRUE(align.isVisible() && align.has_maps());
    for (QAbstractButton* each : align.findChildren<QToolButton*>()) {
      if (each->text() == QString::fromUtf8("Open…")) click_and_choose(each, {points});
    }
    ASSERT_TRUE(patiently([&] { return align.alignment().fit().has_value(); }));
    click(align.fit_panel()->apply_button());
    ASSERT_TRUE(patiently([&] { return idle(); }));
    ASSERT_TRUE(document().registration().has_value());
  }
  FeaturesPage& features() { return page<FeaturesPage>(); }
  bool features_rest() {
    return patiently([&] { return idle() && !features().preview().is_making(); });
  }
  void set_up_features() {
    go_to(3);
    click(features().set_up_button());
    ASSERT_TRUE(features_rest());
    ASSERT_TRUE(features().is_set_up());
  }
  LabelPage& label_page() { return page<LabelPage>(); }
  bool label_rests() {
    return patiently(
        [&] { return idle() && label_page().rests() && label_page().insight() != nullptr; });
  }
  ClassCard* card(const std::string& name) {
    for (ClassCard* each : label_page().cards()->cards()) {
      if (each->content().info.name == name) return each;
    }
    return nullptr;
  }
  // All classes of these clusters take their best suggestion; gives the key of the named map.
  std::string name_all(const std::string& clusters) {
    go_to(4);
    choose(label_page().labels_box(), clusters);
    EXPECT_TRUE(label_rests());
    click_action(&label_page(), label_page().name_all_action());
    EXPECT_TRUE(label_rests());
    return recipe().steps.back().id + ".labels";
  }
  void click_action(QWidget* parent, const QAction* action) {
    for (QToolButton* each : parent->findChildren<QToolButton*>()) {
      if (each->defaultAction() == action) return click(each);
    }
    ADD_FAILURE() << "no button for " << action->text().toStdString();
  }
  void compare(const std::string& map, const std::string& reference) {
    go_to(5);
    auto& judge = page<JudgePage>();
    choose(judge.labels_box(), map);
    choose(judge.reference_box(), reference);
    ASSERT_TRUE(patiently([&] { return !judge.busy(); }));
  }
  // Ticks these layers alone.
  void tick_for_export(const std::vector<std::string>& keys) {
    auto& exports = page<ExportPage>();
    click(exports.findChild<QPushButton*>(QStringLiteral("tick-none")));
    for (const std::string& key : keys) {
      ASSERT_TRUE(exports.layers().set_current(key, std::nullopt)) << key;
      exports.layers().setFocus();
      QTest::keyClick(&exports.layers(), Qt::Key_Space);
    }
    ASSERT_EQ(exports.layers().ticked().size(), keys.size());
  }
  void export_as(const QString& format) {
    auto& exports = page<ExportPage>();
    choose(&exports.format_box(), exports.format_box().findText(format));
    click(exports.findChild<QPushButton*>(QStringLiteral("export-now")));
    ASSERT_TRUE(patiently([&] { return !exports.exporting() && idle(); }));
  }

  TemporaryFolder folder;
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
