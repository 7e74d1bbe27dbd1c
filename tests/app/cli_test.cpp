// Runs the built lithoscope-cli as a person would.
#include <sys/wait.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <thread>

#include "core/base/file_bytes.h"
#include "core/base/json.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/project.h"
#include "core/recipe/runner.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

using test::contains;

struct Outcome {
  int code = -1;
  std::string text;  // both outputs
};

class CliTest : public testing::Test {
 protected:
  CliTest() { setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1); }

  Outcome run(const std::string& arguments) const {
    const std::string command =
        (test::program_folder() / "lithoscope-cli").string() + " " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    Outcome outcome;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = fread(buffer.data(), 1, buffer.size(), pipe)) {
      outcome.text.append(buffer.data(), count);
    }
    const int status = pclose(pipe);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
  }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return (folder_ / name).string();
  }

  // A map of 2 x 3 points with two channels, as text, and a recipe that clusters it.
  std::string write_small_recipe() const {
    std::string rows = "x_um,y_um,Al,Si\n";
    for (int y = 0; y < 2; ++y) {
      for (int x = 0; x < 3; ++x) {
        rows += fmt::format("{},{},{},{}\n", 10 * x, 20 * y, x < 2 ? 1 : 9, x < 2 ? 8 : 2);
      }
    }
    write("map.csv", rows);
    return write("recipe.json", R"({"lithoscope_recipe": 1, "title": "Small",
      "sources": {"map": {"path": "map.csv"}},
      "steps": [
        {"id": "features", "operation": "image.as_features", "inputs": {"image": "map"}},
        {"id": "clusters", "operation": "cluster.kmeans", "inputs": {"features": "features"},
         "parameters": {"k": 2}}],
      "exports": [{"artifact": "clusters.labels", "file": "maps/clusters.png"}],
      "report": [{"title": "Clusters <of> it", "maps": ["clusters.labels"],
                  "tables": ["clusters.centroids"]}]})");
  }

  test::TemporaryFolder folder_;
};

TEST_F(CliTest, EveryCommandHasHelp) {
  for (const char* command :
       {"", "run", "demo", "transfer-demo", "info", "operations", "export", "pack", "relocate"}) {
    const Outcome outcome = run(std::string(command) + " --help");
    EXPECT_EQ(outcome.code, 0) << command;
    EXPECT_TRUE(contains(outcome.text, "Usage")) << outcome.text;
  }
  EXPECT_TRUE(contains(run("--help").text, "130"));  // the exit codes are told
}

TEST_F(CliTest, AWrongCommandLineEndsWithTwo) {
  EXPECT_EQ(run("frobnicate").code, 2);
  EXPECT_EQ(run("run").code, 2);
  EXPECT_EQ(run("info a b c").code, 2);
}

TEST_F(CliTest, AFailureEndsWithOneAndNamesTheFile) {
  const Outcome missing = run("info " + (folder_ / "nowhere.hdr").string());
  EXPECT_EQ(missing.code, 1);
  EXPECT_TRUE(contains(missing.text, "nowhere.hdr"));
  const Outcome broken = run("run " + write("broken.json", "{"));
  EXPECT_EQ(broken.code, 1);
  EXPECT_TRUE(contains(broken.text, "broken.json, line"));
}

TEST_F(CliTest, RunsARecipeTwiceTheSecondTimeFromTheCache) {
  const std::string recipe = write_small_recipe();
  const Outcome first = run("run " + recipe);
  ASSERT_EQ(first.code, 0) << first.text;
  EXPECT_FALSE(contains(first.text, "from the cache"));
  for (const char* file :
       {"results/maps/clusters.png", "results/report.html", "results/report.md"}) {
    EXPECT_TRUE(std::filesystem::exists(folder_ / file)) << file;
  }
  EXPECT_TRUE(contains(read_text_file(folder_ / "results/report.html"), "Clusters &lt;of&gt; it"));
  const Outcome second = run("run " + recipe);
  EXPECT_EQ(second.code, 0);
  EXPECT_TRUE(contains(second.text, "from the cache"));
}

TEST_F(CliTest, ChangesAParameterForOneRun) {
  const std::string recipe = write_small_recipe();
  const Outcome bad = run("run " + recipe + " --set clusters.k=700");
  EXPECT_EQ(bad.code, 1);
  EXPECT_TRUE(contains(bad.text, "clusters")) << bad.text;
  const Outcome unknown = run("run " + recipe + " --set nobody.k=2");
  EXPECT_EQ(unknown.code, 1);
  EXPECT_TRUE(contains(unknown.text, "features, clusters")) << unknown.text;
}

