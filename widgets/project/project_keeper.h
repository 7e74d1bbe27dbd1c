// Which file the document is kept in, whether it has changed since, and a copy of it in case the
// program does not come to its end.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/recipe/recovery.h"
#include "widgets/document/document.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

class ProjectKeeper : public QObject {
  Q_OBJECT

 public:
  // `document` must outlive this. `recovery_folder`: where copies in case of a crash are kept.
  ProjectKeeper(Document& document, std::filesystem::path recovery_folder,
                QObject* parent = nullptr);
  ~ProjectKeeper() override;

  // What the window shows, asked for whenever something is saved.
  void set_view_source(std::function<Json()> view) { view_ = std::move(view); }

  // The project that it is kept in; empty where it has never been saved as one.
  const std::filesystem::path& file() const { return file_; }
  // Whether the recipe, the places or, in a project, the results differ from what was saved. The
  // view alone is no change: it is saved with the next one.
  bool modified() const { return modified_; }
  bool saving() const { return saving_; }
  // The project, or the recipe file that was opened, and the recipe that it holds; none where there
  // is no such file.
  std::optional<std::pair<std::filesystem::path, Recipe>> saved_recipe() const;
  // True where another program has written the file since it was opened or saved here.
  bool changed_by_others() const;
  // Another program that has the project open, in words; empty where there is none.
  std::string opened_by() const { return lock_ == nullptr ? std::string() : lock_->holder(); }

  // Saves in the background; `then` is called when it is done, not where it failed.
  void save(const std::filesystem::path& file, std::function<void()> then = {});
  // What makes the project and its data a new folder, in the background; `packed` tells when it is
  // there. The document stays where it is.
  BackgroundTask::Work packing(const std::filesystem::path& folder);

  // What crashes have left, newest first.
  std::vector<LeftCopy> left_copies() const { return find_left_copies(recovery_folder_); }
  // The copy becomes the document, and is kept until it is saved or given up.
  void recover(const std::filesystem::path& left_copy);
  void forget(const std::filesystem::path& left_copy) { forget_left_copy(left_copy); }

  // The document is closed, its changes are saved or given up: there is nothing to recover.
  void close();

  // How long after a change the copy is made; together with the writing, less than the 30 s that a
  // crash may cost.
  static constexpr int kCopyAfterMs = 25'000;
  void set_copy_after(int milliseconds) { copy_after_ms_ = milliseconds; }

 Q_SIGNALS:
  void changed();  // file() or modified()
  void saved(const QString& file);
  void packed(const QString& file);
  void failed(const lithoscope::Error& error);
  void open_elsewhere(const QString& who);  // another program has this project open

 private:
  struct Stamp;
  void document_opened(const QStringList& paths);
  void look_for_changes();
  void set_modified(bool modified);
  void set_file(const std::filesystem::path& file);
  void make_copy();

  Document& document_;
  std::filesystem::path recovery_folder_;
  std::function<Json()> view_;
  std::filesystem::path file_, recipe_file_;
  std::unique_ptr<Stamp> stamp_;        // of the file when it was read or written here
  std::optional<Recipe> saved_recipe_;  // none: nothing is like what was saved
  std::vector<std::string> saved_results_;
  bool open_ = false, modified_ = false, saving_ = false;
  std::unique_ptr<ProjectLock> lock_;
  std::optional<std::filesystem::path> adopting_;
  int copy_after_ms_ = kCopyAfterMs;
  QTimer copy_timer_;
  RecoveryCopy copy_;
  // Last: they work on the above.
  BackgroundTask saving_task_{BackgroundTask::Replace::kFinishRunning}, copying_;
};

}  // namespace lithoscope
