// Models and tables in HDF5 groups, and the choice among the six kinds.
#include "core/io/artifact_group.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::hdf5 {
namespace {

constexpr std::array<const char*, 6> kKindWords = {"image",     "feature map", "label map",
                                                   "transform", "model",       "table"};

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace

std::string kind_word(ArtifactKind kind) {
  return kKindWords[static_cast<std::size_t>(kind)];
}

ArtifactKind read_kind(const Node& group) {
  const std::string word = text_attribute(group, "kind");
  const auto found = std::find(kKindWords.begin(), kKindWords.end(), word);
  if (found == kKindWords.end()) {
    throw content_error(group, group.child("@kind"),
                        translated("core", "\"{}\" is no kind of artifact", word));
  }
  return static_cast<ArtifactKind>(found - kKindWords.begin());
}

void write_model(const Node& group, const Model& model, const Progress& stop) {
  write_attribute(group, "model", model.kind);
  write_json(group, "facts", model.facts);
  const Node matrices = create_group(group, "matrices");
  for (const auto& [name, matrix] : model.matrices) {
    const RowMajor rows = matrix;
    write_array<double>(matrices, escaped_name(name),
                        {static_cast<hsize_t>(rows.rows()), static_cast<hsize_t>(rows.cols())},
                        {rows.data(), static_cast<std::size_t>(rows.size())}, &stop);
  }
}

Model read_model(const Node& group, const Progress& stop) {
  Model model;
  model.kind = text_attribute(group, "model");
  model.facts = read_json(group, "facts");
  const Node matrices = open_group(group, "matrices");
  for (const std::string& name : names_in(matrices)) {
    const auto sizes = dimensions(open_dataset(matrices, name));
    if (sizes.size() != 2) {
      throw content_error(matrices, matrices.child(name),
                          translated("core", "A matrix is expected here"));
    }
    const auto values = read_array<double>(matrices, name, sizes, &stop);
    model.matrices[unescaped_name(name)] = Eigen::Map<const RowMajor>(
        values.data(), static_cast<Eigen::Index>(sizes[0]), static_cast<Eigen::Index>(sizes[1]));
  }
  return model;
}

void write_table(const Node& group, const Table& table, const Progress& stop) {
  write_attribute(group, "title", table.title);
  write_attribute(group, "columns", static_cast<std::int64_t>(table.columns.size()));
  write_attribute(group, "rows", static_cast<std::int64_t>(table.rows()));
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const TableColumn& column = table.columns[i];
    const std::string place = fmt::format("column_{:04}", i);
    if (column.size() != table.rows()) {
      throw Error(translated("core", "The column has {} rows, the first one {}", column.size(),
                             table.rows()))
          .in_file(group.file)
          .in_field(column.name);
    }
    if (const auto* numbers = std::get_if<std::vector<double>>(&column.cells)) {
      write_array<double>(group, place, {numbers->size()}, *numbers, &stop);
    } else {
      write_texts(group, place, std::get<std::vector<std::string>>(column.cells));
    }
    const Node dataset = open_dataset(group, place);
    write_attribute(dataset, "name", column.name);
    write_attribute(dataset, "unit", column.unit);
  }
}

Table read_table(const Node& group, const Progress& stop) {
  constexpr std::int64_t kMaxColumns = 100000;
  Table table;
  table.title = text_attribute(group, "title");
  const std::int64_t columns = integer_attribute(group, "columns");
  const std::int64_t rows = integer_attribute(group, "rows");
  if (columns < 0 || columns > kMaxColumns || rows < 0) {
    throw content_error(
        group, group.name,
        translated("core", "A table of {} columns and {} rows cannot be", columns, rows));
  }
  for (std::int64_t i = 0; i < columns; ++i) {
    stop.check();
    const std::string place = fmt::format("column_{:04}", i);
    const Node dataset = open_dataset(group, place);
    TableColumn column;
    column.name = text_attribute(dataset, "name");
    column.unit = text_attribute(dataset, "unit");
    if (is_numeric(dataset)) {
      column.cells = read_array<double>(group, place, {static_cast<hsize_t>(rows)}, &stop);
    } else {
      column.cells = read_texts(group, place);
    }
    if (column.size() != static_cast<std::size_t>(rows)) {
      throw content_error(
          group, dataset.name,
          translated("core", "{} cells are expected, {} are there", rows, column.size()));
    }
    table.columns.push_back(std::move(column));
  }
  return table;
}

void write_artifact(const Node& group, const Artifact& artifact, const ImageStorage& storage,
                    Progress& progress) {
  progress.check();
  write_attribute(group, "kind", kind_word(artifact.kind()));
  switch (artifact.kind()) {
    case ArtifactKind::kImage:
      return write_image(group, *artifact.as<SpectralImage>(), storage, progress);
    case ArtifactKind::kFeatureMap:
      return write_feature_map(group, *artifact.as<FeatureMap>(), progress);
    case ArtifactKind::kLabelMap:
      return write_label_map(group, *artifact.as<LabelMap>(), progress);
    case ArtifactKind::kTransform:
      return write_transform(group, *artifact.as<Transform>());
    case ArtifactKind::kModel:
      return write_model(group, *artifact.as<Model>(), progress);
    case ArtifactKind::kTable:
      return write_table(group, *artifact.as<Table>(), progress);
  }
}

Artifact read_artifact(const Node& group, Progress& progress) {
  progress.check();
  switch (read_kind(group)) {
    case ArtifactKind::kImage:
      return read_image(group, progress);
    case ArtifactKind::kFeatureMap:
      return read_feature_map(group, progress);
    case ArtifactKind::kLabelMap:
      return read_label_map(group, progress);
    case ArtifactKind::kTransform:
      return read_transform(group);
    case ArtifactKind::kModel:
      return read_model(group, progress);
    case ArtifactKind::kTable:
      return read_table(group, progress);
  }
  return {};
}

}  // namespace lithoscope::hdf5
