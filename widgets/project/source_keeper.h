// Sources of the open document that are missing, damaged or other than they were, and what a person
// does about them.
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "widgets/document/document.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

class SourceKeeper : public QObject {
  Q_OBJECT

 public:
  // `document` must outlive this.
  explicit SourceKeeper(Document& document, QObject* parent = nullptr);

  // What the window shows; it shows the same again after the sources were read anew.
  void set_view_source(std::function<Json()> view) { view_ = std::move(view); }

  const std::vector<SourceProblem>& problems() const { return problems_; }

  // The source is this file now; others that moved with it are found too.
  void choose_file(const std::string& source, const std::filesystem::path& file);
  // Missing sources are somewhere below the folder. Tells where none is.
  void choose_folder(const std::filesystem::path& folder);
  // The content that a changed source has is the right one.
  void accept(const std::string& source);

 Q_SIGNALS:
  void changed();  // problems()
  void told(const QString& words);

 private:
  void check();
  void move(const Recipe& next);
  void put(std::vector<SourceProblem> problems);

  Document& document_;
  std::function<Json()> view_;
  std::vector<SourceProblem> problems_;
  std::string checked_;  // the paths and checksums that were compared last
  BackgroundTask checking_;
};

}  // namespace lithoscope
