// Where two maps are put on top of each other by matching points.
#pragma once

#include <QWidget>
#include <map>
#include <optional>
#include <string>

#include "widgets/align/alignment.h"
#include "widgets/align/map_likeness.h"
#include "widgets/align/point_snapper.h"
#include "widgets/align/recipe_registration.h"
#include "widgets/map/point_marks.h"
#include "widgets/sample/sample.h"

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace lithoscope {

class FitPanel;
class Magnifier;
class MapPanel;
class MapView;
class OverlayMap;
class PointTable;
class PointTool;

// What a refinement starts from; `revision` as in Alignment.
struct RefineRequest {
  MapLayerPtr source, target;
  Transform start;
  RefineOptions options;
  long revision = 0;
};

// A click in one map waits for its partner in the other, which shows where the fit expects it, and
// both places enlarged; the second click, in the map or in the enlargement, completes the pair.
// Points are caught within 10 pixels of the screen and dragged.
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
  // Looks for the best match of the selected point, near where its target is now, and moves it
  // there: one step of the history. What cannot be done is told.
  void snap_selected();
  const SnapOptions& snap_options() const { return snap_options_; }
  void set_snap_options(const SnapOptions& options) { snap_options_ = options; }
  bool is_snapping() const { return snapper_.is_looking(); }
  // None, and the reason is told, where there is nothing to refine.
  std::optional<RefineRequest> refine_request();
  void take_refinement(const Refinement& found, long revision);
  // Takes the place where the fit expects the partner of a first click; false where none waits, or
  // none is expected.
  bool complete_pair();
  // A click without the mouse: in the map that has the keyboard, at the cursor, else in the middle
  // of the view. False where neither map has it.
  bool click_by_key();
  // Forgets a first click that waits for its partner, or refuses a suggestion; false where there is
  // neither.
  bool cancel_gesture();

  // Where the cursor is in either map; by the fit in the one where the mouse is not.
  std::optional<PointUm> cursor(Side side) const;
  Side hovered_side() const { return hover_ ? hover_->side : active_; }
  QString plane_name(Side side) const;
  Magnifier* magnifier(Side side) const {
    return side == Side::kSource ? source_glass_ : target_glass_;
  }
  const MapLikeness& likeness() const { return likeness_; }

 Q_SIGNALS:
  void selected_changed();  // another point is selected, or none
  void changed();           // another map is the active one, or shows another layer
  void hovered(int plane, lithoscope::PointUm point);
  void hover_left();
  void apply_clicked();
  void refine_clicked();
  void snap_clicked();
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
  void hover(Side side, PointUm place);
  void leave();
  void click(Side side, PointUm place);
  std::vector<PointMark> point_marks(Side side) const;
  void update_marks();
  void update_magnifiers();
  void update_hint();
  void update_overlay();
  void take_snap(const SnapMatch& match, SnapMeasure measure);

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
  std::optional<HalfPair> hover_;  // where the mouse is
  int held_ = -1;                  // the point that is being dragged
  SnapOptions snap_options_;
  struct Snapping {
    int index;
    MatchingPoint point;  // as it was when the search began
  };
  std::optional<Snapping> snapping_;
  PointSnapper snapper_;
  MapLikeness likeness_;

  QStackedWidget* pages_;
  QLabel* empty_;
  MapPanel *source_, *target_;
  PointTool *source_tool_, *target_tool_;
  Magnifier *source_glass_, *target_glass_;
  OverlayMap* overlay_;
  FitPanel* fit_panel_;
  PointTable* model_;
  QTableView* table_;
  QLabel* hint_;
  QToolButton *snap_, *remove_, *open_, *save_;
};

}  // namespace lithoscope
