#include "widgets/document/document.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <set>
#include <utility>

#include "core/demo/demo_sample.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"

namespace lithoscope {
namespace {

// The file's name as a recipe may use it: letters, digits, _ and -.
std::string source_name(const QString& base) {
  static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9_-]+"));
  const QString name = QString(base).replace(other, QStringLiteral("_"));
  return name.isEmpty() ? "file" : name.toStdString();
}

}  // namespace

// The recipe before and after.
class Document::RecipeChange : public QUndoCommand {
 public:
  RecipeChange(Document& document, const QString& what, Recipe before, Recipe after, After then)
      : QUndoCommand(what),
        document_(document),
        before_(std::move(before)),
        after_(std::move(after)),
        then_(then) {}
  void undo() override { document_.set_recipe(before_, then_); }
  void redo() override { document_.set_recipe(after_, then_); }

 private:
  Document& document_;
  Recipe before_, after_;
  After then_;
};

Recipe recipe_of_files(const QStringList& paths) {
  Recipe recipe;
  std::set<std::string> names;
  for (const QString& path : paths) {
    const QFileInfo info(path);
    const std::string base = source_name(info.completeBaseName());
    std::string name = base;
    for (int i = 2; !names.insert(name).second; ++i) name = base + "_" + std::to_string(i);
    RecipeSource source;
    source.name = name;
    source.path = info.absoluteFilePath().toStdString();
    recipe.sources.push_back(std::move(source));
    recipe.title += (recipe.title.empty() ? "" : ", ") + info.fileName().toStdString();
  }
  return recipe;
}

Document::Document(const Registry& registry, RunOptions options, QObject* parent)
    : QObject(parent), registry_(registry), recipe_job_(registry, job_, std::move(options)) {
  connect(&recipe_job_, &RecipeJob::opened, this,
          [this](const std::shared_ptr<const OpenedDocument>& opened) { take(*opened); });
  connect(&recipe_job_, &RecipeJob::step_finished, this, &Document::extend);
  connect(&recipe_job_, &RecipeJob::ran, this,
          [this](const std::shared_ptr<const RunResult>& result) {
            artifacts_ = result->artifacts;
            run_.add(record_of(recipe_, registry_, *result));
            sample_ = std::make_shared<const Sample>(make_sample(recipe_, registry_, artifacts_));
            QStringList notices;
            for (const std::string& notice : result->notices) {
              notices << QString::fromStdString(notice);
            }
            Q_EMIT ran(notices);
          });
  connect(&job_, &Job::failed, this, [this](const Error& error) {
    remember_failure(error);
    Q_EMIT failed(error);
  });
  connect(&job_, &Job::cancelled, this, &Document::cancelled);
}

Document::~Document() = default;

void Document::open(const QStringList& paths) {
  if (paths.isEmpty()) return;
  run_when_open_ = false;
  try {
    Recipe recipe;
    if (paths.size() == 1 && paths.front().endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
      recipe = read_recipe(QFileInfo(paths.front()).absoluteFilePath().toStdString());
    } else {
      recipe = recipe_of_files(paths);
    }
    opening_ = paths;
    recipe_job_.open(recipe);
  } catch (const Error& error) {
    Q_EMIT failed(error);
  }
}

void Document::open_demo(const std::filesystem::path& folder) {
  job_.start(tr("Making the demo sample"), [this, folder](Progress& progress) {
    std::filesystem::path recipe = folder / "recipe.json";
    // The recipe is written last: where it is, the sample is whole.
    if (!std::filesystem::exists(recipe)) {
      recipe = write_demo_sample(folder, DemoOptions(), registry_, progress);
    }
    return BackgroundTask::Done([this, recipe] {
      open({QString::fromStdString(recipe.string())});
      run_when_open_ = true;
    });
  });
}

