#include "widgets/judge/agreement_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

#include "core/labels/judge_tables.h"
#include "widgets/judge/result_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr const char* kFigureNames[] = {"accuracy", "kappa", "rand", "f1", "border", "points"};

QString percent(double share) {
  return std::isfinite(share) ? QLocale().toString(100 * share, 'f', 1) + QStringLiteral(" %")
                              : QStringLiteral("–");
}

QString decimals(double value) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', 3) : QStringLiteral("–");
}

}  // namespace

AgreementPanel::AgreementPanel(QWidget* parent)
    : QWidget(parent),
      message_(new QLabel(this)),
      content_(new QWidget(this)),
      confusion_title_(new QLabel(content_)),
      confusion_(new ResultTable(tr("Confusion matrix"), content_)),
      classes_(new ResultTable(tr("Agreement by class"), content_)) {
  const int unit = grid_unit(this);
  message_->setAlignment(Qt::AlignCenter);
  message_->setWordWrap(true);
  confusion_->setSelectionBehavior(QAbstractItemView::SelectItems);
  confusion_->setToolTip(
      tr("Rows: what the points are in the reference. Columns: what the map says.\nA click on a "
         "cell shows its points on the third map; another click shows all again"));
  classes_->setToolTip(
      tr("Precision: of the points that were given the class, how many bear it in the reference.\n"
         "Recall: of the points that bear it in the reference, how many were given it.\n"
         "F1: the harmonic mean of the two"));

  auto* middle = new QVBoxLayout;
  middle->setSpacing(unit / 2);
  middle->addWidget(confusion_title_);
  middle->addWidget(confusion_, 1);
  auto* right = new QVBoxLayout;
  right->setSpacing(unit / 2);
  right->addWidget(new QLabel(tr("By class"), content_));
  right->addWidget(classes_, 1);
  auto* row = new QHBoxLayout(content_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * unit);
  row->addWidget(make_figures());
  row->addLayout(middle, 3);
  row->addLayout(right, 2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->addWidget(message_, 1);
  layout->addWidget(content_, 1);
  connect(confusion_, &QTreeWidget::itemClicked, this, &AgreementPanel::choose);
  connect(confusion_, &QTreeWidget::itemActivated, this, &AgreementPanel::choose);
  set_comparison(nullptr);
}

QWidget* AgreementPanel::make_figures() {
  const QString titles[] = {tr("Accuracy"), tr("Kappa"),      tr("Adjusted Rand"),
                            tr("Mean F1"),  tr("At borders"), tr("Points")};
  const QString tips[] = {
      tr("Share of the points for which both maps say the same mineral"),
      tr("Cohen's kappa: agreement beyond what chance would give with these areas. 0 = chance, 1 = "
         "full agreement"),
      tr("Adjusted Rand index: whether the same points are kept together, whatever the classes are "
         "called. 0 = chance, 1 = full agreement"),
      tr("F1 averaged over the classes of the reference, each counted once however rare it is"),
      tr("Accuracy at points beside another mineral, and at all others"),
      tr("Points that are labelled in both maps; nothing else counts")};
  auto* box = new QWidget(content_);
  auto* grid = new QGridLayout(box);
  const int unit = grid_unit(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * unit);
  grid->setVerticalSpacing(unit / 2);
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    auto* title = new QLabel(titles[i], box);
    auto* value = new QLabel(box);
    value->setObjectName(QString::fromLatin1(kFigureNames[i]));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    title->setToolTip(tips[i]);
    value->setToolTip(tips[i]);
    value->setAccessibleName(titles[i]);
    QFont bold = value->font();
    bold.setBold(true);
    value->setFont(bold);
    grid->addWidget(title, static_cast<int>(i), 0);
    grid->addWidget(value, static_cast<int>(i), 1);
    figures_[i] = value;
  }
  grid->setRowStretch(static_cast<int>(figures_.size()), 1);
  box->setMinimumWidth(22 * unit);
  return box;
}

void AgreementPanel::set_titles(const QString& labels, const QString& reference) {
  labels_title_ = labels;
  reference_title_ = reference;
  confusion_title_->setText(tr("Points: %1 (rows) as %2 says (columns)").arg(reference, labels));
}

