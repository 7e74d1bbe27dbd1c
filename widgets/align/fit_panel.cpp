#include "widgets/align/fit_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/align/suggestion_box.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QString number(double value, int decimals = 2) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

}  // namespace

std::vector<FitNote> fit_notes(const Alignment& alignment) {
  std::vector<FitNote> notes;
  if (!alignment.fit()) return notes;
  const auto& list = alignment.points().points();
  const auto& residuals = alignment.fit()->residuals;
  for (std::size_t i = 0; i < std::min(list.size(), residuals.size()); ++i) {
    if (!list[i].enabled || residuals[i].used) continue;
    notes.push_back({FitPanel::tr("%1 does not agree with the others and is left out: "
                                  "check it, or untick it")
                         .arg(QString::fromStdString(list[i].name)),
                     static_cast<int>(i)});
  }
  for (const FitWarning& warning : alignment.quality().warnings) {
    notes.push_back(
        {QString::fromStdString(warning.text),
         warning.point ? std::optional(static_cast<int>(*warning.point)) : std::nullopt});
  }
  return notes;
}

QStringList fit_warnings(const Alignment& alignment) {
  QStringList texts;
  for (const FitNote& note : fit_notes(alignment)) texts << note.text;
  return texts;
}

FitPanel::FitPanel(Alignment& alignment, QWidget* parent)
    : QWidget(parent),
      alignment_(alignment),
      kind_(new QComboBox(this)),
      reflection_(new QCheckBox(tr("May be mirrored"))),
      robust_(new QCheckBox(tr("Find outliers"))),
      suggestion_(new SuggestionBox),
      facts_(new QLabel),
      notes_(new QWidget),
      notes_layout_(new QVBoxLayout(notes_)),
      scroll_(new QScrollArea(this)),
      refine_(new QPushButton(tr("Refine"), this)),
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
  facts_->setToolTip(
      tr("The lines on the maps are the residuals, ten times as long. MI is the mutual information "
         "of both maps in bits: with one simply laid on the other, and through the fit"));
  facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  refine_->setToolTip(
      tr("Search around this fit for the place where the maps tell most of each other; what is "
         "found is a suggestion (R)"));

  const int unit = grid_unit(this);
  // What does not fit into a low window can be scrolled to; the buttons always stay.
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(unit / 2);
  column->addWidget(suggestion_);
  column->addWidget(notes_);  // what asks for something to be done comes first
  column->addWidget(reflection_);
  column->addWidget(robust_);
  column->addWidget(facts_);
  column->addStretch(1);
  notes_layout_->setContentsMargins(0, 0, 0, 0);
  notes_layout_->setSpacing(unit / 2);
  scroll_->setWidget(content);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(unit / 2);
  buttons->addWidget(refine_);
  buttons->addWidget(apply_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addWidget(kind_);
  layout->addWidget(scroll_, 1);
  layout->addLayout(buttons);

  connect(kind_, &QComboBox::currentIndexChanged, this, &FitPanel::take_options);
  connect(reflection_, &QCheckBox::toggled, this, &FitPanel::take_options);
  connect(robust_, &QCheckBox::toggled, this, &FitPanel::take_options);
  connect(apply_, &QPushButton::clicked, this, &FitPanel::apply_clicked);
  connect(refine_, &QPushButton::clicked, this, &FitPanel::refine_clicked);
  connect(suggestion_->accept_button(), &QPushButton::clicked, &alignment_,
          &Alignment::accept_suggestion);
  connect(suggestion_->refuse_button(), &QPushButton::clicked, &alignment_,
          &Alignment::refuse_suggestion);
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

QString FitPanel::words() const {
  QStringList words;
  for (const QLabel* label : notes_->findChildren<QLabel*>()) words << label->text();
  return words.join(QLatin1Char('\n'));
}

std::vector<QPushButton*> FitPanel::remedy_buttons() const {
  const auto found = notes_->findChildren<QPushButton*>();
  return {found.begin(), found.end()};
}

void FitPanel::set_likeness(const std::optional<Likeness>& likeness, bool measuring) {
  likeness_ = likeness;
  measuring_ = measuring;
  show_facts();
}

void FitPanel::set_may_refine(bool may) {
  may_refine_ = may;
  refine_->setEnabled(may_refine_ && alignment_.fit().has_value() && !alignment_.is_fitting());
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

  apply_->setEnabled(alignment_.fit().has_value() && !alignment_.is_fitting());
  set_may_refine(may_refine_);
  if (alignment_.suggestion()) {
    suggestion_->show_suggestion(*alignment_.suggestion());
    scroll_->verticalScrollBar()->setValue(0);
  } else {
    suggestion_->hide();
  }
  show_facts();
  show_notes();
}

void FitPanel::show_facts() {
  if (!alignment_.fit()) {
    facts_->clear();
    return;
  }
  const FitResult& fit = *alignment_.fit();
  const auto row = [](const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name, value);
  };
  const auto distance = [&](double px, double um) {
    return alignment_.grid(Side::kTarget).pitch_known
               ? tr("%1 px · %2 µm").arg(number(px), number(um, 1))
               : tr("%1 px").arg(number(px));
  };
  QString likeness = measuring_ ? QStringLiteral("…") : QStringLiteral("–");
  if (likeness_) {
    likeness =
        tr("%1 → %2 bit").arg(number(likeness_->laid_bits, 3), number(likeness_->fitted_bits, 3));
  }
  facts_->setText(
      QStringLiteral("<table cellspacing='0' cellpadding='1'>") +
      row(tr("RMSE"), distance(fit.rmse_px, fit.rmse_um)) +
      row(tr("Left out"), distance(fit.leave_one_out_rmse_px, fit.leave_one_out_rmse_um)) +
      row(tr("Largest"), tr("%1 px").arg(number(alignment_.quality().largest_residual_px))) +
      row(tr("MI"), likeness) +
      row(tr("Points used"), tr("%1 of %2").arg(fit.points_used).arg(fit.residuals.size())) +
      row(tr("Map covered"), tr("%1 %").arg(number(100 * alignment_.quality().coverage, 0))) +
      row(tr("Scale"), number(fit.transform.scale(), 4)) +
      row(tr("Rotation"), tr("%1°").arg(number(fit.transform.rotation_degrees()))) +
      QStringLiteral("</table>"));
  make_room();
}

