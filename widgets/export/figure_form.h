// What a figure looks like, as a form: everything can be typed with its unit.
#pragma once

#include <QWidget>

#include "widgets/figure/figure_options.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace lithoscope {

class FigureForm : public QWidget {
  Q_OBJECT

 public:
  explicit FigureForm(QWidget* parent = nullptr);

  void set_options(const FigureOptions& options);
  const FigureOptions& options() const { return options_; }
  // Only what matters for the layer and the format is shown.
  void show_for(bool figure, bool labels, bool vector);
  // What was typed and cannot be understood; empty where all is well.
  QString problem() const { return problem_; }

 Q_SIGNALS:
  void changed();  // once for each edit

 private:
  QLineEdit* line(const char* name, const QString& title, const QString& tip,
                  const QString& hint = {});
  QCheckBox* tick(const char* name, const QString& title, const QString& tip,
                  bool FigureOptions::*member);
  void take();
  void fill();

  FigureOptions options_;
  QString problem_;
  bool filling_ = false;
  QFormLayout* form_;
  QLineEdit *title_, *width_, *height_, *dpi_, *font_pt_, *arrow_, *arrow_degrees_;
  QLineEdit *low_, *high_, *gamma_, *quantity_;
  QComboBox *font_, *colour_map_, *stretch_;
  QLabel* wrong_;
  struct Tick {
    QCheckBox* box;
    bool FigureOptions::*member;
  };
  std::vector<Tick> ticks_;
  QCheckBox *shares_, *pattern_, *outlines_;
};

}  // namespace lithoscope
