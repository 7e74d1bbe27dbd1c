// The workbench: what there is on the left, what one looks at in the middle, what one may change on
// the right, and where one is at the bottom.
#pragma once

#include <QMainWindow>
#include <filesystem>
#include <optional>

#include "core/operations/registry.h"
#include "core/registration/points_files.h"
#include "widgets/document/document.h"
#include "widgets/theme/theme.h"
#include "widgets/window/window_actions.h"

class QDockWidget;
class QStackedWidget;
class QUndoStack;

namespace lithoscope {

class AlignPage;
class Inspector;
class LayerTree;
class MapPanel;
class MapPlaces;
class MessageBanner;
class PlaceList;
class PlaceMenu;
class PlacePanel;
class PositionLine;
class SpectrumMenu;
class SpectrumPanel;
class StartPage;
class ViewMenu;
class Workspace;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // `registry` must outlive the window. `options`: where results are cached.
  explicit MainWindow(const Registry& registry, RunOptions options = {}, QWidget* parent = nullptr);
  ~MainWindow() override;

  void open(const QStringList& paths);
  // Writes the demo sample below `folder`, opens and runs it.
  void open_demo(const std::filesystem::path& folder);
  // Matching points of the align page, from and to a file.
  void open_points(const QString& file);
  void save_points(const QString& file, PointsFileKind kind);
  // Writes the active map with its legend; the error banner tells where it cannot be written.
  void export_map(const QString& file);

  Document& document() { return document_; }
  Workspace& workspace() { return *workspace_; }
  AlignPage& align_page() { return *align_; }
  MessageBanner& banner() { return *banner_; }
  const WindowActions& actions() const { return actions_; }
  SpectrumMenu& spectrum_menu() { return *spectrum_menu_; }
  PlaceList& places() { return *places_; }
  MapPlaces& map_places() { return *map_places_; }
  PlacePanel& place_panel() { return *place_panel_; }
  PlaceMenu& place_menu() { return *place_menu_; }
  ViewMenu& view_menu() { return *view_menu_; }

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void connect_actions();
  void connect_document();
  QDockWidget* add_dock(const QString& name, const QString& title, QWidget* content,
                        Qt::DockWidgetArea area);
  void reset_layout();
  void choose_and_open();
  void connect_align();
  void build_places();
  void connect_places();
  void show_places_in(SpectrumPanel* panel, int plane);
  void open_places();  // of another sample
  void update_place_sample();
  void update_places();
  // The map that menus and the inspector speak of, on whichever page; null where there is none.
  MapPanel* current_map() const;
  bool aligning() const;
  void show_page();
  void show_layer(const QString& key, std::optional<int> column);
  void follow_map();
  void follow_spectra();
  QUndoStack& history() const;  // of the page that is shown
  void follow_position();
  void use_points();
  void refine();
  void snap();
  void choose_and_open_points();
  void choose_and_save_points();
  void choose_and_save();
  void choose_and_export();
  void show_sample(const QStringList& paths);
  void show_start();
  void show_working(bool working);
  void update_enabled();
  void update_recent();
  void set_theme(ThemeMode mode);

  Document document_;
  WindowActions actions_;
  QStackedWidget* pages_;
  StartPage* start_;
  Workspace* workspace_;
  AlignPage* align_;
  MessageBanner* banner_;
  LayerTree* tree_;
  Inspector* inspector_;
  PositionLine* position_;
  SpectrumMenu* spectrum_menu_;
  ViewMenu* view_menu_;
  QStackedWidget* spectrum_lists_;  // of each plane's spectra
  PlaceList* places_;
  MapPlaces* map_places_;
  PlacePanel* place_panel_;
  PlaceMenu* place_menu_;
  QDockWidget *tree_dock_, *inspector_dock_, *spectra_dock_, *places_dock_;
  bool working_ = false;      // a sample is open: the docks are there
  bool align_is_old_ = true;  // it has not been told of the sample yet
};

// Where the demo sample of this version is kept.
std::filesystem::path demo_folder();

}  // namespace lithoscope
