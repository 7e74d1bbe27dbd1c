#include "widgets/features/lines_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/features/elements.h"
#include "core/operations/parameters.h"
#include "widgets/elements/element_names.h"
#include "widgets/elements/periodic_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

bool same(const EmissionLine& a, const EmissionLine& b) {
  return a.name() == b.name();
}

bool holds(const std::vector<EmissionLine>& lines, const EmissionLine& line) {
  return std::any_of(lines.begin(), lines.end(),
                     [&line](const EmissionLine& other) { return same(other, line); });
}

void remove_from(std::vector<EmissionLine>& lines, const EmissionLine& line) {
  std::erase_if(lines, [&line](const EmissionLine& other) { return same(other, line); });
}

QString words_of(const Error& error) {
  return QString::fromStdString(error.problem() +
                                (error.remedy().empty() ? "" : ". " + error.remedy()));
}

QString nm_text(double value, int decimals) {
  return QString::number(value, 'f', decimals);
}

QString symbol_of(const EmissionLine& line) {
  return QString::fromStdString(line.element);
}

}  // namespace

LinesPanel::LinesPanel(QWidget* parent)
    : QWidget(parent),
      elements_(new PeriodicTable(this)),
      table_(new QTableWidget(0, 3, this)),
      presets_(new QComboBox(this)),
      problem_(new QLabel(this)) {
  const int unit = grid_unit(this);
  elements_->set_compact();
  table_->setHorizontalHeaderLabels({tr("Line"), tr("Wavelength (nm)"), tr("± (nm)")});
  table_->setObjectName(QStringLiteral("lines"));
  table_->setAccessibleName(tr("Emission lines"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + unit / 2);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->setMinimumHeight(9 * (fontMetrics().height() + unit / 2));
  table_->installEventFilter(this);
  table_->setToolTip(
      tr("Tick a line to use it (Space); double-click a number to change it (F2). Numbers may have "
         "units: 670.8 nm"));

  presets_->setObjectName(QStringLiteral("presets"));
  presets_->setToolTip(tr("Start from a built-in list of lines"));
  for (const std::string& preset : line_presets()) {
    const QString name = QString::fromStdString(preset);
    presets_->addItem(preset == "lopes2024" ? tr("Lopes 2024") : name, name);
  }
  presets_->addItem(tr("Own choice"), QString());
  const auto button = [this](const QString& text, const QString& tip, const char* name) {
    auto* made = new QToolButton(this);
    made->setText(text);
    made->setToolTip(tip);
    made->setObjectName(QLatin1String(name));
    made->setAutoRaise(true);
    return made;
  };
  add_ = button(tr("Add"), tr("Add a line and type its wavelength"), "add_line");
  remove_ = button(tr("Remove"), tr("Remove the selected line (Del)"), "remove_line");
  open_ = button(tr("Open…"), tr("Open a list of lines from a file"), "open_lines");
  save_ = button(tr("Save…"), tr("Save the lines as a file"), "save_lines");
  auto* row = new QHBoxLayout;
  row->setSpacing(unit / 2);
  row->addWidget(presets_, 1);
  for (QToolButton* each : {add_, remove_, open_, save_}) row->addWidget(each);
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->setForegroundRole(QPalette::Link);
  problem_->setObjectName(QStringLiteral("lines_problem"));
  problem_->hide();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addWidget(elements_);
  layout->addLayout(row);
  layout->addWidget(problem_);
  layout->addWidget(table_);

  connect(elements_, &PeriodicTable::element_clicked, this, &LinesPanel::take_element);
  connect(table_, &QTableWidget::itemChanged, this, &LinesPanel::take_item);
  connect(table_, &QTableWidget::currentCellChanged, this, [this](int at, int, int before, int) {
    if (filling_ || at == before || at < 0) return;
    selected_ = rows_[static_cast<std::size_t>(at)].line;
    Q_EMIT line_selected(*selected_);
  });
  connect(presets_, &QComboBox::activated, this, &LinesPanel::take_preset);
  connect(add_, &QToolButton::clicked, this, &LinesPanel::add_line);
  connect(remove_, &QToolButton::clicked, this, &LinesPanel::remove_line);
  connect(open_, &QToolButton::clicked, this, [this] {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open lines"), {},
                                                      tr("Lists of lines (*.json);;All files (*)"));
    if (!file.isEmpty()) open_lines(file);
  });
  connect(save_, &QToolButton::clicked, this, [this] {
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save lines"), {}, tr("Lists of lines (*.json)"));
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".json");
    save_lines(file);
  });
}

