// Which minerals a person expects: typed by name or by formula.
#pragma once

#include <QStringList>
#include <QWidget>
#include <string>
#include <vector>

#include "core/base/json.h"

class QLabel;
class QLineEdit;
class QTableWidget;
class QToolButton;

namespace lithoscope {

// Minerals as recipes have them (parse_expected_minerals). A typed formula is looked up: one that
// the mineral table knows takes that mineral's name, and its companions are offered.
class MineralsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit MineralsPanel(QWidget* parent = nullptr);

  // The value of a parameter "minerals"; null = none.
  void set_minerals(const Json& minerals);
  // A list of entries, also where the recipe names a preset.
  const Json& minerals() const { return minerals_; }

  QLineEdit* text() const { return text_; }
  QTableWidget* table() const { return table_; }
  QString problem() const;

  enum Column { kName, kElements, kCompanions };

 Q_SIGNALS:
  // A person wants these minerals; `elements`: those of a mineral that is new, by which it can be
  // told (tells_of_minerals), in the order of its formula.
  void minerals_wanted(const lithoscope::Json& minerals, const std::vector<std::string>& elements,
                       const QString& what);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void add();
  void remove();
  void take_companions(int row, bool with);
  void fill();
  void show_problem(const QString& words);

  Json minerals_ = Json::array();
  bool filling_ = false;
  QLineEdit* text_;
  QToolButton *add_, *remove_;
  QTableWidget* table_;
  QLabel* problem_;
};

// The entry of a recipe's list for what was typed: a mineral's name, or a formula. Throws Error
// that says what could not be read and what would be.
Json mineral_entry(const QString& typed);

}  // namespace lithoscope
