// A packed project is whole without what it was packed from.
#include "core/recipe/pack.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "tests/core/recipe/folder_names.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

namespace fs = std::filesystem;

class PackTest : public testing::Test {
 protected:
  void SetUp() override {
    const Registry& all = test::full_registry();
    for (const char* name : {"home/libs/map.hdr", "home/hsi/scan.hdr"}) {
      fs::create_directories((folder / name).parent_path());
      SpectralImage image;
      image.grid = {.rows = 2, .cols = 3};
      image.axis = SpectralAxis::counted(2);
      image.store = std::make_shared<MemoryStore>(
          CubeShape{2, 3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3});
      const Writer& writer = all.writer_for(folder / name, ArtifactKind::kImage);
      writer.write(image, folder / name, Parameters(writer.options(), {}), progress);
    }
    project.recipe.folder = folder / "home";
    project.recipe.title = "Packed";
    project.recipe.sources = {{"libs", "libs/map.hdr", {}, {}, {}},
                              {"again", "libs/map.hdr", {}, {}, {}},
                              {"hsi", folder / "home/hsi/scan.hdr", {}, {}, {}}};
    project.recipe.steps = {{"features", "image.as_features", {{"image", "libs"}}, Json::object()},
                            {"clusters", "cluster.kmeans", {{"features", "features"}}, {{"k", 2}}}};
  }
  RunResult run(const Recipe& recipe) {
    RunOptions options;
    options.use_cache = false;
    return run_recipe(recipe, test::full_registry(), options, progress);
  }

  test::TemporaryFolder folder;
  NoProgress progress;
  Project project;
};

TEST_F(PackTest, OpensWhereNothingElseIs) {
  project.results = run(project.recipe).artifacts;
  const fs::path file =
      pack_project(folder / "stick" / ".." / "rock", project, test::full_registry(), progress);
  EXPECT_EQ(file, folder / "rock" / "rock.litho");
  fs::create_directories(folder / "other machine");
  fs::rename(folder / "rock", folder / "other machine/rock");
  fs::rename(folder / "home", folder / "hidden");

  const Project opened = open_project(folder / "other machine/rock/rock.litho", progress);
  EXPECT_EQ(opened.recipe.sources[0].path, fs::path("data/libs/map.hdr"));
  EXPECT_EQ(opened.recipe.sources[1].path, fs::path("data/libs/map.hdr")) << "one copy for both";
  EXPECT_EQ(opened.recipe.sources[2].path, fs::path("data/hsi/scan.hdr"));
  ASSERT_EQ(opened.results.count("clusters.labels"), 1u);
  const RunResult again = run(opened.recipe);
  EXPECT_EQ(again.artifacts.at("clusters.labels").as<LabelMap>()->labels,
            opened.results.at("clusters.labels").as<LabelMap>()->labels);
  EXPECT_EQ(test::names_in(folder / "other machine/rock"),
            (std::vector<std::string>{"data", "rock.litho"}));
  EXPECT_EQ(test::names_in(folder / "other machine/rock/data"),
            (std::vector<std::string>{"hsi", "libs"}));
}

TEST_F(PackTest, LeavesNothingWhereASourceIsMissing) {
  fs::remove_all(folder / "home/hsi");
  const Error error = test::error_of(
      [&] { pack_project(folder / "rock", project, test::full_registry(), progress); });
  EXPECT_TRUE(test::contains(error.what(), "\"hsi\" is missing")) << error.what();
  EXPECT_EQ(test::names_in(folder.path()), std::vector<std::string>{"home"});
}

TEST_F(PackTest, TouchesNothingThatIsThere) {
  fs::create_directories(folder / "rock");
  const Error error = test::error_of(
      [&] { pack_project(folder / "rock", project, test::full_registry(), progress); });
  EXPECT_TRUE(test::contains(error.what(), "already")) << error.what();
  EXPECT_TRUE(fs::is_empty(folder / "rock"));
}

TEST_F(PackTest, AStopLeavesNothing) {
  class StopWhileCopying final : public Progress {
   public:
    void report(double, std::string_view stage) override {
      copying_ |= test::contains(std::string(stage), "copying");
    }
    bool stop_requested() const override { return copying_; }

   private:
    bool copying_ = false;
  } stopping;
  EXPECT_THROW(pack_project(folder / "rock", project, test::full_registry(), stopping), Cancelled);
  EXPECT_EQ(test::names_in(folder.path()), std::vector<std::string>{"home"});
}

TEST_F(PackTest, WhatAKilledProgramLeftGoesWithTheNextPack) {
  class KilledWhileCopying final : public Progress {
   public:
    void report(double, std::string_view stage) override {
      if (test::contains(std::string(stage), "copying")) ::kill(::getpid(), SIGKILL);
    }
    bool stop_requested() const override { return false; }
  };
  const Registry& all = test::full_registry();
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    KilledWhileCopying killed;
    try {
      pack_project(folder / "rock", project, all, killed);
    } catch (...) {
    }
    ::_exit(0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
  ASSERT_EQ(test::names_in(folder.path()).size(), 2u) << "the half folder and what is packed";
  // Somebody else is still at work here.
  const fs::path others = make_unfinished_folder(folder.path());
  pack_project(folder / "another name", project, all, progress);
  EXPECT_EQ(test::names_in(folder.path()),
            (std::vector<std::string>{others.filename().string(), "another name", "home"}));
}

TEST_F(PackTest, AFolderThatCannotBeMadeIsTold) {
  write_text_file(folder / "file", "no folder");
  const Error error = test::error_of(
      [&] { pack_project(folder / "file/rock", project, test::full_registry(), progress); });
  EXPECT_TRUE(test::contains(error.what(), "file/rock")) << error.what();
}

}  // namespace
}  // namespace lithoscope