void LinesPanel::set_range(const LineRange& range) {
  if (range.lower_nm == range_.lower_nm && range.upper_nm == range_.upper_nm) return;
  range_ = range;
  off_.clear();
  selected_.reset();
  fill();
}

void LinesPanel::set_lines(const std::vector<EmissionLine>& lines, double half_window_nm) {
  // What was on and is not any more can be taken again.
  for (const EmissionLine& line : lines_) {
    if (!holds(lines, line) && !holds(off_, line)) off_.push_back(line);
  }
  for (const EmissionLine& line : lines) remove_from(off_, line);
  lines_ = lines;
  half_window_nm_ = half_window_nm;
  show_problem({});
  fill();
}

std::vector<LinesPanel::Row> LinesPanel::rows_of_lines() const {
  std::vector<EmissionLine> all = lines_;
  for (const EmissionLine& line : lines_) {
    for (const EmissionLine& usual : usual_lines(line.element, range_)) {
      if (!holds(all, usual)) all.push_back(usual);
    }
  }
  // Of an element without a line that is on, only the one that is being looked at.
  for (const EmissionLine& line : off_) {
    const bool known = std::any_of(lines_.begin(), lines_.end(),
                                   [&line](const auto& on) { return on.element == line.element; });
    if (!holds(all, line) && (known || (selected_ && same(*selected_, line)))) all.push_back(line);
  }
  put_in_order(all);
  std::vector<Row> rows;
  for (const EmissionLine& line : all) {
    const auto on = std::find_if(lines_.begin(), lines_.end(),
                                 [&line](const EmissionLine& other) { return same(other, line); });
    rows.push_back({on == lines_.end() ? line : *on, on != lines_.end()});
  }
  return rows;
}

void LinesPanel::fill() {
  filling_ = true;
  rows_ = rows_of_lines();
  table_->setRowCount(static_cast<int>(rows_.size()));
  int selected = -1;
  for (int i = 0; i < table_->rowCount(); ++i) {
    const Row& row = rows_[static_cast<std::size_t>(i)];
    const bool outside = !range_.holds(row.line.wavelength_nm);
    const auto put = [&](int column, const QString& text) {
      auto* item = table_->item(i, column);
      if (item == nullptr) {
        item = new QTableWidgetItem;
        table_->setItem(i, column, item);
      }
      item->setText(text);
      item->setToolTip(outside ? tr("The image covers %1 to %2 nm")
                                     .arg(nm_text(range_.lower_nm, 0), nm_text(range_.upper_nm, 0))
                               : QString());
      item->setForeground(outside ? QBrush(warning_colour(palette())) : QBrush());
      return item;
    };
    auto* name = put(kLine, symbol_of(row.line));
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    name->setCheckState(row.on ? Qt::Checked : Qt::Unchecked);
    put(kWavelength, nm_text(row.line.wavelength_nm, 2));
    auto* width =
        put(kHalfWindow, QString::number(row.line.half_window_nm.value_or(half_window_nm_)));
    if (!row.line.half_window_nm && !outside) width->setForeground(muted_text(palette()));
    if (selected_ && same(*selected_, row.line)) selected = i;
  }
  if (selected >= 0) {
    table_->setCurrentCell(selected, std::max(0, table_->currentColumn()));
  }
  // One of the built-in lists, as far as the image covers it.
  int preset = presets_->count() - 1;
  for (int i = 0; i + 1 < presets_->count(); ++i) {
    std::vector<EmissionLine> listed = parse_lines(presets_->itemData(i).toString().toStdString());
    std::erase_if(listed, [this](const auto& line) { return !range_.holds(line.wavelength_nm); });
    if (listed == lines_) preset = i;
  }
  presets_->setCurrentIndex(preset);
  filling_ = false;
  fill_elements();
}

void LinesPanel::fill_elements() {
  QStringList available, chosen, partly;
  for (const std::string& element : elements_with_lines(range_)) {
    available << QString::fromStdString(element);
  }
  for (const Row& row : rows_) {
    if (!available.contains(symbol_of(row.line))) available << symbol_of(row.line);
  }
  for (const QString& symbol : available) {
    int on = 0, all = 0;
    for (const Row& row : rows_) {
      if (symbol_of(row.line) != symbol) continue;
      ++all;
      on += row.on ? 1 : 0;
    }
    if (on > 0 && on == all) chosen << symbol;
    if (on > 0 && on < all) partly << symbol;
  }
  elements_->set_available(available,
                           tr("no line within %1 to %2 nm is known")
                               .arg(nm_text(range_.lower_nm, 0), nm_text(range_.upper_nm, 0)));
  elements_->set_chosen(chosen);
  elements_->set_partly(partly);
}

