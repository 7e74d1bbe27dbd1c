// Fusion without gradients and bevels: plain fills, hairlines, one accent.
#pragma once

#include <QProxyStyle>

namespace lithoscope {

class FlatStyle : public QProxyStyle {
 public:
  FlatStyle();

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                          QPainter* painter, const QWidget* widget) const override;
};

}  // namespace lithoscope
