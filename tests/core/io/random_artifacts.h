// Artifacts with random content, and what "the same" means for each kind.
#pragma once

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/operations/artifact.h"

namespace lithoscope::test {

SpectralImage random_image(Random& random);
FeatureMap random_feature_map(Random& random);
LabelMap random_label_map(Random& random);
Transform random_transform(Random& random);
Model random_model(Random& random);
Table random_table(Random& random);

Grid random_grid(Random& random);
std::string random_text(Random& random);

// All values of an image, read as one block.
std::vector<float> all_values(const SpectralImage& image);
// Bit for bit the same, but that any NaN is as good as another.
bool same_numbers(std::span<const float> a, std::span<const float> b);
bool same_numbers(std::span<const double> a, std::span<const double> b);

// Expect both to hold the same.
void expect_same(const SpectralImage& a, const SpectralImage& b);
void expect_same(const FeatureMap& a, const FeatureMap& b);
void expect_same(const LabelMap& a, const LabelMap& b);
void expect_same(const Transform& a, const Transform& b);
void expect_same(const Model& a, const Model& b);
void expect_same(const Table& a, const Table& b);

}  // namespace lithoscope::test
