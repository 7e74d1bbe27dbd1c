#include "widgets/help/help_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

HelpWindow::HelpWindow(QWidget* owner)
    : QWidget(owner, Qt::Window),
      pages_(new QListWidget(this)),
      text_(new QTextBrowser(this)),
      search_(new QLineEdit(this)),
      note_(new QLabel(this)),
      back_(new QAction(line_icon(QStringLiteral("back")), tr("Back"), this)),
      forward_(new QAction(line_icon(QStringLiteral("forward")), tr("Forward"), this)) {
  setWindowTitle(tr("Help – Lithoscope"));
  const int unit = grid_unit(this);
  resize(112 * unit, 84 * unit);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(unit / 2);
  const auto add = [&](QAction* action, const QKeySequence& key) {
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->text(), key.toString(QKeySequence::NativeText)));
    addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    tools->addWidget(button);
  };
  add(back_, QKeySequence(Qt::ALT | Qt::Key_Left));
  add(forward_, QKeySequence(Qt::ALT | Qt::Key_Right));
  auto* find = new QAction(this);
  find->setShortcut(QKeySequence::Find);
  find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(find);
  tools->addStretch(1);
  tools->addWidget(note_);
  tools->addWidget(search_);
  note_->setForegroundRole(QPalette::PlaceholderText);
  search_->setPlaceholderText(tr("Find on this page (Ctrl+F)"));
  search_->setClearButtonEnabled(true);
  search_->setFixedWidth(32 * unit);
  search_->setToolTip(tr("Return goes on to the next place"));
  pages_->setAccessibleName(tr("Pages of the guide"));
  pages_->setFrameShape(QFrame::NoFrame);
  for (const HelpPage& page : help_pages()) {
    auto* row = new QListWidgetItem(page.title, pages_);
    row->setData(Qt::UserRole, page.name);
  }
  text_->setOpenLinks(false);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setAccessibleName(tr("Guide"));
  auto* both = new QSplitter(this);
  both->setChildrenCollapsible(false);
  both->addWidget(pages_);
  both->addWidget(text_);
  both->setStretchFactor(1, 1);
  both->setSizes({26 * unit, 86 * unit});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  layout->addLayout(tools);
  layout->addWidget(both, 1);

  connect(pages_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* row) {
    if (row != nullptr) go({row->data(Qt::UserRole).toString(), {}});
  });
  connect(text_, &QTextBrowser::anchorClicked, this, &HelpWindow::follow_link);
  connect(back_, &QAction::triggered, this, [this] { step(behind_, ahead_); });
  connect(forward_, &QAction::triggered, this, [this] { step(ahead_, behind_); });
  connect(find, &QAction::triggered, this, [this] {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
  });
  connect(search_, &QLineEdit::textEdited, this, [this] { search(false); });
  connect(search_, &QLineEdit::returnPressed, this, [this] { search(true); });
  update_buttons();
}

void HelpWindow::show_topic(const HelpTopic& topic) {
  go(topic);
  show();
  raise();
  activateWindow();
  text_->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::go(const HelpTopic& topic) {
  if (topic == topic_) return scroll_to(topic.anchor);
  const bool same_page = topic.page == topic_.page;
  if (same_page && topic.anchor.isEmpty()) return;  // the list follows a link on the page
  if (!topic_.page.isEmpty()) behind_.push_back(topic_);
  ahead_.clear();
  topic_ = topic;
  if (!same_page) fill();
  scroll_to(topic_.anchor);
  update_buttons();
}

void HelpWindow::step(std::vector<HelpTopic>& from, std::vector<HelpTopic>& to) {
  if (from.empty()) return;
  to.push_back(std::exchange(topic_, from.back()));
  from.pop_back();
  fill();
  scroll_to(topic_.anchor);
  update_buttons();
}

void HelpWindow::update_buttons() {
  back_->setEnabled(!behind_.empty());
  forward_->setEnabled(!ahead_.empty());
}

void HelpWindow::fill() {
  note_->clear();
  const int unit = grid_unit(this);
  // Formatted before it is laid out: a page may have a hundred tables.
  auto* page = new QTextDocument(text_);
  page->setDefaultFont(text_->font());
  page->setDocumentMargin(2 * unit);
  page->setMarkdown(help_text(topic_.page));
  for (QTextFrame* frame : page->rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    QTextTableFormat format = table->format();
    format.setBorder(1);
    format.setBorderBrush(border_colour(palette()));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(unit / 2.0);
    format.setBottomMargin(unit);
    table->setFormat(format);
  }
  const QPointer<QTextDocument> before = text_->document();  // the browser ends its own first one
  text_->setDocument(page);
  if (before != nullptr) before->deleteLater();
  for (int i = 0; i < pages_->count(); ++i) {
    const QSignalBlocker quiet(pages_);
    if (pages_->item(i)->data(Qt::UserRole) == topic_.page) pages_->setCurrentRow(i);
  }
}

void HelpWindow::scroll_to(const QString& anchor) {
  if (anchor.isEmpty()) {
    text_->moveCursor(QTextCursor::Start);
    return;
  }
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 0 || help_anchor(block.text()) != anchor) continue;
    // From below, so that the heading comes to the upper edge.
    text_->moveCursor(QTextCursor::End);
    QTextCursor cursor(block);
    text_->setTextCursor(cursor);
    return;
  }
}

void HelpWindow::follow_link(const QUrl& link) {
  note_->clear();
  if (!link.scheme().isEmpty() && link.scheme() != QStringLiteral("qrc")) {
    QDesktopServices::openUrl(link);
    return;
  }
  const QString path = link.path();
  const QString page = path.isEmpty()                         ? topic_.page
                       : path.endsWith(QStringLiteral(".md")) ? path.chopped(3)
                                                              : QString();
  if (has_help_page(page)) {
    go({page, link.fragment()});
  } else {
    note_->setText(tr("%1 is a file of the source, not of this guide").arg(path));
  }
}

void HelpWindow::search(bool further) {
  note_->clear();
  const QString words = search_->text();
  QTextCursor from = text_->textCursor();
  if (!further) from.setPosition(from.selectionStart());
  text_->setTextCursor(from);
  if (words.isEmpty() || text_->find(words)) return;
  text_->moveCursor(QTextCursor::Start);
  if (text_->find(words)) return;
  text_->setTextCursor(from);
  note_->setText(tr("Not on this page"));
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    close();
    return;
  }
  QWidget::keyPressEvent(event);
}

void HelpWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && !topic_.page.isEmpty()) {
    fill();
    scroll_to(topic_.anchor);
  }
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
