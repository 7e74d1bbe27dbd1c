#include "widgets/figure/deliver.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/lines_of_labels.h"
#include "core/recipe/plan.h"
#include "core/recipe/result_cache.h"
#include "core/recipe/training_record.h"
#include "widgets/figure/figure_files.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/figure/pdf_report.h"

namespace lithoscope {
namespace fs = std::filesystem;
namespace {

constexpr int kChartWidth = 280;  // pixels, of a radar chart

void make_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) {
    throw Error(translated("figure", "The folder cannot be made: {}", code.message()),
                translated("figure", "Choose another folder"))
        .in_file(folder);
  }
}

// A recipe may come from anywhere: it must not write outside the output folder.
fs::path inside(const fs::path& folder, const fs::path& file) {
  const fs::path normal = file.lexically_normal();
  const bool leaves = normal.is_absolute() || normal.empty() || *normal.begin() == "..";
  if (leaves || !normal.has_filename()) {
    throw Error(
        translated("figure", "The export \"{}\" is not inside the output folder", file.string()),
        translated("figure", "Write a file name, or a path below the output folder"))
        .in_field("exports.file");
  }
  return folder / normal;
}

const Artifact& artifact_of(const Recipe& recipe, const Artifacts& artifacts,
                            const Registry& registry, const std::string& reference) {
  const auto found = artifacts.find(resolve_reference(recipe, registry, reference).key());
  if (found != artifacts.end()) return found->second;
  throw Error(translated("figure", "There is no result \"{}\" yet", reference),
              translated("figure", "Run the recipe first"));
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

// The only map of a section bears its title; one of several is called by its step.
std::string figure_title(const RecipeReportSection& section, const std::string& reference) {
  if (section.maps.size() == 1) return section.title;
  std::string title = reference.substr(0, reference.find('.'));
  std::replace(title.begin(), title.end(), '_', ' ');
  return title;
}

// The area of each class that the map holds.
Table area_table(const LabelMap& map, const std::string& title) {
  const std::vector<std::int64_t> counts = map.counts(), tenths = area_tenths(map);
  const double point_mm2 = map.grid.pitch_x_um * map.grid.pitch_y_um * 1e-6;
  std::vector<std::string> names;
  std::vector<double> points, percents, areas;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    names.push_back(map.classes[i].name);
    points.push_back(static_cast<double>(counts[i]));
    percents.push_back(static_cast<double>(tenths[i]) / 10);
    areas.push_back(static_cast<double>(counts[i]) * point_mm2);
  }
  Table table;
  table.title = title;
  table.add(translated("figure", "class"), names);
  table.add(translated("figure", "points"), points);
  table.add(translated("figure", "area"), percents, "%");
  if (map.grid.pitch_known) table.add(translated("figure", "area"), areas, "mm²");
  return table;
}

// A radar chart of each class that has points with features.
void add_charts(Report& report, ReportSection& section, const std::string& reference,
                const LabelMap& labels, const FeatureMap& lines, const fs::path& folder,
                Progress& progress) {
  const std::string map_title = section.figures.back().caption;
  const ClassProfiles profiles = class_profiles(labels, lines, ProfileAxes::kElements, progress);
  for (std::size_t k = 0; k < labels.classes.size(); ++k) {
    if (profiles.points[k] == 0) continue;
    const fs::path file = folder / "figures" / fmt::format("{}-class-{}.svg", reference, k + 1);
    report.charts.insert_or_assign(file, radar_chart(profiles, labels, k));
    section.charts.push_back({map_title + ": " + labels.classes[k].name, file, {}});
  }
}

Table steps_table(const Recipe& recipe) {
  std::vector<std::string> ids, operations, inputs, parameters;
  for (const RecipeStep& step : recipe.steps) {
    ids.push_back(step.id);
    operations.push_back(step.operation);
    std::string from, text;
    for (const auto& [port, reference] : step.inputs) {
      from += (from.empty() ? "" : ", ") + reference;
    }
    for (const auto& [name, value] : step.parameters.items()) {
      // Long ones (points, tables) stand in the recipe.
      std::string shown = value.dump();
      if (shown.size() > 120) shown = shown.substr(0, 116) + " ...";
      text += (text.empty() ? "" : ", ") + name + " = " + shown;
    }
    inputs.push_back(from);
    parameters.push_back(text);
  }
  Table table;
  table.add(translated("figure", "step"), ids);
  table.add(translated("figure", "operation"), operations);
  table.add(translated("figure", "from"), inputs);
  table.add(translated("figure", "parameters other than the defaults"), parameters);
  return table;
}

ReportSection provenance(const Recipe& recipe) {
  ReportSection section;
  section.title = translated("figure", "How it was made");
  for (const RecipeSource& source : recipe.sources) {
    section.text += fmt::format("- {}: {}", source.name, source.path.string());
    if (!source.checksum.empty()) section.text += fmt::format(" ({})", source.checksum);
    section.text += '\n';
  }
  section.text += fmt::format("- Lithoscope {}", LITHOSCOPE_VERSION);
  if (!recipe.steps.empty()) section.tables.push_back(steps_table(recipe));
  return section;
}

}  // namespace

