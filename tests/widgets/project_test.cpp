// Projects in the window: saved, asked for, recovered after a crash, their sources found again.
#include <sys/wait.h>
#include <unistd.h>

#include <QLabel>
#include <QToolButton>
#include <QUndoStack>
#include <algorithm>
#include <csignal>

#include "core/base/atomic_file.h"
#include "tests/widgets/project_window.h"
#include "widgets/project/source_keeper.h"
#include "widgets/project/sources_bar.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/window/start_page.h"

namespace lithoscope {
namespace {

namespace fs = std::filesystem;
using test::wait_until;

class ProjectTest : public test::ProjectWindow {
 protected:
  // A program that kept a copy of this project and was killed.
  void crash_with(const Project& project, const fs::path& file) {
    const pid_t child = fork();
    if (child == 0) {
      NoProgress progress;
      auto* copy = new RecoveryCopy(recovery_folder());
      copy->write(project, {file, project.recipe.title, 1'700'000'000}, progress);
      raise(SIGKILL);
      delete copy;
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
  }
  std::size_t copies() {
    std::error_code failed;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(recovery_folder(), failed)) {
      count += entry.path().extension() == ".litho" ? 1 : 0;
    }
    return count;
  }
  Project read(const fs::path& file) {
    NoProgress progress;
    return open_project(file, progress);
  }
  SourcesBar& bar() { return *window->findChild<SourcesBar*>(); }
  QToolButton* in_bar(const char* name) {
    return bar().findChild<QToolButton*>(QString::fromLatin1(name));
  }
};

TEST_F(ProjectTest, IsNamedOnceAndThenSavedWithoutAsking) {
  open_recipe();
  EXPECT_FALSE(window->isWindowModified());
  EXPECT_TRUE(window->windowTitle().contains("Two views"));
  keep_pin(500);
  EXPECT_TRUE(window->isWindowModified());
  save_as(folder / "kept.litho");
  EXPECT_TRUE(wait_until([&] { return !window->isWindowModified(); }));
  EXPECT_TRUE(window->windowTitle().contains("kept.litho")) << window->windowTitle().toStdString();
  EXPECT_TRUE(window->banner().text().contains("kept.litho"));
  EXPECT_EQ(read(folder / "kept.litho").recipe.places.size(), 1u);

  keep_pin(300);
  EXPECT_TRUE(window->isWindowModified());
  press_save();
  EXPECT_FALSE(has_dialog());
  EXPECT_TRUE(wait_until([&] { return !window->isWindowModified(); }));
  const Project saved = read(folder / "kept.litho");
  EXPECT_EQ(saved.recipe.places.size(), 2u);
  EXPECT_EQ(saved.recipe.sources[0].path, "laser.fake") << "relative to the project";
  EXPECT_EQ(saved.recipe.sources[0].checksum.size(), 32u);
}

TEST_F(ProjectTest, SaveAsGoesOnInTheOtherFile) {
  open_recipe();
  keep_pin(500);
  save_as(folder / "one.litho");
  activate();
  QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  type_file(dialog<QFileDialog>("save-as"), folder / "two");
  EXPECT_TRUE(wait_until([&] { return window->project().file() == folder / "two.litho"; }));
  EXPECT_TRUE(fs::exists(folder / "one.litho"));
}

TEST_F(ProjectTest, WhatWasTakenBackIsNoChange) {
  open_recipe();
  keep_pin(500);
  EXPECT_TRUE(window->isWindowModified());
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(window->isWindowModified());
  window->close();
  EXPECT_FALSE(window->isVisible()) << "there is nothing to ask";
}

TEST_F(ProjectTest, ResultsOfAProjectAreAChangeThoseOfARecipeAreNot) {
  open_recipe();
  run();
  EXPECT_FALSE(window->isWindowModified()) << "they are in the cache";
  save_as(folder / "p.litho");
  EXPECT_FALSE(window->isWindowModified());
  run();
  EXPECT_FALSE(window->isWindowModified()) << "the same again";
  Recipe next = window->document().recipe();
  next.steps.pop_back();
  ASSERT_TRUE(window->document().change("fewer", next));
  EXPECT_TRUE(window->isWindowModified());
}

TEST_F(ProjectTest, ClosingAsksAndCanBeThoughtBetterOf) {
  open_recipe();
  keep_pin(500);
  window->close();
  click(dialog<QMessageBox>("unsaved"), QMessageBox::Cancel);
  EXPECT_TRUE(wait_until([&] { return !has_dialog(); }));
  EXPECT_TRUE(window->isVisible());
  EXPECT_TRUE(window->isWindowModified());

  window->close();
  click(dialog<QMessageBox>("unsaved"), QMessageBox::Save);
  type_file(dialog<QFileDialog>("save-as"), folder / "kept.litho");
  EXPECT_TRUE(wait_until([&] { return !window->isVisible(); })) << "saved, then closed";
  EXPECT_EQ(read(folder / "kept.litho").recipe.places.size(), 1u);
  EXPECT_EQ(copies(), 0u);
}

TEST_F(ProjectTest, DiscardingCloses) {
  open_recipe();
  keep_pin(500);
  window->close();
  click(dialog<QMessageBox>("unsaved"), QMessageBox::Discard);
  EXPECT_TRUE(wait_until([&] { return !window->isVisible(); }));
}

TEST_F(ProjectTest, AnotherDocumentAsksToo) {
  open_recipe();
  keep_pin(500);
  window->actions().close->trigger();
  click(dialog<QMessageBox>("unsaved"), QMessageBox::Cancel);
  ASSERT_TRUE(wait_until([&] { return !has_dialog(); }));
  EXPECT_FALSE(window->findChild<StartPage*>()->isVisible());
  write_text_file(folder / "other.fake", "3 4 2");
  window->open({QString::fromStdString((folder / "other.fake").string())});
  click(dialog<QMessageBox>("unsaved"), QMessageBox::Discard);
  EXPECT_TRUE(wait_until([&] { return window->windowTitle().contains("other.fake"); }));
  EXPECT_FALSE(window->isWindowModified());
}

TEST_F(ProjectTest, WhereItCannotBeSavedIsToldAndNothingIsLost) {
  open_recipe();
  keep_pin(500);
  save_as(folder / "p.litho");
  keep_pin(300);
  window->project().save("/proc/p.litho");
  ASSERT_TRUE(
      wait_until([&] { return window->banner().isVisible() && !window->project().saving(); }));
  EXPECT_TRUE(window->banner().text().contains("/proc/p.litho"))
      << window->banner().text().toStdString();
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_EQ(window->project().file(), folder / "p.litho");
  EXPECT_EQ(read(folder / "p.litho").recipe.places.size(), 1u) << "the old one is whole";
}

TEST_F(ProjectTest, WhatAnotherProgramSavedIsNotReplacedUnasked) {
  open_recipe();
  keep_pin(500);
  save_as(folder / "p.litho");
  NoProgress progress;
  Project theirs = read(folder / "p.litho");
  theirs.recipe.title = "Theirs, with a longer title";
  save_project(folder / "p.litho", theirs, progress);
  keep_pin(300);
  press_save();
  click(dialog<QMessageBox>("changed-by-others"), QMessageBox::Cancel);
  ASSERT_TRUE(wait_until([&] { return !has_dialog(); }));
  EXPECT_EQ(read(folder / "p.litho").recipe.title, theirs.recipe.title);
}

TEST_F(ProjectTest, ACopyIsKeptAfterAChangeAndGoesWithIt) {
  open_recipe();
  window->project().set_copy_after(20);
  EXPECT_EQ(copies(), 0u);
  keep_pin(500);
  ASSERT_TRUE(wait_until([&] { return copies() == 1; }));
  EXPECT_TRUE(find_left_copies(recovery_folder()).empty()) << "its program runs";
  QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(wait_until([&] { return copies() == 0; })) << "there is nothing to lose";
  keep_pin(300);
  ASSERT_TRUE(wait_until([&] { return copies() == 1; }));
  save_as(folder / "p.litho");
  EXPECT_TRUE(wait_until([&] { return copies() == 0; }));
}

TEST_F(ProjectTest, WhatACrashLeftIsOfferedAndTakenUp) {
  open_recipe();
  keep_pin(500);
  run();
  save_as(folder / "p.litho");
  keep_pin(300);
  const Project project = window->document().project();
  window.reset();
  crash_with(project, folder / "p.litho");
  make_window();
  auto* start = window->findChild<StartPage*>();
  QPushButton* recover = nullptr;
  for (QPushButton* each : start->findChildren<QPushButton*>()) {
    if (each->accessibleName().contains("Recover")) recover = each;
  }
  ASSERT_NE(recover, nullptr);
  EXPECT_TRUE(recover->accessibleName().contains("p.litho"));
  QTest::mouseClick(recover, Qt::LeftButton);
  ASSERT_TRUE(wait_until([&] { return window->document().is_open() && idle(); }));
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_TRUE(window->document().has_results()) << "without a run";
  EXPECT_EQ(window->document().recipe().places.size(), 2u);
  EXPECT_EQ(copies(), 1u) << "it stays until it is saved";
  press_save();
  EXPECT_TRUE(wait_until([&] { return !window->isWindowModified(); }));
  EXPECT_FALSE(has_dialog()) << "it knows its file";
  EXPECT_EQ(read(folder / "p.litho").recipe.places.size(), 2u);
  EXPECT_TRUE(wait_until([&] { return copies() == 0; }));
}

TEST_F(ProjectTest, WhatACrashLeftCanBeDiscarded) {
  Project project;
  project.recipe.title = "Lost";
  crash_with(project, {});
  make_window();
  auto* forget = window->findChild<StartPage*>()->findChild<QPushButton*>("forget");
  ASSERT_NE(forget, nullptr);
  QTest::mouseClick(forget, Qt::LeftButton);
  EXPECT_TRUE(wait_until([&] {
    return window->findChild<StartPage*>()->findChild<QPushButton*>("forget") == nullptr;
  }));
  EXPECT_EQ(copies(), 0u);
}

TEST_F(ProjectTest, MissingSourcesAreListedAndFoundAgain) {
  open_recipe();
  keep_pin(500);
  run();
  save_as(folder / "p.litho");
  fs::create_directories(folder / "stick");
  fs::rename(folder / "laser.fake", folder / "stick/laser.fake");
  fs::rename(folder / "camera.fake", folder / "stick/camera.fake");
  make_window();
  open(folder / "p.litho");
  ASSERT_TRUE(bar().isVisible());
  EXPECT_EQ(window->sources().problems().size(), 2u);
  EXPECT_FALSE(window->banner().isVisible()) << "it is no failure";
  ASSERT_NE(window->document().sample()->find("laser_minerals.labels"), nullptr)
      << "what was found from it is still here";
  EXPECT_EQ(window->document().sample()->planes.size(), 2u);
  EXPECT_EQ(window->workspace().views().size(), 2u);

  QTest::mouseClick(in_bar("choose-laser"), Qt::LeftButton);
  QFileDialog* chooser = nullptr;
  ASSERT_TRUE(wait_until([&] {
    chooser = window->findChild<QFileDialog*>();
    return chooser != nullptr && chooser->isVisible();
  }));
  type_file(chooser, folder / "stick/laser.fake");
  ASSERT_TRUE(wait_until([&] { return !bar().isVisible() && idle(); })) << "both are found by one";
  EXPECT_NE(window->document().sample()->find("laser"), nullptr);
  EXPECT_NE(window->document().sample()->find("camera"), nullptr);
  EXPECT_TRUE(window->isWindowModified());
  EXPECT_EQ(window->project().file(), folder / "p.litho");
  EXPECT_TRUE(window->document().history().canUndo());
  press_save();
  EXPECT_TRUE(wait_until([&] { return !window->isWindowModified(); }));
  EXPECT_EQ(read(folder / "p.litho").recipe.sources[0].path, "stick/laser.fake");
}

TEST_F(ProjectTest, AFolderFindsThemToo) {
  open_recipe();
  keep_pin(500);
  save_as(folder / "p.litho");
  fs::create_directories(folder / "stick");
  fs::rename(folder / "camera.fake", folder / "stick/camera.fake");
  make_window();
  open(folder / "p.litho");
  ASSERT_TRUE(bar().isVisible());
  ASSERT_EQ(window->sources().problems().size(), 1u);
  EXPECT_NE(window->document().sample()->find("laser"), nullptr) << "the rest is open";
  window->sources().choose_folder(folder / "cache");
  EXPECT_TRUE(window->banner().text().contains("None of the missing files"));
  QTest::mouseClick(in_bar("choose-folder"), Qt::LeftButton);
  QFileDialog* chooser = nullptr;
  ASSERT_TRUE(wait_until([&] {
    chooser = window->findChild<QFileDialog*>();
    return chooser != nullptr && chooser->isVisible();
  }));
  type_file(chooser, folder / "stick");
  ASSERT_TRUE(wait_until([&] { return !bar().isVisible() && idle(); }));
  EXPECT_NE(window->document().sample()->find("camera"), nullptr);
}

TEST_F(ProjectTest, AChangedSourceIsToldAndCanBeKept) {
  open_recipe();
  keep_pin(500);
  save_as(folder / "p.litho");
  write_text_file(folder / "laser.fake", "6 8 5 and more");
  make_window();
  open(folder / "p.litho");
  ASSERT_TRUE(wait_until([&] { return bar().isVisible(); }));
  ASSERT_EQ(window->sources().problems().size(), 1u);
  EXPECT_EQ(window->sources().problems()[0].kind, SourceProblem::Kind::kChanged);
  QTest::mouseClick(in_bar("accept-laser"), Qt::LeftButton);
  ASSERT_TRUE(wait_until([&] { return !bar().isVisible(); }));
  EXPECT_TRUE(window->isWindowModified());
  window->document().history().undo();
  EXPECT_TRUE(wait_until([&] { return bar().isVisible(); })) << "taken back";
}

TEST_F(ProjectTest, OpensAsItWas) {
  open_recipe();
  run();
  Workspace& before = window->workspace();
  before.activate_view(before.views()[0]);
  before.show_layer("laser", 3);
  ASSERT_TRUE(wait_until([&] { return before.active()->column() == 3; }));
  QTest::keyClick(window.get(), Qt::Key_D, Qt::ControlModifier);
  ASSERT_EQ(before.views().size(), 3u);
  before.show_layer("laser", 1);
  ASSERT_TRUE(wait_until([&] { return before.active()->column() == 1; }));
  LayerStyle style;
  style.colour_map = ColourMap::kMagma;
  style.high_percent = 90;
  style.stretch = Stretch::kSquareRoot;
  before.active()->set_style(style);
  before.set_linked(false);
  ASSERT_TRUE(wait_until([&] { return view().layer() != nullptr; }));
  test::hover(view(), view().viewport().to_px({300, 200}));
  ASSERT_TRUE(wait_until([&] { return before.can_keep_spectra(); }));
  before.keep_spectra();
  test::wheel(view(), {50, 50}, 3);
  const MapViewport zoom = view().viewport();
  keep_pin(500);
  save_as(folder / "p.litho");

  make_window();
  open(folder / "p.litho");
  Workspace& after = window->workspace();
  ASSERT_EQ(after.views().size(), 3u);
  EXPECT_FALSE(after.linked());
  ASSERT_TRUE(wait_until([&] { return after.active()->view()->layer() != nullptr; }));
  EXPECT_EQ(after.active(), after.views()[1]);
  EXPECT_EQ(after.views()[0]->column(), 3);
  EXPECT_EQ(after.views()[1]->column(), 1);
  EXPECT_EQ(after.active()->style(), style);
  EXPECT_NEAR(view().viewport().um_per_px, zoom.um_per_px, 1e-9);
  EXPECT_NEAR(view().viewport().centre.x_um, zoom.centre.x_um, 1e-9);
  EXPECT_EQ(after.spectra(0)->kept().all().size() + after.spectra(1)->kept().all().size(), 2u);
  EXPECT_TRUE(after.selection().has_pin() || !window->document().recipe().places.empty());
  EXPECT_FALSE(window->isWindowModified());
}

TEST_F(ProjectTest, LayersAboveEachOtherOpenAsTheyWere) {
  open_recipe();
  run();
  const auto all_read = [this](std::size_t layers) {
    return wait_until([&] {
      const auto& stack = view().stack();
      return stack.size() == layers &&
             std::all_of(stack.begin(), stack.end(),
                         [](const auto& each) { return each.layer != nullptr; });
    });
  };
  window->workspace().show_layer("laser", 3);
  MapPanel* panel = window->workspace().active();
  const Sample& sample = *window->workspace().sample();
  LayerStyle style;
  style.colour_map = ColourMap::kMagma;
  style.opacity = 0.4;
  style.low_percent = 7;
  style.gamma = 0.7;
  panel->set_style(style);
  // The same image once more, as a ratio; then minerals, of which the middle one is chosen.
  panel->add_layer(*sample.find("laser"), 1);
  panel->show_formula(*sample.find("laser"),
                      {{{.kind = MapFormula::Kind::kRatio, .at = 540, .other = 500}}});
  panel->add_layer(*sample.find("laser_minerals.labels"));
  ASSERT_TRUE(all_read(3));
  const std::vector<StackRow> rows = panel->stack();
  panel->set_layer_blend(rows[1].id, Blend::kMultiply);
  panel->set_layer_visible(rows[2].id, false);
  panel->select_layer(rows[1].id);
  ASSERT_TRUE(all_read(3));
  const std::vector<StackedItem> before = panel->layers();
  keep_pin(500);
  save_as(folder / "p.litho");

  make_window();
  open(folder / "p.litho");
  ASSERT_TRUE(all_read(3));
  const MapPanel* again = window->workspace().active();
  const std::vector<StackedItem> after = again->layers();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    SCOPED_TRACE(i);
    EXPECT_EQ(after[i].item.key, before[i].item.key);
    EXPECT_EQ(after[i].formula, before[i].formula);
    if (!before[i].formula) {
      EXPECT_EQ(after[i].column, before[i].column);
    }
    EXPECT_EQ(after[i].style, before[i].style);
    EXPECT_EQ(after[i].blend, before[i].blend);
    EXPECT_EQ(after[i].visible, before[i].visible);
  }
  EXPECT_EQ(after[0].style.opacity, 0.4);
  ASSERT_TRUE(after[1].formula);
  EXPECT_EQ(after[1].formula->parts[0].kind, MapFormula::Kind::kRatio);
  EXPECT_EQ(after[1].blend, Blend::kMultiply);
  EXPECT_FALSE(after[2].visible);
  EXPECT_EQ(again->current_place(), 1u);
  EXPECT_FALSE(window->isWindowModified());
}

TEST_F(ProjectTest, AViewThatCannotBeUnderstoodIsLeftOut) {
  open_recipe();
  run();
  keep_pin(500);
  NoProgress progress;
  Project project = window->document().project();
  for (const char* text :
       {"{}", R"({"maps": 3, "page": 7})", R"({"maps": [1, {"layer": "gone"}, {"layer": 4}]})",
        R"({"maps": [{"layer": "laser", "looks": {"laser": {"column": 99, "style": 3}},
             "centre_um": ["a", 1], "um_per_px": -1}], "pin": [], "active": "x",
             "kept_spectra": [{}, {"layer": "laser", "row": 100, "col": 1}]})",
        R"({"maps": [{"layer": "laser", "current": 9, "layers": [1, {"layer": "gone"}]}]})",
        R"({"maps": [{"layer": "laser", "current": 1, "layers": [{"layer": "camera"}, {
             "layer": "laser", "column": 99, "formula": [], "blend": "glow", "style": []}]}]})"}) {
    SCOPED_TRACE(text);
    project.view = Json::parse(text);
    save_project(folder / "odd.litho", project, progress);
    make_window();
    open(folder / "odd.litho");
    EXPECT_FALSE(window->workspace().views().empty());
    EXPECT_TRUE(wait_until([&] { return view().layer() != nullptr; }));
  }
}

