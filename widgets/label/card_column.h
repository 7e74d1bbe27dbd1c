// The cards of all classes, one below the other.
#pragma once

#include <QScrollArea>
#include <set>
#include <vector>

#include "widgets/label/class_card.h"

class QVBoxLayout;

namespace lithoscope {

// Keeps which class is alone on the maps, and which ones a merge takes. A click isolates, a second
// one shows all again; with Ctrl or Shift it selects. A swatch dropped onto a card merges the two,
// a card dropped between others is put there.
class CardColumn : public QScrollArea {
  Q_OBJECT

 public:
  explicit CardColumn(QWidget* parent = nullptr);

  // Cards of classes that were there stay the same widgets.
  void set_cards(const std::vector<CardContent>& contents);
  void set_compact(bool compact);
  bool is_compact() const { return compact_; }

  const std::vector<ClassCard*>& cards() const { return cards_; }
  ClassCard* card(int number) const;  // null where there is none

  int isolated() const { return isolated_; }  // number of a class; 0 = all are seen
  void isolate(int number);
  void set_highlighted(int number);  // 0 = none
  int highlighted() const { return highlighted_; }
  const std::set<int>& selected() const { return selected_; }
  void clear_selection();
  // The class that menus and keys speak of: of the card with the focus, or that had it last; 0 =
  // none.
  int current() const { return current_; }

  bool can_merge() const { return selected_.size() >= 2; }
  // The selected classes become part of the current one, or of the first of them.
  void merge_selected();
  // A drag that is on its way; false where there is none.
  bool give_up_drag();

 Q_SIGNALS:
  void wanted(const QString& what, const std::vector<lithoscope::LabelEdit>& edits);
  void isolated_changed(int number);
  void hovered(int number);  // 0 = none
  void selection_changed();

 private:
  ClassCard* make_card(int number);
  void click(ClassCard* card, Qt::KeyboardModifiers modifiers);
  void press_key(ClassCard* card, int key, Qt::KeyboardModifiers modifiers);
  void show_menu(ClassCard* card, QPoint global);
  void follow_drag(ClassCard* card, bool swatch, QPoint global);
  void drop(ClassCard* card, bool swatch, QPoint global);
  ClassCard* card_at(QPoint global) const;
  void merge(int into, const std::vector<int>& others);
  void move(ClassCard* card, std::size_t before);  // place among the cards as they stand
  void make_background(ClassCard* card);
  void step(ClassCard* card, int by);  // up or down the order
  void copy_table() const;             // of all classes, to the clipboard
  void update_looks();
  QString name_of(int number) const;

  QWidget* content_;
  QVBoxLayout* layout_;
  std::vector<ClassCard*> cards_;  // in the order of the classes
  bool compact_ = false, dragging_ = false;
  int isolated_ = 0, highlighted_ = 0, current_ = 0;
  std::set<int> selected_;
};

}  // namespace lithoscope
