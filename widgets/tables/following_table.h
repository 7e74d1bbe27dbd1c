// A table of things that live elsewhere.
#pragma once

#include <QAbstractTableModel>

namespace lithoscope {

// Rows come and go at the end, so that a selection stays while one of the things is dragged.
class FollowingTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  int rowCount(const QModelIndex& parent = {}) const override;

 protected:
  FollowingTable(int rows, QObject* parent) : QAbstractTableModel(parent), rows_(rows) {}

  // There are `rows` now, and any of them may have changed.
  void follow_rows(int rows);
  // The same where the columns are others too.
  void reset_rows(int rows) { rows_ = rows; }

 private:
  int rows_;
};

}  // namespace lithoscope
