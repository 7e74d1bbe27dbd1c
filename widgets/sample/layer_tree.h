// What there is: the planes of the sample, their images and maps, and the columns of those.
#pragma once

#include <QTreeWidget>
#include <optional>

#include "widgets/sample/joined_samples.h"

namespace lithoscope {

class LayerTree : public QTreeWidget {
  Q_OBJECT

 public:
  explicit LayerTree(QWidget* parent = nullptr);

  // Rows that stay keep their state; `fresh` forgets it.
  void set_sample(const SamplePtr& sample, bool fresh);
  // Several samples, each under a row of its own.
  void set_samples(const JoinedSamples& samples, bool fresh);
  // Marks the row of what is shown, without asking for it again.
  void set_current(const std::string& key, int column);
  // Tells the spectral positions among the names in the unit that is chosen.
  void apply_units();

 Q_SIGNALS:
  // `column` is -1 where the row stands for the whole item.
  void layer_chosen(const QString& key, int column);

 protected:
  QMimeData* mimeData(const QList<QTreeWidgetItem*>& rows) const override;
  void changeEvent(QEvent* event) override;

 private:
  QTreeWidgetItem* part_row(int plane);
  QTreeWidgetItem* plane_row(int plane, const SamplePtr& sample);
  // Where the row of `item` belongs: what a person came for stands under the plane, the steps on
  // the way to it in a group of their own.
  QTreeWidgetItem* parent_row(const SampleItem& item, const SamplePtr& sample);
  void add_item(const SampleItem& item, QTreeWidgetItem* parent);
  void choose(QTreeWidgetItem* row);

  JoinedSamples shown_;
  bool following_ = false;
};

}  // namespace lithoscope
