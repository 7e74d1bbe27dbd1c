// Copies in case of a crash: found after one, left alone while their program runs, gone after a
// clean end. And a program that saves without pause, killed at any moment.
#include "core/recipe/recovery.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

#include "tests/core/recipe/folder_names.h"
#include "tests/core/recipe/toy_operations.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

namespace fs = std::filesystem;
using test::names_in;

Project project_of(long generation) {
  Project project;
  project.recipe.title = "Generation";
  project.recipe.steps = {test::toy_step("a", "toy.make")};
  project.recipe.steps[0].parameters = {{"value", generation}};
  Table table;
  std::vector<double> numbers(20'000);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    numbers[i] =
        static_cast<double>((i * 2654435761u + static_cast<std::size_t>(generation)) % 9973);
  }
  numbers[0] = static_cast<double>(generation);
  table.add("value", numbers);
  project.results.emplace("a.table", table);
  return project;
}

long generation_of(const Project& project) {
  const long said = project.recipe.steps.at(0).parameters.at("value").get<long>();
  EXPECT_EQ(project.results.at("a.table").as<Table>()->numbers("value").at(0), said)
      << "recipe and results are of one save";
  return said;
}

TEST(Recovery, IsLeftByAKilledProgramAlone) {
  const test::TemporaryFolder folder;
  const fs::path place = folder / "recovery";
  NoProgress progress;
  EXPECT_TRUE(find_left_copies(place).empty()) << "the folder is not even there";
  const pid_t child = fork();
  if (child == 0) {
    auto* copy = new RecoveryCopy(place);
    copy->write(project_of(7), {"/rocks/one.litho", "One", 1234}, progress);
    raise(SIGKILL);
    delete copy;
  }
  int status = 0;
  waitpid(child, &status, 0);
  {
    RecoveryCopy mine(place);
    mine.write(project_of(1), {{}, "Mine", 99}, progress);
    const auto left = find_left_copies(place);
    ASSERT_EQ(left.size(), 1u) << "what this program keeps is not offered";
    EXPECT_EQ(left[0].note.project, "/rocks/one.litho");
    EXPECT_EQ(left[0].note.title, "One");
    EXPECT_EQ(left[0].note.saved_at, 1234);
    RecoveryNote note;
    EXPECT_EQ(generation_of(open_left_copy(left[0].file, &note, progress)), 7);
    EXPECT_EQ(note.title, "One");

    ASSERT_TRUE(mine.adopt(left[0].file));
    EXPECT_TRUE(find_left_copies(place).empty()) << "it is this program's now";
    EXPECT_EQ(generation_of(open_left_copy(mine.file(), &note, progress)), 7);
    EXPECT_FALSE(mine.adopt(left[0].file)) << "nobody takes it twice";
  }
  EXPECT_TRUE(names_in(place).empty()) << "a clean end leaves nothing";
}

TEST(Recovery, DamagedAndUnwantedCopiesGo) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  std::ofstream(folder / "half.litho") << "no project";
  save_project(folder / "whole.litho", project_of(3), progress);
  const auto left = find_left_copies(folder.path());
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].file, folder / "whole.litho");
  forget_left_copy(left[0].file);
  EXPECT_TRUE(names_in(folder.path()).empty());
}

TEST(Recovery, KeepsTheSmallResultsAndFullPaths) {
  const test::TemporaryFolder folder;
  NoProgress progress;
  Project project = project_of(1);
  project.recipe.folder = "/campaign";
  project.recipe.sources = {{"libs", "raw/libs.hdr", {}, {}, {}}};
  Table large;
  large.add("value", std::vector<double>(RecoveryCopy::kMostBytes / 8 + 1));
  project.results.emplace("a.large", large);
  project.results.emplace("gone.table", Table());
  RecoveryCopy copy(folder.path());
  copy.write(project, {"/campaign/p.litho", "", 0}, progress);
  RecoveryNote note;
  const Project kept = open_left_copy(copy.file(), &note, progress);
  EXPECT_EQ(kept.results.size(), 1u);
  EXPECT_EQ(kept.results.count("a.table"), 1u);
  EXPECT_EQ(kept.recipe.sources[0].path, "/campaign/raw/libs.hdr");
  EXPECT_EQ(kept.recipe.folder, "/campaign");
}

TEST(ProjectLock, TellsWhoHasTheProjectOpen) {
  const test::TemporaryFolder folder;
  const pid_t child = fork();
  if (child == 0) {
    const auto* lock = new ProjectLock(folder.path(), folder / "p.litho");
    raise(SIGKILL);
    delete lock;
  }
  int status = 0;
  waitpid(child, &status, 0);
  {
    const ProjectLock mine(folder.path(), folder / "p.litho");
    EXPECT_EQ(mine.holder(), "") << "the lock of a killed program counts for nothing";
    const ProjectLock second(folder.path(), folder / "p.litho");
    EXPECT_TRUE(test::contains(second.holder(), std::to_string(getpid()))) << second.holder();
    const ProjectLock other(folder.path(), folder / "q.litho");
    EXPECT_EQ(other.holder(), "");
  }
  EXPECT_TRUE(names_in(folder.path()).empty());
}

