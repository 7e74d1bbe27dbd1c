// What of an image is mapped: a channel, a line, a ratio, a band depth, a component, or three of
// them as colours.
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "widgets/sample/layer_formula.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace lithoscope {

class FormulaEditor : public QWidget {
  Q_OBJECT

 public:
  explicit FormulaEditor(QWidget* parent = nullptr);

  // Shows what is mapped of `image`; none = one of its channels. What is being typed is left alone.
  void follow(const std::shared_ptr<const SpectralImage>& image,
              const std::optional<LayerFormula>& formula);

 Q_SIGNALS:
  void formula_chosen(const lithoscope::LayerFormula& formula);
  void channel_chosen();

 private:
  void choose_kind(int index);
  void read_texts();
  void show_texts(const LayerFormula& formula);
  void fill_presets();

  std::shared_ptr<const SpectralImage> image_;
  QComboBox* kind_;
  std::array<QLabel*, 3> names_;
  std::array<QLineEdit*, 3> texts_;
  QComboBox* presets_;  // lines or absorptions that the image shows
  QLabel* problem_;
};

}  // namespace lithoscope
