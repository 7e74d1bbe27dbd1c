#include "widgets/figure/pdf_report.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/export/report_parts.h"
#include "widgets/figure/figure_style.h"

namespace lithoscope {
namespace {

constexpr double kDpi = 288;  // four units a point
constexpr double kPoint = kDpi / 72;
constexpr double kMillimetre = kDpi / 25.4;
constexpr double kMargin = 20 * kMillimetre;
constexpr double kWidth = 210 * kMillimetre - 2 * kMargin;
constexpr double kHeight = 297 * kMillimetre - 2 * kMargin;
constexpr double kGap = 10 * kPoint;
constexpr std::size_t kMostRows = 60;  // of a table; scree plots have hundreds

// Lines of wrapped text.
struct Wrapped {
  std::unique_ptr<QTextLayout> layout;
  double height = 0;
};

Wrapped wrapped(const QString& text, const QFont& font, double width, bool right = false) {
  Wrapped made;
  made.layout = std::make_unique<QTextLayout>(text, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setAlignment(right ? Qt::AlignRight : Qt::AlignLeft);
  made.layout->setTextOption(option);
  made.layout->beginLayout();
  for (QTextLine line = made.layout->createLine(); line.isValid();
       line = made.layout->createLine()) {
    line.setLineWidth(std::max(1.0, width));
    line.setPosition(QPointF(0, made.height));
    made.height += std::ceil(1.15 * line.height());
  }
  made.layout->endLayout();
  return made;
}

class PdfReport {
 public:
  PdfReport(QPdfWriter& writer, const QString& title)
      : style_(FigureOptions(), 9 * kPoint), title_(title), writer_(writer) {
    if (!painter_.begin(&writer)) {
      throw Error(translated("figure", "The report could not be drawn"), {});
    }
    painter_.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                            QPainter::LosslessImageRendering);
    heading(title, 17);
  }
  ~PdfReport() { finish(); }
  PdfReport(const PdfReport&) = delete;
  PdfReport& operator=(const PdfReport&) = delete;

  void finish() {
    if (!painter_.isActive()) return;
    footer();
    painter_.end();
  }

  // With `follows` of what comes next on the same page.
  void heading(const QString& text, double size_pt, double follows = 60 * kPoint) {
    const Wrapped words = wrapped(text, font(size_pt, QFont::DemiBold), kWidth);
    need(std::min(words.height + 2.5 * kGap + follows, 0.95 * kHeight));
    if (y_ > 0) y_ += 1.5 * kGap;
    draw(words, 0);
    y_ += words.height + kGap;
  }

  void text(const std::string& plain) {
    for (const TextBlock& block : split_text(plain)) {
      QStringList lines;
      for (const std::string& line : block.lines) lines << QString::fromStdString(line);
      if (!block.is_list) lines = {lines.join(QLatin1Char(' '))};
      for (const QString& line : lines) {
        const double indent = block.is_list ? 10 * kPoint : 0;
        paragraph(line, indent);
      }
      y_ += 0.6 * kGap;
    }
  }

  void table(const Table& table) {
    const std::vector<ReportColumn> all = report_columns(table);
    if (all.empty()) return;
    if (!table.title.empty()) {
      const Wrapped words = wrapped(QString::fromStdString(table.title), font(9), kWidth);
      need(words.height + 50 * kPoint);
      draw(words, 0, style_.quiet);
      y_ += words.height + 2 * kPoint;
    }
    for (const std::vector<ReportColumn>& columns : fitting_parts(all)) part_of_table(columns);
    const std::size_t rows = all.front().cells.size();
    if (rows > kMostRows) {
      paragraph(QString::fromStdString(translated(
                    "figure", "and {} more rows: in the report as HTML", rows - kMostRows)),
                0);
    }
    y_ += kGap;
  }

  // The height of the first row of figures, for what must stay with it.
  double first_row(const std::vector<ReportFigure>& all,
                   const std::map<std::filesystem::path, Figure>& drawn) const {
    if (all.empty()) return 0;
    const Placed first = place(all.front(), drawn, all.size() > 1 ? (kWidth - kGap) / 2 : kWidth);
    return first.height + first.caption.height;
  }

  // Beside each other where there are several, drawn for that width.
  void figures(const std::vector<ReportFigure>& all,
               const std::map<std::filesystem::path, Figure>& drawn, Progress& progress) {
    const std::size_t columns = all.size() > 1 ? 2 : 1;
    const double width =
        (kWidth - static_cast<double>(columns - 1) * kGap) / static_cast<double>(columns);
    for (std::size_t first = 0; first < all.size(); first += columns) {
      std::vector<Placed> placed;
      double height = 0;
      for (std::size_t i = first; i < std::min(all.size(), first + columns); ++i) {
        progress.check();
        placed.push_back(place(all[i], drawn, width));
        height = std::max(height, placed.back().height + placed.back().caption.height + 4 * kPoint);
      }
      need(height);
      for (std::size_t i = 0; i < placed.size(); ++i) {
        const double x = static_cast<double>(i) * (width + kGap);
        draw_figure(placed[i], x);
      }
      y_ += height + kGap;
    }
  }

  // Small, in rows.
  void charts(const std::vector<ReportFigure>& all,
              const std::map<std::filesystem::path, RadarChart>& drawn, Progress& progress) {
    constexpr std::size_t kBeside = 4;
    constexpr double kSide = (kWidth - (kBeside - 1) * kGap) / kBeside;
    for (std::size_t first = 0; first < all.size(); first += kBeside) {
      progress.check();
      const std::size_t last = std::min(all.size(), first + kBeside);
      std::vector<Wrapped> captions;
      double height = 0;
      for (std::size_t i = first; i < last; ++i) {
        captions.push_back(wrapped(QString::fromStdString(all[i].caption), font(8), kSide));
        height = std::max(height, kSide + captions.back().height + 4 * kPoint);
      }
      need(height);
      for (std::size_t i = first; i < last; ++i) {
        const QPointF corner = at(static_cast<double>(i - first) * (kSide + kGap));
        painter_.setFont(font(7.5));
        paint_radar(painter_, QRectF(corner, QSizeF(kSide, kSide)), drawn.at(all[i].file),
                    radar_ink(false));
        painter_.setPen(style_.quiet);
        captions[i - first].layout->draw(&painter_, corner + QPointF(0, kSide + 2 * kPoint));
      }
      y_ += height + kGap;
    }
  }

 private:
  struct Placed {
    std::optional<Figure> figure;
    QImage picture;
    double width = 0, height = 0;
    Wrapped caption;
  };

  QFont font(double size_pt, QFont::Weight weight = QFont::Normal) const {
    QFont font = style_.font;
    font.setPixelSize(static_cast<int>(std::lround(size_pt * kPoint)));
    font.setWeight(weight);
    return font;
  }

  QPointF at(double x) const { return {kMargin + x, kMargin + y_}; }

  void draw(const Wrapped& words, double x, const QColor& colour = {}) {
    painter_.setPen(colour.isValid() ? colour : style_.ink);
    words.layout->draw(&painter_, at(x));
  }

  void footer() {
    const QFont small = font(7.5);
    const double baseline = 297 * kMillimetre - 0.5 * kMargin;
    painter_.setFont(small);
    painter_.setPen(style_.quiet);
    const QFontMetricsF metrics(small);
    const QString number = QString::number(page_);
    painter_.drawText(QPointF(kMargin, baseline),
                      metrics.elidedText(title_, Qt::ElideRight, 0.85 * kWidth));
    painter_.drawText(QPointF(kMargin + kWidth - metrics.horizontalAdvance(number), baseline),
                      number);
  }

  void new_page() {
    footer();
    writer_.newPage();
    ++page_;
    y_ = 0;
  }

  // A new page where less than `height` is left of this one.
  void need(double height) {
    if (y_ > 0 && y_ + height > kHeight) new_page();
  }

  void paragraph(const QString& text, double indent) {
    const Wrapped words = wrapped(text, font(9), kWidth - indent);
    if (indent > 0) {
      need(14 * kPoint);
      draw(wrapped(QStringLiteral("–"), font(9), indent), 0);
    }
    for (int i = 0; i < words.layout->lineCount(); ++i) {
      QTextLine line = words.layout->lineAt(i);
      need(1.15 * line.height());
      painter_.setPen(style_.ink);
      line.draw(&painter_, at(indent) - QPointF(0, line.y()));
      y_ += 1.15 * line.height();
    }
  }

  // A table that is too wide goes on below, with its first column again.
  std::vector<std::vector<ReportColumn>> fitting_parts(const std::vector<ReportColumn>& all) const {
    const std::vector<double> widths = natural_widths(all, font(8.5), font(8.5, QFont::DemiBold));
    if (std::accumulate(widths.begin(), widths.end(), 0.0) <= 1.25 * kWidth) return {all};
    const auto taken_by = [&](std::size_t i) { return std::min(widths[i], 0.3 * kWidth); };
    std::vector<std::vector<ReportColumn>> parts;
    double taken = 2 * kWidth;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (taken + taken_by(i) > kWidth) {
        parts.push_back({all.front()});
        taken = taken_by(0);
      }
      parts.back().push_back(all[i]);
      taken += taken_by(i);
    }
    return parts;
  }

