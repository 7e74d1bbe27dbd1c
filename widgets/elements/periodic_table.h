// The periodic table to choose elements from.
#pragma once

#include <QStringList>
#include <QWidget>
#include <map>

class QToolButton;

namespace lithoscope {

// Elements are switched on and off by click or Space; the arrow keys go from element to element and
// jump over holes. Only those that were made available can be chosen.
class PeriodicTable : public QWidget {
  Q_OBJECT

 public:
  explicit PeriodicTable(QWidget* parent = nullptr);

  // Symbols that can be chosen; `why_not` tells for the others why they cannot. Chosen ones that
  // are no longer available are let go.
  void set_available(const QStringList& symbols, const QString& why_not);
  void set_chosen(const QStringList& symbols);
  // By atomic number.
  QStringList chosen() const;
  // Elements that are chosen in part: told apart by their rim. Stays until it is set anew.
  void set_partly(const QStringList& symbols);
  bool is_partly(const QString& symbol) const;
  // Small cells, for a column beside other things.
  void set_compact();
  QToolButton* button(const QString& symbol) const;  // null for an unknown symbol

 Q_SIGNALS:
  void changed();  // by the person
  // The element that the keys or a click have come to.
  void entered(const QString& symbol);
  void element_clicked(const QString& symbol);  // after changed()

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void go(int atomic_number, int rows, int columns);

  std::map<int, QToolButton*> buttons_;  // by atomic number
};

}  // namespace lithoscope
