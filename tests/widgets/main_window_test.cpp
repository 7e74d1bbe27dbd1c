#include "widgets/project/project_keeper.h"
#include "widgets/window/main_window.h"

#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/base/atomic_file.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/inspector/inspector.h"
#include "widgets/jobs/job_bar.h"
#include "widgets/jobs/jobs_panel.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/places/place_list.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/kept_list.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_view.h"
#include "widgets/units/unit_choice.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/place_menu.h"
#include "widgets/window/position_line.h"
#include "widgets/window/settings.h"
#include "widgets/window/spectrum_menu.h"
#include "widgets/window/start_page.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

class MainWindowTest : public testing::Test {
 protected:
  void SetUp() override {
    forget_recent_files();
    remember_spectral_units({});
    UnitChoice::instance().set_units({});
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(registry, options);
    test::show(*window, {1200, 800});
  }
  void open(const std::filesystem::path& path) {
    window->open({QString::fromStdString(path.string())});
  }
  void open_recipe(bool slow) {
    open(test::write_fake_recipe(folder, slow));
    ASSERT_TRUE(test::wait_until(
        [&] { return window->document().is_open() && !window->document().jobs().running(); }));
  }
  MapView& view(int plane) { return *window->workspace().panel(plane)->view(); }
  bool shows_labels(int plane) {
    const MapPanel* panel = window->workspace().panel(plane);
    return panel != nullptr && panel->view()->layer() && panel->view()->layer()->is_labels();
  }

  test::TemporaryFolder folder;
  Registry registry = test::fake_registry();
  std::unique_ptr<MainWindow> window;
};

TEST_F(MainWindowTest, BeginsWithTheStartPage) {
  EXPECT_TRUE(window->findChild<StartPage*>()->isVisible());
  EXPECT_FALSE(window->findChild<LayerTree*>()->isVisible());
  EXPECT_FALSE(window->actions().run->isEnabled());
  EXPECT_FALSE(window->actions().export_png->isEnabled());
}

TEST_F(MainWindowTest, KeepsWhatWasFoundInAProject) {
  open_recipe(false);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }));
  ASSERT_TRUE(test::wait_until([&] { return window->actions().save->isEnabled(); }));
  const auto file = folder / "kept.litho";
  window->project().save(file);
  ASSERT_TRUE(test::wait_until([&] { return std::filesystem::exists(file); }));
  ASSERT_TRUE(test::wait_until([&] { return window->banner().isVisible(); })) << "it says so";
  EXPECT_EQ(recent_files().front(), QString::fromStdString(file.string()));

  window->actions().close->trigger();
  EXPECT_FALSE(window->actions().save->isEnabled());
  SetUp();  // a window that has seen nothing of it
  open(file);
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }))
      << "the maps are there without a run";
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
  EXPECT_TRUE(window->actions().run->isEnabled());
  EXPECT_FALSE(window->banner().isVisible()) << "there is nothing to offer";
}

