// All that is known of one step or source: what it does, its parameters, where it comes from.
#pragma once

#include <QWidget>
#include <string>

#include "widgets/document/document.h"

class QLabel;
class QTableWidget;

namespace lithoscope {

class StepDetails : public QWidget {
  Q_OBJECT

 public:
  explicit StepDetails(QWidget* parent = nullptr);

  // An empty name shows what could be chosen.
  void show_step(const Document& document, const std::string& name);
  QTableWidget* parameters() const { return parameters_; }
  QLabel* provenance() const { return provenance_; }

 Q_SIGNALS:
  // A parameter was given another value by hand, not checked yet.
  void edited(const QString& parameter, const QString& text);

 private:
  void show_source(const Document& document, const RecipeSource& source);
  void show_parameters(const Operation& operation, const Json& given);
  void show_provenance(const Document& document, const std::string& name);

  QLabel *title_, *facts_, *parameters_title_, *provenance_title_, *provenance_;
  QTableWidget* parameters_;
  bool filling_ = false;
};

}  // namespace lithoscope
