#include "core/recipe/pack.h"

#include <algorithm>
#include <fstream>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/text.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBlockBytes = std::size_t{4} << 20;

struct Copy {
  fs::path from, to;  // `to` is relative to the packed folder
  std::uintmax_t bytes = 0;
};

// The deepest folder that holds all of `files`.
fs::path common_folder(const std::vector<fs::path>& files) {
  fs::path common = files.front().parent_path();
  for (const fs::path& file : files) {
    while (!common.empty() && common.has_relative_path()) {
      const auto relative = file.lexically_relative(common);
      if (!relative.empty() && *relative.begin() != "..") break;
      common = common.parent_path();
    }
  }
  return common;
}

Error no_source(const RecipeSource& source, const fs::path& path) {
  Error error(translated("core", "The source \"{}\" is missing", source.name),
              translated("core", "Show where it is now, then pack the project"));
  error.in_file(path);
  return error;
}

// What is copied for the sources of `recipe`, whose paths then name the copies.
std::vector<Copy> plan_copies(Recipe& recipe, const Registry& registry) {
  std::vector<Copy> copies;
  std::map<fs::path, std::string> places;  // folder that files come from -> folder below data/
  for (RecipeSource& source : recipe.sources) {
    const fs::path path = fs::absolute(recipe.resolved(source)).lexically_normal();
    std::error_code failed;
    if (!fs::exists(path, failed)) throw no_source(source, path);
    const Reader& reader =
        source.reader.empty() ? registry.reader_for(path) : registry.reader(source.reader);
    std::vector<fs::path> files;
    for (const fs::path& file : reader.files(path)) {
      files.push_back(fs::absolute(file).lexically_normal());
    }
    std::vector<fs::path> all = files;
    all.push_back(path);
    const fs::path base = common_folder(all);
    const std::string place = places.emplace(base, source.name).first->second;
    for (const fs::path& file : files) {
      const fs::path to = fs::path("data") / place / file.lexically_relative(base);
      if (std::any_of(copies.begin(), copies.end(), [&](const Copy& c) { return c.to == to; })) {
        continue;
      }
      copies.push_back({file, to, fs::file_size(file)});
    }
    source.path = fs::path("data") / place / path.lexically_relative(base);
  }
  return copies;
}

void check_room(const fs::path& folder, const std::vector<Copy>& copies) {
  std::uintmax_t needed = 0;
  for (const Copy& copy : copies) needed += copy.bytes;
  std::error_code failed;
  const fs::space_info space = fs::space(folder, failed);
  if (failed || space.available >= needed) return;
  constexpr double kGigabyte = 1e9;
  throw Error(translated("core", "The data take {:.1f} GB; {:.1f} GB are free here",
                         static_cast<double>(needed) / kGigabyte,
                         static_cast<double>(space.available) / kGigabyte),
              translated("core", "Choose another disk, or make room"))
      .in_file(folder);
}

void copy_file(const Copy& copy, const fs::path& folder, Progress& progress) {
  const fs::path target = folder / copy.to;
  fs::create_directories(target.parent_path());
  AtomicFile atomic(target);
  std::ifstream in(copy.from, std::ios::binary);
  if (!in) {
    throw Error(translated("core", "The file cannot be read"),
                translated("core", "Check that you may read it"))
        .in_file(copy.from);
  }
  std::ofstream out(atomic.temporary(), std::ios::binary | std::ios::trunc);
  std::vector<char> block(kBlockBytes);
  const std::string stage = translated("core", "copying {}", copy.from.filename().string());
  std::uintmax_t done = 0;
  while (in) {
    progress.check();
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    out.write(block.data(), in.gcount());
    done += static_cast<std::uintmax_t>(in.gcount());
    progress.report(
        static_cast<double>(done) / static_cast<double>(std::max<std::uintmax_t>(1, copy.bytes)),
        stage);
  }
  out.close();
  if (!out || done != copy.bytes) {
    throw Error(translated("core", "The copy cannot be written"),
                translated("core", "Choose a folder that you may write to and that has room"))
        .in_file(target);
  }
  atomic.commit();
}

// A folder that is removed with all that is in it, unless it gets its name.
class UnfinishedFolder {
 public:
  explicit UnfinishedFolder(fs::path target) : target_(std::move(target)) {
    remove_unfinished(target_.parent_path());
    try {
      temporary_ = make_unfinished_folder(target_.parent_path());
    } catch (Error& error) {
      throw error.in_file(target_);
    }
  }
  ~UnfinishedFolder() {
    std::error_code ignored;
    if (!finished_) fs::remove_all(temporary_, ignored);
  }
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

  const fs::path& temporary() const { return temporary_; }
  void finish() {
    std::error_code failed;
    fs::rename(temporary_, target_, failed);
    if (failed) {
      throw Error(translated("core", "The folder cannot be made: {}", failed.message()),
                  translated("core", "Choose another name"))
          .in_file(target_);
    }
    finished_ = true;
  }

 private:
  fs::path target_, temporary_;
  bool finished_ = false;
};

}  // namespace

fs::path pack_project(const fs::path& folder, const Project& project, const Registry& registry,
                      Progress& progress) {
  fs::path target = fs::absolute(folder).lexically_normal();
  if (!target.has_filename()) target = target.parent_path();
  std::error_code ignored;
  if (fs::exists(target, ignored)) {
    throw Error(translated("core", "There is something of that name already"),
                translated("core", "Choose the name of a new folder"))
        .in_file(target);
  }
  Project packed = project;
  try {
    const std::vector<Copy> copies = plan_copies(packed.recipe, registry);
    check_room(target.parent_path(), copies);
    UnfinishedFolder unfinished(target);
    std::uintmax_t all = 1, done = 0;
    for (const Copy& copy : copies) all += copy.bytes;
    const auto share = [&] { return 0.9 * static_cast<double>(done) / static_cast<double>(all); };
    for (const Copy& copy : copies) {
      const double begin = share();
      done += copy.bytes;
      SubProgress part(progress, begin, share());
      copy_file(copy, unfinished.temporary(), part);
    }
    packed.recipe.folder = unfinished.temporary();
    const fs::path name = target.filename().string() + ".litho";
    SubProgress part(progress, share(), 1);
    save_project(unfinished.temporary() / name, packed, part);
    unfinished.finish();
    return target / name;
  } catch (const fs::filesystem_error& e) {
    throw Error(translated("core", "The project cannot be packed: {}", e.code().message()),
                translated("core", "Choose a folder that you may write to and that has room"))
        .in_file(target);
  }
}

}  // namespace lithoscope
