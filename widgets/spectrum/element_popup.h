// Choosing the elements whose lines are marked.
#pragma once

#include <QFrame>
#include <vector>

#include "widgets/spectrum/element_marks.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace lithoscope {

class ElementLines;
class PeriodicTable;

// A small periodic table with the filters of the lines, and the lines of the element that was come
// to last. Every change is seen at once; Escape or a click beside it closes it, and so does mapping
// a line.
class ElementPopup : public QFrame {
  Q_OBJECT

 public:
  explicit ElementPopup(QWidget* parent = nullptr);

  // Elements with a line in the table can be chosen.
  void set_table(std::span<const StrongLine> table);
  // The axis of the image whose lines can be mapped.
  void set_axis(const SpectralAxis& axis);
  void set_marks(const ElementMarks& marks);
  const ElementMarks& marks() const { return marks_; }
  PeriodicTable* table() const { return table_; }
  ElementLines* lines() const { return lines_; }
  // Opens below `button`, on its screen.
  void open_below(QWidget* button);

 Q_SIGNALS:
  void changed(const lithoscope::ElementMarks& marks);
  void map_wanted(double wavelength_nm);

 private:
  void take();
  void show_lines();

  ElementMarks marks_;
  std::vector<StrongLine> known_;
  SpectralAxis axis_;
  QString entered_;  // the element whose lines are shown
  PeriodicTable* table_;
  ElementLines* lines_;
  QCheckBox *neutral_, *ionised_;
  QSpinBox* least_;
  QPushButton* none_;
  bool filling_ = false;
};

}  // namespace lithoscope
