// What a person does on the Label page, as changes of the recipe; libraries and models from files.
#include <QCursor>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <algorithm>
#include <set>
#include <utility>

#include "core/io/artifact_file.h"
#include "core/labels/class_model.h"
#include "core/palette/mineral_colours.h"
#include "core/recipe/edit_recipe.h"
#include "core/regions/pixels_in_outline.h"
#include "widgets/label/card_column.h"
#include "widgets/label/colour_choice.h"
#include "widgets/label/label_lasso.h"
#include "widgets/label/label_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

using Kind = LabelEdit::Kind;

// Columns of the model that the features lack.
std::vector<std::string> missing_columns(const ClassModel& model, const FeatureMap& features) {
  std::vector<std::string> missing;
  for (const FeatureColumn& needed : model.columns) {
    const bool there =
        std::any_of(features.columns.begin(), features.columns.end(),
                    [&](const FeatureColumn& given) { return given.name == needed.name; });
    if (!there) missing.push_back(needed.name);
  }
  return missing;
}

bool scales(const ClassModel& model) {
  return (model.offset.array() != 0).any() || (model.divisor.array() != 1).any();
}

}  // namespace

void LabelPage::edit(const QString& what, const std::vector<LabelEdit>& edits) {
  const LabelSet* shown = set();
  if (shown == nullptr || edits.empty()) return;
  // A split may prove impossible: it is tried before it stands in the recipe.
  if (edits.front().kind == Kind::kSplit) return split(what, edits);
  std::vector<LabelEdit> all = shown->edits;
  all.insert(all.end(), edits.begin(), edits.end());
  document_.change(what, with_label_edits(document_.recipe(), document_.registry(), *shown, all),
                   Document::After::kRun);
}

void LabelPage::split(const QString& what, const std::vector<LabelEdit>& edits) {
  LabelRequest request = asked_;
  request.edits.insert(request.edits.end(), edits.begin(), edits.end());
  split_task_.start([this, what, request, before = asked_.edits,
                     base = base_](Progress& progress) -> BackgroundTask::Done {
    edit_labels(*request.base, request.features.get(), request.edits, progress);
    return [this, what, request, before, base] {
      const LabelSet* shown = set();
      if (shown == nullptr || base != base_ || shown->edits != before) return;
      document_.change(
          what, with_label_edits(document_.recipe(), document_.registry(), *shown, request.edits),
          Document::After::kRun);
    };
  });
  update_state();
}

void LabelPage::name_all() {
  const LabelSet* shown = set();
  if (shown == nullptr || insight_ == nullptr || insight_->edits != shown->edits) return;
  std::set<int> named;  // by a person
  for (const LabelEdit& each : shown->edits) {
    if (each.kind == Kind::kName) named.insert(each.of);
  }
  std::vector<LabelEdit> edits;
  for (const ClassCard* card : cards_->cards()) {
    const CardContent& content = card->content();
    const bool has_name = !content.info.mineral.empty() || named.count(content.info.number) > 0 ||
                          content.info.name == kBackgroundName;
    if (has_name || content.suggestions.empty()) continue;
    LabelEdit each;
    each.of = content.info.number;
    each.name = content.suggestions.front().name;
    if (each.name == kBackgroundName) each.kind = Kind::kBackground;
    edits.push_back(std::move(each));
  }
  if (edits.empty()) {
    Q_EMIT told(tr("Every class that can be told by its elements has a name already."));
    return;
  }
  edit(tr("name all classes"), edits);
}

void LabelPage::start_again() {
  const LabelSet* shown = set();
  if (shown == nullptr || shown->edit_step.empty()) return;
  document_.change(tr("start again"),
                   with_label_edits(document_.recipe(), document_.registry(), *shown, {}),
                   Document::After::kRun);
}

