// What the Label page shows of a label map: computed off the UI thread, never changed once made.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/image/spectral_image.h"
#include "core/labels/class_profiles.h"
#include "core/labels/class_spectra.h"
#include "core/labels/class_statistics.h"
#include "core/labels/label_edit.h"
#include "core/labels/name_by_elements.h"
#include "core/labels/suggest_minerals.h"
#include "core/operations/artifact.h"
#include "core/reference/rank_references.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

struct LabelRequest {
  std::shared_ptr<const LabelMap> base;
  std::shared_ptr<const FeatureMap> features;  // to split by; may be null
  std::shared_ptr<const FeatureMap> lines;     // to judge by; may be null
  std::vector<LabelEdit> edits;
  std::vector<std::string> expected;  // minerals, for the suggestions
};

// The edited map and what its classes are made of.
struct LabelInsight {
  std::vector<LabelEdit> edits;
  Artifact labels;  // a label map, its classes in the order of `classes`
  std::vector<EditedClass> classes;
  int next_number = 1;
  std::vector<ClassArea> areas;
  std::shared_ptr<const FeatureMap> lines;  // that the following are of
  std::optional<ClassProfiles> by_element, by_line;
  std::optional<ElementContrast> contrast;  // none for fewer than two classes with points
  std::vector<std::vector<MineralSuggestion>> suggestions;  // by class, from elements alone

  const LabelMap& map() const { return *labels.as<LabelMap>(); }
  int index_of(int number) const;  // -1 = no such class
};
using LabelInsightPtr = std::shared_ptr<const LabelInsight>;

// What `before` knows is taken over where the same points bear the same labels. Throws Error,
// Cancelled.
LabelInsightPtr look_into(const LabelRequest& request, const LabelInsightPtr& before,
                          Progress& progress);

// How the classes look to the camera.
struct ClassLooks {
  std::string image;                  // key of the image
  std::vector<std::uint16_t> points;  // labels that the spectra are of
  SpectralAxis axis;
  QString quantity;
  std::vector<ClassSpectrum> spectra;
  std::shared_ptr<const PreparedLibrary> library;       // null where none is open, or does not fit
  std::shared_ptr<const SpectralLibrary> library_file;  // that it was made from
  std::vector<std::vector<RankedReference>> ranked;     // by class; empty without a library
  std::vector<std::vector<MineralSuggestion>> suggestions;  // by class; empty without a library
};
using ClassLooksPtr = std::shared_ptr<const ClassLooks>;

struct LooksRequest {
  LabelInsightPtr insight;
  int plane = 0;  // of its labels in the sample
  SampleItem image;
  SamplePtr sample;
  std::shared_ptr<const SpectralLibrary> library;  // null = none
  std::vector<std::string> expected;
};

// Reads the image once; what `before` knows of the same points, image and library is taken over.
// Throws Error, Cancelled.
ClassLooksPtr look_at_classes(const LooksRequest& request, const ClassLooksPtr& before,
                              Progress& progress);

}  // namespace lithoscope
