#include "core/labels/suggest_minerals.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/labels/mineral_table.h"
#include "core/palette/mineral_colours.h"

namespace lithoscope {
namespace {

// As in_words of name_by_elements: the thirds of the range between the classes.
constexpr double kHigh = 2.0 / 3.0;
constexpr double kLow = 1.0 / 3.0;
constexpr double kLibraryPart = 0.25;
constexpr double kAlike = 1e-9;
constexpr std::size_t kMostAlike = 4;

bool holds(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// Anions and volatiles, in almost every mineral or hardly seen by lines.
bool rarely_shown(std::string_view element) {
  constexpr std::array<std::string_view, 6> kRare = {"H", "C", "O", "F", "S", "Cl"};
  return std::find(kRare.begin(), kRare.end(), element) != kRare.end();
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

// True where `word` stands in `text` with no letter beside it: "albite" in "Albite_HS66", not in
// "Bytownite-Albites".
bool holds_word(const std::string& text, const std::string& word) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// The best reference of each mineral of the table.
std::vector<const RankedReference*> best_references(const LibraryMatches& matches) {
  std::vector<std::string> names;
  for (const std::string& name : matches.references) names.push_back(lower(name));
  std::vector<const RankedReference*> best;
  for (const Mineral& mineral : mineral_table()) {
    std::vector<std::string> words{lower(mineral.name)};
    for (const std::string& other : mineral.also) words.push_back(lower(other));
    const auto found =
        std::find_if(matches.ranked.begin(), matches.ranked.end(), [&](const auto& ranked) {
          return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return holds_word(names[ranked.reference], word);
          });
        });
    best.push_back(found == matches.ranked.end() ? nullptr : &*found);
  }
  return best;
}

std::string listed(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

struct Shown {
  std::vector<std::string> high, medium, missing, companions, absent, disturbing, unseen;
};

// What the class shows of a mineral's elements; null: of background.
Shown shown_elements(const ElementContrast& contrast, Eigen::Index cluster,
                     const Mineral* mineral) {
  Shown shown;
  std::vector<std::size_t> order(contrast.elements.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto level = [&](std::size_t e) {
    return contrast.contrast(cluster, static_cast<Eigen::Index>(e));
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return level(a) > level(b); });
  for (const std::size_t e : order) {
    const std::string& element = contrast.elements[e];
    const bool inside = mineral != nullptr && holds(mineral->elements, element);
    const bool companion = mineral != nullptr && holds(mineral->companions, element);
    if (inside) {
      (level(e) >= kHigh ? shown.high
       : level(e) > kLow ? shown.medium
                         : shown.missing)
          .push_back(element);
    } else if (companion) {
      if (level(e) > kLow) shown.companions.push_back(element);
    } else if (level(e) <= kLow) {
      shown.absent.push_back(element);
    } else if (level(e) >= kHigh) {
      shown.disturbing.push_back(element);
    }
  }
  if (mineral != nullptr) {
    for (const std::string& element : mineral->elements) {
      if (!rarely_shown(element) && !holds(contrast.elements, element)) {
        shown.unseen.push_back(element);
      }
    }
  }
  return shown;
}

std::vector<std::string> reasons_of(const Shown& shown) {
  std::vector<std::string> parts;
  if (!shown.high.empty()) parts.push_back(translated("core", "{} high", listed(shown.high)));
  if (!shown.medium.empty()) {
    parts.push_back(translated("core", "{} medium", listed(shown.medium)));
  }
  if (!shown.companions.empty()) {
    parts.push_back(translated("core", "{} as companion", listed(shown.companions)));
  }
  if (!shown.absent.empty()) {
    parts.push_back(translated("core", "{} absent", listed(shown.absent)));
  }
  if (!shown.missing.empty()) {
    parts.push_back(translated("core", "but {} low", listed(shown.missing)));
  }
  if (!shown.disturbing.empty()) {
    parts.push_back(
        translated("core", "but {} high, which it does not contain", listed(shown.disturbing)));
  }
  if (!shown.unseen.empty()) {
    parts.push_back(translated("core", "{} not looked for", listed(shown.unseen)));
  }
  return parts;
}

struct Candidate {
  const Mineral* mineral = nullptr;  // null: background
  double elements = 0;               // scores in [0, 1]
  std::optional<double> library;
  double score = 0;
  std::size_t rank = 0;  // among equals
  const RankedReference* reference = nullptr;
};

}  // namespace

std::vector<MineralSuggestion> suggest_minerals(const ElementContrast* contrast, std::size_t index,
                                                const LibraryMatches* matches,
                                                const std::vector<std::string>& expected,
                                                std::size_t most) {
  const auto row = static_cast<Eigen::Index>(index);
  if (contrast != nullptr && contrast->points[index] == 0) contrast = nullptr;
  if (matches != nullptr && matches->ranked.empty()) matches = nullptr;
  if (contrast == nullptr && matches == nullptr) return {};

  const std::vector<Mineral>& table = mineral_table();
  Eigen::MatrixXd scores;
  if (contrast != nullptr) {
    std::vector<ExpectedMineral> all;
    for (const Mineral& mineral : table) {
      ExpectedMineral each{mineral.name, mineral.elements};
      for (const std::string& element : mineral.companions) each.elements.push_back(element);
      all.push_back(std::move(each));
    }
    scores = mineral_scores(*contrast, all, true);
  }
  std::vector<const RankedReference*> references(table.size(), nullptr);
  if (matches != nullptr) references = best_references(*matches);

  std::vector<Candidate> candidates;
  for (std::size_t m = 0; m <= table.size(); ++m) {
    Candidate each;
    each.mineral = m < table.size() ? &table[m] : nullptr;
    const std::string_view name =
        each.mineral ? std::string_view(each.mineral->name) : kBackgroundName;
    const auto wanted = std::find(expected.begin(), expected.end(), name);
    each.rank = static_cast<std::size_t>(wanted - expected.begin()) +
                (wanted == expected.end() ? m : std::size_t{0});
    if (contrast != nullptr) {
      each.elements = scores(row, static_cast<Eigen::Index>(m));
      if (each.mineral != nullptr) {
        double tellable = 0, seen = 0;
        for (const std::string& element : each.mineral->elements) {
          if (rarely_shown(element)) continue;
          ++tellable;
          seen += holds(contrast->elements, element) ? 1 : 0;
        }
        if (seen == 0) continue;
        each.elements *= seen / tellable;
      }
      each.score = each.elements;
    }
    if (matches != nullptr && each.mineral != nullptr) {
      each.reference = references[m];
      if (each.reference != nullptr) {
        each.library = std::clamp(1 - each.reference->angle / kUnlikeAngle, 0.0, 1.0);
      }
      if (contrast == nullptr && !each.library) continue;
      each.score = contrast == nullptr ? *each.library
                                       : (1 - kLibraryPart) * each.elements +
                                             kLibraryPart * each.library.value_or(0.5);
    } else if (matches != nullptr && contrast == nullptr) {
      continue;  // nothing looks like background
    } else if (matches != nullptr) {
      each.score = (1 - kLibraryPart) * each.elements + kLibraryPart * 0.5;
    }
    candidates.push_back(each);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::abs(a.score - b.score) > kAlike ? a.score > b.score : a.rank < b.rank;
  });

