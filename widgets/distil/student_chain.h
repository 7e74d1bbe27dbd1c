// The part of a recipe that trains a student and applies it.
#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/operations/registry.h"
#include "core/recipe/recipe.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// One student of a recipe. Ids of steps and references; empty where there is none.
struct StudentSteps {
  std::string apply;        // distil.apply: the student over a whole image
  std::string apply_image;  // what it is applied to
  std::string model;        // key of the model: "student.model", or a source
  std::string train;        // distil.train; empty for a model from a file
  std::string image;        // what it is trained on
  std::string labels;       // the teacher
  std::string distances;    // of a soft teacher
  std::string labels_key() const { return apply + ".labels"; }
};
// In the order of the recipe.
std::vector<StudentSteps> find_students(const Recipe& recipe, const Registry& registry);

// What a person wants of a student.
struct StudentWish {
  std::string teacher;  // key of a label map
  std::string image;    // key of the spectra that it is applied to
  bool soft = false;
  std::string features;  // key of the features that a soft teacher's classes are told apart by
  Json parameters = Json::object();  // of distil.train, those other than the defaults
  bool resample = false;
};

// The recipe with the student as wished: an image from a file is prepared (reflectance where it was
// measured with references, Savitzky-Golay, hull quotient; steps that do this already are used),
// sampled on the teacher's grid where that is another one, and the student trained, applied to the
// whole image, explained, and compared with its teacher. `now` is changed where it is given, else a
// student is added. Throws Error where the two planes are not connected.
struct StudentChange {
  Recipe recipe;
  std::string apply;  // of the student
};
StudentChange with_student(Recipe recipe, const Registry& registry, const Sample& sample,
                           const std::map<std::string, Artifact>& artifacts,
                           const StudentWish& wish, const std::optional<StudentSteps>& now);

// The images that a student may look at: spectra with wavelengths, those of the longest chain of
// preparation first.
std::vector<const SampleItem*> student_images(const Sample& sample, const Recipe& recipe);

// The recipe with `student` applied to another file, its spectra prepared as those that it was
// trained on were (but for reflectance where the file holds it already).
StudentChange with_other_image(Recipe recipe, const std::filesystem::path& file,
                               const SpectralImage& image, const std::string& model,
                               const Json& training, bool resample);
// The recipe with the model of a file applied to an image of the sample.
StudentChange with_model_file(Recipe recipe, const Sample& sample,
                              const std::filesystem::path& file, const Json& training,
                              const std::string& image, bool resample);

// A name for a source that is not taken, from the file's own.
std::string source_name_of(const Recipe& recipe, const std::filesystem::path& file);

}  // namespace lithoscope
