#include "widgets/judge/abundance_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

#include "core/labels/judge_tables.h"
#include "widgets/judge/chart_colours.h"
#include "widgets/judge/result_table.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

AbundancePanel::AbundancePanel(QWidget* parent)
    : QWidget(parent),
      block_(new QSpinBox(this)),
      message_(new QLabel(this)),
      content_(new QWidget(this)),
      table_(new ResultTable(tr("Modal abundance"), content_)),
      chart_(new QCustomPlot(content_)) {
  const int unit = grid_unit(this);
  block_->setRange(1, 100000);
  block_->setValue(AbundanceOptions().block_px);
  block_->setSuffix(tr(" px"));
  block_->setKeyboardTracking(false);
  block_->setToolTip(
      tr("Side of the square blocks that the bootstrap draws. Choose it larger than the grains: "
         "neighbouring points belong to the same grain and are no independent observations"));
  block_->setAccessibleName(tr("Block size"));
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  chart_->setAccessibleName(tr("Abundance with intervals"));
  chart_->setMinimumWidth(24 * unit);

  auto* options = new QHBoxLayout;
  options->setSpacing(unit);
  auto* label = new QLabel(tr("Blocks of"), this);
  label->setBuddy(block_);
  options->addWidget(label);
  options->addWidget(block_);
  auto* words =
      new QLabel(tr("95 % of 1000 bootstrap samples of blocks lie in the interval"), this);
  words->setEnabled(false);
  options->addWidget(words, 1);
  auto* row = new QHBoxLayout(content_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * unit);
  row->addWidget(table_, 1);
  row->addWidget(chart_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  layout->addLayout(options);
  layout->addWidget(message_, 1);
  layout->addWidget(content_, 1);
  connect(block_, &QSpinBox::valueChanged, this, &AbundancePanel::options_changed);
  set_message({});
  apply_chart_colours(*chart_, palette());
}

AbundanceOptions AbundancePanel::options() const {
  AbundanceOptions options;
  options.block_px = block_->value();
  return options;
}

void AbundancePanel::set_message(const QString& words) {
  message_->setText(words);
  message_->show();
  content_->hide();
}

void AbundancePanel::set_abundance(const std::vector<ClassAbundance>& abundance,
                                   const LabelMap& map) {
  message_->hide();
  content_->show();
  table_->set_table(abundance_table(abundance, map.grid),
                    {tr("Class"), tr("Area"), tr("from"), tr("to"), tr("Points"), tr("Area")});

  chart_->clearPlottables();
  auto ticker = QSharedPointer<QCPAxisTickerText>(new QCPAxisTickerText);
  const auto count = static_cast<double>(abundance.size());
  double greatest = 1;
  for (std::size_t k = 0; k < abundance.size(); ++k) {
    const double at = count - static_cast<double>(k);  // the first class on top
    ticker->addTick(at, QString::fromStdString(abundance[k].name));
    auto* bar = new QCPBars(chart_->yAxis, chart_->xAxis);
    const Colour& colour = map.classes[k].colour;
    bar->setBrush(QColor(colour.red, colour.green, colour.blue));
    bar->setPen(Qt::NoPen);
    bar->setWidth(0.7);
    const double share = 100 * abundance[k].share;
    bar->setData(QVector<double>{at}, QVector<double>{share});
    greatest = std::max(greatest, share);
    if (!std::isfinite(abundance[k].lower)) continue;
    auto* error = new QCPErrorBars(chart_->yAxis, chart_->xAxis);
    error->setDataPlottable(bar);
    error->setErrorType(QCPErrorBars::etValueError);
    error->setPen(QPen(palette().color(QPalette::Text), 1.2));
    error->setSymbolGap(0);
    error->setData(QVector<double>{share - 100 * abundance[k].lower},
                   QVector<double>{100 * abundance[k].upper - share});
    greatest = std::max(greatest, 100 * abundance[k].upper);
  }
  chart_->yAxis->setTicker(ticker);
  chart_->yAxis->setTickLength(0);
  chart_->yAxis->setSubTicks(false);
  chart_->yAxis->grid()->setVisible(false);
  chart_->yAxis->setRange(0.4, count + 0.6);
  chart_->xAxis->setRange(0, 1.05 * greatest);
  chart_->xAxis->setLabel(tr("area [%]"));
  chart_->replot(QCustomPlot::rpQueuedReplot);
}

void AbundancePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_chart_colours(*chart_, palette());
    for (int i = 0; i < chart_->plottableCount(); ++i) {
      if (auto* error = qobject_cast<QCPErrorBars*>(chart_->plottable(i))) {
        error->setPen(QPen(palette().color(QPalette::Text), 1.2));
      }
    }
    chart_->replot(QCustomPlot::rpQueuedReplot);
  }
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