void LabelPage::paint(const std::vector<PointUm>& outline) {
  const LabelSet* shown = set();
  MapView* view = labels_map_->view();
  if (shown == nullptr || insight_ == nullptr || insight_->edits != shown->edits) {
    lasso_->cancel(*view);
    return;
  }
  const int alone = cards_->isolated();
  const LabelMap& map = insight_->map();
  std::int64_t pixels = 0;
  for (const PixelRun& run : pixels_in_outline(map.grid, outline)) {
    for (std::int64_t col = run.first_col; col < run.end_col; ++col) {
      const std::uint16_t label =
          map.labels[static_cast<std::size_t>(map.grid.index(run.row, col))];
      if (label == 0) continue;
      if (alone == 0 || insight_->classes[label - 1u].number == alone) ++pixels;
    }
  }
  if (pixels == 0) {
    lasso_->cancel(*view);
    Q_EMIT told(alone == 0 ? tr("There is no classified pixel in this outline.")
                           : tr("There is no pixel of the class that is alone in this outline."));
    return;
  }
  LabelEdit into;
  into.kind = Kind::kPaint;
  into.outline_um = outline;
  if (alone != 0) into.classes = {alone};
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addSection(tr("Move pixels (%1) into").arg(pixels));
  QAction* first = nullptr;
  for (const ClassCard* card : cards_->cards()) {
    if (card->number() == alone) continue;
    const QString name = QString::fromStdString(card->content().info.name);
    LabelEdit painted = into;
    painted.of = card->number();
    QAction* action = menu->addAction(
        colour_icon(card->content().colour, 2 * grid_unit(this), this), name, this,
        [this, painted, name] { edit(tr("move pixels into %1").arg(name), {painted}); });
    if (first == nullptr || card->number() == cards_->current()) first = action;
  }
  menu->addSeparator();
  LabelEdit added;
  added.kind = Kind::kAdd;
  added.name = tr("New class").toStdString();
  LabelEdit painted = into;
  painted.of = insight_->next_number;
  menu->addAction(tr("New class"), this, [this, added, painted] {
    edit(tr("move pixels into a new class"), {added, painted});
  });
  connect(menu, &QMenu::aboutToHide, this, [this, view] { lasso_->cancel(*view); });
  menu->popup(QCursor::pos());
  if (first != nullptr) menu->setActiveAction(first);
}

void LabelPage::choose_library() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Open spectral library"), {},
      tr("Spectral libraries (*.hdr *.sli *.txt *.csv);;All files (*)"));
  if (!file.isEmpty()) open_library(file);
}

void LabelPage::open_library(const QString& file) {
  library_task_.start(
      [this, file, registry = &document_.registry()](Progress& progress) -> BackgroundTask::Done {
        auto library = std::make_shared<const SpectralLibrary>(
            read_library(file.toStdString(), *registry, progress));
        return [this, library] {
          library_ = library;
          look_at_image();
        };
      });
}

void LabelPage::choose_and_save_model() {
  QString file =
      QFileDialog::getSaveFileName(this, tr("Save classes as model"), {}, tr("Models (*.h5)"));
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".h5");
  save_model(file);
}

void LabelPage::save_model(const QString& file) {
  const LabelSet* shown = set();
  if (shown == nullptr || insight_ == nullptr || asked_.features == nullptr) {
    Q_EMIT failed(Error(
        tr("These classes were not made of features that could be saved with them").toStdString(),
        tr("Choose the classes of a clustering").toStdString()));
    return;
  }
  std::vector<ScalerModel> scalings;
  for (const std::string& key :
       scalings_of(document_.recipe(), document_.registry(), shown->features).models) {
    const auto found = document_.artifacts().find(key);
    const auto model = found == document_.artifacts().end() ? nullptr : found->second.as<Model>();
    if (model == nullptr) {
      Q_EMIT failed(Error(tr("The scaling %1 of the features is not there")
                              .arg(QString::fromStdString(key))
                              .toStdString(),
                          tr("Run the recipe first").toStdString()));
      return;
    }
    scalings.push_back(ScalerModel::from_model(*model));
  }
  const std::string from = document_.recipe().title + ", " + shown->key();
  document_.start_job(
      tr("Saving %1").arg(QFileInfo(file).fileName()),
      [this, file, scalings, from, insight = insight_,
       features = asked_.features](Progress& progress) -> BackgroundTask::Done {
        const ClassModel model = train_classes(insight->map(), *features, scalings, from, progress);
        save_artifact(model.to_model(), file.toStdString(), progress);
        return [this, file] {
          Q_EMIT told(tr("The classes were saved as %1").arg(QFileInfo(file).fileName()));
        };
      });
}