// What was made by way of images that nobody keeps lies in the plane of the source, there or not.
TEST(LostSources, KeepTheirPlanes) {
  Registry registry = test::fake_registry();
  Operation pass;
  pass.id = "test.pass";
  pass.inputs = {{"image", ArtifactKind::kImage, {}}};
  pass.outputs = {{"image", ArtifactKind::kImage, {}}};
  pass.deferred = true;
  pass.run = [](const Inputs& in, const Parameters&, Progress&) {
    return Outputs{{"image", in.all().at("image")}};
  };
  registry.add(pass);
  Recipe recipe;
  recipe.sources = {{"laser", "laser.fake", {}, {}, {}}, {"camera", "camera.fake", {}, {}, {}}};
  for (const std::string name : {"laser", "camera"}) {
    recipe.steps.push_back({name + "_seen", "test.pass", {{"image", name}}, Json::object()});
    recipe.steps.push_back(
        {name + "_map", "test.halves", {{"image", name + "_seen"}}, Json::object()});
  }
  const SpectralImage laser = test::ramp_image(6, 8, 5), camera = test::ramp_image(12, 16, 3);
  std::map<std::string, Artifact> artifacts{{"laser_map.labels", test::halves(laser.grid)},
                                            {"camera_map.labels", test::halves(camera.grid)}};
  const Sample lost = make_sample(recipe, registry, artifacts);
  ASSERT_EQ(lost.planes.size(), 2u);
  EXPECT_EQ(lost.planes[0].key, "laser");
  EXPECT_EQ(lost.planes[1].key, "camera");
  EXPECT_EQ(lost.find("laser_map.labels")->plane, 0);
  EXPECT_EQ(lost.find("camera_map.labels")->plane, 1);

  artifacts.emplace("camera", camera);
  const Sample half = make_sample(recipe, registry, artifacts);
  ASSERT_EQ(half.planes.size(), 2u);
  EXPECT_EQ(half.find("camera_map.labels")->plane, half.find("camera")->plane);
  EXPECT_NE(half.find("laser_map.labels")->plane, half.find("camera")->plane);

  artifacts.emplace("laser", laser);
  const Sample whole = make_sample(recipe, registry, artifacts);
  EXPECT_EQ(whole.find("camera_map.labels")->plane, whole.find("camera")->plane);
  EXPECT_EQ(whole.find("laser_map.labels")->plane, whole.find("laser")->plane);
}

TEST_F(ProjectTest, IsPackedWithItsData) {
  open_recipe();
  run();
  window->actions().pack->trigger();
  type_file(dialog<QFileDialog>("pack"), folder / "rock");
  ASSERT_TRUE(wait_until([&] { return fs::exists(folder / "rock/rock.litho"); }));
  ASSERT_TRUE(wait_until([&] { return window->banner().text().contains("rock.litho"); }));
  fs::remove(folder / "laser.fake");
  fs::remove(folder / "camera.fake");
  make_window();
  open(folder / "rock/rock.litho");
  EXPECT_FALSE(bar().isVisible());
  EXPECT_NE(window->document().sample()->find("laser"), nullptr);
  EXPECT_TRUE(window->document().has_results());
}

}  // namespace
}  // namespace lithoscope
