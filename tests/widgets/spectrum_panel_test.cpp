#include "widgets/spectrum/spectrum_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <cmath>

#include "core/base/atomic_file.h"
#include "tests/support/test_support.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/elements/periodic_table.h"
#include "widgets/spectrum/custom_plot.h"
#include "widgets/spectrum/element_lines.h"
#include "widgets/spectrum/element_popup.h"
#include "widgets/spectrum/kept_list.h"
#include "widgets/spectrum/peak_list.h"
#include "widgets/spectrum/reference_list.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_tools.h"

namespace lithoscope {
namespace {

// 2 × 3 pixels, 580 to 680 nm in steps of 0.05 nm: sodium in column 0, lithium in column 1, a bare
// background in column 2; the second row is twice as bright.
SpectralImage plasma() {
  std::vector<double> nm;
  for (int i = 0; i <= 2000; ++i) nm.push_back(580 + 0.05 * i);
  std::vector<float> values;
  for (int row = 0; row < 2; ++row) {
    for (int col = 0; col < 3; ++col) {
      for (std::size_t i = 0; i < nm.size(); ++i) {
        double value = 50 + 0.1 * double(i * 7919 % 13);
        const auto line = [&](double at, double height) {
          const double d = (nm[i] - at) / 0.06;
          value += height * std::exp(-d * d / 2);
        };
        if (col == 0) line(588.995, 800), line(589.592, 400);
        if (col == 1) line(670.776, 900), line(610.354, 500);
        values.push_back(static_cast<float>(value * (row + 1)));
      }
    }
  }
  return make_memory_image({2, 3, 100, 100, 0, 0, true}, SpectralAxis(nm, AxisUnit::kNanometre),
                           std::move(values));
}

// 2 × 2 pixels, 2000 to 2500 nm in steps of 10 nm, with references: dark 100, white 1100. Column 0
// has a reflectance of 0.8 with a dip at 2200 nm, column 1 rises from 0.2 to 0.7.
SpectralImage camera() {
  std::vector<double> nm;
  for (int i = 0; i <= 50; ++i) nm.push_back(2000 + 10 * i);
  const SpectralAxis axis(nm, AxisUnit::kNanometre);
  std::vector<float> values;
  for (int row = 0; row < 2; ++row) {
    for (int col = 0; col < 2; ++col) {
      for (std::size_t i = 0; i < nm.size(); ++i) {
        const double d = (nm[i] - 2200) / 30;
        const double r = col == 0 ? 0.8 - 0.4 * std::exp(-d * d / 2) : 0.2 + 0.01 * double(i);
        values.push_back(static_cast<float>(100 + 1000 * r));
      }
    }
  }
  SpectralImage image = make_memory_image({2, 2, 100, 100, 0, 0, true}, axis, std::move(values));
  const auto flat = [&axis](float value) {
    return std::make_shared<const SpectralImage>(make_memory_image(
        {1, 2, 100, 100, 0, 0, true}, axis, std::vector<float>(2 * axis.size(), value)));
  };
  image.white_reference = flat(1100);
  image.dark_reference = flat(100);
  return image;
}

class SpectrumPanelTest : public testing::Test {
 protected:
  void open(const SpectralImage& image) {
    panel.set_registry(&test::full_registry());
    panel.set_image(std::make_shared<const SpectralImage>(image), "Rock");
    test::show(panel, {700, 320});
    test::show(*panel.side(), {320, 400});
  }
  // Points at a pixel and waits for its spectrum.
  void point(int row, int col) {
    const PointUm place = panel.image()->grid.centre_um(row, col);
    panel.set_places(place, std::nullopt);
    const QString name = QStringLiteral("cursor (%1, %2)").arg(row).arg(col);
    ASSERT_TRUE(test::wait_until([&] {
      return !panel.view()->curves().empty() && panel.view()->curves().back().name == name;
    }));
  }
  const std::vector<SpectrumCurve>& curves() { return panel.view()->curves(); }
  QCustomPlot& plot() { return *panel.view()->plot(); }
  void click_at(double key) {
    QTest::mouseClick(
        &plot(), Qt::LeftButton, Qt::NoModifier,
        QPoint(qRound(plot().xAxis->coordToPixel(key)), plot().axisRect()->center().y()));
  }
  void choose(QComboBox* box, const QString& text) {
    ASSERT_GE(box->findText(text), 0) << text.toStdString();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < box->findText(text); ++i) QTest::keyClick(box, Qt::Key_Down);
    // Keys change the text without "activated" on some styles: Return in the list does it.
    if (box->currentText() != text) return;
    Q_EMIT box->activated(box->currentIndex());
  }
  KeptList& kept_list() { return *panel.side()->kept(); }

