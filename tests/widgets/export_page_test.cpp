#include "widgets/export/export_page.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <atomic>
#include <fstream>

#include "core/base/atomic_file.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/export/export_layers.h"
#include "widgets/export/figure_form.h"
#include "widgets/export/figure_preview.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/window/main_window.h"

namespace lithoscope {
namespace {

// In the place of the format CSV: the second file of a batch is half written and then waits for a
// stop.
class SlowWriter final : public Writer {
 public:
  std::string id() const override { return "csv"; }
  std::string title() const override { return "Slow"; }
  std::vector<std::string> extensions() const override { return {"csv"}; }
  bool accepts(ArtifactKind) const override { return true; }
  std::vector<Parameter> options() const override {
    return {{.name = "pixels", .type = ParameterType::kFlag, .default_value = false}};
  }
  void write(const Artifact&, const std::filesystem::path& path, const Parameters&,
             Progress& progress) const override {
    AtomicFile file(path);
    std::ofstream(file.temporary()) << "half";
    if (++begun > 1) {
      while (true) {
        progress.check();
        QThread::msleep(2);
      }
    }
    file.commit();
  }
  static std::atomic<int> begun;
};
std::atomic<int> SlowWriter::begun = 0;

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class ExportPageTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lithoscope"),
              QStringLiteral("workbench"))
        .remove(QStringLiteral("export"));
    SlowWriter::begun = 0;
    add_figure_writers(registry);
    registry.add(std::make_unique<SlowWriter>());
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(registry, options);
    test::show(*window, {1280, 800});
    window->open({QString::fromStdString(test::write_fake_recipe(folder, false).string())});
    ASSERT_TRUE(test::wait_until([&] { return window->document().is_open(); }));
    ASSERT_TRUE(test::wait_until([&] { return window->actions().run->isEnabled(); }));
    window->actions().run->trigger();
    ASSERT_TRUE(test::wait_until([&] {
      return window->document().artifacts().count("camera_minerals.labels") > 0 &&
             window->document().can_run();
    }));
    for (Page* each : window->pages()) {
      if (each->objectName() == QLatin1String("export")) page = qobject_cast<ExportPage*>(each);
    }
    ASSERT_NE(page, nullptr);
    for (QAction* action : window->actions().pages->actions()) {
      if (action->text().remove(QLatin1Char('&')) == QLatin1String("Export")) action->trigger();
    }
    ASSERT_TRUE(test::wait_until([&] { return page->isVisible(); }));
    std::filesystem::create_directories(folder / "out");
    type("folder", QString::fromStdString((folder / "out").string()));
  }

  template <typename Widget>
  Widget* part(const char* name) {
    auto* found = page->findChild<Widget*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
  // As a person does: click, choose all, type, Return.
  void type(const char* name, const QString& text) {
    auto* field = part<QLineEdit>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    test::settle();
  }
  void click(const char* name) {
    auto* button = part<QPushButton>(name);
    ASSERT_TRUE(button->isVisible()) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    test::settle();
  }
  void tick(const char* name) {
    auto* box = part<QCheckBox>(name);
    QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, QPoint(8, box->height() / 2));
    test::settle();
  }
  void choose_format(const QString& title) {
    page->format_box().setCurrentText(title);
    ASSERT_EQ(page->format_box().currentText(), title);
    test::settle();
  }
  void tick_row(const std::string& key) {
    ASSERT_TRUE(page->layers().set_current(key, std::nullopt));
    page->layers().setFocus();
    QTest::keyClick(&page->layers(), Qt::Key_Space);
    test::settle();
  }
  std::vector<std::string> written() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }
  bool idle() const { return !page->exporting() && window->document().can_run(); }

  test::TemporaryFolder folder;
  Registry registry = test::fake_registry();
  std::unique_ptr<MainWindow> window;
  ExportPage* page = nullptr;
};

