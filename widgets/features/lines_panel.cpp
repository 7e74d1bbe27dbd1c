#include "widgets/features/lines_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/features/elements.h"
#include "widgets/elements/element_names.h"
#include "widgets/elements/periodic_table.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

QString words_of(const Error& error) {
  return QString::fromStdString(error.problem() +
                                (error.remedy().empty() ? "" : ". " + error.remedy()));
}

// "Li 670.76", in the unit that is chosen.
QString name_of(const EmissionLine& line) {
  return QString::fromStdString(feature_text(line.name(), UnitChoice::instance().units()));
}

QString symbol_of(const EmissionLine& line) {
  return QString::fromStdString(line.element);
}

}  // namespace

LinesPanel::LinesPanel(QWidget* parent)
    : QWidget(parent),
      elements_(new PeriodicTable(this)),
      table_(new LineTable(this)),
      presets_(new QComboBox(this)),
      problem_(new QLabel(this)) {
  const int unit = grid_unit(this);
  elements_->set_compact();
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

  connect_parts();
}

void LinesPanel::connect_parts() {
  connect(elements_, &PeriodicTable::element_clicked, this, &LinesPanel::take_element);
  connect(table_, &LineTable::ticked, this, &LinesPanel::take_tick);
  connect(table_, &LineTable::typed, this, &LinesPanel::take_number);
  connect(table_, &LineTable::remove_wanted, this, &LinesPanel::remove_line);
  connect(table_, &LineTable::looked_at, this, [this](const EmissionLine& line) {
    selected_ = line;
    Q_EMIT line_selected(line);
  });
  connect(presets_, &QComboBox::activated, this, &LinesPanel::take_preset);
  connect(add_, &QToolButton::clicked, this, &LinesPanel::add_line);
  connect(remove_, &QToolButton::clicked, this, &LinesPanel::remove_line);
  connect(open_, &QToolButton::clicked, this, &LinesPanel::choose_and_open);
  connect(save_, &QToolButton::clicked, this, &LinesPanel::choose_and_save);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &LinesPanel::fill_elements);
}

void LinesPanel::choose_and_open() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Open lines"), {},
                                                    tr("Lists of lines (*.json);;All files (*)"));
  if (!file.isEmpty()) open_lines(file);
}

void LinesPanel::choose_and_save() {
  QString file =
      QFileDialog::getSaveFileName(this, tr("Save lines"), {}, tr("Lists of lines (*.json)"));
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".json");
  save_lines(file);
}

void LinesPanel::set_range(const LineRange& range) {
  if (!choice_.set_range(range)) return;
  selected_.reset();
  fill();
}

void LinesPanel::set_lines(const std::vector<EmissionLine>& lines, double half_window_nm) {
  choice_.set_lines(lines);
  half_window_nm_ = half_window_nm;
  show_problem({});
  fill();
}

void LinesPanel::fill() {
  rows_ = choice_.rows(selected_);
  const LineRange& range = choice_.range();
  table_->show_rows(rows_, range, half_window_nm_, selected_);
  // One of the built-in lists, as far as the image covers it.
  int preset = presets_->count() - 1;
  for (int i = 0; i + 1 < presets_->count(); ++i) {
    std::vector<EmissionLine> listed = parse_lines(presets_->itemData(i).toString().toStdString());
    std::erase_if(listed, [&range](const auto& line) { return !range.holds(line.wavelength_nm); });
    if (listed == choice_.lines()) preset = i;
  }
  presets_->setCurrentIndex(preset);
  fill_elements();
}

void LinesPanel::fill_elements() {
  QStringList available, chosen, partly;
  const LineRange& range = choice_.range();
  for (const std::string& element : elements_with_lines(range)) {
    available << QString::fromStdString(element);
  }
  for (const LineChoice::Row& row : rows_) {
    if (!available.contains(symbol_of(row.line))) available << symbol_of(row.line);
  }
  for (const QString& symbol : available) {
    int on = 0, all = 0;
    for (const LineChoice::Row& row : rows_) {
      if (symbol_of(row.line) != symbol) continue;
      ++all;
      on += row.on ? 1 : 0;
    }
    if (on > 0 && on == all) chosen << symbol;
    if (on > 0 && on < all) partly << symbol;
  }
  elements_->set_available(
      available,
      tr("no line within %1 is known").arg(wavelength_range_words(range.lower_nm, range.upper_nm)));
  elements_->set_chosen(chosen);
  elements_->set_partly(partly);
}

