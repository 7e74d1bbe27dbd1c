#include "core/labels/formula.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr std::array<std::string_view, 118> kElements = {
    "H",  "He", "Li", "Be", "B",  "C",  "N",  "O",  "F",  "Ne", "Na", "Mg", "Al", "Si", "P",
    "S",  "Cl", "Ar", "K",  "Ca", "Sc", "Ti", "V",  "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn",
    "Ga", "Ge", "As", "Se", "Br", "Kr", "Rb", "Sr", "Y",  "Zr", "Nb", "Mo", "Tc", "Ru", "Rh",
    "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I",  "Xe", "Cs", "Ba", "La", "Ce", "Pr", "Nd",
    "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Hf", "Ta", "W",  "Re",
    "Os", "Ir", "Pt", "Au", "Hg", "Tl", "Pb", "Bi", "Po", "At", "Rn", "Fr", "Ra", "Ac", "Th",
    "Pa", "U",  "Np", "Pu", "Am", "Cm", "Bk", "Cf", "Es", "Fm", "Md", "No", "Lr", "Rf", "Db",
    "Sg", "Bh", "Hs", "Mt", "Ds", "Rg", "Cn", "Nh", "Fl", "Mc", "Lv", "Ts", "Og"};

constexpr std::size_t kLongestFormula = 400;
constexpr int kDeepestNesting = 12;

// Non-ASCII signs rewritten as one ASCII character each, so that the grammar works on plain bytes.
std::string plain(std::string_view formula) {
  static const std::array<std::pair<std::string_view, std::string_view>, 36> signs = {{
      {"₀", "0"},  {"₁", "1"},  {"₂", "2"},  {"₃", "3"},  {"₄", "4"},  {"₅", "5"},
      {"₆", "6"},  {"₇", "7"},  {"₈", "8"},  {"₉", "9"},  {"·", "*"},  {"•", "*"},
      {"∙", "*"},  {"⋅", "*"},  {"□", "_"},  {"⁺", ""},   {"⁻", ""},   {"⁰", ""},
      {"¹", ""},   {"²", ""},   {"³", ""},   {"⁴", ""},   {"⁵", ""},   {"⁶", ""},
      {"⁷", ""},   {"⁸", ""},   {"⁹", ""},   {"－", "-"}, {"，", ","}, {"（", "("},
      {"）", ")"}, {"［", "["}, {"］", "]"}, {"．", "."}, {"˙", "*"},  {"☐", "_"},
  }};
  std::string out;
  for (std::size_t i = 0; i < formula.size();) {
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](const auto& each) {
      return formula.substr(i, each.first.size()) == each.first;
    });
    if (sign != signs.end()) {
      out += sign->second;
      i += sign->first.size();
    } else {
      if (formula[i] != ' ') out += formula[i];
      ++i;
    }
  }
  return out;
}

// formula = piece { "*" piece };  piece = [count | "n"] part;  part = unit { unit };
// unit = (element | "_" | "(" list ")" | "[" list "]" | "{" list "}") [count];  list = part { ","
// part }
class Parser {
 public:
  explicit Parser(std::string text) : text_(std::move(text)) {}

  std::vector<FormulaElement> parse() {
    if (text_.empty()) fail(translated("core", "The formula is empty"));
    if (text_.size() > kLongestFormula) {
      fail(translated("core", "The formula has {} characters", text_.size()));
    }
    Counts total;
    do {
      const double times = leading_count();
      add(total, part(0), times);
    } while (take('*'));
    if (at_ < text_.size()) unexpected();
    if (total.empty()) fail(translated("core", "The formula names no element"));
    return total;
  }

 private:
  using Counts = std::vector<FormulaElement>;

  static void add(Counts& into, const Counts& more, double times) {
    for (const FormulaElement& element : more) {
      const auto known = std::find_if(into.begin(), into.end(), [&](const FormulaElement& e) {
        return e.symbol == element.symbol;
      });
      if (known == into.end()) {
        into.push_back({element.symbol, element.count * times});
      } else {
        known->count += element.count * times;
      }
    }
  }

  Counts part(int depth) {
    Counts counts;
    bool any = false;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      Counts unit;
      if (c == '(' || c == '[' || c == '{') {
        unit = bracket(depth);
      } else if (c == '_') {
        ++at_;
      } else if (c >= 'A' && c <= 'Z') {
        unit = {{element(), 1}};
      } else {
        break;
      }
      any = true;
      add(counts, unit, count());
    }
    if (!any) unexpected();
    return counts;
  }

  Counts bracket(int depth) {
    if (depth >= kDeepestNesting) fail(translated("core", "The brackets are nested too deeply"));
    const char open = text_[at_++];
    const char close = open == '(' ? ')' : open == '[' ? ']' : '}';
    std::vector<Counts> choices;
    do {
      choices.push_back(part(depth + 1));
    } while (take(','));
    if (!take(close)) {
      fail(translated("core",
                      "The bracket \"{}\" is not closed where it should be, at "
                      "character {} of \"{}\"",
                      std::string(1, open), at_ + 1, text_));
    }
    Counts counts;
    for (const Counts& choice : choices) {
      add(counts, choice, 1.0 / static_cast<double>(choices.size()));
    }
    return counts;
  }

  std::string element() {
    const std::string_view rest = std::string_view(text_).substr(at_);
    std::size_t length = 1;
    while (length < rest.size() && rest[length] >= 'a' && rest[length] <= 'z' && length < 3) {
      ++length;
    }
    // "n" behind "*" was taken already, so every small letter here belongs to a symbol.
    const std::string symbol(rest.substr(0, length));
    if (!is_element(symbol)) {
      fail(translated("core", "\"{}\" is no element, at character {} of \"{}\"", symbol, at_ + 1,
                      text_));
    }
    at_ += length;
    return symbol;
  }

  double count() {
    const std::size_t first = at_;
    bool point = false;
    while (at_ < text_.size() && (is_digit(text_[at_]) || (text_[at_] == '.' && !point))) {
      point = point || text_[at_] == '.';
      ++at_;
    }
    if (at_ == first) return 1;
    const std::string digits = text_.substr(first, at_ - first);
    if (digits == "." || digits.size() > 9) unexpected(first);
    const auto value = number_of_text(digits);
    if (!value || !(*value > 0)) unexpected(first);
    return *value;
  }

  double leading_count() {
    if (take('n') || take('x')) return 1;
    return count();
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  [[noreturn]] void unexpected() { unexpected(at_); }
  [[noreturn]] void unexpected(std::size_t place) {
    if (place >= text_.size()) {
      fail(translated("core", "The formula \"{}\" ends where an element is expected", text_));
    }
    fail(translated("core", "The formula \"{}\" cannot be read from character {} on, \"{}\"", text_,
                    place + 1, text_.substr(place, 12)));
  }
  [[noreturn]] static void fail(const std::string& problem) {
    throw Error(problem, translated("core", "Write it like KLi2AlSi4O10F(OH) or (Mg,Fe)2SiO4"));
  }

  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_element(std::string_view symbol) {
  return std::find(kElements.begin(), kElements.end(), symbol) != kElements.end();
}

std::vector<FormulaElement> parse_formula(std::string_view formula) {
  return Parser(plain(formula)).parse();
}

}  // namespace lithoscope
