#include "tests/core/io/random_artifacts.h"

#include <cstring>
#include <limits>

#include "core/image/thin_plate.h"

namespace lithoscope::test {
namespace {

std::int64_t size_up_to(Random& random, std::int64_t most) {
  return 1 + static_cast<std::int64_t>(random.index(static_cast<std::uint64_t>(most)));
}

float random_value(Random& random) {
  switch (random.index(12)) {
    case 0:
      return std::numeric_limits<float>::quiet_NaN();
    case 1:
      return -0.0f;
    case 2:
      return std::numeric_limits<float>::infinity();
    default:
      return static_cast<float>(1000 * random.normal());
  }
}

std::vector<std::uint8_t> random_flags(Random& random, std::size_t count) {
  std::vector<std::uint8_t> flags(count);
  for (auto& flag : flags) flag = static_cast<std::uint8_t>(random.index(2));
  return flags;
}

SpectralAxis random_axis(Random& random, std::int64_t channels) {
  const auto count = static_cast<std::size_t>(channels);
  if (random.index(3) == 0) {
    std::vector<std::string> names(count);
    for (auto& name : names) name = random_text(random);
    return SpectralAxis::counted(count, names);
  }
  std::vector<double> values(count);
  double value = 200;
  for (double& v : values) v = value += 0.01 + random.uniform();
  constexpr AxisUnit kUnits[] = {AxisUnit::kNanometre, AxisUnit::kMicrometre,
                                 AxisUnit::kInverseCentimetre, AxisUnit::kKiloElectronVolt,
                                 AxisUnit::kIndex};
  return {values, kUnits[random.index(5)]};
}

SpectralImage image_of(Random& random, const Grid& grid, const SpectralAxis& axis) {
  std::vector<float> values(static_cast<std::size_t>(grid.size()) * axis.size());
  for (float& value : values) value = random_value(random);
  return make_memory_image(grid, axis, std::move(values));
}

template <typename T>
bool same_or_both_nan(std::span<const T> a, std::span<const T> b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) && std::isnan(b[i])) continue;
    if (std::memcmp(&a[i], &b[i], sizeof(T)) != 0) return false;
  }
  return true;
}

}  // namespace

std::string random_text(Random& random) {
  static const char* const words[] = {"Li 670.8",    "µm", "",     "naïve", "a,b;\"c\"",
                                      "line\nbreak", "/",  "日本", ".",     "%2f"};
  std::string text = words[random.index(10)];
  if (random.index(2) == 0) text += words[random.index(10)];
  return text;
}

Grid random_grid(Random& random) {
  Grid grid;
  grid.rows = size_up_to(random, 40);
  grid.cols = size_up_to(random, 40);
  grid.pitch_x_um = 0.1 + 100 * random.uniform();
  grid.pitch_y_um = 0.1 + 100 * random.uniform();
  grid.origin_x_um = 1e4 * random.normal();
  grid.origin_y_um = 1e4 * random.normal();
  grid.pitch_known = random.index(2) == 0;
  return grid;
}

SpectralImage random_image(Random& random) {
  const Grid grid = random_grid(random);
  const SpectralAxis axis = random_axis(random, size_up_to(random, random.index(2) ? 20 : 1600));
  SpectralImage image = image_of(random, grid, axis);
  image.quantity = random_text(random);
  if (random.index(2) == 0) {
    image.mask = std::make_shared<const std::vector<std::uint8_t>>(
        random_flags(random, static_cast<std::size_t>(grid.size())));
  }
  if (random.index(2) == 0) image.good_channels = random_flags(random, axis.size());
  for (std::uint64_t i = random.index(4); i > 0; --i) {
    image.metadata[random_text(random)] = random_text(random);
  }
  if (random.index(2) == 0) {
    Grid rows = grid;
    rows.rows = size_up_to(random, 5);
    image.white_reference = std::make_shared<SpectralImage>(image_of(random, rows, axis));
    image.dark_reference = std::make_shared<SpectralImage>(image_of(random, rows, axis));
  }
  return image;
}

