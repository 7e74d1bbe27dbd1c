#include "core/labels/label_edit.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/class_colours.h"
#include "core/labels/class_statistics.h"
#include "core/labels/mineral_table.h"
#include "core/learn/kmeans.h"
#include "core/palette/mineral_colours.h"
#include "core/regions/pixels_in_outline.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostClasses = std::numeric_limits<std::uint16_t>::max();

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) ==
           std::tolower(static_cast<unsigned char>(y));
  });
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? text
                                    : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// The map between the edits: points bear the numbers of classes, some of which have become part of
// others since.
class Editor {
 public:
  Editor(const LabelMap& labels, const FeatureMap* features, Progress& progress)
      : features_(features), progress_(progress) {
    check_label_map(labels);
    grid_ = labels.grid;
    points_ = labels.labels;
    part_of_ = {0};
    for (const LabelClass& each : labels.classes) {
      const int number = add(each.name, each.colour);
      // Maps that were named before keep their minerals.
      if (const Mineral* mineral = find_mineral(each.name)) at(number).mineral = mineral->name;
    }
  }

  void apply(const LabelEdit& edit) {
    using Kind = LabelEdit::Kind;
    if (edit.kind != Kind::kOrder && edit.kind != Kind::kAdd) need(edit.of);
    std::set<int> once{edit.of};
    for (const int number : edit.classes) {
      need(number);
      // Painting may leave its own class as it is; elsewhere nothing can be done twice.
      if (!once.insert(number).second && edit.kind != Kind::kPaint) {
        throw Error(translated("core", "Class {} is named twice", number),
                    translated("core", "Name it once"));
      }
    }
    switch (edit.kind) {
      case Kind::kName:
        return rename(edit.of, trimmed(edit.name));
      case Kind::kColour:
        at(edit.of).colour = edit.colour;
        at(edit.of).own_colour = true;
        return;
      case Kind::kCertainty:
        at(edit.of).certainty = edit.certainty;
        return;
      case Kind::kMerge:
        for (const int number : edit.classes) join(number, edit.of);
        return;
      case Kind::kSplit:
        return split(edit);
      case Kind::kOrder:
        return order(edit.classes);
      case Kind::kBackground:
        return make_background(edit.of);
      case Kind::kPaint:
        return paint(edit);
      case Kind::kAdd:
        rename(add({}, {}), trimmed(edit.name));
        return;
    }
  }

  EditedLabels finish() const {
    EditedLabels edited;
    edited.next_number = static_cast<int>(part_of_.size());
    edited.labels.grid = grid_;
    std::vector<std::uint16_t> place(part_of_.size(), 0);
    std::vector<ColouredClass> coloured;
    for (const Class& each : classes_) {
      edited.classes.push_back(
          {each.number, each.name, each.mineral, each.certainty, each.own_colour});
      coloured.push_back({each.colour, each.own_colour || each.is_background(),
                          each.mineral.empty() ? std::nullopt : mineral_colour(each.mineral),
                          each.number});
      place[static_cast<std::size_t>(each.number)] =
          static_cast<std::uint16_t>(edited.classes.size());
    }
    const std::vector<Colour> colours = told_apart(coloured);
    for (std::size_t i = 0; i < classes_.size(); ++i) {
      edited.labels.classes.push_back({classes_[i].name, colours[i]});
    }
    for (std::size_t i = 1; i < part_of_.size(); ++i) {
      place[i] = place[static_cast<std::size_t>(part_of_[i])];
    }
    edited.labels.labels.reserve(points_.size());
    for (const std::uint16_t point : points_) edited.labels.labels.push_back(place[point]);
    return edited;
  }

 private:
  struct Class {
    int number = 0;
    std::string name, mineral;
    Colour colour;
    Certainty certainty = Certainty::kUnsaid;
    bool own_colour = false;
    bool is_background() const { return same_name(name, kBackgroundName); }
  };

  Class* find(int number) {
    const auto found = std::find_if(classes_.begin(), classes_.end(),
                                    [&](const Class& each) { return each.number == number; });
    return found == classes_.end() ? nullptr : &*found;
  }
  Class& at(int number) { return *find(number); }

