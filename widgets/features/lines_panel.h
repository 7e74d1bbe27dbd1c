// Which emission lines make the features: by element, and line by line.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "widgets/features/line_table.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace lithoscope {

class PeriodicTable;

// A click on an element takes all its lines, or lets them go; in the table each line is ticked,
// moved or given a window of its own. Lines that are let go stay in the table, to be taken again.
class LinesPanel : public QWidget {
  Q_OBJECT

 public:
  explicit LinesPanel(QWidget* parent = nullptr);

  // Another image: what it covers; none of the lines before is remembered.
  void set_range(const LineRange& range);
  // The lines of the recipe, and the half window of those that have none of their own.
  void set_lines(const std::vector<EmissionLine>& lines, double half_window_nm);

  const std::vector<EmissionLine>& lines() const { return choice_.lines(); }
  // The lines with those that these elements usually show added, where they have none yet.
  std::vector<EmissionLine> with_elements(const std::vector<std::string>& elements) const {
    return choice_.with_elements(elements);
  }

  PeriodicTable* periodic_table() const { return elements_; }
  LineTable* table() const { return table_; }
  QComboBox* presets() const { return presets_; }
  QString problem() const;
  // From and to a file; what cannot be read is told.
  void open_lines(const QString& file);
  void save_lines(const QString& file);

 Q_SIGNALS:
  // A person wants other lines; `what` names the change.
  void lines_wanted(const std::vector<lithoscope::EmissionLine>& lines, const QString& what);
  // The line that a person looks at.
  void line_selected(const lithoscope::EmissionLine& line);
  void told(const QString& words);

 private:
  void connect_parts();
  void fill();
  void fill_elements();
  void take_element(const QString& symbol);
  void take_tick(const LineChoice::Row& row, bool on);
  void take_number(const LineChoice::Row& row, LineTable::Column column, const QString& text);
  void want(std::vector<EmissionLine> lines, const QString& what);
  void add_line();
  void remove_line();
  void take_preset(int index);
  void choose_and_open();
  void choose_and_save();
  void show_problem(const QString& words);
  void refuse(const QString& words);
  void refuse_all_outside();

  LineChoice choice_;
  std::vector<LineChoice::Row> rows_;
  double half_window_nm_ = 0.3;
  std::optional<EmissionLine> selected_;

  PeriodicTable* elements_;
  LineTable* table_;
  QComboBox* presets_;
  QToolButton *add_, *remove_, *open_, *save_;
  QLabel* problem_;
};

}  // namespace lithoscope
