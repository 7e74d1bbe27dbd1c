#include "widgets/figure/figure_style.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace lithoscope {
namespace {

QString installed_family(const QString& wanted) {
  for (const QString& family : {wanted, QStringLiteral("Inter"), QStringLiteral("Source Sans 3"),
                                QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")}) {
    if (!family.isEmpty() && QFontDatabase::hasFamily(family)) return family;
  }
  return QFontInfo(QFont()).family();
}

QFont font_of(const QString& family, double size_px, QFont::Weight weight) {
  QFont font(family);
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(size_px))));
  font.setWeight(weight);
  // The same widths on every screen and on paper.
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setKerning(true);
  return font;
}

}  // namespace

FigureStyle::FigureStyle(const FigureOptions& options, double em_px) {
  page = options.dark ? QColor(0x1b, 0x1d, 0x20) : QColor(0xff, 0xff, 0xff);
  ink = options.dark ? QColor(0xe8, 0xea, 0xed) : QColor(0x1d, 0x1f, 0x23);
  quiet = options.dark ? QColor(0x9a, 0xa1, 0xac) : QColor(0x5d, 0x63, 0x6d);
  empty = options.dark ? QColor(0x2a, 0x2d, 0x31) : QColor(0xff, 0xff, 0xff);
  if (options.transparent) {
    page = Qt::transparent;
    empty = Qt::transparent;
  }
  font = QFont(installed_family(options.font));
  resize(em_px);
}

void FigureStyle::resize(double em_px) {
  em = em_px;
  margin = 1.5 * em;
  gap = 1.5 * em;
  line = std::max(1.0, em / 14);
  const QString family = font.family();
  font = font_of(family, em, QFont::Normal);
  title_font = font_of(family, 1.25 * em, QFont::DemiBold);
}

double wanted_em(const FigureOptions& options) {
  if (options.font_pt > 0) return std::max(1.0, std::round(options.font_pt * options.dpi / 72));
  return std::round(std::max(11.0, options.width.px(options.dpi) / 76));
}

double Canvas::width_of(const QFont& font, const QString& text) const {
  return QFontMetricsF(font).horizontalAdvance(text);
}

void Canvas::text(QPointF at, const QFont& font, const QColor& colour, const QString& text) const {
  if (text.isEmpty()) return;
  if (texts != nullptr) {
    const QFontMetricsF metrics(font);
    texts->push_back(
        {text, QRectF(at.x(), at.y() - metrics.capHeight(), metrics.horizontalAdvance(text),
                      metrics.capHeight() + metrics.descent())});
    return;
  }
  // Letters as shapes also on pictures: a screen's own way of drawing them must not matter.
  if (!vector || outlines) {
    QPainterPath letters;
    letters.addText(at, font, text);
    painter.fillPath(letters, colour);
    return;
  }
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(at, text);
}

void Canvas::frame(const QRectF& around) const {
  painter.save();
  if (!vector) painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setBrush(Qt::NoBrush);
  const double width = std::max(1.0, std::round(style.line));
  QPen pen(style.quiet, width);
  pen.setJoinStyle(Qt::MiterJoin);
  painter.setPen(pen);
  painter.drawRect(around.adjusted(-width / 2, -width / 2, width / 2, width / 2));
  painter.restore();
}

QString figure_words(const char* text) {
  return QCoreApplication::translate("figure", text);
}

}  // namespace lithoscope
