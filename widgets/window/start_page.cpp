#include "widgets/window/start_page.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// A row to click: an icon, what it does, and a word more beneath.
QPushButton* make_choice(const QString& icon, const QString& title, const QString& details,
                         QWidget* parent) {
  auto* button = new QPushButton(parent);
  const int unit = grid_unit(parent);
  auto* row = new QHBoxLayout(button);
  row->setContentsMargins(2 * unit, static_cast<int>(1.5 * unit), 2 * unit,
                          static_cast<int>(1.5 * unit));
  row->setSpacing(2 * unit);
  auto* picture = new QLabel(button);
  picture->setObjectName(icon);
  picture->setPixmap(
      line_icon(icon).pixmap(QSize(3 * unit, 3 * unit), parent->devicePixelRatioF()));
  auto* words = new QVBoxLayout;
  words->setSpacing(unit / 4);
  button->setObjectName(QStringLiteral("card"));
  auto* what = new QLabel(title, button);
  QFont bold = what->font();
  bold.setBold(true);
  what->setFont(bold);
  auto* more = new QLabel(details, button);
  more->setForegroundRole(QPalette::PlaceholderText);
  more->setWordWrap(true);
  words->addStretch(1);
  words->addWidget(what);
  words->addWidget(more);
  words->addStretch(1);
  row->addWidget(picture);
  row->addLayout(words, 1);
  for (QLabel* label : {picture, what, more}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
  button->setMinimumHeight(row->sizeHint().height());
  button->setAccessibleName(title);
  button->setCursor(Qt::PointingHandCursor);
  return button;
}

}  // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  const int unit = grid_unit(this);
  auto* column = new QWidget(this);
  column->setFixedWidth(64 * unit);
  auto* layout = new QVBoxLayout(column);
  layout->setSpacing(unit);

  auto* head = new QHBoxLayout;
  auto* mark = new QLabel(column);
  mark->setPixmap(QIcon(QStringLiteral(":/lithoscope/icons/lithoscope.svg"))
                      .pixmap(QSize(7 * unit, 7 * unit), devicePixelRatioF()));
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  auto* name = new QLabel(QStringLiteral("Lithoscope"), column);
  QFont large = font();
  large.setPointSizeF(font().pointSizeF() * 1.8);
  large.setBold(true);
  name->setFont(large);
  auto* purpose =
      new QLabel(tr("Two views of one rock, and the minerals they show together"), column);
  purpose->setForegroundRole(QPalette::PlaceholderText);
  names->addWidget(name);
  names->addWidget(purpose);
  head->addWidget(mark);
  head->addSpacing(unit);
  head->addLayout(names, 1);
  layout->addLayout(head);
  layout->addSpacing(2 * unit);

  left_ = new QVBoxLayout;
  left_->setSpacing(unit);
  layout->addLayout(left_);

  auto* demo = make_choice(QStringLiteral("sample"), tr("Explore the demo sample"),
                           tr("A lithium pegmatite: LIBS map and hyperspectral image, from the raw "
                              "data to mineral maps"),
                           column);
  auto* open = make_choice(QStringLiteral("open"), tr("Open a recipe or an image…"),
                           tr("Or drop files anywhere on this window"), column);
  connect(demo, &QPushButton::clicked, this, &StartPage::demo_clicked);
  connect(open, &QPushButton::clicked, this, &StartPage::open_clicked);
  layout->addWidget(demo);
  layout->addWidget(open);
  layout->addSpacing(unit);
  recent_ = new QVBoxLayout;
  recent_->setSpacing(unit / 4);
  layout->addLayout(recent_);

  auto* page = new QGridLayout(this);
  page->setRowStretch(0, 1);
  page->addWidget(column, 1, 0, Qt::AlignCenter);
  page->setRowStretch(2, 1);
}

void StartPage::set_left_copies(const std::vector<LeftCopy>& copies) {
  while (QLayoutItem* item = left_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const int unit = grid_unit(this);
  for (const LeftCopy& copy : copies) {
    const QString file = QString::fromStdString(copy.file.string());
    const QString project = QString::fromStdString(copy.note.project.filename().string());
    const QString title = QString::fromStdString(copy.note.title);
    const QString name = !project.isEmpty() ? project
                         : !title.isEmpty() ? title
                                            : tr("unnamed work");
    const QDateTime time = QDateTime::fromSecsSinceEpoch(copy.note.saved_at);
    const QString when = QLocale().toString(time, QLocale::ShortFormat);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(unit);
    auto* recover = make_choice(
        QStringLiteral("restore"), tr("Recover “%1”").arg(name),
        tr("The program ended without saving. This is the work as of %1.").arg(when), row);
    recover->setToolTip(QString::fromStdString(copy.note.project.string()));
    auto* forget = new QPushButton(tr("Discard"), row);
    forget->setObjectName(QStringLiteral("forget"));
    forget->setToolTip(tr("Delete this copy for good"));
    connect(recover, &QPushButton::clicked, this, [this, file] { Q_EMIT recover_clicked(file); });
    // Not at once: the button goes with the list.
    connect(
        forget, &QPushButton::clicked, this, [this, file] { Q_EMIT forget_clicked(file); },
        Qt::QueuedConnection);
    line->addWidget(recover, 1);
    line->addWidget(forget, 0, Qt::AlignVCenter);
    left_->addWidget(row);
  }
}

void StartPage::set_recent(const QStringList& files) {
  while (QLayoutItem* item = recent_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (files.isEmpty()) return;
  auto* title = new QLabel(tr("Recent"), this);
  title->setForegroundRole(QPalette::PlaceholderText);
  recent_->addWidget(title);
  for (const QString& file : files.mid(0, 6)) {
    const QFileInfo info(file);
    QString folder = info.path();
    if (folder.startsWith(QDir::homePath())) {
      folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    }
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid_unit(this));
    auto* name = new QLabel(row);
    name->setTextFormat(Qt::RichText);
    name->setText(QStringLiteral("<a href=\"file\" style=\"text-decoration:none\">%1</a>")
                      .arg(info.fileName().toHtmlEscaped()));
    name->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(name, &QLabel::linkActivated, this, [this, file] { Q_EMIT recent_clicked(file); });
    auto* place = new QLabel(folder, row);
    place->setTextFormat(Qt::PlainText);
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    line->addWidget(name);
    line->addWidget(place, 1);
    row->setToolTip(file);
    recent_->addWidget(row);
  }
}

}  // namespace lithoscope
