// Where two maps are put on top of each other by matching points.
#pragma once

#include <QWidget>
#include <map>
#include <optional>
#include <string>

#include "widgets/align/alignment.h"
#include "widgets/align/recipe_registration.h"
#include "widgets/sample/sample.h"

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lithoscope {

class FitPanel;
class MapPanel;
class MapView;
class OverlayMap;
class PointTable;
class PointTool;

// A click in one map waits for its partner in the other, which shows where the fit expects it; the
// second click completes the pair. Points are caught within 10 pixels of the screen and dragged.
class AlignPage : public QWidget {
  Q_OBJECT

 public:
  explicit AlignPage(QWidget* parent = nullptr);
  ~AlignPage() override;

  // Another sample: its two maps, and the points that its registration starts from. `artifacts` as
  // in RunResult.
  void open(const SamplePtr& sample, const std::optional<RecipeRegistration>& registration,
            const std::map<std::string, Artifact>& artifacts);
  // The same sample with more results in it.
  void update_sample(const SamplePtr& sample);

  // Shows a layer in the map of its plane; false where the plane is not one of the two.
  bool show_layer(const std::string& key, std::optional<int> column = std::nullopt);

  bool has_maps() const { return sample_ != nullptr && source_plane_ >= 0; }
  int plane(Side side) const { return side == Side::kSource ? source_plane_ : target_plane_; }
  Alignment& alignment() { return alignment_; }
  MapPanel* panel(Side side) const { return side == Side::kSource ? source_ : target_; }
  MapPanel* active() const { return has_maps() ? panel(active_) : nullptr; }
  OverlayMap* overlay() const { return overlay_; }
  FitPanel* fit_panel() const { return fit_panel_; }
  QTableView* table() const { return table_; }
  int selected() const { return selected_; }
  void select(int index);  // -1 = none
  void delete_selected();
  // Forgets a first click that waits for its partner; false where none does.
  bool cancel_pair();

 Q_SIGNALS:
  void changed();  // another map is the active one, or shows another layer
  void hovered(int plane, lithoscope::PointUm point);
  void hover_left();
  void apply_clicked();
  void open_points_clicked();
  void save_points_clicked();
  void told(const QString& words);  // what was typed is no place
  void failed(const lithoscope::Error& error);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* make_maps();
  QWidget* make_table();
  void connect_map(Side side);
  void activate(Side side);
  void choose_planes(const std::optional<RecipeRegistration>& registration);
  void show_first_layers();
  void click(Side side, PointUm place);
  void update_marks();
  void update_overlay();

  Alignment alignment_;
  SamplePtr sample_;
  int source_plane_ = -1, target_plane_ = -1;
  Side active_ = Side::kTarget;
  int selected_ = -1;
  struct HalfPair {
    Side side;
    PointUm place;
  };
  std::optional<HalfPair> waiting_;

  QStackedWidget* pages_;
  QLabel* empty_;
  MapPanel *source_, *target_;
  PointTool *source_tool_, *target_tool_;
  OverlayMap* overlay_;
  FitPanel* fit_panel_;
  PointTable* model_;
  QTableView* table_;
  QLabel* hint_;
  QToolButton *remove_, *open_, *save_;
};

}  // namespace lithoscope
