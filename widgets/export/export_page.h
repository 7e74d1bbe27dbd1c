// Taking maps home: which layers, in which format, how they look, and where they go.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "widgets/export/export_batch.h"
#include "widgets/export/export_settings.h"
#include "widgets/figure/figure.h"
#include "widgets/jobs/background_task.h"
#include "widgets/window/page.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lithoscope {

class ExportLayers;
class FigureForm;
class FigurePreview;

class ExportPage : public Page {
  Q_OBJECT

 public:
  ExportPage(Document& document, Selection& selection, QWidget* parent = nullptr);

  void open() override;
  void refresh() override;
  bool show_layer(const std::string& key, std::optional<int> column) override;

  // For tests and for what stands beside: the parts of the page.
  ExportLayers& layers() { return *layers_; }
  FigureForm& form() { return *form_; }
  FigurePreview& preview() { return *preview_; }
  QComboBox& format_box() { return *format_; }
  QString message() const;
  bool exporting() const { return exporting_; }

 private:
  QWidget* build_left();
  QWidget* build_right();
  QWidget* build_bottom();
  const ExportFormat& format() const;
  // The layers that the format can hold.
  std::vector<ExportLayer> chosen() const;
  std::vector<ExportTask> batch() const;
  std::filesystem::path folder() const;
  QString sample_name() const;
  FigureOptions options_for(const ExportLayer& layer) const;
  void follow_format();
  void follow_layer();
  void follow_ticks();
  void update_preview();
  void apply_preset(int index);
  void remember() const;
  void choose_folder();
  void start();
  void write(std::vector<ExportTask> batch);
  void write_report_of_chosen();
  void run(const QString& what, std::function<QStringList(Progress&)> work);
  void tell_written(const QStringList& files);
  void say(const QString& words, bool warning);
  void ask(const QStringList& taken);
  void keep_in_recipe();
  void copy_figure();
  void follow_job();
  void set_exporting(bool exporting);
  std::filesystem::path report_file() const;

  std::vector<ExportFormat> formats_;
  ExportLayers* layers_;
  FigurePreview* preview_;
  FigureForm* form_;
  QComboBox *preset_, *format_;
  QLabel *keeps_, *facts_, *message_;
  QLineEdit *pattern_, *folder_;
  QPushButton *export_, *cancel_, *keep_, *copy_, *open_folder_;
  QPushButton *replace_, *number_, *leave_;
  QFrame* question_;
  QLabel* question_words_;
  bool exporting_ = false;
  int job_ = -1;  // the last export
  bool filling_ = false;
  BackgroundTask copying_;
};

}  // namespace lithoscope
