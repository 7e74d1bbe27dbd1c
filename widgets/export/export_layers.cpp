#include "widgets/export/export_layers.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>
#include <algorithm>

#include "widgets/theme/line_icon.h"

namespace lithoscope {
namespace {

constexpr int kKey = Qt::UserRole, kColumn = Qt::UserRole + 1, kIndex = Qt::UserRole + 2;

std::string id_of(const QTreeWidgetItem* row) {
  return (row->data(0, kKey).toString() + QLatin1Char('|') + row->data(0, kColumn).toString())
      .toStdString();
}

bool is_layer(const QTreeWidgetItem* row) {
  return row->data(0, kKey).isValid();
}

template <typename Visit>
void for_rows(const QTreeWidget* tree, const Visit& visit) {
  for (QTreeWidgetItemIterator at(const_cast<QTreeWidget*>(tree)); *at != nullptr; ++at) {
    if (is_layer(*at)) visit(*at);
  }
}

// Mineral maps are what a person came for.
int rank(const SampleItem& item) {
  if (item.is_labels()) return item.is_source ? 1 : 0;
  return item.is_image() ? 3 : 2;
}

}  // namespace

ExportLayers::ExportLayers(QWidget* parent) : QTreeWidget(parent) {
  setHeaderHidden(true);
  setRootIsDecorated(true);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideRight);
  header()->setStretchLastSection(true);
  setAccessibleName(tr("Layers to export"));
  connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* row) {
    if (!filling_ && is_layer(row)) Q_EMIT ticks_changed();
  });
  connect(this, &QTreeWidget::currentItemChanged, this, [this] {
    if (!filling_) Q_EMIT current_changed();
  });
}

QTreeWidgetItem* ExportLayers::plane_row(const QString& name) {
  auto* row = new QTreeWidgetItem(this, {name});
  row->setFlags(Qt::ItemIsEnabled);
  QFont bold = font();
  bold.setBold(true);
  row->setFont(0, bold);
  return row;
}

void ExportLayers::add_item(const SampleItem& item, QTreeWidgetItem* parent, bool ticked,
                            const std::vector<std::string>& ticks_before) {
  const auto state = [&](const QTreeWidgetItem* row, bool usual) {
    const bool on = ticks_before.empty() ? usual
                                         : std::find(ticks_before.begin(), ticks_before.end(),
                                                     id_of(row)) != ticks_before.end();
    return on ? Qt::Checked : Qt::Unchecked;
  };
  auto* row = new QTreeWidgetItem(parent, {item.title});
  row->setData(0, kKey, QString::fromStdString(item.key));
  row->setToolTip(0, item.tip.isEmpty() ? item.title : item.title + QLatin1Char('\n') + item.tip);
  row->setIcon(0, line_icon(item.is_labels() ? QStringLiteral("labels") : QStringLiteral("image")));
  row->setCheckState(0, state(row, ticked));
  const auto features = item.artifact.as<FeatureMap>();
  if (features == nullptr || features->columns.size() < 2) return;
  for (std::size_t i = 0; i < features->columns.size(); ++i) {
    auto* column = new QTreeWidgetItem(row, {QString::fromStdString(features->columns[i].name)});
    column->setData(0, kKey, QString::fromStdString(item.key));
    column->setData(0, kColumn, QString::fromStdString(features->columns[i].name));
    column->setData(0, kIndex, static_cast<int>(i));
    column->setCheckState(0, state(column, false));
  }
}

