#include "widgets/figure/figure_files.h"

#include <gtest/gtest.h>

#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <fstream>
#include <sstream>

#include "core/export/world_file.h"
#include "core/operations/plugins.h"
#include "tests/support/test_support.h"
#include "tests/widgets/figure_maps.h"
#include "widgets/figure/deliver.h"
#include "widgets/figure/figure_writer.h"

namespace lithoscope {
namespace {

using test::shared;
using test::TemporaryFolder;

NoProgress quiet;

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const Registry& export_registry() {
  static const Registry registry = [] {
    Registry all;
    register_core(all);
    load_plugins(all, plugin_folder());
    add_figure_writers(all);
    return all;
  }();
  return registry;
}

void write_with(const std::string& id, const Artifact& artifact, const std::filesystem::path& file,
                const Json& options = nullptr) {
  const Writer& writer = export_registry().writer(id);
  writer.write(artifact, file, Parameters(writer.options(), options), quiet);
}

struct SvgFacts {
  int texts = 0, images = 0, paths = 0;
  QString words;
  bool whole = false;
};
SvgFacts read_svg(const QByteArray& bytes) {
  SvgFacts facts;
  QXmlStreamReader xml(bytes);
  static const QRegularExpression wild(QStringLiteral("\\b(nan|inf)\\b"),
                                       QRegularExpression::CaseInsensitiveOption);
  while (!xml.atEnd()) {
    xml.readNext();
    if (xml.isCharacters()) facts.words += xml.text();
    if (!xml.isStartElement()) continue;
    facts.texts += xml.name() == QLatin1String("text");
    facts.images += xml.name() == QLatin1String("image");
    facts.paths += xml.name() == QLatin1String("path");
    for (const auto& attribute : xml.attributes()) {
      if (attribute.name() == QLatin1String("href")) continue;
      EXPECT_FALSE(wild.match(attribute.value()).hasMatch())
          << attribute.name().toString().toStdString() << "="
          << attribute.value().toString().left(200).toStdString();
    }
  }
  facts.whole = !xml.hasError();
  EXPECT_TRUE(facts.whole) << xml.errorString().toStdString();
  return facts;
}

FigureOptions with_everything() {
  FigureOptions options;
  options.title = QStringLiteral("Fusion & <friends> \"µ\"");
  options.axes = true;
  options.arrow = QStringLiteral("N");
  options.pattern = true;
  return options;
}

TEST(FigureFiles, SvgKeepsTextAndAreas) {
  LabelMap map = test::grain_map(60, 90, 4);
  map.classes[1].name = "K-feldspar & <albite> \"pure\"";
  map.classes[2].name = "石英 Кварц";
  const Figure figure(shared(map), with_everything());
  const QByteArray bytes = figure_bytes(figure, FigureFormat::kSvg, quiet);
  const SvgFacts facts = read_svg(bytes);
  EXPECT_EQ(facts.images, 0) << "a label map is no picture";
  EXPECT_GT(facts.texts, 10);
  EXPECT_TRUE(facts.words.contains(QLatin1String("K-feldspar & <albite> \"pure\"")));
  EXPECT_TRUE(facts.words.contains(QStringLiteral("Кварц")));
  EXPECT_TRUE(facts.words.contains(QLatin1String("Fusion & <friends>")));
  EXPECT_EQ(bytes, figure_bytes(figure, FigureFormat::kSvg, quiet)) << "the same bytes each time";

  FigureOptions shapes = with_everything();
  shapes.outlines = true;
  EXPECT_EQ(read_svg(figure_bytes(Figure(shared(map), shapes), FigureFormat::kSvg, quiet)).texts,
            0);
}

TEST(FigureFiles, SvgLooksLikeThePicture) {
  const Figure figure(shared(test::grain_map(60, 90, 4)), FigureOptions());
  const QImage wanted = figure.image();
  QSvgRenderer renderer(figure_bytes(figure, FigureFormat::kSvg, quiet));
  ASSERT_TRUE(renderer.isValid());
  QImage drawn(wanted.size(), QImage::Format_RGB32);
  drawn.fill(Qt::white);
  QPainter painter(&drawn);
  renderer.render(&painter);
  painter.end();
  int same = 0, all = 0;
  for (int y = 0; y < wanted.height(); y += 3) {
    for (int x = 0; x < wanted.width(); x += 3) {
      ++all;
      const QColor a = wanted.pixelColor(x, y), b = drawn.pixelColor(x, y);
      same += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                  std::abs(a.blue() - b.blue()) <
              30;
    }
  }
  EXPECT_GT(same, 0.96 * all);
}

TEST(FigureFiles, ValuesAreOnePictureInADrawing) {
  const Figure figure(value_map_of(test::slope_map(40, 60), 0), with_everything());
  const SvgFacts facts = read_svg(figure_bytes(figure, FigureFormat::kSvg, quiet));
  EXPECT_EQ(facts.images, 1);
  EXPECT_TRUE(facts.words.contains(QLatin1String("Li 670.8 (counts)")));
}

TEST(FigureFiles, DrawingsOfLargeMapsAreSmall) {
  FigureOptions options;
  options.width = {160, true};
  const Figure figure(shared(test::grain_map(384, 1000, 5)), options);
  EXPECT_LT(figure_bytes(figure, FigureFormat::kSvg, quiet).size(), 4'000'000);
  EXPECT_LT(figure_bytes(figure, FigureFormat::kPdf, quiet).size(), 2'000'000);
}

TEST(FigureFiles, StrangeMapsAreWritten) {
  for (const auto& [rows, cols] : {std::pair{1, 1}, {1, 5000}, {5000, 1}}) {
    for (const bool labelled : {true, false}) {
      LabelMap map = test::noise_map(rows, cols, 3, 1);
      if (!labelled) std::fill(map.labels.begin(), map.labels.end(), std::uint16_t{0});
      const Figure figure(shared(map), with_everything());
      read_svg(figure_bytes(figure, FigureFormat::kSvg, quiet));
      EXPECT_FALSE(figure_bytes(figure, FigureFormat::kPdf, quiet).isEmpty());
    }
    read_svg(figure_bytes(Figure(value_map_of(test::slope_map(rows, cols), 1), with_everything()),
                          FigureFormat::kSvg, quiet));
  }
}

TEST(FigureFiles, PdfIsADrawingOfItsSize) {
  FigureOptions options;
  options.width = {120, true};
  options.height = {90, true};
  const QByteArray labels =
      figure_bytes(Figure(shared(test::grain_map(60, 90, 4)), options), FigureFormat::kPdf, quiet);
  EXPECT_TRUE(labels.startsWith("%PDF-1."));
  EXPECT_TRUE(labels.trimmed().endsWith("%%EOF"));
  EXPECT_FALSE(labels.contains("/Subtype /Image")) << "no pictures";
  EXPECT_TRUE(labels.contains("/Type /Font")) << "text is text";
  const auto box = QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"))
                       .match(QString::fromLatin1(labels));
  ASSERT_TRUE(box.hasMatch());
  EXPECT_NEAR(box.captured(1).toDouble(), 120 / 25.4 * 72, 1);
  EXPECT_NEAR(box.captured(2).toDouble(), 90 / 25.4 * 72, 1);
  const QByteArray values = figure_bytes(Figure(value_map_of(test::slope_map(40, 60), 0), options),
                                         FigureFormat::kPdf, quiet);
  EXPECT_EQ(values.count("/Subtype /Image"), 1);
}

TEST(FigureFiles, PicturesTellTheirResolutionAndTransparency) {
  const TemporaryFolder folder;
  FigureOptions options = with_everything();
  options.dpi = 150;
  for (const bool transparent : {false, true}) {
    options.transparent = transparent;
    const Figure figure(shared(test::grain_map(60, 90, 4)), options);
    const QImage wanted = figure.image().convertToFormat(QImage::Format_ARGB32);
    write_figure(figure, folder / "a.png", quiet);
    const QImage png(QString::fromStdString((folder / "a.png").string()));
    EXPECT_NEAR(png.dotsPerMeterX(), 150 / 0.0254, 1);
    EXPECT_EQ(png.hasAlphaChannel(), transparent);
    EXPECT_EQ(png.convertToFormat(QImage::Format_ARGB32), wanted);
    write_figure(figure, folder / "b.png", quiet);
    EXPECT_EQ(content_of(folder / "a.png"), content_of(folder / "b.png"));

    // Our own reader of TIFF stands for any other.
    write_figure(figure, folder / "a.tif", quiet);
    const auto image =
        export_registry()
            .reader("picture")
            .read(folder / "a.tif",
                  Parameters(export_registry().reader("picture").options(), nullptr), quiet)
            .as<SpectralImage>();
    ASSERT_NE(image, nullptr);
    EXPECT_EQ(image->grid.cols, wanted.width());
    ASSERT_EQ(image->grid.rows, wanted.height());
    EXPECT_EQ(image->channels(), 3) << "transparency is the mask, not a channel";
    std::int64_t clear = 0, otherwise = 0;
    for (int y = 0; y < wanted.height(); ++y) {
      for (int x = 0; x < wanted.width(); ++x) {
        const bool seen = qAlpha(wanted.pixel(x, y)) > 0;
        clear += seen ? 0 : 1;
        otherwise += image->is_valid(image->grid.index(y, x)) == seen ? 0 : 1;
      }
    }
    EXPECT_EQ(otherwise, 0) << "pixels that are seen here and not there";
    EXPECT_EQ(clear > 1000, transparent) << clear << " pixels show the page";
    EXPECT_EQ(image->mask != nullptr, transparent);
    std::vector<float> row(static_cast<std::size_t>(image->grid.cols * image->channels()));
    image->store->read({image->grid.rows / 2, 1, {}, nullptr}, row);
    for (int x = 0; x < wanted.width(); x += 13) {
      const QColor pixel = wanted.pixelColor(x, wanted.height() / 2);
      if (pixel.alpha() < 255) continue;
      EXPECT_EQ(row[static_cast<std::size_t>(x * image->channels())], pixel.red());
    }
  }
  EXPECT_NE(test::error_of([&] { figure_format("map.bmp"); }).remedy(), "");
}

TEST(WorldFile, MapsPixelsToMicrometres) {
  Grid grid = test::figure_grid(4, 5, 12.5);
  grid.pitch_y_um = 100;
  for (const bool down : {false, true}) {
    std::istringstream lines(world_file_text(grid, down));
    double a = 0, d = 0, b = 0, e = 0, c = 0, f = 0;
    lines >> a >> d >> b >> e >> c >> f;
    for (int row = 0; row < 4; ++row) {
      for (int col = 0; col < 5; ++col) {
        const PointUm centre = grid.centre_um(row, col);
        EXPECT_DOUBLE_EQ(a * col + b * row + c, centre.x_um);
        EXPECT_DOUBLE_EQ(d * col + e * row + f, down ? centre.y_um : -centre.y_um);
      }
    }
  }
  EXPECT_EQ(world_file_of("x/map.png"), "x/map.pgw");
  EXPECT_EQ(world_file_of("map.tif"), "map.tfw");
  EXPECT_EQ(world_file_of("map.tiff"), "map.tfw");
}

TEST(PixelWriter, WritesOnePixelAPoint) {
  const TemporaryFolder folder;
  const LabelMap map = test::noise_map(17, 23, 5, 3);
  write_with("map-pixels", map, folder / "map.png");
  const QImage image(QString::fromStdString((folder / "map.png").string()));
  ASSERT_EQ(image.size(), QSize(23, 17));
  for (int row = 0; row < 17; ++row) {
    for (int col = 0; col < 23; ++col) {
      const std::uint16_t label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
      const QColor shown = image.pixelColor(col, row);
      if (label == 0) {
        EXPECT_EQ(shown.alpha(), 0);
      } else {
        const Colour wanted = map.classes[label - 1U].colour;
        EXPECT_EQ(shown, QColor(wanted.red, wanted.green, wanted.blue));
      }
    }
  }
  EXPECT_EQ(content_of(folder / "map.pgw"), world_file_text(map.grid, false));
  write_with("map-pixels", map, folder / "bare.tif", {{"world_file", false}});
  EXPECT_FALSE(std::filesystem::exists(folder / "bare.tfw"));
  write_with("tiff", test::slope_map(8, 9), folder / "values.tif", {{"world_file", true}});
  EXPECT_EQ(content_of(folder / "values.tfw"), world_file_text(test::figure_grid(8, 9), false));
}

TEST(FigureWriter, FindsColumnsAndSaysWhichThereAre) {
  const FeatureMap map = test::slope_map(6, 7);
  const auto title = [&](const std::string& column) {
    return std::get<std::shared_ptr<const ValueMap>>(figure_content(map, column, quiet))
        ->title.toStdString();
  };
  EXPECT_EQ(title(""), "Li 670.8");
  EXPECT_EQ(title("PC 1"), "PC 1");
  EXPECT_EQ(title("2"), "PC 1");
  const Error error = test::error_of([&] { figure_content(map, "Na 589", quiet); });
  EXPECT_TRUE(test::contains(error.remedy(), "Li 670.8, PC 1")) << error.what();
  EXPECT_NE(test::error_of([&] { figure_content(Table(), "", quiet); }).remedy(), "");
}

TEST(FigureWriter, ARecipesExportIsTheSameFile) {
  const TemporaryFolder folder;
  const LabelMap map = test::grain_map(30, 40, 1);
  const FigureOptions options = with_everything();
  Recipe recipe;
  recipe.sources.push_back({"labels", "labels.h5", {}, Json::object(), {}});
  for (const char* name : {"maps/a.svg", "maps/a.png"}) {
    recipe.exports.push_back({"labels", name, "figure", figure_json(options)});
  }
  write_exports(recipe, {{"labels", map}}, export_registry(), folder.path(), quiet);
  for (const char* name : {"a.svg", "a.png"}) {
    write_figure(Figure(shared(map), options), folder / name, quiet);
    EXPECT_EQ(content_of(folder / "maps" / name), content_of(folder / name)) << name;
  }
  recipe.exports.front().file = "../out.svg";
  EXPECT_EQ(test::error_of([&] {
              write_exports(recipe, {{"labels", map}}, export_registry(), folder.path(), quiet);
            }).field(),
            "exports.file");
}

// Stops at the nth question.
class StopsSoon final : public Progress {
 public:
  explicit StopsSoon(int after) : left_(after) {}
  void report(double, std::string_view) override {}
  bool stop_requested() const override { return left_-- <= 0; }

