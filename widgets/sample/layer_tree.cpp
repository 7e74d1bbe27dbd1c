#include "widgets/sample/layer_tree.h"

#include <QEvent>
#include <QHeaderView>

#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"
#include "widgets/workspace/view_drag.h"

namespace lithoscope {
namespace {

constexpr int kKey = Qt::UserRole;
constexpr int kColumn = Qt::UserRole + 1;
constexpr int kName = Qt::UserRole + 2;  // of a column, as the map has it
const QString kSteps = QStringLiteral("steps:");

QString icon_name(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::kImage:
      return QStringLiteral("image");
    case ArtifactKind::kFeatureMap:
      return QStringLiteral("features");
    default:
      return QStringLiteral("labels");
  }
}

QString shown_name(const std::string& name) {
  return QString::fromStdString(feature_text(name, UnitChoice::instance().units()));
}

QTreeWidgetItem* find_child(QTreeWidgetItem* parent, const QString& key) {
  for (int i = 0; i < parent->childCount(); ++i) {
    if (parent->child(i)->data(0, kKey).toString() == key) return parent->child(i);
  }
  return nullptr;
}

}  // namespace

LayerTree::LayerTree(QWidget* parent) : QTreeWidget(parent) {
  setHeaderHidden(true);
  setRootIsDecorated(true);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideMiddle);
  header()->setSectionResizeMode(QHeaderView::Stretch);
  setIndentation(2 * grid_unit(this));
  setAccessibleName(tr("Layers"));
  setDragEnabled(true);
  connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* row) {
    if (!following_ && row != nullptr) choose(row);
  });
}

void LayerTree::choose(QTreeWidgetItem* row) {
  const QString key = row->data(0, kKey).toString();
  const QVariant column = row->data(0, kColumn);
  if (!key.isEmpty() && column.isValid()) Q_EMIT layer_chosen(key, column.toInt());
}

void LayerTree::set_sample(const SamplePtr& sample, bool fresh) {
  set_samples({sample, {}}, fresh);
}

void LayerTree::set_samples(const JoinedSamples& samples, bool fresh) {
  following_ = true;
  const auto rows = [](const JoinedSamples& each) {
    return each.several() ? each.parts.size() : 1;
  };
  if (fresh || rows(samples) != rows(shown_)) clear();
  shown_ = samples;
  const SamplePtr& sample = samples.sample;
  for (const SampleItem& item : sample->items) {
    QTreeWidgetItem* parent = parent_row(item, sample);
    const QString key = QString::fromStdString(item.key);
    if (find_child(parent, key) == nullptr) add_item(item, parent);
  }
  following_ = false;
}

// Of the sample that a plane belongs to; where there is but one, planes stand by themselves.
QTreeWidgetItem* LayerTree::part_row(int plane) {
  if (!shown_.several()) return invisibleRootItem();
  const std::size_t part = shown_.part_of(plane);
  const QString key = QStringLiteral("sample:%1").arg(part);
  if (QTreeWidgetItem* known = find_child(invisibleRootItem(), key)) return known;
  auto* row = new QTreeWidgetItem(this, {shown_.parts[part].title});
  row->setData(0, kKey, key);
  row->setFlags(Qt::ItemIsEnabled);
  row->setIcon(0, line_icon(QStringLiteral("sample")));
  row->setToolTip(0, part == 0 ? tr("The sample that steps are run in")
                               : tr("Opened beside, to look at and to compare"));
  row->setExpanded(true);
  return row;
}

QTreeWidgetItem* LayerTree::plane_row(int plane, const SamplePtr& sample) {
  const SamplePlane& described = sample->planes[static_cast<std::size_t>(plane)];
  const QString key = QStringLiteral("plane:") + QString::fromStdString(described.key);
  QTreeWidgetItem* parent = part_row(plane);
  if (QTreeWidgetItem* known = find_child(parent, key)) return known;
  auto* row = new QTreeWidgetItem(parent, {described.name});
  row->setData(0, kKey, key);
  row->setFlags(Qt::ItemIsEnabled);  // nothing to show by itself
  row->setIcon(0, line_icon(QStringLiteral("plane")));
  row->setToolTip(0, tr("Everything on the coordinates of %1").arg(described.name));
  row->setExpanded(true);
  return row;
}

QTreeWidgetItem* LayerTree::parent_row(const SampleItem& item, const SamplePtr& sample) {
  QTreeWidgetItem* plane = plane_row(item.plane, sample);
  const bool has_report = !sample->reported.empty();
  if (!has_report || item.is_source || sample->reported.count(item.key) > 0) return plane;
  const QString key = kSteps + plane->data(0, kKey).toString();
  if (QTreeWidgetItem* known = find_child(plane, key)) return known;
  auto* row = new QTreeWidgetItem(plane, {tr("Steps")});
  row->setData(0, kKey, key);
  row->setFlags(Qt::ItemIsEnabled);
  row->setToolTip(0, tr("What was computed on the way"));
  return row;
}

void LayerTree::add_item(const SampleItem& item, QTreeWidgetItem* parent) {
  // A plane has the name of its first source: said twice, it would tell nothing.
  QString title = item.title;
  if (title == parent->text(0)) {
    title = QString::fromStdString(kind_name(item.artifact.kind()));
    title[0] = title[0].toUpper();
  }
  auto* row = new QTreeWidgetItem({title});
  // The group of steps stays the last of its plane.
  QTreeWidgetItem* group = find_child(parent, kSteps + parent->data(0, kKey).toString());
  parent->insertChild(group == nullptr ? parent->childCount() : parent->indexOfChild(group), row);
  row->setData(0, kKey, QString::fromStdString(item.key));
  row->setData(0, kColumn, -1);
  row->setIcon(0, line_icon(icon_name(item.artifact.kind())));
  row->setToolTip(0, item.title + QLatin1Char('\n') + item.tip);
  const auto features = item.artifact.as<FeatureMap>();
  if (features == nullptr) return;
  for (std::size_t i = 0; i < features->columns.size(); ++i) {
    const std::string& name = features->columns[i].name;
    auto* column = new QTreeWidgetItem(row, {shown_name(name)});
    column->setData(0, kName, QString::fromStdString(name));
    column->setData(0, kKey, QString::fromStdString(item.key));
    column->setData(0, kColumn, static_cast<int>(i));
  }
}

void LayerTree::set_current(const std::string& key, int column) {
  const QString wanted = QString::fromStdString(key);
  following_ = true;
  for (QTreeWidgetItemIterator each(this); *each != nullptr; ++each) {
    QTreeWidgetItem* row = *each;
    if (row->data(0, kKey).toString() != wanted || row->data(0, kColumn) != -1) continue;
    const bool of_column = row->isExpanded() && column >= 0 && column < row->childCount();
    setCurrentItem(of_column ? row->child(column) : row);
    break;
  }
  following_ = false;
}

void LayerTree::apply_units() {
  for (QTreeWidgetItemIterator row(this); *row != nullptr; ++row) {
    const QVariant name = (*row)->data(0, kName);
    if (name.isValid()) (*row)->setText(0, shown_name(name.toString().toStdString()));
  }
}

QMimeData* LayerTree::mimeData(const QList<QTreeWidgetItem*>& rows) const {
  if (rows.isEmpty() || !rows[0]->data(0, kColumn).isValid()) return nullptr;
  return make_layer_drag(
      {rows[0]->data(0, kKey).toString().toStdString(), rows[0]->data(0, kColumn).toInt()});
}

void LayerTree::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) viewport()->update();
  QTreeWidget::changeEvent(event);
}

}  // namespace lithoscope