TEST_F(ExportPageTest, ShowsWhatTheFileWillBe) {
  ASSERT_TRUE(test::wait_until([&] { return !page->preview().picture().isNull(); }));
  EXPECT_EQ(page->preview().figure_size().width(), 1600);
  type("width", QStringLiteral("120 mm"));
  ASSERT_TRUE(test::wait_until([&] { return page->preview().figure_size().width() == 1417; }));
  EXPECT_EQ(part<QLineEdit>("width")->text(), QStringLiteral("120 mm"));

  // At 1 : 1 the preview is the picture.
  for (int i = 0; i < 40 && page->preview().zoom() < 0.99; ++i) {
    QTest::keyClick(&page->preview(), Qt::Key_Plus);
  }
  ASSERT_TRUE(test::wait_until([&] { return !page->preview().busy(); }));
  EXPECT_GE(page->preview().picture().width(), 1400);
  QTest::keyClick(&page->preview(), Qt::Key_F);
  ASSERT_TRUE(test::wait_until([&] { return page->preview().picture().width() < 1400; }));
}

TEST_F(ExportPageTest, WhatCannotBeUnderstoodIsTold) {
  ASSERT_TRUE(test::wait_until([&] { return !page->preview().picture().isNull(); }));
  type("width", QStringLiteral("12 parsec"));
  EXPECT_TRUE(page->form().problem().contains(QLatin1String("parsec")));
  EXPECT_EQ(page->form().options().width, FigureOptions().width) << "the last good one stays";
  type("width", QStringLiteral("800 px"));
  EXPECT_TRUE(page->form().problem().isEmpty());
  ASSERT_TRUE(test::wait_until([&] { return page->preview().figure_size().width() == 800; }));
}

TEST_F(ExportPageTest, ExportsAllTickedLayersAndAsksBeforeReplacing) {
  click("tick-none");
  EXPECT_FALSE(part<QPushButton>("export-now")->isEnabled());
  click("tick-labels");
  EXPECT_EQ(page->layers().ticked().size(), 2u);
  type("pattern", QStringLiteral("map of {layer}.{ext}"));
  tick("axes");
  click("export-now");
  ASSERT_TRUE(test::wait_until([&] { return idle() && written().size() == 2; }));
  EXPECT_EQ(written(),
            (std::vector<std::string>{"map-of-Camera-minerals.png", "map-of-Laser-minerals.png"}));
  ASSERT_TRUE(test::wait_until([&] { return page->message().contains(QLatin1String("2 files")); }));
  EXPECT_TRUE(part<QPushButton>("open-folder")->isVisible());
  const auto file = folder / "out" / "map-of-Laser-minerals.png";
  const QImage picture(QString::fromStdString(file.string()));
  EXPECT_EQ(picture.width(), 1600);

  // The same again: one question for all.
  click("export-now");
  EXPECT_TRUE(part<QPushButton>("replace")->isVisible());
  EXPECT_EQ(written().size(), 2u);
  click("number");
  ASSERT_TRUE(test::wait_until([&] { return idle() && written().size() == 4; }));
  EXPECT_EQ(bytes_of(file), bytes_of(folder / "out" / "map-of-Laser-minerals-2.png"));
  click("export-now");
  click("leave");
  EXPECT_FALSE(part<QPushButton>("replace")->isVisible());
  EXPECT_EQ(written().size(), 4u);
}

TEST_F(ExportPageTest, TheKeysTickLayers) {
  click("tick-none");
  tick_row("laser");
  ASSERT_EQ(page->layers().ticked().size(), 1u);
  EXPECT_EQ(page->layers().ticked().front().key, "laser");
  choose_format(QStringLiteral("SVG drawing"));
  click("export-now");
  ASSERT_TRUE(test::wait_until([&] { return idle() && written().size() == 1; }));
  EXPECT_NE(bytes_of(folder / "out" / written().front()).find("<svg"), std::string::npos);
}

