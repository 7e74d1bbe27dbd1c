// Lines, fields and numbers.
#include "plugins/delimited/fields.h"

#include <cmath>

#include "plugins/delimited/column_roles.h"
#include "plugins/delimited/file_list.h"
#include "plugins/delimited/layout.h"
#include "tests/plugins/delimited/text_helpers.h"

namespace lithoscope::test {
namespace {

using namespace delimited;

std::vector<std::string> fields_of(const std::string& line, char delimiter) {
  std::vector<std::string_view> views;
  split(line, {delimiter, false}, views);
  std::vector<std::string> texts;
  for (const auto view : views) texts.push_back(field_text(view));
  return texts;
}

TEST(Fields, AreSplitAtDelimitersOutsideQuotes) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(fields_of("a,b,,d", ','), (Texts{"a", "b", "", "d"}));
  EXPECT_EQ(fields_of("a, \"b, c\" ,d", ','), (Texts{"a", "b, c", "d"}));
  EXPECT_EQ(fields_of("\"say \"\"hi\"\"\",2", ','), (Texts{"say \"hi\"", "2"}));
  EXPECT_EQ(fields_of("5\" core,2", ','), (Texts{"5\" core", "2"}));
  EXPECT_EQ(fields_of("1;2;", ';'), (Texts{"1", "2", ""}));
  EXPECT_EQ(fields_of("  1   2\t3  ", ' '), (Texts{"1", "2", "3"}));
  EXPECT_EQ(fields_of("one", ','), (Texts{"one"}));
}

TEST(Numbers, AreReadInAllSpellings) {
  const Dialect point, comma{';', true};
  EXPECT_EQ(parse_number(" 1.5 ", point), 1.5);
  EXPECT_EQ(parse_number("+2", point), 2);
  EXPECT_EQ(parse_number("0.", point), 0);
  EXPECT_EQ(parse_number(".5", point), 0.5);
  EXPECT_EQ(parse_number("7.4e-02", point), 0.074);
  EXPECT_EQ(parse_number("1E3", point), 1000);
  EXPECT_EQ(parse_number("\"3\"", point), 3);
  EXPECT_EQ(parse_number("1,25", comma), 1.25);
  EXPECT_EQ(parse_number("1e-400", point), 0);
  for (const char* missing : {"", " ", "nan", "NaN", "NA", "-", "n/a"}) {
    const auto number = parse_number(missing, point);
    ASSERT_TRUE(number) << missing;
    EXPECT_TRUE(std::isnan(*number)) << missing;
  }
  for (const char* text : {"1,25", "12a", "quartz", "1.2.3", "0x10", "1 2"}) {
    EXPECT_FALSE(parse_number(text, point)) << text;
  }
}

TEST(TextLayout, FindsDelimiterNamesAndData) {
  const Layout comma = find_layout("x,y,Li\n0,0,1\n1,0,2\n");
  EXPECT_EQ(comma.dialect.delimiter, ',');
  EXPECT_EQ(comma.names, (std::vector<std::string>{"x", "y", "Li"}));
  EXPECT_EQ(comma.data_line, 2);
  const Layout semicolon = find_layout("x;y;Li\n0,5;0;1\n1,5;0;2\n");
  EXPECT_EQ(semicolon.dialect.delimiter, ';');
  EXPECT_TRUE(semicolon.dialect.decimal_comma);
  const Layout tab = find_layout("# made by hand\r\n0\t1\t2\r\n3\t4\t5\r\n");
  EXPECT_EQ(tab.dialect.delimiter, '\t');
  EXPECT_TRUE(tab.names.empty());
  EXPECT_EQ(tab.columns, 3u);
  const Layout blanks = find_layout("# x y Li\n0 0  1.5\n1 0 -2\n");
  EXPECT_EQ(blanks.dialect.delimiter, ' ');
  EXPECT_EQ(blanks.names, (std::vector<std::string>{"x", "y", "Li"}));
  const Layout titled = find_layout("Intensity, counts\nTime,Na,Mg\n0.,1,2\n");
  EXPECT_EQ(titled.names_line, 2);
  EXPECT_EQ(titled.titles, (std::vector<std::string>{"Intensity, counts"}));
  const Layout with_texts = find_layout("name,x,y\na,1,2\n,3,4\nb,5,6\n");
  EXPECT_FALSE(with_texts.numeric);
  EXPECT_EQ(with_texts.data_line, 2);
  const Layout units = find_layout("x,y,Li\num,um,counts\n0,0,1\n1,0,2\n");
  EXPECT_EQ(units.names, (std::vector<std::string>{"x", "y", "Li"}));
  EXPECT_EQ(units.data_line, 3);
}

TEST(ColumnNames, SayPositionUnitAndWavelength) {
  const auto x = find_position({"id", "X (mm)", "Y [mm]"}, 'x');
  ASSERT_TRUE(x);
  EXPECT_EQ(x->column, 1u);
  EXPECT_EQ(x->unit_um, 1000.0);
  EXPECT_EQ(find_position({"pos_y_um", "pos_x_um"}, 'x')->column, 1u);
  EXPECT_EQ(find_position({"x_nm"}, 'x')->unit_um, 1e-3);
  EXPECT_EQ(find_position({"x"}, 'x')->unit_um, std::nullopt);
  EXPECT_FALSE(find_position({"source_x_um", "max"}, 'x'));

  EXPECT_EQ(axis_from_names({"200.5", "201"}, "").unit(), AxisUnit::kNanometre);
  EXPECT_EQ(axis_from_names({"0.5 µm", "0.6 µm"}, "").unit(), AxisUnit::kMicrometre);
  EXPECT_EQ(axis_from_names({"1000", "900"}, "cm-1").unit(), AxisUnit::kInverseCentimetre);
  const SpectralAxis isotopes = axis_from_names({"Na23", "Mg24"}, "");
  EXPECT_EQ(isotopes.unit(), AxisUnit::kIndex);
  EXPECT_EQ(isotopes.names()[1], "Mg24");
}

TEST(FileOrder, IsThatOfNumbers) {
  EXPECT_TRUE(comes_before("line2", "line10"));
  EXPECT_TRUE(comes_before("Map1_09.xl", "Map1_10.xl"));
  EXPECT_FALSE(comes_before("line10", "line2"));
  EXPECT_TRUE(comes_before("a", "b"));
  EXPECT_TRUE(comes_before("a", "a1"));
  EXPECT_FALSE(comes_before("a", "a"));
  EXPECT_EQ(channel_stem("/data/Al.TXT.gz"), "Al");
  EXPECT_EQ(channel_stem("map.v2.txt"), "map.v2");
}

}  // namespace
}  // namespace lithoscope::test