  void part_of_table(const std::vector<ReportColumn>& columns) {
    const QFont plain = font(8.5), bold = font(8.5, QFont::DemiBold);
    const std::vector<double> widths = widths_of(columns, plain, bold);
    std::vector<QString> heads;
    for (const ReportColumn& column : columns) heads.push_back(QString::fromStdString(column.head));
    row(columns, heads, widths, bold, true);
    for (std::size_t i = 0; i < std::min(kMostRows, columns.front().cells.size()); ++i) {
      std::vector<QString> cells;
      for (const ReportColumn& c : columns) cells.push_back(QString::fromStdString(c.cells[i]));
      if (!row(columns, cells, widths, plain, false)) {
        new_page();
        row(columns, heads, widths, bold, true);
        row(columns, cells, widths, plain, false);
      }
    }
    y_ += 0.5 * kGap;
  }

  static std::vector<double> natural_widths(const std::vector<ReportColumn>& columns,
                                            const QFont& plain, const QFont& bold) {
    const QFontMetricsF body(plain), head(bold);
    std::vector<double> widths;
    for (const ReportColumn& column : columns) {
      double width = head.horizontalAdvance(QString::fromStdString(column.head));
      for (const std::string& cell : column.cells) {
        width = std::max(width, body.horizontalAdvance(QString::fromStdString(cell)));
      }
      widths.push_back(std::ceil(width + kGap));
    }
    return widths;
  }

