#include "widgets/spectrum/kept_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kId = Qt::UserRole;

QIcon swatch(const QColor& colour, int size) {
  QPixmap picture(size, size);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.fillRect(1, size / 2 - 2, size - 2, 4, colour);
  return QIcon(picture);
}

}  // namespace

KeptList::KeptList(KeptSpectra* spectra, QWidget* parent)
    : QWidget(parent), spectra_(spectra), tree_(new QTreeWidget(this)), empty_(new QLabel(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  tree_->setHeaderHidden(true);
  tree_->setRootIsDecorated(false);
  tree_->setUniformRowHeights(true);
  tree_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  tree_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  tree_->setAccessibleName(tr("Kept spectra"));
  tree_->setToolTip(tr("Space: show or hide · F2: rename · Delete: remove"));
  tree_->installEventFilter(this);
  empty_->setText(tr("No spectrum is kept. Point at the map and press K, or click Keep."));
  empty_->setWordWrap(true);
  empty_->setForegroundRole(QPalette::PlaceholderText);
  empty_->setAlignment(Qt::AlignTop);
  keep_ = new QPushButton(tr("Keep"), this);
  keep_->setToolTip(tr("Keep the spectrum at the cursor, or at the pinned pixel (K)"));
  keep_->setObjectName(QStringLiteral("keep"));
  remove_ = new QPushButton(tr("Remove"), this);
  remove_->setToolTip(tr("Remove the selected spectra; Undo brings them back"));
  remove_->setObjectName(QStringLiteral("remove"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit);
  row->addWidget(keep_);
  row->addWidget(remove_);
  row->addStretch(1);
  layout->addWidget(empty_);
  layout->addWidget(tree_, 1);
  layout->addStretch(0);
  layout->addLayout(row);
  connect(keep_, &QPushButton::clicked, this, &KeptList::keep_clicked);
  connect(remove_, &QPushButton::clicked, this, &KeptList::remove_selected);
  connect(spectra_, &KeptSpectra::changed, this, &KeptList::fill);
  connect(tree_, &QTreeWidget::itemSelectionChanged, this,
          [this] { remove_->setEnabled(!tree_->selectedItems().isEmpty()); });
  connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* changed) {
    if (filling_) return;
    const int id = changed->data(0, kId).toInt();
    const QString name = changed->text(0);
    const bool shown = changed->checkState(0) == Qt::Checked;
    // The rows are made anew by the change: not while one of them is still being edited.
    QMetaObject::invokeMethod(
        this,
        [this, id, name, shown] {
          spectra_->set_shown(id, shown);
          spectra_->rename(id, name);
          fill();
        },
        Qt::QueuedConnection);
  });
  fill();
  set_can_keep(false);
}

void KeptList::set_grid(const std::optional<Grid>& grid) {
  if (grid == grid_) return;
  grid_ = grid;
  fill();
}

void KeptList::set_can_keep(bool can) {
  keep_->setEnabled(can);
}

void KeptList::fill() {
  filling_ = true;
  QList<int> selected;
  for (const QTreeWidgetItem* row : tree_->selectedItems()) selected << row->data(0, kId).toInt();
  const int current =
      tree_->currentItem() == nullptr ? 0 : tree_->currentItem()->data(0, kId).toInt();
  tree_->clear();
  for (const KeptSpectrum& kept : spectra_->all()) {
    auto* row = new QTreeWidgetItem(tree_, {kept.name});
    row->setData(0, kId, kept.id);
    row->setFlags(row->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    row->setCheckState(0, kept.shown ? Qt::Checked : Qt::Unchecked);
    row->setIcon(0, swatch(kept.colour, 2 * grid_unit(this)));
    row->setToolTip(0, tr("Row %1, column %2").arg(kept.pixel.row).arg(kept.pixel.col));
    if (grid_ != kept.grid) {
      row->setForeground(0, muted_text(palette()));
      row->setToolTip(0, tr("Kept from an image of another grid: not shown with this one"));
    }
    if (kept.id == current) tree_->setCurrentItem(row, 0, QItemSelectionModel::NoUpdate);
    row->setSelected(selected.contains(kept.id));
  }
  const bool any = !spectra_->all().empty();
  tree_->setVisible(any);
  empty_->setVisible(!any);
  remove_->setEnabled(!tree_->selectedItems().isEmpty());
  filling_ = false;
}

void KeptList::remove_selected() {
  std::vector<int> ids;
  for (const QTreeWidgetItem* row : tree_->selectedItems())
    ids.push_back(row->data(0, kId).toInt());
  spectra_->remove(ids);
}

bool KeptList::eventFilter(QObject* watched, QEvent* event) {
  // Before the window's own shortcut for this key, while the list has the keyboard.
  if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Delete && !tree_->selectedItems().isEmpty()) {
      event->accept();
      if (event->type() == QEvent::KeyPress) remove_selected();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void KeptList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && tree_ != nullptr) fill();
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
