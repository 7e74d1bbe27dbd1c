// The centre of the window: a map and its spectra for each plane, all looking at one place.
#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "widgets/sample/sample.h"
#include "widgets/selection/selection.h"

class QSplitter;
class QUndoStack;

namespace lithoscope {

class MapPanel;
class MapView;
class Registry;
class SpectrumPanel;

class Workspace : public QWidget {
  Q_OBJECT

 public:
  explicit Workspace(QWidget* parent = nullptr);
  ~Workspace() override;

  // Shows another sample, from its first layers on.
  void open(const SamplePtr& sample);
  // The same sample with more results in it; what is shown stays.
  void update_sample(const SamplePtr& sample);
  // Shows the last mineral map of every plane.
  void show_results();

  // Shows a layer in the map of its plane and makes that map the active one.
  void show_layer(const std::string& key, std::optional<int> column = std::nullopt);

  // The map that menus and the inspector speak of; null while nothing is open.
  MapPanel* active() const;
  MapPanel* panel(int plane) const;
  SpectrumPanel* spectra(int plane) const;
  const SamplePtr& sample() const { return sample_; }
  Selection& selection() { return selection_; }
  // What was done on this page.
  QUndoStack& history() { return *history_; }
  // Whose readers know spectral libraries.
  void set_registry(const Registry* registry) { registry_ = registry; }
  // Keeps the spectra at the cursor in every plane that has one there, as one change.
  void keep_spectra();
  bool can_keep_spectra() const;

  // Every plane that is shown, from left to right.
  std::vector<int> shown_planes() const;

 Q_SIGNALS:
  void changed();  // another map is the active one, or a map shows another layer
  void failed(const lithoscope::Error& error);
  void spectra_changed();  // what the spectra show, or can do
  // What the mouse points at in a spectrum; empty when it has left.
  void spectrum_hovered(const QString& words);
  // A plane has got a map, or spectra, that was not there before.
  void map_made(lithoscope::MapView* view, int plane);
  void spectra_made(lithoscope::SpectrumPanel* spectra, int plane);

 private:
  struct Column {
    int plane = 0;
    MapPanel* map = nullptr;
    SpectrumPanel* spectra = nullptr;
  };

  Column& column_for(int plane);
  void clear();
  void connect_column(const Column& column);
  void activate(int plane);
  void update_spectra_source(const Column& column);
  void follow_selection();

  SamplePtr sample_;
  Selection selection_;
  QUndoStack* history_;
  const Registry* registry_ = nullptr;
  QSplitter* maps_;
  QSplitter* spectra_;
  std::vector<Column> columns_;
  int active_plane_ = -1;
};

}  // namespace lithoscope