 private:
  mutable int left_;
};

TEST(FigureWriter, AStopLeavesNothing) {
  const LabelMap map = test::grain_map(30, 40, 1);
  for (const char* name : {"a.png", "a.svg", "a.pdf", "a.tif"}) {
    for (int after = 0; after < 6; ++after) {
      const TemporaryFolder folder;
      const Writer& writer = export_registry().writer("figure");
      StopsSoon progress(after);
      try {
        writer.write(map, folder / name, Parameters(writer.options(), nullptr), progress);
        EXPECT_TRUE(std::filesystem::exists(folder / name));
      } catch (const Cancelled&) {
        EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << name << " after " << after;
      }
    }
  }
}

TEST(CsvOfPixels, ComesBackThroughTheReader) {
  const TemporaryFolder folder;
  LabelMap map = test::noise_map(5, 7, 3, 1);
  map.classes[0].name = "K-feldspar, \"pure\" & <fresh>";
  write_with("csv", map, folder / "labels.csv", {{"pixels", true}});
  const Reader& reader = export_registry().reader_for(folder / "labels.csv");
  const auto table =
      reader.read(folder / "labels.csv", Parameters(reader.options(), nullptr), quiet).as<Table>();
  ASSERT_NE(table, nullptr);
  LabelMap back = make_label_map(map.grid, map.classes);
  for (std::size_t i = 0; i < table->rows(); ++i) {
    const auto number = [&](std::size_t column) {
      return std::get<std::vector<double>>(table->columns[column].cells)[i];
    };
    const auto row = static_cast<std::int64_t>(number(0)),
               col = static_cast<std::int64_t>(number(1));
    EXPECT_EQ(number(2), map.grid.centre_um(number(0), number(1)).x_um);
    EXPECT_EQ(number(3), map.grid.centre_um(number(0), number(1)).y_um);
    const auto label = static_cast<std::uint16_t>(number(4));
    back.labels[static_cast<std::size_t>(map.grid.index(row, col))] = label;
    EXPECT_EQ(std::get<std::vector<std::string>>(table->columns[5].cells)[i],
              map.classes[label - 1U].name);
  }
  EXPECT_EQ(back.labels, map.labels);

  const FeatureMap features = test::slope_map(5, 7);
  write_with("csv", features, folder / "values.csv", {{"pixels", true}});
  const auto image = export_registry()
                         .reader_for(folder / "values.csv")
                         .read(folder / "values.csv", Parameters(reader.options(), nullptr), quiet)
                         .as<SpectralImage>();
  ASSERT_NE(image, nullptr);
  ASSERT_EQ(image->channels(), 4) << "row, col and two columns";
  std::vector<float> values(static_cast<std::size_t>(5 * 7 * 4));
  image->store->read({0, 5, {}, nullptr}, values);
  for (std::int64_t i = 0; i < 35; ++i) {
    if (features.valid[static_cast<std::size_t>(i)] == 0) continue;
    EXPECT_EQ(values[static_cast<std::size_t>(4 * i)], static_cast<float>(i / 7));
    EXPECT_EQ(values[static_cast<std::size_t>(4 * i + 2)], features.values(i, 0));
    EXPECT_EQ(values[static_cast<std::size_t>(4 * i + 3)], features.values(i, 1));
  }
}

TEST(Report, IsWrittenAsHtmlMarkdownAndPdf) {
  const TemporaryFolder folder;
  Table table;
  table.title = "Agreement";
  table.add("quantity", std::vector<std::string>{"accuracy & <kappa>", "b"});
  table.add("value", std::vector<double>{0.5, NAN});
  for (int i = 0; i < 25; ++i) {  // wider than a page
    table.add("score of " + std::to_string(i), std::vector<double>{1.0 * i, 2.0});
  }
  Table tall;
  tall.add("component", std::vector<double>(300, 1.5));
  Recipe recipe;
  recipe.title = "A report & <more>";
  recipe.sources.push_back({"labels", "labels.h5", {}, Json::object(), "abc"});
  recipe.sources.push_back({"features", "features.h5", {}, Json::object(), {}});
  recipe.sources.push_back({"agreement", "a.csv", {}, Json::object(), {}});
  recipe.sources.push_back({"tall", "t.csv", {}, Json::object(), {}});
  recipe.report.push_back({"Maps", "Words.\n\n- a\n- b", {}, {"labels", "features"}});
  recipe.report.push_back({"Tables", {}, {"agreement", "tall"}, {}});
  const Artifacts artifacts = {{"labels", test::grain_map(30, 40, 1)},
                               {"features", test::slope_map(30, 40)},
                               {"agreement", table},
                               {"tall", tall}};
  const auto files = write_report(recipe, artifacts, export_registry(), folder.path(), quiet);
  for (const char* name : {"report.html", "report.md", "report.pdf", "figures/labels.png"}) {
    EXPECT_NE(std::find(files.begin(), files.end(), name), files.end()) << name;
    EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
  }
  const std::string pdf = content_of(folder / "report.pdf");
  EXPECT_EQ(pdf.substr(0, 7), "%PDF-1.");
  EXPECT_TRUE(test::contains(pdf, "/Type /Font"));
  const std::string html = content_of(folder / "report.html");
  EXPECT_TRUE(test::contains(html, "A report &amp; &lt;more&gt;"));
  EXPECT_TRUE(test::contains(html, "Areas"));
  EXPECT_TRUE(test::contains(html, "Mineral 3"));
  EXPECT_TRUE(test::contains(content_of(folder / "report.md"), "figures/labels.png"));
  recipe.report.front().maps = {"missing"};
  EXPECT_NE(test::error_of([&] {
              write_report(recipe, artifacts, export_registry(), folder.path(), quiet);
            }).remedy(),
            "");
}

// The pages' drawing commands.
QByteArray drawing_of_pdf(const QByteArray& pdf) {
  QByteArray all;
  for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
    const qsizetype object = pdf.lastIndexOf(" obj\n", at);
    if (pdf.mid(at - 3, 3) == "end" || !pdf.mid(object, at - object).contains("/FlateDecode")) {
      continue;
    }
    const qsizetype end = pdf.indexOf("endstream", at);
    QByteArray packed(4, '\0');
    const auto size = static_cast<quint32>(64U << 20);
    for (int i = 0; i < 4; ++i) packed[i] = static_cast<char>(size >> (24 - 8 * i));
    packed += pdf.mid(at + 7, end - at - 7);
    const QByteArray text = qUncompress(packed);
    if (text.contains("\nBT\n")) all += text;  // fonts and pictures are streams too
  }
  return all;
}

TEST(Report, HasARadarChartOfEachClassWhereThereAreLines) {
  const LabelMap labels = test::grain_map(30, 40, 1);
  FeatureMap lines = make_feature_map(
      labels.grid, {{"Li 670.76", "Li", ""}, {"Na 588.95", "Na", ""}, {"Si 288.16", "Si", ""}});
  for (std::int64_t i = 0; i < lines.points(); ++i) {
    for (int c = 0; c < 3; ++c) {
      lines.values(i, c) = static_cast<float>((labels.labels[static_cast<std::size_t>(i)] + c) % 5);
    }
    lines.valid[static_cast<std::size_t>(i)] = 1;
  }
  Recipe recipe;
  recipe.sources.push_back({"labels", "labels.h5", {}, Json::object(), {}});
  recipe.sources.push_back({"lines", "lines.h5", {}, Json::object(), {}});
  recipe.steps.push_back({"scaled", "features.scale", {{"features", "lines"}}, Json::object()});
  recipe.report.push_back({"Minerals", {}, {}, {"labels"}});
  Artifacts artifacts = {{"labels", labels}, {"lines", lines}};
  const auto written = [&](const std::filesystem::path& folder) {
    return write_report(recipe, artifacts, export_registry(), folder, quiet);
  };
  const TemporaryFolder without, with;
  written(without.path());
  artifacts.emplace("scaled.features", lines);
  const auto files = written(with.path());

  const QByteArray markdown = QByteArray::fromStdString(content_of(with / "report.md"));
  const QByteArray html = QByteArray::fromStdString(content_of(with / "report.html"));
  for (std::size_t k = 0; k < labels.classes.size(); ++k) {
    const std::string name = "figures/labels-class-" + std::to_string(k + 1) + ".svg";
    EXPECT_NE(std::find(files.begin(), files.end(), name), files.end()) << name;
    const QByteArray svg = QByteArray::fromStdString(content_of(with / name));
    const SvgFacts facts = read_svg(svg);
    EXPECT_TRUE(facts.whole);
    EXPECT_EQ(facts.images, 0) << "lines and areas";
    EXPECT_TRUE(facts.words.contains(QString::fromStdString(labels.classes[k].name)));
    for (const char* element : {"Li", "Na", "Si"}) {
      EXPECT_TRUE(facts.words.contains(QLatin1String(element))) << element;
    }
    EXPECT_TRUE(svg.contains(to_hex(labels.classes[k].colour).c_str()));
    EXPECT_EQ(markdown.count(("](" + name + ")").c_str()), 1) << name;
    // The same drawing, within the one file.
    EXPECT_EQ(html.count("data:image/svg+xml;base64," + svg.toBase64()), 1) << name;
  }
  EXPECT_FALSE(test::contains(content_of(without / "report.html"), "svg+xml"));

  const QByteArray pdf = QByteArray::fromStdString(content_of(with / "report.pdf"));
  const QByteArray bare = QByteArray::fromStdString(content_of(without / "report.pdf"));
  EXPECT_EQ(pdf.count("/Subtype /Image"), bare.count("/Subtype /Image"));
  // The class and its spread are areas, filled by the odd-even rule.
  const auto areas = [](const QByteArray& of) { return drawing_of_pdf(of).count("\nf*\n"); };
  EXPECT_EQ(areas(pdf), areas(bare) + 2 * static_cast<qsizetype>(labels.classes.size()));
}

}  // namespace
}  // namespace lithoscope
