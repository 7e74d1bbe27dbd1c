// The Export page put together.
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/export/export_layers.h"
#include "widgets/export/export_page.h"
#include "widgets/export/figure_form.h"
#include "widgets/export/figure_preview.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QLabel* heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  QFont bold = label->font();
  bold.setBold(true);
  label->setFont(bold);
  return label;
}

QLabel* quiet(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

QPushButton* button(const QString& text, const QString& name, const QString& tip, QWidget* parent) {
  auto* made = new QPushButton(text, parent);
  made->setObjectName(name);
  made->setToolTip(tip);
  return made;
}

}  // namespace

ExportPage::ExportPage(Document& document, Selection& selection, QWidget* parent)
    : Page(document, selection, parent),
      formats_(export_formats(document.registry())),
      copying_(BackgroundTask::Replace::kStopRunning) {
  auto* parts = new QSplitter(Qt::Horizontal, this);
  parts->setChildrenCollapsible(false);
  parts->addWidget(build_left());
  auto* middle = new QWidget(this);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  preview_ = new FigurePreview(middle);
  preview_->setObjectName(QStringLiteral("preview"));
  facts_ = quiet(middle);
  facts_->setContentsMargins(grid_unit(this), grid_unit(this) / 2, grid_unit(this),
                             grid_unit(this) / 2);
  column->addWidget(preview_, 1);
  column->addWidget(facts_);
  parts->addWidget(middle);
  parts->addWidget(build_right());
  parts->setStretchFactor(0, 0);
  parts->setStretchFactor(1, 1);
  parts->setStretchFactor(2, 0);
  const int unit = grid_unit(this);
  parts->setSizes({28 * unit, 90 * unit, 34 * unit});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(parts, 1);

  const ExportSettings known = remembered_export();
  filling_ = true;
  form_->set_options(known.figure);
  pattern_->setText(known.pattern);
  folder_->setText(known.folder);
  for (std::size_t i = 0; i < formats_.size(); ++i) {
    if (formats_[i].id == known.format) format_->setCurrentIndex(static_cast<int>(i));
  }
  filling_ = false;

  connect(layers_, &ExportLayers::current_changed, this, &ExportPage::follow_layer);
  connect(layers_, &ExportLayers::ticks_changed, this, &ExportPage::follow_ticks);
  connect(form_, &FigureForm::changed, this, [this] {
    preset_->setCurrentIndex(0);
    remember();
    update_preview();
  });
  connect(format_, &QComboBox::currentIndexChanged, this, [this] {
    if (filling_) return;
    remember();
    follow_format();
  });
  connect(preset_, &QComboBox::activated, this, &ExportPage::apply_preset);
  connect(pattern_, &QLineEdit::editingFinished, this, &ExportPage::remember);
  connect(folder_, &QLineEdit::editingFinished, this, &ExportPage::remember);
  connect(export_, &QPushButton::clicked, this, &ExportPage::start);
  connect(keep_, &QPushButton::clicked, this, &ExportPage::keep_in_recipe);
  connect(copy_, &QPushButton::clicked, this, &ExportPage::copy_figure);
  connect(replace_, &QPushButton::clicked, this, [this] {
    question_->hide();
    if (format().kind == ExportFormat::Kind::kReport) {
      write_report_of_chosen();
    } else {
      write(batch());
    }
  });
  connect(number_, &QPushButton::clicked, this, [this] {
    question_->hide();
    write(with_free_names(batch(), folder()));
  });
  connect(leave_, &QPushButton::clicked, question_, &QFrame::hide);
  follow_job();
  connect(&copying_, &BackgroundTask::failed, this, &ExportPage::failed);
  connect(preview_, &FigurePreview::drawn, this, [this] {
    const QSize size = preview_->figure_size();
    QString facts = tr("%1 × %2 pixels").arg(size.width()).arg(size.height());
    if (format().kind == ExportFormat::Kind::kFigure) {
      const double mm = 25.4 / form_->options().dpi;
      facts += tr(" · %1 × %2 mm at %3 dpi")
                   .arg(QLocale().toString(size.width() * mm, 'f', 1),
                        QLocale().toString(size.height() * mm, 'f', 1),
                        QString::number(form_->options().dpi));
    }
    facts_->setText(facts);
  });
  follow_format();
}

