// Samples that are opened beside the one that steps are run in.
#include <QFileDialog>
#include <QFileInfo>
#include <utility>

#include "widgets/sample/joined_samples.h"
#include "widgets/sample/layer_tree.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/settings.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

void MainWindow::choose_and_open_beside() {
  const QStringList files =
      QFileDialog::getOpenFileNames(this, tr("Open beside"), remembered_folder());
  if (files.isEmpty()) return;
  remember_folder(QFileInfo(files.front()).absolutePath());
  open_beside(files);
}

void MainWindow::open_beside(const QStringList& paths) {
  if (!document_.is_open()) return open(paths);
  // A second choice takes the place of one that is still being read.
  opening_beside_ = std::make_unique<Document>(document_.registry(), document_.run_options());
  Document* opening = opening_beside_.get();
  connect(opening, &Document::failed, banner_, &MessageBanner::show_error);
  connect(
      opening, &Document::opened, this,
      [this, opening] {
        if (opening != opening_beside_.get()) return;
        beside_.push_back(std::move(opening_beside_));
        show_beside(*beside_.back());
      },
      Qt::QueuedConnection);
  opening->open(paths);
}

void MainWindow::show_beside(const Document& beside) {
  update_samples();
  actions_.explore->trigger();
  const SamplePtr& sample = workspace_->sample();
  const int first = static_cast<int>(sample->planes.size() - beside.sample()->planes.size());
  // What it is looked at for: its last mineral map, else its first image.
  const SampleItem* shown = nullptr;
  for (int plane = first; shown == nullptr && plane < static_cast<int>(sample->planes.size());
       ++plane) {
    shown = sample->main_result(plane);
  }
  for (const SampleItem& item : sample->items) {
    if (shown == nullptr && item.plane >= first) shown = &item;
  }
  if (shown != nullptr) workspace_->show_layer(shown->key);
  update_enabled();
}

void MainWindow::close_beside() {
  opening_beside_.reset();
  if (beside_.empty()) return;
  workspace_->close_others();
  beside_.clear();
  update_samples();
  follow_map();
}

void MainWindow::update_samples() {
  const int own = static_cast<int>(document_.sample()->planes.size());
  if (std::exchange(own_planes_, own) != own && !beside_.empty()) {
    // Their planes would get other numbers while they are shown.
    workspace_->close_others();
    beside_.clear();
  }
  std::vector<SamplePtr> others;
  for (const auto& each : beside_) others.push_back(each->sample());
  const JoinedSamples joined = join_samples(document_.sample(), others);
  workspace_->update_sample(joined.sample, joined.parts.front().planes);
  tree_->set_samples(joined, false);
}

}  // namespace lithoscope
