#include "widgets/features/line_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <utility>

#include "core/base/json.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {

LineTable::LineTable(QWidget* parent) : QTableWidget(0, 3, parent) {
  const int unit = grid_unit(this);
  setObjectName(QStringLiteral("lines"));
  setAccessibleName(tr("Emission lines"));
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + unit / 2);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  setMinimumHeight(9 * (fontMetrics().height() + unit / 2));
  setToolTip(
      tr("Tick a line to use it (Space); double-click a number to change it (F2). Numbers may have "
         "units: 670.8 nm"));
  fill();
  connect(this, &QTableWidget::itemChanged, this, &LineTable::take);
  connect(this, &QTableWidget::currentCellChanged, this, [this](int at, int, int before, int) {
    if (filling_ || at == before || at < 0) return;
    Q_EMIT looked_at(rows_[static_cast<std::size_t>(at)].line);
  });
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &LineTable::fill);
}

void LineTable::show_rows(std::vector<LineChoice::Row> rows, const LineRange& range,
                          double half_window_nm, const std::optional<EmissionLine>& selected) {
  rows_ = std::move(rows);
  range_ = range;
  half_window_nm_ = half_window_nm;
  selected_ = selected;
  fill();
}

QString LineTable::text_of(const EmissionLine& line, Column column) const {
  if (column == kLine) return QString::fromStdString(line.element);
  if (column == kWavelength) return wavelength_number(line.wavelength_nm);
  return wavelength_width_number(line.half_window_nm.value_or(half_window_nm_), line.wavelength_nm);
}

void LineTable::fill() {
  filling_ = true;
  setHorizontalHeaderLabels(
      {tr("Line"), QStringLiteral("%1 (%2)").arg(wavelength_quantity(), wavelength_symbol()),
       QStringLiteral("± (%1)").arg(wavelength_symbol())});
  setRowCount(static_cast<int>(rows_.size()));
  int selected = -1;
  for (int i = 0; i < rowCount(); ++i) {
    fill_row(i);
    if (selected_ && same_line(*selected_, rows_[static_cast<std::size_t>(i)].line)) selected = i;
  }
  if (selected >= 0) setCurrentCell(selected, std::max(0, currentColumn()));
  filling_ = false;
}

void LineTable::fill_row(int at) {
  const LineChoice::Row& row = rows_[static_cast<std::size_t>(at)];
  const bool outside = !range_.holds(row.line.wavelength_nm);
  for (const Column column : {kLine, kWavelength, kHalfWindow}) {
    auto* cell = item(at, column);
    if (cell == nullptr) {
      cell = new QTableWidgetItem;
      setItem(at, column, cell);
    }
    cell->setText(text_of(row.line, column));
    cell->setToolTip(outside ? tr("The image covers %1")
                                   .arg(wavelength_range_words(range_.lower_nm, range_.upper_nm))
                             : QString());
    const bool usual = column == kHalfWindow && !row.line.half_window_nm;
    cell->setForeground(outside ? QBrush(warning_colour(palette()))
                        : usual ? QBrush(muted_text(palette()))
                                : QBrush());
  }
  item(at, kLine)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item(at, kLine)->setCheckState(row.on ? Qt::Checked : Qt::Unchecked);
}

std::optional<LineChoice::Row> LineTable::current() const {
  const auto at = static_cast<std::size_t>(currentRow());
  return currentRow() >= 0 && at < rows_.size() ? std::optional(rows_[at]) : std::nullopt;
}

void LineTable::edit_wavelength() {
  editItem(item(currentRow(), kWavelength));
}

EmissionLine LineTable::read(const EmissionLine& line, Column column, const QString& text) const {
  const QString words = text.trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
  // What is shown is rounded: it is no change.
  if (words == text_of(line, column)) return line;
  EmissionLine changed = line;
  if (column == kHalfWindow && words.isEmpty()) {
    changed.half_window_nm.reset();
    return changed;
  }
  Json entry = {{"element", line.element}, {"wavelength_nm", line.wavelength_nm}};
  if (line.half_window_nm) entry["half_window_nm"] = *line.half_window_nm;
  if (column == kWavelength) {
    entry["wavelength_nm"] = with_wavelength_unit(words).toStdString();
  } else if (const auto width = wavelength_width_nm(words, line.wavelength_nm)) {
    entry["half_window_nm"] = *width;
  } else {
    entry["half_window_nm"] = words.toStdString();
  }
  changed = parse_lines(Json::array({entry})).front();
  if (changed.half_window_nm == half_window_nm_) changed.half_window_nm.reset();
  return changed;
}

void LineTable::take(const QTableWidgetItem* item) {
  if (filling_) return;
  // Not at once: the table speaks of the item once more, and it may go with its row.
  QMetaObject::invokeMethod(
      this,
      [this, row = rows_[static_cast<std::size_t>(item->row())],
       column = static_cast<Column>(item->column()), text = item->text(),
       on = item->checkState() == Qt::Checked] {
        if (column != kLine) {
          Q_EMIT typed(row, column, text);
        } else if (on != row.on) {
          Q_EMIT ticked(row, on);
        }
      },
      Qt::QueuedConnection);
}

void LineTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete) {
    Q_EMIT remove_wanted();
    return;
  }
  if (event->key() == Qt::Key_Space && current() && currentColumn() != kLine) {
    QTableWidgetItem* name = item(currentRow(), kLine);
    name->setCheckState(name->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    return;
  }
  QTableWidget::keyPressEvent(event);
}

}  // namespace lithoscope
