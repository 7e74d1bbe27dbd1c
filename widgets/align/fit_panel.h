// The kind of registration, how good it is in figures and words, and what could make it better.
#pragma once

#include <QWidget>
#include <vector>

#include "widgets/align/alignment.h"
#include "widgets/align/map_likeness.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace lithoscope {

class SuggestionBox;

class FitPanel : public QWidget {
  Q_OBJECT

 public:
  // `alignment` must outlive this.
  explicit FitPanel(Alignment& alignment, QWidget* parent = nullptr);

  // How alike the maps are; `measuring`: a newer number is on its way.
  void set_likeness(const std::optional<Likeness>& likeness, bool measuring);
  // False while the one long piece of work is another one.
  void set_may_refine(bool may);

  QComboBox* kind_box() const { return kind_; }
  QCheckBox* robust_box() const { return robust_; }
  QPushButton* apply_button() const { return apply_; }
  QPushButton* refine_button() const { return refine_; }
  SuggestionBox* suggestion_box() const { return suggestion_; }
  // Buttons beside warnings: leave a point out, drop a refinement.
  std::vector<QPushButton*> remedy_buttons() const;
  QString facts() const;
  QString words() const;  // of all warnings

 Q_SIGNALS:
  void apply_clicked();
  void refine_clicked();

 private:
  void show_fit();
  void show_facts();
  void show_notes();
  void make_room();
  void take_options();

  Alignment& alignment_;
  QComboBox* kind_;
  QCheckBox *reflection_, *robust_;
  SuggestionBox* suggestion_;
  QLabel* facts_;
  QWidget* notes_;
  QVBoxLayout* notes_layout_;
  QScrollArea* scroll_;
  QPushButton *refine_, *apply_;
  std::optional<Likeness> likeness_;
  bool measuring_ = false, may_refine_ = true;
  bool showing_ = false;
};

// What a person should know about the points: too few, one far off the others.
struct FitNote {
  QString text;
  std::optional<int> point;  // that could be left out
};
std::vector<FitNote> fit_notes(const Alignment& alignment);
// The texts alone.
QStringList fit_warnings(const Alignment& alignment);

}  // namespace lithoscope
