#include "widgets/figure/figure.h"

#include <gtest/gtest.h>

#include <QPainter>
#include <numeric>

#include "tests/support/test_support.h"
#include "tests/widgets/figure_maps.h"
#include "widgets/figure/label_outlines.h"

namespace lithoscope {
namespace {

using test::error_of;
using test::shared;

// The labels that the outlines give back when they are filled without smoothing.
std::vector<std::uint16_t> filled(const LabelMap& map) {
  QImage image(static_cast<int>(map.grid.cols), static_cast<int>(map.grid.rows),
               QImage::Format_RGB32);
  image.fill(QColor::fromRgb(0));
  QPainter painter(&image);
  const auto outlines = class_outlines(map);
  for (std::size_t k = 0; k < outlines.size(); ++k) {
    painter.fillPath(outlines[k], QColor::fromRgb(static_cast<QRgb>(k + 1)));
  }
  painter.end();
  std::vector<std::uint16_t> labels;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      labels.push_back(static_cast<std::uint16_t>(image.pixel(x, y) & 0xffff));
    }
  }
  return labels;
}

TEST(ClassOutlines, FilledAgainGiveTheLabels) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    const LabelMap noise =
        test::noise_map(1 + seed * 5 % 37, 1 + seed * 11 % 53, 1 + seed % 5, seed);
    EXPECT_EQ(filled(noise), noise.labels) << "seed " << seed;
  }
  const LabelMap grains = test::grain_map(120, 90, 3);
  EXPECT_EQ(filled(grains), grains.labels);
  for (const auto& [rows, cols] : {std::pair{1, 1}, {1, 5000}, {5000, 1}}) {
    const LabelMap thin = test::noise_map(rows, cols, 3, 7);
    EXPECT_EQ(filled(thin), thin.labels) << rows << " x " << cols;
  }
}

TEST(ClassOutlines, MergePixels) {
  LabelMap map = make_label_map(test::figure_grid(50, 80), test::figure_classes(2));
  std::fill(map.labels.begin(), map.labels.end(), std::uint16_t{1});
  auto outlines = class_outlines(map);
  EXPECT_EQ(outlines[0].elementCount(), 5) << "one rectangle";
  EXPECT_TRUE(outlines[1].isEmpty());
  map.labels[static_cast<std::size_t>(map.grid.index(20, 20))] = 2;  // a hole
  outlines = class_outlines(map);
  EXPECT_EQ(outlines[0].elementCount(), 10);
  EXPECT_FALSE(outlines[0].contains(QPointF(20.5, 20.5)));
  EXPECT_TRUE(outlines[1].contains(QPointF(20.5, 20.5)));
}

TEST(Hatches, StayInTheirClass) {
  const LabelMap map = test::grain_map(60, 80, 1);
  const QRectF area(13, 7, 640, 480);
  for (std::size_t kind = 1; kind <= 14; ++kind) {
    const Hatches hatches = hatches_of(map, 2, kind, area, 9);
    EXPECT_TRUE(!hatches.lines.isEmpty() || !hatches.spots.isEmpty() || !hatches.rings.isEmpty())
        << kind;
    for (int i = 0; i + 1 < hatches.lines.elementCount(); i += 2) {
      const QPointF from = hatches.lines.elementAt(i), to = hatches.lines.elementAt(i + 1);
      for (const double part : {0.01, 0.3, 0.5, 0.8, 0.99}) {
        const QPointF at = from + part * (to - from);
        const auto col = static_cast<std::int64_t>((at.x() - area.left()) / 8);
        const auto row = static_cast<std::int64_t>((at.y() - area.top()) / 8);
        // Diagonal lines may run along the very edge of a pixel.
        const double dx = std::abs(std::remainder(at.x() - area.left(), 8)),
                     dy = std::abs(std::remainder(at.y() - area.top(), 8));
        if (dx < 1e-6 || dy < 1e-6) continue;
        ASSERT_EQ(map.labels[static_cast<std::size_t>(map.grid.index(row, col))], 3)
            << "kind " << kind << " at " << at.x() << ", " << at.y();
      }
    }
  }
}

