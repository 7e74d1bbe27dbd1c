#include "widgets/spectrum/element_lines.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/elements/element_names.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

enum Column { kName, kPosition, kIntensity, kColumns };

}  // namespace

ElementLines::ElementLines(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      empty_(new QLabel(this)),
      tree_(new QTreeWidget(this)),
      map_(new QPushButton(tr("&Map this line"), this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit);
  layout->addWidget(title_);
  layout->addWidget(tree_, 1);
  layout->addWidget(empty_, 1);
  layout->addWidget(map_);
  setFixedWidth(28 * unit);
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setForegroundRole(QPalette::PlaceholderText);
  tree_->setColumnCount(kColumns);
  tree_->setHeaderLabels({tr("Line"), tr("At"), tr("Intensity")});
  tree_->setRootIsDecorated(false);
  tree_->setUniformRowHeights(true);
  tree_->setAllColumnsShowFocus(true);
  tree_->setAccessibleName(tr("Lines of the element"));
  tree_->setToolTip(tr("A double click or Return maps the line"));
  tree_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  tree_->header()->setStretchLastSection(true);
  tree_->installEventFilter(this);
  map_->setToolTip(tr("Map the chosen line above its background in the active view (Return)"));
  map_->setAutoDefault(false);
  connect(map_, &QPushButton::clicked, this, &ElementLines::map_current);
  connect(tree_, &QTreeWidget::itemDoubleClicked, this, &ElementLines::map_current);
  show_element({}, {}, {}, {});
}

void ElementLines::show_element(const QString& element, const ElementMarks& marks,
                                std::span<const StrongLine> table, const SpectralAxis& axis) {
  lines_.clear();
  tree_->clear();
  ElementMarks wanted = marks;
  wanted.elements = {element};
  for (const StrongLine& line : table) {
    if (is_marked(line, wanted, axis)) lines_.push_back(line);
  }
  std::stable_sort(lines_.begin(), lines_.end(), [](const StrongLine& a, const StrongLine& b) {
    return a.relative_intensity > b.relative_intensity;
  });
  for (const StrongLine& line : lines_) {
    const std::string_view stage = ion_stage_text(line.stage);
    auto* row = new QTreeWidgetItem(tree_);
    row->setText(kName, QStringLiteral("%1 %2").arg(
                            QString::fromStdString(line.element),
                            QString::fromUtf8(stage.data(), static_cast<qsizetype>(stage.size()))));
    row->setText(kPosition,
                 wavelength_words(line.wavelength_nm, axis, UnitChoice::instance().units()));
    row->setText(kIntensity, QLocale().toString(line.relative_intensity));
    row->setTextAlignment(kPosition, Qt::AlignRight | Qt::AlignVCenter);
    row->setTextAlignment(kIntensity, Qt::AlignRight | Qt::AlignVCenter);
  }
  if (!lines_.empty()) tree_->setCurrentItem(tree_->topLevelItem(0));
  title_->setText(element.isEmpty() ? tr("Lines") : tr("Lines of %1").arg(element_name(element)));
  empty_->setText(element.isEmpty() ? tr("Choose an element to see its lines and to map one.")
                                    : tr("None of its lines that pass the filters lies within "
                                         "the channels of this image."));
  empty_->setVisible(lines_.empty());
  tree_->setVisible(!lines_.empty());
  map_->setEnabled(!lines_.empty());
}

void ElementLines::map_current() {
  const int row = tree_->indexOfTopLevelItem(tree_->currentItem());
  if (row >= 0) Q_EMIT map_wanted(lines_[static_cast<std::size_t>(row)].wavelength_nm);
}

bool ElementLines::eventFilter(QObject* watched, QEvent* event) {
  if (watched == tree_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      map_current();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace lithoscope
