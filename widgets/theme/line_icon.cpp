#include "widgets/theme/line_icon.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace lithoscope {
namespace {

class LineIconEngine final : public QIconEngine {
 public:
  explicit LineIconEngine(QByteArray svg) : svg_(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QPalette palette = QApplication::palette();
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
    QByteArray coloured = svg_;
    coloured.replace("currentColor", palette.color(group, role).name().toLatin1());
    QSvgRenderer renderer(coloured);
    renderer.render(painter, QRectF(rect));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return drawn;
  }

  QIconEngine* clone() const override { return new LineIconEngine(svg_); }

 private:
  QByteArray svg_;
};

}  // namespace

QIcon line_icon(const QString& name) {
  QFile file(QStringLiteral(":/lithoscope/icons/%1.svg").arg(name));
  QByteArray svg;
  if (file.open(QIODevice::ReadOnly)) svg = file.readAll();
  return QIcon(new LineIconEngine(std::move(svg)));
}

}  // namespace lithoscope
