// Many layers written at once: their names, and the writing itself.
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/recipe/recipe.h"
#include "widgets/export/export_format.h"
#include "widgets/figure/deliver.h"

namespace lithoscope {

// A layer that is to be written.
struct ExportLayer {
  std::string key;     // "libs_map.labels"
  std::string column;  // of a feature map or an image; empty for the first, or for all of it
  QString title;       // "LIBS map", "Li 670.76"
  Artifact artifact;
};

// Fills in "{sample}" and "{layer}".
QString filled_pattern(const QString& pattern, const QString& sample, const QString& layer);
// The same as a file's name without anything that a file system minds; never empty.
QString file_name_of(const QString& pattern, const QString& sample, const QString& layer,
                     const QString& extension);

// One file of a batch.
struct ExportTask {
  ExportLayer layer;
  RecipeExport entry;  // file name, writer and its options
};
// The options of a writer that knows more than it needs: those that it has.
Json options_of(const Writer& writer, const Json& wanted);
// Names that would be the same are numbered.
std::vector<ExportTask> make_batch(const std::vector<ExportLayer>& layers,
                                   const ExportFormat& format, const Json& options,
                                   const QString& pattern, const QString& sample,
                                   const Registry& registry);

// What would be written beside the named file too: data of an ENVI header, world files.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& file,
                                            const RecipeExport& entry);
// Names of the batch that are taken in `folder`.
QStringList taken_names(const std::vector<ExportTask>& batch, const std::filesystem::path& folder);
// The batch with a number behind each name that is taken.
std::vector<ExportTask> with_free_names(std::vector<ExportTask> batch,
                                        const std::filesystem::path& folder);

// Writes every file whole or not at all. Throws Error, Cancelled.
void write_batch(const std::vector<ExportTask>& batch, const std::filesystem::path& folder,
                 const Registry& registry, Progress& progress);

}  // namespace lithoscope
