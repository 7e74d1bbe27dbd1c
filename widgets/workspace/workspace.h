// The centre of the window: one to six maps, and the spectra of every plane that they show, all
// looking at one place.
#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "widgets/sample/layer_formula.h"
#include "widgets/sample/sample.h"
#include "widgets/selection/selection.h"

class QSplitter;
class QUndoStack;

namespace lithoscope {

class MapPanel;
class MapView;
class Registry;
class SpectrumPanel;
class ViewGrid;
struct StackedItem;

class Workspace : public QWidget {
  Q_OBJECT

 public:
  explicit Workspace(QWidget* parent = nullptr);
  ~Workspace() override;

  // Shows another sample, from its first layers on.
  void open(const SamplePtr& sample);
  // The same sample with more results in it, or with others beside it: the first `own_planes`
  // planes are its own, -1 = all. What is shown stays.
  void update_sample(const SamplePtr& sample, int own_planes = -1);
  // Ends every view of a plane that is not the sample's own.
  void close_others();
  // Shows the last mineral map of every plane.
  void show_results();

  // Shows a layer in the active map where that is of its plane, else in another one of it, and
  // makes that map the active one.
  void show_layer(const std::string& key, std::optional<int> column = std::nullopt);
  // Shows what a formula makes of an image, in the active map where that is of its plane.
  void show_formula(const std::string& key, const LayerFormula& formula);
  // The same in the map `panel`, whatever it showed.
  void show_layer_in(MapPanel* panel, const std::string& key, std::optional<int> column);
  // Layers above each other in the map `panel`, as MapPanel::show_layers().
  void show_layers_in(MapPanel* panel, std::vector<StackedItem> layers, std::size_t current);

  // One more view, beside the active one, of what that shows; up to ViewGrid::kMost.
  void split_view();
  void close_view(MapPanel* panel);     // never the last one
  void maximise_view(MapPanel* panel);  // and back
  void swap_views(MapPanel* a, MapPanel* b);
  void next_view();
  // Closes views from the last, or adds empty ones, until there are so many (at least one).
  void set_view_count(std::size_t count);
  void activate_view(MapPanel* panel) { activate(panel); }
  MapPanel* maximised() const;  // null where all are shown
  bool can_split() const;
  bool can_close() const { return views_.size() > 1; }
  // Zooming and moving one map takes the others along.
  void set_linked(bool linked) { linked_ = linked; }
  bool linked() const { return linked_; }
  // The same with maps that no registration connects, as those of another sample: they move as far
  // from their middles, at the same scale.
  void set_linked_by_middle(bool linked) { linked_by_middle_ = linked; }
  bool linked_by_middle() const { return linked_by_middle_; }

  // The map that menus and the inspector speak of; null while nothing is open.
  MapPanel* active() const { return active_; }
  // The active map, or the first one, of a plane; null where none shows it.
  MapPanel* panel(int plane) const;
  const std::vector<MapPanel*>& views() const { return views_; }
  SpectrumPanel* spectra(int plane) const;
  const SamplePtr& sample() const { return sample_; }
  Selection& selection() { return selection_; }
  const Selection& selection() const { return selection_; }
  // What was done on this page.
  QUndoStack& history() { return *history_; }
  // Whose readers know spectral libraries.
  void set_registry(const Registry* registry) { registry_ = registry; }
  // Keeps the spectra at the cursor in every plane that has one there, as one change.
  void keep_spectra();
  bool can_keep_spectra() const;

  // Every plane that is shown.
  std::vector<int> shown_planes() const;

 Q_SIGNALS:
  void changed();  // another map is the active one, or a map shows another layer
  void failed(const lithoscope::Error& error);
  void spectra_changed();  // what the spectra show, or can do
  // What the mouse points at in a spectrum; empty when it has left.
  void spectrum_hovered(const QString& words);
  // A map is there and shows this plane; it may have shown another one before.
  void map_shows(lithoscope::MapView* view, int plane);
  // A plane has got spectra that were not there before.
  void spectra_made(lithoscope::SpectrumPanel* spectra, int plane);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static int plane_of(const MapPanel* panel);
  MapPanel* add_view(std::size_t place);
  MapPanel* view_for(int plane);
  void show_in(MapPanel* panel, const SampleItem& item, std::optional<int> column);
  void connect_view(MapPanel* panel);
  SpectrumPanel* add_spectra(int plane);
  const SampleItem* item_of_spectra(int plane) const;
  void clear();
  void arrange();
  void activate(MapPanel* panel);
  void follow_view(MapPanel* looked);
  static void follow_by_middle(const MapView& looked, MapView& view);
  bool is_own(int plane) const { return own_planes_ < 0 || plane < own_planes_; }
  void drag_view(MapPanel* panel);
  void update_spectra_source(int plane);
  void follow_selection();

  SamplePtr sample_;
  Selection selection_;
  QUndoStack* history_;
  const Registry* registry_ = nullptr;
  ViewGrid* maps_;
  QSplitter* spectra_row_;
  std::vector<MapPanel*> views_;           // in the order of the grid
  std::map<int, SpectrumPanel*> spectra_;  // by plane; those of planes that no view shows hide
  MapPanel* active_ = nullptr;
  bool linked_ = true, linked_by_middle_ = false;
  int own_planes_ = -1;  // -1 = all
};

}  // namespace lithoscope
