#include "widgets/distil/student_chain.h"

#include <QCoreApplication>
#include <algorithm>
#include <cctype>

#include "core/recipe/edit_recipe.h"
#include "core/recipe/plan.h"
#include "core/recipe/training_record.h"
#include "widgets/judge/judgement.h"
#include "widgets/judge/put_once.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kLeastChannels = 8;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(lithoscope::StudentChain)
};

std::string step_of(const std::string& key) {
  return key.substr(0, key.find('.'));
}

std::string input_of(const RecipeStep& step, const std::string& port) {
  const auto found = step.inputs.find(port);
  return found == step.inputs.end() ? std::string() : found->second;
}

// How many steps stand behind a source.
int depth_of(const Recipe& recipe, const std::string& key) {
  const RecipeStep* step = find_step(recipe, step_of(key));
  int depth = 0;
  while (step != nullptr && depth < 100) {
    ++depth;
    step = find_step(recipe, step_of(input_of(*step, "image")));
  }
  return depth;
}

// `key` itself, or the spectra that are made of it when it is a file as it was measured.
std::string prepared(Recipe& recipe, const Registry& registry, const Sample& sample,
                     const std::string& key) {
  const SampleItem* item = sample.find(key);
  const auto image = item == nullptr ? nullptr : item->artifact.as<SpectralImage>();
  if (image == nullptr || !item->is_source) return key;
  std::string spectra = key;
  if (image->white_reference != nullptr) {
    spectra = put_once(recipe, registry, "reflectance", "hsi.reflectance", {{"image", spectra}});
  }
  if (image->channels() > 11) {
    spectra = put_once(recipe, registry, "filtered", "hsi.savitzky_golay", {{"image", spectra}});
  }
  return put_once(recipe, registry, "hull", "hsi.hull_quotient", {{"image", spectra}});
}

// An image on the grid of `item`, as steps need one that tells them the grid.
std::string image_like(const Sample& sample, const SampleItem& item) {
  for (const SampleItem& other : sample.items) {
    if (other.is_image() && other.plane == item.plane && other.grid().rows == item.grid().rows &&
        other.grid().cols == item.grid().cols) {
      return other.key;
    }
  }
  throw Error(Words::tr("There is no image on the grid of the teacher").toStdString(),
              Words::tr("Open the image that the labels were made from").toStdString());
}

// Parameters that are the operation's defaults are not written.
Json without_defaults(const Operation& operation, const Json& given) {
  Json kept = Json::object();
  for (const Parameter& parameter : operation.parameters) {
    const auto found = given.find(parameter.name);
    if (found != given.end() && *found != parameter.default_value) kept[parameter.name] = *found;
  }
  return kept;
}

void put_in_report(Recipe& recipe, const QString& title, const std::string& map,
                   const std::vector<std::string>& tables) {
  RecipeReportSection section{title.toStdString(), {}, tables, {map}};
  for (RecipeReportSection& there : recipe.report) {
    const bool same_map = std::find(there.maps.begin(), there.maps.end(), map) != there.maps.end();
    if (!same_map) continue;
    for (const std::string& table : tables) {
      if (std::find(there.tables.begin(), there.tables.end(), table) == there.tables.end()) {
        there.tables.push_back(table);
      }
    }
    return;
  }
  recipe.report.push_back(std::move(section));
}

}  // namespace

std::vector<StudentSteps> find_students(const Recipe& recipe, const Registry& registry) {
  std::vector<StudentSteps> students;
  for (const RecipeStep& step : recipe.steps) {
    if (step.operation != "distil.apply") continue;
    StudentSteps student;
    student.apply = step.id;
    student.apply_image = key_of_reference(recipe, registry, input_of(step, "image"));
    student.model = key_of_reference(recipe, registry, input_of(step, "model"));
    const RecipeStep* train = find_step(recipe, step_of(student.model));
    if (train != nullptr && train->operation == "distil.train") {
      student.train = train->id;
      student.image = key_of_reference(recipe, registry, input_of(*train, "image"));
      student.labels = key_of_reference(recipe, registry, input_of(*train, "labels"));
      student.distances = key_of_reference(recipe, registry, input_of(*train, "distances"));
    }
    students.push_back(std::move(student));
  }
  return students;
}

