#include "widgets/places/place_table.h"

#include <QColor>
#include <QLocale>

namespace lithoscope {

QString kind_text(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::kRectangle:
      return PlaceTable::tr("Rectangle");
    case PlaceKind::kPolygon:
      return PlaceTable::tr("Polygon");
    case PlaceKind::kLasso:
      return PlaceTable::tr("Lasso");
    case PlaceKind::kPin:
      break;
  }
  return PlaceTable::tr("Pin");
}

PlaceTable::PlaceTable(MapPlaces& places, QObject* parent)
    : FollowingTable(places.list().size(), parent), places_(places) {
  connect(&places_.list(), &PlaceList::changed, this, &PlaceTable::follow);
}

void PlaceTable::set_sample(const SamplePtr& sample) {
  const std::vector<int> planes =
      sample == nullptr ? std::vector<int>() : sample->planes_worth_showing();
  const bool other = planes != planes_;
  if (other) beginResetModel();
  sample_ = sample;
  planes_ = planes;
  if (other) {
    reset_rows(places_.list().size());
    endResetModel();
  } else {
    follow();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
  }
}

void PlaceTable::follow() {
  follow_rows(places_.list().size());
}

int PlaceTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kind_column() + 1;
}

QVariant PlaceTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool plane = is_plane(section);
  const QString name = plane ? sample_
                                   ->planes[static_cast<std::size_t>(
                                       planes_[static_cast<std::size_t>(section - kFirstPlane)])]
                                   .name
                             : QString();
  if (role == Qt::ToolTipRole) {
    if (plane) return tr("Pixels of %1 whose centres lie in the place").arg(name);
    return section == kName ? tr("Untick a place to hide it; double click to rename it")
                            : tr("How it was marked");
  }
  if (role == Qt::TextAlignmentRole && plane) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (section == kName) return tr("Place");
  return plane ? name : tr("Kind");
}

QString PlaceTable::text_of(int row, int column) const {
  const Place& place = places_.list().at(row);
  if (column == kName) return QString::fromStdString(place.name);
  if (column == kind_column()) return kind_text(place.kind);
  const int plane = planes_[static_cast<std::size_t>(column - kFirstPlane)];
  const PlacedOnPlanes::Placed& placed = places_.placed(row, plane);
  return placed.points ? QLocale().toString(static_cast<qlonglong>(placed.pixels))
                       : QStringLiteral("–");
}

QVariant PlaceTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !places_.list().has(index.row())) return {};
  const Place& place = places_.list().at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text_of(index.row(), index.column());
    case Qt::EditRole:
      return index.column() == kName ? text_of(index.row(), kName) : QVariant();
    case Qt::CheckStateRole:
      if (index.column() == kName) return place.visible ? Qt::Checked : Qt::Unchecked;
      return {};
    case Qt::DecorationRole:
      if (index.column() == kName) {
        return QColor(place.colour.red, place.colour.green, place.colour.blue);
      }
      return {};
    case Qt::TextAlignmentRole:
      if (is_plane(index.column())) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
      return {};
    default:
      return {};
  }
}

bool PlaceTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.column() != kName || !places_.list().has(index.row())) return false;
  if (role == Qt::CheckStateRole) {
    places_.list().set_visible(index.row(), value.toInt() == Qt::Checked);
    return true;
  }
  if (role != Qt::EditRole) return false;
  places_.list().rename(index.row(), value.toString());
  return true;
}

Qt::ItemFlags PlaceTable::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (index.column() == kName) flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
  return flags;
}

}  // namespace lithoscope