  // As wide as their text where there is room; else text columns give way, the widest most.
  static std::vector<double> widths_of(const std::vector<ReportColumn>& columns, const QFont& plain,
                                       const QFont& bold) {
    std::vector<double> widths = natural_widths(columns, plain, bold);
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (total <= kWidth) return widths;
    const double fair = kWidth / static_cast<double>(columns.size());
    double narrow = 0, wide = 0;
    for (const double width : widths) (width <= fair ? narrow : wide) += width;
    for (double& width : widths) {
      if (width > fair) width *= (kWidth - narrow) / wide;
    }
    return widths;
  }

  // False where there is no room left for it on the page.
  bool row(const std::vector<ReportColumn>& columns, const std::vector<QString>& cells,
           const std::vector<double>& widths, const QFont& font, bool head) {
    std::vector<Wrapped> made;
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      made.push_back(wrapped(cells[i], font, widths[i] - kGap, columns[i].numbers));
      height = std::max(height, made.back().height);
    }
    const double full = height + 3 * kPoint;
    if (!head && y_ > 0 && y_ + full > kHeight) return false;
    if (head) need(full + 30 * kPoint);
    double x = 0;
    for (std::size_t i = 0; i < made.size(); ++i) {
      draw(made[i], x);
      x += widths[i];
    }
    y_ += full;
    painter_.setPen(QPen(head ? style_.quiet : QColor(0xd9, 0xdc, 0xe1), 0.5 * kPoint));
    painter_.drawLine(at(0) - QPointF(0, 1.5 * kPoint), at(x - kGap) - QPointF(0, 1.5 * kPoint));
    return true;
  }

