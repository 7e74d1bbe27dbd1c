// Where a label map is unsure: silhouettes, margins, mixed borders.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/image/feature_map.h"
#include "core/image/label_map.h"
#include "core/image/table.h"
#include "core/labels/margin.h"
#include "widgets/judge/judgement.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace lithoscope {

class ResultTable;

// All that is measured of the doubt in a map.
struct DoubtReport {
  std::shared_ptr<const FeatureMap> silhouette;  // null for scores
  std::shared_ptr<const FeatureMap> margin;
  std::shared_ptr<const LabelMap> doubt;
  Table silhouettes;  // by class; empty for scores
  Table by_class;
};
// Throws Error, Cancelled.
DoubtReport report_doubt(const LabelMap& labels, const FeatureMap& values, ColumnKind kind,
                         double unsure_below, Progress& progress);

enum class DoubtMap { kDoubt, kMargin, kSilhouette };

class DoubtPanel : public QWidget {
  Q_OBJECT

 public:
  explicit DoubtPanel(QWidget* parent = nullptr);

  // Keeps the chosen source where it is among the new ones.
  void set_sources(const std::vector<DoubtSource>& sources);
  std::optional<DoubtSource> source() const;
  double unsure_below() const;
  DoubtMap shown() const;

  void set_report(const DoubtReport& report);
  void set_message(const QString& words);

  QComboBox* sources() const { return sources_; }
  QComboBox* maps() const { return maps_; }
  ResultTable* by_class() const { return by_class_; }
  ResultTable* silhouettes() const { return silhouettes_; }

 Q_SIGNALS:
  void options_changed();
  void map_chosen();

 private:
  std::vector<DoubtSource> held_;
  QComboBox *sources_, *maps_;
  QDoubleSpinBox* below_;
  QLabel* message_;
  QWidget* content_;
  ResultTable *silhouettes_, *by_class_;
};

}  // namespace lithoscope
