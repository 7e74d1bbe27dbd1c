#include "widgets/jobs/job_record.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/eta.h"

namespace lithoscope {
namespace {

QString words(const char* text) {
  return QCoreApplication::translate("JobRecord", text);
}

QString line_of(const QString& name, const QDateTime& when) {
  return name + QStringLiteral(": ") + when.toString(Qt::ISODate) + QLatin1Char('\n');
}

}  // namespace

double JobRecord::seconds() const {
  if (!began_at.isValid()) return 0;
  const QDateTime end = ended_at.isValid() ? ended_at : QDateTime::currentDateTime();
  return static_cast<double>(began_at.msecsTo(end)) / 1000;
}

QString state_words(JobState state) {
  switch (state) {
    case JobState::kQueued:
      return words(QT_TRANSLATE_NOOP("JobRecord", "waiting"));
    case JobState::kRunning:
      return words(QT_TRANSLATE_NOOP("JobRecord", "running"));
    case JobState::kDone:
      return words(QT_TRANSLATE_NOOP("JobRecord", "done"));
    case JobState::kFailed:
      return words(QT_TRANSLATE_NOOP("JobRecord", "failed"));
    case JobState::kCancelled:
      return words(QT_TRANSLATE_NOOP("JobRecord", "stopped"));
  }
  return {};
}

QString record_text(const JobRecord& record) {
  QString text =
      record.title + QStringLiteral(" – ") + state_words(record.state) + QLatin1Char('\n');
  text += line_of(words(QT_TRANSLATE_NOOP("JobRecord", "asked for")), record.queued_at);
  if (record.began_at.isValid()) {
    text += line_of(words(QT_TRANSLATE_NOOP("JobRecord", "begun")), record.began_at);
  }
  if (record.ended_at.isValid()) {
    text += line_of(words(QT_TRANSLATE_NOOP("JobRecord", "ended")), record.ended_at);
  }
  if (!record.log.empty()) text += QLatin1Char('\n');
  for (const JobLogLine& line : record.log) {
    text += QStringLiteral("%1 s  %2\n").arg(line.seconds, 8, 'f', 2).arg(line.text);
  }
  for (const QString& part : {record.reason, record.details}) {
    if (!part.isEmpty()) text += QLatin1Char('\n') + part + QLatin1Char('\n');
  }
  return text;
}

}  // namespace lithoscope