  SpectrumPanel panel;
};

TEST_F(SpectrumPanelTest, OffersTheModesOfAnEmissionSpectrum) {
  open(plasma());
  QComboBox* box = panel.tools()->modes();
  ASSERT_EQ(box->count(), 3);
  EXPECT_EQ(box->itemText(1), "Without baseline");
  point(0, 0);
  const float raw = curves().back().values[0];
  EXPECT_GT(raw, 40);
  choose(box, "Without baseline");
  EXPECT_EQ(panel.mode(), SpectrumMode::kBaselineCorrected);
  ASSERT_TRUE(test::wait_until([&] { return std::abs(curves().back().values[0]) < 5; }));
  EXPECT_EQ(plot().yAxis->label(), "counts, baseline removed");
  choose(box, "As measured");
  EXPECT_FLOAT_EQ(curves().back().values[0], raw);
}

TEST_F(SpectrumPanelTest, ReflectanceComesFromTheReferences) {
  open(camera());
  point(0, 0);
  EXPECT_NEAR(curves().back().values[20], 500, 0.1);
  choose(panel.tools()->modes(), "Reflectance");
  ASSERT_TRUE(test::wait_until(
      [&] { return !curves().empty() && std::abs(curves().back().values[20] - 0.4f) < 1e-5f; }));
  EXPECT_EQ(plot().yAxis->label(), "reflectance");
  choose(panel.tools()->modes(), "Hull quotient");
  ASSERT_TRUE(test::wait_until(
      [&] { return !curves().empty() && std::abs(curves().back().values[20] - 0.5f) < 1e-3f; }));
  EXPECT_FLOAT_EQ(curves().back().values[0], 1);
  choose(panel.tools()->modes(), "Derivative");
  ASSERT_TRUE(test::wait_until([&] {
    return !curves().empty() && std::abs(curves().back().values[20]) < 1e-3f;
  })) << "flat at the bottom of the dip";
}

TEST_F(SpectrumPanelTest, AnImageWithoutSpectraOrOfOneChannelSaysSo) {
  SpectrumPanel empty;
  empty.set_image(nullptr, {});
  test::show(empty, {500, 300});
  EXPECT_FALSE(empty.tools()->modes()->isEnabled());
  EXPECT_FALSE(empty.tools()->elements()->isEnabled());
  EXPECT_FALSE(empty.tools()->absorptions()->isEnabled());
  open(test::ramp_image(3, 3, 1));
  EXPECT_EQ(panel.tools()->modes()->count(), 1);
  point(1, 1);
  EXPECT_EQ(curves().back().values.size(), 1u);
  SpectralImage counted = test::ramp_image(3, 3, 12);
  counted.axis = SpectralAxis::counted(12);
  panel.set_image(std::make_shared<const SpectralImage>(counted), "Counted");
  EXPECT_FALSE(panel.can_mark_elements());
  EXPECT_FALSE(panel.can_mark_absorptions());
  point(1, 2);
  click_at(5);
  EXPECT_TRUE(panel.side()->peaks()->candidates().empty());
}

TEST_F(SpectrumPanelTest, KeepsSpectraNamedAndColoured) {
  open(plasma());
  EXPECT_FALSE(panel.tools()->keep()->isEnabled()) << "nothing is there to keep";
  point(0, 0);
  QTest::mouseClick(panel.tools()->keep(), Qt::LeftButton);
  point(0, 1);
  QTest::mouseClick(kept_list().findChild<QPushButton*>("keep"), Qt::LeftButton);
  point(1, 2);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 3; }));
  EXPECT_EQ(curves()[0].name, "1 (0, 0)");
  EXPECT_EQ(curves()[1].name, "2 (0, 1)");
  EXPECT_NE(curves()[0].colour, curves()[1].colour);
  EXPECT_GT(curves()[0].values[180], 500) << "sodium at 589.0 nm";
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(plot().legend->hasItemWithPlottable(plot().graph(i)));
  ASSERT_EQ(kept_list().tree()->topLevelItemCount(), 2);
  EXPECT_EQ(kept_list().tree()->topLevelItem(1)->text(0), "2 (0, 1)");
  // The same pixel is not kept twice.
  point(0, 1);
  panel.keep();
  EXPECT_EQ(kept_list().tree()->topLevelItemCount(), 2);
}

