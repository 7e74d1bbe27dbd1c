// Tables of figures as lists that people read and copy.
#pragma once

#include <QStringList>
#include <QTreeWidget>

#include "core/image/table.h"

namespace lithoscope {

// Shows tables of words and numbers; a click on a heading sorts. Copied as TSV by Ctrl+C.
class ResultTable : public QTreeWidget {
  Q_OBJECT

 public:
  explicit ResultTable(const QString& name, QWidget* parent = nullptr);

  // `headings` in the order of the table's columns; those that are missing are the columns' own
  // names. Units are added. Not sorted: rows stand as they come.
  void set_table(const Table& table, const QStringList& headings = {});
};

// "12.3", "1,250", "–" for NaN: at most `digits` significant ones, whole numbers in full.
QString figure_text(double value, int digits = 4);

}  // namespace lithoscope
