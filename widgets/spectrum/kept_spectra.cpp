#include "widgets/spectrum/kept_spectra.h"

#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>
#include <utility>

#include "widgets/spectrum/curve_colours.h"

namespace lithoscope {

// The lists are short: a change remembers both states.
class KeptSpectra::Change : public QUndoCommand {
 public:
  Change(KeptSpectra* list, const QString& words, std::vector<KeptSpectrum> after)
      : QUndoCommand(words), list_(list), before_(list->kept_), after_(std::move(after)) {}
  void undo() override { list_->put(before_); }
  void redo() override { list_->put(after_); }

 private:
  KeptSpectra* list_;
  std::vector<KeptSpectrum> before_, after_;
};

KeptSpectra::KeptSpectra(QUndoStack* history, QObject* parent)
    : QObject(parent), history_(history) {}

const KeptSpectrum* KeptSpectra::find(int id) const {
  const auto found = std::find_if(kept_.begin(), kept_.end(),
                                  [id](const KeptSpectrum& kept) { return kept.id == id; });
  return found == kept_.end() ? nullptr : &*found;
}

void KeptSpectra::put(std::vector<KeptSpectrum> kept) {
  kept_ = std::move(kept);
  Q_EMIT changed();
}

void KeptSpectra::push(const QString& words, std::vector<KeptSpectrum> after) {
  history_->push(new Change(this, words, std::move(after)));
}

QColor KeptSpectra::free_colour() const {
  for (std::size_t i = 0;; ++i) {
    const QColor wanted = curve_colour(i);
    const bool taken = std::any_of(kept_.begin(), kept_.end(),
                                   [&wanted](const auto& kept) { return kept.colour == wanted; });
    if (!taken) return wanted;
  }
}

int KeptSpectra::keep(const Grid& grid, PixelIndex pixel) {
  for (const KeptSpectrum& kept : kept_) {
    if (kept.grid == grid && kept.pixel == pixel) {
      set_shown(kept.id, true);
      return kept.id;
    }
  }
  KeptSpectrum kept;
  kept.id = ++last_id_;
  kept.name = QStringLiteral("%1 (%2, %3)").arg(kept.id).arg(pixel.row).arg(pixel.col);
  kept.colour = free_colour();
  kept.grid = grid;
  kept.pixel = pixel;
  auto after = kept_;
  after.push_back(kept);
  push(tr("Keep spectrum %1").arg(kept.name), std::move(after));
  return kept.id;
}

void KeptSpectra::remove(const std::vector<int>& ids) {
  auto after = kept_;
  std::erase_if(after, [&ids](const KeptSpectrum& kept) {
    return std::find(ids.begin(), ids.end(), kept.id) != ids.end();
  });
  if (after.size() == kept_.size()) return;
  push(tr("Remove spectra"), std::move(after));
}

void KeptSpectra::rename(int id, const QString& name) {
  const KeptSpectrum* kept = find(id);
  if (kept == nullptr || kept->name == name || name.trimmed().isEmpty()) return;
  auto after = kept_;
  after[static_cast<std::size_t>(kept - kept_.data())].name = name.trimmed();
  push(tr("Rename spectrum"), std::move(after));
}

void KeptSpectra::set_shown(int id, bool shown) {
  const KeptSpectrum* kept = find(id);
  if (kept == nullptr || kept->shown == shown) return;
  auto after = kept_;
  after[static_cast<std::size_t>(kept - kept_.data())].shown = shown;
  push(shown ? tr("Show spectrum") : tr("Hide spectrum"), std::move(after));
}

}  // namespace lithoscope
