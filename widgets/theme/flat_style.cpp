#include "widgets/theme/flat_style.h"

#include <QPainter>
#include <QPolygonF>
#include <QStyleFactory>
#include <QStyleOption>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr qreal kRadius = 3;

// The face of buttons and of boxes that open a list.
void draw_face(const QStyleOption& option, QPainter& painter) {
  const QPalette& palette = option.palette;
  QColor fill = palette.color(QPalette::Button);
  if (option.state & (QStyle::State_Sunken | QStyle::State_On)) fill = border_colour(palette);
  const bool lit = (option.state & QStyle::State_Enabled) &&
                   (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(lit ? palette.color(QPalette::Highlight) : border_colour(palette));
  painter.setBrush(fill);
  painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  painter.restore();
}

// Boxes and rounds to tick: an outline that is seen on both themes, filled where they are ticked.
void draw_indicator(const QStyleOption& option, bool round, QPainter& painter) {
  const QPalette& palette = option.palette;
  const bool enabled = option.state & QStyle::State_Enabled;
  const bool on = option.state & QStyle::State_On;
  const bool partly = option.state & QStyle::State_NoChange;
  const auto group = enabled ? QPalette::Normal : QPalette::Disabled;
  const QColor accent = palette.color(group, QPalette::Highlight);
  const bool lit = enabled && (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
  const QColor outline = !enabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
                         : lit || on || partly ? accent
                                               : muted_text(palette);
  const qreal side = qMin(option.rect.width(), option.rect.height()) - 1.0;
  QRectF box(0, 0, side, side);
  box.moveCenter(QRectF(option.rect).center());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(outline, 1.2));
  painter.setBrush((on || partly) && !round ? accent : palette.color(QPalette::Base));
  if (round) {
    painter.drawEllipse(box);
  } else {
    painter.drawRoundedRect(box, kRadius, kRadius);
  }
  const auto at = [&box](qreal x, qreal y) {
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
  };
  if (round && on) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawEllipse(box.center(), 0.28 * side, 0.28 * side);
  } else if (on || partly) {
    painter.setPen(QPen(palette.color(QPalette::HighlightedText), qMax(1.5, side / 8),
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (on) {
      painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.30)}));
    } else {
      painter.drawLine(at(0.26, 0.5), at(0.74, 0.5));
    }
  }
  painter.restore();
}

void draw_slider(const QStyleOptionSlider& option, const QRect& groove, const QRect& handle,
                 QPainter& painter) {
  const QPalette& palette = option.palette;
  const bool enabled = option.state & QStyle::State_Enabled;
  const QColor accent =
      palette.color(enabled ? QPalette::Normal : QPalette::Disabled, QPalette::Highlight);
  const bool lying = option.orientation == Qt::Horizontal;
  QRectF line(groove);
  const QPointF middle = QRectF(handle).center();
  if (lying) {
    line = QRectF(line.left(), line.center().y() - 1.5, line.width(), 3);
  } else {
    line = QRectF(line.center().x() - 1.5, line.top(), 3, line.height());
  }
  QRectF filled = line;  // from the smallest value to the handle
  if (lying) {
    option.upsideDown ? filled.setLeft(middle.x()) : filled.setRight(middle.x());
  } else {
    option.upsideDown ? filled.setTop(middle.y()) : filled.setBottom(middle.y());
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(border_colour(palette));
  painter.drawRoundedRect(line, 1.5, 1.5);
  painter.setBrush(accent);
  painter.drawRoundedRect(filled, 1.5, 1.5);
  const qreal radius = qMin(handle.width(), handle.height()) / 2.0 - 1;
  painter.setPen(option.state & QStyle::State_HasFocus ? palette.color(QPalette::WindowText)
                                                       : accent);
  painter.drawEllipse(middle, radius, radius);
  painter.restore();
}

}  // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const {
  if (element == PE_PanelButtonCommand) {
    draw_face(*option, *painter);
  } else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
    draw_indicator(*option, false, *painter);
  } else if (element == PE_IndicatorRadioButton) {
    draw_indicator(*option, true, *painter);
  } else {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
  }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
  const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
  if (control == CC_ComboBox && box != nullptr && !box->editable && box->frame) {
    draw_face(*box, *painter);
    QStyleOption arrow = *box;
    arrow.rect = proxy()->subControlRect(control, box, SC_ComboBoxArrow, widget);
    drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
    return;
  }
  const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
  if (control == CC_Slider && slider != nullptr) {
    draw_slider(*slider, proxy()->subControlRect(control, slider, SC_SliderGroove, widget),
                proxy()->subControlRect(control, slider, SC_SliderHandle, widget), *painter);
    return;
  }
  QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace lithoscope
