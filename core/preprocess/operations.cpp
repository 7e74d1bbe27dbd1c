#include "core/base/text.h"
#include "core/operations/register_core.h"
#include "core/preprocess/asls_baseline.h"
#include "core/preprocess/crop_parameters.h"
#include "core/preprocess/hull_quotient.h"
#include "core/preprocess/reflectance.h"
#include "core/preprocess/savitzky_golay.h"
#include "core/preprocess/select.h"
#include "core/preprocess/sliding_baseline.h"
#include "core/preprocess/spatial_gaussian.h"

namespace lithoscope {
namespace {

constexpr const char* kPaper = "10.1038/s41598-024-59553-y";

Port image_port(const std::string& description) {
  return {"image", ArtifactKind::kImage, description};
}

Operation baseline_operation() {
  Operation operation;
  operation.id = "libs.baseline";
  operation.title = translated("core", "Baseline removal");
  operation.summary =
      translated("core",
                 "Takes the slowly changing continuum off every spectrum, by asymmetric least "
                 "squares: a stiff "
                 "curve that runs below the emission lines. Bad bands are left out first.");
  operation.source = "Eilers & Boelens 2005; Peng et al. 2010, 10.1016/j.aca.2010.08.033";
  operation.inputs = {image_port(translated("core", "Spectra, usually a LIBS map"))};
  operation.outputs = {image_port(translated("core", "The spectra without baseline"))};
  operation.parameters = {
      {.name = "lambda",
       .title = translated("core", "Stiffness"),
       .description = translated("core",
                                 "How little the baseline bends (λ). For spectra of thousands of "
                                 "channels 1e4 to 1e7 is usual"),
       .type = ParameterType::kNumber,
       .default_value = 1e5,
       .minimum = 1,
       .maximum = 1e12,
       .source = operation.source},
      {.name = "asymmetry",
       .title = translated("core", "Asymmetry"),
       .description =
           translated("core",
                      "Weight of points above the baseline (p); those below weigh 1 − p. "
                      "Small values keep the baseline under the lines"),
       .type = ParameterType::kNumber,
       .default_value = 0.01,
       .minimum = 1e-6,
       .maximum = 0.5,
       .source = operation.source},
      {.name = "iterations",
       .title = translated("core", "Iterations"),
       .description =
           translated("core", "Solves at most; fewer where the weights stop changing before"),
       .type = ParameterType::kInteger,
       .default_value = 10,
       .minimum = 1,
       .maximum = 100},
      {.name = "output",
       .title = translated("core", "Output"),
       .description =
           translated("core", "The spectra less their baseline, or the baselines themselves"),
       .type = ParameterType::kChoice,
       .default_value = "corrected",
       .choices = {"corrected", "baseline"}}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    const AslsParameters asls{parameters.number("lambda"), parameters.number("asymmetry"),
                              static_cast<int>(parameters.integer("iterations"))};
    const auto output = parameters.text("output") == "baseline" ? BaselineOutput::kBaseline
                                                                : BaselineOutput::kCorrected;
    return {{"image", remove_baseline(inputs.get<SpectralImage>("image"), asls, output)}};
  };
  return operation;
}

Operation sliding_baseline_operation() {
  Operation operation;
  operation.id = "libs.sliding_baseline";
  operation.title = translated("core", "Baseline by sliding minimum");
  operation.summary =
      translated("core",
                 "Takes the slowly changing continuum off every spectrum: the least value in a "
                 "window around each channel, smoothed by a Gaussian. Bad bands are left out "
                 "first.");
  operation.source = "Vrábel et al. 2023, 10.1039/d2ja00406b";
  operation.inputs = {image_port(translated("core", "Spectra, usually a LIBS map"))};
  operation.outputs = {image_port(translated("core", "The spectra without baseline"))};
  operation.parameters = {
      {.name = "window",
       .title = translated("core", "Window"),
       .description = translated("core", "Channels of which the least value is taken"),
       .type = ParameterType::kInteger,
       .default_value = 100,
       .minimum = 1,
       .maximum = 100000,
       .source = operation.source},
      {.name = "sigma",
       .title = translated("core", "Smoothing σ"),
       .description = translated("core", "Of the Gaussian, in channels; 0 = not smoothed"),
       .type = ParameterType::kNumber,
       .default_value = 50,
       .minimum = 0,
       .maximum = 10000,
       .source = operation.source},
      {.name = "output",
       .title = translated("core", "Output"),
       .description =
           translated("core", "The spectra less their baseline, or the baselines themselves"),
       .type = ParameterType::kChoice,
       .default_value = "corrected",
       .choices = {"corrected", "baseline"}}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    const SlidingBaselineParameters sliding{static_cast<int>(parameters.integer("window")),
                                            parameters.number("sigma")};
    const auto output = parameters.text("output") == "baseline" ? BaselineOutput::kBaseline
                                                                : BaselineOutput::kCorrected;
    return {
        {"image", remove_sliding_baseline(inputs.get<SpectralImage>("image"), sliding, output)}};
  };
  return operation;
}

Operation gaussian_operation() {
  Operation operation;
  operation.id = "image.gaussian";
  operation.title = translated("core", "Spatial smoothing");
  operation.summary = translated("core",
                                 "Smooths the map with a Gaussian, channel by channel, cut off at "
                                 "4σ and mirrored at the edges. "
                                 "Invalid points are left out, and stay invalid.");
  operation.source = kPaper;
  operation.inputs = {image_port(translated("core", "Any spectral image"))};
  operation.outputs = {image_port(translated("core", "The smoothed image"))};
  operation.parameters = {
      {.name = "sigma_px",
       .title = translated("core", "Width σ"),
       .description = translated("core", "Standard deviation in pixels; 0 = off"),
       .type = ParameterType::kNumber,
       .default_value = 1,
       .unit = "px",
       .minimum = 0,
       .maximum = 50}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    return {
        {"image", smooth_image(inputs.get<SpectralImage>("image"), parameters.number("sigma_px"))}};
  };
  return operation;
}

// A reference given as an input, or the one that was recorded with the image.
const SpectralImage& reference_of(const Inputs& inputs, const std::string& name,
                                  const SpectralImage* attached) {
  if (const auto given = inputs.find<SpectralImage>(name)) return *given;
  if (attached != nullptr) return *attached;
  throw Error(
      translated("core", "There is no {} reference",
                 name == "white" ? translated("core", "white") : translated("core", "dark")),
      translated("core",
                 "Connect an image of the reference to \"{}\", or put the camera's reference "
                 "files beside the image and open it again; leave this step out where the "
                 "image is reflectance already",
                 name))
      .in_field(name);
}

Operation reflectance_operation() {
  Operation operation;
  operation.id = "hsi.reflectance";
  operation.title = translated("core", "Reflectance");
  operation.summary =
      translated("core",
                 "R = (I − dark) / (white − dark), with the references averaged along the scan for "
                 "each column "
                 "and band. Where white is not above dark the band is dead: columns with many dead "
                 "bands become "
                 "invalid, a few are filled linearly from their neighbours in the same spectrum.");
  operation.source = kPaper;
  operation.inputs = {
      image_port(translated("core", "Raw counts of a hyperspectral camera")),
      {"white", ArtifactKind::kImage,
       translated("core", "White reference; by default the one recorded with the image"), true},
      {"dark", ArtifactKind::kImage,
       translated("core", "Dark reference; by default the one recorded with the image"), true}};
  operation.outputs = {image_port(translated("core", "Reflectance, 0 to about 1"))};
  operation.parameters = {
      {.name = "dead_band_limit_percent",
       .title = translated("core", "Dead bands allowed"),
       .description =
           translated("core", "A column with a larger share of dead bands than this is invalid"),
       .type = ParameterType::kNumber,
       .default_value = 10,
       .unit = "%",
       .minimum = 0,
       .maximum = 100}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters,
                     Progress& progress) -> Outputs {
    const auto& image = inputs.get<SpectralImage>("image");
    const SpectralImage& white = reference_of(inputs, "white", image.white_reference.get());
    const SpectralImage& dark = reference_of(inputs, "dark", image.dark_reference.get());
    return {{"image", reflectance(image, white, dark, parameters.number("dead_band_limit_percent"),
                                  progress)}};
  };
  return operation;
}

Operation savitzky_golay_operation() {
  Operation operation;
  operation.id = "hsi.savitzky_golay";
  operation.title = translated("core", "Savitzky–Golay filter");
  operation.summary = translated("core",
                                 "Smooths each spectrum, or takes its derivative, by polynomials "
                                 "fitted to a moving window; at "
                                 "the ends the last polynomial is used. Derivatives are per unit "
                                 "of the axis where channels are "
                                 "equally spaced, else per channel. Bad bands are left out first.");
  operation.source = "Savitzky & Golay 1964, 10.1021/ac60214a047";
  operation.inputs = {image_port(translated("core", "Any spectral image"))};
  operation.outputs = {image_port(translated("core", "The filtered spectra"))};
  operation.parameters = {
      {.name = "window",
       .title = translated("core", "Window"),
       .description = translated("core", "Channels of the window, odd"),
       .type = ParameterType::kInteger,
       .default_value = 11,
       .minimum = 3,
       .maximum = 201},
      {.name = "order",
       .title = translated("core", "Order"),
       .description = translated("core", "Order of the polynomial, below the window"),
       .type = ParameterType::kInteger,
       .default_value = 3,
       .minimum = 0,
       .maximum = 10},
      {.name = "derivative",
       .title = translated("core", "Derivative"),
       .description = translated("core", "0 smooths; 1 to 4 give that derivative, up to the order"),
       .type = ParameterType::kInteger,
       .default_value = 0,
       .minimum = 0,
       .maximum = 4}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    const SavitzkyGolayParameters filter{static_cast<int>(parameters.integer("window")),
                                         static_cast<int>(parameters.integer("order")),
                                         static_cast<int>(parameters.integer("derivative"))};
    return {{"image", savitzky_golay(inputs.get<SpectralImage>("image"), filter)}};
  };
  return operation;
}

Operation hull_quotient_operation() {
  Operation operation;
  operation.id = "hsi.hull_quotient";
  operation.title = translated("core", "Hull quotient");
  operation.summary = translated(
      "core",
      "Divides each spectrum by its upper convex hull over wavelength (continuum removal): 1 at "
      "hull "
      "points, below in absorption bands. Spectra whose hull is not above 0 become invalid. Bad "
      "bands are left out first.");
  operation.source = "Clark & Roush 1984, 10.1029/JB089iB07p06329";
  operation.inputs = {image_port(translated("core", "Reflectance"))};
  operation.outputs = {image_port(translated("core", "Hull quotients, at most 1"))};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters&, Progress&) -> Outputs {
    return {{"image", hull_quotient(inputs.get<SpectralImage>("image"))}};
  };
  return operation;
}

Operation select_range_operation() {
  Operation operation;
  operation.id = "image.select_range";
  operation.title = translated("core", "Wavelength range");
  operation.summary =
      translated("core", "Keeps the channels of a wavelength range, without the bad bands.");
  operation.source = kPaper;
  operation.inputs = {image_port(translated("core", "Any spectral image"))};
  operation.outputs = {image_port(translated("core", "The image with fewer channels"))};
  const auto limit = [](const char* name, std::string title, std::string description) {
    return Parameter{.name = name,
                     .title = std::move(title),
                     .description = std::move(description),
                     .type = ParameterType::kNumber,
                     .default_value = 0,
                     .unit = "nm",
                     .minimum = 0,
                     .spectral = SpectralRole::kPosition};
  };
  operation.parameters = {
      limit("lower_nm", translated("core", "From"),
            translated("core", "Shortest wavelength; 0 = no limit")),
      limit("upper_nm", translated("core", "To"),
            translated("core", "Longest wavelength; 0 = no limit")),
      {.name = "drop_bad_bands",
       .title = translated("core", "Drop bad bands"),
       .description = translated("core", "Leave out the channels of the file's bad-band list"),
       .type = ParameterType::kFlag,
       .default_value = true}};
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    return {
        {"image", select_range(inputs.get<SpectralImage>("image"), parameters.number("lower_nm"),
                               parameters.number("upper_nm"), parameters.flag("drop_bad_bands"))}};
  };
  return operation;
}

Operation crop_operation() {
  Operation operation;
  operation.id = "image.crop";
  operation.title = translated("core", "Crop");
  operation.summary =
      translated("core",
                 "Keeps a rectangle of the map, or a polygon in it; its pixels keep their place "
                 "in µm.");
  operation.source = kPaper;
  operation.inputs = {image_port(translated("core", "Any spectral image"))};
  operation.outputs = {image_port(translated("core", "The rectangle"))};
  operation.parameters = crop_parameters();
  operation.deferred = true;
  operation.run = [](const Inputs& inputs, const Parameters& parameters, Progress&) -> Outputs {
    return {{"image", crop_image(inputs.get<SpectralImage>("image"), crop_window_of(parameters))}};
  };
  return operation;
}

}  // namespace

void register_preprocess(Registry& registry) {
  registry.add(baseline_operation());
  registry.add(sliding_baseline_operation());
  registry.add(gaussian_operation());
  registry.add(reflectance_operation());
  registry.add(savitzky_golay_operation());
  registry.add(hull_quotient_operation());
  registry.add(select_range_operation());
  registry.add(crop_operation());
}

}  // namespace lithoscope
