#include "widgets/judge/grain_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

#include "core/labels/judge_tables.h"
#include "widgets/judge/chart_colours.h"
#include "widgets/judge/result_table.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kBins = 16;
constexpr std::size_t kMostListed = 1000;

}  // namespace

GrainReport report_grains(std::shared_ptr<const LabelMap> map, const GrainOptions& options,
                          Progress& progress) {
  GrainReport report;
  report.grains = find_grains(*map, options, progress);
  report.sizes = grain_sizes(*map, report.grains);
  report.contacts_um = contact_lengths_um(*map, progress);
  report.histogram = grain_histogram(*map, report.grains, kBins);
  report.map = std::move(map);
  return report;
}

GrainPanel::GrainPanel(QWidget* parent)
    : QWidget(parent),
      neighbours_(new QComboBox(this)),
      shown_(new QComboBox(this)),
      least_(new QSpinBox(this)),
      message_(new QLabel(this)),
      words_(new QLabel(this)),
      content_(new QWidget(this)),
      tables_(new QStackedWidget(content_)),
      sizes_(new ResultTable(tr("Grain sizes by class"), tables_)),
      contacts_(new ResultTable(tr("Shared boundaries"), tables_)),
      grains_(new ResultTable(tr("Largest grains"), tables_)),
      chart_(new QCustomPlot(content_)) {
  const int unit = grid_unit(this);
  neighbours_->addItem(tr("touch at their sides"), false);
  neighbours_->addItem(tr("touch at sides or corners"), true);
  neighbours_->setToolTip(tr("When two points of a class belong to one grain"));
  neighbours_->setAccessibleName(tr("Points of a grain"));
  least_->setRange(1, 1'000'000'000);
  least_->setSuffix(tr(" px"));
  least_->setKeyboardTracking(false);
  least_->setToolTip(tr("Pieces of fewer points are no grains and are left out"));
  least_->setAccessibleName(tr("Smallest grain"));
  shown_->addItems({tr("Sizes by class"), tr("Shared boundaries"), tr("Largest grains")});
  shown_->setAccessibleName(tr("Table"));
  sizes_->setToolTip(
      tr("Diameters are those of circles of the same area. d10, d50, d90: so many percent of the "
         "grains are smaller. Half area: grains below this diameter hold half of the area.\n"
         "Outlines are measured by counting how often lines in four directions cross them (Cauchy "
         "and Crofton)"));
  contacts_->setToolTip(
      tr("Length of the boundary that two classes share. The edge of the map is no boundary"));
  tables_->addWidget(sizes_);
  tables_->addWidget(contacts_);
  tables_->addWidget(grains_);
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  words_->setEnabled(false);
  chart_->setAccessibleName(tr("Grains by diameter"));
  chart_->setMinimumWidth(24 * unit);

  auto* options = new QHBoxLayout;
  options->setSpacing(unit);
  options->addWidget(new QLabel(tr("Points of a grain"), this));
  options->addWidget(neighbours_);
  options->addWidget(new QLabel(tr("Smallest grain"), this));
  options->addWidget(least_);
  options->addWidget(words_, 1);
  options->addWidget(shown_);
  auto* row = new QHBoxLayout(content_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * unit);
  row->addWidget(tables_, 3);
  row->addWidget(chart_, 2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  layout->addLayout(options);
  layout->addWidget(message_, 1);
  layout->addWidget(content_, 1);
  connect(neighbours_, &QComboBox::currentIndexChanged, this, &GrainPanel::options_changed);
  connect(least_, &QSpinBox::valueChanged, this, &GrainPanel::options_changed);
  connect(shown_, &QComboBox::currentIndexChanged, tables_, &QStackedWidget::setCurrentIndex);
  chart_->xAxis->setScaleType(QCPAxis::stLogarithmic);
  chart_->xAxis->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
  chart_->xAxis->setNumberFormat(QStringLiteral("gb"));
  chart_->xAxis->setLabel(tr("diameter [µm]"));
  chart_->yAxis->setLabel(tr("grains"));
  set_message({});
  apply_chart_colours(*chart_, palette());
}

GrainOptions GrainPanel::options() const {
  GrainOptions options;
  options.diagonal = neighbours_->currentData().toBool();
  options.least_points = least_->value();
  return options;
}

void GrainPanel::set_message(const QString& words) {
  message_->setText(words);
  message_->show();
  content_->hide();
  words_->clear();
}

void GrainPanel::set_report(const GrainReport& report) {
  message_->hide();
  content_->show();
  const LabelMap& map = *report.map;
  QString words = tr("%Ln grain(s)", nullptr, static_cast<int>(report.grains.grains.size()));
  if (report.grains.small_pieces > 0) {
    words += tr("; %Ln smaller piece(s) left out", nullptr,
                static_cast<int>(report.grains.small_pieces));
  }
  words_->setText(words);
  sizes_->set_table(grain_size_table(report.sizes, report.grains),
                    {tr("Class"), tr("Grains"), tr("At the edge"), tr("Area"), tr("d10"), tr("d50"),
                     tr("d90"), tr("Mean"), tr("Largest"), tr("Half area"), tr("Outlines")});
  contacts_->set_table(contact_table(map, report.contacts_um), {tr("Class")});
  grains_->set_table(grain_table(map, report.grains, kMostListed),
                     {tr("Class"), tr("Points"), tr("Area"), tr("Diameter"), tr("Outline"), tr("x"),
                      tr("y"), tr("At the edge")});

  // Bars of one bin stand on each other.
  chart_->clearPlottables();
  const GrainHistogram& histogram = report.histogram;
  double tallest = 1;
  if (!histogram.limits_um.empty()) {
    const auto bins = histogram.counts.rows();
    QVector<double> middles;
    for (Eigen::Index b = 0; b < bins; ++b) {
      const auto at = static_cast<std::size_t>(b);
      middles << std::sqrt(histogram.limits_um[at] * histogram.limits_um[at + 1]);
      tallest = std::max(tallest, histogram.counts.row(b).sum());
    }
    QCPBars* below = nullptr;
    for (std::size_t k = 0; k < map.classes.size(); ++k) {
      QVector<double> counts;
      for (Eigen::Index b = 0; b < bins; ++b) {
        counts << histogram.counts(b, static_cast<Eigen::Index>(k));
      }
      auto* bars = new QCPBars(chart_->xAxis, chart_->yAxis);
      const Colour& colour = map.classes[k].colour;
      bars->setBrush(QColor(colour.red, colour.green, colour.blue));
      bars->setPen(Qt::NoPen);
      bars->setName(QString::fromStdString(map.classes[k].name));
      bars->setWidthType(QCPBars::wtAxisRectRatio);
      bars->setWidth(0.92 / static_cast<double>(bins + 1));
      bars->setData(middles, counts, true);
      if (below != nullptr) bars->moveAbove(below);
      below = bars;
    }
    const double half = std::sqrt(histogram.limits_um[1] / histogram.limits_um[0]);
    chart_->xAxis->setRange(histogram.limits_um.front() / half, histogram.limits_um.back() * half);
  }
  chart_->yAxis->setRange(0, 1.05 * tallest);
  chart_->replot(QCustomPlot::rpQueuedReplot);
}

void GrainPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_chart_colours(*chart_, palette());
    chart_->replot(QCustomPlot::rpQueuedReplot);
  }
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
