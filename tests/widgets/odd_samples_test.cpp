// Samples that hardly are maps, in the whole window: one pixel, one row, no pitch, nothing
// measured. They are shown as far as there is something, told in words, and nothing falls over.
#include <QAction>
#include <QActionGroup>
#include <cmath>

#include "core/base/atomic_file.h"
#include "tests/widgets/project_window.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/window/position_line.h"

namespace lithoscope {
namespace {

using test::wait_until;

struct OddSample {
  const char* name;
  const char* file;  // as test::fake_registry() reads it
};

class OddWindow : public test::ProjectWindow {
 protected:
  void open_odd(const char* content) {
    write_text_file(folder / "odd.fake", content);
    open(folder / "odd.fake");
  }
  QString spectrum_title() {
    const QCustomPlot* plot = window->workspace().spectra(0)->view()->plot();
    QString words;
    for (int i = 0; i < plot->itemCount(); ++i) {
      const auto* text = qobject_cast<const QCPItemText*>(plot->item(i));
      if (text != nullptr && text->visible()) words += text->text() + QLatin1Char(' ');
    }
    return words;
  }
  QPointF middle_of(PixelIndex pixel) {
    const Grid& grid = view().layer()->grid;
    return view().viewport().to_px(
        grid.centre_um(static_cast<double>(pixel.row), static_cast<double>(pixel.col)));
  }
};

class OddSamples : public OddWindow, public testing::WithParamInterface<OddSample> {};

TEST_P(OddSamples, AreLookedAtOnEveryPage) {
  open_odd(GetParam().file);
  ASSERT_NE(view().layer(), nullptr);
  const Grid grid = view().layer()->grid;
  const PixelIndex last{grid.rows - 1, grid.cols - 1};
  test::hover(view(), middle_of(last));
  const QString place = QStringLiteral("(%1, %2)").arg(last.row).arg(last.col);
  EXPECT_TRUE(wait_until([&] { return spectrum_title().contains(place); }))
      << spectrum_title().toStdString();
  EXPECT_TRUE(window->findChild<PositionLine*>()->text().contains(place));
  test::wheel(view(), middle_of(last), 5);
  test::wheel(view(), middle_of(last), -5);
  window->actions().fit->trigger();
  for (int stretch = 0; stretch < 4; ++stretch) {
    LayerStyle style = window->workspace().active()->style();
    style.stretch = static_cast<Stretch>(stretch);
    style.smooth = !style.smooth;
    window->workspace().active()->set_style(style);
    test::settle();
  }
  const auto file = folder / "odd.png";
  window->export_map(QString::fromStdString(file.string()));
  EXPECT_TRUE(wait_until([&] { return std::filesystem::exists(file); }));
  for (QAction* page : window->actions().pages->actions()) {
    page->trigger();
    test::settle();
    window->grab();
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, OddSamples,
    testing::Values(OddSample{"OnePixel", "1 1 5"}, OddSample{"OneRow", "1 5000 3"},
                    OddSample{"OneColumn", "5000 1 3"}, OddSample{"OneChannel", "6 8 1"},
                    OddSample{"NoPitch", "6 8 5 unpitched"},
                    OddSample{"OneRowWithoutPitch", "1 5000 3 unpitched"},
                    OddSample{"Holes", "6 8 5 holes"}, OddSample{"NothingMeasured", "6 8 5 empty"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST_F(OddWindow, WithoutPitchPlacesAreToldInPixels) {
  open_odd("6 8 5 unpitched");
  test::hover(view(), middle_of({2, 5}));
  const QString line = window->findChild<PositionLine*>()->text();
  EXPECT_TRUE(line.contains(QLatin1String("px"))) << line.toStdString();
  EXPECT_FALSE(line.contains(QStringLiteral("µm"))) << line.toStdString();
}

TEST_F(OddWindow, AHoleIsToldInWords) {
  open_odd("6 8 5 holes");
  test::hover(view(), middle_of({0, 0}));
  EXPECT_TRUE(wait_until([&] { return spectrum_title().contains("Nothing was measured"); }))
      << spectrum_title().toStdString();
  test::hover(view(), middle_of({1, 2}));
  EXPECT_TRUE(wait_until([&] { return !spectrum_title().contains("Nothing was measured"); }));
}

}  // namespace
}  // namespace lithoscope
