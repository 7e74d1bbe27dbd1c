#include "widgets/judge/result_table.h"

#include <QHeaderView>
#include <QLocale>
#include <cmath>

#include "widgets/spectrum/copy_table.h"

namespace lithoscope {

QString figure_text(double value, int digits) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  const QLocale locale;
  if (value == std::round(value) && std::abs(value) < 1e15) {
    return locale.toString(static_cast<qlonglong>(value));
  }
  const double size = std::abs(value);
  const int whole = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 0;
  return locale.toString(value, 'f', std::max(0, digits - std::max(1, whole)));
}

ResultTable::ResultTable(const QString& name, QWidget* parent) : QTreeWidget(parent) {
  setAccessibleName(name);
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setAlternatingRowColors(false);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setAllColumnsShowFocus(false);
  header()->setStretchLastSection(false);
  header()->setMinimumSectionSize(1);
  make_copyable(this);
}

void ResultTable::set_table(const Table& table, const QStringList& headings) {
  clear();
  QStringList names;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const TableColumn& column = table.columns[c];
    QString name = static_cast<int>(c) < headings.size() ? headings[static_cast<int>(c)]
                                                         : QString::fromStdString(column.name);
    if (!column.unit.empty())
      name += QStringLiteral(" [%1]").arg(QString::fromStdString(column.unit));
    names << name;
  }
  setColumnCount(static_cast<int>(names.size()));
  setHeaderLabels(names);
  QList<QTreeWidgetItem*> rows;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    auto* row = new QTreeWidgetItem;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const int at = static_cast<int>(c);
      if (const auto* numbers = std::get_if<std::vector<double>>(&table.columns[c].cells)) {
        row->setText(at, figure_text((*numbers)[r]));
        row->setTextAlignment(at, Qt::AlignRight | Qt::AlignVCenter);
      } else {
        row->setText(at, QString::fromStdString(
                             std::get<std::vector<std::string>>(table.columns[c].cells)[r]));
      }
    }
    rows << row;
  }
  addTopLevelItems(rows);
  for (int c = 0; c < columnCount(); ++c) {
    headerItem()->setTextAlignment(
        c, c == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    resizeColumnToContents(c);
  }
}

}  // namespace lithoscope