  std::vector<MineralSuggestion> suggestions;
  for (const Candidate& each : candidates) {
    if (suggestions.size() == most) break;
    MineralSuggestion made;
    made.name = each.mineral ? each.mineral->name : std::string(kBackgroundName);
    made.formula = each.mineral ? each.mineral->formula : std::string();
    made.score = each.score;
    std::vector<std::string> parts;
    if (contrast != nullptr && each.mineral == nullptr) {
      const Shown shown = shown_elements(*contrast, row, nullptr);
      parts = shown.disturbing.empty()
                  ? std::vector<std::string>{translated("core", "all elements low")}
                  : reasons_of(shown);
    } else if (contrast != nullptr) {
      parts = reasons_of(shown_elements(*contrast, row, each.mineral));
      for (const Candidate& other : candidates) {
        if (&other == &each || other.mineral == nullptr || made.alike.size() == kMostAlike)
          continue;
        if (std::abs(other.elements - each.elements) < kAlike) {
          made.alike.push_back(other.mineral->name);
        }
      }
    }
    if (each.reference != nullptr) {
      parts.push_back(translated("core", "{:.1f}° from {}",
                                 each.reference->angle * 180 / std::numbers::pi,
                                 matches->references[each.reference->reference]));
    }
    if (!made.alike.empty()) {
      parts.push_back(
          translated("core", "these elements do not tell it from {}", listed(made.alike)));
    }
    made.reason = fmt::format("{}", fmt::join(parts, "; "));
    suggestions.push_back(std::move(made));
  }
  return suggestions;
}

}  // namespace lithoscope
