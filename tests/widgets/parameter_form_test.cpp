#include "widgets/parameters/parameter_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include "tests/support/test_support.h"
#include "tests/widgets/gui_test.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

std::vector<Parameter> description() {
  return {{.name = "width_nm",
           .title = "Width",
           .description = "How wide",
           .default_value = 0.3,
           .unit = "nm",
           .minimum = 0,
           .maximum = 50},
          {.name = "count",
           .title = "Count",
           .description = "How many",
           .type = ParameterType::kInteger,
           .default_value = 5,
           .minimum = 1,
           .maximum = 1000},
          {.name = "how",
           .title = "How",
           .description = "In which way",
           .type = ParameterType::kChoice,
           .default_value = "max",
           .choices = {"max", "area"}},
          {.name = "all",
           .title = "All",
           .description = "Or not",
           .type = ParameterType::kFlag,
           .default_value = false},
          {.name = "from_nm",
           .title = "From",
           .description = "Where it begins",
           .default_value = 0,
           .unit = "nm",
           .minimum = 0,
           .spectral = SpectralRole::kPosition},
          {.name = "window_nm",
           .title = "Window",
           .description = "How wide",
           .default_value = 0.3,
           .unit = "nm",
           .spectral = SpectralRole::kWidth},
          {.name = "hidden", .title = "Hidden", .description = "", .default_value = 1.0}};
}

class ParameterFormTest : public testing::Test {
 protected:
  void SetUp() override {
    QObject::connect(&form, &ParameterForm::edited, &form,
                     [this](const QString& name, const Json& value) {
                       edits.emplace_back(name, value);
                       // As a page does: the recipe changes, and the form shows it.
                       if (value.is_null()) {
                         given.erase(name.toStdString());
                       } else {
                         given[name.toStdString()] = value;
                       }
                       form.set_values(given);
                     });
    test::show(form, {420, 240});
  }
  void TearDown() override { UnitChoice::instance().set_units({}); }
  QLineEdit& text(const char* name) { return *qobject_cast<QLineEdit*>(form.field(name)); }
  void type(const char* name, const QString& words) {
    QLineEdit& field = text(name);
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, words);
    QTest::keyClick(&field, Qt::Key_Return);
  }

  ParameterForm form{description(), {"hidden"}};
  Json given = Json::object();
  std::vector<std::pair<QString, Json>> edits;
};

TEST_F(ParameterFormTest, ShowsDefaultsWithTheirUnits) {
  EXPECT_EQ(text("width_nm").text(), "0.3 nm");
  EXPECT_EQ(text("count").text(), "5");
  EXPECT_EQ(qobject_cast<QComboBox*>(form.field("how"))->currentText(), "Maximum");
  EXPECT_EQ(form.field("hidden"), nullptr);
  EXPECT_FALSE(form.reset_button("count")->isVisible());
  EXPECT_TRUE(form.field("width_nm")->toolTip().contains("From 0 to 50 nm"));
  EXPECT_TRUE(form.field("width_nm")->toolTip().contains("Default: 0.3 nm"));
}

TEST_F(ParameterFormTest, TakesNumbersWithAndWithoutUnits) {
  type("width_nm", "0.5");
  EXPECT_EQ(given["width_nm"], 0.5);
  EXPECT_EQ(text("width_nm").text(), "0.5 nm");
  type("width_nm", "0.0007 µm");
  EXPECT_NEAR(given["width_nm"].get<double>(), 0.7, 1e-12);
  type("width_nm", "0,4 nm");
  EXPECT_EQ(given["width_nm"], 0.4) << "a decimal comma";
  EXPECT_EQ(edits.size(), 3u) << "one change a gesture";
}

TEST_F(ParameterFormTest, TellsWhatIsWrongAndKeepsTheValue) {
  type("width_nm", "wide");
  EXPECT_TRUE(form.problem("width_nm").contains("is no number"));
  EXPECT_EQ(form.value("width_nm"), 0.3);
  type("width_nm", "60");
  EXPECT_TRUE(form.problem("width_nm").contains("from 0 to 50 nm"))
      << form.problem("width_nm").toStdString();
  type("width_nm", "3 kg");
  EXPECT_TRUE(form.problem("width_nm").contains("Give it in nm"));
  type("count", "2.5");
  EXPECT_TRUE(form.problem("count").contains("no whole number"));
  EXPECT_TRUE(edits.empty());
  // Esc forgets what was typed.
  text("width_nm").setFocus();
  QTest::keyClicks(&text("width_nm"), "7");
  QTest::keyClick(&text("width_nm"), Qt::Key_Escape);
  EXPECT_EQ(text("width_nm").text(), "0.3 nm");
  EXPECT_TRUE(form.problem("width_nm").isEmpty());
}

