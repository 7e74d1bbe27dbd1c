// Edits of labels as recipes hold them.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/label_edit.h"
#include "core/regions/place.h"

namespace lithoscope {
namespace {

using Kind = LabelEdit::Kind;

constexpr std::array<std::pair<Kind, const char*>, 9> kWords = {{
    {Kind::kName, "name"},
    {Kind::kColour, "colour"},
    {Kind::kCertainty, "certainty"},
    {Kind::kMerge, "merge"},
    {Kind::kSplit, "split"},
    {Kind::kOrder, "order"},
    {Kind::kBackground, "background"},
    {Kind::kPaint, "paint"},
    {Kind::kAdd, "add"},
}};

constexpr std::array<Certainty, 4> kCertainties = {Certainty::kUnsaid, Certainty::kUnsure,
                                                   Certainty::kLikely, Certainty::kSure};

std::string example(Kind kind) {
  switch (kind) {
    case Kind::kName:
      return R"({"edit": "name", "class": 1, "name": "Albite"})";
    case Kind::kColour:
      return R"({"edit": "colour", "class": 1, "colour": "#e69f00"})";
    case Kind::kCertainty:
      return R"({"edit": "certainty", "class": 1, "certainty": "likely"})";
    case Kind::kMerge:
      return R"({"edit": "merge", "class": 1, "classes": [2, 3]})";
    case Kind::kSplit:
      return R"({"edit": "split", "class": 1, "k": 2, "seed": 1})";
    case Kind::kOrder:
      return R"({"edit": "order", "classes": [3, 1, 2]})";
    case Kind::kBackground:
      return R"({"edit": "background", "class": 5})";
    case Kind::kPaint:
      return R"({"edit": "paint", "class": 2, "outline_um": [[0, 0], [900, 0], [0, 900]]})";
    case Kind::kAdd:
      return R"({"edit": "add", "name": "Rim"})";
  }
  return {};
}

Error wrong(Kind kind, const std::string& problem) {
  return Error(problem, translated("core", "Write it as {}", example(kind)));
}

// Reads the keys of one entry and remembers which of them it has asked for.
class Entry {
 public:
  Entry(const Json& json, Kind kind) : json_(json), kind_(kind) { known_.insert("edit"); }

  const Json& need(const char* key) {
    known_.insert(key);
    if (!json_.contains(key)) {
      throw wrong(kind_, translated("core", "\"{}\" is missing", key));
    }
    return json_.at(key);
  }
  const Json* find(const char* key) {
    known_.insert(key);
    return json_.contains(key) ? &json_.at(key) : nullptr;
  }
  int number(const Json& value, const char* key, int least, int most) const {
    if (!value.is_number_integer() || value.get<double>() < least || value.get<double>() > most) {
      throw wrong(kind_, translated("core", "\"{}\" is {}, no whole number from {} to {}", key,
                                    value.dump(), least, most));
    }
    return value.get<int>();
  }
  int class_number(const char* key) { return number(need(key), key, 1, 65535); }
  std::vector<int> class_numbers(const Json& list, const char* key) const {
    if (!list.is_array() || list.empty()) {
      throw wrong(kind_, translated("core", "\"{}\" is no list of classes", key));
    }
    std::vector<int> numbers;
    for (const Json& item : list) numbers.push_back(number(item, key, 1, 65535));
    return numbers;
  }
  std::string text(const char* key) {
    const Json& value = need(key);
    if (!value.is_string()) {
      throw wrong(kind_, translated("core", "\"{}\" is {}, no text", key, value.dump()));
    }
    return value.get<std::string>();
  }
  void check_keys() const {
    for (const auto& [key, value] : json_.items()) {
      if (known_.count(key) == 0) {
        throw wrong(kind_, translated("core", "\"{}\" is no part of this edit", key));
      }
    }
  }
  Kind kind() const { return kind_; }

