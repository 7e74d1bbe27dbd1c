#include "widgets/export/export_batch.h"

#include <QRegularExpression>
#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/export/world_file.h"

namespace lithoscope {
namespace fs = std::filesystem;

QString filled_pattern(const QString& pattern, const QString& sample, const QString& layer) {
  QString filled;
  // In one go, so that braces in a layer's own name stay.
  static const QRegularExpression place(QStringLiteral("\\{(sample|layer|ext)\\}"));
  qsizetype at = 0;
  auto found = place.globalMatch(pattern);
  while (found.hasNext()) {
    const auto match = found.next();
    filled += pattern.mid(at, match.capturedStart() - at);
    if (match.captured(1) == QLatin1String("sample")) filled += sample;
    if (match.captured(1) == QLatin1String("layer")) filled += layer;
    at = match.capturedEnd();
  }
  return filled + pattern.mid(at);
}

QString file_name_of(const QString& pattern, const QString& sample, const QString& layer,
                     const QString& extension) {
  QString stem = pattern.trimmed();
  if (stem.endsWith(QLatin1String(".{ext}"))) stem.chop(6);
  static const QRegularExpression unsafe(QStringLiteral("[^\\w.+,()=-]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  QString name = filled_pattern(stem, sample, layer);
  static const QRegularExpression dashes(QStringLiteral("-{2,}"));
  name.replace(unsafe, QStringLiteral("-")).replace(dashes, QStringLiteral("-"));
  // 255 bytes is the most that file systems take; letters may have four.
  while (name.toUtf8().size() > 160) name.chop(1);
  while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-'))) name.remove(0, 1);
  while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('-'))) name.chop(1);
  if (name.isEmpty()) name = QStringLiteral("map");
  return name + QLatin1Char('.') + extension;
}

Json options_of(const Writer& writer, const Json& wanted) {
  Json known = Json::object();
  for (const Parameter& parameter : writer.options()) {
    if (wanted.contains(parameter.name)) known[parameter.name] = wanted.at(parameter.name);
  }
  return known;
}

std::vector<ExportTask> make_batch(const std::vector<ExportLayer>& layers,
                                   const ExportFormat& format, const Json& options,
                                   const QString& pattern, const QString& sample,
                                   const Registry& registry) {
  std::vector<ExportTask> batch;
  std::set<QString> taken;
  const Writer& writer = registry.writer(format.writer);
  for (const ExportLayer& layer : layers) {
    if (!format.can_hold(layer.artifact.kind())) continue;
    QString name = file_name_of(pattern, sample, layer.title, format.extension);
    const QString stem = name.chopped(format.extension.size() + 1);
    for (int i = 2; !taken.insert(name.toLower()).second; ++i) {
      name = QStringLiteral("%1-%2.%3").arg(stem).arg(i).arg(format.extension);
    }
    Json all = options_of(writer, options);
    all.update(format.options);
    if (format.kind != ExportFormat::Kind::kData && !layer.column.empty()) {
      all["column"] = layer.column;
    }
    if (all.contains("title")) {
      const QString title = QString::fromStdString(all["title"].get<std::string>());
      all["title"] = filled_pattern(title, sample, layer.title).toStdString();
    }
    batch.push_back({layer, {layer.key, name.toStdString(), format.writer, all}});
  }
  return batch;
}

std::vector<fs::path> files_of(const fs::path& file, const RecipeExport& entry) {
  std::vector<fs::path> files = {file};
  if (entry.writer == "envi-classification") {
    files.push_back(fs::path(file).replace_extension(".img"));
  }
  const auto world = entry.options.find("world_file");
  const bool off = world != entry.options.end() && *world == false;
  if ((entry.writer == "map-pixels" && !off) || (world != entry.options.end() && *world == true)) {
    files.push_back(world_file_of(file));
  }
  return files;
}

QStringList taken_names(const std::vector<ExportTask>& batch, const fs::path& folder) {
  QStringList taken;
  for (const ExportTask& task : batch) {
    const auto files = files_of(folder / task.entry.file, task.entry);
    std::error_code none;
    if (std::any_of(files.begin(), files.end(),
                    [&](const fs::path& file) { return fs::exists(file, none); })) {
      taken << QString::fromStdString(task.entry.file.string());
    }
  }
  return taken;
}

std::vector<ExportTask> with_free_names(std::vector<ExportTask> batch, const fs::path& folder) {
  std::set<fs::path> given;
  for (const ExportTask& task : batch) given.insert(task.entry.file);
  for (ExportTask& task : batch) {
    if (taken_names({task}, folder).isEmpty()) continue;
    const fs::path first = task.entry.file;
    for (int i = 2;; ++i) {
      task.entry.file =
          first.stem().string() + "-" + std::to_string(i) + first.extension().string();
      if (given.count(task.entry.file) == 0 && taken_names({task}, folder).isEmpty()) break;
    }
    given.insert(task.entry.file);
  }
  return batch;
}

void write_batch(const std::vector<ExportTask>& batch, const fs::path& folder,
                 const Registry& registry, Progress& progress) {
  const auto count = static_cast<double>(batch.size());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const RecipeExport& entry = batch[i].entry;
    progress.report(static_cast<double>(i) / count,
                    translated("export", "writing {}", entry.file.string()));
    progress.check();
    SubProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    const Writer& writer = registry.writer(entry.writer);
    writer.write(batch[i].layer.artifact, folder / entry.file,
                 Parameters(writer.options(), entry.options), part);
  }
}

}  // namespace lithoscope
