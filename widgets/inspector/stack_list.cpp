#include "widgets/inspector/stack_list.h"

#include <QComboBox>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/map/map_panel.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kId = Qt::UserRole;
constexpr int kMostRows = 6;  // in sight at a time

}  // namespace

StackList::StackList(QWidget* parent)
    : QWidget(parent),
      rows_(new QListWidget(this)),
      blend_(new QComboBox(this)),
      add_(new QToolButton(this)),
      remove_(new QToolButton(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addWidget(rows_);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(unit / 2);
  tools->addWidget(blend_, 1);
  tools->addWidget(add_);
  tools->addWidget(remove_);
  layout->addLayout(tools);

  rows_->setObjectName(QStringLiteral("stack"));
  rows_->setAccessibleName(tr("Layers of this map"));
  rows_->setToolTip(
      tr("The uppermost layer stands first. Drag rows to order them (Alt+Up, Alt+Down), untick a "
         "layer to hide it (Space)"));
  rows_->setDragDropMode(QAbstractItemView::InternalMove);
  rows_->setDefaultDropAction(Qt::MoveAction);
  rows_->setTextElideMode(Qt::ElideMiddle);
  rows_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  rows_->setUniformItemSizes(true);
  rows_->setMinimumWidth(8 * unit);
  rows_->installEventFilter(this);
  rows_->viewport()->installEventFilter(this);
  blend_->setObjectName(QStringLiteral("blend"));
  blend_->setAccessibleName(tr("Blend mode"));
  blend_->setToolTip(tr("How the chosen layer mixes with what lies beneath it"));
  for (const Blend blend : all_blends()) blend_->addItem(blend_name(blend));
  add_->setIcon(line_icon(QStringLiteral("add-layer")));
  add_->setToolTip(tr("Put one more layer of this plane above the chosen one, or in grey beneath"));
  add_->setAccessibleName(tr("Add a layer"));
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setMenu(new QMenu(add_));
  remove_->setIcon(line_icon(QStringLiteral("remove-layer")));
  remove_->setToolTip(tr("Take the chosen layer out of this map (Del)"));
  remove_->setAccessibleName(tr("Take the layer out"));
  for (QToolButton* button : {add_, remove_}) button->setAutoRaise(true);

  connect(rows_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* row) {
    if (!filling_ && !dropping_ && panel_ != nullptr && row != nullptr) {
      panel_->select_layer(row->data(kId).toInt());
    }
  });
  connect(rows_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* row) {
    if (!filling_ && panel_ != nullptr) {
      panel_->set_layer_visible(row->data(kId).toInt(), row->checkState() == Qt::Checked);
    }
  });
  connect(blend_, &QComboBox::activated, this, [this](int index) {
    if (panel_ != nullptr) {
      panel_->set_layer_blend(panel_->current_layer(),
                              all_blends()[static_cast<std::size_t>(index)]);
    }
  });
  connect(add_->menu(), &QMenu::aboutToShow, this, &StackList::fill_menu);
  connect(remove_, &QToolButton::clicked, this, [this] {
    if (panel_ != nullptr) panel_->remove_layer(panel_->current_layer());
  });
}

void StackList::follow(MapPanel* panel, const SamplePtr& sample) {
  sample_ = sample;
  if (panel != panel_) {
    if (panel_ != nullptr) panel_->disconnect(this);
    panel_ = panel;
    if (panel_ != nullptr) {
      connect(panel_, &MapPanel::stack_changed, this, &StackList::fill);
      connect(panel_, &QObject::destroyed, this, [this] { panel_ = nullptr; });
    }
  }
  fill();
}

void StackList::fill() {
  if (panel_ == nullptr || dropping_) return;
  const std::vector<StackRow> stack = panel_->stack();
  filling_ = true;
  // Rows that stay are changed, not made anew: one of them may be about to tell of its change.
  while (rows_->count() > static_cast<int>(stack.size())) delete rows_->takeItem(0);
  while (rows_->count() < static_cast<int>(stack.size())) new QListWidgetItem(rows_);
  for (std::size_t i = 0; i < stack.size(); ++i) {
    const StackRow& layer = stack[stack.size() - 1 - i];
    QListWidgetItem* row = rows_->item(static_cast<int>(i));
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                  Qt::ItemIsUserCheckable);
    row->setData(kId, layer.id);
    row->setText(layer.name);
    row->setToolTip(layer.blend == Blend::kNormal
                        ? layer.name
                        : tr("%1 (%2)").arg(layer.name, blend_name(layer.blend)));
    row->setCheckState(layer.visible ? Qt::Checked : Qt::Unchecked);
    if (layer.id == panel_->current_layer()) {
      rows_->setCurrentItem(row);
      blend_->setCurrentIndex(static_cast<int>(layer.blend));
      blend_->setEnabled(i + 1 < stack.size());
    }
  }
  remove_->setEnabled(stack.size() > 1);
  const int shown = std::clamp(rows_->count(), 1, kMostRows);
  const int height = std::max(rows_->sizeHintForRow(0), fontMetrics().height());
  rows_->setFixedHeight(shown * height + 2 * rows_->frameWidth() + 2);
  filling_ = false;
}

void StackList::fill_menu() {
  QMenu* menu = add_->menu();
  for (QMenu* old : menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)) delete old;
  menu->clear();
  if (panel_ == nullptr || !panel_->item() || sample_ == nullptr) return;
  auto* grey = new QMenu(tr("&Beneath, in grey"), menu);
  for (const SampleItem& item : sample_->items) {
    if (item.plane != panel_->item()->plane) continue;
    const std::string key = item.key;
    const auto with_item = [this, key](const auto& what) {
      const SampleItem* found = sample_ == nullptr ? nullptr : sample_->find(key);
      if (found != nullptr && panel_ != nullptr) what(*found);
    };
    menu->addAction(item.title, this, [this, with_item] {
      with_item([this](const SampleItem& found) { panel_->add_layer(found); });
    });
    if (item.is_labels()) continue;
    grey->addAction(item.title, this, [this, with_item] {
      with_item([this](const SampleItem& found) { panel_->show_beneath(&found); });
    });
  }
  menu->addSeparator();
  menu->addMenu(grey);
}

bool StackList::eventFilter(QObject* watched, QEvent* event) {
  if (watched == rows_->viewport() && event->type() == QEvent::Drop) {
    // When the list has moved its row; until then it is not in order.
    dropping_ = true;
    QTimer::singleShot(0, this, &StackList::take_order);
  }
  if (watched == rows_ && event->type() == QEvent::KeyPress && panel_ != nullptr) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool alt = key->modifiers() == Qt::AltModifier;
    if (key->key() == Qt::Key_Delete) {
      panel_->remove_layer(panel_->current_layer());
      return true;
    }
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
      move_current(key->key() == Qt::Key_Up ? -1 : 1);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void StackList::move_current(int by) {
  const int from = rows_->currentRow(), to = from + by;
  if (from < 0 || to < 0 || to >= rows_->count()) return;
  std::vector<int> ids;
  for (int i = rows_->count() - 1; i >= 0; --i) ids.push_back(rows_->item(i)->data(kId).toInt());
  const auto place = [&](int row) { return ids.begin() + (rows_->count() - 1 - row); };
  std::iter_swap(place(from), place(to));
  panel_->order_layers(ids);
}

void StackList::take_order() {
  dropping_ = false;
  if (panel_ == nullptr) return;
  std::vector<int> ids;
  for (int i = rows_->count() - 1; i >= 0; --i) ids.push_back(rows_->item(i)->data(kId).toInt());
  panel_->order_layers(ids);
  fill();
}

}  // namespace lithoscope
