#include "widgets/features/minerals_panel.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/features/usual_lines.h"
#include "core/labels/expected_minerals.h"
#include "core/labels/formula.h"
#include "core/labels/mineral_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QString joined(const std::vector<std::string>& elements) {
  QStringList symbols;
  for (const std::string& element : elements) symbols << QString::fromStdString(element);
  return symbols.join(QLatin1Char(' '));
}

std::vector<std::string> telling(std::vector<std::string> elements) {
  std::erase_if(elements, [](const std::string& each) { return !tells_of_minerals(each); });
  return elements;
}

// The mineral of the table with the same formula, atom by atom; null where there is none.
const Mineral* mineral_of_formula(const std::string& formula) {
  const auto wanted = parse_formula(formula);
  for (const Mineral& mineral : mineral_table()) {
    if (parse_formula(mineral.formula) == wanted) return &mineral;
  }
  return nullptr;
}

ExpectedMineral mineral_of(const Json& entry) {
  return parse_expected_minerals(Json::array({entry})).front();
}

bool has_companions(const ExpectedMineral& mineral, const Mineral& known) {
  return std::all_of(known.companions.begin(), known.companions.end(), [&](const auto& element) {
    return std::find(mineral.elements.begin(), mineral.elements.end(), element) !=
           mineral.elements.end();
  });
}

QStringList all_names() {
  QStringList names;
  for (const Mineral& mineral : mineral_table()) {
    names << QString::fromStdString(mineral.name);
    for (const std::string& other : mineral.also) names << QString::fromStdString(other);
  }
  names.sort(Qt::CaseInsensitive);
  return names;
}

}  // namespace

Json mineral_entry(const QString& typed) {
  const std::string text = typed.trimmed().toStdString();
  if (const Mineral* known = find_mineral(text)) return known->name;
  std::vector<FormulaElement> elements;
  try {
    elements = parse_formula(text);
  } catch (const Error& error) {
    throw Error(MineralsPanel::tr("\"%1\" is neither a mineral that is known nor a formula: %2")
                    .arg(typed.trimmed(), QString::fromStdString(error.problem()))
                    .toStdString(),
                error.remedy());
  }
  const Mineral* known = mineral_of_formula(text);
  return {{"name", known == nullptr ? text : known->name}, {"formula", text}};
}