QString AgreementPanel::figure(const QString& name) const {
  const auto* label = findChild<QLabel*>(name);
  return label == nullptr ? QString() : label->text();
}

void AgreementPanel::set_comparison(std::shared_ptr<const Comparison> comparison,
                                    const QString& words) {
  comparison_ = std::move(comparison);
  const bool had_cell = chosen_.has_value();
  chosen_.reset();
  message_->setText(words);
  message_->setVisible(comparison_ == nullptr);
  content_->setVisible(comparison_ != nullptr);
  if (comparison_ != nullptr) {
    show_figures();
    show_confusion();
    classes_->set_table(class_agreement_table(comparison_->agreement),
                        {tr("Class"), tr("Precision"), tr("Recall"), tr("F1"), tr("Points")});
  }
  if (had_cell) Q_EMIT cell_chosen();
}

void AgreementPanel::show_figures() {
  const Agreement& agreement = comparison_->agreement;
  figures_[0]->setText(percent(agreement.accuracy));
  figures_[1]->setText(decimals(agreement.kappa));
  figures_[2]->setText(decimals(agreement.adjusted_rand));
  figures_[3]->setText(decimals(agreement.mean_f1));
  figures_[4]->setText(tr("%1, else %2")
                           .arg(percent(comparison_->border.border_accuracy()),
                                percent(comparison_->border.interior_accuracy())));
  figures_[5]->setText(QLocale().toString(static_cast<qlonglong>(agreement.points)));
}

void AgreementPanel::show_confusion() {
  confusion_->set_table(confusion_table(comparison_->agreement), {tr("is \\ said to be")});
  const CountMatrix& confusion = comparison_->agreement.confusion;
  for (Eigen::Index i = 0; i < confusion.rows(); ++i) {
    const std::int64_t whole = confusion.row(i).sum();
    for (Eigen::Index j = 0; j < confusion.cols(); ++j) {
      const double share =
          whole > 0 ? static_cast<double>(confusion(i, j)) / static_cast<double>(whole) : 0;
      confusion_->topLevelItem(static_cast<int>(i))
          ->setToolTip(
              static_cast<int>(j) + 1,
              tr("%1 of the points that are %2 in the reference")
                  .arg(percent(share),
                       QString::fromStdString(
                           comparison_->agreement.per_class[static_cast<std::size_t>(i)].name)));
    }
  }
  shade();
}

// The share of the row: in the accent where both agree, in the colour of warnings elsewhere.
void AgreementPanel::shade() {
  if (comparison_ == nullptr) return;
  const CountMatrix& confusion = comparison_->agreement.confusion;
  for (Eigen::Index i = 0; i < confusion.rows(); ++i) {
    const std::int64_t whole = confusion.row(i).sum();
    for (Eigen::Index j = 0; j < confusion.cols(); ++j) {
      QColor colour = i == j ? palette().color(QPalette::Highlight) : warning_colour(palette());
      const double share =
          whole > 0 ? static_cast<double>(confusion(i, j)) / static_cast<double>(whole) : 0;
      colour.setAlphaF(static_cast<float>(0.65 * std::sqrt(share)));
      confusion_->topLevelItem(static_cast<int>(i))
          ->setBackground(static_cast<int>(j) + 1, confusion(i, j) > 0 ? QBrush(colour) : QBrush());
    }
  }
}

void AgreementPanel::choose(QTreeWidgetItem* row, int column) {
  if (column < 1) return;
  const ConfusionCell cell{confusion_->indexOfTopLevelItem(row), column - 1};
  if (chosen_ == cell) {
    chosen_.reset();
    confusion_->clearSelection();
  } else {
    chosen_ = cell;
  }
  Q_EMIT cell_chosen();
}

void AgreementPanel::forget_cell() {
  if (!chosen_) return;
  chosen_.reset();
  confusion_->clearSelection();
  Q_EMIT cell_chosen();
}

void AgreementPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) shade();
  QWidget::changeEvent(event);
}

}  // namespace lithoscope