TEST_F(ExportPageTest, AStopInTheMiddleLeavesNoHalfFile) {
  click("tick-labels");
  choose_format(QStringLiteral("CSV, a row a pixel"));
  click("export-now");
  ASSERT_TRUE(test::wait_until([&] { return SlowWriter::begun == 2; }));
  EXPECT_TRUE(page->exporting());
  click("cancel-export");
  ASSERT_TRUE(test::wait_until([&] { return idle(); }));
  EXPECT_EQ(written().size(), 1u) << "the first is whole, of the second there is nothing";
  EXPECT_TRUE(part<QPushButton>("export-now")->isVisible());
}

TEST_F(ExportPageTest, KeepsWhatItWritesInTheRecipe) {
  click("tick-labels");
  type("width", QStringLiteral("90 mm"));
  choose_format(QStringLiteral("SVG drawing"));
  click("export-now");
  ASSERT_TRUE(test::wait_until([&] { return idle() && written().size() == 2; }));
  click("keep");
  const Recipe& recipe = window->document().recipe();
  ASSERT_EQ(recipe.exports.size(), 2u);
  EXPECT_EQ(recipe.exports[0].writer, "figure");
  EXPECT_EQ(recipe.exports[0].options.at("width"), "90 mm");
  // A run with the command line does this.
  NoProgress quiet;
  write_exports(recipe, window->document().artifacts(), registry, folder / "again", quiet);
  for (const std::string& name : written()) {
    EXPECT_EQ(bytes_of(folder / "out" / name), bytes_of(folder / "again" / name)) << name;
  }
  window->document().history().undo();
  EXPECT_TRUE(window->document().recipe().exports.empty());
}

TEST_F(ExportPageTest, PresetsAndOptionsAreRemembered) {
  auto* preset = part<QComboBox>("preset");
  preset->setFocus();
  QTest::keyClick(preset, Qt::Key_Down);
  test::settle();
  EXPECT_EQ(preset->currentText(), QStringLiteral("Publication"));
  EXPECT_EQ(page->format_box().currentText(), QStringLiteral("PDF drawing"));
  EXPECT_EQ(page->form().options().width, (FigureLength{120, true}));
  type("font_pt", QStringLiteral("7 pt"));
  EXPECT_EQ(preset->currentText(), QStringLiteral("Own options"));
  const ExportSettings known = remembered_export();
  EXPECT_EQ(known.format, QStringLiteral("figure-pdf"));
  EXPECT_EQ(known.figure.font_pt, 7);
  EXPECT_EQ(known.figure.width, (FigureLength{120, true}));
}

TEST_F(ExportPageTest, WritesAReportOfTheTickedLayers) {
  click("tick-labels");
  choose_format(QStringLiteral("Report as PDF"));
  EXPECT_EQ(part<QPushButton>("export-now")->text(), QStringLiteral("Export report"));
  click("export-now");
  ASSERT_TRUE(test::wait_until([&] { return idle() && written().size() == 1; }));
  EXPECT_EQ(bytes_of(folder / "out" / written().front()).substr(0, 5), "%PDF-");
}

TEST_F(ExportPageTest, CopiesTheFigure) {
  type("width", QStringLiteral("640 px"));
  click("copy");
  ASSERT_TRUE(
      test::wait_until([&] { return page->message().contains(QLatin1String("clipboard")); }));
  EXPECT_EQ(QGuiApplication::clipboard()->image().width(), 640);
}

TEST(ExportNames, FitAnyFileSystem) {
  EXPECT_EQ(file_name_of("{sample}-{layer}.{ext}", "A/B: \"rock\"", "Li 670.8", "png"),
            "A-B-rock-Li-670.8.png");
  EXPECT_EQ(file_name_of("{layer}", "", "../..", "svg"), "map.svg");
  EXPECT_EQ(file_name_of("", "s", "l", "svg"), "map.svg");
  EXPECT_EQ(file_name_of("{layer}", "s", "石英 µ", "png"), QStringLiteral("石英-µ.png"));
  EXPECT_LE(file_name_of("{layer}", "s", QString(400, QChar(0x77f3)), "png").toUtf8().size(), 200);
  EXPECT_EQ(filled_pattern("{layer} of {sample}", "{layer}", "x"), "x of {layer}");
}

}  // namespace
}  // namespace lithoscope
