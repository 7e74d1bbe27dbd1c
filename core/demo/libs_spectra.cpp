#include "core/demo/libs_spectra.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lithoscope::demo {
namespace {

constexpr double kTemperatureEv = 0.85;
constexpr double kElectronsPerCm3 = 1e17;
constexpr double kPhotonEvNm = 1239.84;

// Counts for a line's emission of 1, and optical depth for an absorption of 1: chosen such that
// the strongest lines (Si 251, Li 671, Al 309) come to about a quarter of a 16 bit converter's
// range, and that resonance lines are optically thick, as such lines are.
constexpr double kCountsPerEmission = 2e13;
constexpr double kDepthPerAbsorption = 6.0e-8;
constexpr double kContinuumCountsPerNm = 900;
constexpr double kMolecularCounts = 30000;

// Air that takes part in the plasma, in atoms per atom of rock.
constexpr double kAirNitrogen = 0.12;
constexpr double kAirOxygen = 0.03;

struct Spectrometer {
  double first_nm, last_nm;
};
constexpr Spectrometer kSpectrometers[] = {{200.0, 366.0}, {366.8, 612.0}, {612.8, 900.0}};

double instrument_width_nm(double wavelength_nm) {
  return 0.1 + 0.1 * (wavelength_nm - 200) / 700;
}

// Sensitivity: a bell over each spectrometer's range on top of the fibre's and the detector's loss
// in the far ultraviolet and near infrared.
double response(double wavelength_nm) {
  const double fibre = 1 / (1 + std::exp(-(wavelength_nm - 235) / 12));
  const double detector = 1 / (1 + std::exp((wavelength_nm - 860) / 35));
  double bell = 1;
  if (wavelength_nm <= 366.4) {
    bell = 0.9 - 0.4 * std::pow((wavelength_nm - 300) / 100, 2);
  } else if (wavelength_nm <= 609.6) {
    bell = 1.15 - 0.35 * std::pow((wavelength_nm - 480) / 125, 2);
  } else {
    bell = 0.95 - 0.3 * std::pow((wavelength_nm - 720) / 150, 2);
  }
  return fibre * detector * std::max(bell, 0.1);
}

// Cumulative pseudo-Voigt profile (Thompson, Cox and Hastings 1987, 10.1107/S0021889887087090).
class PseudoVoigt {
 public:
  PseudoVoigt(double gauss_nm, double lorentz_nm) {
    const double g = gauss_nm;
    const double l = lorentz_nm;
    const double power = std::pow(g, 5) + 2.69269 * std::pow(g, 4) * l +
                         2.42843 * std::pow(g, 3) * l * l + 4.47163 * g * g * std::pow(l, 3) +
                         0.07842 * g * std::pow(l, 4) + std::pow(l, 5);
    width_nm_ = std::pow(power, 0.2);
    const double q = l / width_nm_;
    lorentz_part_ = 1.36603 * q - 0.47719 * q * q + 0.11116 * q * q * q;
  }
  double below(double offset_nm) const {
    const double t = 2 * offset_nm / width_nm_;
    const double lorentz = 0.5 + std::atan(t) / std::numbers::pi;
    const double gauss = 0.5 * std::erfc(-t * std::sqrt(std::numbers::ln2));
    return lorentz_part_ * lorentz + (1 - lorentz_part_) * gauss;
  }
  double width_nm() const { return width_nm_; }

