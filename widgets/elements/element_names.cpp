#include "widgets/elements/element_names.h"

#include <QCoreApplication>

#include "core/features/elements.h"

namespace lithoscope {
namespace {

// The names of core/features/elements.cpp, to be found by lupdate.
[[maybe_unused]] constexpr const char* kNames[] = {
    QT_TRANSLATE_NOOP("elements", "Hydrogen"),     QT_TRANSLATE_NOOP("elements", "Helium"),
    QT_TRANSLATE_NOOP("elements", "Lithium"),      QT_TRANSLATE_NOOP("elements", "Beryllium"),
    QT_TRANSLATE_NOOP("elements", "Boron"),        QT_TRANSLATE_NOOP("elements", "Carbon"),
    QT_TRANSLATE_NOOP("elements", "Nitrogen"),     QT_TRANSLATE_NOOP("elements", "Oxygen"),
    QT_TRANSLATE_NOOP("elements", "Fluorine"),     QT_TRANSLATE_NOOP("elements", "Neon"),
    QT_TRANSLATE_NOOP("elements", "Sodium"),       QT_TRANSLATE_NOOP("elements", "Magnesium"),
    QT_TRANSLATE_NOOP("elements", "Aluminium"),    QT_TRANSLATE_NOOP("elements", "Silicon"),
    QT_TRANSLATE_NOOP("elements", "Phosphorus"),   QT_TRANSLATE_NOOP("elements", "Sulfur"),
    QT_TRANSLATE_NOOP("elements", "Chlorine"),     QT_TRANSLATE_NOOP("elements", "Argon"),
    QT_TRANSLATE_NOOP("elements", "Potassium"),    QT_TRANSLATE_NOOP("elements", "Calcium"),
    QT_TRANSLATE_NOOP("elements", "Scandium"),     QT_TRANSLATE_NOOP("elements", "Titanium"),
    QT_TRANSLATE_NOOP("elements", "Vanadium"),     QT_TRANSLATE_NOOP("elements", "Chromium"),
    QT_TRANSLATE_NOOP("elements", "Manganese"),    QT_TRANSLATE_NOOP("elements", "Iron"),
    QT_TRANSLATE_NOOP("elements", "Cobalt"),       QT_TRANSLATE_NOOP("elements", "Nickel"),
    QT_TRANSLATE_NOOP("elements", "Copper"),       QT_TRANSLATE_NOOP("elements", "Zinc"),
    QT_TRANSLATE_NOOP("elements", "Gallium"),      QT_TRANSLATE_NOOP("elements", "Germanium"),
    QT_TRANSLATE_NOOP("elements", "Arsenic"),      QT_TRANSLATE_NOOP("elements", "Selenium"),
    QT_TRANSLATE_NOOP("elements", "Bromine"),      QT_TRANSLATE_NOOP("elements", "Krypton"),
    QT_TRANSLATE_NOOP("elements", "Rubidium"),     QT_TRANSLATE_NOOP("elements", "Strontium"),
    QT_TRANSLATE_NOOP("elements", "Yttrium"),      QT_TRANSLATE_NOOP("elements", "Zirconium"),
    QT_TRANSLATE_NOOP("elements", "Niobium"),      QT_TRANSLATE_NOOP("elements", "Molybdenum"),
    QT_TRANSLATE_NOOP("elements", "Technetium"),   QT_TRANSLATE_NOOP("elements", "Ruthenium"),
    QT_TRANSLATE_NOOP("elements", "Rhodium"),      QT_TRANSLATE_NOOP("elements", "Palladium"),
    QT_TRANSLATE_NOOP("elements", "Silver"),       QT_TRANSLATE_NOOP("elements", "Cadmium"),
    QT_TRANSLATE_NOOP("elements", "Indium"),       QT_TRANSLATE_NOOP("elements", "Tin"),
    QT_TRANSLATE_NOOP("elements", "Antimony"),     QT_TRANSLATE_NOOP("elements", "Tellurium"),
    QT_TRANSLATE_NOOP("elements", "Iodine"),       QT_TRANSLATE_NOOP("elements", "Xenon"),
    QT_TRANSLATE_NOOP("elements", "Caesium"),      QT_TRANSLATE_NOOP("elements", "Barium"),
    QT_TRANSLATE_NOOP("elements", "Lanthanum"),    QT_TRANSLATE_NOOP("elements", "Cerium"),
    QT_TRANSLATE_NOOP("elements", "Praseodymium"), QT_TRANSLATE_NOOP("elements", "Neodymium"),
    QT_TRANSLATE_NOOP("elements", "Promethium"),   QT_TRANSLATE_NOOP("elements", "Samarium"),
    QT_TRANSLATE_NOOP("elements", "Europium"),     QT_TRANSLATE_NOOP("elements", "Gadolinium"),
    QT_TRANSLATE_NOOP("elements", "Terbium"),      QT_TRANSLATE_NOOP("elements", "Dysprosium"),
    QT_TRANSLATE_NOOP("elements", "Holmium"),      QT_TRANSLATE_NOOP("elements", "Erbium"),
    QT_TRANSLATE_NOOP("elements", "Thulium"),      QT_TRANSLATE_NOOP("elements", "Ytterbium"),
    QT_TRANSLATE_NOOP("elements", "Lutetium"),     QT_TRANSLATE_NOOP("elements", "Hafnium"),
    QT_TRANSLATE_NOOP("elements", "Tantalum"),     QT_TRANSLATE_NOOP("elements", "Tungsten"),
    QT_TRANSLATE_NOOP("elements", "Rhenium"),      QT_TRANSLATE_NOOP("elements", "Osmium"),
    QT_TRANSLATE_NOOP("elements", "Iridium"),      QT_TRANSLATE_NOOP("elements", "Platinum"),
    QT_TRANSLATE_NOOP("elements", "Gold"),         QT_TRANSLATE_NOOP("elements", "Mercury"),
    QT_TRANSLATE_NOOP("elements", "Thallium"),     QT_TRANSLATE_NOOP("elements", "Lead"),
    QT_TRANSLATE_NOOP("elements", "Bismuth"),      QT_TRANSLATE_NOOP("elements", "Polonium"),
    QT_TRANSLATE_NOOP("elements", "Astatine"),     QT_TRANSLATE_NOOP("elements", "Radon"),
    QT_TRANSLATE_NOOP("elements", "Francium"),     QT_TRANSLATE_NOOP("elements", "Radium"),
    QT_TRANSLATE_NOOP("elements", "Actinium"),     QT_TRANSLATE_NOOP("elements", "Thorium"),
    QT_TRANSLATE_NOOP("elements", "Protactinium"), QT_TRANSLATE_NOOP("elements", "Uranium"),
    QT_TRANSLATE_NOOP("elements", "Neptunium"),    QT_TRANSLATE_NOOP("elements", "Plutonium"),
    QT_TRANSLATE_NOOP("elements", "Americium"),    QT_TRANSLATE_NOOP("elements", "Curium"),
    QT_TRANSLATE_NOOP("elements", "Berkelium"),    QT_TRANSLATE_NOOP("elements", "Californium"),
    QT_TRANSLATE_NOOP("elements", "Einsteinium"),  QT_TRANSLATE_NOOP("elements", "Fermium"),
    QT_TRANSLATE_NOOP("elements", "Mendelevium"),  QT_TRANSLATE_NOOP("elements", "Nobelium"),
    QT_TRANSLATE_NOOP("elements", "Lawrencium"),   QT_TRANSLATE_NOOP("elements", "Rutherfordium"),
    QT_TRANSLATE_NOOP("elements", "Dubnium"),      QT_TRANSLATE_NOOP("elements", "Seaborgium"),
    QT_TRANSLATE_NOOP("elements", "Bohrium"),      QT_TRANSLATE_NOOP("elements", "Hassium"),
    QT_TRANSLATE_NOOP("elements", "Meitnerium"),   QT_TRANSLATE_NOOP("elements", "Darmstadtium"),
    QT_TRANSLATE_NOOP("elements", "Roentgenium"),  QT_TRANSLATE_NOOP("elements", "Copernicium"),
    QT_TRANSLATE_NOOP("elements", "Nihonium"),     QT_TRANSLATE_NOOP("elements", "Flerovium"),
    QT_TRANSLATE_NOOP("elements", "Moscovium"),    QT_TRANSLATE_NOOP("elements", "Livermorium"),
    QT_TRANSLATE_NOOP("elements", "Tennessine"),   QT_TRANSLATE_NOOP("elements", "Oganesson"),
};

}  // namespace

QString element_name(const QString& symbol) {
  const ChemicalElement* element = find_element(symbol.toStdString());
  return element == nullptr
             ? symbol
             : QCoreApplication::translate("elements", std::string(element->name).c_str());
}

}  // namespace lithoscope