TEST_F(MainWindowTest, ASecondSampleIsLookedAtBesideTheFirst) {
  open_recipe(false);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }));
  EXPECT_FALSE(window->actions().close_beside->isEnabled());
  write_text_file(folder / "other.fake", "4 4 3");
  window->open_beside({QString::fromStdString((folder / "other.fake").string())});
  ASSERT_TRUE(test::wait_until([&] {
    const MapPanel* other = window->workspace().panel(2);
    return other != nullptr && other->view()->layer() != nullptr;
  }));
  EXPECT_EQ(window->document().sample()->planes.size(), 2u) << "it is not part of the recipe";
  EXPECT_EQ(window->workspace().views().size(), 3u);
  const auto* tree = window->findChild<LayerTree*>();
  ASSERT_EQ(tree->topLevelItemCount(), 2) << "a row for each sample";
  EXPECT_EQ(tree->topLevelItem(0)->text(0), "Two views");
  EXPECT_EQ(tree->topLevelItem(0)->childCount(), 2);
  EXPECT_EQ(tree->topLevelItem(1)->text(0), "other.fake");
  // Its spectra follow the mouse over its own map; the others have no cross.
  MapView& other = view(2);
  test::hover(other, other.viewport().to_px({200, 100}));
  EXPECT_TRUE(test::wait_until([&] {
    const auto& curves = window->workspace().spectra(2)->view()->curves();
    return curves.size() == 1 && curves[0].values == std::vector<float>{2020, 2021, 2022};
  }));
  EXPECT_FALSE(view(0).marks().cross);
  // Zooming takes it along only where it was asked for.
  const double before = other.viewport().um_per_px;
  test::wheel(view(0), {50, 50}, 2);
  EXPECT_EQ(other.viewport().um_per_px, before);
  window->workspace().set_linked_by_middle(true);
  test::wheel(view(0), {50, 50}, 2);
  EXPECT_EQ(other.viewport().um_per_px, view(0).viewport().um_per_px);
  // No place can be kept there: it would not be found again.
  QTest::mouseClick(&other, Qt::LeftButton, Qt::NoModifier,
                    other.viewport().to_px({200, 100}).toPoint());
  window->place_menu().keep_pin()->trigger();
  EXPECT_EQ(window->places().size(), 0);
  // Results of the first sample do not disturb it.
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return !window->document().job().running(); }));
  test::settle();
  EXPECT_NE(window->workspace().panel(2), nullptr);
  window->actions().close_beside->trigger();
  EXPECT_EQ(window->workspace().panel(2), nullptr);
  EXPECT_EQ(tree->topLevelItem(0)->text(0), "Laser");
  EXPECT_FALSE(window->actions().close_beside->isEnabled());
}

TEST_F(MainWindowTest, WhatCannotBeOpenedBesideIsToldAndChangesNothing) {
  open_recipe(false);
  window->open_beside({QString::fromStdString((folder / "missing.fake").string())});
  EXPECT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  EXPECT_EQ(window->workspace().views().size(), 2u);
}

TEST_F(MainWindowTest, RunsARecipeAndShowsTheMineralMaps) {
  open_recipe(false);
  EXPECT_FALSE(window->findChild<StartPage*>()->isVisible());
  EXPECT_TRUE(window->banner().isVisible()) << "it offers to run the recipe";
  ASSERT_TRUE(window->actions().run->isEnabled());
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }));
  test::settle();
  const QPointF left = view(0).viewport().to_px(view(0).layer()->grid.centre_um(0, 0));
  const QPointF right = view(0).viewport().to_px(view(0).layer()->grid.centre_um(0, 7));
  EXPECT_TRUE(test::same_colour(test::colour_at(view(0), left), {200, 30, 30}));
  EXPECT_TRUE(test::same_colour(test::colour_at(view(0), right), {30, 60, 200}));
  const auto* tree = window->findChild<LayerTree*>();
  EXPECT_EQ(tree->topLevelItemCount(), 2);
  EXPECT_EQ(tree->topLevelItem(0)->childCount(), 2) << "the image and its minerals";
  EXPECT_EQ(recent_files().size(), 1);
}

TEST_F(MainWindowTest, KKeepsTheSpectraAndUndoTakesThemBack) {
  open_recipe(false);
  ASSERT_TRUE(test::wait_until([&] { return view(0).layer() && view(1).layer(); }));
  const auto kept = [&](int plane) {
    return window->workspace().spectra(plane)->kept().all().size();
  };
  QTest::keyClick(window.get(), Qt::Key_K);
  EXPECT_EQ(kept(0), 0u) << "there is no cursor";
  test::hover(view(0), view(0).viewport().to_px({500, 100}));
  ASSERT_TRUE(test::wait_until([&] { return window->spectrum_menu().keep()->isEnabled(); }));
  QTest::keyClick(window.get(), Qt::Key_K);
  EXPECT_EQ(kept(0), 1u);
  auto* list = window->workspace().spectra(0)->side()->kept();
  EXPECT_TRUE(list->isVisible()) << "in the dock";
  EXPECT_TRUE(window->actions().undo->text().contains("Keep"));
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(kept(0), 0u);
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(kept(0), 1u);
  QTest::keyClick(window.get(), Qt::Key_2);
  EXPECT_FALSE(window->spectrum_menu().keep()->isEnabled()) << "not on the other page";
  QTest::keyClick(window.get(), Qt::Key_1);
  window->actions().close->trigger();
  open_recipe(false);
  EXPECT_FALSE(window->actions().undo->isEnabled()) << "another sample, another history";
}