  void need(int number) {
    if (find(number) != nullptr) return;
    const bool was = number < static_cast<int>(part_of_.size());
    std::vector<std::string> there;
    for (const Class& each : classes_) there.push_back(std::to_string(each.number));
    throw Error(
        was ? translated("core", "Class {} has become part of class {} before", number,
                         part_of_[static_cast<std::size_t>(number)])
            : translated("core", "There is no class {}", number),
        translated("core", "The classes are {}", fmt::format("{}", fmt::join(there, ", "))));
  }

  int add(const std::string& name, Colour colour) {
    if (part_of_.size() > kMostClasses) {
      throw Error(translated("core", "A label map holds at most {} classes", kMostClasses),
                  translated("core", "Merge classes, or start from fewer clusters"));
    }
    const auto number = static_cast<int>(part_of_.size());
    part_of_.push_back(number);
    Class made;
    made.number = number;
    made.name = name;
    made.colour = colour;
    classes_.push_back(made);
    return number;
  }

  // `wanted`, or with a number behind it where another class is called so: "Quartz 2", "Cluster
  // 3.2".
  std::string free_name(const std::string& wanted, int but) const {
    const auto taken = [&](const std::string& name) {
      return std::any_of(classes_.begin(), classes_.end(), [&](const Class& each) {
        return each.number != but && same_name(each.name, name);
      });
    };
    const bool ends_in_digit =
        !wanted.empty() && std::isdigit(static_cast<unsigned char>(wanted.back())) != 0;
    std::string name = wanted;
    for (int i = 2; taken(name); ++i) {
      name = wanted + (ends_in_digit ? "." : " ") + std::to_string(i);
    }
    return name;
  }

  void rename(int number, const std::string& name) {
    const Mineral* mineral = find_mineral(name);
    const std::string wanted =
        mineral != nullptr && same_name(mineral->name, name) ? mineral->name : name;
    Class& each = at(number);
    const bool lost_colour = !each.own_colour && (!each.mineral.empty() || each.is_background());
    each.name = free_name(wanted, number);
    each.mineral = mineral != nullptr ? mineral->name : std::string();
    if (each.own_colour) return;
    if (const auto colour = mineral_colour(wanted)) {
      each.colour = *colour;
    } else if (lost_colour || each.colour == Colour()) {
      each.colour = cluster_colour(static_cast<std::size_t>(number - 1));
    }
  }

  void join(int number, int into) {
    for (int& part : part_of_) {
      if (part == number) part = into;
    }
    classes_.erase(std::find_if(classes_.begin(), classes_.end(),
                                [&](const Class& each) { return each.number == number; }));
  }

  void make_background(int number) {
    for (const Class& each : classes_) {
      if (each.number == number || !each.is_background()) continue;
      return join(number, each.number);
    }
    Class& each = at(number);
    each.name = std::string(kBackgroundName);
    each.mineral.clear();
    each.colour = background_colour();
    each.own_colour = false;
  }

  void order(const std::vector<int>& numbers) {
    std::vector<Class> sorted;
    for (const int number : numbers) sorted.push_back(at(number));
    for (const Class& each : classes_) {
      if (std::find(numbers.begin(), numbers.end(), each.number) == numbers.end()) {
        sorted.push_back(each);
      }
    }
    classes_ = std::move(sorted);
  }

  void paint(const LabelEdit& edit) {
    std::set<int> only(edit.classes.begin(), edit.classes.end());
    const auto to = static_cast<std::uint16_t>(edit.of);
    for (const PixelRun& run : pixels_in_outline(grid_, edit.outline_um)) {
      for (std::int64_t col = run.first_col; col < run.end_col; ++col) {
        std::uint16_t& point = points_[static_cast<std::size_t>(grid_.index(run.row, col))];
        if (point == 0) continue;  // a hole stays a hole
        if (!only.empty() && only.count(part_of_[point]) == 0) continue;
        point = to;
      }
    }
  }

