#include "core/operations/parameters.h"

#include "tests/support/test_support.h"

namespace lithoscope {
namespace {

Parameter parameter(const std::string& name, ParameterType type, Json default_value) {
  Parameter made;
  made.name = name;
  made.type = type;
  made.default_value = std::move(default_value);
  return made;
}

std::vector<Parameter> description() {
  Parameter window = parameter("window_nm", ParameterType::kNumber, 0.3);
  window.unit = "nm";
  window.minimum = 0;
  window.maximum = 50;
  Parameter k = parameter("k", ParameterType::kInteger, 5);
  k.minimum = 1;
  Parameter method = parameter("method", ParameterType::kChoice, "max");
  method.choices = {"max", "area"};
  Parameter list = parameter("list", ParameterType::kStructure, Json::array());
  list.check = [](const Json& value) {
    if (!value.is_array()) throw Error("no list", "Give a list");
  };
  return {window,
          k,
          parameter("scale", ParameterType::kFlag, false),
          parameter("note", ParameterType::kText, ""),
          method,
          list};
}

TEST(Parameters, FillInDefaults) {
  const Parameters parameters(description(), nullptr);
  EXPECT_DOUBLE_EQ(parameters.number("window_nm"), 0.3);
  EXPECT_EQ(parameters.integer("k"), 5);
  EXPECT_FALSE(parameters.flag("scale"));
  EXPECT_EQ(parameters.text("method"), "max");
  EXPECT_TRUE(parameters.structure("list").is_array());
  EXPECT_EQ(parameters.json().begin().key(), "window_nm");
}

TEST(Parameters, ConvertUnits) {
  const auto window = [](const Json& value) {
    return Parameters(description(), {{"window_nm", value}}).number("window_nm");
  };
  EXPECT_DOUBLE_EQ(window(2), 2);
  EXPECT_DOUBLE_EQ(window("0.5"), 0.5);
  EXPECT_DOUBLE_EQ(window("0.5 nm"), 0.5);
  EXPECT_NEAR(window("0.02 µm"), 20, 1e-9);
  EXPECT_NEAR(window("0.02um"), 20, 1e-9);
  EXPECT_DOUBLE_EQ(parse_quantity("12.4 mm", "µm"), 12400);
  EXPECT_EQ(Parameters(description(), {{"k", 7.0}}).integer("k"), 7);
}

TEST(Parameters, TakePlacesInASpectrumInAnySpectralUnit) {
  const std::vector<Parameter> description = {{.name = "from_nm",
                                               .title = "From",
                                               .description = "",
                                               .default_value = 0,
                                               .unit = "nm",
                                               .minimum = 0,
                                               .spectral = SpectralRole::kPosition},
                                              {.name = "width_nm",
                                               .title = "Width",
                                               .description = "",
                                               .default_value = 1,
                                               .unit = "nm",
                                               .spectral = SpectralRole::kWidth}};
  const auto from = [&](const char* text) {
    return Parameters(description, {{"from_nm", text}}).number("from_nm");
  };
  EXPECT_NEAR(from("1.85 eV"), 670.185, 1e-3);
  EXPECT_NEAR(from("4545 cm-1"), 2200.22, 1e-2);
  EXPECT_DOUBLE_EQ(from("2.2 µm"), 2200);
  EXPECT_DOUBLE_EQ(from("0"), 0);
  EXPECT_THROW(from("3 kg"), Error);
  EXPECT_THROW(from("0 eV"), Error);
  // How wide an energy is in nm depends on where.
  EXPECT_THROW(Parameters(description, {{"width_nm", "0.01 eV"}}), Error);
}

TEST(Parameters, NameWhatIsWrong) {
  const auto error = [](const Json& given) {
    return test::error_of([&] { Parameters(description(), given); });
  };
  EXPECT_EQ(error({{"wimdow_nm", 1}}).field(), "wimdow_nm");
  EXPECT_TRUE(test::contains(error({{"wimdow_nm", 1}}).what(), "window_nm"));
  EXPECT_EQ(error({{"window_nm", 51}}).field(), "window_nm");
  EXPECT_TRUE(test::contains(error({{"window_nm", 51}}).what(), "0 to 50 nm"));
  EXPECT_EQ(error({{"window_nm", "1 px"}}).field(), "window_nm");
  EXPECT_EQ(error({{"window_nm", "wide"}}).field(), "window_nm");
  EXPECT_EQ(error({{"window_nm", nullptr}}).field(), "window_nm");
  EXPECT_EQ(error({{"window_nm", "nan"}}).field(), "window_nm");
  EXPECT_EQ(error({{"k", 2.5}}).field(), "k");
  EXPECT_EQ(error({{"k", 1e300}}).field(), "k");
  EXPECT_EQ(error({{"k", 0}}).field(), "k");
  EXPECT_EQ(error({{"scale", 1}}).field(), "scale");
  EXPECT_EQ(error({{"note", 1}}).field(), "note");
  EXPECT_TRUE(test::contains(error({{"method", "min"}}).what(), "max, area"));
  EXPECT_EQ(error({{"list", 3}}).field(), "list");
  EXPECT_TRUE(test::contains(error(Json::array()).what(), "{\"name\": value}"));
}

}  // namespace
}  // namespace lithoscope
