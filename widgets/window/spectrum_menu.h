// The menu of what can be done with spectra.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace lithoscope {

class SpectrumPanel;
class Workspace;

// Speaks of the spectra of the active map; those of all maps are kept together.
class SpectrumMenu : public QObject {
  Q_OBJECT

 public:
  // Puts the menu before `before` into the menu bar of `window`.
  SpectrumMenu(QMainWindow* window, QAction* before, Workspace* workspace);

  // Follows the active map; `usable` is false on other pages.
  void update(bool usable);

  QAction* keep() const { return keep_; }
  QAction* elements() const { return elements_; }
  QAction* absorptions() const { return absorptions_; }
  QAction* open_library() const { return library_; }
  QMenu* modes() const { return modes_; }
  QMenu* scalings() const { return scalings_; }

 Q_SIGNALS:
  void lists_wanted();  // the lists beside the spectra are to be seen

 private:
  SpectrumPanel* panel() const;
  void fill_modes();

  Workspace* workspace_;
  QMenu *modes_, *scalings_;
  QActionGroup *mode_group_, *scaling_group_;
  QAction *keep_, *remove_kept_, *elements_, *no_elements_, *absorptions_, *library_;
};

}  // namespace lithoscope
