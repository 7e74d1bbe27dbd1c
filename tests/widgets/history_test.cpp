// The History page: what was done, with what, and the way back.
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTableWidget>
#include <QUndoView>

#include "core/recipe/edit_recipe.h"
#include "tests/widgets/project_window.h"
#include "widgets/history/history_page.h"
#include "widgets/history/step_details.h"
#include "widgets/history/step_list.h"
#include "widgets/history/step_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

using test::wait_until;

// test.scale: image -> labels, with parameters to change.
Operation scaling() {
  Operation scale;
  scale.id = "test.scale";
  scale.version = 4;
  scale.title = "Scale";
  scale.inputs = {{"image", ArtifactKind::kImage, {}}};
  scale.outputs = {{"labels", ArtifactKind::kLabelMap, {}}};
  scale.parameters = {{.name = "plain", .title = "Plain", .default_value = 5.0},
                      {.name = "width_nm",
                       .title = "Width",
                       .default_value = 1.0,
                       .unit = "nm",
                       .minimum = 0.0,
                       .maximum = 10.0}};
  scale.run = [](const Inputs& in, const Parameters&, Progress&) {
    return Outputs{{"labels", test::halves(in.get<SpectralImage>("image").grid)}};
  };
  return scale;
}

class HistoryTest : public test::ProjectWindow {
 protected:
  HistoryTest() { registry.add(scaling()); }

  void open_history() {
    open_recipe();
    Recipe recipe = window->document().recipe();
    recipe.steps.push_back({"scaled", "test.scale", {{"image", "laser"}}, {{"width_nm", 2.0}}});
    ASSERT_TRUE(window->document().change("add a step", recipe));
    for (Page* each : window->pages()) {
      if (auto* history = qobject_cast<HistoryPage*>(each)) page = history;
    }
    ASSERT_NE(page, nullptr);
    for (QAction* action : window->actions().pages->actions()) {
      if (action->text() == QStringLiteral("&History")) action->trigger();
    }
    ASSERT_TRUE(page->isVisible());
  }
  QTreeWidgetItem* row(const char* name) {
    const auto found = page->steps()->findItems(QString::fromLatin1(name), Qt::MatchExactly, 1);
    return found.isEmpty() ? nullptr : found.front();
  }
  void click(const char* name) {
    QTreeWidgetItem* item = row(name);
    ASSERT_NE(item, nullptr) << name;
    QTest::mouseClick(page->steps()->viewport(), Qt::LeftButton, Qt::NoModifier,
                      page->steps()->visualItemRect(item).center());
  }
  QPushButton* button(const char* name) {
    return page->findChild<QPushButton*>(QString::fromLatin1(name));
  }

  HistoryPage* page = nullptr;
};

TEST_F(HistoryTest, ListsEveryStepAndHowItStands) {
  open_history();
  EXPECT_EQ(page->steps()->topLevelItemCount(), 2 + 4) << "sources and steps";
  ASSERT_NE(row("Scaled"), nullptr);
  EXPECT_EQ(row("Scaled")->text(4), "not run yet");
  run();
  EXPECT_TRUE(wait_until([&] { return row("Scaled")->text(4) == "computed"; }));
  EXPECT_TRUE(row("Scaled")->text(5).endsWith(" s"));
  run();
  EXPECT_EQ(page->steps()->topLevelItemCount(), 6);
  Recipe changed = window->document().recipe();
  find_step(changed, "scaled")->parameters = {{"width_nm", 3.0}};
  ASSERT_TRUE(window->document().change("wider", changed));
  EXPECT_EQ(row("Scaled")->text(4), "stale");
  EXPECT_NE(row("Laser minerals")->text(4), "stale");
  window->document().history().undo();
  EXPECT_NE(row("Scaled")->text(4), "stale") << "these are its results again";
}

TEST_F(HistoryTest, TellsParametersVersionsAndWhereItComesFrom) {
  open_history();
  run();
  click("Scaled");
  const QTableWidget& table = *page->details()->parameters();
  ASSERT_EQ(table.rowCount(), 2);
  EXPECT_EQ(table.item(0, 0)->text(), "Width (nm)") << "what is not the default comes first";
  EXPECT_EQ(table.item(0, 1)->text(), "2.0");
  EXPECT_EQ(table.item(0, 2)->text(), "1.0");
  QString all;
  for (const QLabel* label : page->details()->findChildren<QLabel*>()) all += label->text() + "\n";
  EXPECT_TRUE(all.contains("Version 4")) << all.toStdString();
  EXPECT_TRUE(all.contains("Lithoscope ")) << all.toStdString();
  const QString path = page->details()->provenance()->text();
  EXPECT_TRUE(path.contains("laser.fake")) << path.toStdString();
  EXPECT_FALSE(path.contains("camera.fake")) << "that is not what it is made from";
  const std::string sum = window->document().last_run().checksums.at("laser");
  EXPECT_TRUE(path.contains(QString::fromStdString(sum))) << path.toStdString();
}

