#include "widgets/jobs/jobs_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QThread>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/jobs/job_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// The state of a running job as a bar with its percentage.
class ProgressDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant fraction = index.data(JobTable::kFractionRole);
    if (!fraction.isValid()) return;
    const int line = qMax(3, option.fontMetrics.height() / 5);
    QRectF groove(option.rect);
    groove.setTop(groove.bottom() - line - 1);
    groove.adjust(2, 0, -2, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    QColor beneath =
        selected ? option.palette.color(QPalette::HighlightedText) : border_colour(option.palette);
    if (selected) beneath.setAlphaF(0.35F);
    painter->setBrush(beneath);
    painter->drawRoundedRect(groove, line / 2.0, line / 2.0);
    QRectF done = groove;
    done.setWidth(groove.width() * qBound(0.0, fraction.toDouble(), 1.0));
    painter->setBrush(
        option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    painter->drawRoundedRect(done, line / 2.0, line / 2.0);
    painter->restore();
  }
};

}  // namespace

JobsPanel::JobsPanel(WorkerPool& pool, QWidget* parent)
    : QWidget(parent),
      pool_(pool),
      model_(new JobTable(pool, this)),
      pages_(new QStackedWidget(this)),
      log_(new QPlainTextEdit(this)) {
  const int unit = grid_unit(this);
  make_table();
  log_->setReadOnly(true);
  log_->setLineWrapMode(QPlainTextEdit::NoWrap);
  log_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  log_->setFrameShape(QFrame::NoFrame);
  log_->setPlaceholderText(tr("Choose a job to read its log."));
  log_->setAccessibleName(tr("Log of the job"));
  auto* both = new QSplitter(Qt::Horizontal, pages_);
  both->addWidget(table_);
  both->addWidget(log_);
  both->setStretchFactor(0, 1);
  both->setStretchFactor(1, 1);
  both->setChildrenCollapsible(false);
  auto* empty = new QLabel(
      tr("Nothing runs and nothing has run yet.\nRuns, exports and all else that takes a while are "
         "listed here."),
      pages_);
  empty->setAlignment(Qt::AlignCenter);
  empty->setWordWrap(true);
  empty->setForegroundRole(QPalette::PlaceholderText);
  pages_->addWidget(empty);
  pages_->addWidget(both);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addWidget(make_tools());
  layout->addWidget(pages_, 1);

  connect(&pool_, &WorkerPool::changed, this, &JobsPanel::follow);
  connect(&pool_, &WorkerPool::progressed, this, [this](int id) {
    if (id == selected_) follow_selected();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            const JobRecord* job = model_->job(current.row());
            if (job != nullptr) selected_ = job->id;
            follow_selected();
          });
  follow();
}

void JobsPanel::make_table() {
  table_ = new QTableView(this);
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setTabKeyNavigation(false);
  table_->setWordWrap(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + grid_unit(this));
  QHeaderView* header = table_->horizontalHeader();
  header->setHighlightSections(false);
  header->setSectionResizeMode(JobTable::kTitle, QHeaderView::Stretch);
  header->setSectionResizeMode(JobTable::kStage, QHeaderView::Stretch);
  const int unit = grid_unit(this);
  table_->setColumnWidth(JobTable::kProgress, 11 * unit);
  table_->setColumnWidth(JobTable::kTime, 11 * unit);
  table_->setItemDelegateForColumn(JobTable::kProgress, new ProgressDelegate(table_));
  table_->setContextMenuPolicy(Qt::ActionsContextMenu);
  table_->setAccessibleName(tr("Jobs"));
}

QAction* JobsPanel::add_tool(const QString& text, const QString& tip, void (JobsPanel::*what)()) {
  auto* action = new QAction(text, this);
  action->setToolTip(tip);
  connect(action, &QAction::triggered, this, what);
  table_->addAction(action);
  return action;
}