// Saves and keeps copies for ever, and tells on the pipe in `LITHOSCOPE_TEST_TELL` what it has
// begun ('b', 'c') and done ('s', 'k') with the generation that it was about.
void save_for_ever(const fs::path& folder) {
  const int tell = std::atoi(std::getenv("LITHOSCOPE_TEST_TELL"));
  NoProgress progress;
  RecoveryCopy copy(folder / "recovery");
  const auto say = [tell](char what, long generation) {
    std::array<char, 16> line{};
    const int length = std::snprintf(line.data(), line.size(), "%c%ld\n", what, generation);
    if (write(tell, line.data(), static_cast<std::size_t>(length)) != length) _exit(1);
  };
  for (long generation = 1;; ++generation) {
    say('b', generation);
    save_project(folder / "project" / "p.litho", project_of(generation), progress);
    say('s', generation);
    say('c', generation);
    copy.write(project_of(generation), {folder / "project" / "p.litho", "Generation", generation},
               progress);
    say('k', generation);
  }
}

TEST(KillChild, DISABLED_SavesForEver) {
  if (const char* folder = std::getenv("LITHOSCOPE_TEST_FOLDER")) save_for_ever(folder);
}

struct Told {
  long begun = 0, saved = 0, copy_begun = 0, copied = 0;
};

// Starts this test program as that child, kills it after `lifetime`, and returns what it told.
Told run_and_kill(const fs::path& folder, std::chrono::microseconds lifetime) {
  std::array<int, 2> ends{};
  EXPECT_EQ(pipe(ends.data()), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    setenv("LITHOSCOPE_TEST_FOLDER", folder.c_str(), 1);
    setenv("LITHOSCOPE_TEST_TELL", std::to_string(ends[1]).c_str(), 1);
    execl("/proc/self/exe", "recipe_test", "--gtest_filter=KillChild.*",
          "--gtest_also_run_disabled_tests", "--gtest_brief=1", nullptr);
    _exit(127);
  }
  close(ends[1]);
  // From its first word on: starting a program takes longer than saving does.
  std::string words;
  std::array<char, 4096> buffer{};
  if (const ssize_t count = read(ends[0], buffer.data(), buffer.size()); count > 0) {
    words.append(buffer.data(), static_cast<std::size_t>(count));
  }
  std::this_thread::sleep_for(lifetime);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "it ended by itself";
  for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;) {
    words.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(ends[0]);
  Told told;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    const long generation = std::atol(words.c_str() + at + 1);
    switch (words[at]) {
      case 'b':
        told.begun = generation;
        break;
      case 's':
        told.saved = generation;
        break;
      case 'c':
        told.copy_begun = generation;
        break;
      case 'k':
        told.copied = generation;
        break;
      default:
        ADD_FAILURE() << words;
    }
    at = end + 1;
  }
  return told;
}

TEST(Killed, AtAnyMomentLeavesAWholeProjectAndAtMostTheSaveInHand) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "project");
  NoProgress progress;
  save_project(folder / "project" / "p.litho", project_of(0), progress);
  std::mt19937 random(std::random_device{}());
  std::uniform_int_distribution<int> lifetime(0, 60'000);
  int in_a_save = 0, in_a_copy = 0;
  for (int round = 0; round < 20; ++round) {
    SCOPED_TRACE(round);
    const long before = generation_of(open_project(folder / "project" / "p.litho", progress));
    const auto lived = std::chrono::microseconds(lifetime(random));
    const Told told = run_and_kill(folder.path(), lived);
    SCOPED_TRACE(lived.count());
    in_a_save += told.begun > told.saved;
    in_a_copy += told.copy_begun > told.copied;

    // What was saved is there; nothing is lost but what was being saved.
    const long kept = generation_of(open_project(folder / "project" / "p.litho", progress));
    if (told.saved > 0) {
      EXPECT_GE(kept, told.saved);
      EXPECT_LE(kept, told.begun);
    } else {
      EXPECT_TRUE(kept == before || kept == told.begun) << kept;
    }
    EXPECT_EQ(names_in(folder / "project"), std::vector<std::string>{"p.litho"});

    const auto left = find_left_copies(folder / "recovery");
    EXPECT_EQ(left.size(), told.copied > 0 || !left.empty() ? 1u : 0u);
    for (const LeftCopy& each : left) {
      RecoveryNote note;
      const long copied = generation_of(open_left_copy(each.file, &note, progress));
      EXPECT_EQ(note.saved_at, copied);
      EXPECT_GE(copied, told.copied);
      EXPECT_LE(copied, told.copy_begun);
      forget_left_copy(each.file);
    }
    if (fs::exists(folder / "recovery")) {
      EXPECT_TRUE(names_in(folder / "recovery").empty());
    }
  }
  EXPECT_GT(in_a_save + in_a_copy, 0) << "never once in the midst: the moments were no test";
}

}  // namespace
}  // namespace lithoscope
