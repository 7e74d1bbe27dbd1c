// One map of the workspace: its title, the map, and what its colours mean.
#pragma once

#include <QWidget>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/map/blend.h"
#include "widgets/map/layer.h"
#include "widgets/sample/layer_loader.h"
#include "widgets/sample/sample.h"

class QTimer;

namespace lithoscope {

class Legend;
class MapTitle;
class MapView;

// A layer of a panel's stack as a list shows it.
struct StackRow {
  int id = 0;
  QString name;
  Blend blend = Blend::kNormal;
  bool visible = true;
};

// A layer of a panel's stack as it is kept and shown again.
struct StackedItem {
  SampleItem item;
  int column = LayerRequest::kChoose;
  std::optional<LayerFormula> formula = std::nullopt;
  LayerStyle style = {};
  Blend blend = Blend::kNormal;
  bool visible = true;
  bool beneath = false;  // put there by MapPanel::show_beneath()
};

// Shows items of one plane above each other, one of which is the current one: item(), column(),
// formula() and style() speak of it, the tree and the inspector change it. Remembers how each item
// was looked at.
class MapPanel : public QWidget {
  Q_OBJECT

 public:
  // How the items were looked at, by key.
  struct Remembered {
    std::map<std::string, LayerStyle> styles;
    std::map<std::string, int> columns;
    std::map<std::string, LayerFormula> formulas;
  };

  explicit MapPanel(QWidget* parent = nullptr);

  void set_plane_name(const QString& name);
  // Shows `item`, a channel or column of it. Without a column: the one that was looked at last.
  void show_item(const SampleItem& item, std::optional<int> column = std::nullopt);
  // Shows what a formula makes of an image.
  void show_formula(const SampleItem& item, const LayerFormula& formula);
  // An item in grey beneath all others, in the place of the one that was put there before; null =
  // none.
  void show_beneath(const SampleItem* item);
  void set_style(const LayerStyle& style);
  void set_active(bool active);
  void clear();

  const std::optional<SampleItem>& item() const { return item_; }
  // Of the channel or column; -1 while it is being chosen, and for formulas.
  int column() const { return column_; }
  const std::optional<LayerFormula>& formula() const { return formula_; }
  QString beneath_key() const;  // empty where there is none
  const LayerStyle& style() const;
  MapView* view() const { return view_; }
  Legend* legend() const { return legend_; }
  MapTitle* title_line() const { return title_; }

  // The layers from the bottom up. Their ids stay the same as long as they do.
  std::vector<StackRow> stack() const;
  int current_layer() const { return stack_[current_].id; }
  // One more layer above the current one, which becomes the current one itself. It must be of the
  // plane that is shown.
  void add_layer(const SampleItem& item, std::optional<int> column = std::nullopt);
  void select_layer(int id);
  void remove_layer(int id);                       // never the last one
  void order_layers(const std::vector<int>& ids);  // all of them, from the bottom up
  void set_layer_visible(int id, bool visible);
  void set_layer_blend(int id, Blend blend);
  // The same with all that they are drawn by, and the place of the current one among them.
  std::vector<StackedItem> layers() const;
  std::size_t current_place() const { return current_; }
  // In the place of all that is shown. They must be of one plane, `current` one of them.
  void show_layers(std::vector<StackedItem> layers, std::size_t current);
  // Layers but for the current one become what they are in `sample`, or go where it lacks them.
  void follow_others(const Sample& sample);

  Remembered remembered() const { return {styles_, columns_, formulas_}; }
  // Before anything is shown.
  void remember(Remembered remembered);
  // Shows what `other` shows, and how.
  void copy_from(const MapPanel& other);

  QString title() const;  // "LIBS · line features · Li 670.8"

  // The value or the class under `point` in words; empty outside the map.
  QString value_at(PointUm point) const;

 Q_SIGNALS:
  void layer_shown();    // the layer asked for is on the screen
  void style_changed();  // it is drawn in another way
  void stack_changed();  // other layers, or another current one
  void failed(const lithoscope::Error& error);

 private:
  // A layer of the stack. Of the current one only id, blend, visible and beneath are kept here.
  struct Stacked {
    int id = 0;
    Blend blend = Blend::kNormal;
    bool visible = true;
    bool beneath = false;  // put there by show_beneath()
    std::optional<SampleItem> item = std::nullopt;
    int column = 0;
    std::optional<LayerFormula> formula = std::nullopt;
    LayerStyle style = {};
    MapLayerPtr layer = nullptr;
    bool is_old = false;  // the layer, of what the item was before
    std::shared_ptr<LayerLoader> loader = nullptr;
  };

  void load();
  void load_stacked(Stacked& stacked);
  Stacked* find_layer(int id);
  void put_current_away();
  void take_current(std::size_t place);
  void forget_stack();
  void show_stack();
  void show_stack(const MapLayerPtr& current);
  QString name_of(const SampleItem& item, int column, const std::optional<LayerFormula>& formula,
                  const MapLayerPtr& layer) const;
  void show_layer(const MapLayerPtr& layer, int column);
  void update_title();
  QString layer_name() const;  // of the channel or column, in the unit that is chosen

  MapTitle* title_;
  MapView* view_;
  Legend* legend_;
  LayerLoader loader_;
  QTimer* patience_;  // what is read at once needs no word of it
  QString plane_name_, stage_;
  std::optional<SampleItem> item_;
  int column_ = 0;
  std::optional<LayerFormula> formula_;
  bool active_ = false;
  bool loading_ = false;           // the current layer is being read
  std::vector<Stacked> stack_{1};  // from the bottom up
  std::size_t current_ = 0;
  int last_id_ = 0;
  std::map<std::string, LayerStyle> styles_;  // by item
  std::map<std::string, int> columns_;
  std::map<std::string, LayerFormula> formulas_;
};

}  // namespace lithoscope
