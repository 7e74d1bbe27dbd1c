#include "widgets/figure/figure_files.h"

#include <fmt/format.h>

#include <QBuffer>
#include <QImageWriter>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

Error not_drawn() {
  return Error(translated("figure", "The figure could not be drawn"),
               translated("figure", "Choose a smaller size"));
}

QByteArray svg_bytes(const Figure& figure) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  const QSize size = figure.size();
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(static_cast<int>(std::lround(figure.options().dpi)));
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(0, 0), size));
  generator.setTitle(figure.options().title.isEmpty() ? QStringLiteral("Map")
                                                      : figure.options().title.toHtmlEscaped());
  generator.setDescription(QStringLiteral("Lithoscope"));
  QPainter painter;
  if (!painter.begin(&generator)) throw not_drawn();
  figure.paint(painter, true);
  painter.end();
  return bytes;
}

QByteArray pdf_bytes(const Figure& figure) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  const double dpi = figure.options().dpi;
  const QSizeF size = figure.size();
  QPdfWriter writer(&buffer);
  writer.setCreator(QStringLiteral("Lithoscope"));
  writer.setTitle(figure.options().title);
  writer.setResolution(static_cast<int>(std::lround(dpi)));
  writer.setPageSize(
      QPageSize(size * 72 / dpi, QPageSize::Point, QString(), QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  QPainter painter;
  if (!painter.begin(&writer)) throw not_drawn();
  // A page is whole points; the figure fills it.
  painter.scale(writer.width() / size.width(), writer.height() / size.height());
  figure.paint(painter, true);
  painter.end();
  return bytes;
}

}  // namespace

const std::vector<std::string>& figure_extensions() {
  static const std::vector<std::string> extensions = {"png", "svg", "pdf", "tif", "tiff"};
  return extensions;
}

FigureFormat figure_format(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (extension == ".png") return FigureFormat::kPng;
  if (extension == ".tif" || extension == ".tiff") return FigureFormat::kTiff;
  if (extension == ".svg") return FigureFormat::kSvg;
  if (extension == ".pdf") return FigureFormat::kPdf;
  throw Error(translated("figure", "A figure cannot be written as \"{}\"", extension),
              translated("figure", "Choose one of: {}",
                         fmt::format(".{}", fmt::join(figure_extensions(), ", ."))))
      .in_file(file);
}

QByteArray figure_bytes(const Figure& figure, FigureFormat format, Progress& progress) {
  progress.check();
  QByteArray bytes;
  switch (format) {
    case FigureFormat::kPng:
    case FigureFormat::kTiff: {
      const QImage image = figure.image();
      progress.check();
      bytes = format == FigureFormat::kPng ? png_bytes(image, figure.options().title)
                                           : tiff_bytes(image, figure.options().title);
      break;
    }
    case FigureFormat::kSvg:
      bytes = svg_bytes(figure);
      break;
    case FigureFormat::kPdf:
      bytes = pdf_bytes(figure);
      break;
  }
  progress.check();
  return bytes;
}

void write_figure(const Figure& figure, const std::filesystem::path& file, Progress& progress) {
  const QByteArray bytes = figure_bytes(figure, figure_format(file), progress);
  write_text_file(file,
                  std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QByteArray png_bytes(const QImage& image, const QString& description) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "png");
  writer.setText(QStringLiteral("Software"), QStringLiteral("Lithoscope"));
  if (!description.isEmpty()) writer.setText(QStringLiteral("Title"), description);
  if (!writer.write(image)) {
    throw Error(translated("figure", "The picture could not be made ({})",
                           writer.errorString().toStdString()),
                translated("figure", "Choose a smaller size"));
  }
  return bytes;
}

}  // namespace lithoscope
