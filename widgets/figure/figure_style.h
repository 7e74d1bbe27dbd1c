// Sizes and inks of one figure, and how words are put on it. Not for use outside of widgets/figure.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <vector>

#include "widgets/figure/figure_options.h"

namespace lithoscope {

// All lengths follow from the size of the text, `em_px`.
struct FigureStyle {
  FigureStyle(const FigureOptions& options, double em_px);
  // The same in another size: looking for the family of letters takes longer than all else.
  void resize(double em_px);

  double em, margin, gap, line;
  QColor page, ink, quiet, empty;  // `empty`: where a map has no data
  QFont font, title_font;
};

// The size of the text that the options ask for, in pixels.
double wanted_em(const FigureOptions& options);

struct PlacedText {
  QString text;
  QRectF box;
};

// What a figure is painted with.
struct Canvas {
  QPainter& painter;
  const FigureStyle& style;
  bool vector = false;                       // SVG, PDF: shapes instead of pixels
  bool outlines = false;                     // letters as shapes
  std::vector<PlacedText>* texts = nullptr;  // gets every text instead of the page, for tests

  double width_of(const QFont& font, const QString& text) const;
  // `at` is the left end of the baseline.
  void text(QPointF at, const QFont& font, const QColor& colour, const QString& text) const;
  // A hairline around `around`, outside of it.
  void frame(const QRectF& around) const;
};

// "and 3 more": words of figures, translated.
QString figure_words(const char* text);

}  // namespace lithoscope