TEST_F(SpectrumPanelTest, ManyNamesWrapInANarrowWindow) {
  open(test::ramp_image(6, 6, 20));
  for (int i = 0; i < 6; ++i) {
    point(i, i);
    panel.keep();
  }
  ASSERT_TRUE(test::wait_until([&] { return curves().size() >= 6; }));
  for (const int width : {900, 300, 420, 340}) {
    panel.resize(width, 320);
    test::settle();
    EXPECT_LE(plot().legend->outerRect().right(), plot().width());
    EXPECT_GT(plot().axisRect()->height(), 60) << "there is still room for the spectra";
  }
}

TEST_F(SpectrumPanelTest, KeptOnesAreHiddenRenamedRemovedAndBroughtBack) {
  open(plasma());
  point(0, 0);
  panel.keep();
  point(0, 1);
  panel.keep();
  point(1, 2);
  QTreeWidget* tree = kept_list().tree();
  tree->setFocus();
  tree->setCurrentItem(tree->topLevelItem(0));
  QTest::keyClick(tree, Qt::Key_Space);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; })) << "hidden";
  EXPECT_EQ(tree->topLevelItem(0)->checkState(0), Qt::Unchecked);
  panel.history().undo();
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 3; }));

  tree->setCurrentItem(tree->topLevelItem(0));
  QTest::keyClick(tree, Qt::Key_F2);
  auto* editor = tree->findChild<QLineEdit*>();
  ASSERT_NE(editor, nullptr);
  editor->selectAll();
  QTest::keyClicks(editor, "albite");
  QTest::keyClick(editor, Qt::Key_Return);
  ASSERT_TRUE(test::wait_until([&] { return curves()[0].name == "albite"; }));

  tree->setCurrentItem(tree->topLevelItem(0));
  QTest::keyClick(tree, Qt::Key_Delete);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; }));
  EXPECT_EQ(curves()[0].name, "2 (0, 1)");
  panel.history().undo();
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 3; }));
  EXPECT_EQ(curves()[0].name, "albite");
  QTest::mouseClick(kept_list().tree()->viewport(), Qt::LeftButton, Qt::NoModifier,
                    tree->visualItemRect(tree->topLevelItem(1)).center());
  QTest::mouseClick(kept_list().findChild<QPushButton*>("remove"), Qt::LeftButton);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; }));
  EXPECT_EQ(curves()[0].name, "albite");
  panel.history().redo();
}

TEST_F(SpectrumPanelTest, KeptOnesFollowTheModeAndTheImage) {
  open(camera());
  point(0, 1);
  panel.keep();
  point(0, 0);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; }));
  panel.set_mode(SpectrumMode::kReflectance);
  ASSERT_TRUE(test::wait_until([&] {
    return curves().size() == 2 && std::abs(curves()[0].values[0] - 0.2f) < 1e-5f;
  })) << "the kept place is read from the reflectance too";
  panel.set_mode(SpectrumMode::kHullQuotient);
  ASSERT_TRUE(test::wait_until(
      [&] { return curves().size() == 2 && std::abs(curves()[0].values[25] - 1) < 1e-4f; }));
  // Another grid: nothing of it can be shown, and it says so.
  panel.set_image(std::make_shared<const SpectralImage>(plasma()), "Plasma");
  point(0, 0);
  EXPECT_EQ(curves().size(), 1u);
  EXPECT_TRUE(kept_list().tree()->topLevelItem(0)->toolTip(0).contains("another grid"));
}

