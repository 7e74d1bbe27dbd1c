#include "widgets/spectrum/peak_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/image/spectral_units.h"
#include "widgets/elements/element_names.h"
#include "widgets/spectrum/copy_table.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

QString line_words(const StrongLine& line, const SpectralAxis& axis) {
  const SpectralUnit unit = shown_unit(axis.unit(), UnitChoice::instance().units());
  const std::string_view stage = ion_stage_text(line.stage);
  return QString::fromStdString(
      fmt::format("{} {} {:.6g}", line.element, stage,
                  convert_spectral(line.wavelength_nm, SpectralUnit::kNanometre, unit)));
}

}  // namespace

PeakList::PeakList(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), tree_(new QTreeWidget(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  title_->setObjectName(QStringLiteral("title"));
  title_->setWordWrap(true);
  title_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  tree_->setRootIsDecorated(false);
  tree_->setUniformRowHeights(true);
  make_copyable(tree_);
  tree_->setHeaderLabels({tr("Line"), tr("Fit"), tr("Seen")});
  tree_->headerItem()->setToolTip(0, tr("Element, ion stage (I = atom, II = ion) and position"));
  tree_->headerItem()->setToolTip(
      1, tr("How well it fits: the distance, the line's strength, its ion stage, and whether the "
            "element's other strong lines are there"));
  tree_->headerItem()->setToolTip(
      2, tr("How many of the element's other strong lines stand in this spectrum"));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  tree_->setAccessibleName(tr("Lines that the peak could be"));
  tree_->setToolTip(tr("Enter or double click: show this line's map"));
  map_ = new QPushButton(tr("Show map"), this);
  map_->setObjectName(QStringLiteral("map"));
  map_->setToolTip(tr("Map the channel of this line"));
  mark_ = new QPushButton(tr("Mark lines"), this);
  mark_->setObjectName(QStringLiteral("mark"));
  mark_->setToolTip(tr("Mark all lines of this element in the spectrum"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit);
  row->addWidget(map_);
  row->addWidget(mark_);
  row->addStretch(1);
  layout->addWidget(title_);
  layout->addWidget(tree_, 1);
  layout->addStretch(0);
  layout->addLayout(row);
  const auto want_map = [this] {
    if (const PeakCandidate* candidate = current()) {
      Q_EMIT map_wanted(candidate->line.wavelength_nm);
    }
  };
  connect(map_, &QPushButton::clicked, this, want_map);
  connect(tree_, &QTreeWidget::itemActivated, this, want_map);
  connect(mark_, &QPushButton::clicked, this, [this] {
    if (const PeakCandidate* candidate = current()) {
      Q_EMIT mark_wanted(QString::fromStdString(candidate->line.element));
    }
  });
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &PeakList::fill);
  set_message(tr("Click on a peak of an emission spectrum to see which element it could be."));
}

const PeakCandidate* PeakList::current() const {
  const int row = tree_->indexOfTopLevelItem(tree_->currentItem());
  return row < 0 || row >= static_cast<int>(candidates_.size())
             ? nullptr
             : &candidates_[static_cast<std::size_t>(row)];
}

void PeakList::set_candidates(const EmissionPeak& peak,
                              const std::vector<PeakCandidate>& candidates,
                              const SpectralAxis& axis) {
  peak_ = peak;
  candidates_ = candidates;
  axis_ = axis;
  fill();
}

void PeakList::set_message(const QString& message) {
  peak_.reset();
  candidates_.clear();
  fill();
  title_->setText(message);
}

void PeakList::fill() {
  tree_->clear();
  tree_->setVisible(!candidates_.empty());
  map_->setVisible(!candidates_.empty());
  mark_->setVisible(!candidates_.empty());
  title_->setForegroundRole(candidates_.empty() ? QPalette::PlaceholderText : QPalette::WindowText);
  if (!peak_) return;
  const SpectralUnit unit = shown_unit(axis_.unit(), UnitChoice::instance().units());
  const QString place = QString::fromStdString(
      spectral_text(convert_spectral(peak_->wavelength_nm, SpectralUnit::kNanometre, unit), unit));
  title_->setText(candidates_.empty()
                      ? tr("The table holds no line near the peak at %1.").arg(place)
                      : tr("The peak at %1 could be").arg(place));
  for (const PeakCandidate& candidate : candidates_) {
    const StrongLine& line = candidate.line;
    auto* row = new QTreeWidgetItem(
        tree_, {line_words(line, axis_), tr("%1 %").arg(qRound(100 * candidate.score)),
                candidate.other_lines == 0 ? QStringLiteral("–")
                                           : QStringLiteral("%1/%2")
                                                 .arg(candidate.other_lines_found)
                                                 .arg(candidate.other_lines)});
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    const QString tip = tr("%1, relative intensity %2\n%3 %5 from the peak, %4 of its width")
                            .arg(element_name(QString::fromStdString(line.element)))
                            .arg(line.relative_intensity)
                            .arg(convert_spectral_width(candidate.distance_nm, peak_->wavelength_nm,
                                                        SpectralUnit::kNanometre, unit),
                                 0, 'g', 3)
                            .arg(candidate.distance_resolutions, 0, 'f', 2)
                            .arg(QString::fromStdString(std::string(spectral_unit_symbol(unit))));
    for (int column = 0; column < 3; ++column) row->setToolTip(column, tip);
  }
  if (tree_->topLevelItemCount() > 0) tree_->setCurrentItem(tree_->topLevelItem(0));
}

}  // namespace lithoscope
