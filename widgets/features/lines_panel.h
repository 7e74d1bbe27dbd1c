// Which emission lines make the features: by element, and line by line.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/features/usual_lines.h"

class QComboBox;
class QLabel;
class QTableWidget;
class QTableWidgetItem;
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

  const std::vector<EmissionLine>& lines() const { return lines_; }
  // The lines with those that these elements usually show added, where they have none yet.
  std::vector<EmissionLine> with_elements(const std::vector<std::string>& elements) const;

  PeriodicTable* periodic_table() const { return elements_; }
  QTableWidget* table() const { return table_; }
  QComboBox* presets() const { return presets_; }
  QString problem() const;
  // From and to a file; what cannot be read is told.
  void open_lines(const QString& file);
  void save_lines(const QString& file);

  enum Column { kLine, kWavelength, kHalfWindow };

 Q_SIGNALS:
  // A person wants other lines; `what` names the change.
  void lines_wanted(const std::vector<lithoscope::EmissionLine>& lines, const QString& what);
  // The line that a person looks at.
  void line_selected(const lithoscope::EmissionLine& line);
  void told(const QString& words);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    EmissionLine line;
    bool on = false;
  };
  void fill();
  void fill_elements();
  void take_element(const QString& symbol);
  void take_item(QTableWidgetItem* item);
  void take_tick(const Row& row, bool on);
  void take_number(const Row& row, int column, const QString& text);
  void want(std::vector<EmissionLine> lines, const QString& what);
  void add_line();
  void remove_line();
  void take_preset(int index);
  void show_problem(const QString& words);
  void refuse(const QString& words);
  std::vector<Row> rows_of_lines() const;
  int current_row() const;

  LineRange range_;
  std::vector<EmissionLine> lines_;  // that are on
  std::vector<EmissionLine> off_;    // that a person has let go, or not yet taken
  std::vector<Row> rows_;
  double half_window_nm_ = 0.3;
  std::optional<EmissionLine> selected_;
  bool filling_ = false;

  PeriodicTable* elements_;
  QTableWidget* table_;
  QComboBox* presets_;
  QToolButton *add_, *remove_, *open_, *save_;
  QLabel* problem_;
};

}  // namespace lithoscope
