// One map of the workspace: its title, the map, and what its colours mean.
#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "widgets/map/layer.h"
#include "widgets/sample/layer_loader.h"
#include "widgets/sample/sample.h"

class QTimer;

namespace lithoscope {

class Legend;
class MapTitle;
class MapView;

// Shows one item of a plane at a time and remembers how each item was looked at.
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
  void show_beneath(const SampleItem* item);  // null = nothing
  void set_style(const LayerStyle& style);
  void set_active(bool active);
  void clear();

  const std::optional<SampleItem>& item() const { return item_; }
  // Of the channel or column; -1 while it is being chosen, and for formulas.
  int column() const { return column_; }
  const std::optional<LayerFormula>& formula() const { return formula_; }
  const QString& beneath_key() const { return beneath_key_; }
  const LayerStyle& style() const;
  MapView* view() const { return view_; }
  Legend* legend() const { return legend_; }
  MapTitle* title_line() const { return title_; }
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
  void failed(const lithoscope::Error& error);

 private:
  void load();
  void show_layer(const MapLayerPtr& layer, int column);
  void update_title();
  QString layer_name() const;  // of the channel or column, in the unit that is chosen

  MapTitle* title_;
  MapView* view_;
  Legend* legend_;
  LayerLoader loader_, beneath_loader_;
  QTimer* patience_;  // what is read at once needs no word of it
  QString plane_name_, beneath_key_, stage_;
  std::optional<SampleItem> item_;
  int column_ = 0;
  std::optional<LayerFormula> formula_;
  bool active_ = false;
  std::map<std::string, LayerStyle> styles_;  // by item
  std::map<std::string, int> columns_;
  std::map<std::string, LayerFormula> formulas_;
};

}  // namespace lithoscope
