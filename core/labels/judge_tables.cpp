#include "core/labels/judge_tables.h"

#include <algorithm>
#include <limits>

#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> names_of(const LabelMap& map) {
  std::vector<std::string> names;
  for (const LabelClass& each : map.classes) names.push_back(each.name);
  return names;
}

double percent(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? 100 * static_cast<double>(part) / static_cast<double>(whole) : kNan;
}

}  // namespace

Table agreement_table(const Agreement& agreement, const BorderAgreement& border) {
  Table table;
  table.title = translated("core", "Agreement");
  table.add("quantity", std::vector<std::string>{"accuracy", "kappa", "adjusted_rand", "mean_f1",
                                                 "border_accuracy", "interior_accuracy",
                                                 "border_errors", "points"});
  table.add("value", std::vector<double>{agreement.accuracy, agreement.kappa,
                                         agreement.adjusted_rand, agreement.mean_f1,
                                         border.border_accuracy(), border.interior_accuracy(),
                                         static_cast<double>(border.border_errors),
                                         static_cast<double>(agreement.points)});
  table.add("meaning",
            std::vector<std::string>{
                translated("core", "share of points with the reference's mineral"),
                translated("core", "Cohen's kappa: 0 chance, 1 full agreement"),
                translated("core", "adjusted Rand index, whatever the names: 0 chance, 1 full"),
                translated("core", "F1 averaged over the classes"),
                translated("core", "accuracy at points beside another mineral"),
                translated("core", "accuracy at all other points"),
                translated("core", "wrong points beside another mineral"),
                translated("core", "points labelled in both maps")});
  return table;
}

Table class_agreement_table(const Agreement& agreement) {
  std::vector<std::string> names;
  std::vector<double> precision, recall, f1, support;
  for (const ClassAgreement& each : agreement.per_class) {
    names.push_back(each.name);
    precision.push_back(each.precision);
    recall.push_back(each.recall);
    f1.push_back(each.f1);
    support.push_back(static_cast<double>(each.support));
  }
  Table table;
  table.title = translated("core", "Agreement by class");
  table.add("class", std::move(names));
  table.add("precision", std::move(precision));
  table.add("recall", std::move(recall));
  table.add("f1", std::move(f1));
  table.add("support", std::move(support));
  return table;
}

Table confusion_table(const Agreement& agreement) {
  Table table;
  table.title = translated("core", "Confusion matrix");
  std::vector<std::string> names;
  for (const ClassAgreement& each : agreement.per_class) names.push_back(each.name);
  table.add("reference", names);
  for (Eigen::Index j = 0; j < agreement.confusion.cols(); ++j) {
    std::vector<double> cells;
    for (Eigen::Index i = 0; i < agreement.confusion.rows(); ++i) {
      cells.push_back(static_cast<double>(agreement.confusion(i, j)));
    }
    table.add(names[static_cast<std::size_t>(j)], std::move(cells));
  }
  return table;
}

Table abundance_table(const std::vector<ClassAbundance>& abundance, const Grid& grid) {
  std::vector<std::string> names;
  std::vector<double> points, share, lower, upper, area;
  for (const ClassAbundance& each : abundance) {
    names.push_back(each.name);
    points.push_back(static_cast<double>(each.points));
    share.push_back(100 * each.share);
    lower.push_back(100 * each.lower);
    upper.push_back(100 * each.upper);
    area.push_back(points.back() * grid.pitch_x_um * grid.pitch_y_um * 1e-6);
  }
  Table table;
  table.title = translated("core", "Modal abundance");
  table.add("class", std::move(names));
  table.add("area", std::move(share), "%");
  table.add("lower", std::move(lower), "%");
  table.add("upper", std::move(upper), "%");
  table.add("points", std::move(points));
  if (grid.pitch_known) table.add("area_mm2", std::move(area), "mm²");
  return table;
}