TEST_F(HistoryTest, AValueIsTypedIntoTheTable) {
  open_history();
  click("Scaled");
  QTableWidget& table = *page->details()->parameters();
  const auto type = [&](int row, const QString& text) {
    test::settle();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                      table.visualItemRect(table.item(row, 1)).center());
    QTest::keyClick(&table, Qt::Key_F2);
    auto* edit = table.findChild<QLineEdit*>();
    ASSERT_NE(edit, nullptr);
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
    test::settle();
  };
  type(0, "4.5");
  ASSERT_TRUE(wait_until([&] {
    return find_step(window->document().recipe(), "scaled")->parameters == Json{{"width_nm", 4.5}};
  }));
  EXPECT_TRUE(window->actions().undo->text().contains("Width"));
  type(0, "11");
  ASSERT_TRUE(wait_until([&] { return window->banner().isVisible(); })) << "beyond the limit";
  EXPECT_EQ(find_step(window->document().recipe(), "scaled")->parameters.at("width_nm"), 4.5);
  EXPECT_EQ(table.item(0, 1)->text(), "4.5");
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(find_step(window->document().recipe(), "scaled")->parameters.at("width_nm"), 2.0);
}

TEST_F(HistoryTest, AStepIsRemovedAndBroughtBack) {
  open_history();
  EXPECT_FALSE(button("remove-step")->isEnabled());
  click("Scaled");
  ASSERT_TRUE(button("remove-step")->isEnabled());
  QTest::mouseClick(button("remove-step"), Qt::LeftButton);
  EXPECT_EQ(row("Scaled"), nullptr);
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  ASSERT_NE(row("Scaled"), nullptr);
  click("Scaled");
  QTest::keyClick(page->steps(), Qt::Key_Delete);
  EXPECT_EQ(row("Scaled"), nullptr);
  // The list of changes: a click goes back to how it was opened.
  QUndoView& changes = *page->changes();
  QTest::mouseClick(changes.viewport(), Qt::LeftButton, Qt::NoModifier,
                    changes.visualRect(changes.model()->index(0, 0)).center());
  EXPECT_EQ(window->document().history().index(), 0);
  EXPECT_EQ(window->document().recipe().steps.size(), 3u);
  QTest::mouseClick(changes.viewport(), Qt::LeftButton, Qt::NoModifier,
                    changes.visualRect(changes.model()->index(1, 0)).center());
  EXPECT_NE(row("Scaled"), nullptr);
}

TEST_F(HistoryTest, TheRecipeIsExportedAndCopiedAsACommand) {
  open_history();
  QGuiApplication::clipboard()->clear();
  QTest::mouseClick(button("copy-command"), Qt::LeftButton);
  EXPECT_TRUE(window->banner().text().contains("save the project or export"))
      << "a step more than the file has";
  QTest::mouseClick(button("export-recipe"), Qt::LeftButton);
  type_file(dialog<QFileDialog>("export-recipe-dialog"), folder / "exported");
  ASSERT_TRUE(wait_until([&] { return std::filesystem::exists(folder / "exported.json"); }));
  const Recipe exported = read_recipe(folder / "exported.json");
  EXPECT_EQ(exported.steps.size(), 4u);
  EXPECT_EQ(exported.sources[0].path, "laser.fake");
  QTest::mouseClick(button("copy-command"), Qt::LeftButton);
  EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(),
            "lithoscope-cli run " + (folder / "exported.json").string());
  Recipe changed = window->document().recipe();
  find_step(changed, "scaled")->parameters = {{"width_nm", 3.0}};
  ASSERT_TRUE(window->document().change("wider", changed));
  QTest::mouseClick(button("copy-command"), Qt::LeftButton);
  EXPECT_TRUE(QGuiApplication::clipboard()->text().endsWith("--set scaled.width_nm=3.0"))
      << QGuiApplication::clipboard()->text().toStdString();
}

TEST(StepWords, ReadWhatIsTyped) {
  const Parameter number{.name = "n", .default_value = 1.0, .unit = "nm"};
  EXPECT_EQ(typed_value(number, " 2.5 "), Json(2.5));
  EXPECT_EQ(typed_value(number, "0.3 µm"), Json("0.3 µm"));
  const Parameter place{.name = "p",
                        .default_value = 0,
                        .unit = "nm",
                        .minimum = 0,
                        .spectral = SpectralRole::kPosition};
  UnitChoice::instance().set_units({.optical = SpectralUnit::kElectronVolt});
  EXPECT_NEAR(typed_value(place, "2").get<double>(), 619.921, 1e-3);
  EXPECT_EQ(typed_value(place, "500 nm"), Json(500.0));
  EXPECT_EQ(typed_value(place, "red"), Json("red"));
  UnitChoice::instance().set_units({});
  const Parameter flag{.name = "f", .type = ParameterType::kFlag, .default_value = false};
  EXPECT_EQ(typed_value(flag, "Yes"), Json(true));
  EXPECT_EQ(typed_value(flag, "false"), Json(false));
  const Parameter text{.name = "t", .type = ParameterType::kText, .default_value = ""};
  EXPECT_EQ(typed_value(text, "12"), Json("12"));
  const Parameter list{.name = "l", .type = ParameterType::kStructure, .default_value = {}};
  EXPECT_EQ(typed_value(list, "[1, 2]"), Json::parse("[1, 2]"));
}

}  // namespace
}  // namespace lithoscope
