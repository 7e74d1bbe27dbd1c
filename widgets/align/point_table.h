// The matching points as a table: used or not, names, places, residuals.
#pragma once

#include "widgets/align/alignment.h"
#include "widgets/tables/following_table.h"

namespace lithoscope {

// A row a point. Names and places can be typed; a place in pixels of its map, or with a unit of
// length ("12.4 mm"). Every edit can be undone.
class PointTable : public FollowingTable {
  Q_OBJECT

 public:
  enum Column {
    kName,
    kResidualPx,
    kLeftOut,
    kSourceX,
    kSourceY,
    kTargetX,
    kTargetY,
    kResidualUm,
    kColumns
  };

  // `alignment` must outlive this.
  explicit PointTable(Alignment& alignment, QObject* parent = nullptr);

  void set_names(const QString& source, const QString& target);  // of the two maps

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  void refused(const QString& why);  // what was typed cannot be a place

 private:
  void follow();
  QVariant text_of(int row, int column) const;

  Alignment& alignment_;
  QString source_name_, target_name_;
};

}  // namespace lithoscope
