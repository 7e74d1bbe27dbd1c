#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>

#include "core/base/atomic_file.h"
#include "core/base/content_hash.h"
#include "core/base/file_bytes.h"
#include "core/base/json.h"
#include "core/base/resource.h"
#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

std::size_t entries(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(AtomicFile, ReplacesOnCommitAlone) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "a.txt", "first");
  {
    const AtomicFile file(folder / "a.txt");
    std::ofstream(file.temporary()) << "half";
    EXPECT_EQ(file.temporary().extension(), ".txt");
  }
  EXPECT_EQ(read_text_file(folder / "a.txt"), "first");
  EXPECT_EQ(entries(folder.path()), 1u);
  {
    AtomicFile file(folder / "a.txt");
    std::ofstream(file.temporary()) << "second";
    file.commit();
  }
  EXPECT_EQ(read_text_file(folder / "a.txt"), "second");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(AtomicFile, SaysWhereItCannotWrite) {
  const test::TemporaryFolder folder;
  const Error error = test::error_of([&] { write_text_file(folder / "none/a.txt", "x"); });
  EXPECT_TRUE(test::contains(error.file(), "none/a.txt"));
  EXPECT_FALSE(error.remedy().empty());
}

TEST(AtomicFile, LeavesNothingBehindWhenTheNameIsTaken) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "a.txt/inside");  // a folder cannot be replaced
  EXPECT_THROW(write_text_file(folder / "a.txt", "x"), Error);
  EXPECT_EQ(entries(folder.path()), 1u);
}

// The limit on the size of files that a process may write stands in for a full disk.
TEST(AtomicFile, KeepsTheOldFileWhereThereIsNoRoom) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "a.txt", "old");
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  std::string message;
  try {
    write_text_file(folder / "a.txt", std::string(5000, 'x'));
  } catch (const Error& e) {
    message = e.what();
  }
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_TRUE(test::contains(message, "a.txt")) << message;
  EXPECT_TRUE(test::contains(message, "room")) << message;
  EXPECT_EQ(read_text_file(folder / "a.txt"), "old");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST(FileBytes, ReadsWhatIsThereAndRefusesTheRest) {
  const test::TemporaryFolder folder;
  write_text_file(folder / "a", "0123456789");
  EXPECT_EQ(file_size_bytes(folder / "a"), 10u);
  EXPECT_EQ(read_head(folder / "a", 4), "0123");
  EXPECT_EQ(read_head(folder / "a"), "0123456789");
  EXPECT_THROW(read_text_file(folder / "a", 9), Error);
  EXPECT_THROW(file_size_bytes(folder / "b"), Error);
  EXPECT_THROW(file_size_bytes(folder.path()), Error);
  EXPECT_TRUE(test::contains(test::error_of([&] { MappedFile(folder / "b"); }).file(), "b"));
  const MappedFile mapped(folder / "a");
  ASSERT_EQ(mapped.bytes().size(), 10u);
  EXPECT_EQ(static_cast<char>(mapped.bytes()[7]), '7');
  write_text_file(folder / "empty", "");
  EXPECT_TRUE(MappedFile(folder / "empty").bytes().empty());
}

TEST(ContentHash, TellsContentApart) {
  const test::TemporaryFolder folder;
  const auto hash = [](std::initializer_list<std::string_view> parts) {
    ContentHash all;
    for (const auto part : parts) all.add(part);
    return all.hex();
  };
  EXPECT_EQ(hash({"ab", "c"}).size(), 32u);
  EXPECT_EQ(hash({"ab", "c"}), hash({"ab", "c"}));
  EXPECT_NE(hash({"ab", "c"}), hash({"a", "bc"}));
  EXPECT_NE(hash({}), hash({""}));
  NoProgress progress;
  write_text_file(folder / "a", "same");
  write_text_file(folder / "b", "same");
  write_text_file(folder / "c", "samf");
  write_text_file(folder / "empty", "");
  EXPECT_EQ(hash_file(folder / "a", progress), hash_file(folder / "b", progress));
  EXPECT_NE(hash_file(folder / "a", progress), hash_file(folder / "c", progress));
  EXPECT_EQ(hash_file(folder / "empty", progress).size(), 32u);
}

TEST(Json, KeepsOrderAndTellsTheLineOfAMistake) {
  const test::TemporaryFolder folder;
  write_json(folder / "a.json", {{"z", 1}, {"a", 2}});
  EXPECT_EQ(read_json(folder / "a.json").begin().key(), "z");
  write_text_file(folder / "b.json", "{\n  \"a\": 1,\n  \"b\": ?\n}\n");
  const Error error = test::error_of([&] { read_json(folder / "b.json"); });
  EXPECT_EQ(error.line(), 3);
  EXPECT_TRUE(test::contains(error.file(), "b.json"));
}

TEST(Resource, ListsAndReadsWhatIsBuiltIn) {
  const auto names = list_resources("lines/");
  EXPECT_NE(std::find(names.begin(), names.end(), "lopes2024.json"), names.end());
  EXPECT_TRUE(test::contains(read_resource("lines/lopes2024.json"), "670.76"));
  EXPECT_THROW(read_resource("lines/none.json"), std::logic_error);
  EXPECT_TRUE(list_resources("none/").empty());
}

}  // namespace
}  // namespace lithoscope
