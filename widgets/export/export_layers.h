// Which layers are to be written: a tick each.
#pragma once

#include <QTreeWidget>
#include <optional>
#include <vector>

#include "widgets/export/export_batch.h"
#include "widgets/sample/sample.h"

namespace lithoscope {

// By planes; mineral maps first, then features with their columns, then images.
class ExportLayers : public QTreeWidget {
  Q_OBJECT

 public:
  explicit ExportLayers(QWidget* parent = nullptr);

  // Rows that stay keep their ticks; a new sample begins with the maps that a person came for.
  void set_sample(const SamplePtr& sample, bool fresh);
  std::vector<ExportLayer> ticked() const;
  // The layer that is looked at; none before there is one.
  std::optional<ExportLayer> current() const;
  // Makes the row of a layer the current one; false where there is none.
  bool set_current(const std::string& key, std::optional<int> column);

  enum class Which { kAll, kLabels, kNone };
  void tick(Which which);

 Q_SIGNALS:
  void ticks_changed();
  void current_changed();

 private:
  QTreeWidgetItem* plane_row(const QString& name);
  void add_item(const SampleItem& item, QTreeWidgetItem* parent, bool ticked,
                const std::vector<std::string>& ticks_before);
  std::optional<ExportLayer> layer_of(const QTreeWidgetItem* row) const;

  SamplePtr sample_;
  bool filling_ = false;
};

}  // namespace lithoscope