std::vector<fs::path> write_exports(const Recipe& recipe, const Artifacts& artifacts,
                                    const Registry& registry, const fs::path& folder,
                                    Progress& progress) {
  std::vector<fs::path> files;
  for (const RecipeExport& entry : recipe.exports) {
    const fs::path target = inside(folder, entry.file);
    const Artifact artifact =
        with_record(recipe, registry, entry.artifact,
                    artifact_of(recipe, artifacts, registry, entry.artifact), progress);
    const Writer& writer = entry.writer.empty() ? registry.writer_for(target, artifact.kind())
                                                : registry.writer(entry.writer);
    if (!writer.accepts(artifact.kind())) {
      throw Error(
          translated("figure", "{} cannot hold a {}", writer.title(), kind_name(artifact.kind())),
          translated("figure", "Choose another writer"))
          .in_field("exports.writer");
    }
    make_folder(target.parent_path());
    progress.report(1.0, translated("figure", "writing {}", entry.file.string()));
    SubProgress part(progress, 1.0, 1.0);
    writer.write(artifact, target, Parameters(writer.options(), entry.options), part);
    files.push_back(entry.file.lexically_normal());
  }
  return files;
}

Report make_report(const Recipe& recipe, const Artifacts& artifacts, const Registry& registry,
                   const fs::path& folder, Progress& progress) {
  Report report;
  report.title = recipe.title.empty() ? translated("figure", "Lithoscope report") : recipe.title;
  std::set<std::string> measured;  // areas are told once
  for (const RecipeReportSection& wanted : recipe.report) {
    ReportSection section{wanted.title, wanted.text, {}, {}, {}};
    for (const std::string& reference : wanted.tables) {
      const auto table = artifact_of(recipe, artifacts, registry, reference).as<Table>();
      if (table == nullptr) {
        throw Error(translated("figure", "\"{}\" is no table", reference),
                    translated("figure", "Name an output that is a table"))
            .in_field("report.tables");
      }
      section.tables.push_back(*table);
      if (section.tables.back().title.empty()) section.tables.back().title = reference;
    }
    for (const std::string& reference : wanted.maps) {
      progress.report(1.0, translated("figure", "drawing {}", reference));
      progress.check();
      const fs::path file = folder / "figures" / (reference + ".png");
      FigureOptions options;
      options.title = QString::fromStdString(figure_title(wanted, reference));
      const Artifact& artifact = artifact_of(recipe, artifacts, registry, reference);
      report.figures.insert_or_assign(file,
                                      Figure(figure_content(artifact, {}, progress), options));
      section.figures.push_back({options.title.toStdString(), file, {}});
      const auto labels = artifact.as<LabelMap>();
      if (labels != nullptr && measured.insert(reference).second) {
        section.tables.push_back(
            area_table(*labels, translated("figure", "Areas: {}", options.title.toStdString())));
        const std::string key = resolve_reference(recipe, registry, reference).key();
        const auto lines = artifacts.find(lines_of_labels(recipe, registry, artifacts, key));
        if (lines != artifacts.end()) {
          add_charts(report, section, reference, *labels, *lines->second.as<FeatureMap>(), folder,
                     progress);
        }
      }
    }
    report.sections.push_back(std::move(section));
  }
  progress.check();
  report.sections.push_back(provenance(recipe));
  return report;
}

std::vector<RecipeReportSection> usual_report(const Recipe& recipe, const Artifacts& artifacts,
                                              const std::vector<std::string>& maps) {
  std::vector<RecipeReportSection> sections;
  if (!maps.empty()) {
    sections.push_back({translated("figure", "Maps"), {}, {}, maps});
  }
  RecipeReportSection tables{translated("figure", "Tables"), {}, {}, {}};
  for (const auto& [reference, artifact] : artifacts) {
    const bool source = std::any_of(recipe.sources.begin(), recipe.sources.end(),
                                    [&name = reference](const auto& s) { return s.name == name; });
    const auto table = artifact.as<Table>();
    if (!source && table != nullptr && table->rows() <= 200) tables.tables.push_back(reference);
  }
  if (!tables.tables.empty()) sections.push_back(std::move(tables));
  return sections;
}

std::vector<fs::path> write_report_file(const Report& report, const fs::path& file,
                                        Progress& progress) {
  std::vector<fs::path> written = {file};
  const std::string extension = file.extension().string();
  if (extension == ".pdf") {
    write_pdf_report(file, report, progress);
    return written;
  }
  std::vector<ReportSection> sections = report.sections;
  std::size_t drawn = 0;
  for (ReportSection& section : sections) {
    for (ReportFigure& figure : section.figures) {
      progress.report(static_cast<double>(drawn++) / static_cast<double>(report.figures.size() + 1),
                      translated("figure", "drawing {}", figure.caption));
      progress.check();
      const Figure& drawing = report.figures.at(figure.file);
      if (extension == ".md") {
        make_folder(figure.file.parent_path());
        write_figure(drawing, figure.file, progress);
        written.push_back(figure.file);
      } else {
        figure.bytes = figure_bytes(drawing, FigureFormat::kPng, progress).toStdString();
      }
    }
    for (ReportFigure& chart : section.charts) {
      progress.check();
      chart.bytes = radar_svg(report.charts.at(chart.file), QString::fromStdString(chart.caption),
                              kChartWidth)
                        .toStdString();
      if (extension == ".md") {
        write_text_file(chart.file, chart.bytes);
        written.push_back(chart.file);
      }
    }
  }
  progress.check();
  if (extension == ".md") {
    write_markdown_report(file, report.title, sections);
  } else {
    write_html_report(file, report.title, sections);
  }
  return written;
}

std::vector<fs::path> write_report(const Recipe& recipe, const Artifacts& artifacts,
                                   const Registry& registry, const fs::path& folder,
                                   Progress& progress) {
  if (recipe.report.empty()) return {};
  make_folder(folder);
  const Report report = make_report(recipe, artifacts, registry, folder, progress);
  std::vector<fs::path> files;
  for (const char* name : {"report.md", "report.html", "report.pdf"}) {
    SubProgress part(progress, 1.0, 1.0);
    for (const fs::path& file : write_report_file(report, folder / name, part)) {
      files.push_back(file.lexically_relative(folder));
    }
  }
  return files;
}

}  // namespace lithoscope
