// The row of tools above a spectrum.
#pragma once

#include <QWidget>
#include <vector>

#include "core/preprocess/single_spectrum.h"
#include "widgets/spectrum/curve_scaling.h"

class QComboBox;
class QToolButton;

namespace lithoscope {

// The names of the modes and scalings, in menus and boxes alike.
QString mode_name(SpectrumMode mode);
QString mode_tip(SpectrumMode mode);
QString scaling_name(SpectrumScaling scaling);
QString scaling_tip(SpectrumScaling scaling);
const std::vector<SpectrumScaling>& all_scalings();

class SpectrumTools : public QWidget {
  Q_OBJECT

 public:
  explicit SpectrumTools(QWidget* parent = nullptr);

  void set_modes(const std::vector<SpectrumMode>& modes, SpectrumMode current);
  void set_scaling(SpectrumScaling scaling);

  QComboBox* modes() const { return modes_; }
  QComboBox* scalings() const { return scalings_; }
  QToolButton* keep() const { return keep_; }
  QToolButton* elements() const { return elements_; }
  QToolButton* absorptions() const { return absorptions_; }

 Q_SIGNALS:
  void mode_chosen(lithoscope::SpectrumMode mode);
  void scaling_chosen(lithoscope::SpectrumScaling scaling);

 private:
  QComboBox *modes_, *scalings_;
  QToolButton *keep_, *elements_, *absorptions_;
};

}  // namespace lithoscope
