#include "widgets/document/document.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <set>
#include <utility>

#include "core/demo/demo_sample.h"
#include "core/recipe/plan.h"
#include "core/recipe/project.h"

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
          [this](const Recipe& recipe, const std::shared_ptr<const RunResult>& result) {
            take(recipe, *result);
          });
  connect(&recipe_job_, &RecipeJob::step_finished, this, &Document::extend);
  connect(&recipe_job_, &RecipeJob::ran, this,
          [this](const std::shared_ptr<const RunResult>& result) {
            artifacts_ = result->artifacts;
            sample_ = std::make_shared<const Sample>(make_sample(recipe_, registry_, artifacts_));
            QStringList notices;
            for (const std::string& notice : result->notices) {
              notices << QString::fromStdString(notice);
            }
            Q_EMIT ran(notices);
          });
  connect(&job_, &Job::failed, this, &Document::failed);
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

void Document::take(const Recipe& recipe, const RunResult& result) {
  Sample sample = make_sample(recipe, registry_, result.artifacts);
  if (sample.items.empty()) {
    Error nothing(
        tr("There is no map in what was opened").toStdString(),
        tr("Open an image, a feature map or a label map, or a recipe that starts from one")
            .toStdString());
    if (!opening_.isEmpty()) nothing.in_file(opening_.front().toStdString());
    Q_EMIT failed(nothing);
    return;
  }
  history_.clear();
  recipe_ = recipe;
  artifacts_ = result.artifacts;
  sample_ = std::make_shared<const Sample>(std::move(sample));
  Q_EMIT opened(opening_);
  if (std::exchange(run_when_open_, false)) run();
}

void Document::run() {
  if (is_open() && !recipe_.steps.empty()) recipe_job_.run(recipe_);
}

void Document::save(const std::filesystem::path& file) {
  const QString name = QString::fromStdString(file.string());
  job_.start(tr("Saving %1").arg(QFileInfo(name).fileName()),
             [this, file, name, recipe = recipe_, artifacts = artifacts_](Progress& progress) {
               save_project(file, recipe, artifacts, progress);
               return BackgroundTask::Done([this, name] { Q_EMIT saved(name); });
             });
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
