#include "core/transfer/dense_network.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostLayers = 100;

std::string part_name(const std::string& name, std::size_t layer, const char* part) {
  return fmt::format("{} {} {}", name, layer + 1, part);
}

[[noreturn]] void throw_damaged(const std::string& name) {
  throw Error(translated("core", "The layers of the network do not fit together"),
              translated("core", "Train or export the model again"))
      .in_field(name);
}

}  // namespace

std::int64_t DenseNetwork::parameters() const {
  std::int64_t count = 0;
  for (const DenseLayer& layer : layers) count += layer.weights.size() + layer.bias.size();
  return count;
}

void DenseNetwork::put_into(Model& model, const std::string& name) const {
  Json leaky = Json::array();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    model.matrices[part_name(name, i, "weights")] = layers[i].weights.cast<double>();
    model.matrices[part_name(name, i, "bias")] = layers[i].bias.cast<double>();
    leaky.push_back(layers[i].leaky);
  }
  model.facts[name] = {{"leaky", leaky}, {"leak", leak}};
}

DenseNetwork DenseNetwork::take_from(const Model& model, const std::string& name) {
  DenseNetwork network;
  std::vector<bool> leaky;
  try {
    leaky = model.facts.at(name).at("leaky").get<std::vector<bool>>();
    network.leak = model.facts.at(name).at("leak").get<double>();
  } catch (const nlohmann::json::exception&) {
    throw Error(translated("core", "The facts of the model are incomplete"),
                translated("core", "Train or export the model again"))
        .in_field(name);
  }
  if (leaky.empty() || leaky.size() > kMostLayers) throw_damaged(name);
  for (std::size_t i = 0; i < leaky.size(); ++i) {
    DenseLayer layer{model.matrix(part_name(name, i, "weights")).cast<float>(),
                     model.matrix(part_name(name, i, "bias")).cast<float>(), leaky[i]};
    const bool fits = layer.weights.size() > 0 && layer.bias.size() == layer.weights.rows() &&
                      layer.weights.allFinite() && layer.bias.allFinite() &&
                      (i == 0 || layer.weights.cols() == network.layers.back().weights.rows());
    if (!fits) throw_damaged(name);
    network.layers.push_back(std::move(layer));
  }
  return network;
}

DenseNetwork joined(DenseNetwork first, const DenseNetwork& second) {
  first.layers.insert(first.layers.end(), second.layers.begin(), second.layers.end());
  return first;
}

PackedNetwork::PackedNetwork(const DenseNetwork& network)
    : leak_(static_cast<float>(network.leak)) {
  for (const DenseLayer& layer : network.layers) {
    Layer packed{PackedMatrix(layer.weights.data(), layer.weights.rows(), layer.weights.cols()),
                 {},
                 layer.leaky};
    packed.bias.assign(static_cast<std::size_t>(packed.weights.stride()), 0);
    std::copy(layer.bias.begin(), layer.bias.end(), packed.bias.begin());
    layers_.push_back(std::move(packed));
  }
}

void PackedNetwork::apply(const float* values, std::int64_t count, float* results) const {
  std::vector<float> current, sums;
  const float* from = values;
  for (const Layer& layer : layers_) {
    const std::int64_t stride = layer.weights.stride(), outputs = layer.weights.outputs();
    sums.resize(static_cast<std::size_t>(count * stride));
    for (std::int64_t i = 0; i < count; ++i) {
      std::copy(layer.bias.begin(), layer.bias.end(), sums.begin() + i * stride);
    }
    layer.weights.add_to(from, count, sums.data());
    const bool last = &layer == &layers_.back();
    std::vector<float> next(last ? 0 : static_cast<std::size_t>(count * outputs));
    for (std::int64_t i = 0; i < count; ++i) {
      const float* sum = sums.data() + i * stride;
      float* to = (last ? results : next.data()) + i * outputs;
      for (std::int64_t o = 0; o < outputs; ++o) {
        to[o] = layer.leaky && sum[o] < 0 ? leak_ * sum[o] : sum[o];
      }
    }
    current.swap(next);
    from = current.data();
  }
}

}  // namespace lithoscope
