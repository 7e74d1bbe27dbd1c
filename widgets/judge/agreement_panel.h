// How well two label maps agree: figures, the confusion matrix, and every class.
#pragma once

#include <QWidget>
#include <array>
#include <memory>
#include <optional>

#include "core/labels/comparison.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace lithoscope {

class ResultTable;

// A cell of the confusion matrix: classes of the comparison, by index.
struct ConfusionCell {
  int reference = 0;
  int given = 0;
  bool operator==(const ConfusionCell&) const = default;
};

class AgreementPanel : public QWidget {
  Q_OBJECT

 public:
  explicit AgreementPanel(QWidget* parent = nullptr);

  // Null shows `words` instead.
  void set_comparison(std::shared_ptr<const Comparison> comparison, const QString& words = {});
  // Titles of the maps, for the headings.
  void set_titles(const QString& labels, const QString& reference);

  ResultTable* confusion() const { return confusion_; }
  ResultTable* classes() const { return classes_; }
  // The words of the figure: "accuracy", "kappa", "rand", "f1".
  QString figure(const QString& name) const;
  std::optional<ConfusionCell> chosen() const { return chosen_; }
  void forget_cell();

 Q_SIGNALS:
  void cell_chosen();  // another cell, or none

 protected:
  void changeEvent(QEvent* event) override;

 private:
  QWidget* make_figures();
  void show_figures();
  void show_confusion();
  void shade();
  void choose(QTreeWidgetItem* row, int column);

  std::shared_ptr<const Comparison> comparison_;
  QString labels_title_, reference_title_;
  std::optional<ConfusionCell> chosen_;
  QLabel* message_;
  QWidget* content_;
  std::array<QLabel*, 6> figures_{};
  QLabel* confusion_title_;
  ResultTable *confusion_, *classes_;
};

}  // namespace lithoscope