 private:
  const Json& json_;
  Kind kind_;
  std::set<std::string> known_;
};

std::string class_name(Entry& entry) {
  const std::string name = entry.text("name");
  const bool blank = name.find_first_not_of(" \t\n\r") == std::string::npos;
  const bool control = std::any_of(name.begin(), name.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (blank || control || name.size() > kLongestClassName) {
    throw wrong(entry.kind(), translated("core",
                                         "A class needs a name of 1 to {} letters without line "
                                         "breaks",
                                         kLongestClassName));
  }
  return name;
}

std::vector<PointUm> outline(Entry& entry) {
  const Json& corners = entry.need("outline_um");
  if (!corners.is_array() || corners.size() < 3 || corners.size() > kMostCorners) {
    throw wrong(entry.kind(), translated("core", "An outline has 3 to {} corners", kMostCorners));
  }
  std::vector<PointUm> points;
  for (const Json& corner : corners) {
    const bool good = corner.is_array() && corner.size() == 2 && corner[0].is_number() &&
                      corner[1].is_number() && std::isfinite(corner[0].get<double>()) &&
                      std::isfinite(corner[1].get<double>());
    if (!good) {
      throw wrong(entry.kind(), translated("core", "{} is no corner", corner.dump()));
    }
    points.push_back({corner[0].get<double>(), corner[1].get<double>()});
  }
  return points;
}

LabelEdit edit_from_json(const Json& json) {
  std::string words;
  for (const auto& [kind, word] : kWords) words += (words.empty() ? "" : ", ") + std::string(word);
  const auto kinds = translated("core", "Write one of: {}", words);
  if (!json.is_object() || !json.contains("edit") || !json.at("edit").is_string()) {
    throw Error(translated("core", "{} is no edit", json.dump().substr(0, 80)), kinds);
  }
  const std::string word = json.at("edit").get<std::string>();
  const auto found = std::find_if(kWords.begin(), kWords.end(),
                                  [&](const auto& known) { return word == known.second; });
  if (found == kWords.end()) {
    throw Error(translated("core", "There is no edit \"{}\"", word), kinds);
  }
  LabelEdit edit;
  edit.kind = found->first;
  Entry entry(json, edit.kind);
  if (edit.kind != Kind::kOrder && edit.kind != Kind::kAdd) edit.of = entry.class_number("class");
  switch (edit.kind) {
    case Kind::kName:
    case Kind::kAdd:
      edit.name = class_name(entry);
      break;
    case Kind::kColour:
      try {
        edit.colour = colour_from_hex(entry.text("colour"));
      } catch (const Error& error) {
        throw wrong(edit.kind, error.problem());
      }
      break;
    case Kind::kCertainty: {
      const std::string given = entry.text("certainty");
      const auto certainty =
          std::find_if(kCertainties.begin(), kCertainties.end(),
                       [&](Certainty each) { return certainty_word(each) == given; });
      if (certainty == kCertainties.end()) {
        throw wrong(edit.kind, translated("core", "\"{}\" is none of sure, likely, unsure", given));
      }
      edit.certainty = *certainty;
      break;
    }
    case Kind::kMerge:
    case Kind::kOrder: {
      edit.classes = entry.class_numbers(entry.need("classes"), "classes");
      std::set<int> once(edit.classes.begin(), edit.classes.end());
      if (once.size() != edit.classes.size() || once.count(edit.of) > 0) {
        throw wrong(edit.kind, translated("core", "A class is named twice"));
      }
      break;
    }
    case Kind::kSplit:
      edit.k = entry.number(entry.need("k"), "k", 2, 100);
      if (const Json* seed = entry.find("seed")) {
        edit.seed = static_cast<std::uint64_t>(entry.number(*seed, "seed", 0, 1'000'000'000));
      }
      break;
    case Kind::kBackground:
      break;
    case Kind::kPaint:
      edit.outline_um = outline(entry);
      if (const Json* only = entry.find("of")) edit.classes = entry.class_numbers(*only, "of");
      break;
  }
  entry.check_keys();
  return edit;
}

Json edit_to_json(const LabelEdit& edit) {
  Json json = Json::object();
  const auto word = std::find_if(kWords.begin(), kWords.end(),
                                 [&](const auto& known) { return known.first == edit.kind; });
  json["edit"] = word->second;
  if (edit.kind != Kind::kOrder && edit.kind != Kind::kAdd) json["class"] = edit.of;
  switch (edit.kind) {
    case Kind::kName:
    case Kind::kAdd:
      json["name"] = edit.name;
      break;
    case Kind::kColour:
      json["colour"] = to_hex(edit.colour);
      break;
    case Kind::kCertainty:
      json["certainty"] = certainty_word(edit.certainty);
      break;
    case Kind::kMerge:
    case Kind::kOrder:
      json["classes"] = edit.classes;
      break;
    case Kind::kSplit:
      json["k"] = edit.k;
      json["seed"] = edit.seed;
      break;
    case Kind::kBackground:
      break;
    case Kind::kPaint: {
      Json corners = Json::array();
      for (const PointUm& corner : edit.outline_um) {
        corners.push_back(Json::array({corner.x_um, corner.y_um}));
      }
      json["outline_um"] = std::move(corners);
      if (!edit.classes.empty()) json["of"] = edit.classes;
      break;
    }
  }
  return json;
}

}  // namespace

std::string certainty_word(Certainty certainty) {
  switch (certainty) {
    case Certainty::kUnsure:
      return "unsure";
    case Certainty::kLikely:
      return "likely";
    case Certainty::kSure:
      return "sure";
    case Certainty::kUnsaid:
      break;
  }
  return {};
}

bool LabelEdit::operator==(const LabelEdit& other) const {
  return edit_to_json(*this) == edit_to_json(other);
}

Json label_edits_to_json(const std::vector<LabelEdit>& edits) {
  Json list = Json::array();
  for (const LabelEdit& edit : edits) list.push_back(edit_to_json(edit));
  return list;
}

std::vector<LabelEdit> label_edits_from_json(const Json& json) {
  if (!json.is_array() || json.size() > kMostLabelEdits) {
    throw Error(translated("core", "The edits are no list of at most {}", kMostLabelEdits),
                translated("core", "Write a list such as [{}]", example(Kind::kName)));
  }
  std::vector<LabelEdit> edits;
  for (std::size_t i = 0; i < json.size(); ++i) {
    try {
      edits.push_back(edit_from_json(json[i]));
    } catch (Error& error) {
      error.in_field(translated("core", "edits, entry {}", i + 1));
      throw;
    }
  }
  return edits;
}

}  // namespace lithoscope
