// The emission lines of the features, one a row: ticked, moved, given windows of their own.
#pragma once

#include <QTableWidget>
#include <optional>
#include <vector>

#include "widgets/features/line_choice.h"

namespace lithoscope {

// Wavelengths and windows stand in the unit that a person has chosen for light, and may be typed in
// any.
class LineTable : public QTableWidget {
  Q_OBJECT

 public:
  enum Column { kLine, kWavelength, kHalfWindow };

  explicit LineTable(QWidget* parent = nullptr);

  // `half_window_nm` is that of lines without one of their own; lines outside of `range` are told.
  void show_rows(std::vector<LineChoice::Row> rows, const LineRange& range, double half_window_nm,
                 const std::optional<EmissionLine>& selected);
  std::optional<LineChoice::Row> current() const;
  void edit_wavelength();  // of the current row

  // What the text of a cell makes of a line. Throws Error.
  EmissionLine read(const EmissionLine& line, Column column, const QString& text) const;

 Q_SIGNALS:
  void ticked(const lithoscope::LineChoice::Row& row, bool on);
  void typed(const lithoscope::LineChoice::Row& row, lithoscope::LineTable::Column column,
             const QString& text);
  void looked_at(const lithoscope::EmissionLine& line);
  void remove_wanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fill();
  void fill_row(int at);
  void take(const QTableWidgetItem* item);
  QString text_of(const EmissionLine& line, Column column) const;

  std::vector<LineChoice::Row> rows_;
  LineRange range_;
  double half_window_nm_ = 0.3;
  std::optional<EmissionLine> selected_;
  bool filling_ = false;
};

}  // namespace lithoscope
