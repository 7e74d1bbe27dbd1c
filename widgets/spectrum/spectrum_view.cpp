#include "widgets/spectrum/spectrum_view.h"

#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

constexpr int kMostNamedTicks = 24;
constexpr int kMostInLegend = 8;

QString axis_title(SpectralUnit unit) {
  switch (unit) {
    case SpectralUnit::kNanometre:
      return SpectrumView::tr("Wavelength (nm)");
    case SpectralUnit::kMicrometre:
      return SpectrumView::tr("Wavelength (µm)");
    case SpectralUnit::kInverseCentimetre:
      return SpectrumView::tr("Wavenumber (cm⁻¹)");
    case SpectralUnit::kElectronVolt:
      return SpectrumView::tr("Energy (eV)");
    case SpectralUnit::kKiloElectronVolt:
      return SpectrumView::tr("Energy (keV)");
    case SpectralUnit::kAsFile:
      break;
  }
  return SpectrumView::tr("Channel");
}

QCPRange padded(double low, double high, double share) {
  if (!(low <= high)) return {0, 1};
  const double pad = high > low ? (high - low) * share : std::max(std::abs(low) * 0.1, 0.5);
  return {low - pad, high + pad};
}

}  // namespace

SpectrumView::SpectrumView(QWidget* parent)
    : QWidget(parent),
      plot_(new QCustomPlot(this)),
      markers_(plot_, [this](double position) { return to_key(position); }) {
  // Segment by segment: the outline of a whole noisy spectrum takes a tenth of a second to fill.
  plot_->setPlottingHint(QCP::phFastPolylines);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(plot_);
  setMinimumSize(18 * grid_unit(this), 14 * grid_unit(this));

  plot_->setInteractions(QCP::iRangeDrag);
  plot_->setNoAntialiasingOnDrag(false);
  plot_->setSelectionTolerance(0);
  plot_->setAccessibleName(tr("Spectrum"));
  plot_->setMouseTracking(true);
  plot_->setToolTip(
      tr("Wheel: zoom (Ctrl: wavelengths only, Shift: values only)\nDrag: move\nDouble click: show "
         "all\nClick: map this channel, name this peak"));
  plot_->setContextMenuPolicy(Qt::CustomContextMenu);
  plot_->installEventFilter(this);
  connect(plot_, &QWidget::customContextMenuRequested, this, &SpectrumView::show_menu);

  mark_ = new QCPItemStraightLine(plot_);
  mark_->setVisible(false);
  mark_->setSelectable(false);
  message_item_ = new QCPItemText(plot_);
  message_item_->position->setType(QCPItemPosition::ptAxisRectRatio);
  message_item_->position->setCoords(0.5, 0.5);
  message_item_->setSelectable(false);
  title_item_ = new QCPItemText(plot_);
  title_item_->position->setType(QCPItemPosition::ptAxisRectRatio);
  title_item_->position->setCoords(0.99, 0.03);
  title_item_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
  title_item_->setTextAlignment(Qt::AlignRight);
  title_item_->setSelectable(false);
  plot_->yAxis->setNumberFormat(QStringLiteral("gb"));
  plot_->yAxis->setNumberPrecision(6);
  plot_->yAxis->ticker()->setTickCount(4);
  // The names of several curves stand above them, where they hide nothing.
  plot_->axisRect()->insetLayout()->take(plot_->legend);
  plot_->plotLayout()->setRowSpacing(0);
  plot_->legend->setBorderPen(Qt::NoPen);
  plot_->legend->setBrush(Qt::NoBrush);
  plot_->legend->setMargins(QMargins(grid_unit(this), 0, 0, 0));
  plot_->legend->setRowSpacing(0);
  plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
  message_ = tr("Point at the map to see a spectrum");
  connect(plot_, &QCustomPlot::afterLayout, this, &SpectrumView::arrange_markers);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &SpectrumView::apply_unit);
  apply_colours();
  update_message();
}