FeatureMap random_feature_map(Random& random) {
  std::vector<FeatureColumn> columns(random.index(8));
  for (auto& column : columns) {
    column = {random_text(random), random_text(random), random_text(random)};
  }
  FeatureMap map = make_feature_map(random_grid(random), columns);
  map.valid = random_flags(random, map.valid.size());
  for (Eigen::Index i = 0; i < map.values.size(); ++i) map.values.data()[i] = random_value(random);
  return map;
}

LabelMap random_label_map(Random& random) {
  std::vector<LabelClass> classes(random.index(300));
  for (auto& entry : classes) {
    entry.name = random_text(random);
    entry.colour = {static_cast<std::uint8_t>(random.index(256)),
                    static_cast<std::uint8_t>(random.index(256)),
                    static_cast<std::uint8_t>(random.index(256))};
  }
  LabelMap map = make_label_map(random_grid(random), classes);
  for (auto& label : map.labels) {
    label = static_cast<std::uint16_t>(random.index(classes.size() + 1));
  }
  return map;
}

Transform random_transform(Random& random) {
  Transform transform;
  transform.kind = static_cast<TransformKind>(random.index(4));
  for (int i = 0; i < 4; ++i) transform.linear(i / 2, i % 2) = random.normal();
  transform.shift << 1e4 * random.normal(), 1e4 * random.normal();
  if (transform.kind == TransformKind::kProjective) {
    transform.centre << 1e4 * random.normal(), 1e4 * random.normal();
    transform.perspective << 1e-6 * random.normal(), 1e-6 * random.normal();
  }
  if (transform.kind != TransformKind::kThinPlate) return transform;
  const auto count = static_cast<Eigen::Index>(random.index(20));
  Eigen::Matrix2Xd knots(2, count), weights(2, count);
  for (Eigen::Index i = 0; i < 2 * count; ++i) {
    knots(i % 2, i / 2) = 1e4 * random.normal();
    weights(i % 2, i / 2) = random.normal();
  }
  transform = thin_plate_transform(std::make_shared<ThinPlate>(
      transform.linear, transform.shift, knots, weights, 1e3 * (1 + random.uniform())));
  return random.index(2) == 0 ? transform : transform.inverse();
}

Model random_model(Random& random) {
  Model model;
  model.kind = random_text(random) + "kind";
  for (std::uint64_t i = random.index(5); i > 0; --i) {
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(random.index(30)),
                           static_cast<Eigen::Index>(random.index(30)));
    for (Eigen::Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = random.normal();
    model.matrices[random_text(random)] = matrix;
  }
  model.facts["name"] = random_text(random);
  model.facts["numbers"] = {random.normal(), 1e300 * random.uniform(), 5};
  model.facts["nested"] = {{"empty", Json::array()}, {"none", nullptr}};
  return model;
}

Table random_table(Random& random) {
  Table table;
  table.title = random_text(random);
  const std::uint64_t rows = random.index(50);
  for (std::uint64_t i = random.index(6); i > 0; --i) {
    if (random.index(2) == 0) {
      std::vector<double> cells(rows);
      for (double& cell : cells) cell = random_value(random);
      table.add(random_text(random), cells, random_text(random));
    } else {
      std::vector<std::string> cells(rows);
      for (auto& cell : cells) cell = random_text(random);
      table.add(random_text(random), cells);
    }
  }
  return table;
}

std::vector<float> all_values(const SpectralImage& image) {
  const CubeShape cube = image.store->shape();
  std::vector<float> values(static_cast<std::size_t>(cube.pixels() * cube.channels));
  image.store->read({.first_row = 0, .row_count = cube.rows}, values);
  return values;
}

bool same_numbers(std::span<const float> a, std::span<const float> b) {
  return same_or_both_nan(a, b);
}
bool same_numbers(std::span<const double> a, std::span<const double> b) {
  return same_or_both_nan(a, b);
}

