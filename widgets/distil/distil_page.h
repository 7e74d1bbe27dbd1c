// Where a fast camera's image learns what the slow map knows.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/distillation/plsda.h"
#include "core/labels/comparison.h"
#include "widgets/distil/student_chain.h"
#include "widgets/jobs/background_task.h"
#include "widgets/window/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lithoscope {

class CurveChart;
class ImportanceChart;
class LinkedMaps;
class StudentForm;

// Training, and applying a student, are steps of the recipe: what is set here becomes one change of
// it when "Train" is pressed, and can be taken back.
class DistilPage : public Page {
  Q_OBJECT

 public:
  DistilPage(Document& document, Selection& selection, QWidget* parent = nullptr);
  ~DistilPage() override;

  void open() override;
  void refresh() override;
  MapPanel* active_map() const override;
  bool show_layer(const std::string& key, std::optional<int> column) override;

  QComboBox* students_box() const { return students_box_; }
  QComboBox* teacher_box() const { return teacher_; }
  QComboBox* image_box() const { return image_; }
  QPushButton* train_button() const { return train_; }
  StudentForm* form() const { return form_; }
  CurveChart* curve() const { return curve_; }
  ImportanceChart* importance() const { return importance_; }
  QTabWidget* tabs() const { return tabs_; }
  LinkedMaps* maps() const { return maps_; }
  QLabel* why() const { return why_; }
  QLabel* agreement() const { return agreement_; }
  QLabel* model_words() const { return model_words_; }
  QCheckBox* resample_box() const { return resample_; }
  QPushButton* save_button() const { return save_; }

  // What the buttons do once a file is chosen.
  void save_model(const std::filesystem::path& file);
  void open_model(const std::filesystem::path& file);
  void apply_to(const std::filesystem::path& file);

 private:
  QWidget* make_bar();
  QWidget* make_model_tab();
  void fill_boxes();
  void take_student();  // shows the one that is chosen in the box
  void train();
  void choose_components(int components);
  void show_results();
  void show_curve(const Table& validation);
  void take_preview(const QString& step, const QString& port, const Artifact& artifact);
  void compare_with_teacher();
  void take_change(const QString& what, const StudentChange& change);
  std::string features_of_teacher() const;
  std::optional<StudentSteps> student() const;
  StudentWish wish() const;
  const Artifact* artifact(const std::string& key) const;

  QStackedWidget* pages_;
  QLabel* empty_;
  QComboBox *students_box_, *teacher_, *image_;
  QPushButton *train_, *save_, *open_, *other_;
  QLabel *agreement_, *why_, *model_words_;
  QCheckBox* resample_;
  LinkedMaps* maps_;
  QTabWidget* tabs_;
  StudentForm* form_;
  CurveChart* curve_;
  ImportanceChart* importance_;

  std::vector<StudentSteps> students_;
  std::string wanted_;  // the student (id of its apply step) to be shown when it is there
  std::shared_ptr<const PlsDaModel> model_;
  std::shared_ptr<const Model> model_artifact_;
  ArtifactValue compared_labels_, compared_teacher_;
  std::shared_ptr<const LabelMap> difference_;
  int difference_plane_ = 0;
  BackgroundTask comparing_;
};

}  // namespace lithoscope