MineralsPanel::MineralsPanel(QWidget* parent)
    : QWidget(parent),
      text_(new QLineEdit(this)),
      add_(new QToolButton(this)),
      remove_(new QToolButton(this)),
      table_(new QTableWidget(0, 3, this)),
      problem_(new QLabel(this)) {
  const int unit = grid_unit(this);
  text_->setObjectName(QStringLiteral("mineral"));
  text_->setPlaceholderText(tr("Albite, or KLi2AlSi4O10F(OH)"));
  text_->setToolTip(tr(
      "Type the name of a mineral or its formula, and press Enter: the lines of its elements are "
      "taken"));
  text_->setAccessibleName(tr("Mineral or formula"));
  auto* completer = new QCompleter(all_names(), this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchStartsWith);
  text_->setCompleter(completer);
  const auto button = [this](QToolButton* made, const QString& text, const QString& tip) {
    made->setText(text);
    made->setToolTip(tip);
    made->setAutoRaise(true);
  };
  button(add_, tr("Add"), tr("Expect this mineral (Enter)"));
  button(remove_, tr("Remove"), tr("No longer expect the selected mineral (Del)"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit / 2);
  row->addWidget(text_, 1);
  row->addWidget(add_);
  row->addWidget(remove_);
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->setForegroundRole(QPalette::Link);
  problem_->setObjectName(QStringLiteral("mineral_problem"));
  problem_->hide();
  table_->setTabKeyNavigation(false);
  table_->setHorizontalHeaderLabels({tr("Mineral"), tr("Elements"), tr("And")});
  table_->setObjectName(QStringLiteral("minerals"));
  table_->setAccessibleName(tr("Expected minerals"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + unit / 2);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setSectionResizeMode(kName, QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(kElements, QHeaderView::Stretch);
  table_->horizontalHeader()->setSectionResizeMode(kCompanions, QHeaderView::ResizeToContents);
  table_->installEventFilter(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addLayout(row);
  layout->addWidget(problem_);
  layout->addWidget(table_);
  connect(text_, &QLineEdit::returnPressed, this, &MineralsPanel::add);
  connect(add_, &QToolButton::clicked, this, &MineralsPanel::add);
  connect(remove_, &QToolButton::clicked, this, &MineralsPanel::remove);
  connect(table_, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
    if (filling_ || item->column() != kCompanions) return;
    // Not at once: the table speaks of the item once more, and filling it anew makes others.
    QMetaObject::invokeMethod(
        this,
        [this, row = item->row(), with = item->checkState() == Qt::Checked] {
          take_companions(row, with);
        },
        Qt::QueuedConnection);
  });
  fill();
}

void MineralsPanel::set_minerals(const Json& minerals) {
  Json list = Json::array();
  if (minerals.is_string()) {
    for (const ExpectedMineral& mineral : parse_expected_minerals(minerals)) {
      list.push_back({{"name", mineral.name}, {"elements", mineral.elements}});
    }
  } else if (minerals.is_array()) {
    list = minerals;
  }
  if (list == minerals_) return;
  minerals_ = std::move(list);
  fill();
}

void MineralsPanel::fill() {
  filling_ = true;
  const int current = table_->currentRow();
  table_->setRowCount(static_cast<int>(minerals_.size()));
  for (int i = 0; i < table_->rowCount(); ++i) {
    const ExpectedMineral mineral = mineral_of(minerals_[static_cast<std::size_t>(i)]);
    const Mineral* known = find_mineral(mineral.name);
    const auto put = [&](int column, const QString& text) {
      auto* item = new QTableWidgetItem(text);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
      table_->setItem(i, column, item);
      return item;
    };
    auto* name = put(kName, QString::fromStdString(mineral.name));
    if (known != nullptr) name->setToolTip(QString::fromStdString(known->formula));
    std::vector<std::string> elements = telling(mineral.elements);
    auto* more = put(kCompanions, QString());
    if (known != nullptr && !known->companions.empty()) {
      std::erase_if(elements, [known](const std::string& each) {
        return std::find(known->companions.begin(), known->companions.end(), each) !=
               known->companions.end();
      });
      more->setText(joined(known->companions));
      more->setFlags(more->flags() | Qt::ItemIsUserCheckable);
      more->setCheckState(has_companions(mineral, *known) ? Qt::Checked : Qt::Unchecked);
      more->setToolTip(tr("Trace elements that go with the mineral; tick to expect them too"));
    }
    put(kElements, joined(elements))->setToolTip(joined(mineral.elements));
  }
  const int line = table_->verticalHeader()->defaultSectionSize();
  const int rows = std::clamp(table_->rowCount(), 1, 6);
  table_->setFixedHeight(rows * line + table_->horizontalHeader()->sizeHint().height() + 4);
  table_->setVisible(table_->rowCount() > 0);
  remove_->setEnabled(table_->rowCount() > 0);
  if (table_->rowCount() > 0) {
    table_->setCurrentCell(std::clamp(current, 0, table_->rowCount() - 1), 0);
  }
  filling_ = false;
}

void MineralsPanel::add() {
  if (text_->text().trimmed().isEmpty()) return;
  try {
    const Json entry = mineral_entry(text_->text());
    const ExpectedMineral mineral = mineral_of(entry);
    Json next = minerals_;
    next.push_back(entry);
    parse_expected_minerals(next);  // tells of one that is listed already
    show_problem({});
    text_->clear();
    Q_EMIT minerals_wanted(next, telling(mineral.elements),
                           tr("expect %1").arg(QString::fromStdString(mineral.name)));
    table_->setCurrentCell(table_->rowCount() - 1, 0);
  } catch (const Error& error) {
    show_problem(QString::fromStdString(error.problem() + ". " + error.remedy()));
  }
}

void MineralsPanel::remove() {
  const int row = table_->currentRow();
  if (row < 0 || row >= table_->rowCount()) return;
  const QString name = table_->item(row, kName)->text();
  Json next = minerals_;
  next.erase(static_cast<std::size_t>(row));
  show_problem({});
  Q_EMIT minerals_wanted(next, {}, tr("no longer expect %1").arg(name));
}

void MineralsPanel::take_companions(int row, bool with) {
  const ExpectedMineral mineral = mineral_of(minerals_[static_cast<std::size_t>(row)]);
  const Mineral* known = find_mineral(mineral.name);
  if (known == nullptr) return;
  Json next = minerals_;
  next[static_cast<std::size_t>(row)] =
      with ? Json(known->name) : Json{{"name", known->name}, {"formula", known->formula}};
  Q_EMIT minerals_wanted(next, with ? known->companions : std::vector<std::string>(),
                         with ? tr("expect %1").arg(joined(known->companions))
                              : tr("no longer expect %1").arg(joined(known->companions)));
}

QString MineralsPanel::problem() const {
  return problem_->text();
}

void MineralsPanel::show_problem(const QString& words) {
  problem_->setText(words);
  problem_->setVisible(!words.isEmpty());
}

bool MineralsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
    remove();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lithoscope
