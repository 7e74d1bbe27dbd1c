// One class: what it is called, how sure that is, how much there is of it, and why.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "core/labels/class_statistics.h"
#include "core/labels/label_edit.h"
#include "core/labels/suggest_minerals.h"
#include "widgets/label/class_plots.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace lithoscope {

struct CardContent {
  EditedClass info;
  Colour colour;
  ClassArea area;
  RadarChart radar;        // no axes = none
  SpectrumSketch sketch;   // no values = none
  QString sketch_message;  // instead
  std::vector<MineralSuggestion> suggestions;
  QString matches;        // "lepidolite_HS105 2.1° · ..."
  bool may_split = true;  // there are features to split by
};

// Changes nothing by itself: tells what a person wants. Keys: F2 name, Space or Enter alone on the
// maps, Alt+Enter the best suggestion, C colour, S split, M merge, B background, Alt+Up and
// Alt+Down place, Up and Down other cards.
class ClassCard : public QFrame {
  Q_OBJECT

 public:
  explicit ClassCard(int number, QWidget* parent = nullptr);

  int number() const { return number_; }
  void set_content(const CardContent& content);
  const CardContent& content() const { return content_; }
  void set_compact(bool compact);
  // Its pixels are alone on the maps; it is one of those that a merge takes; the mouse is over its
  // pixels.
  void set_look(bool isolated, bool selected, bool highlighted);
  // A swatch that is dragged would fall here, or between this card and the one before.
  enum class Drop { kNone, kOnto, kBefore, kBehind };
  void set_drop(Drop drop);
  void edit_name();
  void ask_split();
  void choose_colour();
  void copy_spectrum() const;  // as a table, to the clipboard

  QLineEdit* name_line() const { return name_; }
  QToolButton* swatch() const { return swatch_; }
  QComboBox* certainty_box() const { return certainty_; }
  RadarPlot* radar() const { return radar_; }
  SpectrumSketchPlot* sketch() const { return sketch_; }
  const std::vector<QToolButton*>& chips() const { return chips_; }
  QToolButton* split_button() const { return split_go_; }
  QSpinBox* split_count() const { return split_k_; }
  bool is_isolated() const { return isolated_; }
  bool is_selected() const { return selected_; }
  bool is_highlighted() const { return highlighted_; }

 Q_SIGNALS:
  void wanted(const QString& what, const std::vector<lithoscope::LabelEdit>& edits);
  void clicked(Qt::KeyboardModifiers modifiers);
  void hovered(bool over);
  void focused();
  void key_wanted(int key, Qt::KeyboardModifiers modifiers);  // those that concern other cards
  void menu_wanted(QPoint global);
  // A drag that began on the swatch (merge) or on the card's ground (order).
  void dragged(bool swatch, QPoint global);
  void dropped(bool swatch, QPoint global);
  void drag_given_up();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void fill_chips();
  void give_name(const QString& name);
  void give_up_name();
  bool follow_drag(QEvent* event, bool swatch);
  void take_suggestion(std::size_t index);

  int number_;
  QString asked_name_;  // that was told last, until the class has it
  CardContent content_;
  bool compact_ = false, isolated_ = false, selected_ = false, highlighted_ = false;
  bool filling_ = false;
  Drop drop_ = Drop::kNone;
  bool pressed_ = false, dragging_ = false;
  QPoint press_at_;
  QToolButton* swatch_;
  QLineEdit* name_;
  QComboBox* certainty_;
  QToolButton* menu_;
  QLabel* facts_;
  QWidget* plots_;
  RadarPlot* radar_;
  SpectrumSketchPlot* sketch_;
  QWidget* chip_row_;
  QHBoxLayout* chip_layout_;
  std::vector<QToolButton*> chips_;
  QLabel* matches_;
  QWidget* split_row_;
  QSpinBox* split_k_;
  QToolButton* split_go_;
};

// "KLi₂AlSi₄O₁₀F(OH)": the counts as subscripts.
QString formula_text(const std::string& formula);

}  // namespace lithoscope
