#include "core/base/error.h"
#include "core/base/text.h"
#include "core/distillation/plsda.h"

namespace lithoscope {

Model to_model(const PlsDaModel& student) {
  Model model;
  model.kind = "plsda";
  model.matrices["coefficients"] = student.coefficients;
  model.matrices["intercept"] = student.intercept;
  model.matrices["x_mean"] = student.x_mean;
  model.matrices["rotations"] = student.rotations;
  model.matrices["x_loadings"] = student.x_loadings;
  model.matrices["y_loadings"] = student.y_loadings;
  if (student.weights.size() > 0) {
    model.matrices["weights"] = student.weights;
    model.matrices["score_squares"] = student.score_squares;
  }
  Json classes = Json::array();
  for (const LabelClass& each : student.classes) {
    classes.push_back({{"name", each.name}, {"colour", to_hex(each.colour)}});
  }
  model.facts = {{"classes", classes},
                 {"axis", student.axis.values()},
                 {"axis_unit", unit_symbol(student.axis.unit())},
                 {"channel_names", student.axis.names()},
                 {"quantity", student.quantity},
                 {"components", student.components},
                 {"components_asked", student.components_asked},
                 {"scale", student.scale},
                 {"training_points", student.training_points}};
  if (!student.trained_on.is_null()) model.facts["trained_on"] = student.trained_on;
  return model;
}

PlsDaModel plsda_from_model(const Model& model) {
  check_model_kind(model, "plsda");
  PlsDaModel student;
  student.coefficients = model.matrix("coefficients");
  student.intercept = model.matrix("intercept");
  student.x_mean = model.matrix("x_mean");
  student.rotations = model.matrix("rotations");
  student.x_loadings = model.matrix("x_loadings");
  student.y_loadings = model.matrix("y_loadings");
  if (model.matrices.count("weights") > 0) {
    student.weights = model.matrix("weights");
    student.score_squares = model.matrix("score_squares");
  }
  try {
    const Json& facts = model.facts;
    for (const Json& each : facts.at("classes")) {
      student.classes.push_back({each.at("name").get<std::string>(),
                                 colour_from_hex(each.at("colour").get<std::string>())});
    }
    const auto values = facts.at("axis").get<std::vector<double>>();
    const AxisUnit unit = parse_axis_unit(facts.at("axis_unit").get<std::string>());
    student.axis =
        unit == AxisUnit::kIndex
            ? SpectralAxis::counted(values.size(),
                                    facts.value("channel_names", std::vector<std::string>()))
            : SpectralAxis(values, unit);
    student.quantity = facts.value("quantity", std::string());
    student.components = facts.value("components", 0);
    student.components_asked = facts.value("components_asked", student.components);
    student.scale = facts.value("scale", false);
    student.training_points = facts.value("training_points", std::int64_t{0});
    student.trained_on = facts.value("trained_on", Json());
  } catch (const nlohmann::json::exception&) {
    throw Error(translated("core", "The facts of the plsda model are incomplete"),
                translated("core", "Train or export the model again"));
  }
  const auto classes = static_cast<Eigen::Index>(student.classes.size());
  if (student.coefficients.rows() != static_cast<Eigen::Index>(student.axis.size()) ||
      student.coefficients.cols() != classes || student.intercept.size() != classes ||
      !student.coefficients.allFinite() || !student.intercept.allFinite()) {
    throw Error(translated("core",
                           "The parts of the plsda model do not fit together: {} x {} "
                           "coefficients for {} channels and {} classes",
                           student.coefficients.rows(), student.coefficients.cols(),
                           student.axis.size(), classes),
                translated("core", "Train or export the model again"));
  }
  return student;
}

}  // namespace lithoscope