void SpectrumView::set_title(const QString& title) {
  title_item_->setText(title);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_message(const QString& message) {
  message_ = message;
  update_message();
}

void SpectrumView::update_message() {
  const bool empty = curves_.empty();
  message_item_->setText(message_);
  message_item_->setVisible(empty);
  plot_->xAxis->setVisible(!empty || axis_.size() > 0);
  plot_->yAxis->setVisible(!empty);
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_axis(const SpectralAxis& axis, const QString& quantity) {
  if (axis == axis_ && quantity == quantity_) return;
  axis_ = axis;
  quantity_ = quantity;
  curves_.clear();
  plot_->clearGraphs();
  marked_.reset();
  mark_->setVisible(false);
  markers_.set_markers({});
  plot_->yAxis->setLabel(quantity);
  update_keys();
  set_ticker();
  show_all();
  update_message();
}

void SpectrumView::set_quantity(const QString& quantity) {
  if (quantity == quantity_) return;
  quantity_ = quantity;
  plot_->yAxis->setLabel(quantity);
  y_zoomed_ = false;  // the old numbers say nothing of the new ones
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_ticker() {
  const auto& names = axis_.names();
  if (!names.empty() && names.size() <= kMostNamedTicks) {
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < names.size(); ++i) {
      ticker->addTick(axis_.values()[i], QString::fromStdString(names[i]));
    }
    plot_->xAxis->setTicker(ticker);
  } else {
    plot_->xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
  }
}

void SpectrumView::update_keys() {
  unit_ = shown_unit(axis_.unit(), UnitChoice::instance().units());
  const auto fill = [this] {
    keys_.clear();
    for (const double value : axis_.values()) keys_.push_back(to_key(value));
  };
  fill();
  // A wavenumber of 0 has no wavelength: such an axis stays as it is.
  if (!std::all_of(keys_.begin(), keys_.end(), [](double key) { return std::isfinite(key); })) {
    unit_ = shown_unit(axis_.unit(), {});
    fill();
  }
  plot_->xAxis->setLabel(axis_title(unit_));
}

double SpectrumView::to_key(double value) const {
  return unit_ == SpectralUnit::kAsFile ? value : convert_spectral(value, axis_.unit(), unit_);
}

void SpectrumView::apply_unit() {
  if (axis_.size() == 0 || shown_unit(axis_.unit(), UnitChoice::instance().units()) == unit_)
    return;
  // What is looked at stays in view.
  const SpectralUnit before = unit_;
  const QCPRange range = plot_->xAxis->range();
  update_keys();
  const double a = convert_spectral(range.lower, before, unit_);
  const double b = convert_spectral(range.upper, before, unit_);
  const std::vector<SpectrumCurve> curves = curves_;
  set_curves(curves);
  if (x_zoomed_ && std::isfinite(a) && std::isfinite(b)) {
    plot_->xAxis->setRange(std::min(a, b), std::max(a, b));
  } else {
    const auto [low, high] = std::minmax_element(keys_.begin(), keys_.end());
    plot_->xAxis->setRange(padded(*low, *high, 0.01));
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_curves(const std::vector<SpectrumCurve>& curves) {
  curves_ = curves;
  plot_->clearGraphs();
  const QVector<double> keys(keys_.begin(), keys_.end());
  const bool rising = keys_.size() < 2 || keys_.front() < keys_.back();
  const auto add = [&](const std::vector<float>& values) {
    QCPGraph* graph = plot_->addGraph();
    graph->setData(keys, QVector<double>(values.begin(), values.end()), rising);
    graph->removeFromLegend();
    return graph;
  };
  for (const SpectrumCurve& curve : curves_) {
    if (curve.low.size() != axis_.size() || curve.high.size() != axis_.size()) continue;
    QColor fill = curve.colour;
    fill.setAlpha(50);
    QCPGraph* low = add(curve.low);
    QCPGraph* high = add(curve.high);
    low->setPen(Qt::NoPen);
    high->setPen(Qt::NoPen);
    high->setBrush(fill);
    high->setChannelFillGraph(low);
  }
  const auto drawn = [this](const SpectrumCurve& curve) {
    return curve.values.size() == axis_.size();
  };
  const bool several = std::count_if(curves_.begin(), curves_.end(), drawn) > 1;
  int named = 0;
  for (const SpectrumCurve& curve : curves_) {
    if (!drawn(curve)) continue;
    QCPGraph* graph = add(curve.values);
    graph->setName(curve.name);
    graph->setPen(QPen(curve.colour, kCurveWidth, curve.dashed ? Qt::DashLine : Qt::SolidLine));
    if (axis_.size() <= kMostNamedTicks) {
      graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 4));
    }
    if (several && ++named <= kMostInLegend) graph->addToLegend();
  }
  title_item_->setVisible(!several);
  show_legend(several);
  if (!y_zoomed_) follow_values();
  update_message();
  update_mark();
}

void SpectrumView::set_markers(const std::vector<SpectrumMarker>& markers) {
  markers_.set_markers(markers);
  if (!y_zoomed_) follow_values();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::set_marked_channel(std::optional<int> channel) {
  marked_ = channel;
  update_mark();
}

void SpectrumView::update_mark() {
  const bool shown =
      !curves_.empty() && marked_ && *marked_ >= 0 && *marked_ < static_cast<int>(axis_.size());
  mark_->setVisible(shown);
  if (shown) {
    const double at = keys_[static_cast<std::size_t>(*marked_)];
    mark_->point1->setCoords(at, 0);
    mark_->point2->setCoords(at, 1);
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumView::follow_values() {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const SpectrumCurve& curve : curves_) {
    for (const auto* values : {&curve.values, &curve.low, &curve.high}) {
      for (const float value : *values) {
        if (!std::isfinite(value)) continue;
        low = std::min<double>(low, value);
        high = std::max<double>(high, value);
      }
    }
  }
  QCPRange range = padded(low, high, 0.06);
  const double room = plot_->axisRect()->height();
  if (!markers_.markers().empty() && room > 0) {
    // The labels stand above the curves.
    const double share = std::min(0.5, kMarkerLabelRows * fontMetrics().height() / room);
    range.upper = range.lower + range.size() / (1 - share);
  }
  plot_->yAxis->setRange(range);
}

void SpectrumView::show_all() {
  x_zoomed_ = y_zoomed_ = false;
  if (!keys_.empty()) {
    const auto [low, high] = std::minmax_element(keys_.begin(), keys_.end());
    plot_->xAxis->setRange(padded(*low, *high, 0.01));
  }
  follow_values();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace lithoscope