QWidget* ExportPage::build_left() {
  const int unit = grid_unit(this);
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(unit, unit, unit, unit);
  column->setSpacing(unit / 2);
  column->addWidget(heading(tr("Layers"), left));
  layers_ = new ExportLayers(left);
  layers_->setObjectName(QStringLiteral("export-layers"));
  column->addWidget(layers_, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(unit / 2);
  const auto add = [&](const QString& text, const QString& name, const QString& tip,
                       ExportLayers::Which which) {
    auto* made = button(text, name, tip, left);
    connect(made, &QPushButton::clicked, this, [this, which] { layers_->tick(which); });
    buttons->addWidget(made);
  };
  add(tr("All"), QStringLiteral("tick-all"), tr("Tick every layer and column"),
      ExportLayers::Which::kAll);
  add(tr("Minerals"), QStringLiteral("tick-labels"), tr("Tick the mineral maps and clusters"),
      ExportLayers::Which::kLabels);
  add(tr("None"), QStringLiteral("tick-none"), tr("Untick all"), ExportLayers::Which::kNone);
  column->addLayout(buttons);
  left->setMinimumWidth(22 * unit);
  return left;
}

QWidget* ExportPage::build_right() {
  const int unit = grid_unit(this);
  auto* right = new QWidget(this);
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);

  auto* content = new QWidget;
  auto* inside = new QVBoxLayout(content);
  inside->setContentsMargins(unit, unit, unit, unit);
  inside->setSpacing(unit / 2);
  inside->addWidget(heading(tr("Format"), content));
  preset_ = new QComboBox(content);
  preset_->setObjectName(QStringLiteral("preset"));
  preset_->setToolTip(tr("Format and options that go together"));
  preset_->setAccessibleName(tr("Preset"));
  preset_->addItem(tr("Own options"));
  for (const ExportPreset& preset : export_presets()) {
    preset_->addItem(preset.title);
    preset_->setItemData(preset_->count() - 1, preset.tip, Qt::ToolTipRole);
  }
  format_ = new QComboBox(content);
  format_->setObjectName(QStringLiteral("format"));
  format_->setToolTip(tr("What is written"));
  format_->setAccessibleName(tr("Format"));
  for (const ExportFormat& each : formats_) format_->addItem(each.title);
  for (QComboBox* box : {preset_, format_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    inside->addWidget(box);
  }
  keeps_ = quiet(content);
  inside->addWidget(keeps_);
  inside->addSpacing(unit / 2);
  form_ = new FigureForm(content);
  inside->addWidget(form_);
  inside->addStretch(1);
  auto* scroll = new QScrollArea(right);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(scroll, 1);
  column->addWidget(build_bottom());
  right->setMinimumWidth(32 * unit);
  return right;
}

QWidget* ExportPage::build_bottom() {
  const int unit = grid_unit(this);
  auto* bottom = new QWidget(this);
  auto* column = new QVBoxLayout(bottom);
  column->setContentsMargins(unit, unit / 2, unit, unit);
  column->setSpacing(unit / 2);
  column->addWidget(heading(tr("Files"), bottom));
  auto* where = new QHBoxLayout;
  where->setSpacing(unit / 2);
  folder_ = new QLineEdit(bottom);
  folder_->setObjectName(QStringLiteral("folder"));
  folder_->setToolTip(tr("The folder that the files go to"));
  folder_->setAccessibleName(tr("Folder"));
  auto* browse = new QToolButton(bottom);
  browse->setIcon(line_icon(QStringLiteral("open")));
  browse->setToolTip(tr("Choose the folder"));
  browse->setAccessibleName(browse->toolTip());
  connect(browse, &QToolButton::clicked, this, &ExportPage::choose_folder);
  where->addWidget(folder_, 1);
  where->addWidget(browse);
  pattern_ = new QLineEdit(bottom);
  pattern_->setObjectName(QStringLiteral("pattern"));
  pattern_->setToolTip(
      tr("The names of the files: {sample} and {layer} stand for their names, {ext} for the "
         "format's ending"));
  pattern_->setAccessibleName(tr("File names"));
  column->addLayout(where);
  column->addWidget(pattern_);

  message_ = new QLabel(bottom);
  message_->setObjectName(QStringLiteral("message"));
  message_->setWordWrap(true);
  open_folder_ = button(tr("Open folder"), QStringLiteral("open-folder"),
                        tr("Show the files in the file manager"), bottom);
  question_ = new QFrame(bottom);
  auto* asking = new QVBoxLayout(question_);
  asking->setContentsMargins(0, 0, 0, 0);
  asking->setSpacing(unit / 2);
  question_words_ = new QLabel(question_);
  question_words_->setWordWrap(true);
  asking->addWidget(question_words_);
  auto* answers = new QHBoxLayout;
  answers->setSpacing(unit / 2);
  replace_ = button(tr("Replace"), QStringLiteral("replace"), tr("Write over them"), question_);
  number_ = button(tr("Number"), QStringLiteral("number"), tr("Put a number behind the new names"),
                   question_);
  leave_ = button(tr("Leave"), QStringLiteral("leave"), tr("Write nothing"), question_);
  for (QPushButton* each : {replace_, number_, leave_}) answers->addWidget(each);
  asking->addLayout(answers);

  export_ =
      button(tr("Export"), QStringLiteral("export-now"), tr("Write the ticked layers"), bottom);
  export_->setDefault(true);
  cancel_ = button(tr("Cancel"), QStringLiteral("cancel-export"),
                   tr("Stop; no file stays half-written"), bottom);
  keep_ =
      button(tr("Keep in recipe"), QStringLiteral("keep"),
             tr("Let every run of the recipe with the command line write the same files"), bottom);
  copy_ =
      button(tr("Copy"), QStringLiteral("copy"), tr("Copy the figure shown as a picture"), bottom);
  auto* more = new QHBoxLayout;
  more->setSpacing(unit / 2);
  more->addWidget(keep_, 1);
  more->addWidget(copy_, 1);
  column->addWidget(message_);
  column->addWidget(open_folder_);
  column->addWidget(question_);
  column->addLayout(more);
  column->addWidget(export_);
  column->addWidget(cancel_);
  message_->hide();
  open_folder_->hide();
  question_->hide();
  cancel_->hide();
  return bottom;
}

}  // namespace lithoscope