TEST_F(CliTest, TellsWhatAFileHolds) {
  write_small_recipe();
  const Outcome map = run("info " + (folder_ / "map.csv").string());
  EXPECT_EQ(map.code, 0);
  EXPECT_TRUE(contains(map.text, "2 rows × 3 columns")) << map.text;
  EXPECT_TRUE(contains(map.text, "10 × 20 µm")) << map.text;
  EXPECT_TRUE(contains(run("info " + (folder_ / "recipe.json").string()).text, "cluster.kmeans"));
}

TEST_F(CliTest, ListsOperationsAndOneOfThem) {
  EXPECT_TRUE(contains(run("operations").text, "libs.line_features"));
  const Outcome one = run("operations cluster.kmeans");
  EXPECT_TRUE(contains(one.text, "restarts"));
  EXPECT_FALSE(contains(one.text, "libs.baseline"));
  EXPECT_EQ(run("operations cluster.kmean").code, 1);
  EXPECT_TRUE(contains(run("operations --markdown").text, "| `restarts` |"));
}

TEST_F(CliTest, ExportsAResultOfARecipeAndAFigure) {
  const std::string recipe = write_small_recipe();
  const auto exported = [&](const std::string& arguments, const std::string& name) {
    const Outcome outcome = run("export " + recipe + " " + (folder_ / name).string() + arguments);
    EXPECT_EQ(outcome.code, 0) << outcome.text;
    return std::filesystem::exists(folder_ / name);
  };
  EXPECT_TRUE(exported(" -a features", "features.csv"));
  EXPECT_TRUE(exported(" -a clusters.labels --figure", "figure.png"));
  EXPECT_TRUE(exported(" -a clusters.labels", "labels.tif"));
  const Outcome impossible =
      run("export " + recipe + " " + (folder_ / "x.png").string() + " -a clusters.model");
  EXPECT_EQ(impossible.code, 1);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "x.png"));
}

TEST_F(CliTest, KeepsResultsInAProject) {
  const std::string recipe = write_small_recipe();
  std::filesystem::create_directories(folder_ / "kept");
  const std::string project = (folder_ / "kept" / "p.litho").string();
  const Outcome kept = run("run " + recipe + " --project " + project);
  ASSERT_EQ(kept.code, 0) << kept.text;
  const Outcome told = run("info " + project);
  EXPECT_EQ(told.code, 0);
  EXPECT_TRUE(contains(told.text, "clusters.labels")) << told.text;
  const std::string map = (folder_ / "labels.png").string();
  EXPECT_EQ(run("export " + project + " " + map + " -a clusters.labels").code, 0);
  EXPECT_TRUE(std::filesystem::exists(map));
  const Outcome again = run("run " + project);
  EXPECT_EQ(again.code, 0) << again.text;
  EXPECT_TRUE(contains(again.text, "from the cache")) << again.text;
  EXPECT_TRUE(std::filesystem::exists(folder_ / "kept" / "results" / "report.html"));
}

TEST_F(CliTest, PacksAProjectThatRunsElsewhere) {
  const std::string recipe = write_small_recipe();
  const std::string project = (folder_ / "p.litho").string();
  ASSERT_EQ(run("run " + recipe + " --project " + project).code, 0);
  const Outcome packed = run("pack " + project + " " + (folder_ / "stick").string());
  ASSERT_EQ(packed.code, 0) << packed.text;
  EXPECT_TRUE(contains(packed.text, "stick/stick.litho")) << packed.text;
  std::filesystem::remove(folder_ / "map.csv");
  std::filesystem::rename(folder_ / "stick", folder_ / "elsewhere");
  const Outcome again = run("run " + (folder_ / "elsewhere/stick.litho").string());
  EXPECT_EQ(again.code, 0) << again.text;
  const Outcome taken = run("pack " + recipe + " " + (folder_ / "elsewhere").string());
  EXPECT_EQ(taken.code, 1) << taken.text;
}

