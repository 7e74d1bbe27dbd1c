#include "app/cli/deliver.h"

#include <algorithm>

#include "app/cli/figures.h"
#include "core/base/text.h"
#include "core/export/report.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/training_record.h"

namespace lithoscope::cli {
namespace fs = std::filesystem;
namespace {

void make_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(translated("cli", "The folder cannot be made: {}", code.message()),
                translated("cli", "Choose another output folder with --out"))
        .in_file(folder);
  }
}

// A recipe may come from anywhere: it must not write outside the output folder.
fs::path inside(const fs::path& folder, const fs::path& file) {
  const fs::path normal = file.lexically_normal();
  const bool leaves = normal.is_absolute() || normal.empty() || *normal.begin() == "..";
  if (leaves || !normal.has_filename()) {
    throw Error(
        translated("cli", "The export \"{}\" is not inside the output folder", file.string()),
        translated("cli", "Write a file name, or a path below the output folder"))
        .in_field("exports.file");
  }
  return folder / normal;
}

// The only map of a section bears its title; one of several is called by its step.
std::string figure_title(const RecipeReportSection& section, const std::string& reference) {
  if (section.maps.size() == 1) return section.title;
  std::string title = reference.substr(0, reference.find('.'));
  std::replace(title.begin(), title.end(), '_', ' ');
  return title;
}

Table steps_table(const Recipe& recipe, const RunResult& result) {
  std::vector<std::string> ids, operations, parameters;
  for (const StepResult& step : result.steps) {
    ids.push_back(step.id);
    operations.push_back(step.operation);
    for (const RecipeStep& written : recipe.steps) {
      if (written.id != step.id) continue;
      std::string text;
      for (const auto& [name, value] : written.parameters.items()) {
        text += (text.empty() ? "" : ", ") + name + " = " + value.dump();
      }
      parameters.push_back(text);
    }
  }
  Table table;
  table.add(translated("cli", "step"), ids);
  table.add(translated("cli", "operation"), operations);
  table.add(translated("cli", "parameters other than the defaults"), parameters);
  return table;
}

ReportSection provenance(const Recipe& recipe, const RunResult& result) {
  ReportSection section;
  section.title = translated("cli", "How it was made");
  for (const RecipeSource& source : recipe.sources) {
    section.text += fmt::format("- {}: {}\n", source.name, source.path.string());
  }
  section.text += fmt::format("- Lithoscope {}", LITHOSCOPE_VERSION);
  section.tables.push_back(steps_table(recipe, result));
  return section;
}

// A model states in its file what it was trained on.
Artifact with_record(const Recipe& recipe, const Registry& registry, const std::string& reference,
                     const Artifact& artifact, Progress& progress) {
  const std::string step = resolve_reference(recipe, registry, reference).name;
  const auto model = artifact.as<Model>();
  if (model == nullptr || find_step(recipe, step) == nullptr) return artifact;
  return with_training_record(
      *model, training_record(recipe, registry, step, default_cache_folder(), progress));
}

}  // namespace

std::vector<fs::path> write_exports(const Recipe& recipe, const RunResult& result,
                                    const Registry& registry, const fs::path& folder,
                                    Progress& progress) {
  std::vector<fs::path> files;
  for (const RecipeExport& entry : recipe.exports) {
    const fs::path target = inside(folder, entry.file);
    const Artifact artifact =
        with_record(recipe, registry, entry.artifact,
                    result.artifact(recipe, registry, entry.artifact), progress);
    const Writer& writer = entry.writer.empty() ? registry.writer_for(target, artifact.kind())
                                                : registry.writer(entry.writer);
    make_folder(target.parent_path());
    progress.report(1.0, translated("cli", "writing {}", entry.file.string()));
    SubProgress part(progress, 1.0, 1.0);
    writer.write(artifact, target, Parameters(writer.options(), entry.options), part);
    files.push_back(entry.file.lexically_normal());
  }
  return files;
}

std::vector<fs::path> write_report(const Recipe& recipe, const RunResult& result,
                                   const Registry& registry, const fs::path& folder,
                                   Progress& progress) {
  if (recipe.report.empty()) return {};
  make_folder(folder / "figures");
  std::vector<fs::path> files;
  std::vector<ReportSection> sections;
  for (const RecipeReportSection& wanted : recipe.report) {
    ReportSection section{wanted.title, wanted.text, {}, {}};
    for (const std::string& reference : wanted.tables) {
      const auto table = result.artifact(recipe, registry, reference).as<Table>();
      if (table == nullptr) {
        throw Error(translated("cli", "\"{}\" is no table", reference),
                    translated("cli", "Name an output that is a table"))
            .in_field("report.tables");
      }
      section.tables.push_back(*table);
      if (section.tables.back().title.empty()) section.tables.back().title = reference;
    }
    for (const std::string& reference : wanted.maps) {
      progress.report(1.0, translated("cli", "drawing {}", reference));
      progress.check();
      const fs::path figure = fs::path("figures") / (reference + ".png");
      const std::string caption = figure_title(wanted, reference);
      save_figure(result.artifact(recipe, registry, reference), caption, folder / figure);
      section.figures.push_back({caption, folder / figure, {}});
      files.push_back(figure);
    }
    sections.push_back(std::move(section));
  }
  progress.check();
  sections.push_back(provenance(recipe, result));
  const std::string title =
      recipe.title.empty() ? translated("cli", "Lithoscope report") : recipe.title;
  write_html_report(folder / "report.html", title, sections);
  write_markdown_report(folder / "report.md", title, sections);
  files.insert(files.end(), {"report.html", "report.md"});
  return files;
}

}  // namespace lithoscope::cli
