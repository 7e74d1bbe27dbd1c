#include "widgets/align/point_table.h"

#include <QFont>
#include <QLocale>
#include <cmath>

#include "core/base/error.h"
#include "core/operations/parameters.h"

namespace lithoscope {
namespace {

bool is_place(int column) {
  return column >= PointTable::kSourceX && column <= PointTable::kTargetY;
}
Side side_of(int column) {
  return column <= PointTable::kSourceY ? Side::kSource : Side::kTarget;
}
bool is_x(int column) {
  return column == PointTable::kSourceX || column == PointTable::kTargetX;
}

// What was typed, in µm of the map: pixels, or a length with its unit. Throws Error.
double typed_um(const QString& text, double pitch_um, double origin_um) {
  bool plain = false;
  const double pixels = QLocale().toDouble(text.trimmed(), &plain);
  if (plain && std::isfinite(pixels)) return origin_um + pixels * pitch_um;
  return parse_quantity(text.trimmed().toStdString(), "µm");
}

}  // namespace

PointTable::PointTable(Alignment& alignment, QObject* parent)
    : FollowingTable(alignment.points().size(), parent), alignment_(alignment) {
  connect(&alignment_, &Alignment::changed, this, &PointTable::follow);
}

void PointTable::set_names(const QString& source, const QString& target) {
  source_name_ = source;
  target_name_ = target;
  Q_EMIT headerDataChanged(Qt::Horizontal, kSourceX, kTargetY);
}

void PointTable::follow() {
  follow_rows(alignment_.points().size());
}

int PointTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant PointTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::ToolTipRole) {
    switch (section) {
      case kResidualPx:
      case kResidualUm:
        return tr("How far the fit misses the point in the target map");
      case kLeftOut:
        return tr("How far a fit to all other points misses it");
      case kName:
        return tr("Untick a point to leave it out of the fit");
      default:
        return tr("In pixels of the map; type a number, or a length such as 12.4 mm");
    }
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case kName:
      return tr("Point");
    case kSourceX:
      return tr("%1 x").arg(source_name_);
    case kSourceY:
      return tr("%1 y").arg(source_name_);
    case kTargetX:
      return tr("%1 x").arg(target_name_);
    case kTargetY:
      return tr("%1 y").arg(target_name_);
    case kResidualPx:
      return tr("Residual (px)");
    case kResidualUm:
      return tr("Residual (µm)");
    default:
      return tr("Left out (px)");
  }
}

QVariant PointTable::text_of(int row, int column) const {
  const MatchingPoint& point = alignment_.points().at(row);
  if (column == kName) return QString::fromStdString(point.name);
  if (is_place(column)) {
    const Side side = side_of(column);
    const Grid& grid = alignment_.grid(side);
    const PointUm place = place_on(side, point);
    return QLocale().toString(is_x(column) ? grid.col_of(place) : grid.row_of(place), 'f', 2);
  }
  const auto at = static_cast<std::size_t>(row);
  if (!alignment_.fit() || at >= alignment_.fit()->residuals.size()) return QStringLiteral("–");
  const PointResidual& residual = alignment_.fit()->residuals[at];
  const double value = column == kResidualPx   ? residual.distance_px
                       : column == kResidualUm ? residual.distance_um
                                               : residual.leave_one_out_px;
  if (!std::isfinite(value)) return QStringLiteral("–");
  return QLocale().toString(value, 'f', column == kResidualUm ? 1 : 2);
}

QVariant PointTable::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= alignment_.points().size()) return {};
  const MatchingPoint& point = alignment_.points().at(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
      return text_of(index.row(), index.column());
    case Qt::CheckStateRole:
      if (index.column() == kName) return point.enabled ? Qt::Checked : Qt::Unchecked;
      return {};
    case Qt::TextAlignmentRole:
      if (index.column() == kName) return {};
      return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
      // Points that the fit does not use are told apart without colour.
      QFont font;
      const auto at = static_cast<std::size_t>(index.row());
      const auto& fit = alignment_.fit();
      const bool used =
          point.enabled && (!fit || at >= fit->residuals.size() || fit->residuals[at].used);
      font.setItalic(!used);
      return font;
    }
    default:
      return {};
  }
}

bool PointTable::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.row() >= alignment_.points().size()) return false;
  PointList& list = alignment_.points();
  if (role == Qt::CheckStateRole && index.column() == kName) {
    list.set_enabled(index.row(), value.toInt() == Qt::Checked);
    return true;
  }
  if (role != Qt::EditRole) return false;
  if (index.column() == kName) {
    list.rename(index.row(), value.toString());
    return true;
  }
  if (!is_place(index.column()) || value.toString() == text_of(index.row(), index.column())) {
    return false;
  }
  const Side side = side_of(index.column());
  const Grid& grid = alignment_.grid(side);
  PointUm place = place_on(side, list.at(index.row()));
  try {
    if (is_x(index.column())) {
      place.x_um = typed_um(value.toString(), grid.pitch_x_um, grid.origin_x_um);
    } else {
      place.y_um = typed_um(value.toString(), grid.pitch_y_um, grid.origin_y_um);
    }
  } catch (const Error& error) {
    Q_EMIT refused(QString::fromStdString(error.what()));
    return false;
  }
  list.move(index.row(), side, place);
  return true;
}

Qt::ItemFlags PointTable::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (index.column() == kName) flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
  if (is_place(index.column())) flags |= Qt::ItemIsEditable;
  return flags;
}

}  // namespace lithoscope