TEST_F(SpectrumPanelTest, ScalesSeveralSpectra) {
  open(plasma());
  point(0, 0);
  panel.keep();
  point(1, 0);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; }));
  const auto largest = [](const SpectrumCurve& curve) {
    return *std::max_element(curve.values.begin(), curve.values.end());
  };
  EXPECT_NEAR(largest(curves()[1]) / largest(curves()[0]), 2, 1e-4);
  choose(panel.tools()->scalings(), "Maximum = 1");
  EXPECT_FLOAT_EQ(largest(curves()[0]), 1);
  EXPECT_FLOAT_EQ(largest(curves()[1]), 1);
  EXPECT_EQ(plot().yAxis->label(), "counts, maximum = 1");
  choose(panel.tools()->scalings(), "Area = 1");
  EXPECT_NEAR(largest(curves()[1]) / largest(curves()[0]), 1, 1e-4);
  choose(panel.tools()->scalings(), "Offset");
  EXPECT_GT(curves()[0].values[1500], curves()[1].values[1500]) << "the cursor's stays below";
}

TEST_F(SpectrumPanelTest, ShowsMeansWithTheirDeviation) {
  open(plasma());
  ExtraCurve mean{"mean of a region", Qt::darkGreen, std::vector<float>(2001, 50),
                  std::vector<float>(2001, 5)};
  panel.set_extra_curves({mean});
  ASSERT_EQ(curves().size(), 1u);
  EXPECT_FLOAT_EQ(curves()[0].low[7], 45);
  EXPECT_FLOAT_EQ(curves()[0].high[7], 55);
  EXPECT_EQ(plot().graphCount(), 3);
  panel.set_mode(SpectrumMode::kBaselineCorrected);
  ASSERT_TRUE(test::wait_until([&] { return std::abs(curves()[0].values[7]) < 0.5f; }));
  EXPECT_NEAR(curves()[0].high[7] - curves()[0].values[7], 5, 1e-4);
  panel.set_mode(SpectrumMode::kDerivative);
  ASSERT_TRUE(test::wait_until([&] { return curves()[0].low.empty(); }));
}

TEST_F(SpectrumPanelTest, ChoosesElementsInThePeriodicTable) {
  open(plasma());
  point(0, 1);
  QTest::mouseClick(panel.tools()->elements(), Qt::LeftButton);
  ElementPopup* popup = panel.element_popup();
  ASSERT_TRUE(test::wait_until([&] { return popup->isVisible(); }));
  QTest::mouseClick(popup->table()->button("Li"), Qt::LeftButton);
  QTest::mouseClick(popup->table()->button("Na"), Qt::LeftButton);
  EXPECT_EQ(panel.element_marks().elements, (QStringList{"Li", "Na"}));
  EXPECT_EQ(panel.view()->markers().markers().size(), 4u)
      << "Li 610.4 and 670.8, Na 589.0 and 589.6";
  auto* least = popup->findChild<QSpinBox*>();
  least->setFocus();
  least->selectAll();
  QTest::keyClicks(least, "70");
  EXPECT_EQ(panel.view()->markers().markers().size(), 2u) << "Li 670.8, Na 589.0";
  for (QCheckBox* box : popup->findChildren<QCheckBox*>()) {
    if (box->text().contains("Atoms")) QTest::mouseClick(box, Qt::LeftButton);
  }
  EXPECT_TRUE(panel.view()->markers().markers().empty());
  QTest::keyClick(popup, Qt::Key_Escape);
  EXPECT_TRUE(test::wait_until([&] { return !popup->isVisible(); }));
}

