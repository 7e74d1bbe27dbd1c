#include "widgets/window/spectrum_menu.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "widgets/map/map_panel.h"
#include "widgets/spectrum/reference_list.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/spectrum/spectrum_side.h"
#include "widgets/spectrum/spectrum_tools.h"
#include "widgets/theme/line_icon.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

SpectrumMenu::SpectrumMenu(QMainWindow* window, QAction* before, Workspace* workspace)
    : QObject(window), workspace_(workspace) {
  auto* menu = new QMenu(tr("&Spectra"), window);
  menu->setToolTipsVisible(true);
  window->menuBar()->insertMenu(before, menu);
  const auto add = [menu](const QString& text, const QString& tip, const QKeySequence& key = {}) {
    QAction* action = menu->addAction(text);
    action->setShortcut(key);
    action->setToolTip(
        key.isEmpty() ? tip
                      : QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    return action;
  };
  keep_ = add(tr("&Keep spectrum"),
              tr("Keep the spectra at the cursor, in all maps, to compare others with them"),
              QKeySequence(Qt::Key_K));
  keep_->setIcon(line_icon(QStringLiteral("keep")));
  remove_kept_ = add(tr("&Remove kept spectra"), tr("Remove all kept spectra of the active map"));
  menu->addSeparator();
  modes_ = menu->addMenu(tr("&Mode"));
  modes_->setToolTipsVisible(true);
  mode_group_ = new QActionGroup(this);
  scalings_ = menu->addMenu(tr("S&cale"));
  scalings_->setToolTipsVisible(true);
  scaling_group_ = new QActionGroup(this);
  for (const SpectrumScaling scaling : all_scalings()) {
    QAction* action = scalings_->addAction(scaling_name(scaling));
    action->setToolTip(scaling_tip(scaling));
    action->setCheckable(true);
    action->setData(static_cast<int>(scaling));
    scaling_group_->addAction(action);
  }
  menu->addSeparator();
  elements_ = add(tr("Mark &elements…"),
                  tr("Choose the elements whose emission lines are marked in the spectrum"),
                  QKeySequence(Qt::Key_E));
  elements_->setIcon(line_icon(QStringLiteral("elements")));
  no_elements_ = add(tr("Mark &no element"), tr("Take the marks of all elements away"));
  absorptions_ = add(tr("Mark &absorptions"), tr("Mark where OH, water, carbonate and iron absorb"),
                     QKeySequence(Qt::Key_A));
  absorptions_->setIcon(line_icon(QStringLiteral("absorption")));
  absorptions_->setCheckable(true);
  menu->addSeparator();
  library_ =
      add(tr("Open spectral &library…"),
          tr("Compare with references, ranked by their spectral angle"), QKeySequence(Qt::Key_L));

  connect(keep_, &QAction::triggered, workspace_, &Workspace::keep_spectra);
  connect(remove_kept_, &QAction::triggered, this, [this] {
    if (SpectrumPanel* spectra = panel()) {
      std::vector<int> ids;
      for (const KeptSpectrum& kept : spectra->kept().all()) ids.push_back(kept.id);
      spectra->kept().remove(ids);
    }
  });
  connect(mode_group_, &QActionGroup::triggered, this, [this](const QAction* action) {
    if (SpectrumPanel* spectra = panel()) {
      spectra->set_mode(static_cast<SpectrumMode>(action->data().toInt()));
    }
  });
  connect(scaling_group_, &QActionGroup::triggered, this, [this](const QAction* action) {
    if (SpectrumPanel* spectra = panel()) {
      spectra->set_scaling(static_cast<SpectrumScaling>(action->data().toInt()));
    }
  });
  connect(elements_, &QAction::triggered, this, [this] {
    if (SpectrumPanel* spectra = panel()) spectra->choose_elements();
  });
  connect(no_elements_, &QAction::triggered, this, [this] {
    if (SpectrumPanel* spectra = panel()) {
      ElementMarks marks = spectra->element_marks();
      marks.elements.clear();
      spectra->set_element_marks(marks);
    }
  });
  connect(absorptions_, &QAction::triggered, this, [this](bool shown) {
    if (SpectrumPanel* spectra = panel()) spectra->show_absorptions(shown);
  });
  connect(library_, &QAction::triggered, this, [this] {
    SpectrumPanel* spectra = panel();
    if (spectra == nullptr) return;
    Q_EMIT lists_wanted();
    spectra->side()->setCurrentWidget(spectra->side()->references());
    spectra->side()->references()->choose_library();
  });
  update(false);
}

SpectrumPanel* SpectrumMenu::panel() const {
  const MapPanel* map = workspace_->active();
  return map == nullptr || !map->item() ? nullptr : workspace_->spectra(map->item()->plane);
}

void SpectrumMenu::fill_modes() {
  SpectrumPanel* spectra = panel();
  for (QAction* old : mode_group_->actions()) delete old;
  if (spectra == nullptr) return;
  for (const SpectrumMode mode : spectra->modes()) {
    QAction* action = modes_->addAction(mode_name(mode));
    action->setToolTip(mode_tip(mode));
    action->setCheckable(true);
    action->setChecked(mode == spectra->mode());
    action->setData(static_cast<int>(mode));
    mode_group_->addAction(action);
  }
}

void SpectrumMenu::update(bool usable) {
  SpectrumPanel* spectra = usable ? panel() : nullptr;
  const bool image = spectra != nullptr && spectra->image() != nullptr;
  keep_->setEnabled(usable && workspace_->can_keep_spectra());
  remove_kept_->setEnabled(spectra != nullptr && !spectra->kept().all().empty());
  modes_->setEnabled(image);
  scalings_->setEnabled(image);
  elements_->setEnabled(image && spectra->can_mark_elements());
  no_elements_->setEnabled(image && !spectra->element_marks().elements.isEmpty());
  absorptions_->setEnabled(image && spectra->can_mark_absorptions());
  absorptions_->setChecked(image && spectra->shows_absorptions());
  library_->setEnabled(image && is_optical(spectra->image()->axis));
  // Made anew only where it differs: an action must not vanish while it is being triggered.
  std::vector<SpectrumMode> known;
  for (const QAction* action : mode_group_->actions()) {
    known.push_back(static_cast<SpectrumMode>(action->data().toInt()));
  }
  if (image && known != spectra->modes()) fill_modes();
  if (!image) return;
  for (QAction* action : mode_group_->actions()) {
    action->setChecked(action->data().toInt() == static_cast<int>(spectra->mode()));
  }
  for (QAction* action : scaling_group_->actions()) {
    action->setChecked(action->data().toInt() == static_cast<int>(spectra->scaling()));
  }
}

}  // namespace lithoscope