std::vector<EmissionLine> LinesPanel::with_elements(
    const std::vector<std::string>& elements) const {
  std::vector<EmissionLine> lines = lines_;
  for (const std::string& element : elements) {
    const bool there = std::any_of(lines.begin(), lines.end(), [&element](const auto& line) {
      return line.element == element;
    });
    if (there) continue;
    for (const EmissionLine& line : usual_lines(element, range_)) lines.push_back(line);
  }
  put_in_order(lines);
  return lines;
}

void LinesPanel::take_element(const QString& symbol) {
  const std::string element = symbol.toStdString();
  std::vector<EmissionLine> lines = lines_;
  if (elements_->button(symbol)->isChecked()) {
    std::vector<EmissionLine> wanted = usual_lines(element, range_);
    for (const Row& row : rows_) {
      if (row.line.element == element) wanted.push_back(row.line);
    }
    for (const EmissionLine& line : wanted) {
      if (!holds(lines, line)) lines.push_back(line);
    }
    want(lines, tr("take the lines of %1").arg(symbol));
    if (!holds(lines_, wanted.front())) return;  // the change was refused
    selected_ = wanted.front();
    fill();
    Q_EMIT line_selected(*selected_);
  } else {
    std::erase_if(lines, [&element](const auto& line) { return line.element == element; });
    want(lines, tr("leave out %1").arg(symbol));
  }
}

void LinesPanel::take_item(QTableWidgetItem* item) {
  if (filling_) return;
  // Not at once: the table speaks of the item once more, and it may go with its row.
  QMetaObject::invokeMethod(
      this,
      [this, row = rows_[static_cast<std::size_t>(item->row())], column = item->column(),
       text = item->text(), on = item->checkState() == Qt::Checked] {
        if (column == kLine) {
          take_tick(row, on);
        } else {
          take_number(row, column, text);
        }
      },
      Qt::QueuedConnection);
}

void LinesPanel::take_tick(const Row& row, bool on) {
  if (on == row.on) return;
  const QString name = QString::fromStdString(row.line.name());
  std::vector<EmissionLine> lines = lines_;
  if (on) {
    lines.push_back(row.line);
  } else {
    remove_from(lines, row.line);
  }
  want(lines, on ? tr("take %1").arg(name) : tr("leave out %1").arg(name));
}

void LinesPanel::take_number(const Row& row, int column, const QString& text) {
  const QString name = QString::fromStdString(row.line.name());
  std::vector<EmissionLine> lines = lines_;
  EmissionLine changed = row.line;
  try {
    const std::string typed =
        QString(text).trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toStdString();
    if (column == kHalfWindow && typed.empty()) {
      changed.half_window_nm.reset();
    } else {
      const char* field = column == kWavelength ? "wavelength_nm" : "half_window_nm";
      Json entry = {{"element", row.line.element}, {"wavelength_nm", row.line.wavelength_nm}};
      if (row.line.half_window_nm) entry["half_window_nm"] = *row.line.half_window_nm;
      entry[field] = typed;
      changed = parse_lines(Json::array({entry})).front();
      if (changed.half_window_nm == half_window_nm_) changed.half_window_nm.reset();
    }
  } catch (const Error& error) {
    return refuse(words_of(error));
  }
  if (changed == row.line) return fill();
  remove_from(off_, row.line);
  remove_from(lines, row.line);
  if (holds(lines, changed)) {
    return refuse(tr("The line %1 is listed already").arg(QString::fromStdString(changed.name())));
  }
  if (!range_.holds(changed.wavelength_nm)) {
    return refuse(tr("%1 nm lies outside of the image, which covers %2 to %3 nm")
                      .arg(nm_text(changed.wavelength_nm, 2), nm_text(range_.lower_nm, 0),
                           nm_text(range_.upper_nm, 0)));
  }
  selected_ = changed;
  if (!row.on) {
    off_.push_back(changed);
    return fill();
  }
  lines.push_back(changed);
  const bool moved = column == kWavelength;
  lines_ = lines;  // what stood before is gone, not let go
  want(lines, moved ? tr("move %1").arg(name) : tr("change the window of %1").arg(name));
  Q_EMIT line_selected(changed);
}

void LinesPanel::want(std::vector<EmissionLine> lines, const QString& what) {
  if (lines.empty()) {
    return refuse(tr("At least one line is needed: take another one first"));
  }
  put_in_order(lines);
  Q_EMIT lines_wanted(lines, what);
  fill();
}

