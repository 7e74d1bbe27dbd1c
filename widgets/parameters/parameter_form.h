// A form made from the description of an operation's parameters.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/operations/parameters.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace lithoscope {

// One row a parameter: its title, a field that fits its type, and a button that brings the default
// back, shown where another value stands. Numbers are typed with or without their unit ("0.3 nm",
// "300 pm" is refused in words), places in a spectrum in the unit that a person has chosen; the up
// and down keys change them. What is wrong is told below the
// field, and the value stays what it was.
//
// The form changes nothing by itself: it tells what a person wants, and shows what it is given.
class ParameterForm : public QWidget {
  Q_OBJECT

 public:
  // `description` as an operation has it; the parameters named in `left_out` get no row.
  explicit ParameterForm(std::vector<Parameter> description, const QStringList& left_out = {},
                         QWidget* parent = nullptr);

  // What a step of a recipe holds: an object that may leave out what has its default. A value that
  // is not accepted is shown as it stands, with the reason.
  void set_values(const Json& given);
  // The value that is shown.
  Json value(const QString& name) const;

  // Rows that have no meaning at the moment.
  void set_row_visible(const QString& name, bool visible);
  void set_row_enabled(const QString& name, bool enabled);
  // Something that only the page knows to be wrong; empty = all is well.
  void set_problem(const QString& name, const QString& words);
  QString problem(const QString& name) const;

  // The parts of a row, null where there is none: a QLineEdit, QComboBox or QCheckBox.
  QWidget* field(const QString& name) const;
  QToolButton* reset_button(const QString& name) const;

 Q_SIGNALS:
  // A person has set a parameter; `value` is checked and in its own unit, null = back to the
  // default.
  void edited(const QString& name, const lithoscope::Json& value);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    Parameter parameter;
    QLabel* label = nullptr;
    QWidget* field = nullptr;
    QToolButton* reset = nullptr;
    QLabel* problem = nullptr;
    Json value;
    bool visible = true;
  };

  void add_row(const Parameter& parameter, QGridLayout* grid);
  void show_tips(Row& row);
  QWidget* make_field(const Parameter& parameter);
  void read_field(Row& row);
  void take(Row& row, const Json& typed);
  void show_value(Row& row);
  void show_problem(Row& row, const QString& words);
  void step(Row& row, int steps);
  Row* row(const QString& name);
  const Row* row(const QString& name) const;

  std::vector<Row> rows_;
  bool filling_ = false;
};

}  // namespace lithoscope
