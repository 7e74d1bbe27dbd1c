// The six kinds of artifacts as groups of an HDF5 file; docs/file-format.md describes the layout.
#pragma once

#include "core/base/progress.h"
#include "core/io/hdf5_handles.h"
#include "core/io/hdf5_image_writer.h"
#include "core/operations/artifact.h"

namespace lithoscope::hdf5 {

// Fills the empty group `group` with `artifact`. Throw Error, Cancelled.
void write_artifact(const Node& group, const Artifact& artifact, const ImageStorage& storage,
                    Progress& progress);
// What write_artifact wrote. An image keeps its file open and is read on demand.
Artifact read_artifact(const Node& group, Progress& progress);

// "image", "feature map", ... as in the file, which knows no languages.
std::string kind_word(ArtifactKind kind);
// Throws Error where the group holds no artifact.
ArtifactKind read_kind(const Node& group);

// Parts of the above, one a kind.
void write_image(const Node& group, const SpectralImage& image, const ImageStorage& storage,
                 Progress& progress);
// Everything of an image but its values.
void write_image_description(const Node& group, const SpectralImage& image,
                             const ImageStorage& storage, Progress& progress);
SpectralImage read_image(const Node& group, Progress& progress);
void write_feature_map(const Node& group, const FeatureMap& map, const Progress& stop);
FeatureMap read_feature_map(const Node& group, const Progress& stop);
void write_label_map(const Node& group, const LabelMap& map, const Progress& stop);
LabelMap read_label_map(const Node& group, const Progress& stop);
void write_transform(const Node& group, const Transform& transform);
Transform read_transform(const Node& group);
void write_model(const Node& group, const Model& model, const Progress& stop);
Model read_model(const Node& group, const Progress& stop);
void write_table(const Node& group, const Table& table, const Progress& stop);
Table read_table(const Node& group, const Progress& stop);

void write_grid(const Node& group, const Grid& grid);
Grid read_grid(const Node& group);

}  // namespace lithoscope::hdf5
