// The Export page at work: what is asked before, written, and told afterwards.
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

#include "core/base/text.h"
#include "widgets/export/export_layers.h"
#include "widgets/export/export_page.h"
#include "widgets/export/figure_form.h"

namespace lithoscope {
void ExportPage::choose_folder() {
  const QString chosen_folder =
      QFileDialog::getExistingDirectory(this, tr("Folder to export into"), folder_->text());
  if (chosen_folder.isEmpty()) return;
  folder_->setText(QDir::toNativeSeparators(chosen_folder));
  remember();
  follow_ticks();
}

std::filesystem::path ExportPage::report_file() const {
  return folder() / file_name_of(pattern_->text(), sample_name(), tr("report"), format().extension)
                        .toStdString();
}

void ExportPage::start() {
  if (exporting_ || chosen().empty()) return;
  remember();
  question_->hide();
  if (!form_->problem().isEmpty() && form_->isVisible()) {
    say(form_->problem(), true);
    return;
  }
  if (!QDir(folder_->text()).exists()) {
    say(tr("There is no folder \"%1\": choose another one.").arg(folder_->text()), true);
    return;
  }
  QStringList taken;
  if (format().kind == ExportFormat::Kind::kReport) {
    const auto file = report_file();
    std::error_code none;
    if (std::filesystem::exists(file, none)) {
      taken << QString::fromStdString(file.filename().string());
    }
  } else {
    taken = taken_names(batch(), folder());
  }
  if (!taken.isEmpty()) {
    ask(taken);
  } else if (format().kind == ExportFormat::Kind::kReport) {
    write_report_of_chosen();
  } else {
    write(batch());
  }
}

void ExportPage::ask(const QStringList& taken) {
  question_words_->setText(taken.size() == 1 ? tr("%1 is there already.").arg(taken.front())
                                             : tr("%1 files are there already.").arg(taken.size()));
  question_words_->setToolTip(taken.mid(0, 20).join(QLatin1Char('\n')));
  number_->setVisible(format().kind != ExportFormat::Kind::kReport);
  say(QString(), false);
  question_->show();
  replace_->setFocus();
}

void ExportPage::write(std::vector<ExportTask> tasks) {
  const QString what =
      tasks.size() == 1
          ? tr("Exporting %1").arg(QString::fromStdString(tasks.front().entry.file.string()))
          : tr("Exporting %1 layers").arg(tasks.size());
  run(what, [tasks, to = folder(), &registry = document_.registry()](Progress& progress) {
    write_batch(tasks, to, registry, progress);
    QStringList files;
    for (const ExportTask& task : tasks) {
      files << QString::fromStdString((to / task.entry.file).string());
    }
    return files;
  });
}

void ExportPage::write_report_of_chosen() {
  Recipe recipe = document_.recipe();
  std::vector<std::string> maps;
  for (const ExportLayer& layer : chosen()) {
    if (std::find(maps.begin(), maps.end(), layer.key) == maps.end()) maps.push_back(layer.key);
  }
  recipe.report = usual_report(recipe, document_.artifacts(), maps);
  run(tr("Exporting the report"), [recipe, artifacts = document_.artifacts(), file = report_file(),
                                   &registry = document_.registry()](Progress& progress) {
    const auto name = file.stem().string() + "-figures";
    const Report report =
        make_report(recipe, artifacts, registry, file.parent_path() / name, progress);
    QStringList files;
    for (const auto& written : write_report_file(report, file, progress)) {
      files << QString::fromStdString(written.string());
    }
    return files;
  });
}

void ExportPage::run(const QString& what, std::function<QStringList(Progress&)> work) {
  say(QString(), false);
  job_ = document_.start_job(what, [this, work](Progress& progress) -> std::function<void()> {
    const QStringList files = work(progress);
    return [this, files] { tell_written(files); };
  });
  set_exporting(true);
}

// The job may also be stopped, and begun again, in the list of jobs.
void ExportPage::follow_job() {
  WorkerPool& jobs = document_.jobs();
  connect(&jobs, &WorkerPool::started, this, [this](int id) {
    if (id == job_) set_exporting(true);
  });
  connect(&jobs, &WorkerPool::ended, this, [this](int id) {
    if (id == job_) set_exporting(false);
  });
  connect(&jobs, &WorkerPool::cancelled, this, [this](int id) {
    if (id == job_) say(tr("Stopped. What was written before is whole."), false);
  });
  connect(&jobs, &WorkerPool::failed, this, [this](int id, const Error& error) {
    if (id == job_) say(QString::fromStdString(error.problem()), true);
  });
  connect(cancel_, &QPushButton::clicked, this, [this] { document_.jobs().cancel(job_); });
}

void ExportPage::set_exporting(bool exporting) {
  exporting_ = exporting;
  cancel_->setVisible(exporting);
  export_->setVisible(!exporting);
  export_->setEnabled(!exporting && !chosen().empty());
}

void ExportPage::tell_written(const QStringList& files) {
  const QString where = QFileInfo(files.front()).absolutePath();
  say(files.size() == 1 ? tr("Written: %1").arg(QFileInfo(files.front()).fileName())
                        : tr("%1 files were written.").arg(files.size()),
      false);
  message_->setToolTip(files.join(QLatin1Char('\n')));
  open_folder_->show();
  disconnect(open_folder_, nullptr, this, nullptr);
  connect(open_folder_, &QPushButton::clicked, this,
          [where] { QDesktopServices::openUrl(QUrl::fromLocalFile(where)); });
}

}  // namespace lithoscope
