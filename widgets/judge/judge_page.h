// Where label maps are judged: against each other, by their areas and grains, and by how sure they
// are.
#pragma once

#include <memory>
#include <optional>

#include "core/labels/comparison.h"
#include "widgets/jobs/background_task.h"
#include "widgets/judge/doubt_panel.h"
#include "widgets/judge/grain_panel.h"
#include "widgets/judge/judgement.h"
#include "widgets/window/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lithoscope {

class AbundancePanel;
class AgreementPanel;
class LinkedMaps;

// What is chosen and measured here is looked at only; "Keep in recipe" makes it steps of the recipe
// and a section of its report, as one change that can be taken back.
class JudgePage : public Page {
  Q_OBJECT

 public:
  JudgePage(Document& document, Selection& selection, QWidget* parent = nullptr);
  ~JudgePage() override;

  void open() override;
  void refresh() override;
  MapPanel* active_map() const override;
  bool show_layer(const std::string& key, std::optional<int> column) override;
  bool cancel_gesture() override;

  QComboBox* labels_box() const { return labels_; }
  QComboBox* reference_box() const { return reference_; }
  QComboBox* match_box() const { return match_; }
  QComboBox* measured_box() const { return measured_; }
  QPushButton* keep_button() const { return keep_; }
  QTabWidget* tabs() const { return tabs_; }
  AgreementPanel* agreement() const { return agreement_; }
  AbundancePanel* abundance() const { return abundance_; }
  GrainPanel* grains() const { return grains_; }
  DoubtPanel* doubt() const { return doubt_; }
  LinkedMaps* maps() const { return maps_; }
  // Something is still being computed.
  bool busy() const;

 private:
  QWidget* make_bar();
  void choose_maps();  // fills the lists from the sample; keeps what is chosen
  void take_choice();  // another map is chosen
  void compare();
  void measure_abundance();
  void measure_grains();
  void measure_doubt();
  void measure_shown();  // what the tab in front needs and does not have yet
  void show_third_map();
  void keep();
  const SampleItem* item_of(const QComboBox* box) const;
  const SampleItem* measured_item() const;
  Judgement judgement() const;

  QStackedWidget* pages_;
  QLabel* empty_;
  QComboBox *labels_, *reference_, *match_, *measured_;
  QPushButton* keep_;
  LinkedMaps* maps_;
  QTabWidget* tabs_;
  AgreementPanel* agreement_;
  AbundancePanel* abundance_;
  GrainPanel* grains_;
  DoubtPanel* doubt_;

  MapMeeting meeting_;
  std::shared_ptr<const Comparison> comparison_;
  std::shared_ptr<const LabelMap> difference_;
  std::shared_ptr<const FeatureMap> grain_map_;
  std::optional<DoubtReport> doubt_report_;
  bool abundance_is_old_ = true, grains_are_old_ = true, doubt_is_old_ = true;
  ArtifactValue labels_value_, reference_value_;
  BackgroundTask comparing_, counting_, finding_grains_, doubting_;
};

}  // namespace lithoscope
