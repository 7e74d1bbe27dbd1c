// Which part of the map the features and clusters are learnt from.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/image/grid.h"
#include "core/preprocess/select.h"
#include "core/regions/pixels_in_outline.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace lithoscope {

class ParameterForm;

// A region that was marked on the sample, as a part of the features' grid.
struct MarkedRegion {
  QString name;
  CropWindow window;
};
// The rectangle around these pixels, of which there is at least one, with the outline that holds
// them where they do not fill it.
MarkedRegion marked_region(const QString& name, const std::vector<PixelRun>& pixels,
                           const std::vector<PointUm>& outline);

class RegionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit RegionPanel(QWidget* parent = nullptr);

  // `grid` of the features; null where it is not known yet.
  void set_grid(const std::optional<Grid>& grid);
  void set_regions(const std::vector<MarkedRegion>& regions);
  // None = the whole map.
  void set_window(const std::optional<CropWindow>& window);
  void set_drawing(bool drawing);

  QComboBox* choice() const { return choice_; }
  QToolButton* draw_button() const { return draw_; }
  ParameterForm* form() const { return form_; }
  // "whole map", "40 × 30 of 120 × 160 points"
  QString summary() const;

 Q_SIGNALS:
  void window_wanted(const std::optional<lithoscope::CropWindow>& window);
  void drawing_wanted(bool drawing);

 private:
  void fill();
  void take_choice(int index);

  std::optional<Grid> grid_;
  std::vector<MarkedRegion> regions_;
  std::optional<CropWindow> window_;
  QComboBox* choice_;
  QToolButton* draw_;
  ParameterForm* form_;
  QLabel* words_;
};

}  // namespace lithoscope
