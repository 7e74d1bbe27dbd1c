#include "widgets/jobs/job_table.h"

#include <algorithm>

#include "widgets/theme/line_icon.h"

namespace lithoscope {
namespace {

QString time_text(const JobRecord& job) {
  const auto duration = [](double seconds) {
    return QString::fromStdString(format_duration(seconds));
  };
  switch (job.state) {
    case JobState::kQueued:
      return {};
    case JobState::kRunning:
      if (!job.status.remaining_seconds) return {};
      return JobTable::tr("%1 left").arg(duration(*job.status.remaining_seconds));
    default:
      if (!job.began_at.isValid()) return {};
      return job.seconds() < 10 ? JobTable::tr("%1 s").arg(job.seconds(), 0, 'f', 1)
                                : duration(job.seconds());
  }
}

QString stage_text(const JobRecord& job) {
  if (job.state == JobState::kFailed) return job.reason;
  if (job.stopping) return JobTable::tr("is being stopped");
  return job.state == JobState::kRunning ? job.status.stage : QString();
}

}  // namespace

JobTable::JobTable(WorkerPool& pool, QObject* parent) : QAbstractTableModel(parent), pool_(pool) {
  connect(&pool, &WorkerPool::changed, this, &JobTable::follow);
  connect(&pool, &WorkerPool::progressed, this, [this](int id) {
    const int row = row_of(id);
    if (row >= 0) Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
  });
  follow();
}

void JobTable::follow() {
  std::vector<int> ids;
  for (const JobRecord* job : pool_.jobs()) ids.push_back(job->id);
  if (ids == ids_) {
    if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    return;
  }
  beginResetModel();
  ids_ = std::move(ids);
  endResetModel();
}

int JobTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

int JobTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

const JobRecord* JobTable::job(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return pool_.find(ids_[static_cast<std::size_t>(row)]);
}

int JobTable::row_of(int id) const {
  const auto found = std::find(ids_.begin(), ids_.end(), id);
  return found == ids_.end() ? -1 : static_cast<int>(found - ids_.begin());
}

QVariant JobTable::data(const QModelIndex& index, int role) const {
  const JobRecord* job = this->job(index.row());
  if (job == nullptr) return {};
  const bool runs = job->state == JobState::kRunning;
  if (role == Qt::DecorationRole && index.column() == kTitle) {
    return job->state == JobState::kFailed ? QVariant(line_icon(QStringLiteral("warning")))
                                           : QVariant();
  }
  if (role == kFractionRole && index.column() == kProgress && runs) return job->status.fraction;
  if (role == Qt::TextAlignmentRole && index.column() == kTime) {
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (index.column()) {
    case kTitle:
      return job->title;
    case kProgress:
      return runs ? tr("%1 %").arg(qRound(job->status.fraction * 100)) : state_words(job->state);
    case kStage:
      return stage_text(*job);
    default:
      return time_text(*job);
  }
}

QVariant JobTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kTitle:
      return tr("Job");
    case kProgress:
      return tr("State");
    case kStage:
      return tr("At");
    default:
      return tr("Time");
  }
}

}  // namespace lithoscope
