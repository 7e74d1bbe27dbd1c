#include "widgets/inspector/formula_editor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/features/absorption_features.h"
#include "core/features/line_list.h"
#include "core/image/spectral_units.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

using Kind = MapFormula::Kind;

// The order of the list.
enum Choice { kChannel, kLine, kRatio, kDepth, kComponent, kComposite };

Kind kind_of(int choice) {
  switch (choice) {
    case kLine:
      return Kind::kLine;
    case kRatio:
      return Kind::kRatio;
    case kDepth:
      return Kind::kDepth;
    default:
      return Kind::kComponent;
  }
}

Choice choice_of(const LayerFormula& formula) {
  if (formula.parts.size() == 3) return kComposite;
  switch (formula.parts[0].kind) {
    case Kind::kChannel:
      return kChannel;
    case Kind::kLine:
      return kLine;
    case Kind::kRatio:
      return kRatio;
    case Kind::kDepth:
      return kDepth;
    case Kind::kComponent:
      return kComponent;
  }
  return kChannel;
}

}  // namespace

FormulaEditor::FormulaEditor(QWidget* parent)
    : QWidget(parent),
      kind_(new QComboBox(this)),
      presets_(new QComboBox(this)),
      problem_(new QLabel(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit);
  kind_->setObjectName(QStringLiteral("formula_kind"));
  kind_->setToolTip(tr("What of each spectrum is mapped"));
  kind_->addItem(tr("Channel"));
  kind_->addItem(tr("Line above background"));
  kind_->addItem(tr("Band ratio"));
  kind_->addItem(tr("Band depth"));
  kind_->addItem(tr("Principal component"));
  kind_->addItem(tr("Red, green, blue"));
  layout->addWidget(kind_);
  const QString names[] = {tr("Red"), tr("Green"), tr("Blue")};
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    auto* row = new QHBoxLayout;
    row->setSpacing(unit);
    names_[i] = new QLabel(names[i], this);
    texts_[i] = new QLineEdit(this);
    texts_[i]->setObjectName(QStringLiteral("formula_%1").arg(i));
    texts_[i]->setToolTip(
        tr("A channel: 670.8\nA line above its background: line 670.8 ± 0.3\nA ratio: 1650 / "
           "2200 ± 5\nA band depth between two shoulders: depth 2120, 2200, 2245\nA principal "
           "component: PC 1\nPositions may have units: 2.2 µm, 1.85 eV"));
    names_[i]->setBuddy(texts_[i]);
    row->addWidget(names_[i]);
    row->addWidget(texts_[i], 1);
    layout->addLayout(row);
    connect(texts_[i], &QLineEdit::editingFinished, this, [this, i] {
      if (!texts_[i]->isModified()) return;
      read_texts();
    });
  }
  presets_->setToolTip(tr("Positions that this image shows"));
  presets_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  layout->addWidget(presets_);
  problem_->setWordWrap(true);
  problem_->setForegroundRole(QPalette::Link);
  layout->addWidget(problem_);
  connect(kind_, &QComboBox::activated, this, &FormulaEditor::choose_kind);
  connect(presets_, &QComboBox::activated, this, [this](int index) {
    const QString text = presets_->itemData(index).toString();
    if (text.isEmpty()) return;
    texts_[0]->setText(text);
    read_texts();
  });
  follow(nullptr, std::nullopt);
}

void FormulaEditor::follow(const std::shared_ptr<const SpectralImage>& image,
                           const std::optional<LayerFormula>& formula) {
  const bool same = image == image_;
  image_ = image;
  setVisible(image != nullptr && image->channels() > 1);
  if (image == nullptr) return;
  const Choice choice = formula ? choice_of(*formula) : kChannel;
  const bool kind_changed = kind_->currentIndex() != choice;
  kind_->setCurrentIndex(choice);
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    names_[i]->setVisible(choice == kComposite);
    texts_[i]->setVisible(choice == kComposite || (choice != kChannel && i == 0));
  }
  if (formula) show_texts(*formula);
  if (!same || kind_changed) fill_presets();
  presets_->setVisible((choice == kLine || choice == kDepth) && presets_->count() > 1);
  if (problem_->text().isEmpty()) problem_->hide();
}

void FormulaEditor::show_texts(const LayerFormula& formula) {
  for (std::size_t i = 0; i < formula.parts.size(); ++i) {
    if (texts_[i]->isModified() && texts_[i]->hasFocus()) continue;
    texts_[i]->setText(formula_text(formula.parts[i], image_->axis));
    texts_[i]->setModified(false);
  }
  problem_->clear();
  problem_->hide();
}

void FormulaEditor::choose_kind(int index) {
  if (image_ == nullptr) return;
  if (index == kChannel) {
    Q_EMIT channel_chosen();
  } else if (index == kComposite) {
    Q_EMIT formula_chosen(usual_composite(*image_));
  } else {
    Q_EMIT formula_chosen(usual_formula(*image_, kind_of(index)));
  }
}

void FormulaEditor::read_texts() {
  LayerFormula formula;
  try {
    const std::size_t count = kind_->currentIndex() == kComposite ? 3 : 1;
    for (std::size_t i = 0; i < count; ++i) {
      formula.parts.push_back(parse_formula(texts_[i]->text(), image_->axis));
      formula_channels(*image_, formula.parts.back());  // are they there?
    }
  } catch (const Error& error) {
    problem_->setText(QString::fromStdString(error.problem() + ". " + error.remedy()));
    problem_->show();
    return;
  }
  for (QLineEdit* text : texts_) text->setModified(false);
  problem_->clear();
  problem_->hide();
  Q_EMIT formula_chosen(formula);
}

void FormulaEditor::fill_presets() {
  presets_->clear();
  const SpectralAxis& axis = image_->axis;
  if (axis.unit() == AxisUnit::kIndex || axis.unit() == AxisUnit::kKiloElectronVolt) return;
  const auto text_of = [&](MapFormula formula) -> QString {
    try {
      formula_channels(*image_, formula);
    } catch (const Error&) {
      return {};  // the image does not show it
    }
    return formula_text(formula, axis);
  };
  const auto position = [&](double wavelength_nm) {
    return convert_spectral(wavelength_nm, SpectralUnit::kNanometre, axis.unit());
  };
  presets_->addItem(kind_->currentIndex() == kLine ? tr("Known lines …") : tr("Known bands …"));
  if (kind_->currentIndex() == kLine) {
    for (const EmissionLine& line : parse_lines(line_presets().front())) {
      const QString text = text_of({.kind = Kind::kLine, .at = position(line.wavelength_nm)});
      if (!text.isEmpty()) presets_->addItem(QString::fromStdString(line.name()), text);
    }
  } else if (kind_->currentIndex() == kDepth) {
    for (const AbsorptionFeature& feature : absorption_features()) {
      const QString text = text_of({.kind = Kind::kDepth,
                                    .at = position(feature.wavelength_nm),
                                    .other = position(feature.low_nm - 30),
                                    .right = position(feature.high_nm + 30)});
      if (!text.isEmpty()) presets_->addItem(QString::fromStdString(feature.name()), text);
    }
  }
}

}  // namespace lithoscope
