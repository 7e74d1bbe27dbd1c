// lithoscope-cli info: what a file holds, without loading it.
#include <fmt/format.h>

#include <fstream>

#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/recipe/project.h"

namespace lithoscope::cli {
namespace {

void line(const std::string& name, const std::string& value) {
  fmt::print("  {:<18} {}\n", name, value);
}

std::string grid_text(const Grid& grid) {
  const std::string size =
      translated("cli", "{} rows × {} columns = {} points", grid.rows, grid.cols, grid.size());
  if (!grid.pitch_known) return size + translated("cli", ", pixel size not told");
  return size +
         translated("cli", ", pixel {:g} × {:g} µm (x × y)", grid.pitch_x_um, grid.pitch_y_um);
}

std::string cells_text(const TableColumn& column, std::size_t row) {
  if (const auto* numbers = std::get_if<std::vector<double>>(&column.cells)) {
    return fmt::format("{:.6g}", (*numbers)[row]);
  }
  return std::get<std::vector<std::string>>(column.cells)[row];
}

void describe(const SpectralImage& image) {
  line(translated("cli", "grid"), grid_text(image.grid));
  const auto& axis = image.axis;
  std::string channels = fmt::format("{}", axis.size());
  if (axis.size() > 0) {
    channels += translated("cli", ", from {} to {}", axis.channel_label(0),
                           axis.channel_label(axis.size() - 1));
  }
  line(translated("cli", "channels"), channels);
  if (!image.good_channels.empty()) {
    line(translated("cli", "bad bands"),
         fmt::format("{}", axis.size() - image.good_channel_list().size()));
  }
  line(translated("cli", "quantity"), image.quantity);
  line(translated("cli", "store"), image.store->description());
  line(translated("cli", "size as float"),
       fmt::format("{:.1f} MB", 4e-6 * static_cast<double>(image.grid.size()) *
                                    static_cast<double>(image.channels())));
  const auto reference = [](const std::shared_ptr<const SpectralImage>& image_or_none) {
    return image_or_none == nullptr ? translated("cli", "none")
                                    : translated("cli", "{} lines", image_or_none->grid.rows);
  };
  line(translated("cli", "white reference"), reference(image.white_reference));
  line(translated("cli", "dark reference"), reference(image.dark_reference));
  for (const auto& [name, value] : image.metadata) {
    line(name, value.size() > 60 ? value.substr(0, 60) + "…" : value);
  }
}

void describe(const FeatureMap& map) {
  line(translated("cli", "grid"), grid_text(map.grid));
  line(translated("cli", "valid points"), fmt::format("{}", map.valid_points().size()));
  for (const FeatureColumn& column : map.columns) line(translated("cli", "column"), column.name);
}

void describe(const LabelMap& map) {
  line(translated("cli", "grid"), grid_text(map.grid));
  const auto counts = map.counts();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    line(map.classes[i].name,
         translated("cli", "{} points ({:.1f} %)", counts[i],
                    100.0 * static_cast<double>(counts[i]) / static_cast<double>(map.grid.size())));
  }
}

void describe(const Transform& transform) {
  line(translated("cli", "kind"), transform_word(transform.kind));
  line(translated("cli", "scale"), fmt::format("{:.6g}", transform.scale()));
  line(translated("cli", "rotation"), fmt::format("{:.4f}°", transform.rotation_degrees()));
  line(translated("cli", "shift"),
       fmt::format("{:.3f}, {:.3f} µm", transform.shift.x(), transform.shift.y()));
}

void describe(const Model& model) {
  line(translated("cli", "kind"), model.kind);
  for (const auto& [name, matrix] : model.matrices) {
    line(name, fmt::format("{} × {}", matrix.rows(), matrix.cols()));
  }
}

void describe(const Table& table) {
  line(translated("cli", "rows"), fmt::format("{}", table.rows()));
  for (const TableColumn& column : table.columns) {
    std::string sample;
    for (std::size_t row = 0; row < std::min<std::size_t>(4, table.rows()); ++row) {
      sample += (row == 0 ? "" : ", ") + cells_text(column, row);
    }
    line(column.name, sample + (table.rows() > 4 ? ", …" : ""));
  }
}

bool is_recipe(const std::filesystem::path& file) {
  if (file.extension() != ".json") return false;
  return read_json(file).contains("lithoscope_recipe");
}

void describe(const Recipe& recipe) {
  for (const RecipeSource& source : recipe.sources) {
    line(source.name, recipe.resolved(source).lexically_normal().string());
  }
  for (const RecipeStep& step : recipe.steps) line(step.id, step.operation);
}

void describe_project(const std::filesystem::path& file) {
  NoProgress progress;
  const Project project = open_project(file, progress);
  fmt::print("{}: {} {}\n", file.string(), translated("cli", "project"), project.recipe.title);
  describe(project.recipe);
  for (const auto& [name, artifact] : project.results) line(name, kind_name(artifact.kind()));
}

}  // namespace

void add_info_command(CLI::App& app, Action& action) {
  struct Options {
    std::string file, reader;
    std::vector<std::string> settings;
  };
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("info", translated("cli", "Tell what a file holds"));
  command
      ->add_option("file", options->file,
                   translated("cli", "A data file, folder, recipe or project"))
      ->required();
  command->add_option("--reader", options->reader,
                      translated("cli", "Reader to use instead of the one chosen by content"));
  command->add_option("-s,--set", options->settings,
                      translated("cli", "A reader's option: name=value; may be repeated"));
  command->callback([options, &action] {
    action = [options](const Context& context) {
      const std::filesystem::path file = options->file;
      if (is_recipe(file)) {
        const Recipe recipe = read_recipe(file);
        fmt::print("{}: {} {}\n", file.string(), translated("cli", "recipe"), recipe.title);
        describe(recipe);
        return static_cast<int>(kSuccess);
      }
      if (is_project(file)) {
        describe_project(file);
        return static_cast<int>(kSuccess);
      }
      const Reader& reader = options->reader.empty() ? context.registry.reader_for(file)
                                                     : context.registry.reader(options->reader);
      NoProgress progress;
      const Artifact artifact = reader.read(
          file, Parameters(reader.options(), parse_settings(options->settings)), progress);
      fmt::print("{}: {}, {}\n", file.string(), kind_name(artifact.kind()), reader.title());
      std::visit([](const auto& value) { describe(*value); }, artifact.value());
      return static_cast<int>(kSuccess);
    };
  });
}

}  // namespace lithoscope::cli
