// The lines of one element, to map one of them.
#pragma once

#include <QWidget>
#include <span>
#include <vector>

#include "widgets/spectrum/element_marks.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lithoscope {

// A row a line, the strongest first. A double click, Return or the button maps the chosen one.
class ElementLines : public QWidget {
  Q_OBJECT

 public:
  explicit ElementLines(QWidget* parent = nullptr);

  // The lines of `element` that `axis` shows and the filters of `marks` let through; an empty
  // symbol shows what could be done instead.
  void show_element(const QString& element, const ElementMarks& marks,
                    std::span<const StrongLine> table, const SpectralAxis& axis);

  const std::vector<StrongLine>& lines() const { return lines_; }
  QTreeWidget* tree() const { return tree_; }
  QPushButton* map_button() const { return map_; }

 Q_SIGNALS:
  void map_wanted(double wavelength_nm);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void map_current();

  std::vector<StrongLine> lines_;
  QLabel *title_, *empty_;
  QTreeWidget* tree_;
  QPushButton* map_;
};

}  // namespace lithoscope