TEST_F(ParameterFormTest, ArrowsStepWithinTheLimits) {
  text("count").setFocus();
  QTest::keyClick(&text("count"), Qt::Key_Up);
  EXPECT_EQ(given["count"], 6);
  QTest::keyClick(&text("count"), Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_EQ(given["count"], 1);
  text("width_nm").setFocus();
  QTest::keyClick(&text("width_nm"), Qt::Key_Up);
  EXPECT_NEAR(given["width_nm"].get<double>(), 0.31, 1e-12);
}

TEST_F(ParameterFormTest, ResetsToTheDefault) {
  QTest::keyClick(form.field("all"), Qt::Key_Space);
  EXPECT_EQ(given["all"], true);
  auto* box = qobject_cast<QComboBox*>(form.field("how"));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  EXPECT_EQ(given["how"], "area");
  ASSERT_TRUE(form.reset_button("how")->isVisible());
  QTest::mouseClick(form.reset_button("how"), Qt::LeftButton);
  QTest::mouseClick(form.reset_button("all"), Qt::LeftButton);
  EXPECT_TRUE(given.empty()) << given.dump();
  EXPECT_EQ(box->currentText(), "Maximum");
  EXPECT_FALSE(form.reset_button("how")->isVisible());
  // The default typed is no parameter either.
  type("count", "7");
  type("count", "5");
  EXPECT_TRUE(given.empty());
}

TEST_F(ParameterFormTest, PlacesInASpectrumAreShownAndTypedInTheUnitThatIsChosen) {
  type("from_nm", "670.5");
  EXPECT_EQ(given["from_nm"], 670.5);
  EXPECT_EQ(text("from_nm").text(), "670.5 nm");
  UnitChoice::instance().set_units({.optical = SpectralUnit::kElectronVolt});
  EXPECT_EQ(text("from_nm").text(), "1.84913 eV");
  EXPECT_EQ(given["from_nm"], 670.5) << "the recipe stays as it is";
  const std::size_t before = edits.size();
  type("from_nm", "1.84913");
  EXPECT_EQ(edits.size(), before) << "what is shown is rounded: typed again it is no change";
  type("from_nm", "2");
  EXPECT_NEAR(given["from_nm"].get<double>(), 619.921, 1e-3);
  EXPECT_EQ(text("from_nm").text(), "2 eV");
  type("from_nm", "700 nm");
  EXPECT_EQ(given["from_nm"], 700) << "any unit may be typed";
  type("from_nm", "1,5");
  EXPECT_NEAR(given["from_nm"].get<double>(), 826.561, 1e-3) << "a decimal comma";
  QTest::keyClick(&text("from_nm"), Qt::Key_Up);
  EXPECT_EQ(text("from_nm").text(), "1.6 eV");
  type("from_nm", "0");
  EXPECT_TRUE(given.find("from_nm") == given.end()) << "no limit, in any unit";
  type("from_nm", "red");
  EXPECT_TRUE(form.problem("from_nm").contains("is no number"));
  // A width is an energy only where one knows the place.
  EXPECT_EQ(text("window_nm").text(), "0.3 nm");
  UnitChoice::instance().set_units({.optical = SpectralUnit::kMicrometre});
  EXPECT_EQ(text("window_nm").text(), "0.0003 µm");
  type("window_nm", "0.001");
  EXPECT_NEAR(given["window_nm"].get<double>(), 1, 1e-12);
  EXPECT_TRUE(text("window_nm").toolTip().contains("0.0003 µm")) << "the default too";
}

TEST_F(ParameterFormTest, ShowsAValueThatIsNotAccepted) {
  form.set_values({{"count", -4}});
  EXPECT_TRUE(form.problem("count").contains("out of range"));
  EXPECT_TRUE(form.reset_button("count")->isVisible());
  form.set_values(Json::object());
  EXPECT_TRUE(form.problem("count").isEmpty());
}

}  // namespace
}  // namespace lithoscope