TEST_F(SpectrumPanelTest, ALineIsMappedOutOfThePeriodicTable) {
  open(plasma());
  std::vector<LayerFormula> mapped;
  QObject::connect(&panel, &SpectrumPanel::map_wanted,
                   [&](const LayerFormula& formula) { mapped.push_back(formula); });
  QTest::mouseClick(panel.tools()->elements(), Qt::LeftButton);
  ElementPopup* popup = panel.element_popup();
  ASSERT_TRUE(test::wait_until([&] { return popup->isVisible(); }));
  QTest::mouseClick(popup->table()->button("Li"), Qt::LeftButton);
  const ElementLines* lines = popup->lines();
  ASSERT_EQ(lines->lines().size(), 2u) << "those outside of 580 to 680 nm are left out";
  EXPECT_NEAR(lines->lines()[0].wavelength_nm, 670.78, 0.02) << "the strongest is the first";
  EXPECT_TRUE(lines->tree()->topLevelItem(0)->text(0).startsWith("Li I"));
  // Down to the second one, Return maps it and closes the table.
  lines->tree()->setFocus();
  QTest::keyClick(lines->tree(), Qt::Key_Down);
  QTest::keyClick(lines->tree(), Qt::Key_Return);
  ASSERT_EQ(mapped.size(), 1u);
  EXPECT_EQ(mapped[0].parts[0].kind, MapFormula::Kind::kLine);
  EXPECT_NEAR(mapped[0].parts[0].at, 610.36, 0.02);
  EXPECT_NEAR(mapped[0].parts[0].half_width, 0.3, 1e-9);
  EXPECT_FALSE(popup->isVisible());
  panel.choose_elements();
  ASSERT_TRUE(test::wait_until([&] { return popup->isVisible(); }));
  QTest::mouseClick(popup->table()->button("Li"), Qt::LeftButton);
  QTest::mouseClick(lines->map_button(), Qt::LeftButton);
  ASSERT_EQ(mapped.size(), 2u);
  EXPECT_NEAR(mapped[1].parts[0].at, 670.78, 0.02);
}

TEST_F(SpectrumPanelTest, TheMenuOfASpectrumMapsTheLineUnderTheMouse) {
  open(plasma());
  point(0, 1);
  std::vector<LayerFormula> mapped;
  QObject::connect(&panel, &SpectrumPanel::map_wanted,
                   [&](const LayerFormula& formula) { mapped.push_back(formula); });
  const auto choose_first = [&](const SpectrumMarker* marker, double position) {
    QMenu menu;
    Q_EMIT panel.view()->menu_wanted(menu, position, marker);
    ASSERT_EQ(menu.actions().size(), 1);
    menu.actions().front()->trigger();
  };
  choose_first(nullptr, 589.0);
  ASSERT_EQ(mapped.size(), 1u);
  EXPECT_NEAR(mapped[0].parts[0].at, 589.0, 1e-9);
  ElementMarks marks;
  marks.elements = QStringList{"Li"};
  panel.set_element_marks(marks);
  ASSERT_FALSE(panel.view()->markers().markers().empty());
  const SpectrumMarker marker = panel.view()->markers().markers().front();
  choose_first(&marker, marker.position + 0.7);
  ASSERT_EQ(mapped.size(), 2u);
  EXPECT_NEAR(mapped[1].parts[0].at, marker.position, 1e-9) << "the marker, not the mouse";
}

TEST_F(SpectrumPanelTest, TheMenuOfAnAbsorptionMapsItsDepth) {
  open(camera());
  panel.show_absorptions(true);
  std::vector<LayerFormula> mapped;
  QObject::connect(&panel, &SpectrumPanel::map_wanted,
                   [&](const LayerFormula& formula) { mapped.push_back(formula); });
  for (const SpectrumMarker& marker : panel.view()->markers().markers()) {
    if (!marker.label.startsWith("Al-OH")) continue;
    QMenu menu;
    Q_EMIT panel.view()->menu_wanted(menu, marker.position, &marker);
    ASSERT_EQ(menu.actions().size(), 1);
    EXPECT_TRUE(menu.actions().front()->text().contains("Al-OH"));
    menu.actions().front()->trigger();
  }
  ASSERT_EQ(mapped.size(), 1u);
  const MapFormula& depth = mapped[0].parts[0];
  EXPECT_EQ(depth.kind, MapFormula::Kind::kDepth);
  EXPECT_LT(depth.other, depth.at);
  EXPECT_GT(depth.right, depth.at);
}

