// Where clusters become minerals.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "widgets/jobs/background_task.h"
#include "widgets/label/label_insight.h"
#include "widgets/label/label_sets.h"
#include "widgets/map/layer.h"
#include "widgets/window/page.h"

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lithoscope {

class CardColumn;
class LabelLasso;
class MapView;

// One label map with another layer beside it, and a card for each of its classes. All that a person
// does is an edit of the recipe's labels.edit behind the map; the page shows it at once, the recipe
// runs in the background.
class LabelPage : public Page {
  Q_OBJECT

 public:
  LabelPage(Document& document, Selection& selection, QWidget* parent = nullptr);
  ~LabelPage() override;

  void open() override;
  void refresh() override;
  MapPanel* active_map() const override;
  bool show_layer(const std::string& key, std::optional<int> column) override;
  bool cancel_gesture() override;

  // Chooses the label map whose own key, or that of its edited one, this is; false where there is
  // none.
  bool choose_labels(const std::string& key);
  // All classes that nobody has named take their best suggestion.
  void name_all();
  // Takes all edits of the map back, as one change.
  void start_again();
  void open_library(const QString& file);
  // The classes with their scaling, for other samples.
  void save_model(const QString& file);
  // Puts a model and a labels.apply_model into the recipe, upon the features that fit.
  void apply_model(const QString& file);

  // Everything that was asked for is shown.
  bool rests() const;
  CardColumn* cards() const { return cards_; }
  MapPanel* labels_map() const { return labels_map_; }
  MapPanel* beside_map() const { return beside_map_; }
  QComboBox* labels_box() const { return labels_box_; }
  QComboBox* beside_box() const { return beside_box_; }
  QComboBox* axes_box() const { return axes_box_; }
  QComboBox* image_box() const { return image_box_; }
  QAction* lasso_action() const { return lasso_action_; }
  QAction* name_all_action() const { return name_all_action_; }
  QAction* compact_action() const { return compact_action_; }
  QLabel* warning() const { return warning_; }
  QPushButton* empty_button() const { return empty_button_; }
  const LabelInsightPtr& insight() const { return insight_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  // label_page.cpp
  void build();
  QWidget* build_tools();
  QWidget* build_column();
  QWidget* build_empty();
  void connect_parts();
  const LabelSet* set() const;
  void show_empty();
  void look();
  void take(const LabelInsightPtr& insight);
  void look_at_image();
  void fill_cards();
  void fill_boxes();
  void show_warning();
  void update_state();

  // label_page_edits.cpp
  void edit(const QString& what, const std::vector<LabelEdit>& edits);
  void split(const QString& what, const std::vector<LabelEdit>& edits);
  void paint(const std::vector<PointUm>& outline);
  void choose_library();
  void choose_and_save_model();
  void choose_and_apply_model();
  void use_model(const QString& file, const Model& model);
  void put_model(const QString& file, const std::string& features);

  // label_page_maps.cpp
  void show_labels();
  void show_beside();
  void emphasise();
  void mask_beside();
  void follow_selection();
  void follow_view(MapPanel* looked);
  void hover_map(MapPanel* map, PointUm point);
  int labels_plane() const;
  int class_at(PointUm point) const;  // number of the class under a point of the labels' plane

  CardColumn* cards_;
  MapPanel *labels_map_, *beside_map_;
  LabelLasso* lasso_;
  QStackedWidget* stack_;
  QWidget *work_, *empty_;
  QLabel *empty_text_, *warning_, *state_;
  QPushButton* empty_button_;
  QComboBox *labels_box_, *beside_box_, *column_box_, *axes_box_, *image_box_;
  QToolButton* more_;
  QAction *lasso_action_, *merge_action_, *name_all_action_, *compact_action_, *save_action_,
      *again_action_;

  std::vector<LabelSet> sets_;
  std::string base_;             // of the set that is shown
  std::string awaited_;          // base of a set that a run will make, to be shown then
  std::string beside_;           // key of the layer beside; empty until one is chosen
  std::string image_;            // key of the image whose spectra are shown
  bool compact_chosen_ = false;  // by a person
  LabelRequest asked_;
  LabelInsightPtr insight_;
  ClassLooksPtr looks_;
  std::string looks_of_;  // steps behind the image, as they were
  std::shared_ptr<const SpectralLibrary> library_;
  MapLayerPtr beside_layer_;                 // whole
  std::shared_ptr<const LabelMap> carried_;  // the labels on the grid of the layer beside
  int hovered_ = 0;
  bool following_ = false;
  BackgroundTask look_task_, image_task_, split_task_, carry_task_, library_task_;
};

}  // namespace lithoscope