TEST_F(MainWindowTest, TheUnitIsChosenInTheViewMenu) {
  open_recipe(false);
  ASSERT_TRUE(test::wait_until([&] { return view(0).layer() != nullptr; }));
  window->workspace().show_layer("laser", 2);
  ASSERT_TRUE(
      test::wait_until([&] { return window->workspace().panel(0)->title().contains("520 nm"); }));
  const auto choose = [&](const QString& text) {
    for (QMenu* menu : window->findChildren<QMenu*>()) {
      for (QAction* action : menu->actions()) {
        if (action->text() == text) return action->trigger();
      }
    }
    FAIL() << text.toStdString();
  };
  choose("Micrometres (µm)");
  QCustomPlot& plot = *window->workspace().spectra(0)->view()->plot();
  EXPECT_EQ(plot.xAxis->label(), "Wavelength (µm)");
  EXPECT_TRUE(window->workspace().panel(0)->title().contains("0.52 µm"));
  auto* channel = window->findChild<QLineEdit*>("channel");
  EXPECT_EQ(channel->text(), "0.52 µm");
  // Any unit can be typed: 1239.84198 / 2.34 = 529.8 nm.
  channel->setFocus();
  channel->selectAll();
  QTest::keyClicks(channel, "2.34 eV");
  QTest::keyClick(channel, Qt::Key_Return);
  EXPECT_TRUE(test::wait_until([&] { return window->workspace().panel(0)->column() == 3; }));
  EXPECT_EQ(remembered_spectral_units().optical, SpectralUnit::kMicrometre);
  choose("As in the file");
  EXPECT_EQ(plot.xAxis->label(), "Wavelength (nm)");
}

TEST_F(MainWindowTest, ThePositionLineTellsWhatTheMousePointsAtInASpectrum) {
  open_recipe(false);
  ASSERT_TRUE(test::wait_until([&] { return view(0).layer() != nullptr; }));
  QTest::mouseClick(&view(0), Qt::LeftButton, Qt::NoModifier,
                    view(0).viewport().to_px({500, 100}).toPoint());
  QCustomPlot& plot = *window->workspace().spectra(0)->view()->plot();
  ASSERT_TRUE(test::wait_until([&] { return plot.graphCount() == 1; }));
  test::hover(plot, {plot.xAxis->coordToPixel(511), double(plot.axisRect()->center().y())});
  const QString line = window->findChild<PositionLine*>()->text();
  EXPECT_TRUE(line.startsWith("510 nm")) << line.toStdString();
  EXPECT_TRUE(line.contains("2051")) << line.toStdString();
}

TEST_F(MainWindowTest, TheCursorIsToldInEveryMap) {
  open_recipe(false);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }));
  test::hover(view(1), view(1).viewport().to_px({400, 200}));
  const QString line = window->findChild<PositionLine*>()->text();
  EXPECT_TRUE(line.contains("Laser (2, 5) Kyanite")) << line.toStdString();
  EXPECT_TRUE(line.contains("Camera (4, 4) Garnet")) << line.toStdString();
}

TEST_F(MainWindowTest, ARunningRecipeIsToldAndCanBeStopped) {
  test::slow_has_begun() = false;
  open_recipe(true);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return test::slow_has_begun().load(); }));
  auto* bar = window->findChild<JobBar*>();
  EXPECT_TRUE(bar->isVisible());
  ASSERT_TRUE(test::wait_until([&] {
    for (const QLabel* label : bar->findChildren<QLabel*>()) {
      if (label->toolTip().contains("4 of 4 · test.slow")) return true;
    }
    return false;
  }));
  EXPECT_FALSE(window->actions().run->isEnabled());
  // What has ended before is there to be looked at already.
  EXPECT_NE(window->document().sample()->find("laser_minerals.labels"), nullptr);
  QTest::keyClick(window.get(), Qt::Key_Escape);
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
  EXPECT_FALSE(bar->isVisible());
  EXPECT_TRUE(window->banner().text().contains("Stopped"));
  EXPECT_TRUE(window->actions().run->isEnabled());
}