  void split(const LabelEdit& edit) {
    if (features_ == nullptr) {
      throw Error(translated("core", "A class cannot be split without features"),
                  translated("core", "Connect the features that the clusters were made of"));
    }
    if (features_->grid.rows != grid_.rows || features_->grid.cols != grid_.cols) {
      throw Error(translated("core", "The labels have {} x {} points, the features {} x {}",
                             grid_.rows, grid_.cols, features_->grid.rows, features_->grid.cols),
                  translated("core", "Use labels and features of the same map"));
    }
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      if (i % 65536 == 0) progress_.check();
      if (part_of_[points_[i]] != edit.of || points_[i] == 0 || features_->valid[i] == 0) continue;
      members.push_back(i);
    }
    FloatMatrix values(static_cast<Eigen::Index>(members.size()), features_->values.cols());
    for (std::size_t i = 0; i < members.size(); ++i) {
      values.row(static_cast<Eigen::Index>(i)) =
          features_->values.row(static_cast<Eigen::Index>(members[i]));
    }
    KMeansOptions options;
    options.clusters = edit.k;
    options.seed = edit.seed;
    KMeansResult parts = k_means(values, options, progress_);
    order_by_size(parts);
    const Class whole = at(edit.of);
    std::vector<std::uint16_t> number_of{static_cast<std::uint16_t>(edit.of)};
    const auto behind = std::find_if(classes_.begin(), classes_.end(),
                                     [&](const Class& each) { return each.number == edit.of; }) -
                        classes_.begin();
    for (int part = 1; part < edit.k; ++part) {
      const int number = add({}, cluster_colour(part_of_.size() - 1));
      at(number).name = free_name(whole.name, number);
      // Beside the class that it was part of.
      std::rotate(classes_.begin() + behind + part, classes_.end() - 1, classes_.end());
      number_of.push_back(static_cast<std::uint16_t>(number));
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      points_[members[i]] = number_of[static_cast<std::size_t>(parts.labels[i])];
    }
  }

  const FeatureMap* features_;
  Progress& progress_;
  Grid grid_;
  std::vector<std::uint16_t> points_;
  std::vector<int> part_of_;    // by number; 0 = unlabelled
  std::vector<Class> classes_;  // in their order
};

}  // namespace

EditedLabels edit_labels(const LabelMap& labels, const FeatureMap* features,
                         const std::vector<LabelEdit>& edits, Progress& progress) {
  Editor editor(labels, features, progress);
  const std::string stage = translated("core", "Editing labels");
  for (std::size_t i = 0; i < edits.size(); ++i) {
    progress.report(static_cast<double>(i) / static_cast<double>(edits.size()), stage);
    progress.check();
    try {
      editor.apply(edits[i]);
    } catch (const Error& error) {
      // The clustering calls its own parameters by name; here the entry is the place.
      throw Error(error.problem(), error.remedy())
          .in_field(translated("core", "edits, entry {}", i + 1));
    }
  }
  return editor.finish();
}

Table class_table(const EditedLabels& edited) {
  const std::vector<ClassArea> areas = class_areas(edited.labels);
  std::vector<std::string> names, minerals, formulae, certainties;
  std::vector<double> numbers, pixels, percents;
  for (std::size_t i = 0; i < edited.classes.size(); ++i) {
    const EditedClass& each = edited.classes[i];
    numbers.push_back(each.number);
    names.push_back(each.name);
    minerals.push_back(each.mineral);
    const Mineral* mineral = find_mineral(each.mineral);
    formulae.push_back(mineral == nullptr ? std::string() : mineral->formula);
    certainties.push_back(certainty_word(each.certainty));
    pixels.push_back(static_cast<double>(areas[i].pixels));
    percents.push_back(areas[i].percent);
  }
  Table table;
  table.title = translated("core", "Classes");
  table.add("class", std::move(numbers));
  table.add("name", std::move(names));
  table.add("mineral", std::move(minerals));
  table.add("formula", std::move(formulae));
  table.add("certainty", std::move(certainties));
  table.add("pixels", std::move(pixels));
  table.add("area", std::move(percents), "%");
  return table;
}

}  // namespace lithoscope