  Placed place(const ReportFigure& figure, const std::map<std::filesystem::path, Figure>& drawn,
               double width) const {
    Placed placed;
    placed.caption = wrapped(QString::fromStdString(figure.caption), font(8), width);
    const double most = 0.8 * kHeight;
    if (const auto found = drawn.find(figure.file); found != drawn.end()) {
      FigureOptions options = found->second.options();
      options.title.clear();  // the caption says it
      options.dpi = kDpi;
      options.width = {width, false};
      options.height = {};
      options.font_pt = 7.5;
      options.transparent = true;
      placed.figure.emplace(found->second.content(), options);
      if (placed.figure->size().height() > most) {
        options.height = {most, false};
        placed.figure.emplace(found->second.content(), options);
      }
      placed.width = placed.figure->size().width();
      placed.height = placed.figure->size().height();
      return placed;
    }
    const std::string bytes = figure_bytes(figure);
    placed.picture.loadFromData(reinterpret_cast<const uchar*>(bytes.data()),
                                static_cast<int>(bytes.size()));
    if (placed.picture.isNull()) {
      throw Error(translated("figure", "The picture \"{}\" cannot be read", figure.caption),
                  translated("figure", "Make it anew"));
    }
    const QSizeF size = QSizeF(placed.picture.size()).scaled(width, most, Qt::KeepAspectRatio);
    placed.width = size.width();
    placed.height = size.height();
    return placed;
  }

  void draw_figure(const Placed& placed, double x) {
    painter_.save();
    painter_.translate(at(x));
    if (placed.figure) {
      placed.figure->paint(painter_, true);
    } else {
      painter_.drawImage(QRectF(0, 0, placed.width, placed.height), placed.picture);
    }
    painter_.restore();
    painter_.setPen(style_.quiet);
    placed.caption.layout->draw(&painter_, at(x) + QPointF(0, placed.height + 2 * kPoint));
  }

  FigureStyle style_;
  QString title_;
  QPdfWriter& writer_;
  QPainter painter_;
  double y_ = 0;  // below the upper margin
  int page_ = 1;
};

}  // namespace

void write_pdf_report(const std::filesystem::path& path, const Report& report, Progress& progress) {
  QByteArray bytes;
  {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Lithoscope"));
    writer.setTitle(QString::fromStdString(report.title));
    writer.setResolution(static_cast<int>(kDpi));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    PdfReport pages(writer, QString::fromStdString(report.title));
    std::size_t done = 0;
    for (const ReportSection& section : report.sections) {
      progress.report(static_cast<double>(done++) / static_cast<double>(report.sections.size()),
                      translated("figure", "drawing {}", section.title));
      progress.check();
      if (!section.title.empty()) {
        pages.heading(QString::fromStdString(section.title), 13,
                      60 * kPoint + pages.first_row(section.figures, report.figures));
      }
      pages.text(section.text);
      pages.figures(section.figures, report.figures, progress);
      pages.charts(section.charts, report.charts, progress);
      for (const Table& table : section.tables) pages.table(table);
    }
    pages.finish();
  }
  progress.check();
  write_text_file(path,
                  std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

}  // namespace lithoscope
