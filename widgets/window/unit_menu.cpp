#include "widgets/window/unit_menu.h"

#include <QActionGroup>

#include "widgets/units/unit_choice.h"
#include "widgets/window/main_window.h"
#include "widgets/window/settings.h"

namespace lithoscope {
namespace {

struct Entry {
  SpectralUnit unit;
  QString text, tip;
};

void add_group(QMenu* menu, const QString& title, const std::vector<Entry>& entries,
               SpectralUnit SpectralUnits::*part) {
  menu->addSection(title);
  auto* group = new QActionGroup(menu);
  for (const Entry& entry : entries) {
    QAction* action = menu->addAction(entry.text);
    action->setToolTip(entry.tip);
    action->setCheckable(true);
    action->setChecked(UnitChoice::instance().units().*part == entry.unit);
    action->setData(static_cast<int>(entry.unit));
    group->addAction(action);
  }
  QObject::connect(group, &QActionGroup::triggered, menu, [part](const QAction* action) {
    SpectralUnits units = UnitChoice::instance().units();
    units.*part = static_cast<SpectralUnit>(action->data().toInt());
    remember_spectral_units(units);
    UnitChoice::instance().set_units(units);
  });
  // Other windows choose too.
  QObject::connect(&UnitChoice::instance(), &UnitChoice::changed, group, [group, part] {
    for (QAction* action : group->actions()) {
      action->setChecked(action->data().toInt() ==
                         static_cast<int>(UnitChoice::instance().units().*part));
    }
  });
}

}  // namespace

QMenu* make_unit_menu(QWidget* parent) {
  UnitChoice::instance().set_units(remembered_spectral_units());
  auto* menu = new QMenu(MainWindow::tr("Spectral &unit"), parent);
  menu->setToolTipsVisible(true);
  const Entry as_file{SpectralUnit::kAsFile, MainWindow::tr("As in the file"),
                      MainWindow::tr("The unit that the image was stored with")};
  add_group(menu, MainWindow::tr("Light"),
            {as_file,
             {SpectralUnit::kNanometre, MainWindow::tr("Nanometres (nm)"),
              MainWindow::tr("Wavelengths in nm")},
             {SpectralUnit::kMicrometre, MainWindow::tr("Micrometres (µm)"),
              MainWindow::tr("Wavelengths in µm")},
             {SpectralUnit::kInverseCentimetre, MainWindow::tr("Wavenumbers (cm⁻¹)"),
              MainWindow::tr("Waves per centimetre")},
             {SpectralUnit::kElectronVolt, MainWindow::tr("Electronvolts (eV)"),
              MainWindow::tr("Energies of photons")}},
            &SpectralUnits::optical);
  add_group(menu, MainWindow::tr("X-rays"),
            {as_file,
             {SpectralUnit::kKiloElectronVolt, MainWindow::tr("Kiloelectronvolts (keV)"),
              MainWindow::tr("Energies in keV")},
             {SpectralUnit::kElectronVolt, MainWindow::tr("Electronvolts (eV)"),
              MainWindow::tr("Energies in eV")}},
            &SpectralUnits::energy);
  return menu;
}

}  // namespace lithoscope