std::vector<const SampleItem*> student_images(const Sample& sample, const Recipe& recipe) {
  std::vector<std::pair<int, const SampleItem*>> found;
  for (const SampleItem& item : sample.items) {
    const auto image = item.artifact.as<SpectralImage>();
    if (image == nullptr || image->axis.unit() == AxisUnit::kIndex ||
        image->channels() < kLeastChannels) {
      continue;
    }
    const RecipeStep* step = find_step(recipe, step_of(item.key));
    if (step != nullptr && step->operation == "registration.sample_image") continue;
    // Spectra of a camera before emission spectra.
    const bool reflected = image->quantity != "counts" || image->white_reference != nullptr;
    found.emplace_back((reflected ? 100 : 0) + depth_of(recipe, item.key), &item);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const SampleItem*> items;
  for (const auto& [rank, item] : found) items.push_back(item);
  return items;
}

StudentChange with_student(Recipe recipe, const Registry& registry, const Sample& sample,
                           const std::map<std::string, Artifact>& artifacts,
                           const StudentWish& wish, const std::optional<StudentSteps>& now) {
  const SampleItem* teacher = sample.find(wish.teacher);
  const SampleItem* image = sample.find(wish.image);
  if (teacher == nullptr || image == nullptr) {
    throw Error(Words::tr("A student needs a teacher and an image").toStdString(),
                Words::tr("Choose a label map and spectra").toStdString());
  }
  // A map that is on the image's own grid needs no carrying.
  SampleItem seen = *image;
  const bool same_grid = teacher->plane == image->plane &&
                         teacher->grid().rows == image->grid().rows &&
                         teacher->grid().cols == image->grid().cols;
  std::string transform, like;
  if (!same_grid) {
    const MapMeeting meeting = meeting_of(sample, artifacts, seen, *teacher);
    if (!meeting.possible() || meeting.reference.empty() || meeting.carry != Carry::kLabels) {
      throw Error(
          Words::tr("No registration carries the spectra to the points of the teacher")
              .toStdString(),
          Words::tr(
              "Align the two on the Align page, with the camera's image as the one that is carried "
              "over")
              .toStdString());
    }
    transform = meeting.reference;
    like = image_like(sample, *teacher);
  }

  const std::string whole = prepared(recipe, registry, sample, wish.image);
  const std::string at_points =
      same_grid ? whole
                : put_once(recipe, registry, step_of(whole) + "_on_" + step_of(like),
                           "registration.sample_image",
                           {{"image", whole}, {"transform", transform}, {"like", like}});

  RecipeStep train;
  train.operation = "distil.train";
  train.inputs = {{"image", at_points}, {"labels", wish.teacher}};
  train.parameters = without_defaults(registry.operation("distil.train"), wish.parameters);
  if (wish.soft) {
    const std::string silhouette =
        put_once(recipe, registry, "silhouette_" + step_of(wish.teacher), "cluster.silhouette",
                 {{"features", wish.features}, {"labels", wish.teacher}});
    train.inputs["distances"] = silhouette + ".distances";
  }
  train.id = now && !now->train.empty() ? now->train : free_step_id(recipe, "student");
  put_step(recipe, train);

  RecipeStep apply;
  apply.operation = "distil.apply";
  apply.inputs = {{"image", whole}, {"model", train.id + ".model"}};
  if (wish.resample) apply.parameters["resample"] = true;
  apply.id = now && !now->train.empty() ? now->apply : free_step_id(recipe, train.id + "_map");
  put_step(recipe, apply);

  put_once(recipe, registry, train.id + "_explained", "distil.explain",
           {{"model", train.id + ".model"}});
  std::map<std::string, std::string> compared{{"labels", apply.id + ".labels"},
                                              {"reference", wish.teacher}};
  if (!same_grid) compared["transform"] = transform;
  // What was compared with another teacher before is not wanted any more.
  RecipeStep* before = find_step(recipe, train.id + "_and_teacher");
  if (now && before != nullptr && before->operation == "labels.compare") before->inputs = compared;
  const std::string agreement =
      put_once(recipe, registry, train.id + "_and_teacher", "labels.compare", compared);
  const std::vector<std::string> tables = {train.id + ".summary", train.id + ".validation",
                                           agreement + ".summary"};
  put_in_report(recipe, Words::tr("Distilled student"), apply.id + ".labels", tables);
  return {std::move(recipe), apply.id};
}

std::string source_name_of(const Recipe& recipe, const std::filesystem::path& file) {
  std::string name = file.stem().string();
  for (char& c : name) {
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-') c = '_';
  }
  if (name.empty()) name = "file";
  return free_step_id(recipe, name);
}

StudentChange with_other_image(Recipe recipe, const std::filesystem::path& file,
                               const SpectralImage& image, const std::string& model,
                               const Json& training, bool resample) {
  RecipeSource source;
  source.name = source_name_of(recipe, file);
  source.path = file;
  recipe.sources.push_back(source);
  Json wanted = training;
  if (image.white_reference == nullptr && image.quantity != "counts" &&
      wanted.contains("preparation")) {
    Json& steps = wanted["preparation"];
    for (std::size_t i = steps.size(); i > 0; --i) {
      if (steps[i - 1].value("operation", "") == "hsi.reflectance") steps.erase(i - 1);
    }
  }
  std::string spectra = source.name;
  for (RecipeStep& step : preparation_steps(wanted, recipe, source.name, spectra)) {
    recipe.steps.push_back(std::move(step));
  }
  RecipeStep apply{free_step_id(recipe, step_of(model) + "_on_" + source.name),
                   "distil.apply",
                   {{"image", spectra}, {"model", model}},
                   resample ? Json{{"resample", true}} : Json::object()};
  recipe.steps.push_back(apply);
  put_in_report(recipe, Words::tr("Student on %1").arg(QString::fromStdString(source.name)),
                apply.id + ".labels", {});
  return {std::move(recipe), apply.id};
}

StudentChange with_model_file(Recipe recipe, const Sample& sample,
                              const std::filesystem::path& file, const Json& training,
                              const std::string& image, bool resample) {
  RecipeSource source;
  source.name = source_name_of(recipe, file);
  source.path = file;
  recipe.sources.push_back(source);
  std::string spectra = image;
  const SampleItem* item = sample.find(image);
  if (item != nullptr && item->is_source && training.is_object()) {
    std::vector<RecipeStep> steps = preparation_steps(training, recipe, image, spectra);
    // Steps that do the same are there already, perhaps.
    spectra = image;
    for (RecipeStep& step : steps) {
      step.inputs["image"] = spectra;
      std::string there;
      for (const RecipeStep& known : recipe.steps) {
        if (known.operation == step.operation && known.inputs == step.inputs &&
            known.parameters == step.parameters) {
          there = known.id;
        }
      }
      if (there.empty()) recipe.steps.push_back(step);
      spectra = there.empty() ? step.id : there;
    }
  }
  RecipeStep apply{free_step_id(recipe, source.name + "_map"),
                   "distil.apply",
                   {{"image", spectra}, {"model", source.name}},
                   resample ? Json{{"resample", true}} : Json::object()};
  recipe.steps.push_back(apply);
  put_in_report(recipe,
                Words::tr("Student from %1").arg(QString::fromStdString(file.filename().string())),
                apply.id + ".labels", {});
  return {std::move(recipe), apply.id};
}

}  // namespace lithoscope