void LinesPanel::add_line() {
  // A line of the selected element, or of the first: beside the one that is there.
  const int at = std::max(0, current_row());
  const std::string element =
      rows_.empty() ? "Li" : rows_[static_cast<std::size_t>(at)].line.element;
  const std::vector<EmissionLine> usual = usual_lines(element, range_);
  double wavelength_nm = rows_.empty() ? (range_.lower_nm + range_.upper_nm) / 2
                                       : rows_[static_cast<std::size_t>(at)].line.wavelength_nm + 1;
  wavelength_nm = std::clamp(wavelength_nm, range_.lower_nm, range_.upper_nm);
  EmissionLine line{element, wavelength_nm};
  while (holds(lines_, line) || holds(off_, line)) line.wavelength_nm += 1;
  if (!range_.holds(line.wavelength_nm)) {
    return refuse(tr("There is no room for another line within the image"));
  }
  off_.push_back(line);
  selected_ = line;
  fill();
  table_->editItem(table_->item(table_->currentRow(), kWavelength));
}

void LinesPanel::remove_line() {
  const int at = current_row();
  if (at < 0) return;
  const Row row = rows_[static_cast<std::size_t>(at)];
  remove_from(off_, row.line);
  if (!row.on) return fill();
  std::vector<EmissionLine> lines = lines_;
  remove_from(lines, row.line);
  want(lines, tr("leave out %1").arg(QString::fromStdString(row.line.name())));
}

void LinesPanel::take_preset(int index) {
  const std::string preset = presets_->itemData(index).toString().toStdString();
  if (preset.empty()) return fill();
  std::vector<EmissionLine> lines = parse_lines(preset);
  std::erase_if(lines, [this](const auto& line) { return !range_.holds(line.wavelength_nm); });
  if (lines.empty()) {
    fill();
    return refuse(tr("None of these lines lies within the image, which covers %1 to %2 nm")
                      .arg(nm_text(range_.lower_nm, 0), nm_text(range_.upper_nm, 0)));
  }
  off_.clear();
  lines_ = lines;  // a fresh start: nothing before it is kept for another time
  want(lines, tr("take the lines of %1").arg(presets_->itemText(index)));
}

void LinesPanel::open_lines(const QString& file) {
  try {
    const Json json = read_json(file.toStdString());
    std::vector<EmissionLine> lines =
        parse_lines(json.is_object() && json.contains("lines") ? json.at("lines") : json);
    const std::size_t all = lines.size();
    std::erase_if(lines, [this](const auto& line) { return !range_.holds(line.wavelength_nm); });
    if (lines.empty()) {
      return refuse(tr("None of these lines lies within the image, which covers %1 to %2 nm")
                        .arg(nm_text(range_.lower_nm, 0), nm_text(range_.upper_nm, 0)));
    }
    want(lines, tr("open lines"));
    if (lines.size() < all) {
      show_problem(tr("%1 of %2 lines lie outside of the image and were left out")
                       .arg(all - lines.size())
                       .arg(all));
    }
  } catch (Error& error) {
    error.in_file(file.toStdString());
    refuse(QString::fromUtf8(error.what()));
  }
}

void LinesPanel::save_lines(const QString& file) {
  try {
    Json list = Json::array();
    for (const EmissionLine& line : lines_) {
      Json entry = {{"element", line.element}, {"wavelength_nm", line.wavelength_nm}};
      if (line.half_window_nm) entry["half_window_nm"] = *line.half_window_nm;
      list.push_back(std::move(entry));
    }
    write_json(file.toStdString(), {{"lines", list}});
    Q_EMIT told(tr("The lines were saved as %1").arg(file));
  } catch (const Error& error) {
    refuse(QString::fromUtf8(error.what()));
  }
}

int LinesPanel::current_row() const {
  const int row = table_->currentRow();
  return row < static_cast<int>(rows_.size()) ? row : -1;
}

QString LinesPanel::problem() const {
  return problem_->text();
}

void LinesPanel::show_problem(const QString& words) {
  problem_->setText(words);
  problem_->setVisible(!words.isEmpty());
}

void LinesPanel::refuse(const QString& words) {
  fill();
  show_problem(words);
}

bool LinesPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Delete) return remove_line(), true;
  if (key == Qt::Key_Space && current_row() >= 0 && table_->currentColumn() != kLine) {
    QTableWidgetItem* name = table_->item(current_row(), kLine);
    name->setCheckState(name->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lithoscope
