// From images to clusters: which lines, which preparation, which part of the map, how many
// clusters.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "widgets/features/edit_chain.h"
#include "widgets/features/feature_chain.h"
#include "widgets/features/feature_preview.h"
#include "widgets/map/place_marks.h"
#include "widgets/window/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace lithoscope {

class ClustersPanel;
class ElbowChart;
class LinesPanel;
class MineralsPanel;
class NoteBox;
class ParameterForm;
class PartBox;
class RegionPanel;
class RegionTool;
class Section;

// Everything that is chosen here is a change of the recipe, one a gesture. The maps show what is
// chosen at once: a line as it stands in the raw spectra, then as the recipe makes it, in the
// background. "Cluster" runs the recipe.
class FeaturesPage : public Page {
  Q_OBJECT

 public:
  // `options`: where results are cached.
  FeaturesPage(Document& document, Selection& selection, RunOptions options,
               QWidget* parent = nullptr);
  ~FeaturesPage() override;

  void open() override;
  void refresh() override;
  MapPanel* active_map() const override;
  bool show_layer(const std::string& key, std::optional<int> column) override;
  bool cancel_gesture() override;

  FeatureSet set() const { return set_; }
  const FeatureChain& chain() const { return chain_; }
  // False where the features are yet to be set up.
  bool is_set_up() const;

  QTabBar* tabs() const { return tabs_; }
  QPushButton* set_up_button() const { return set_up_; }
  QComboBox* libs_choice() const { return libs_choice_; }
  QComboBox* hsi_choice() const { return hsi_choice_; }
  NoteBox* note() const { return note_; }
  NoteBox* start_note() const { return start_note_; }
  LinesPanel* lines() const { return lines_; }
  MineralsPanel* minerals() const { return minerals_; }
  RegionPanel* region() const { return region_; }
  ClustersPanel* clusters() const { return clusters_; }
  ElbowChart* elbow() const { return elbow_; }
  QPushButton* elbow_button() const { return elbow_button_; }
  QLabel* suggestion() const { return suggestion_; }
  QPushButton* cluster_button() const { return cluster_; }
  QLabel* status() const { return status_; }
  QComboBox* shown() const { return shown_; }
  MapPanel* feature_map() const { return feature_map_; }
  MapPanel* cluster_map() const { return cluster_map_; }
  const FeaturePreview& preview() const { return preview_; }
  PartBox* part(ChainPart part) const { return parts_[static_cast<std::size_t>(part)]; }
  ParameterForm* line_form() const { return line_form_; }
  ParameterForm* pca_form() const { return pca_form_; }
  ParameterForm* scale_form() const { return scale_form_; }
  Section* section_of(const QWidget* content) const;

 private:
  // What is shown of features: a column, or the first three components as colours.
  static constexpr int kColours = -1;

  QWidget* make_start();
  QWidget* make_choices();
  QWidget* make_views();
  Section* add_section(const QString& title, std::initializer_list<QWidget*> content);
  void connect_panels();
  void connect_maps();

  // features_page_edits.cpp: what a person wants becomes a change of the recipe.
  bool change(const QString& what, const std::function<Recipe()>& make,
              Document::After after = Document::After::kWait);
  void set_up();
  void set_parameter(const std::string& step, const QString& title, const QString& name,
                     const Json& value);
  void take_lines(const std::vector<EmissionLine>& lines, const QString& what);
  void take_minerals(const Json& minerals, const std::vector<std::string>& elements,
                     const QString& what);
  void take_region(const std::optional<CropWindow>& window);
  void take_start(bool expected);
  void take_clusters(int clusters);
  void take_elbow(bool present);
  void cluster();
  void take_note();

  // Shows the recipe as it is.
  void show_start_card();
  void show_note();
  void show_choices();
  void show_libs();
  void show_hsi();
  void show_region();
  void show_clusters();
  void show_elbow();
  void show_status();
  void show_sections();

  // features_page_maps.cpp
  void show_columns();
  void show_features();
  void show_line(const EmissionLine& line);
  void show_raw_line(const EmissionLine& line);
  void show_made_features();
  void show_clusters_map();
  void show_preview(const QString& step, const QString& port, const Artifact& artifact);
  void follow_selection();
  void update_marks();
  int plane_of_set() const;
  const Grid* grid_of_set() const;
  QString plane_name(int plane) const;
  std::vector<std::string> column_names() const;
  void draw_region(PointUm from, PointUm to, bool done);

  const RecipeStep* step(const std::string& id) const;
  Json parameters_of(const std::string& step) const;
  const Artifact* artifact(const std::string& key) const;
  std::vector<EmissionLine> recipe_lines() const;
  FeatureSources sources() const;

  FeatureSet set_ = FeatureSet::kFusion;
  FeatureChain chain_;
  std::string chosen_libs_, chosen_hsi_;  // by the person, before there is a chain
  bool roles_chosen_ = false;
  std::optional<EmissionLine> line_;  // that is looked at
  int column_ = 0;                    // of the features that are shown
  FeaturePreview preview_;
  std::optional<std::vector<PointUm>> draft_;
  std::shared_ptr<const FeatureMap> coloured_;  // of which `colours_` are the first components
  Artifact colours_;
  std::string shown_clusters_;  // what the map of clusters shows
  bool cluster_active_ = false;
  bool filling_ = false;

  QStackedWidget* stack_;
  NoteBox* start_note_;
  QLabel* facts_;
  QComboBox *libs_choice_, *hsi_choice_;
  QPushButton* set_up_;
  QTabBar* tabs_;
  NoteBox* note_;
  QScrollArea* scroll_;
  QVBoxLayout* column_layout_;
  std::vector<std::pair<Section*, std::vector<QWidget*>>> sections_;
  MineralsPanel* minerals_;
  LinesPanel* lines_;
  ParameterForm* line_form_;
  std::array<PartBox*, 5> parts_;
  ParameterForm* pca_form_;
  QLabel* explained_;
  RegionPanel* region_;
  RegionTool* tool_;
  ParameterForm* scale_form_;
  QLabel* scale_words_;
  ClustersPanel* clusters_;
  QPushButton* cluster_;
  QLabel* status_;
  QComboBox* shown_;
  MapPanel *feature_map_, *cluster_map_;
  ElbowChart* elbow_;
  QPushButton* elbow_button_;
  QLabel* suggestion_;
};

}  // namespace lithoscope
