#include "widgets/export/export_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "core/recipe/edit_recipe.h"
#include "widgets/export/export_layers.h"
#include "widgets/export/figure_form.h"
#include "widgets/export/figure_preview.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

QString ExportPage::message() const {
  return message_->isVisible() ? message_->text() : QString();
}

void ExportPage::open() {
  question_->hide();
  say(QString(), false);
  layers_->set_sample(document_.sample(), true);
}

void ExportPage::refresh() {
  layers_->set_sample(document_.sample(), false);
}

bool ExportPage::show_layer(const std::string& key, std::optional<int> column) {
  return layers_->set_current(key, column);
}

const ExportFormat& ExportPage::format() const {
  return formats_[static_cast<std::size_t>(std::max(0, format_->currentIndex()))];
}

QString ExportPage::sample_name() const {
  const QString title = document_.is_open() ? document_.sample()->title : QString();
  return title.isEmpty() ? tr("sample") : title;
}

std::filesystem::path ExportPage::folder() const {
  return folder_->text().trimmed().toStdString();
}

std::vector<ExportLayer> ExportPage::chosen() const {
  std::vector<ExportLayer> layers = layers_->ticked();
  std::erase_if(
      layers, [&](const ExportLayer& layer) { return !format().can_hold(layer.artifact.kind()); });
  if (format().kind != ExportFormat::Kind::kData) return layers;
  // Values hold all columns of a feature map: once is enough.
  std::vector<ExportLayer> whole;
  for (ExportLayer& layer : layers) {
    const bool known = std::any_of(whole.begin(), whole.end(),
                                   [&](const ExportLayer& one) { return one.key == layer.key; });
    if (known) continue;
    if (const SampleItem* item = document_.sample()->find(layer.key)) layer.title = item->title;
    layer.column.clear();
    whole.push_back(layer);
  }
  return whole;
}

std::vector<ExportTask> ExportPage::batch() const {
  return make_batch(chosen(), format(), figure_json(form_->options()), pattern_->text(),
                    sample_name(), document_.registry());
}

FigureOptions ExportPage::options_for(const ExportLayer& layer) const {
  FigureOptions options = form_->options();
  options.title = filled_pattern(options.title, sample_name(), layer.title);
  return options;
}

void ExportPage::follow_format() {
  const ExportFormat& chosen_format = format();
  keeps_->setText(chosen_format.keeps);
  follow_layer();
  follow_ticks();
}

void ExportPage::follow_layer() {
  const auto layer = layers_->current();
  const bool labels = layer && layer->artifact.kind() == ArtifactKind::kLabelMap;
  const bool figure = format().kind == ExportFormat::Kind::kFigure;
  const bool coloured = figure || format().kind == ExportFormat::Kind::kPixels;
  form_->setVisible(coloured);
  form_->show_for(figure, labels, format().extension == "svg" || format().extension == "pdf");
  update_preview();
}

void ExportPage::follow_ticks() {
  const std::vector<ExportLayer> ticked = layers_->ticked();
  const std::size_t count = chosen().size();
  const bool report = format().kind == ExportFormat::Kind::kReport;
  if (report) {
    export_->setText(tr("Export report"));
  } else {
    export_->setText(count == 1 ? tr("Export 1 layer") : tr("Export %1 layers").arg(count));
  }
  export_->setEnabled(count > 0 && !exporting_);
  keep_->setEnabled(count > 0);
  copy_->setEnabled(layers_->current().has_value());
  question_->hide();
  if (!document_.is_open()) return;
  if (ticked.empty()) {
    say(tr("Tick the layers to export."), false);
  } else if (count < ticked.size() && format().kind != ExportFormat::Kind::kData) {
    say(tr("This format cannot hold %1 of the layers.").arg(ticked.size() - count), true);
  } else if (count == 0) {
    say(tr("This format cannot hold any of the layers: choose another one."), true);
  } else {
    say(QString(), false);
  }
}

void ExportPage::update_preview() {
  const auto layer = layers_->current();
  if (!layer) {
    preview_->show_words(document_.is_open()
                             ? tr("There is no map yet. Run the recipe, or choose a layer.")
                             : QString());
    facts_->clear();
    return;
  }
  if (!form_->problem().isEmpty()) return;  // the last good one stays
  const auto kind = format().kind;
  const bool alone = kind == ExportFormat::Kind::kPixels || kind == ExportFormat::Kind::kData;
  preview_->show_figure({layer->artifact, layer->column, options_for(*layer), alone});
}

void ExportPage::apply_preset(int index) {
  const auto presets = export_presets();
  if (index < 1 || index > static_cast<int>(presets.size())) return;
  const ExportPreset& preset = presets[static_cast<std::size_t>(index) - 1];
  filling_ = true;
  form_->set_options(preset.figure);
  for (std::size_t i = 0; i < formats_.size(); ++i) {
    if (formats_[i].id == preset.format) format_->setCurrentIndex(static_cast<int>(i));
  }
  filling_ = false;
  follow_format();
  remember();
}

void ExportPage::remember() const {
  if (filling_) return;
  remember_export({form_->options(), format().id, pattern_->text(), folder_->text()});
}

void ExportPage::keep_in_recipe() {
  Recipe next = document_.recipe();
  if (format().kind == ExportFormat::Kind::kReport) {
    std::vector<std::string> maps;
    for (const ExportLayer& layer : chosen()) maps.push_back(layer.key);
    next.report = usual_report(next, document_.artifacts(), maps);
  } else {
    for (const ExportTask& task : batch()) {
      std::erase_if(next.exports,
                    [&](const RecipeExport& entry) { return entry.file == task.entry.file; });
      next.exports.push_back(task.entry);
    }
  }
  if (document_.change(tr("keep exports"), next)) {
    say(tr("Kept in the recipe: every run with the command line writes the same."), false);
  } else {
    say(tr("The recipe has them already."), false);
  }
}

void ExportPage::copy_figure() {
  const auto layer = layers_->current();
  if (!layer) return;
  copying_.start([this, layer = *layer,
                  options = options_for(*layer)](Progress& progress) -> BackgroundTask::Done {
    const QImage picture =
        Figure(figure_content(layer.artifact, layer.column, progress), options).image();
    progress.check();
    return [this, picture] {
      QGuiApplication::clipboard()->setImage(picture);
      say(tr("The figure is on the clipboard, %1 × %2 pixels.")
              .arg(picture.width())
              .arg(picture.height()),
          false);
    };
  });
}

void ExportPage::say(const QString& words, bool warning) {
  message_->setText(words);
  QPalette colours = message_->palette();
  colours.setColor(QPalette::WindowText,
                   warning ? warning_colour(palette()) : palette().color(QPalette::WindowText));
  message_->setPalette(colours);
  message_->setVisible(!words.isEmpty());
  open_folder_->hide();
}

}  // namespace lithoscope