TEST_F(MainWindowTest, TheCancelButtonStopsToo) {
  test::slow_has_begun() = false;
  open_recipe(true);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return test::slow_has_begun().load(); }));
  QTest::mouseClick(window->findChild<JobBar*>()->findChild<QWidget*>("stop"), Qt::LeftButton);
  EXPECT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
}

TEST_F(MainWindowTest, ClosesWhileARecipeRuns) {
  test::slow_has_begun() = false;
  open_recipe(true);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return test::slow_has_begun().load(); }));
  window->close();
  EXPECT_TRUE(window->isVisible()) << "a person is asked first";
  const auto answer = [&](const char* name) {
    auto* button = window->findChild<QPushButton*>(name);
    ASSERT_NE(button, nullptr) << name;
    EXPECT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    test::settle();
  };
  answer("keep_working");
  EXPECT_TRUE(window->isVisible());
  EXPECT_TRUE(window->document().jobs().running());
  window->close();
  answer("close_when_done");
  EXPECT_TRUE(window->isVisible());
  EXPECT_TRUE(window->document().jobs().running());
  window->close();
  answer("stop_and_close");
  EXPECT_TRUE(test::wait_until([&] { return !window->isVisible(); }));
  EXPECT_FALSE(window->document().jobs().running());
}

TEST_F(MainWindowTest, ClosesByItselfOnceTheJobsAreDone) {
  std::atomic<bool> go_on = false;
  window->document().start_job("waiting", [&](Progress& progress) {
    while (!go_on) {
      progress.check();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return JobSpec::Done();
  });
  window->close();
  QTest::mouseClick(window->findChild<QPushButton*>("close_when_done"), Qt::LeftButton);
  test::settle();
  EXPECT_TRUE(window->isVisible());
  go_on = true;
  EXPECT_TRUE(test::wait_until([&] { return !window->isVisible(); }));
}

TEST_F(MainWindowTest, ARunningWindowThatGoesStopsItsJobs) {
  test::slow_has_begun() = false;
  open_recipe(true);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return test::slow_has_begun().load(); }));
  window.reset();
}

TEST_F(MainWindowTest, AClickOnTheJobBarShowsAllJobs) {
  test::slow_has_begun() = false;
  open_recipe(true);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return test::slow_has_begun().load(); }));
  JobsPanel& panel = window->jobs_panel();
  EXPECT_FALSE(panel.isVisible());
  QTest::mouseClick(window->findChild<JobBar*>(), Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
  ASSERT_TRUE(test::wait_until([&] { return panel.isVisible(); }));
  EXPECT_EQ(panel.selected(), window->document().jobs().front()->id);
  EXPECT_TRUE(panel.log()->toPlainText().contains("running"));
  QTest::keyClick(window.get(), Qt::Key_2);
  EXPECT_TRUE(panel.isVisible()) << "on every page";
  // An export begins and ends beside the run.
  QTest::keyClick(window.get(), Qt::Key_1);
  const auto file = folder / "map.png";
  ASSERT_TRUE(test::wait_until([&] { return view(0).layer() != nullptr; }));
  window->export_map(QString::fromStdString(file.string()));
  ASSERT_TRUE(test::wait_until([&] { return std::filesystem::exists(file); }));
  EXPECT_TRUE(window->document().is_running());
  window->document().jobs().cancel_all();
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
}

TEST_F(MainWindowTest, ABadFileIsToldInTheBannerWithPlaceAndRemedy) {
  write_text_file(folder / "broken.fake", "six by eight");
  open(folder / "broken.fake");
  ASSERT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  const QString text = window->banner().text();
  EXPECT_TRUE(text.contains("The sizes are no numbers.")) << text.toStdString();
  EXPECT_TRUE(text.contains("broken.fake"));
  EXPECT_TRUE(text.contains("Write rows, columns and channels."));
  EXPECT_TRUE(window->findChild<StartPage*>()->isVisible()) << "nothing else has changed";
}

