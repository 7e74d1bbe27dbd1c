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
    : QObject(parent), registry_(registry), recipe_job_(registry, pool_, std::move(options)) {
  connect(&recipe_job_, &RecipeJob::opened, this,
          [this](const std::shared_ptr<const OpenedDocument>& opened) { take(*opened); });
  connect(&recipe_job_, &RecipeJob::step_finished, this, &Document::extend);
  connect(&recipe_job_, &RecipeJob::previewed, this, &Document::show_previews);
  connect(&recipe_job_, &RecipeJob::ran, this,
          [this](const std::shared_ptr<const RunResult>& result, const Fingerprints& made_from,
                 bool latest) { take_run(*result, made_from, latest); });
  connect(&recipe_job_, &RecipeJob::again_wanted, this, &Document::run);
  extending_.setSingleShot(true);
  extending_.setInterval(0);
  connect(&extending_, &QTimer::timeout, this, [this] {
    rebuild_sample();
    Q_EMIT extended();
  });
  connect(&pool_, &WorkerPool::ended, this, [this](int id) {
    if (id == recipe_job_.run_id()) drop_previews();
  });
  connect(&pool_, &WorkerPool::failed, this, [this](int, const Error& error) {
    remember_failure(error);
    Q_EMIT failed(error);
  });
  connect(&pool_, &WorkerPool::cancelled, this, &Document::cancelled);
}

Document::~Document() = default;

void Document::open(const QStringList& paths) {
  if (paths.isEmpty()) return;
  pool_.replace(demo_id_, true);
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
  pool_.replace(demo_id_, true);
  demo_id_ = start_job(tr("Making the demo sample"), [this, folder](Progress& progress) {
    std::filesystem::path recipe = folder / "recipe.json";
    // The recipe is written last: where it is, the sample is whole.
    if (!std::filesystem::exists(recipe)) {
      recipe = write_demo_sample(folder, DemoOptions(), registry_, progress);
    }
    return JobSpec::Done([this, recipe] {
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
  recipe_job_.stop();
  if (!opened.again) pool_.forget_work();  // of the sample before
  extending_.stop();
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
  previews_.clear();
  // A project holds what its recipe makes.
  wanted_ = made_from_ = recipe_fingerprints(recipe, registry_);
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
  Project moved = project();  // what was found is of the same files, wherever they lie
  if (!change(what, next)) return;
  moved.recipe = recipe_;
  moved.view = view;
  opening_.clear();
  recipe_job_.reopen(moved, opened_file_);
}

Project Document::project() const {
  Project project{recipe_, artifacts_, view_, run_};
  // What a changed step made before is no result of this recipe.
  std::erase_if(project.results, [this](const auto& each) { return !is_current(each.first); });
  return project;
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
  start_run(true);
}

void Document::start_run(bool asked) {
  if (is_open() && !recipe_.steps.empty()) recipe_job_.run(recipe_, asked);
}

void Document::cancel() {
  if (const JobRecord* shown = pool_.front()) pool_.cancel(shown->id);
}

std::optional<RecipeRegistration> Document::registration() const {
  return find_registration(recipe_, registry_);
}

void Document::use_registration(const std::string& source, const std::string& target,
                                const std::vector<MatchingPoint>& points,
                                const FitOptions& options) {
  if (!is_open()) return;
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
  wanted_ = recipe_fingerprints(recipe_, registry_);
  forget_removed();
  rebuild_sample();
  Q_EMIT edited();
  // A run that goes on is somebody's wish for the results of the recipe, whichever it is now.
  if (after == After::kRun || recipe_job_.running()) start_run(false);
}

int Document::start_job(const QString& title, JobSpec::Work work) {
  JobSpec spec;
  spec.title = title;
  spec.work = std::move(work);
  return pool_.start(std::move(spec));
}

bool Document::is_current(const std::string& key) const {
  const std::string name = key.substr(0, key.find('.'));
  const auto wanted = wanted_.find(name), made = made_from_.find(name);
  return artifacts_.count(key) > 0 && wanted != wanted_.end() && made != made_from_.end() &&
         wanted->second == made->second;
}

bool Document::has_results() const {
  return is_open() && std::any_of(sample_->items.begin(), sample_->items.end(),
                                  [](const SampleItem& item) { return !item.is_source; });
}

// Takes what `name` made, where the recipe still wants it. True where it is news.
bool Document::put(const std::string& name, const std::string& fingerprint, const std::string& key,
                   const Artifact& artifact) {
  const auto wanted = wanted_.find(name);
  if (wanted == wanted_.end() || wanted->second != fingerprint) return false;
  made_from_[name] = fingerprint;
  const bool was_preview = previews_.erase(key) > 0;
  const auto [held, fresh] = artifacts_.try_emplace(key, artifact);
  if (!fresh && held->second.value() == artifact.value()) return was_preview;
  held->second = artifact;
  return true;
}

void Document::extend(const QString& step, const std::string& fingerprint, const Outputs& outputs) {
  const std::string name = step.toStdString();
  bool news = false;
  for (const auto& [port, artifact] : outputs) {
    news |= put(name, fingerprint, name + "." + port, artifact);
  }
  if (news) extending_.start();
}

void Document::take_run(const RunResult& result, const Fingerprints& made_from, bool latest) {
  bool news = false;
  for (const auto& [key, artifact] : result.artifacts) {
    const std::string name = key.substr(0, key.find('.'));
    const auto print = made_from->find(name);
    if (print != made_from->end()) news |= put(name, print->second, key, artifact);
  }
  if (!latest) {
    if (news) extending_.start();
    return;
  }
  extending_.stop();
  previews_.clear();
  run_.add(record_of(recipe_, registry_, result));
  rebuild_sample();
  run_was_asked_ = recipe_job_.asked();
  QStringList notices;
  for (const std::string& notice : result.notices) notices << QString::fromStdString(notice);
  Q_EMIT ran(notices);
}

void Document::show_previews(const std::vector<StepPreview>& previews) {
  std::vector<const StepPreview*> shown;
  for (const StepPreview& preview : previews) {
    const auto wanted = wanted_.find(preview.step);
    if (wanted == wanted_.end() || wanted->second != preview.fingerprint) continue;
    previews_[preview.step + "." + preview.port] = preview.artifact;
    shown.push_back(&preview);
  }
  if (shown.empty()) return;
  rebuild_sample();
  for (const StepPreview* preview : shown) {
    Q_EMIT previewed(QString::fromStdString(preview->step), QString::fromStdString(preview->port),
                     preview->artifact);
  }
}

// A run that came to no end leaves what was there before.
void Document::drop_previews() {
  if (previews_.empty()) return;
  previews_.clear();
  extending_.start();
}

void Document::forget_removed() {
  const auto removed = [this](const auto& each) {
    return wanted_.count(each.first.substr(0, each.first.find('.'))) == 0;
  };
  std::erase_if(artifacts_, removed);
  std::erase_if(previews_, removed);
  std::erase_if(made_from_, removed);
}

void Document::rebuild_sample() {
  std::map<std::string, Artifact> shown = artifacts_;
  for (const auto& [key, artifact] : previews_) shown[key] = artifact;
  sample_ = std::make_shared<const Sample>(make_sample(recipe_, registry_, shown));
}

}  // namespace lithoscope