void LinesPanel::take_element(const QString& symbol) {
  const std::string element = symbol.toStdString();
  if (!elements_->button(symbol)->isChecked()) {
    return want(choice_.without_element(element), tr("leave out %1").arg(symbol));
  }
  std::vector<EmissionLine> wanted = usual_lines(element, choice_.range());
  for (const LineChoice::Row& row : rows_) {
    if (row.line.element == element) wanted.push_back(row.line);
  }
  want(choice_.with(wanted), tr("take the lines of %1").arg(symbol));
  if (!holds_line(choice_.lines(), wanted.front())) return;  // the change was refused
  selected_ = wanted.front();
  fill();
  Q_EMIT line_selected(*selected_);
}

void LinesPanel::take_tick(const LineChoice::Row& row, bool on) {
  const QString name = name_of(row.line);
  if (on) {
    want(choice_.with({row.line}), tr("take %1").arg(name));
  } else {
    want(choice_.without(row.line), tr("leave out %1").arg(name));
  }
}

void LinesPanel::take_number(const LineChoice::Row& row, LineTable::Column column,
                             const QString& text) {
  EmissionLine changed = row.line;
  try {
    changed = table_->read(row.line, column, text);
  } catch (const Error& error) {
    return refuse(words_of(error));
  }
  if (changed == row.line) return fill();
  if (holds_line(choice_.without(row.line), changed)) {
    return refuse(tr("The line %1 is listed already").arg(name_of(changed)));
  }
  const LineRange& range = choice_.range();
  if (!range.holds(changed.wavelength_nm)) {
    return refuse(tr("%1 lies outside of the image, which covers %2")
                      .arg(wavelength_words(changed.wavelength_nm),
                           wavelength_range_words(range.lower_nm, range.upper_nm)));
  }
  selected_ = changed;
  const auto lines = choice_.replace(row, changed);
  if (!lines) return fill();
  const QString name = name_of(row.line);
  want(*lines, column == LineTable::kWavelength ? tr("move %1").arg(name)
                                                : tr("change the window of %1").arg(name));
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
  std::optional<LineChoice::Row> beside = table_->current();
  if (!beside && !rows_.empty()) beside = rows_.front();
  const auto line = choice_.add_beside(beside ? std::optional(beside->line) : std::nullopt);
  if (!line) return refuse(tr("There is no room for another line within the image"));
  selected_ = line;
  fill();
  table_->edit_wavelength();
}

void LinesPanel::remove_line() {
  const auto row = table_->current();
  if (!row) return;
  choice_.forget(row->line);
  if (!row->on) return fill();
  want(choice_.without(row->line), tr("leave out %1").arg(name_of(row->line)));
}

void LinesPanel::take_preset(int index) {
  const std::string preset = presets_->itemData(index).toString().toStdString();
  if (preset.empty()) return fill();
  std::vector<EmissionLine> lines = parse_lines(preset);
  std::erase_if(lines,
                [this](const auto& line) { return !choice_.range().holds(line.wavelength_nm); });
  if (lines.empty()) return refuse_all_outside();
  choice_.begin_with(lines);
  want(lines, tr("take the lines of %1").arg(presets_->itemText(index)));
}

void LinesPanel::open_lines(const QString& file) {
  try {
    const Json json = read_json(file.toStdString());
    std::vector<EmissionLine> lines =
        parse_lines(json.is_object() && json.contains("lines") ? json.at("lines") : json);
    const std::size_t all = lines.size();
    std::erase_if(lines,
                  [this](const auto& line) { return !choice_.range().holds(line.wavelength_nm); });
    if (lines.empty()) return refuse_all_outside();
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
    for (const EmissionLine& line : choice_.lines()) {
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

void LinesPanel::refuse_all_outside() {
  const LineRange& range = choice_.range();
  refuse(tr("None of these lines lies within the image, which covers %1")
             .arg(wavelength_range_words(range.lower_nm, range.upper_nm)));
}

}  // namespace lithoscope
