#include "widgets/judge/doubt_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/labels/judge_tables.h"
#include "core/learn/certainty.h"
#include "widgets/judge/result_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr std::int64_t kSample = 2000;
constexpr int kBorderPx = 1;

}  // namespace

DoubtReport report_doubt(const LabelMap& labels, const FeatureMap& values, ColumnKind kind,
                         double unsure_below, Progress& progress) {
  DoubtReport report;
  FeatureMap margin;
  if (kind == ColumnKind::kDistances) {
    Certainty certainty = measure_certainty(values, labels, kSample, 1, progress);
    margin = margin_map(certainty.distances, labels, kind, progress);
    report.silhouettes = silhouette_table(certainty);
    report.silhouette = std::make_shared<const FeatureMap>(std::move(certainty.silhouette));
  } else {
    margin = margin_map(values, labels, kind, progress);
  }
  LabelMap doubt = doubt_map(margin, labels, unsure_below, kBorderPx, progress);
  report.by_class = doubt_table(measure_doubt(margin, doubt, labels));
  report.margin = std::make_shared<const FeatureMap>(std::move(margin));
  report.doubt = std::make_shared<const LabelMap>(std::move(doubt));
  return report;
}

DoubtPanel::DoubtPanel(QWidget* parent)
    : QWidget(parent),
      sources_(new QComboBox(this)),
      maps_(new QComboBox(this)),
      below_(new QDoubleSpinBox(this)),
      message_(new QLabel(this)),
      content_(new QWidget(this)),
      silhouettes_(new ResultTable(tr("Silhouette by class"), content_)),
      by_class_(new ResultTable(tr("Doubt by class"), content_)) {
  const int unit = grid_unit(this);
  sources_->setToolTip(
      tr("The features that the classes are told apart by, or the scores of a student"));
  sources_->setAccessibleName(tr("Told by"));
  sources_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  maps_->addItem(tr("Doubt"), static_cast<int>(DoubtMap::kDoubt));
  maps_->addItem(tr("Margin"), static_cast<int>(DoubtMap::kMargin));
  maps_->addItem(tr("Silhouette"), static_cast<int>(DoubtMap::kSilhouette));
  maps_->setToolTip(
      tr("Doubt: unsure points, apart where they lie beside another class and so probably cover "
         "both.\nMargin: 0 where two classes are equally likely, 1 where there is no doubt.\n"
         "Silhouette: from −1 (looks like another class) to 1"));
  maps_->setAccessibleName(tr("Map of doubt"));
  below_->setRange(0, 1);
  below_->setSingleStep(0.05);
  below_->setDecimals(2);
  below_->setValue(0.2);
  below_->setKeyboardTracking(false);
  below_->setToolTip(tr("Points of a smaller margin count as unsure"));
  below_->setAccessibleName(tr("Unsure below"));
  silhouettes_->setToolTip(
      tr("Simplified: from the distances to the class means, over all points.\nExact: from the "
         "distances between points, over a sample"));
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);

  auto* options = new QHBoxLayout;
  options->setSpacing(unit);
  options->addWidget(new QLabel(tr("Told by"), this));
  options->addWidget(sources_);
  options->addWidget(new QLabel(tr("Unsure below a margin of"), this));
  options->addWidget(below_);
  options->addStretch(1);
  options->addWidget(new QLabel(tr("Show"), this));
  options->addWidget(maps_);
  auto* row = new QHBoxLayout(content_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * unit);
  row->addWidget(by_class_, 1);
  row->addWidget(silhouettes_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  layout->addLayout(options);
  layout->addWidget(message_, 1);
  layout->addWidget(content_, 1);
  connect(sources_, &QComboBox::currentIndexChanged, this, &DoubtPanel::options_changed);
  connect(below_, &QDoubleSpinBox::valueChanged, this, &DoubtPanel::options_changed);
  connect(maps_, &QComboBox::currentIndexChanged, this, &DoubtPanel::map_chosen);
  set_message({});
}

void DoubtPanel::set_sources(const std::vector<DoubtSource>& sources) {
  const std::string chosen = source() ? source()->key : std::string();
  const QSignalBlocker quiet(sources_);
  held_ = sources;
  sources_->clear();
  for (const DoubtSource& each : held_) {
    sources_->addItem(each.title);
    if (each.key == chosen) sources_->setCurrentIndex(sources_->count() - 1);
  }
  sources_->setEnabled(!held_.empty());
}

std::optional<DoubtSource> DoubtPanel::source() const {
  const int index = sources_->currentIndex();
  if (index < 0 || index >= static_cast<int>(held_.size())) return std::nullopt;
  return held_[static_cast<std::size_t>(index)];
}

double DoubtPanel::unsure_below() const {
  return below_->value();
}

DoubtMap DoubtPanel::shown() const {
  return static_cast<DoubtMap>(maps_->currentData().toInt());
}

void DoubtPanel::set_message(const QString& words) {
  message_->setText(words);
  message_->show();
  content_->hide();
}

void DoubtPanel::set_report(const DoubtReport& report) {
  message_->hide();
  content_->show();
  by_class_->set_table(report.by_class, {tr("Class"), tr("Mean margin"), tr("Unsure inside"),
                                         tr("Mixed at borders"), tr("Points")});
  silhouettes_->setVisible(report.silhouette != nullptr);
  if (report.silhouette != nullptr) {
    silhouettes_->set_table(report.silhouettes, {tr("Class"), tr("Simplified"), tr("Points"),
                                                 tr("Exact"), tr("Sampled")});
  }
}

}  // namespace lithoscope