TEST_F(MainWindowTest, ABrokenRecipeIsToldToo) {
  write_text_file(folder / "recipe.json",
                  "{\"lithoscope_recipe\": 1, \"sources\": {}, \"steps\": [}");
  open(folder / "recipe.json");
  ASSERT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  EXPECT_TRUE(window->banner().text().contains("recipe.json"));
}

TEST_F(MainWindowTest, AMissingFileIsToldToo) {
  open(folder / "gone.fake");
  ASSERT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  EXPECT_TRUE(window->banner().text().contains("gone.fake"));
}

TEST_F(MainWindowTest, OpensFilesThatAreDropped) {
  write_text_file(folder / "a.fake", "6 8 5");
  write_text_file(folder / "b.fake", "3 4 2");
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder / "a.fake").string())),
                QUrl::fromLocalFile(QString::fromStdString((folder / "b.fake").string()))});
  QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window.get(), &enter);
  ASSERT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(window.get(), &drop);
  ASSERT_TRUE(test::wait_until([&] { return window->document().is_open(); }));
  EXPECT_EQ(window->workspace().shown_planes().size(), 2u);
  EXPECT_FALSE(window->actions().run->isEnabled()) << "there is nothing to run";
}

TEST_F(MainWindowTest, ExportsTheActiveMapAsPng) {
  open_recipe(false);
  window->actions().run->trigger();
  ASSERT_TRUE(test::wait_until([&] { return shows_labels(0) && shows_labels(1); }));
  ASSERT_TRUE(test::wait_until([&] { return !window->document().jobs().running(); }));
  const auto file = folder / "map.png";
  window->export_map(QString::fromStdString(file.string()));
  ASSERT_TRUE(test::wait_until([&] { return std::filesystem::exists(file); }));
  ASSERT_TRUE(test::wait_until([&] { return window->banner().isVisible(); }));
  const QImage picture(QString::fromStdString(file.string()));
  ASSERT_FALSE(picture.isNull());
  int red = 0, blue = 0;
  for (int y = 0; y < picture.height(); y += 4) {
    for (int x = 0; x < picture.width(); x += 4) {
      red += picture.pixelColor(x, y) == QColor(200, 30, 30);
      blue += picture.pixelColor(x, y) == QColor(30, 60, 200);
    }
  }
  EXPECT_GT(red, 1000);
  EXPECT_GT(blue, 1000);
}

TEST_F(MainWindowTest, AnExportThatCannotBeWrittenIsTold) {
  open_recipe(false);
  ASSERT_TRUE(test::wait_until([&] { return view(0).layer() != nullptr; }));
  window->export_map(QString::fromStdString((folder / "no such folder" / "map.png").string()));
  ASSERT_TRUE(test::wait_until([&] { return window->banner().text().contains("no such folder"); }));
}

TEST_F(MainWindowTest, TheTreeAndTheInspectorChooseLayers) {
  open_recipe(false);
  auto* tree = window->findChild<LayerTree*>();
  tree->setCurrentItem(tree->topLevelItem(1)->child(0));
  ASSERT_TRUE(test::wait_until(
      [&] { return window->workspace().active() == window->workspace().panel(1); }));
  auto* channel = window->findChild<Inspector*>()->findChild<QLineEdit*>("channel");
  ASSERT_TRUE(test::wait_until([&] { return view(1).layer() != nullptr; }));
  ASSERT_TRUE(channel->isVisible());
  channel->setFocus();
  channel->selectAll();
  QTest::keyClicks(channel, "0.51 µm");
  QTest::keyClick(channel, Qt::Key_Return);
  EXPECT_TRUE(test::wait_until([&] { return view(1).layer()->title == QStringLiteral("510 nm"); }));
}

TEST_F(MainWindowTest, TheThemeIsRemembered) {
  window->actions().theme_dark->trigger();
  EXPECT_EQ(remembered_theme(), ThemeMode::kDark);
  EXPECT_LT(test::colour_at(*window, {600, 780}).lightness(), 80);
  window->actions().theme_light->trigger();
  EXPECT_GT(test::colour_at(*window, {600, 780}).lightness(), 200);
}

}  // namespace
}  // namespace lithoscope
