#include "widgets/spectrum/marker_layer.h"

#include <QFontMetrics>
#include <algorithm>

#include "widgets/spectrum/custom_plot.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kLongestStick = 0.35;  // of the plot's height
constexpr double kNearPx = 5;

}  // namespace

MarkerLayer::MarkerLayer(QCustomPlot* plot, std::function<double(double)> to_key)
    : plot_(plot), to_key_(std::move(to_key)) {}

void MarkerLayer::clear() {
  for (QCPAbstractItem* item : items_) plot_->removeItem(item);
  items_.clear();
}

void MarkerLayer::set_markers(std::vector<SpectrumMarker> markers) {
  markers_ = std::move(markers);
  std::stable_sort(markers_.begin(), markers_.end(),
                   [](const auto& a, const auto& b) { return a.weight > b.weight; });
  rows_.assign(markers_.size(), -1);
}

void MarkerLayer::arrange(const QPalette& palette, const QFont& font,
                          const std::vector<std::vector<LabelSpan>>& taken) {
  clear();
  const QFontMetrics metrics(font);
  const QRect area = plot_->axisRect()->rect();
  const double gap = metrics.horizontalAdvance(QLatin1Char(' '));
  // What lies outside of the view needs no label.
  std::vector<LabelSpan> spans;
  std::vector<std::size_t> of;
  std::vector<double> keys(markers_.size());
  for (std::size_t i = 0; i < markers_.size(); ++i) {
    keys[i] = to_key_(markers_[i].position);
    rows_[i] = -1;
    if (!plot_->xAxis->range().contains(keys[i])) continue;
    const double half = metrics.horizontalAdvance(markers_[i].label) / 2.0;
    const double centre = std::clamp(plot_->xAxis->coordToPixel(keys[i]), area.left() + half,
                                     std::max(area.left() + half, area.right() - half));
    spans.push_back({centre - half - gap, centre + half + gap});
    of.push_back(i);
  }
  const std::vector<int> rows = rows_of_labels(spans, taken);
  for (std::size_t n = 0; n < of.size(); ++n) rows_[of[n]] = rows[n];

  const auto line = [this](double key, double from, double to, const QPen& pen) {
    auto* item = new QCPItemLine(plot_);
    for (QCPItemPosition* end : {item->start, item->end}) {
      end->setTypeX(QCPItemPosition::ptPlotCoords);
      end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    item->start->setCoords(key, from);
    item->end->setCoords(key, to);
    item->setPen(pen);
    item->setSelectable(false);
    items_.push_back(item);
  };
  std::size_t n = 0;
  for (std::size_t i = 0; i < markers_.size(); ++i) {
    const SpectrumMarker& marker = markers_[i];
    if (std::isfinite(marker.low) && std::isfinite(marker.high)) {
      auto* band = new QCPItemRect(plot_);
      for (QCPItemPosition* corner : {band->topLeft, band->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
      }
      band->topLeft->setCoords(to_key_(marker.low), 0);
      band->bottomRight->setCoords(to_key_(marker.high), 1);
      QColor fill = marker.colour;
      fill.setAlpha(45);
      band->setBrush(fill);
      band->setPen(Qt::NoPen);
      band->setSelectable(false);
      items_.push_back(band);
    }
    if (n >= of.size() || of[n] != i) continue;
    QColor faint = marker.colour;
    faint.setAlpha(110);
    const double below_label =
        rows_[i] < 0 ? 1 : (rows_[i] + 1.0) * metrics.height() / std::max(1, area.height());
    if (rows_[i] >= 0) line(keys[i], below_label, 1, QPen(faint, 1, Qt::DotLine));
    line(keys[i], 1 - kLongestStick * std::max(0.08, marker.weight), 1, QPen(marker.colour, 2));
    if (rows_[i] >= 0) {
      auto* label = new QCPItemText(plot_);
      label->position->setType(QCPItemPosition::ptAbsolute);
      label->position->setCoords((spans[n].left + spans[n].right) / 2,
                                 area.top() + rows_[i] * metrics.height());
      label->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
      label->setText(marker.label);
      label->setFont(font);
      label->setColor(palette.color(QPalette::Text));
      label->setSelectable(false);
      items_.push_back(label);
    }
    ++n;
  }
}

const SpectrumMarker* MarkerLayer::at(double x_px) const {
  const SpectrumMarker* best = nullptr;
  double nearest = kNearPx;
  for (const SpectrumMarker& marker : markers_) {
    const double px = plot_->xAxis->coordToPixel(to_key_(marker.position));
    double distance = std::abs(px - x_px);
    if (std::isfinite(marker.low) && std::isfinite(marker.high)) {
      const double a = plot_->xAxis->coordToPixel(to_key_(marker.low));
      const double b = plot_->xAxis->coordToPixel(to_key_(marker.high));
      if (x_px >= std::min(a, b) && x_px <= std::max(a, b))
        distance = std::min(distance, kNearPx / 2);
    }
    if (distance < nearest) {
      nearest = distance;
      best = &marker;
    }
  }
  return best;
}

}  // namespace lithoscope
