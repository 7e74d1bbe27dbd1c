// What is known of a job: how it stands, how far it is, what happened.
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace lithoscope {

enum class JobState { kQueued, kRunning, kDone, kFailed, kCancelled };

struct JobStatus {
  double fraction = 0;
  QString stage;
  std::optional<double> remaining_seconds;  // none before there is enough to judge by
};

struct JobLogLine {
  double seconds = 0;  // since the job began
  QString text;
};

struct JobRecord {
  int id = 0;  // never used twice
  QString title;
  JobState state = JobState::kQueued;
  bool stopping = false;  // a stop was asked for and has not happened yet
  bool can_retry = false;
  bool quiet = false;  // of no interest to a person unless it lasts
  JobStatus status;
  QDateTime queued_at, began_at, ended_at;
  QString reason;   // of a failure: what, where, what next
  QString details;  // of a failure: the step and its parameters
  std::vector<JobLogLine> log;

  bool ended() const { return state != JobState::kQueued && state != JobState::kRunning; }
  double seconds() const;  // that it has run so far, or ran
};

// "waiting", "running", "done", "failed", "stopped"; translated.
QString state_words(JobState state);

// All of it as plain text, to be read by others.
QString record_text(const JobRecord& record);

}  // namespace lithoscope
