// Choosing what is mapped, by mouse and keys.
#include "widgets/inspector/formula_editor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"

namespace lithoscope {
namespace {

class FormulaEditorTest : public testing::Test {
 protected:
  FormulaEditorTest() {
    QObject::connect(&editor, &FormulaEditor::formula_chosen, &editor,
                     [this](const LayerFormula& formula) {
                       chosen = formula;
                       editor.follow(image, formula);
                     });
    editor.follow(image, std::nullopt);
    editor.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&editor));
  }
  QComboBox* kind() { return editor.findChild<QComboBox*>(QStringLiteral("formula_kind")); }
  QLineEdit* text(int i) {
    return editor.findChild<QLineEdit*>(QStringLiteral("formula_%1").arg(i));
  }
  void choose(int index) {
    kind()->setCurrentIndex(index);
    Q_EMIT kind()->activated(index);
  }
  void type(int field, const QString& words) {
    text(field)->setFocus();
    text(field)->selectAll();
    QTest::keyClicks(text(field), words);
    QTest::keyClick(text(field), Qt::Key_Return);
  }

  // 500 to 540 nm.
  std::shared_ptr<const SpectralImage> image =
      std::make_shared<const SpectralImage>(test::ramp_image(3, 4, 5));
  FormulaEditor editor;
  std::optional<LayerFormula> chosen;
};

TEST_F(FormulaEditorTest, OffersSomethingThatTheImageHasForEveryKind) {
  for (int kind_index = 1; kind_index < kind()->count(); ++kind_index) {
    chosen.reset();
    choose(kind_index);
    ASSERT_TRUE(chosen) << kind_index;
    EXPECT_EQ(chosen->parts.size(), kind_index == 5 ? 3u : 1u);
    for (const MapFormula& formula : chosen->parts) {
      EXPECT_NO_THROW(formula_channels(*image, formula)) << kind_index;
    }
    EXPECT_TRUE(text(0)->isVisible());
    EXPECT_EQ(text(2)->isVisible(), kind_index == 5);
  }
  QSignalSpy channel(&editor, &FormulaEditor::channel_chosen);
  choose(0);
  EXPECT_EQ(channel.count(), 1);
}

TEST_F(FormulaEditorTest, TakesWhatIsTyped) {
  choose(2);
  type(0, QStringLiteral("0.53 um / 510"));
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->parts[0].kind, MapFormula::Kind::kRatio);
  EXPECT_NEAR(chosen->parts[0].at, 530, 1e-9);
  EXPECT_EQ(text(0)->text(), QStringLiteral("530 nm / 510 nm"));
  // The typed text decides, whatever the list says.
  type(0, QStringLiteral("depth 500, 520, 540"));
  EXPECT_EQ(chosen->parts[0].kind, MapFormula::Kind::kDepth);
  EXPECT_EQ(kind()->currentIndex(), 3);
}

TEST_F(FormulaEditorTest, EachColourTakesAnyFormula) {
  choose(5);
  type(1, QStringLiteral("540 / 500"));
  type(2, QStringLiteral("PC 1"));
  ASSERT_EQ(chosen->parts.size(), 3u);
  EXPECT_EQ(chosen->parts[1].kind, MapFormula::Kind::kRatio);
  EXPECT_EQ(chosen->parts[2].kind, MapFormula::Kind::kComponent);
}

TEST_F(FormulaEditorTest, SaysWhatIsWrongAndKeepsTheWords) {
  choose(2);
  chosen.reset();
  for (const char* words : {"iron", "900 / 500", "depth 540, 500, 520"}) {
    type(0, QString::fromUtf8(words));
    EXPECT_FALSE(chosen) << words;
    EXPECT_EQ(text(0)->text(), QString::fromUtf8(words));
    bool told = false;
    for (const QLabel* label : editor.findChildren<QLabel*>()) {
      told |= label->isVisible() && label->text().size() > 20;
    }
    EXPECT_TRUE(told) << words;
  }
}

}  // namespace
}  // namespace lithoscope