void expect_same(const SpectralImage& a, const SpectralImage& b) {
  EXPECT_EQ(a.grid, b.grid);
  EXPECT_EQ(a.axis, b.axis);
  EXPECT_EQ(a.quantity, b.quantity);
  EXPECT_EQ(a.good_channels, b.good_channels);
  EXPECT_EQ(a.metadata, b.metadata);
  EXPECT_TRUE(same_numbers(all_values(a), all_values(b)));
  ASSERT_EQ(a.mask == nullptr, b.mask == nullptr);
  if (a.mask != nullptr) {
    EXPECT_EQ(*a.mask, *b.mask);
  }
  ASSERT_EQ(a.white_reference == nullptr, b.white_reference == nullptr);
  if (a.white_reference != nullptr) expect_same(*a.white_reference, *b.white_reference);
  ASSERT_EQ(a.dark_reference == nullptr, b.dark_reference == nullptr);
  if (a.dark_reference != nullptr) expect_same(*a.dark_reference, *b.dark_reference);
}

void expect_same(const FeatureMap& a, const FeatureMap& b) {
  EXPECT_EQ(a.grid, b.grid);
  EXPECT_EQ(a.columns, b.columns);
  EXPECT_EQ(a.valid, b.valid);
  ASSERT_EQ(a.values.rows(), b.values.rows());
  ASSERT_EQ(a.values.cols(), b.values.cols());
  const auto size = static_cast<std::size_t>(a.values.size());
  EXPECT_TRUE(same_numbers(std::span(a.values.data(), size), std::span(b.values.data(), size)));
}

void expect_same(const LabelMap& a, const LabelMap& b) {
  EXPECT_EQ(a.grid, b.grid);
  EXPECT_EQ(a.labels, b.labels);
  EXPECT_EQ(a.classes, b.classes);
}

void expect_same(const Transform& a, const Transform& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.linear, b.linear);
  EXPECT_EQ(a.shift, b.shift);
  EXPECT_EQ(a.centre, b.centre);
  EXPECT_EQ(a.perspective, b.perspective);
  EXPECT_EQ(a.backwards, b.backwards);
  ASSERT_EQ(a.spline == nullptr, b.spline == nullptr);
  if (a.spline == nullptr) return;
  EXPECT_EQ(a.spline->linear(), b.spline->linear());
  EXPECT_EQ(a.spline->shift(), b.spline->shift());
  EXPECT_EQ(a.spline->knots(), b.spline->knots());
  EXPECT_EQ(a.spline->weights(), b.spline->weights());
  EXPECT_EQ(a.spline->unit_um(), b.spline->unit_um());
}

void expect_same(const Model& a, const Model& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.facts, b.facts);
  ASSERT_EQ(a.matrices.size(), b.matrices.size());
  for (const auto& [name, matrix] : a.matrices) {
    ASSERT_EQ(b.matrices.count(name), 1u) << name;
    const Eigen::MatrixXd& other = b.matrices.at(name);
    ASSERT_EQ(matrix.rows(), other.rows());
    ASSERT_EQ(matrix.cols(), other.cols());
    EXPECT_TRUE(matrix == other);
  }
}

void expect_same(const Table& a, const Table& b) {
  EXPECT_EQ(a.title, b.title);
  ASSERT_EQ(a.columns.size(), b.columns.size());
  for (std::size_t i = 0; i < a.columns.size(); ++i) {
    EXPECT_EQ(a.columns[i].name, b.columns[i].name);
    EXPECT_EQ(a.columns[i].unit, b.columns[i].unit);
    ASSERT_EQ(a.columns[i].cells.index(), b.columns[i].cells.index());
    if (const auto* numbers = std::get_if<std::vector<double>>(&a.columns[i].cells)) {
      EXPECT_TRUE(same_numbers(*numbers, std::get<std::vector<double>>(b.columns[i].cells)));
    } else {
      EXPECT_EQ(a.columns[i].cells, b.columns[i].cells);
    }
  }
}

}  // namespace lithoscope::test