Table grain_size_table(const std::vector<GrainSizes>& sizes, const Grains& grains) {
  Table table;
  table.title = translated("core", "Grain sizes by class");
  std::vector<std::string> names;
  const auto column = [&](const char* name, const char* unit, auto value) {
    std::vector<double> cells;
    for (const GrainSizes& each : sizes) cells.push_back(static_cast<double>(value(each)));
    table.add(name, std::move(cells), unit);
  };
  for (const GrainSizes& each : sizes) names.push_back(each.name);
  double area = 0;
  for (const GrainSizes& each : sizes) area += each.area_um2;
  table.add("class", std::move(names));
  column("grains", "", [](const GrainSizes& s) { return s.grains; });
  column("at_edge", "", [](const GrainSizes& s) { return s.at_edge; });
  column("area", "%",
         [area](const GrainSizes& s) { return area > 0 ? 100 * s.area_um2 / area : kNan; });
  column("d10", "µm", [](const GrainSizes& s) { return s.d10_um; });
  column("d50", "µm", [](const GrainSizes& s) { return s.d50_um; });
  column("d90", "µm", [](const GrainSizes& s) { return s.d90_um; });
  column("mean", "µm", [](const GrainSizes& s) { return s.mean_um; });
  column("largest", "µm", [](const GrainSizes& s) { return s.largest_um; });
  column("half_area", "µm", [](const GrainSizes& s) { return s.half_area_um; });
  column("perimeter", "µm", [](const GrainSizes& s) { return s.perimeter_um; });
  if (grains.small_pieces > 0) {
    table.title = translated("core", "Grain sizes by class; {} smaller pieces ({} points) left out",
                             grains.small_pieces, grains.small_points);
  }
  return table;
}

Table grain_table(const LabelMap& map, const Grains& grains, std::size_t most) {
  const std::size_t count = std::min(most, grains.grains.size());
  Table table;
  table.title = count < grains.grains.size()
                    ? translated("core", "The largest {} of {} grains", count, grains.grains.size())
                    : translated("core", "Grains");
  std::vector<std::string> names;
  const auto column = [&](const char* name, const char* unit, auto value) {
    std::vector<double> cells;
    for (std::size_t i = 0; i < count; ++i) {
      cells.push_back(static_cast<double>(value(grains.grains[i])));
    }
    table.add(name, std::move(cells), unit);
  };
  for (std::size_t i = 0; i < count; ++i) {
    names.push_back(map.classes[static_cast<std::size_t>(grains.grains[i].label - 1)].name);
  }
  table.add("class", std::move(names));
  column("points", "", [](const Grain& g) { return g.points; });
  column("area", "µm²", [](const Grain& g) { return g.area_um2; });
  column("diameter", "µm", [](const Grain& g) { return g.diameter_um; });
  column("perimeter", "µm", [](const Grain& g) { return g.perimeter_um; });
  column("x", "µm", [](const Grain& g) { return g.centre.x_um; });
  column("y", "µm", [](const Grain& g) { return g.centre.y_um; });
  column("at_edge", "", [](const Grain& g) { return g.at_edge ? 1 : 0; });
  return table;
}

Table contact_table(const LabelMap& map, const Eigen::MatrixXd& lengths_um) {
  std::vector<std::string> names = names_of(map);
  const std::string none = translated("core", "unlabelled");
  Table table;
  table.title = translated("core", "Shared boundaries");
  std::vector<std::string> rows = names;
  rows.push_back(none);
  table.add("class", std::move(rows));
  for (Eigen::Index j = 0; j < lengths_um.cols(); ++j) {
    const Eigen::VectorXd cells = lengths_um.col(j);
    table.add(j + 1 < lengths_um.cols() ? names[static_cast<std::size_t>(j)] : none,
              std::vector<double>(cells.begin(), cells.end()), "µm");
  }
  return table;
}

Table grain_histogram_table(const LabelMap& map, const GrainHistogram& histogram) {
  Table table;
  table.title = translated("core", "Grains by diameter");
  std::vector<double> from(histogram.limits_um), to(histogram.limits_um);
  if (!from.empty()) {
    from.pop_back();
    to.erase(to.begin());
  }
  table.add("from", std::move(from), "µm");
  table.add("to", std::move(to), "µm");
  for (std::size_t k = 0; k < map.classes.size(); ++k) {
    std::vector<double> cells;
    if (histogram.counts.rows() > 0) {
      const Eigen::VectorXd column = histogram.counts.col(static_cast<Eigen::Index>(k));
      cells.assign(column.begin(), column.end());
    }
    table.add(map.classes[k].name, std::move(cells));
  }
  return table;
}

Table doubt_table(const std::vector<ClassDoubt>& doubt) {
  std::vector<std::string> names;
  std::vector<double> margin, inside, mixed, points;
  for (const ClassDoubt& each : doubt) {
    names.push_back(each.name);
    margin.push_back(each.mean_margin);
    inside.push_back(percent(each.unsure_inside, each.points));
    mixed.push_back(percent(each.mixed_at_border, each.points));
    points.push_back(static_cast<double>(each.points));
  }
  Table table;
  table.title = translated("core", "Doubt by class");
  table.add("class", std::move(names));
  table.add("mean_margin", std::move(margin));
  table.add("unsure_inside", std::move(inside), "%");
  table.add("mixed_at_border", std::move(mixed), "%");
  table.add("points", std::move(points));
  return table;
}

}  // namespace lithoscope
