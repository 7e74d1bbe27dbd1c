// The jobs of a pool as rows: what, how far, at what, how long.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "widgets/jobs/worker_pool.h"

namespace lithoscope {

class JobTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kTitle, kProgress, kStage, kTime, kColumns };
  // Of the progress column: 0 to 1 while a job runs, else invalid.
  static constexpr int kFractionRole = Qt::UserRole;

  explicit JobTable(WorkerPool& pool, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  const JobRecord* job(int row) const;  // null where there is no such row
  int row_of(int id) const;             // -1 where it is not on the list

 private:
  void follow();

  WorkerPool& pool_;
  std::vector<int> ids_;
};

}  // namespace lithoscope
