#include "widgets/distil/importance_chart.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/distillation/importance.h"
#include "widgets/judge/chart_colours.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

constexpr int kVip = -2, kAllClasses = -1;

QColor colour_of(const Colour& colour) {
  return {colour.red, colour.green, colour.blue};
}

}  // namespace

ImportanceChart::ImportanceChart(QWidget* parent)
    : QWidget(parent),
      shown_(new QComboBox(this)),
      words_(new QLabel(this)),
      plot_(new QCustomPlot(this)) {
  const int unit = grid_unit(this);
  shown_->setAccessibleName(tr("Curves"));
  words_->setEnabled(false);
  words_->setWordWrap(true);
  plot_->setAccessibleName(tr("Importance of wavelengths"));
  plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  plot_->axisRect()->setRangeDrag(Qt::Horizontal);
  plot_->axisRect()->setRangeZoom(Qt::Horizontal);
  plot_->setMinimumSize(28 * unit, 12 * unit);
  plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot_->yAxis->setNumberPrecision(4);
  plot_->yAxis->ticker()->setTickCount(4);
  auto* top = new QHBoxLayout;
  top->setSpacing(unit);
  top->addWidget(shown_);
  top->addWidget(words_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addLayout(top);
  layout->addWidget(plot_, 1);
  auto* copied = new QAction(tr("Copy as table"), this);
  copied->setShortcut(QKeySequence::Copy);
  copied->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(copied);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  connect(copied, &QAction::triggered, this, &ImportanceChart::copy);
  connect(shown_, &QComboBox::currentIndexChanged, this, &ImportanceChart::show_curves);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &ImportanceChart::show_curves);
  apply_chart_colours(*plot_, palette());
  set_model(nullptr);
}

void ImportanceChart::set_model(std::shared_ptr<const PlsDaModel> model) {
  if (model != nullptr && model == model_) return;
  model_ = std::move(model);
  table_ = Table();
  words_->clear();
  if (model_ != nullptr) {
    try {
      table_ = importance_table(*model_);
    } catch (const Error& error) {
      words_->setText(QString::fromStdString(error.problem() + ". " + error.remedy()));
    }
  }
  fill_choices();
  show_curves();
}

void ImportanceChart::fill_choices() {
  const QSignalBlocker quiet(shown_);
  const int before = shown_->currentData().isValid() ? shown_->currentData().toInt() : kVip;
  shown_->clear();
  shown_->setEnabled(model_ != nullptr);
  if (model_ == nullptr) return;
  if (table_.find("vip") != nullptr) shown_->addItem(tr("Importance (VIP)"), kVip);
  shown_->addItem(tr("Regression vectors"), kAllClasses);
  for (std::size_t k = 0; k < model_->classes.size(); ++k) {
    shown_->addItem(tr("Only %1").arg(QString::fromStdString(model_->classes[k].name)),
                    static_cast<int>(k));
  }
  shown_->setCurrentIndex(std::max(0, shown_->findData(before)));
}

void ImportanceChart::show_curves() {
  plot_->clearGraphs();
  plot_->legend->setVisible(false);
  if (model_ == nullptr) {
    plot_->replot(QCustomPlot::rpQueuedReplot);
    return;
  }
  const std::vector<double> axis = shown_values(model_->axis);
  const QVector<double> x(axis.begin(), axis.end());
  const int wanted = shown_->currentData().toInt();
  double low = 0, high = 0;
  const auto add = [&](const QVector<double>& y, const QColor& colour, const QString& name) {
    QCPGraph* graph = plot_->addGraph();
    graph->setData(x, y);
    graph->setPen(QPen(colour, 1.4));
    graph->setName(name);
    for (const double value : y) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  };
  const QColor text = palette().color(QPalette::Text);
  if (wanted == kVip && table_.find("vip") != nullptr) {
    const std::vector<double>& vip = table_.numbers("vip");
    add(QVector<double>(vip.begin(), vip.end()), text, tr("VIP"));
    QCPGraph* one = plot_->addGraph();
    const auto [least, most] = std::minmax_element(x.begin(), x.end());
    one->setData(QVector<double>{*least, *most}, QVector<double>{1, 1});
    one->setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DashLine));
    const auto above = std::count_if(vip.begin(), vip.end(), [](double v) { return v > 1; });
    const auto best = std::max_element(vip.begin(), vip.end()) - vip.begin();
    words_->setText(
        tr("%1 of %2 channels matter more than most (above 1); most of all %3")
            .arg(above)
            .arg(vip.size())
            .arg(QString::fromStdString(channel_text(model_->axis, static_cast<std::size_t>(best),
                                                     UnitChoice::instance().units()))));
    plot_->yAxis->setLabel(tr("VIP"));
  } else {
    for (std::size_t k = 0; k < model_->classes.size(); ++k) {
      if (wanted >= 0 && wanted != static_cast<int>(k)) continue;
      const Eigen::VectorXd column = model_->coefficients.col(static_cast<Eigen::Index>(k));
      add(QVector<double>(column.begin(), column.end()), colour_of(model_->classes[k].colour),
          QString::fromStdString(model_->classes[k].name));
    }
    plot_->legend->setVisible(plot_->graphCount() > 1);
    words_->setText(tr("How much a class becomes likelier where the spectrum is higher by 1"));
    plot_->yAxis->setLabel(tr("coefficient"));
  }
  plot_->xAxis->setLabel(axis_words(model_->axis));
  const auto [first, last] = std::minmax_element(axis.begin(), axis.end());
  if (first != axis.end()) plot_->xAxis->setRange(*first, *last);
  const double margin = std::max(1e-12, 0.06 * (high - low));
  plot_->yAxis->setRange(wanted == kVip ? 0 : low - margin, high + margin);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ImportanceChart::copy() const {
  QString text;
  QStringList names;
  for (const TableColumn& column : table_.columns) names << QString::fromStdString(column.name);
  text += names.join(QLatin1Char('\t')) + QLatin1Char('\n');
  for (std::size_t row = 0; row < table_.rows(); ++row) {
    QStringList fields;
    for (const TableColumn& column : table_.columns) {
      fields << QString::number(std::get<std::vector<double>>(column.cells)[row], 'g', 9);
    }
    text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
  }
  QApplication::clipboard()->setText(text);
}

void ImportanceChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
    apply_chart_colours(*plot_, palette());
    show_curves();
  }
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
