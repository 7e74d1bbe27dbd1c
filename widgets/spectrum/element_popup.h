// Choosing the elements whose lines are marked.
#pragma once

#include <QFrame>

#include "widgets/spectrum/element_marks.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace lithoscope {

class PeriodicTable;

// A small periodic table with the filters of the lines. Every change is seen at once; Escape or a
// click beside it closes it.
class ElementPopup : public QFrame {
  Q_OBJECT

 public:
  explicit ElementPopup(QWidget* parent = nullptr);

  // Elements with a line in the table can be chosen.
  void set_table(std::span<const StrongLine> table);
  void set_marks(const ElementMarks& marks);
  const ElementMarks& marks() const { return marks_; }
  PeriodicTable* table() const { return table_; }
  // Opens below `button`, on its screen.
  void open_below(QWidget* button);

 Q_SIGNALS:
  void changed(const lithoscope::ElementMarks& marks);

 private:
  void take();

  ElementMarks marks_;
  PeriodicTable* table_;
  QCheckBox *neutral_, *ionised_;
  QSpinBox* least_;
  QPushButton* none_;
  bool filling_ = false;
};

}  // namespace lithoscope