void Document::take(const OpenedDocument& opened) {
  const Recipe& recipe = opened.project.recipe;
  Sample sample = make_sample(recipe, registry_, opened.artifacts);
  if (sample.items.empty() && opened.problems.empty()) {
    Error nothing(
        tr("There is no map in what was opened").toStdString(),
        tr("Open an image, a feature map or a label map, or a recipe that starts from one")
            .toStdString());
    if (!opening_.isEmpty()) nothing.in_file(opening_.front().toStdString());
    Q_EMIT failed(nothing);
    return;
  }
  reopened_ = opened.again;
  if (!opened.again) {
    history_.clear();
    opened_file_ = opened.file;
    recovered_ = opened.recovered;
  }
  recipe_ = recipe;
  artifacts_ = opened.artifacts;
  run_ = opened.project.run;
  view_ = opened.project.view;
  source_problems_ = opened.problems;
  sample_ = std::make_shared<const Sample>(std::move(sample));
  Q_EMIT this->opened(opening_);
  if (std::exchange(run_when_open_, false)) run();
}

void Document::recover(const std::filesystem::path& left_copy) {
  run_when_open_ = false;
  opening_.clear();
  recipe_job_.open_left_copy(left_copy);
}

void Document::move_sources(const QString& what, const Recipe& next, const Json& view) {
  if (!change(what, next)) return;
  opening_.clear();
  Project moved = project();
  moved.view = view;
  recipe_job_.reopen(moved, opened_file_);
}

Project Document::project() const {
  return {recipe_, artifacts_, view_, run_};
}

void Document::set_places(std::vector<Place> places) {
  if (places == recipe_.places) return;
  recipe_.places = std::move(places);
  Q_EMIT places_changed();
}

// A step that failed is remembered as such, until it runs again.
void Document::remember_failure(const Error& error) {
  const RecipeStep* step = find_step(recipe_, error.step());
  if (step == nullptr) return;
  StepRecord record = record_of({step->id, step->operation}, registry_);
  record.problem = error.problem();
  run_.put(std::move(record));
}

void Document::run() {
  if (is_open() && !recipe_.steps.empty()) recipe_job_.run(recipe_);
}

std::optional<RecipeRegistration> Document::registration() const {
  return find_registration(recipe_, registry_);
}

void Document::use_registration(const std::string& source, const std::string& target,
                                const std::vector<MatchingPoint>& points,
                                const FitOptions& options) {
  if (!is_open() || job_.running()) return;
  try {
    const Recipe next = with_registration(recipe_, registry_, source, target, points, options);
    if (change(tr("use points"), next)) Q_EMIT registration_used();
  } catch (const Error& error) {
    Q_EMIT failed(error);
  }
}

bool Document::change(const QString& what, Recipe next, After after) {
  if (!is_open()) return false;
  try {
    make_plan(next, registry_);
  } catch (const Error& error) {
    Q_EMIT failed(error);
    return false;
  }
  next.places = recipe_.places;
  if (recipe_to_json(next) == recipe_to_json(recipe_)) return false;
  history_.push(new RecipeChange(*this, what, recipe_, std::move(next), after));
  return true;
}

void Document::set_recipe(const Recipe& recipe, After after) {
  std::vector<Place> places = std::move(recipe_.places);
  recipe_ = recipe;
  recipe_.places = std::move(places);
  sample_ = std::make_shared<const Sample>(make_sample(recipe_, registry_, artifacts_));
  Q_EMIT edited();
  if (after == After::kRun) run();
}

void Document::start_job(const QString& title, BackgroundTask::Work work) {
  job_.start(title, std::move(work));
}

bool Document::has_results() const {
  return is_open() && std::any_of(sample_->items.begin(), sample_->items.end(),
                                  [](const SampleItem& item) { return !item.is_source; });
}

void Document::extend(const QString& step, const Outputs& outputs) {
  for (const auto& [port, artifact] : outputs) {
    artifacts_[step.toStdString() + "." + port] = artifact;
  }
  sample_ = std::make_shared<const Sample>(make_sample(recipe_, registry_, artifacts_));
  Q_EMIT extended();
}

}  // namespace lithoscope