 private:
  double width_nm_ = 0, lorentz_part_ = 0;
};

// Part of an element's atoms that are neutral (Saha).
double neutral_part(const AtomicData& atom, double temperature_ev, double electrons) {
  const double ratio = 6.04e21 / (electrons * kElectronsPerCm3) * std::pow(temperature_ev, 1.5) *
                       atom.partition_ion / atom.partition_neutral *
                       std::exp(-atom.ionisation_ev / temperature_ev);
  return 1 / (1 + ratio);
}

double temperature_shift_ev(Mineral mineral) {
  switch (mineral) {
    case Mineral::kQuartz:
      return 0.03;
    case Mineral::kAlbite:
      return 0.01;
    case Mineral::kBackground:
      return -0.06;
    default:
      return -0.01;
  }
}

// What the plasma is made of, its amount relative to a mean pulse, and its temperature.
struct Plasma {
  Composition composition{};
  double amount = 0;
  double temperature_ev = kTemperatureEv;
};

void add_material(Plasma& plasma, const Mixture& mixture, double part) {
  for (std::size_t m = 0; m < kMineralCount; ++m) {
    if (mixture.share[m] == 0) continue;
    const auto mineral = static_cast<Mineral>(m);
    const double mass = part * mixture.share[m] * ablation_yield(mineral);
    const Composition composition = composition_of(mineral, mixture.variation[m]);
    for (std::size_t e = 0; e < kElementCount; ++e) plasma.composition[e] += mass * composition[e];
    plasma.amount += mass;
    plasma.temperature_ev += mass * temperature_shift_ev(mineral);
  }
}

Plasma make_plasma(const Crater& crater, const Pulse& pulse) {
  Plasma plasma;
  plasma.temperature_ev = 0;
  add_material(plasma, crater.own, 1 - crater.redeposited);
  add_material(plasma, crater.surroundings, crater.redeposited);
  plasma.temperature_ev =
      kTemperatureEv + plasma.temperature_ev / plasma.amount + pulse.temperature_ev;
  for (double& part : plasma.composition) part /= plasma.amount;
  plasma.composition[static_cast<std::size_t>(Element::kN)] += kAirNitrogen;
  plasma.composition[static_cast<std::size_t>(Element::kO)] += kAirOxygen;
  plasma.amount *= pulse.energy;
  return plasma;
}

}  // namespace

double ablation_yield(Mineral mineral) {
  switch (mineral) {
    case Mineral::kLepidolite:
      return 1.15;
    case Mineral::kMica:
      return 1.1;
    case Mineral::kAlbite:
      return 1.0;
    case Mineral::kQuartz:
      return 0.75;
    case Mineral::kBackground:
      return 1.5;
  }
  return 1;
}

std::vector<double> libs_wavelengths_nm(int channels) {
  // Channels are shared out such that all three have the same step, as far as whole numbers allow.
  double range = 0;
  for (const Spectrometer& s : kSpectrometers) range += s.last_nm - s.first_nm;
  std::vector<double> wavelengths;
  int left = channels;
  for (const Spectrometer& s : kSpectrometers) {
    const bool last = s.last_nm == kSpectrometers[2].last_nm;
    const int count =
        last ? left : static_cast<int>(std::lround(channels * (s.last_nm - s.first_nm) / range));
    for (int i = 0; i < count; ++i) {
      wavelengths.push_back(s.first_nm + (s.last_nm - s.first_nm) * i / (count - 1));
    }
    left -= count;
  }
  return wavelengths;
}

void PlasmaSignal::Profile::add_to(std::span<float> counts, double amount) const {
  const auto factor = static_cast<float>(amount);
  for (std::size_t i = 0; i < parts.size(); ++i) counts[first_channel + i] += factor * parts[i];
}

PlasmaSignal::PlasmaSignal(int channels)
    : PlasmaSignal(PlasmaInstrument{libs_wavelengths_nm(channels), instrument_width_nm, response}) {
}

PlasmaSignal::PlasmaSignal(PlasmaInstrument instrument)
    : width_nm_(instrument.width_nm), wavelengths_nm_(std::move(instrument.wavelengths_nm)) {
  const std::size_t count = wavelengths_nm_.size();
  for (std::size_t i = 0; i < count; ++i) {
    // Across a gap the neighbour on the other side tells the step.
    const double before = i > 0 ? wavelengths_nm_[i] - wavelengths_nm_[i - 1] : 1e9;
    const double after = i + 1 < count ? wavelengths_nm_[i + 1] - wavelengths_nm_[i] : 1e9;
    widths_nm_.push_back(std::min(before, after));
    response_.push_back(static_cast<float>(instrument.sensitivity(wavelengths_nm_[i])));
  }
  for (const EmissionLine& line : emission_lines()) {
    thin_.push_back(line_profile(line.wavelength_nm, line.stark_width_nm));
    thick_.push_back(line_profile(line.wavelength_nm, 3 * line.stark_width_nm + 0.1));
  }
  for (const MolecularBand& band : carbon_bands()) bands_.push_back(band_profile(band));
}

