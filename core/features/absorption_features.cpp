#include "core/features/absorption_features.h"

#include <fmt/format.h>

#include <QtGlobal>

#include "core/base/text.h"

namespace lithoscope {
namespace {

// Hunt 1977: Spectral signatures of particulate minerals in the visible and near infrared,
// Geophysics 42. Clark et al. 1990: High spectral resolution reflectance spectroscopy of minerals,
// J. Geophys. Res. 95. Gaffey 1986: Spectral reflectance of carbonate minerals, Am. Mineral. 71.
constexpr const char* kHunt = "Hunt 1977, 10.1190/1.1440721";
constexpr const char* kClark = "Clark et al. 1990, 10.1029/JB095iB08p12653";
constexpr const char* kGaffey = "Gaffey 1986, Am. Mineral. 71, 151–162";

constexpr AbsorptionFeature kFeatures[] = {
    {"Fe³⁺", 530, 500, 550, QT_TRANSLATE_NOOP("core", "ferric iron: hematite, goethite"), kHunt},
    {"Fe³⁺", 870, 850, 930, QT_TRANSLATE_NOOP("core", "ferric iron: hematite 860, goethite 920 nm"),
     kHunt},
    {"Fe²⁺", 1000, 900, 1100,
     QT_TRANSLATE_NOOP("core", "ferrous iron: olivine, pyroxene, amphibole"), kHunt},
    {"OH", 1400, 1380, 1430,
     QT_TRANSLATE_NOOP("core", "first overtone of the OH stretch: micas, clays, amphiboles"),
     kClark},
    {"H₂O", 1910, 1880, 1960,
     QT_TRANSLATE_NOOP("core",
                       "molecular water: bend and stretch together; clays, zeolites, gypsum, opal"),
     kHunt},
    {"Al-OH", 2200, 2160, 2220,
     QT_TRANSLATE_NOOP("core",
                       "stretch and bend of Al-OH: muscovite, lepidolite, kaolinite, smectite"),
     kClark},
    {"Fe-OH", 2250, 2230, 2295,
     QT_TRANSLATE_NOOP("core",
                       "stretch and bend of Fe-OH: chlorite, biotite, nontronite, jarosite"),
     kClark},
    {"Mg-OH", 2310, 2295, 2330,
     QT_TRANSLATE_NOOP("core",
                       "stretch and bend of Mg-OH: talc, serpentine, amphibole, phlogopite"),
     kClark},
    {"CO₃", 2340, 2300, 2350,
     QT_TRANSLATE_NOOP("core",
                       "carbonate: dolomite 2320, calcite 2340 nm; a second one near 2530 nm"),
     kGaffey},
};

}  // namespace

std::string AbsorptionFeature::name() const {
  return fmt::format("{} {:.0f}", symbol, wavelength_nm);
}

std::string AbsorptionFeature::about_text() const {
  return translate_source("core", about);
}

std::span<const AbsorptionFeature> absorption_features() {
  return kFeatures;
}

}  // namespace lithoscope
