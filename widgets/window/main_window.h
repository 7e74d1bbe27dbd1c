// The workbench: what there is on the left, what one looks at in the middle, what one may change on
// the right, and where one is at the bottom.
#pragma once

#include <QByteArray>
#include <QMainWindow>
#include <QPointer>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/operations/registry.h"
#include "core/registration/points_files.h"
#include "widgets/document/document.h"
#include "widgets/theme/theme.h"
#include "widgets/window/window_actions.h"

class QDockWidget;
class QMessageBox;
class QStackedWidget;
class QUndoStack;

namespace lithoscope {

class AlignPage;
class HelpWindow;
class Inspector;
class JobsPanel;
class LayerTree;
class MapPanel;
class MapPlaces;
class MessageBanner;
class Page;
class PlaceList;
class PlaceMenu;
class PlacePanel;
class PositionLine;
class ProjectKeeper;
class SourceKeeper;
class SourcesBar;
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
  // Opens one more sample to look at beside the one that is open, or as that where none is.
  void open_beside(const QStringList& paths);
  void close_beside();
  // Matching points of the align page, from and to a file.
  void open_points(const QString& file);
  void save_points(const QString& file, PointsFileKind kind);
  // Pins and regions, from and to a file; those of a file are added.
  void read_places(const QString& file);
  void write_places(const QString& file);
  // Writes the active map with its legend; the error banner tells where it cannot be written.
  void export_map(const QString& file);

  Document& document() { return document_; }
  Workspace& workspace() { return *workspace_; }
  AlignPage& align_page() { return *align_; }
  MessageBanner& banner() { return *banner_; }
  ProjectKeeper& project() { return *keeper_; }
  SourceKeeper& sources() { return *sources_; }
  const std::vector<Page*>& pages() const { return job_pages_; }
  const WindowActions& actions() const { return actions_; }
  SpectrumMenu& spectrum_menu() { return *spectrum_menu_; }
  PlaceList& places() { return *places_; }
  MapPlaces& map_places() { return *map_places_; }
  PlacePanel& place_panel() { return *place_panel_; }
  PlaceMenu& place_menu() { return *place_menu_; }
  ViewMenu& view_menu() { return *view_menu_; }
  HelpWindow* help() const { return help_; }  // null until it was asked for
  JobsPanel& jobs_panel() { return *jobs_panel_; }

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
  void build_pages();
  // One more page: a button, an entry in the menu and the next number as its key.
  void add_page(Page* page, const QString& name, const QString& title, const QString& icon,
                const QString& tip);
  void open_pages();
  void refresh_page();
  void build_jobs();  // the bar, the panel, and where they lie
  bool may_close();   // false where jobs run and a person is asked first
  bool refining() const;
  void build_places();
  void connect_places();
  void show_places_in(SpectrumPanel* panel, int plane);
  void open_places();  // of another sample
  void update_place_sample();
  void update_places();
  void mark_places_on_align();
  void choose_and_open_places();
  void choose_and_save_places();
  // The map that menus and the inspector speak of, on whichever page; null where there is none.
  MapPanel* current_map() const;
  bool exploring() const;
  bool aligning() const;
  Page* page() const;  // that is shown; null on Explore and Align
  QWidget* wanted_page() const;
  void show_page();
  void arrange_docks(const QWidget* page);  // as a page begins with
  void remember_layouts();
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
  void choose_and_export();
  void show_help();
  void choose_and_open_beside();
  void show_beside(const Document& beside);
  void update_samples();  // what is open has changed
  void build_project();
  void connect_project();
  // `then` is called when it is saved, or given up; not where the person thinks better of it.
  void save(std::function<void()> then = {});
  void save_as(std::function<void()> then = {});
  void choose_and_pack();
  // Asks what is to become of changes that are not saved, where there are some, and goes on.
  void settle_changes(std::function<void()> then);
  void recover(const QString& left_copy);
  void show_left_copies();
  void show_title();
  void close_document();
  void show_sample(const QStringList& paths);
  void show_start();
  void show_working(bool working);
  void update_enabled();
  void update_recent();
  void set_theme(ThemeMode mode);

  Document document_;
  ProjectKeeper* keeper_;
  SourceKeeper* sources_;
  WindowActions actions_;
  QStackedWidget* pages_;
  std::vector<Page*> job_pages_;  // those after Explore and Align, in their order
  std::map<QWidget*, QAction*> page_actions_;
  std::map<QWidget*, QByteArray> layouts_;  // of the docks, by page
  StartPage* start_;
  Workspace* workspace_;
  AlignPage* align_;
  MessageBanner* banner_;
  SourcesBar* sources_bar_;
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
  JobsPanel* jobs_panel_;
  HelpWindow* help_ = nullptr;
  QDockWidget *tree_dock_, *inspector_dock_, *spectra_dock_, *places_dock_, *jobs_dock_;
  std::vector<std::unique_ptr<Document>> beside_;  // to be looked at alone
  std::unique_ptr<Document> opening_beside_;
  int own_planes_ = 0;
  int refine_id_ = 0;               // the job that refines
  QPointer<QMessageBox> question_;  // whether to close while jobs run
  bool close_when_done_ = false;    // all jobs
  bool closing_ = false;            // jobs have been told to stop for it
  bool working_ = false;            // a sample is open: the docks are there
  bool align_is_old_ = true;        // it has not been told of the sample yet
  bool may_lose_changes_ = false;   // the person has said so, of the close that comes next
};

// Where the demo sample of this version is kept.
std::filesystem::path demo_folder();

}  // namespace lithoscope
