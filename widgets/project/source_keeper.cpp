#include "widgets/project/source_keeper.h"

#include <algorithm>
#include <utility>

namespace lithoscope {

SourceKeeper::SourceKeeper(Document& document, QObject* parent)
    : QObject(parent), document_(document) {
  connect(&document_, &Document::opened, this, [this] {
    problems_ = document_.source_problems();
    checked_.clear();
    Q_EMIT changed();
    check();
  });
  // A changed source can be accepted, and that be taken back.
  connect(&document_, &Document::edited, this, &SourceKeeper::check);
}

void SourceKeeper::check() {
  const Recipe& recipe = document_.recipe();
  std::string sources;
  bool any = false;
  for (const RecipeSource& source : recipe.sources) {
    sources += recipe.resolved(source).string() + '\n' + source.checksum + '\n';
    any |= !source.checksum.empty();
  }
  if (!any || sources == checked_) return;
  checked_ = sources;
  checking_.start([this, recipe](Progress& progress) {
    auto found =
        check_sources(recipe, document_.registry(), document_.run_options().cache_folder, progress);
    std::erase_if(found, [](const SourceProblem& problem) {
      return problem.kind != SourceProblem::Kind::kChanged;
    });
    return BackgroundTask::Done([this, found = std::move(found)] {
      std::vector<SourceProblem> all = document_.source_problems();
      all.insert(all.end(), found.begin(), found.end());
      put(std::move(all));
    });
  });
}

void SourceKeeper::put(std::vector<SourceProblem> problems) {
  const auto same = [](const SourceProblem& a, const SourceProblem& b) {
    return a.source == b.source && a.path == b.path && a.kind == b.kind && a.checksum == b.checksum;
  };
  if (std::equal(problems.begin(), problems.end(), problems_.begin(), problems_.end(), same)) {
    return;
  }
  problems_ = std::move(problems);
  Q_EMIT changed();
}

void SourceKeeper::choose_file(const std::string& source, const std::filesystem::path& file) {
  move(with_source_at(document_.recipe(), source, file));
}

void SourceKeeper::choose_folder(const std::filesystem::path& folder) {
  const Recipe next = with_sources_below(document_.recipe(), folder);
  if (recipe_to_json(next) == recipe_to_json(document_.recipe())) {
    Q_EMIT told(
        tr("None of the missing files is below %1").arg(QString::fromStdString(folder.string())));
    return;
  }
  move(next);
}

void SourceKeeper::move(const Recipe& next) {
  document_.move_sources(tr("show where sources are"), next, view_ ? view_() : document_.view());
}

void SourceKeeper::accept(const std::string& source) {
  for (const SourceProblem& problem : problems_) {
    if (problem.source != source || problem.kind != SourceProblem::Kind::kChanged) continue;
    document_.change(tr("accept the changed source"),
                     with_checksum(document_.recipe(), source, problem.checksum));
    return;
  }
}

}  // namespace lithoscope