TEST_F(CliTest, MovedSourcesAreToldAndFound) {
  const std::string recipe = write_small_recipe();
  const std::string project = (folder_ / "p.litho").string();
  ASSERT_EQ(run("run " + recipe + " --project " + project).code, 0);
  std::filesystem::create_directories(folder_ / "new place");
  std::filesystem::rename(folder_ / "map.csv", folder_ / "new place/map.csv");
  for (const std::string& file : {recipe, project}) {
    const Outcome lost = run("run " + file);
    EXPECT_EQ(lost.code, 1);
    EXPECT_TRUE(contains(lost.text, "sources are missing")) << lost.text;
    EXPECT_TRUE(contains(lost.text, "map: " + (folder_ / "map.csv").string())) << lost.text;
    EXPECT_TRUE(contains(lost.text, "relocate")) << lost.text;
    const Outcome nothing = run("relocate " + file + " " + (folder_ / "cache").string());
    EXPECT_EQ(nothing.code, 1) << nothing.text;
    const Outcome found = run("relocate " + file + " '" + (folder_ / "new place").string() + "'");
    EXPECT_EQ(found.code, 0) << found.text;
    EXPECT_FALSE(contains(found.text, "has changed")) << found.text;
    const Outcome again = run("run " + file);
    EXPECT_EQ(again.code, 0) << again.text;
    EXPECT_TRUE(contains(again.text, "from the cache")) << again.text;
  }
  EXPECT_TRUE(contains(run("info " + project).text, "clusters.labels")) << "its results stay";
}

// What is done in a window, exported, and run by the command line, is the same to the bit.
TEST_F(CliTest, AnExportedRecipeGivesTheSameLabels) {
  write_small_recipe();
  NoProgress progress;
  Recipe recipe = read_recipe(folder_ / "recipe.json");
  find_step(recipe, "clusters")->parameters = {{"k", 2}, {"restarts", 4}};
  RunOptions options;
  options.use_cache = false;
  const RunResult here = run_recipe(recipe, test::full_registry(), options, progress);
  std::filesystem::create_directories(folder_ / "exported");
  const auto file = folder_ / "exported" / "recipe.json";
  export_recipe(file, recipe);
  const auto project = folder_ / "exported" / "p.litho";
  const Outcome outcome =
      run("run " + file.string() + " --no-cache --threads 1 --project " + project.string());
  ASSERT_EQ(outcome.code, 0) << outcome.text;
  const Project there = open_project(project, progress);
  const auto mine = here.artifacts.at("clusters.labels").as<LabelMap>();
  const auto theirs = there.results.at("clusters.labels").as<LabelMap>();
  EXPECT_EQ(mine->labels, theirs->labels);
  EXPECT_EQ(there.run.find("clusters")->state, StepState::kComputed);
  EXPECT_EQ(there.run.find("clusters")->signature,
            step_signatures(there.recipe, test::full_registry(), {}).at("clusters"));

  // The same by the command that the History page copies.
  const std::string command =
      command_line(folder_ / "recipe.json", read_recipe(folder_ / "recipe.json"), recipe);
  ASSERT_TRUE(contains(command, "--set clusters.restarts=4")) << command;
  const Outcome by_command = run(command.substr(std::string("lithoscope-cli ").size()) +
                                 " --no-cache --project " + (folder_ / "q.litho").string());
  ASSERT_EQ(by_command.code, 0) << by_command.text;
  EXPECT_EQ(open_project(folder_ / "q.litho", progress)
                .results.at("clusters.labels")
                .as<LabelMap>()
                ->labels,
            mine->labels);
}

TEST_F(CliTest, AnUnwritableOutputIsToldAndLeavesNothing) {
  const std::string recipe = write_small_recipe();
  write("taken", "a file where the folder should be");
  const Outcome outcome = run("run " + recipe + " --out " + (folder_ / "taken").string());
  EXPECT_EQ(outcome.code, 1);
  EXPECT_TRUE(contains(outcome.text, "taken")) << outcome.text;
  EXPECT_EQ(read_text_file(folder_ / "taken"), "a file where the folder should be");
}

TEST_F(CliTest, CtrlCStopsWithNothingHalfDone) {
  const std::string program = (test::program_folder() / "lithoscope-cli").string();
  const std::string target = (folder_ / "demo").string();
  const pid_t child = fork();
  if (child == 0) {
    execl(program.c_str(), program.c_str(), "-q", "demo", target.c_str(), nullptr);
    _exit(99);
  }
  // As soon as it is at work (it makes its folder first), it is asked to stop.
  while (!std::filesystem::exists(target) && kill(child, 0) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  kill(child, SIGINT);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 130);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(target)) {
    EXPECT_FALSE(contains(entry.path().filename().string(), ".partial-")) << entry.path();
  }
}

}  // namespace
}  // namespace lithoscope