QWidget* JobsPanel::make_tools() {
  const int unit = grid_unit(this);
  stop_ =
      add_tool(tr("Stop"), tr("Stop this job; nothing half done stays"), &JobsPanel::stop_selected);
  again_ = add_tool(tr("Again"), tr("Do once more what failed or was stopped"),
                    &JobsPanel::retry_selected);
  sooner_ =
      add_tool(tr("Sooner"), tr("Let it begin before the one above"), &JobsPanel::move_sooner);
  later_ = add_tool(tr("Later"), tr("Let it begin after the one below"), &JobsPanel::move_later);
  copy_ =
      add_tool(tr("Copy log"), tr("Copy the log of this job as text"), &JobsPanel::copy_selected);
  remove_ = add_tool(tr("Remove"), tr("Take this job off the list"), &JobsPanel::forget_selected);
  clear_ =
      add_tool(tr("Clear"), tr("Take all that has ended off the list"), &JobsPanel::forget_ended);

  auto* tools = new QWidget(this);
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(unit / 2);
  for (QAction* action : {stop_, again_, sooner_, later_, copy_, remove_, clear_}) {
    auto* button = new QToolButton(tools);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    row->addWidget(button);
  }
  row->addStretch(1);
  const auto spin = [&](const QString& words, const QString& tip, int lowest, int highest) {
    auto* label = new QLabel(words, tools);
    auto* box = new QSpinBox(tools);
    box->setRange(lowest, highest);
    box->setToolTip(tip);
    label->setBuddy(box);
    row->addSpacing(unit);
    row->addWidget(label);
    row->addWidget(box);
    connect(box, &QSpinBox::valueChanged, this, [this] {
      pool_.set_limits(at_once_->value(), threads_->value());
      Q_EMIT limits_changed(at_once_->value(), threads_->value());
    });
    return box;
  };
  const int processors = qMax(1, QThread::idealThreadCount());
  at_once_ = spin(tr("Jobs at once:"), tr("How many jobs run at the same time; the others wait"), 1,
                  qMax(4, processors));
  at_once_->setObjectName(QStringLiteral("at_once"));
  threads_ =
      spin(tr("Threads each:"),
           tr("How many processors one job may use; jobs that begin from now on"), 0, processors);
  threads_->setObjectName(QStringLiteral("threads"));
  threads_->setSpecialValueText(tr("all"));
  set_limits(pool_.at_once(), pool_.threads());
  return tools;
}

void JobsPanel::set_limits(int at_once, int threads) {
  const QSignalBlocker quiet_one(at_once_), quiet_other(threads_);
  at_once_->setValue(at_once);
  threads_->setValue(threads);
  pool_.set_limits(at_once_->value(), threads_->value());
}

void JobsPanel::select(int id) {
  selected_ = id;
  follow();
}

void JobsPanel::follow() {
  pages_->setCurrentIndex(model_->rowCount() > 0 ? 1 : 0);
  if (pool_.find(selected_) == nullptr) {
    const JobRecord* first = model_->job(0);
    selected_ = first == nullptr ? 0 : first->id;
  }
  const int row = model_->row_of(selected_);
  if (row >= 0 && table_->currentIndex().row() != row) table_->selectRow(row);
  follow_selected();
}

void JobsPanel::follow_selected() {
  const JobRecord* job = pool_.find(selected_);
  const bool waits = job != nullptr && job->state == JobState::kQueued;
  const bool ended = job != nullptr && job->ended();
  stop_->setEnabled(job != nullptr && !ended && !job->stopping);
  again_->setEnabled(job != nullptr && job->can_retry);
  sooner_->setEnabled(waits);
  later_->setEnabled(waits);
  remove_->setEnabled(ended);
  copy_->setEnabled(job != nullptr);
  const auto jobs = pool_.jobs();
  clear_->setEnabled(!jobs.empty() && jobs.back()->ended());
  if (!isVisible()) return;
  const QString text = job == nullptr ? QString() : record_text(*job);
  if (text == log_->toPlainText()) return;
  // Follows what is added, unless a person has gone back in it.
  const QScrollBar* bar = log_->verticalScrollBar();
  const bool at_end = logged_ != selected_ || bar->value() == bar->maximum();
  const int at = bar->value();
  logged_ = selected_;
  log_->setPlainText(text);
  if (at_end) {
    log_->moveCursor(QTextCursor::End);
    log_->moveCursor(QTextCursor::StartOfLine);
  } else {
    log_->verticalScrollBar()->setValue(at);
  }
}

QSize JobsPanel::sizeHint() const {
  const int unit = grid_unit(this);
  return {100 * unit, 24 * unit};
}

void JobsPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  follow_selected();
}

void JobsPanel::copy_selected() {
  if (const JobRecord* job = pool_.find(selected_)) {
    QApplication::clipboard()->setText(record_text(*job));
  }
}

}  // namespace lithoscope