PlasmaSignal::Profile PlasmaSignal::line_profile(double centre_nm, double lorentz_nm) const {
  const PseudoVoigt voigt(width_nm_(centre_nm), lorentz_nm);
  const double reach = std::min(12 * voigt.width_nm() + 0.5, 25.0);
  Profile profile;
  const auto first =
      std::lower_bound(wavelengths_nm_.begin(), wavelengths_nm_.end(), centre_nm - reach) -
      wavelengths_nm_.begin();
  profile.first_channel = static_cast<std::size_t>(first);
  for (std::size_t i = profile.first_channel;
       i < wavelengths_nm_.size() && wavelengths_nm_[i] <= centre_nm + reach; ++i) {
    const double offset = wavelengths_nm_[i] - centre_nm;
    const double half = widths_nm_[i] / 2;
    profile.parts.push_back(static_cast<float>(
        response_[i] * (voigt.below(offset + half) - voigt.below(offset - half))));
  }
  return profile;
}

PlasmaSignal::Profile PlasmaSignal::band_profile(const MolecularBand& band) const {
  Profile profile;
  const auto first = std::lower_bound(wavelengths_nm_.begin(), wavelengths_nm_.end(),
                                      band.head_nm - 6 * band.tail_nm) -
                     wavelengths_nm_.begin();
  profile.first_channel = static_cast<std::size_t>(first);
  const double edge = width_nm_(band.head_nm) / 2;
  for (std::size_t i = profile.first_channel;
       i < wavelengths_nm_.size() && wavelengths_nm_[i] <= band.head_nm + 6 * edge; ++i) {
    const double inside = band.head_nm - wavelengths_nm_[i];
    const double head = 0.5 * std::erfc(-inside / edge);
    const double fade = std::exp(-std::max(inside, 0.0) / band.tail_nm) / band.tail_nm;
    profile.parts.push_back(
        static_cast<float>(band.strength * response_[i] * head * fade * widths_nm_[i]));
  }
  return profile;
}

void PlasmaSignal::expected_counts(const Crater& crater, const Pulse& pulse,
                                   std::span<float> counts) const {
  const Plasma plasma = make_plasma(crater, pulse);
  const double kt = plasma.temperature_ev;
  const double electrons = pulse.electron_density;

  // Bremsstrahlung and recombination grow with the square of the electron density.
  const double continuum =
      kContinuumCountsPerNm * electrons * electrons * std::min(plasma.amount, 1.3);
  constexpr double kShapeNm = 420;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double w = wavelengths_nm_[i];
    const double shape = (kShapeNm / w) * (kShapeNm / w) *
                             std::exp(-kPhotonEvNm / kt * (1 / w - 1 / kShapeNm)) * 0.5 +
                         0.5;
    counts[i] = static_cast<float>(continuum * response_[i] * widths_nm_[i] * std::min(shape, 2.0));
  }

  std::array<double, kElementCount> neutral{};
  for (std::size_t e = 0; e < kElementCount; ++e) {
    neutral[e] = neutral_part(atomic_data(static_cast<Element>(e)), kt, electrons);
  }
  const auto lines = emission_lines();
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const EmissionLine& line = lines[l];
    const auto e = static_cast<std::size_t>(line.element);
    if (plasma.composition[e] <= 0) continue;
    const AtomicData& atom = atomic_data(line.element);
    const double stage_part = line.stage == 1 ? neutral[e] : 1 - neutral[e];
    const double partition = line.stage == 1 ? atom.partition_neutral : atom.partition_ion;
    const double atoms = plasma.amount * plasma.composition[e] * stage_part / partition;
    const double emission = atoms * line.strength * 1e-4 * std::exp(-line.upper_energy_ev / kt);
    const double photon_ev = kPhotonEvNm / line.wavelength_nm;
    const double absorption = atoms * line.strength * std::pow(line.wavelength_nm, 4) /
                              (line.stark_width_nm * electrons + 0.01) *
                              std::exp(-(line.upper_energy_ev - photon_ev) / kt) *
                              (1 - std::exp(-photon_ev / kt));
    const double depth = kDepthPerAbsorption * absorption;
    const double escape = 1 / std::sqrt(1 + depth);
    const double light = kCountsPerEmission * emission * escape;
    thin_[l].add_to(counts, light * escape);
    thick_[l].add_to(counts, light * (1 - escape));
  }
  const double carbon = plasma.amount * plasma.composition[static_cast<std::size_t>(Element::kC)];
  for (const Profile& band : bands_) band.add_to(counts, kMolecularCounts * carbon);
}

}  // namespace lithoscope::demo
