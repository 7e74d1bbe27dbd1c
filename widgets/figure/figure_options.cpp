#include "widgets/figure/figure_options.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/operations/simple_parameters.h"

namespace lithoscope {
namespace {

const std::vector<std::string>& stretch_ids() {
  static const std::vector<std::string> ids = {"linear", "square_root", "logarithm", "equalised"};
  return ids;
}

std::vector<std::string> colour_map_ids() {
  std::vector<std::string> ids;
  for (const ColourMap map : all_colour_maps()) ids.emplace_back(colour_map_id(map));
  return ids;
}

Parameter flag(const char* name, std::string title, std::string description, bool value) {
  Parameter parameter = flag_parameter(name, std::move(title), std::move(description));
  parameter.default_value = value;
  return parameter;
}

Parameter number(const char* name, std::string title, std::string description, double value,
                 double minimum, double maximum, const char* unit) {
  Parameter parameter = number_parameter(name, std::move(title), std::move(description), unit);
  parameter.default_value = value;
  parameter.minimum = minimum;
  parameter.maximum = maximum;
  return parameter;
}

Parameter text(const char* name, std::string title, std::string description, const char* value) {
  Parameter parameter = text_parameter(name, std::move(title), std::move(description));
  parameter.default_value = value;
  return parameter;
}

// An end of the colours: a number, or nothing.
std::optional<double> end_of(const std::string& name, const std::string& text) {
  if (text.find_first_not_of(" \t") == std::string::npos) return std::nullopt;
  const auto number = number_of_text(text);
  if (number && std::isfinite(*number)) return number;
  throw Error(translated("figure", "\"{}\" is no number", text),
              translated("figure", "Write a number, or nothing"))
      .in_field(name);
}

std::string end_text(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : std::string();
}

}  // namespace

FigureLength parse_figure_length(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  const auto number = leading_number(text.substr(first));
  std::string unit;
  if (number) {
    unit = text.substr(first + number->length);
    const auto begin = unit.find_first_not_of(" \t");
    unit = begin == std::string::npos ? "px" : unit.substr(begin);
    unit.erase(unit.find_last_not_of(" \t") + 1);
  }
  if (number && std::isfinite(number->value) && number->value >= 0) {
    if (unit == "px") return {number->value, false};
    if (unit == "mm") return {number->value, true};
    if (unit == "cm") return {number->value * 10, true};
    if (unit == "in") return {number->value * 25.4, true};
    if (unit == "pt") return {number->value * 25.4 / 72, true};
  }
  throw Error(translated("figure", "\"{}\" is no size of a figure", text),
              translated("figure", "Write it like \"120 mm\", \"12 cm\", \"5 in\" or \"1600 px\""));
}

std::string figure_length_text(const FigureLength& length) {
  if (length.value <= 0) return {};
  return fmt::format("{:.6g} {}", length.value, length.in_mm ? "mm" : "px");
}

std::vector<Parameter> figure_parameters() {
  const FigureOptions usual;
  return {
      text("title", translated("figure", "Title"), translated("figure", "Above the map"), ""),
      text("width", translated("figure", "Width"),
           translated("figure", "Of the whole figure: \"120 mm\" or \"1600 px\""), "1600 px"),
      text("height", translated("figure", "Height"),
           translated("figure", "Of the whole figure; what the map asks for where empty"), ""),
      number("dpi", translated("figure", "Resolution"),
             translated("figure", "Dots per inch: pixels of pictures, and the size of letters"),
             usual.dpi, 30, 2400, "dpi"),
      text("font", translated("figure", "Font"),
           translated("figure", "A family that is installed; the program's own where empty"), ""),
      number("font_pt", translated("figure", "Font size"),
             translated("figure", "In points; 0 is in proportion to the width"), 0, 0, 200, "pt"),
      flag("dark", translated("figure", "Dark"), translated("figure", "Light ink on a dark page"),
           usual.dark),
      flag("transparent", translated("figure", "Transparent"),
           translated("figure", "No page behind the figure"), usual.transparent),
      flag("legend", translated("figure", "Legend"),
           translated("figure", "Names of the classes, or the colour bar"), usual.legend),
      flag("shares", translated("figure", "Area %"),
           translated("figure", "The share of each class of the labelled area, in the legend"),
           usual.shares),
      flag("scale_bar", translated("figure", "Scale bar"), translated("figure", "Below the map"),
           usual.scale_bar),
      flag("axes", translated("figure", "Axes"),
           translated("figure", "Coordinates of the sample along the edges of the map"),
           usual.axes),
      text("arrow", translated("figure", "Arrow"),
           translated("figure", "Words beside an arrow: \"N\", \"up\"; no arrow where empty"), ""),
      number("arrow_degrees", translated("figure", "Direction"),
             translated("figure", "Of the arrow, clockwise from the top of the map"), 0, -360, 360,
             "°"),
      flag("pattern", translated("figure", "Patterns"),
           translated("figure", "Hatches on the classes, for people and printers without colour"),
           usual.pattern),
      flag("outlines", translated("figure", "Letters as shapes"),
           translated("figure", "In SVG and PDF: the same look with any fonts, but no text"),
           usual.outlines),
      choice_parameter("colour_map", translated("figure", "Colours"),
                       translated("figure", "Of a map of values"), colour_map_ids()),
      number("low_percent", translated("figure", "Stretch from"),
             translated("figure", "The percentile of the values that gets the first colour"),
             usual.low_percent, 0, 100, "%"),
      number("high_percent", translated("figure", "Stretch to"),
             translated("figure", "The percentile of the values that gets the last colour"),
             usual.high_percent, 0, 100, "%"),
      text("lower", translated("figure", "Lowest value"),
           translated("figure", "That of the first colour, in the place of the percentile"), ""),
      text("upper", translated("figure", "Highest value"),
           translated("figure", "That of the last colour, in the place of the percentile"), ""),
      choice_parameter("stretch", translated("figure", "Stretch"),
                       translated("figure", "How the colours are spread over the values"),
                       stretch_ids()),
      number("gamma", translated("figure", "Gamma"),
             translated("figure",
                        "Less than 1 shows more of what is dark, more than 1 of what is "
                        "bright"),
             usual.gamma, kLeastGamma, kMostGamma, ""),
      text("quantity", translated("figure", "Quantity"),
           translated("figure", "Title of the colour bar; the map's name where empty"), ""),
  };
}

FigureOptions figure_options(const Parameters& parameters) {
  const auto words = [&](const char* name) {
    return QString::fromStdString(parameters.text(name));
  };
  const auto length = [&](const char* name) {
    try {
      return parse_figure_length(parameters.text(name));
    } catch (Error& e) {
      e.in_field(name);
      throw;
    }
  };
  FigureOptions options;
  options.title = words("title");
  options.width = length("width");
  options.height = length("height");
  options.dpi = parameters.number("dpi");
  options.font = words("font");
  options.font_pt = parameters.number("font_pt");
  options.dark = parameters.flag("dark");
  options.transparent = parameters.flag("transparent");
  options.legend = parameters.flag("legend");
  options.shares = parameters.flag("shares");
  options.scale_bar = parameters.flag("scale_bar");
  options.axes = parameters.flag("axes");
  options.arrow = words("arrow");
  options.arrow_degrees = parameters.number("arrow_degrees");
  options.pattern = parameters.flag("pattern");
  options.outlines = parameters.flag("outlines");
  options.colour_map = colour_map_of_id(parameters.text("colour_map"));
  options.low_percent = parameters.number("low_percent");
  options.high_percent = parameters.number("high_percent");
  options.lower = end_of("lower", parameters.text("lower"));
  options.upper = end_of("upper", parameters.text("upper"));
  const auto& ids = stretch_ids();
  options.stretch = static_cast<Stretch>(
      std::find(ids.begin(), ids.end(), parameters.text("stretch")) - ids.begin());
  options.gamma = parameters.number("gamma");
  options.quantity = words("quantity");
  return options;
}

Json figure_json(const FigureOptions& options) {
  Json all;
  all["title"] = options.title.toStdString();
  all["width"] = figure_length_text(options.width);
  all["height"] = figure_length_text(options.height);
  all["dpi"] = options.dpi;
  all["font"] = options.font.toStdString();
  all["font_pt"] = options.font_pt;
  all["dark"] = options.dark;
  all["transparent"] = options.transparent;
  all["legend"] = options.legend;
  all["shares"] = options.shares;
  all["scale_bar"] = options.scale_bar;
  all["axes"] = options.axes;
  all["arrow"] = options.arrow.toStdString();
  all["arrow_degrees"] = options.arrow_degrees;
  all["pattern"] = options.pattern;
  all["outlines"] = options.outlines;
  all["colour_map"] = std::string(colour_map_id(options.colour_map));
  all["low_percent"] = options.low_percent;
  all["high_percent"] = options.high_percent;
  all["lower"] = end_text(options.lower);
  all["upper"] = end_text(options.upper);
  all["stretch"] = stretch_ids()[static_cast<std::size_t>(options.stretch)];
  all["gamma"] = options.gamma;
  all["quantity"] = options.quantity.toStdString();
  Json changed = Json::object();
  for (const Parameter& parameter : figure_parameters()) {
    if (all.at(parameter.name) != parameter.default_value) {
      changed[parameter.name] = all.at(parameter.name);
    }
  }
  return changed;
}

}  // namespace lithoscope
