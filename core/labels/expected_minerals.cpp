#include "core/labels/expected_minerals.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/formula.h"
#include "core/labels/mineral_table.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostMinerals = 1000;

std::string accepted_entries() {
  return translated("core",
                    "Give the name of a mineral such as \"Albite\", or {\"name\": \"Albite\", "
                    "\"elements\": [\"Na\", \"Al\", \"Si\"]}, or {\"name\": \"Albite\", "
                    "\"formula\": \"NaAlSi3O8\"}");
}

void add_once(std::vector<std::string>& list, const std::string& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

ExpectedMineral from_name(const std::string& name) {
  const Mineral* known = find_mineral(name);
  if (known == nullptr) {
    throw Error(
        translated("core", "The mineral table holds no \"{}\"", name),
        translated("core",
                   "Write it as {{\"name\": \"{}\", \"elements\": [...]}} with the elements "
                   "that it contains",
                   name));
  }
  ExpectedMineral mineral{known->name, known->elements};
  for (const std::string& element : known->companions) add_once(mineral.elements, element);
  return mineral;
}

ExpectedMineral from_object(const Json& entry) {
  for (const auto& [key, value] : entry.items()) {
    if (key != "name" && key != "elements" && key != "formula") {
      throw Error(translated("core", "\"{}\" is no part of a mineral", key), accepted_entries());
    }
  }
  if (!entry.contains("name") || !entry.at("name").is_string() ||
      entry.at("name").get<std::string>().empty()) {
    throw Error(translated("core", "A mineral has no name"), accepted_entries());
  }
  const std::string name = entry.at("name").get<std::string>();
  const bool has_elements = entry.contains("elements");
  const bool has_formula = entry.contains("formula");
  if (has_elements && has_formula) {
    throw Error(translated("core", "The mineral \"{}\" has both elements and a formula", name),
                translated("core", "Give one of them"));
  }
  if (!has_elements && !has_formula) return from_name(name);

  ExpectedMineral mineral{name, {}};
  if (has_formula) {
    if (!entry.at("formula").is_string()) {
      throw Error(translated("core", "The formula of \"{}\" is no text", name), accepted_entries());
    }
    for (const FormulaElement& element : parse_formula(entry.at("formula").get<std::string>())) {
      add_once(mineral.elements, element.symbol);
    }
    return mineral;
  }
  const Json& elements = entry.at("elements");
  if (!elements.is_array() || elements.empty()) {
    throw Error(translated("core", "The elements of \"{}\" are no list of symbols", name),
                accepted_entries());
  }
  for (const Json& element : elements) {
    if (!element.is_string() || !is_element(element.get<std::string>())) {
      throw Error(translated("core", "{} is no element (mineral \"{}\")", element.dump(), name),
                  translated("core", "Write its symbol, such as \"Li\""));
    }
    add_once(mineral.elements, element.get<std::string>());
  }
  return mineral;
}

}  // namespace

std::vector<ExpectedMineral> parse_expected_minerals(const Json& minerals) {
  if (minerals.is_string()) {
    if (minerals.get<std::string>() == "lopes2024") return lopes2024_minerals();
    throw Error(translated("core", "There is no list of minerals named {}", minerals.dump()),
                translated("core", "Write \"lopes2024\", or a list. {}", accepted_entries()));
  }
  if (!minerals.is_array() || minerals.empty()) {
    throw Error(translated("core", "The expected minerals are no list"), accepted_entries());
  }
  if (minerals.size() > kMostMinerals) {
    throw Error(translated("core", "{} minerals were given", minerals.size()),
                translated("core", "Give at most {}", kMostMinerals));
  }
  std::vector<ExpectedMineral> list;
  for (std::size_t i = 0; i < minerals.size(); ++i) {
    const Json& entry = minerals[i];
    try {
      if (entry.is_string()) {
        list.push_back(from_name(entry.get<std::string>()));
      } else if (entry.is_object()) {
        list.push_back(from_object(entry));
      } else {
        throw Error(translated("core", "{} is no mineral", entry.dump()), accepted_entries());
      }
      for (std::size_t k = 0; k + 1 < list.size(); ++k) {
        if (list[k].name == list.back().name) {
          throw Error(translated("core", "The mineral \"{}\" is listed twice", list[k].name),
                      translated("core", "List it once"));
        }
      }
    } catch (Error& e) {
      e.in_field(translated("core", "minerals, entry {}", i + 1));
      throw;
    }
  }
  return list;
}

const std::vector<ExpectedMineral>& lopes2024_minerals() {
  static const std::vector<ExpectedMineral> minerals = {
      {"Lepidolite", {"K", "Li", "Al", "Si", "Rb"}},
      {"Albite", {"Na", "Al", "Si"}},
      {"Quartz", {"Si"}},
      {"Mica", {"K", "Al", "Si"}},
  };
  return minerals;
}

std::vector<std::uint8_t> expected_columns(const ExpectedMineral& mineral,
                                           const std::vector<FeatureColumn>& columns) {
  std::vector<std::uint8_t> expected;
  for (const FeatureColumn& column : columns) {
    const bool contained = std::find(mineral.elements.begin(), mineral.elements.end(),
                                     column.group) != mineral.elements.end();
    expected.push_back(contained ? 1 : 0);
  }
  return expected;
}

void check_element_columns(const std::vector<FeatureColumn>& columns) {
  const bool any = std::any_of(columns.begin(), columns.end(), [](const FeatureColumn& column) {
    return is_element(column.group);
  });
  if (any) return;
  throw Error(
      translated("core", "None of the {} feature columns belongs to an element", columns.size()),
      translated("core", "Connect line features, whose columns carry their element"));
}

}  // namespace lithoscope