// The widest fact fits beside a scroll bar; only the height may be too low.
void FitPanel::make_room() {
  const int bar = scroll_->verticalScrollBar()->sizeHint().width();
  scroll_->setMinimumWidth(scroll_->widget()->minimumSizeHint().width() + bar);
}

void FitPanel::show_notes() {
  // A click on one of these buttons leads here: they live until it has ended.
  while (QLayoutItem* item = notes_layout_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->setParent(nullptr);
    item->widget()->deleteLater();
    delete item;
  }
  const auto add_words = [this](const QString& text) {
    auto* label = new QLabel(text, notes_);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    notes_layout_->addWidget(label);
  };
  const auto add_button = [this](const QString& text, const QString& tip, const auto& remedy) {
    auto* button = new QPushButton(text, notes_);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, remedy);
    notes_layout_->addWidget(button, 0, Qt::AlignLeft);
  };
  if (!alignment_.fit()) {
    add_words(alignment_.points().size() == 0
                  ? tr("Click a place in one map, then the same place in the other")
                  : alignment_.problem());
    return;
  }
  if (alignment_.is_fitting()) {
    add_words(tr("The points are being fitted anew; these are the figures of the last fit"));
  }
  if (alignment_.options().correction) {
    add_words(
        tr("Refined by the maps themselves, on top of the points; any other change of the "
           "fit drops the refinement"));
    add_button(tr("Drop the refinement"), tr("Back to the fit of the points alone; can be undone"),
               [this] { alignment_.points().drop_correction(); });
  }
  for (const FitNote& note : fit_notes(alignment_)) {
    add_words(note.text);
    if (!note.point || *note.point >= alignment_.points().size()) continue;
    const int point = *note.point;
    const QString name = QString::fromStdString(alignment_.points().at(point).name);
    add_button(tr("Leave out %1").arg(name), tr("Untick it in the table; can be undone"),
               [this, point] { alignment_.points().set_enabled(point, false); });
  }
}

}  // namespace lithoscope
