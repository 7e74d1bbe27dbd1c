#include "widgets/align/fit_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QString number(double value, int decimals = 2) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

}  // namespace

QStringList fit_warnings(const Alignment& alignment) {
  QStringList warnings;
  if (!alignment.fit()) return warnings;
  const auto& list = alignment.points().points();
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].enabled || alignment.fit()->residuals[i].used) continue;
    warnings << FitPanel::tr(
                    "%1 does not agree with the others and is left out: "
                    "check it, or untick it")
                    .arg(QString::fromStdString(list[i].name));
  }
  for (const FitWarning& warning : alignment.quality().warnings) {
    warnings << QString::fromStdString(warning.text);
  }
  return warnings;
}

FitPanel::FitPanel(Alignment& alignment, QWidget* parent)
    : QWidget(parent),
      alignment_(alignment),
      kind_(new QComboBox(this)),
      reflection_(new QCheckBox(tr("May be mirrored"), this)),
      robust_(new QCheckBox(tr("Find outliers"), this)),
      facts_(new QLabel(this)),
      words_(new QLabel(this)),
      apply_(new QPushButton(tr("Use in recipe"), this)) {
  kind_->addItem(tr("Similarity"), static_cast<int>(TransformKind::kSimilarity));
  kind_->addItem(tr("Affine"), static_cast<int>(TransformKind::kAffine));
  kind_->addItem(tr("Projective"), static_cast<int>(TransformKind::kProjective));
  kind_->addItem(tr("Thin-plate spline"), static_cast<int>(TransformKind::kThinPlate));
  kind_->setToolTip(tr(
      "Similarity: turn, one scale, shift (2 points). Affine: also a scale for each axis and shear "
      "(3 points). Projective: a camera at an angle (4 points). Thin-plate spline: bends through "
      "every point (3 points)"));
  kind_->setAccessibleName(tr("Kind of registration"));
  reflection_->setToolTip(tr("One of the maps may be a mirror image"));
  robust_->setToolTip(tr("Leave out points that do not agree with most others (RANSAC, 3 px)"));
  apply_->setToolTip(tr("Write these points into the recipe; the next run uses them"));
  facts_->setTextFormat(Qt::RichText);
  facts_->setToolTip(tr("The lines on the maps are the residuals, ten times as long"));
  facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  words_->setWordWrap(true);
  words_->setTextFormat(Qt::PlainText);

  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addWidget(kind_);
  layout->addWidget(reflection_);
  layout->addWidget(robust_);
  layout->addWidget(facts_);
  layout->addWidget(words_);
  layout->addStretch(1);
  layout->addWidget(apply_);

  connect(kind_, &QComboBox::currentIndexChanged, this, &FitPanel::take_options);
  connect(reflection_, &QCheckBox::toggled, this, &FitPanel::take_options);
  connect(robust_, &QCheckBox::toggled, this, &FitPanel::take_options);
  connect(apply_, &QPushButton::clicked, this, &FitPanel::apply_clicked);
  connect(&alignment_, &Alignment::changed, this, &FitPanel::show_fit);
  show_fit();
}

void FitPanel::take_options() {
  if (showing_) return;
  FitOptions options = alignment_.options();
  options.kind = static_cast<TransformKind>(kind_->currentData().toInt());
  options.allow_reflection = reflection_->isChecked();
  options.robust = robust_->isChecked() && options.kind != TransformKind::kThinPlate;
  alignment_.set_options(options);
}

QString FitPanel::facts() const {
  return facts_->text();
}

void FitPanel::show_fit() {
  showing_ = true;
  kind_->setCurrentIndex(kind_->findData(static_cast<int>(alignment_.options().kind)));
  reflection_->setChecked(alignment_.options().allow_reflection);
  reflection_->setEnabled(alignment_.options().kind == TransformKind::kSimilarity);
  robust_->setChecked(alignment_.options().robust);
  // A spline bends to any point: none disagrees.
  robust_->setEnabled(alignment_.options().kind != TransformKind::kThinPlate);
  showing_ = false;

  apply_->setEnabled(alignment_.fit().has_value());
  if (!alignment_.fit()) {
    facts_->clear();
    words_->setText(alignment_.points().size() == 0
                        ? tr("Click a place in one map, then the same place in the other")
                        : alignment_.problem());
    return;
  }
  const FitResult& fit = *alignment_.fit();
  const auto row = [](const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name, value);
  };
  facts_->setText(
      QStringLiteral("<table cellspacing='0' cellpadding='1'>") +
      row(tr("RMSE"), tr("%1 px · %2 µm").arg(number(fit.rmse_px), number(fit.rmse_um, 1))) +
      row(tr("Left out"),
          tr("%1 px · %2 µm")
              .arg(number(fit.leave_one_out_rmse_px), number(fit.leave_one_out_rmse_um, 1))) +
      row(tr("Largest"), tr("%1 px").arg(number(alignment_.quality().largest_residual_px))) +
      row(tr("Points used"), tr("%1 of %2").arg(fit.points_used).arg(fit.residuals.size())) +
      row(tr("Map covered"), tr("%1 %").arg(number(100 * alignment_.quality().coverage, 0))) +
      row(tr("Scale"), number(fit.transform.scale(), 4)) +
      row(tr("Rotation"), tr("%1°").arg(number(fit.transform.rotation_degrees()))) +
      QStringLiteral("</table>"));
  words_->setText(fit_warnings(alignment_).join(QLatin1Char('\n')));
}

}  // namespace lithoscope
