// The window as a person works it from its start to the files: everything by the mouse and the
// keyboard. Nothing here calls what a button calls.
#pragma once

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/operations/plugins.h"
#include "core/operations/register_core.h"
#include "tests/support/test_support.h"
#include "tests/widgets/gui_test.h"
#include "widgets/align/align_page.h"
#include "widgets/distil/distil_page.h"
#include "widgets/export/export_layers.h"
#include "widgets/export/export_page.h"
#include "widgets/features/features_page.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/judge/agreement_panel.h"
#include "widgets/judge/judge_page.h"
#include "widgets/label/card_column.h"
#include "widgets/label/class_card.h"
#include "widgets/label/label_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/window/main_window.h"

namespace lithoscope::test {

// Everything that the program has.
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

class WholeJobTest : public testing::Test {
 protected:
  // An empty window, as the program begins.
  void start() {
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(program_registry(), options);
    show(*window, {1380, 860});
    ASSERT_FALSE(document().is_open());
  }
  Document& document() { return window->document(); }

  // Long work on a machine that is busy with others takes its time.
  bool idle() {
    const auto resting = [this] {
      return !document().is_running() && !document().jobs().running();
    };
    for (int i = 0; i < 6; ++i) {
      if (wait_until(resting)) break;
    }
    settle();
    return resting();
  }

  template <typename PageClass>
  PageClass& page() {
    return *window->findChild<PageClass*>();
  }
  bool has(const std::string& key) { return document().artifacts().count(key) > 0; }
  template <typename T>
  const T& result(const std::string& key) {
    return *document().artifacts().at(key).as<T>();
  }

  static void click(QWidget* widget) {
    ASSERT_NE(widget, nullptr);
    ASSERT_TRUE(widget->isVisible());
    ASSERT_TRUE(widget->isEnabled());
    QTest::mouseClick(widget, Qt::LeftButton);
    settle();
  }
  // The button, wherever it is, that bears these words or this name.
  QAbstractButton* button(const QWidget* within, const QString& words) {
    for (QAbstractButton* each : within->findChildren<QAbstractButton*>()) {
      const bool named =
          each->text() == words || each->accessibleName() == words || each->objectName() == words;
      if (named && each->isVisible()) return each;
    }
    ADD_FAILURE() << "there is no button " << words.toStdString();
    return nullptr;
  }
  void go_to(const char* name) {
    for (QAction* action : window->actions().pages->actions()) {
      if (action->text().remove(QLatin1Char('&')) != QLatin1String(name)) continue;
      click(window->actions().tools->widgetForAction(action));
      ASSERT_TRUE(action->isChecked()) << name;
      return;
    }
    ADD_FAILURE() << "there is no page " << name;
  }
  // From a list, by the arrow keys.
  static void choose(QComboBox* box, int index) {
    ASSERT_GE(index, 0);
    ASSERT_LT(index, box->count());
    box->setFocus();
    while (box->currentIndex() != index) {
      QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
    settle();
  }
  static void choose_key(QComboBox* box, const char* key) {
    const int index = box->findData(QString::fromLatin1(key));
    ASSERT_GE(index, 0) << key;
    choose(box, index);
  }
  static void type(QLineEdit* field, const QString& words) {
    ASSERT_TRUE(field->isVisible());
    QTest::mouseClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, words);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }

  // Clicks what opens a file dialog, which holds everything up until it is answered; pastes the
  // names of the files there and clicks "Open".
  void click_and_choose_files(QWidget* opens, const std::vector<std::filesystem::path>& files) {
    QString names;
    for (const auto& file : files) {
      names += QStringLiteral("\"%1\" ").arg(QString::fromStdString(file.string()));
    }
    bool answered = false;
    QTimer asking;
    QObject::connect(&asking, &QTimer::timeout, window.get(), [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr || !dialog->isVisible()) return;
      asking.stop();
      settle();  // a folder that is still being read puts its own name there
      auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
      QApplication::clipboard()->setText(
          files.size() == 1 ? QString::fromStdString(files.front().string()) : names.trimmed());
      field->setFocus();
      field->selectAll();
      QTest::keySequence(field, QKeySequence(QKeySequence::Paste));
      QAbstractButton* open = nullptr;
      auto* box = dialog->findChild<QDialogButtonBox*>();
      for (QAbstractButton* each : box->buttons()) {
        if (box->buttonRole(each) == QDialogButtonBox::AcceptRole) open = each;
      }
      answered = open != nullptr && open->isEnabled();
      if (answered) {
        QTest::mouseClick(open, Qt::LeftButton);
      } else {
        dialog->reject();
      }
    });
    asking.start(20);
    QTest::mouseClick(opens, Qt::LeftButton);
    ASSERT_TRUE(wait_until([&] { return answered; })) << "no dialog took " << names.toStdString();
    settle();
  }
  void open_from_start(const std::vector<std::filesystem::path>& files) {
    click_and_choose_files(button(window.get(), QStringLiteral("Open a recipe or an image…")),
                           files);
    ASSERT_TRUE(wait_until([&] { return document().is_open(); }));
    ASSERT_TRUE(idle());
  }