void ExportLayers::set_sample(const SamplePtr& sample, bool fresh) {
  if (!fresh && sample == sample_) return;
  const std::optional<ExportLayer> before = fresh ? std::nullopt : current();
  std::vector<std::string> ticks, open;
  for_rows(this, [&](const QTreeWidgetItem* row) {
    if (row->checkState(0) == Qt::Checked) ticks.push_back(id_of(row));
    if (row->isExpanded()) open.push_back(id_of(row));
  });
  if (fresh) ticks.clear();
  filling_ = true;
  sample_ = sample;
  clear();
  if (sample_ != nullptr) {
    std::vector<const SampleItem*> items;
    for (const SampleItem& item : sample_->items) items.push_back(&item);
    std::stable_sort(items.begin(), items.end(),
                     [](const SampleItem* a, const SampleItem* b) { return rank(*a) < rank(*b); });
    for (std::size_t plane = 0; plane < sample_->planes.size(); ++plane) {
      QTreeWidgetItem* parent = nullptr;
      for (const SampleItem* item : items) {
        if (item->plane != static_cast<int>(plane)) continue;
        if (parent == nullptr) {
          parent = sample_->planes.size() > 1 ? plane_row(sample_->planes[plane].name)
                                              : invisibleRootItem();
        }
        const bool wanted = sample_->reported.empty() ? item->is_labels() && !item->is_source
                                                      : sample_->reported.count(item->key) > 0;
        add_item(*item, parent, wanted, ticks);
      }
      if (parent != nullptr && parent != invisibleRootItem()) parent->setExpanded(true);
    }
    for_rows(this, [&](QTreeWidgetItem* row) {
      row->setExpanded(std::find(open.begin(), open.end(), id_of(row)) != open.end());
    });
  }
  filling_ = false;
  QTreeWidgetItem* wanted = nullptr;
  for_rows(this, [&](QTreeWidgetItem* row) {
    const bool same = before && row->data(0, kKey).toString().toStdString() == before->key &&
                      row->data(0, kColumn).toString().toStdString() == before->column;
    if (same) wanted = row;
  });
  for_rows(this, [&](QTreeWidgetItem* row) {
    if (wanted == nullptr && row->checkState(0) == Qt::Checked) wanted = row;
  });
  for_rows(this, [&](QTreeWidgetItem* row) {
    if (wanted == nullptr) wanted = row;
  });
  {
    const QSignalBlocker quiet(this);
    setCurrentItem(wanted);
  }
  Q_EMIT ticks_changed();
  Q_EMIT current_changed();
}

std::optional<ExportLayer> ExportLayers::layer_of(const QTreeWidgetItem* row) const {
  if (row == nullptr || sample_ == nullptr || !is_layer(row)) return std::nullopt;
  const SampleItem* item = sample_->find(row->data(0, kKey).toString().toStdString());
  if (item == nullptr) return std::nullopt;
  const QString column = row->data(0, kColumn).toString();
  return ExportLayer{item->key, column.toStdString(),
                     column.isEmpty() ? item->title : item->title + QLatin1Char(' ') + column,
                     item->artifact};
}

std::vector<ExportLayer> ExportLayers::ticked() const {
  std::vector<ExportLayer> layers;
  for_rows(this, [&](const QTreeWidgetItem* row) {
    if (row->checkState(0) != Qt::Checked) return;
    if (const auto layer = layer_of(row)) layers.push_back(*layer);
  });
  return layers;
}

std::optional<ExportLayer> ExportLayers::current() const {
  return layer_of(currentItem());
}

bool ExportLayers::set_current(const std::string& key, std::optional<int> column) {
  QTreeWidgetItem *whole = nullptr, *part = nullptr;
  for_rows(this, [&](QTreeWidgetItem* row) {
    if (row->data(0, kKey).toString().toStdString() != key) return;
    if (!row->data(0, kIndex).isValid()) {
      whole = row;
    } else if (column && row->data(0, kIndex).toInt() == *column) {
      part = row;
    }
  });
  if (whole == nullptr && part == nullptr) return false;
  setCurrentItem(part != nullptr ? part : whole);
  return true;
}

void ExportLayers::tick(Which which) {
  filling_ = true;
  for_rows(this, [&](QTreeWidgetItem* row) {
    const SampleItem* item = sample_->find(row->data(0, kKey).toString().toStdString());
    const bool labels = item != nullptr && item->is_labels();
    // A feature map is all of its columns.
    const bool on =
        (which == Which::kAll && row->childCount() == 0) || (which == Which::kLabels && labels);
    row->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
  });
  filling_ = false;
  Q_EMIT ticks_changed();
}

}  // namespace lithoscope