TEST(AreaTenths, AddUpToAHundredPercent) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const LabelMap map = test::noise_map(7, 3 + seed, 1 + seed % 9, seed);
    const auto tenths = area_tenths(map);
    EXPECT_EQ(std::accumulate(tenths.begin(), tenths.end(), std::int64_t{0}), 1000);
    const auto counts = map.counts();
    const double all =
        static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      EXPECT_NEAR(static_cast<double>(tenths[i]), 1000.0 * static_cast<double>(counts[i]) / all, 1);
    }
  }
  const LabelMap empty = make_label_map(test::figure_grid(3, 3), test::figure_classes(2));
  EXPECT_EQ(area_tenths(empty), (std::vector<std::int64_t>{0, 0}));
}

// All words are inside of the figure, and no two on top of each other.
void expect_legible(const Figure& figure, const std::string& what) {
  const QRectF page(QPointF(0, 0), QSizeF(figure.size()));
  const auto texts = figure.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_TRUE(page.contains(texts[i].box))
        << what << ": \"" << texts[i].text.toStdString() << "\" at " << texts[i].box.left() << ", "
        << texts[i].box.top() << " to " << texts[i].box.right() << ", " << texts[i].box.bottom()
        << " of " << page.width() << " x " << page.height();
    for (std::size_t k = 0; k < i; ++k) {
      EXPECT_FALSE(texts[i].box.intersects(texts[k].box))
          << what << ": \"" << texts[i].text.toStdString() << "\" over \""
          << texts[k].text.toStdString() << "\"";
    }
  }
}

LabelMap with_hard_names(LabelMap map) {
  map.classes[0].name = "K-feldspar & <albite> \"mixed\" with a name that goes on and on and on";
  map.classes[1].name = "石英 Кварц quartz µ²";
  return map;
}

TEST(Figure, WordsAreInsideAtManySizes) {
  const std::vector<std::pair<std::int64_t, std::int64_t>> shapes = {
      {384, 1000}, {1000, 384}, {1, 1}, {1, 5000}, {5000, 1}, {30, 200}, {96, 72}};
  for (const auto& [rows, cols] : shapes) {
    const auto labels = shared(with_hard_names(test::noise_map(rows, cols, 6, 1)));
    const auto values = value_map_of(test::slope_map(rows, cols), 0);
    for (const int width : {200, 320, 800, 1600, 3000}) {
      for (const int height : {0, 150, 400, 1200}) {
        for (const double font_pt : {0.0, 8.0, 24.0}) {
          for (const bool more : {false, true}) {
            FigureOptions options;
            options.title = QStringLiteral("A title that is longer than most figures are wide");
            options.width = {static_cast<double>(width), false};
            options.height = {static_cast<double>(height), false};
            options.font_pt = font_pt;
            options.axes = more;
            if (more) options.arrow = QStringLiteral("way up");
            const std::string what = std::to_string(rows) + " x " + std::to_string(cols) + " in " +
                                     std::to_string(width) + " x " + std::to_string(height) +
                                     " at " + std::to_string(font_pt) + (more ? " with axes" : "");
            expect_legible(Figure(labels, options), "labels " + what);
            expect_legible(Figure(values, options), "values " + what);
            if (HasFailure()) return;
          }
        }
      }
    }
  }
}

TEST(Figure, SizesAreAsTyped) {
  FigureOptions options;
  options.width = parse_figure_length("120 mm");
  options.height = parse_figure_length("9 cm");
  options.dpi = 300;
  const Figure figure(shared(test::grain_map(60, 80, 1)), options);
  EXPECT_EQ(figure.size(), QSize(1417, 1063));
  EXPECT_EQ(figure.image().size(), QSize(1417, 1063));
  EXPECT_NEAR(figure.image().dotsPerMeterX(), 11811, 1);
  options.width = {100, false};
  EXPECT_NE(error_of([&] { Figure(shared(test::grain_map(6, 8, 1)), options); }).remedy(), "");
}