  // The same place in both maps.
  void click_pair(PointUm source, PointUm target) {
    for (const auto& [side, place] : {std::pair(Side::kSource, source), {Side::kTarget, target}}) {
      MapView* view = page<AlignPage>().panel(side)->view();
      QTest::mouseClick(view, Qt::LeftButton, Qt::NoModifier,
                        view->viewport().to_px(place).toPoint());
    }
    settle();
  }

  ClassCard* card_with(const std::function<bool(const CardContent&)>& wanted) {
    for (ClassCard* each : page<LabelPage>().cards()->cards()) {
      if (wanted(each->content())) return each;
    }
    return nullptr;
  }
  bool labels_rest() {
    LabelPage& label = page<LabelPage>();
    const auto resting = [&] {
      return document().can_run() && label.rests() && label.insight() != nullptr &&
             !label.cards()->cards().empty();
    };
    const bool rest = wait_until(resting) || wait_until(resting) || wait_until(resting);
    settle();
    return rest;
  }
  // F2, the name, Return.
  void name(ClassCard* card, const QString& words) {
    ASSERT_NE(card, nullptr) << words.toStdString();
    page<LabelPage>().cards()->ensureWidgetVisible(card);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_F2);
    card->name_line()->selectAll();
    QTest::keyClicks(card->name_line(), words);
    QTest::keyClick(card->name_line(), Qt::Key_Return);
    // Without a window manager the list of completions has kept the keyboard.
    QApplication::setActiveWindow(window.get());
    ASSERT_TRUE(labels_rest());
  }

  // What the Judge page says of two maps: "accuracy" (of 1), "kappa", "rand".
  double judged(const char* labels, const char* reference, const QString& figure) {
    JudgePage& judge = page<JudgePage>();
    choose_key(judge.labels_box(), labels);
    choose_key(judge.reference_box(), reference);
    EXPECT_TRUE(wait_until([&] { return !judge.busy(); }));
    settle();
    QString words = judge.agreement()->figure(figure);
    const double unit = words.endsWith(QLatin1Char('%')) ? 0.01 : 1;
    bool number = false;
    const double value = QLocale().toDouble(words.remove(QLatin1Char('%')).trimmed(), &number);
    EXPECT_TRUE(number) << words.toStdString();
    return unit * value;
  }

  // Ticks these layers alone, by a click on the row and the space bar.
  void tick_layers(const std::vector<QString>& titles) {
    ExportPage& page = this->page<ExportPage>();
    click(button(&page, QStringLiteral("tick-none")));
    for (const QString& title : titles) {
      const auto rows = page.layers().findItems(title, Qt::MatchExactly | Qt::MatchRecursive);
      ASSERT_EQ(rows.size(), 1) << title.toStdString();
      page.layers().scrollToItem(rows.front());
      settle();
      const QRect row = page.layers().visualItemRect(rows.front());
      QTest::mouseClick(page.layers().viewport(), Qt::LeftButton, Qt::NoModifier, row.center());
      QTest::keyClick(&page.layers(), Qt::Key_Space);
      settle();
      ASSERT_EQ(rows.front()->checkState(0), Qt::Checked) << title.toStdString();
    }
  }
  void export_as(const QString& format, const std::filesystem::path& to) {
    ExportPage& page = this->page<ExportPage>();
    std::filesystem::create_directories(to);
    choose(&page.format_box(), page.format_box().findText(format));
    type(page.findChild<QLineEdit*>(QStringLiteral("folder")), QString::fromStdString(to.string()));
    click(button(&page, QStringLiteral("export-now")));
    ASSERT_TRUE(wait_until([&] { return !page.exporting(); }));
    ASSERT_TRUE(idle());
  }

  TemporaryFolder folder;
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
