// Spectra that a person keeps to compare others with.
#pragma once

#include <QColor>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/image/grid.h"

class QUndoStack;

namespace lithoscope {

struct KeptSpectrum {
  int id = 0;  // never used again within a list
  QString name;
  QColor colour;
  Grid grid;  // of the image it was kept from
  PixelIndex pixel;
  bool shown = true;
};

// The list, with its history: keeping, removing, renaming and hiding can be taken back.
class KeptSpectra : public QObject {
  Q_OBJECT

 public:
  // `history` must outlive the list, or be cleared before it goes.
  explicit KeptSpectra(QUndoStack* history, QObject* parent = nullptr);

  const std::vector<KeptSpectrum>& all() const { return kept_; }
  const KeptSpectrum* find(int id) const;

  // Named "1 (row, column)", in the first colour that no other has; returns its id. The same pixel
  // is kept once: its id is returned, and it is shown again.
  int keep(const Grid& grid, PixelIndex pixel);
  void remove(const std::vector<int>& ids);
  void rename(int id, const QString& name);
  void set_shown(int id, bool shown);

 Q_SIGNALS:
  void changed();

 private:
  class Change;
  void put(std::vector<KeptSpectrum> kept);
  void push(const QString& words, std::vector<KeptSpectrum> after);
  QColor free_colour() const;

  QUndoStack* history_;
  std::vector<KeptSpectrum> kept_;
  int last_id_ = 0;
};

}  // namespace lithoscope