TEST(Figure, ShowsEveryLabelInItsColour) {
  LabelMap map = test::noise_map(8, 10, 4, 2);
  FigureOptions options;
  options.legend = options.scale_bar = false;
  const QImage image = Figure(shared(map), options).image();
  const double step = (image.width() - 2 * 1.5 * 21) / 10;
  for (int row = 0; row < 8; ++row) {
    for (int col = 0; col < 10; ++col) {
      const QColor shown = image.pixelColor(static_cast<int>(1.5 * 21 + (col + 0.5) * step),
                                            static_cast<int>(1.5 * 21 + (row + 0.5) * step));
      const std::uint16_t label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
      const Colour wanted = label == 0 ? Colour{255, 255, 255} : map.classes[label - 1U].colour;
      EXPECT_EQ(shown, QColor(wanted.red, wanted.green, wanted.blue)) << row << ", " << col;
    }
  }
}

TEST(Figure, TransparentHasNoPage) {
  FigureOptions options;
  options.transparent = true;
  LabelMap map = test::grain_map(20, 20, 1);
  std::fill(map.labels.begin(), map.labels.end(), std::uint16_t{0});
  const QImage image = Figure(shared(map), options).image();
  EXPECT_TRUE(image.hasAlphaChannel());
  EXPECT_EQ(qAlpha(image.pixel(2, 2)), 0);
  EXPECT_EQ(qAlpha(image.pixel(image.width() / 4, image.height() / 2)), 0) << "no label";
  options.transparent = false;
  EXPECT_FALSE(Figure(shared(map), options).image().hasAlphaChannel());
}

TEST(Figure, MapsWithoutAnyValueAreDrawn) {
  FeatureMap map = make_feature_map(test::figure_grid(5, 9), {{"Li", "", ""}});
  expect_legible(Figure(value_map_of(map, 0), {}), "empty");
  for (std::int64_t i = 0; i < map.points(); ++i) {
    map.valid[static_cast<std::size_t>(i)] = 1;
    map.values(i, 0) = 42;
  }
  expect_legible(Figure(value_map_of(map, 0), {}), "constant");
  EXPECT_NE(error_of([&] { value_map_of(map, 1); }).remedy(), "");
}

TEST(FigureOptions, AreTheSameFromARecipe) {
  FigureOptions options;
  options.title = QStringLiteral("Fusion µ");
  options.width = {120, true};
  options.dpi = 600;
  options.font_pt = 7.5;
  options.axes = options.pattern = options.transparent = true;
  options.shares = false;
  options.arrow = QStringLiteral("N");
  options.arrow_degrees = -30;
  options.colour_map = ColourMap::kMagma;
  options.lower = 0.25;
  options.high_percent = 98;
  options.stretch = Stretch::kEqualised;
  const Json written = Json::parse(figure_json(options).dump());
  EXPECT_EQ(figure_options(Parameters(figure_parameters(), written)), options);
  EXPECT_EQ(figure_json({}), Json::object()) << "what is usual is left out";
  EXPECT_EQ(figure_options(Parameters(figure_parameters(), nullptr)), FigureOptions());
}

TEST(FigureOptions, SizesTakeUnits) {
  EXPECT_EQ(parse_figure_length(" 12 cm "), (FigureLength{120, true}));
  EXPECT_EQ(parse_figure_length("1600"), (FigureLength{1600, false}));
  EXPECT_EQ(parse_figure_length("2in"), (FigureLength{50.8, true}));
  EXPECT_EQ(parse_figure_length(""), FigureLength());
  EXPECT_NEAR((FigureLength{25.4, true}.px(300)), 300, 1e-9);
  for (const char* wrong : {"wide", "12 parsec", "-3 mm", "nan mm", "1e999 px"}) {
    EXPECT_NE(error_of([&] { parse_figure_length(wrong); }).remedy(), "") << wrong;
  }
  for (const Json& wrong :
       {Json{{"width", "12 parsec"}}, Json{{"lower", "low"}}, Json{{"colour_map", "jet"}}}) {
    const Error error = error_of([&] { figure_options(Parameters(figure_parameters(), wrong)); });
    EXPECT_EQ(error.field(), wrong.begin().key());
  }
}

}  // namespace
}  // namespace lithoscope
