#include "app/cli/figures.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "widgets/figure/map_figure.h"

namespace lithoscope::cli {

void save_figure(const Artifact& artifact, const std::string& title,
                 const std::filesystem::path& file) {
  FigureOptions options;
  options.title = QString::fromStdString(title);
  if (const auto labels = artifact.as<LabelMap>()) {
    save_png(render_label_figure(*labels, options), file);
  } else if (const auto features = artifact.as<FeatureMap>()) {
    save_png(render_value_figure(*features, 0, options), file);
  } else {
    throw Error(translated("cli", "A {} cannot be drawn as a map", kind_name(artifact.kind())),
                translated("cli", "Choose a label map or a feature map"));
  }
}

}  // namespace lithoscope::cli