TEST_F(SpectrumPanelTest, AnEmptyLineTableMarksNothing) {
  open(plasma());
  panel.set_line_table({});
  EXPECT_FALSE(panel.tools()->elements()->isEnabled());
  EXPECT_TRUE(panel.element_popup()->table()->chosen().isEmpty());
  point(0, 1);
  click_at(670.776);
  EXPECT_TRUE(panel.side()->peaks()->candidates().empty());
}

TEST_F(SpectrumPanelTest, AClickOnAPeakTellsWhichElementItCouldBe) {
  open(plasma());
  point(0, 1);
  QSignalSpy mapped(panel.view(), &SpectrumView::channel_clicked);
  click_at(670.776);
  ASSERT_EQ(mapped.count(), 1) << "the channel is mapped as before";
  PeakList& peaks = *panel.side()->peaks();
  EXPECT_EQ(panel.side()->currentWidget(), &peaks);
  ASSERT_GE(peaks.candidates().size(), 1u);
  EXPECT_EQ(peaks.candidates()[0].line.name(), "Li I 670.78");
  EXPECT_EQ(peaks.tree()->topLevelItem(0)->text(0), "Li I 670.776");
  EXPECT_EQ(peaks.tree()->topLevelItem(0)->text(2), "1/1") << "610.4 is there";

  peaks.tree()->setFocus();
  QTest::keyClick(peaks.tree(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(QApplication::clipboard()->text().contains("\nLi I 670.776\t"));
  peaks.tree()->setCurrentItem(peaks.tree()->topLevelItem(0));
  QTest::mouseClick(peaks.findChild<QPushButton*>("map"), Qt::LeftButton);
  ASSERT_EQ(mapped.count(), 2);
  // (670.776 - 580) / 0.05 = 1815.5
  EXPECT_NEAR(mapped.at(1).at(0).toInt(), 1815.5, 0.6);
  QTest::mouseClick(peaks.findChild<QPushButton*>("mark"), Qt::LeftButton);
  EXPECT_EQ(panel.element_marks().elements, QStringList{"Li"});

  click_at(640);
  EXPECT_TRUE(peaks.candidates().empty());
  EXPECT_TRUE(peaks.findChild<QLabel*>("title")->text().contains("No peak"));
}

TEST_F(SpectrumPanelTest, MarksAbsorptions) {
  open(camera());
  EXPECT_FALSE(panel.tools()->elements()->isEnabled()) << "reflectance has no emission lines";
  QTest::mouseClick(panel.tools()->absorptions(), Qt::LeftButton);
  const auto& markers = panel.view()->markers().markers();
  ASSERT_EQ(markers.size(), 4u);
  EXPECT_EQ(markers[0].label, "Al-OH 2200");
  QTest::mouseClick(panel.tools()->absorptions(), Qt::LeftButton);
  EXPECT_TRUE(panel.view()->markers().markers().empty());
  SpectralImage visible = plasma();
  panel.set_image(std::make_shared<const SpectralImage>(visible), "Plasma");
  EXPECT_FALSE(panel.tools()->absorptions()->isEnabled());
}

class ReferenceTest : public SpectrumPanelTest {
 protected:
  void SetUp() override {
    std::string text = "wavelength (nm),slope,dip\n";
    for (int i = 0; i <= 50; ++i) {
      const double nm = 2000 + 10 * i, d = (nm - 2200) / 30;
      text += fmt::format("{},{},{}\n", nm, 0.2 + 0.01 * i, 0.4 - 0.2 * std::exp(-d * d / 2));
    }
    write_text_file(folder / "library.csv", text);
  }
  ReferenceList& list() { return *panel.side()->references(); }
  void load(const std::string& name) {
    panel.side()->setCurrentWidget(&list());
    list().open_library(QString::fromStdString((folder / name).string()));
  }
  QTreeWidgetItem* row(int index) { return list().tree()->topLevelItem(index); }

  test::TemporaryFolder folder;
};

TEST_F(ReferenceTest, RanksAndOverlaysReferences) {
  open(camera());
  EXPECT_TRUE(list().message()->text().contains("Open a spectral library"));
  panel.set_mode(SpectrumMode::kReflectance);
  load("library.csv");
  ASSERT_TRUE(
      test::wait_until([&] { return list().message()->text().contains("Point at the map"); }));
  point(0, 0);
  ASSERT_TRUE(test::wait_until([&] { return list().tree()->topLevelItemCount() == 2; }));
  EXPECT_EQ(row(0)->text(0), "dip");
  EXPECT_EQ(row(0)->text(1), "0.0°");
  point(0, 1);
  ASSERT_TRUE(test::wait_until([&] { return row(0)->text(0) == "slope"; }));
  point(0, 0);
  ASSERT_TRUE(test::wait_until([&] { return row(0)->text(0) == "dip"; }));
  list().tree()->setFocus();
  list().tree()->setCurrentItem(row(0));
  QTest::keyClick(list().tree(), Qt::Key_Space);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 2; }));
  EXPECT_EQ(curves()[0].name, "dip");
  EXPECT_TRUE(curves()[0].dashed);
  EXPECT_NEAR(curves()[0].values[0], 0.8, 1e-3) << "brought to the brightness of the spectrum";
  test::settle();
  list().tree()->setCurrentItem(row(0));
  QTest::keyClick(list().tree(), Qt::Key_Space);
  ASSERT_TRUE(test::wait_until([&] { return curves().size() == 1; }));
  QTest::keyClicks(list().findChild<QLineEdit*>(), "slo");
  ASSERT_EQ(list().tree()->topLevelItemCount(), 1);
  EXPECT_EQ(row(0)->text(0), "slope");
}

