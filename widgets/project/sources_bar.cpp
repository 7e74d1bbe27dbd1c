#include "widgets/project/sources_bar.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <algorithm>

#include "widgets/project/source_keeper.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// More are reached by scrolling.
constexpr int kRowsInSight = 4;

QString words_of(const SourceProblem& problem) {
  switch (problem.kind) {
    case SourceProblem::Kind::kMissing:
      return SourcesBar::tr("is missing");
    case SourceProblem::Kind::kUnreadable:
      return SourcesBar::tr("cannot be read: %1").arg(QString::fromStdString(problem.problem));
    case SourceProblem::Kind::kChanged:
      break;
  }
  return SourcesBar::tr("has changed since the project was saved");
}

}  // namespace

SourcesBar::SourcesBar(SourceKeeper& sources, QWidget* parent) : QFrame(parent), sources_(sources) {
  const int unit = grid_unit(this);
  setObjectName(QStringLiteral("sources"));
  icon_ = new QLabel(this);
  title_ = new QLabel(this);
  title_->setWordWrap(true);
  QFont bold = font();
  bold.setBold(true);
  title_->setFont(bold);
  folder_ = new QToolButton(this);
  folder_->setObjectName(QStringLiteral("choose-folder"));
  folder_->setText(tr("Choose a folder…"));
  folder_->setToolTip(
      tr("Look for the missing files below a folder, by the ends of their old paths"));
  close_ = new QToolButton(this);
  close_->setIcon(line_icon(QStringLiteral("cancel")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Go on without; the list comes back when the project is opened again"));
  close_->setAccessibleName(tr("Close this list"));
  auto* head = new QHBoxLayout;
  head->setSpacing(unit);
  head->addWidget(icon_);
  head->addWidget(title_, 1);
  head->addWidget(folder_);
  head->addWidget(close_);
  rows_ = new QVBoxLayout;
  rows_->setSpacing(unit / 2);
  rows_->setContentsMargins(0, 0, 0, 0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * unit, unit, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addLayout(head);
  layout->addLayout(rows_);
  connect(close_, &QToolButton::clicked, this, &QWidget::hide);
  connect(folder_, &QToolButton::clicked, this, &SourcesBar::choose_folder);
  connect(&sources_, &SourceKeeper::changed, this, &SourcesBar::follow);
  apply_colours();
  follow();
}

void SourcesBar::follow() {
  while (QLayoutItem* item = rows_->takeAt(0)) {
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
  const auto& problems = sources_.problems();
  const int unit = grid_unit(this);
  auto* list = new QWidget(this);
  auto* lines = new QVBoxLayout(list);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(unit / 2);
  int missing = 0;
  for (const SourceProblem& problem : problems) {
    missing += problem.kind == SourceProblem::Kind::kMissing ? 1 : 0;
    const QString name = QString::fromStdString(problem.source);
    const QString path = QString::fromStdString(problem.path.string());
    auto* line = new QHBoxLayout;
    line->setSpacing(unit);
    auto* what = new QLabel(QStringLiteral("%1 %2").arg(name, words_of(problem)), list);
    what->setTextFormat(Qt::PlainText);
    auto* where = new QLabel(path, list);
    where->setTextFormat(Qt::PlainText);
    where->setForegroundRole(QPalette::PlaceholderText);
    where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    where->setToolTip(path);
    line->addWidget(what);
    line->addWidget(where, 1);
    if (problem.kind == SourceProblem::Kind::kChanged) {
      auto* accept = new QToolButton(list);
      accept->setObjectName(QStringLiteral("accept-") + name);
      accept->setText(tr("Keep it as it is now"));
      accept->setToolTip(
          tr("Take its content as the right one; what was made from the old one is "
             "stale until the recipe runs again"));
      connect(accept, &QToolButton::clicked, this, [this, source = problem.source] {
        // Not at once: the button goes with its line.
        QMetaObject::invokeMethod(
            this, [this, source] { sources_.accept(source); }, Qt::QueuedConnection);
      });
      line->addWidget(accept);
    }
    auto* choose = new QToolButton(list);
    choose->setObjectName(QStringLiteral("choose-") + name);
    choose->setText(tr("Choose a file…"));
    choose->setToolTip(
        tr("Show where this source is now; others that moved with it are found too"));
    connect(choose, &QToolButton::clicked, this,
            [this, source = problem.source] { choose_file(source); });
    line->addWidget(choose);
    lines->addLayout(line);
  }
  if (static_cast<int>(problems.size()) > kRowsInSight) {
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(kRowsInSight * 3 * unit + 2 * unit);
    rows_->addWidget(scroll);
  } else {
    rows_->addWidget(list);
  }
  folder_->setVisible(missing > 0);
  title_->setText(
      missing > 0
          ? tr("Sources are missing: %1. What was found from them is still here.").arg(missing)
          : tr("Sources are not what they were"));
  setVisible(!problems.empty());
}

void SourcesBar::choose_file(const std::string& source) {
  auto* dialog = new QFileDialog(this, tr("Where is %1 now?").arg(QString::fromStdString(source)));
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, [this, source](const QString& file) {
    sources_.choose_file(source, file.toStdString());
  });
  dialog->open();
}

void SourcesBar::choose_folder() {
  auto* dialog = new QFileDialog(this, tr("Below which folder are the missing files?"));
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& folder) { sources_.choose_folder(folder.toStdString()); });
  dialog->open();
}

void SourcesBar::apply_colours() {
  // Only what changes, or the style sheet would call for itself without end.
  const QString sheet =
      QStringLiteral(
          "QFrame#sources { background: %1; border: none; border-left: 4px solid %2; "
          "border-bottom: 1px solid %3; }")
          .arg(palette().color(QPalette::Base).name(), warning_colour(palette()).name(),
               border_colour(palette()).name());
  if (sheet != styleSheet()) setStyleSheet(sheet);
  const int side = fontMetrics().height();
  icon_->setPixmap(
      line_icon(QStringLiteral("warning")).pixmap(QSize(side, side), devicePixelRatioF()));
}

void SourcesBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) apply_colours();
  QFrame::changeEvent(event);
}

}  // namespace lithoscope
