#include "widgets/align/fit_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <vector>

#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// A point this many times as far off as the middle one, and by so many pixels, is worth a look.
constexpr double kFarOffFactor = 3;
constexpr double kFarOffPx = 2;

QString number(double value, int decimals = 2) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

}  // namespace

QStringList fit_warnings(const Alignment& alignment) {
  QStringList warnings;
  if (!alignment.fit()) return warnings;
  const FitResult& fit = *alignment.fit();
  const auto& list = alignment.points().points();
  std::vector<double> misses;
  for (std::size_t i = 0; i < fit.residuals.size(); ++i) {
    const QString name = QString::fromStdString(fit.residuals[i].name);
    if (list[i].enabled && !fit.residuals[i].used) {
      warnings << FitPanel::tr(
                      "%1 does not agree with the others and is left out: "
                      "check it, or untick it")
                      .arg(name);
    }
    const double miss = fit.residuals[i].leave_one_out_px;
    if (fit.residuals[i].used && std::isfinite(miss)) misses.push_back(miss);
  }
  const std::size_t least = alignment.options().kind == TransformKind::kAffine ? 3 : 2;
  if (fit.points_used <= least || misses.empty()) {
    warnings << FitPanel::tr("A fit to %1 points is exact; more points show how good it is")
                    .arg(fit.points_used);
    return warnings;
  }
  std::nth_element(misses.begin(), misses.begin() + static_cast<std::ptrdiff_t>(misses.size() / 2),
                   misses.end());
  const double middle = misses[misses.size() / 2];
  for (const PointResidual& residual : fit.residuals) {
    if (residual.used && residual.leave_one_out_px > kFarOffPx &&
        residual.leave_one_out_px > kFarOffFactor * middle) {
      warnings << FitPanel::tr("%1 is %2 px off a fit to the others: is it the same place?")
                      .arg(QString::fromStdString(residual.name),
                           number(residual.leave_one_out_px, 1));
    }
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
  kind_->setToolTip(
      tr("Similarity: turn, one scale, shift (2 points). Affine: also a scale for each "
         "axis and shear (3 points)"));
  kind_->setAccessibleName(tr("Kind of registration"));
  reflection_->setToolTip(tr("One of the maps may be a mirror image"));
  robust_->setToolTip(tr("Leave out points that do not agree with most others (RANSAC, 3 px)"));
  apply_->setToolTip(tr("Write these points into the recipe; the next run uses them"));
  facts_->setTextFormat(Qt::RichText);
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
  options.robust = robust_->isChecked();
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
  double largest = 0;
  for (const PointResidual& residual : fit.residuals) {
    if (residual.used) largest = std::max(largest, residual.distance_px);
  }
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
      row(tr("Largest"), tr("%1 px").arg(number(largest))) +
      row(tr("Points used"), tr("%1 of %2").arg(fit.points_used).arg(fit.residuals.size())) +
      row(tr("Scale"), number(fit.transform.scale(), 4)) +
      row(tr("Rotation"), tr("%1°").arg(number(fit.transform.rotation_degrees()))) +
      QStringLiteral("</table>"));
  words_->setText(fit_warnings(alignment_).join(QLatin1Char('\n')));
}

}  // namespace lithoscope