TEST_F(ReferenceTest, ByAbsorptionsAloneTheSlopeDoesNotCount) {
  SpectralImage image = camera();
  open(image);
  panel.set_mode(SpectrumMode::kReflectance);
  load("library.csv");
  point(0, 1);
  ASSERT_TRUE(test::wait_until([&] { return list().tree()->topLevelItemCount() == 2; }));
  const QString angle = row(1)->text(1);
  QTest::mouseClick(list().findChild<QCheckBox*>("hull"), Qt::LeftButton, Qt::NoModifier,
                    QPoint(8, list().findChild<QCheckBox*>("hull")->height() / 2));
  ASSERT_TRUE(test::wait_until([&] { return row(1) != nullptr && row(1)->text(1) != angle; }));
  // Where hull quotients are shown they are compared, ticked or not.
  auto* box = list().findChild<QCheckBox*>("hull");
  QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, QPoint(8, box->height() / 2));
  ASSERT_TRUE(test::wait_until([&] { return row(1)->text(1) == angle; }));
  panel.set_mode(SpectrumMode::kHullQuotient);
  EXPECT_TRUE(test::wait_until([&] { return row(1) != nullptr && row(1)->text(1) != angle; }));
  EXPECT_TRUE(box->isChecked());
  EXPECT_FALSE(box->isEnabled());
  panel.set_mode(SpectrumMode::kReflectance);
  EXPECT_TRUE(test::wait_until([&] { return row(1) != nullptr && row(1)->text(1) == angle; }));
  EXPECT_FALSE(box->isChecked());
}

TEST_F(ReferenceTest, TroubleIsTold) {
  open(camera());
  write_text_file(folder / "words.csv", "this is\nno library\n");
  load("words.csv");
  ASSERT_TRUE(test::wait_until([&] { return list().message()->text().contains("words.csv"); }));
  write_text_file(folder / "visible.csv", "wavelength (nm),a\n400,1\n500,2\n600,1\n");
  load("visible.csv");
  ASSERT_TRUE(test::wait_until([&] {
    return list().message()->text().contains("from 400 to 600 nm");
  })) << list().message()->text().toStdString();
  EXPECT_FALSE(list().tree()->isVisible());
}

}  // namespace
}  // namespace lithoscope
