// The kept spectra as a list: show, rename, remove.
#pragma once

#include <QWidget>

#include "widgets/spectrum/kept_spectra.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace lithoscope {

class KeptList : public QWidget {
  Q_OBJECT

 public:
  explicit KeptList(KeptSpectra* spectra, QWidget* parent = nullptr);

  // Of another image than the one that is shown, these are written in grey.
  void set_grid(const std::optional<Grid>& grid);
  void set_can_keep(bool can);
  QTreeWidget* tree() const { return tree_; }

 Q_SIGNALS:
  void keep_clicked();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void remove_selected();

  KeptSpectra* spectra_;
  std::optional<Grid> grid_;
  QTreeWidget* tree_;
  QLabel* empty_;
  QPushButton *keep_, *remove_;
  bool filling_ = false;
};

}  // namespace lithoscope
