#include "plugins/neural/torch/checkpoint.h"

#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/io/tensor_file.h"

namespace lithoscope::neural {
namespace {

const char kKind[] = "training-checkpoint";

std::string numbered(const char* name, std::size_t i) {
  return fmt::format("{} {:03}", name, i);
}

void put(TensorContent& content, const char* name, const std::vector<at::Tensor>& tensors) {
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const at::Tensor values = tensors[i].detach().to(at::kCPU).contiguous();
    const std::int64_t rows = values.dim() > 1 ? values.size(0) : 1;
    FloatMatrix& matrix = content.floats[numbered(name, i)];
    matrix.resize(rows, values.numel() / rows);
    std::memcpy(matrix.data(), values.data_ptr<float>(), values.nbytes());
  }
}

[[noreturn]] void throw_foreign() {
  throw Error(
      translated("neural", "The checkpoint belongs to another training"),
      translated("neural", "Name another file, or remove this one to begin from the start"));
}

void take(const TensorContent& content, const char* name, std::vector<at::Tensor>& tensors) {
  const at::NoGradGuard no_gradients;
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const auto found = content.floats.find(numbered(name, i));
    if (found == content.floats.end() || found->second.size() != tensors[i].numel()) {
      throw_foreign();
    }
    at::Tensor values = at::empty(tensors[i].sizes(), at::kFloat);
    std::memcpy(values.data_ptr<float>(), found->second.data(), values.nbytes());
    tensors[i].detach().copy_(values);
  }
}

// JSON knows no NaN.
Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json();
}

double number(const Json& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

}  // namespace

void save_state(const std::filesystem::path& file, const std::string& fingerprint,
                const TrainingState& state, const Progress& stop) {
  TensorContent content;
  content.kind = kKind;
  Json epochs = Json::array();
  for (const Epoch& epoch : state.epochs) {
    epochs.push_back(
        {number(epoch.training_loss), number(epoch.validation_loss), number(epoch.kl_weight)});
  }
  content.facts = {{"training", fingerprint},
                   {"epochs", epochs},
                   {"best_epoch", state.best_epoch},
                   {"steps", state.steps}};
  put(content, "parameters", state.parameters);
  put(content, "means", state.means);
  put(content, "squares", state.squares);
  put(content, "best", state.best);
  write_tensor_file(file, content, stop);
}

void load_state(const std::filesystem::path& file, const std::string& fingerprint,
                TrainingState& state, const Progress& stop) {
  const TensorContent content = read_tensor_file(file, stop);
  try {
    if (content.kind != kKind || content.facts.at("training") != fingerprint) throw_foreign();
    state.epochs.clear();
    for (const Json& each : content.facts.at("epochs")) {
      state.epochs.push_back({number(each.at(0)), number(each.at(1)), number(each.at(2))});
    }
    state.best_epoch = content.facts.at("best_epoch").get<int>();
    state.steps = content.facts.at("steps").get<std::int64_t>();
    take(content, "parameters", state.parameters);
    take(content, "means", state.means);
    take(content, "squares", state.squares);
    state.best.clear();
    if (content.floats.count(numbered("best", 0)) > 0) {
      for (const at::Tensor& each : state.parameters) {
        state.best.push_back(at::empty_like(each.detach()));
      }
      take(content, "best", state.best);
    }
  } catch (Error& error) {
    error.in_file(file);
    throw;
  } catch (const nlohmann::json::exception&) {
    throw Error(translated("neural", "The checkpoint's description is incomplete"),
                translated("neural", "Remove the file to begin from the start"))
        .in_file(file);
  }
}

}  // namespace lithoscope::neural