void LabelPage::choose_and_apply_model() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Apply a model"), {},
                                                    tr("Models (*.h5);;All files (*)"));
  if (!file.isEmpty()) apply_model(file);
}

void LabelPage::apply_model(const QString& file) {
  library_task_.start([this, file](Progress& progress) -> BackgroundTask::Done {
    const Artifact artifact = load_artifact(file.toStdString(), progress);
    const auto model = artifact.as<Model>();
    if (model == nullptr) {
      throw Error(tr("This file holds no model").toStdString(),
                  tr("Choose a file that was saved on this page").toStdString())
          .in_file(file.toStdString());
    }
    return [this, file, model] {
      try {
        use_model(file, *model);
      } catch (Error& error) {
        error.in_file(file.toStdString());
        Q_EMIT failed(error);
      }
    };
  });
}

void LabelPage::use_model(const QString& file, const Model& model) {
  const ClassModel classes = ClassModel::from_model(model);
  std::vector<const SampleItem*> fitting;
  std::vector<std::string> fewest;
  for (const SampleItem& item : document_.sample()->items) {
    const auto features = item.artifact.as<FeatureMap>();
    if (features == nullptr) continue;
    const std::vector<std::string> missing = missing_columns(classes, *features);
    if (!missing.empty()) {
      if (fewest.empty() || missing.size() < fewest.size()) fewest = missing;
      continue;
    }
    const RecipeStep* step = find_step(document_.recipe(), item.key.substr(0, item.key.find('.')));
    const bool scaled = step != nullptr && (step->operation == "features.scale" ||
                                            step->operation == "features.apply_scaling");
    // The model brings its own scaling along.
    if (!scaled || !scales(classes)) fitting.push_back(&item);
  }
  if (fitting.empty()) {
    QStringList named;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, fewest.size()); ++i) {
      named << QString::fromStdString(fewest[i]);
    }
    throw Error(
        (fewest.empty() ? tr("This sample has no features that the model could be applied to")
                        : tr("No features of this sample have all columns of the model: the "
                             "nearest ones lack %1")
                              .arg(named.join(QStringLiteral(", "))))
            .toStdString(),
        tr("Make features of the same lines and components first, not scaled").toStdString());
  }
  if (fitting.size() == 1) return put_model(file, fitting.front()->key);
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addSection(tr("Apply to"));
  for (const SampleItem* item : fitting) {
    menu->addAction(item->title, this, [this, file, key = item->key] { put_model(file, key); });
  }
  menu->popup(QCursor::pos());
}

void LabelPage::put_model(const QString& file, const std::string& features) {
  Recipe next = document_.recipe();
  const std::filesystem::path path = QFileInfo(file).absoluteFilePath().toStdString();
  std::string source;
  for (const RecipeSource& each : next.sources) {
    if (next.resolved(each) == path) source = each.name;
  }
  if (source.empty()) {
    RecipeSource added;
    added.name = source = free_step_id(next, "classes_model");
    added.path = path;
    next.sources.push_back(std::move(added));
  }
  RecipeStep step;
  step.id = free_step_id(next, "classes_applied");
  step.operation = "labels.apply_model";
  step.inputs = {{"features", features}, {"model", source}};
  awaited_ = step.id + ".labels";
  put_step(next, std::move(step));
  if (!document_.change(tr("apply model"), std::move(next), Document::After::kRun)) {
    awaited_.clear();
  }
}

}  // namespace lithoscope
