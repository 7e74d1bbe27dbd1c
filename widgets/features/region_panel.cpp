#include "widgets/features/region_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/preprocess/crop_parameters.h"
#include "widgets/parameters/parameter_form.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kWholeMap = 0;

}  // namespace

MarkedRegion marked_region(const QString& name, const std::vector<PixelRun>& pixels,
                           const std::vector<PointUm>& outline) {
  std::int64_t left = pixels.front().first_col, right = pixels.front().end_col;
  for (const PixelRun& run : pixels) {
    left = std::min(left, run.first_col);
    right = std::max(right, run.end_col);
  }
  CropWindow window{pixels.front().row, pixels.back().row - pixels.front().row + 1, left,
                    right - left};
  if (pixel_count(pixels) < window.rows * window.cols) window.outline = outline;
  return {name, window};
}

RegionPanel::RegionPanel(QWidget* parent)
    : QWidget(parent),
      choice_(new QComboBox(this)),
      draw_(new QToolButton(this)),
      form_(new ParameterForm(crop_parameters(), {QStringLiteral("outline_um")}, this)),
      words_(new QLabel(this)) {
  const int unit = grid_unit(this);
  choice_->setObjectName(QStringLiteral("region"));
  choice_->setToolTip(
      tr("Learn from the whole map, or from a part of it and apply what was learnt to all"));
  choice_->setAccessibleName(tr("Training region"));
  draw_->setIcon(line_icon(QStringLiteral("rectangle")));
  draw_->setText(tr("Draw"));
  draw_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  draw_->setCheckable(true);
  draw_->setAutoRaise(true);
  draw_->setObjectName(QStringLiteral("draw_region"));
  draw_->setToolTip(tr("Draw the rectangle on the map"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit / 2);
  row->addWidget(choice_, 1);
  row->addWidget(draw_);
  words_->setWordWrap(true);
  words_->setTextFormat(Qt::PlainText);
  words_->setForegroundRole(QPalette::PlaceholderText);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addLayout(row);
  layout->addWidget(words_);
  layout->addWidget(form_);
  connect(choice_, &QComboBox::activated, this, &RegionPanel::take_choice);
  connect(draw_, &QToolButton::clicked, this, &RegionPanel::drawing_wanted);
  connect(form_, &ParameterForm::edited, this, [this](const QString& name, const Json& value) {
    if (!window_) return;
    CropWindow next = *window_;
    const std::int64_t number = value.is_null() ? 0 : value.get<std::int64_t>();
    if (name == QLatin1String("first_row")) next.first_row = number;
    if (name == QLatin1String("rows")) next.rows = number;
    if (name == QLatin1String("first_col")) next.first_col = number;
    if (name == QLatin1String("cols")) next.cols = number;
    try {
      if (grid_) resolve_crop(*grid_, next);
    } catch (const Error& error) {
      return form_->set_problem(name,
                                QString::fromStdString(error.problem() + ". " + error.remedy()));
    }
    Q_EMIT window_wanted(next);
  });
  fill();
}

void RegionPanel::set_grid(const std::optional<Grid>& grid) {
  if (grid == grid_) return;
  grid_ = grid;
  fill();
}

void RegionPanel::set_regions(const std::vector<MarkedRegion>& regions) {
  regions_ = regions;
  fill();
}

void RegionPanel::set_window(const std::optional<CropWindow>& window) {
  window_ = window;
  fill();
}

void RegionPanel::set_drawing(bool drawing) {
  draw_->setChecked(drawing);
  fill();
}

void RegionPanel::fill() {
  choice_->clear();
  choice_->addItem(tr("Whole map"));
  int current = kWholeMap;
  for (const MarkedRegion& region : regions_) {
    choice_->addItem(region.name);
    if (window_ && current == kWholeMap && region.window == *window_) {
      current = choice_->count() - 1;
    }
  }
  choice_->addItem(window_ && !window_->outline.empty() ? tr("Outline") : tr("Rectangle"));
  if (window_ && current == kWholeMap) current = choice_->count() - 1;
  choice_->setCurrentIndex(current);
  form_->setVisible(window_.has_value());
  if (window_) {
    form_->set_values({{"first_row", window_->first_row},
                       {"rows", window_->rows},
                       {"first_col", window_->first_col},
                       {"cols", window_->cols}});
  }
  words_->setText(draw_->isChecked() ? tr("Drag a rectangle on the map; Esc ends it.")
                  : window_
                      ? tr("Scaling, components and centroids are learnt here; every point of "
                           "the map then gets the class of the nearest centroid.")
                      : QString());
  words_->setVisible(!words_->text().isEmpty());
}

QString RegionPanel::summary() const {
  if (!window_) return tr("whole map");
  if (!grid_) return tr("rectangle");
  try {
    const CropWindow whole = resolve_crop(*grid_, *window_);
    if (!whole.outline.empty()) {
      const auto mask = crop_mask(*grid_, whole);
      return tr("outline of %1 points").arg(std::count(mask.begin(), mask.end(), std::uint8_t{1}));
    }
    return tr("%1 × %2 of %3 × %4 points")
        .arg(whole.rows)
        .arg(whole.cols)
        .arg(grid_->rows)
        .arg(grid_->cols);
  } catch (const Error&) {
    return tr("outside of the map");
  }
}

void RegionPanel::take_choice(int index) {
  if (index == kWholeMap) {
    fill();
    Q_EMIT window_wanted(std::nullopt);
  } else if (index <= static_cast<int>(regions_.size())) {
    Q_EMIT window_wanted(regions_[static_cast<std::size_t>(index - 1)].window);
  } else if (window_) {
    fill();
  } else {
    draw_->setChecked(true);
    fill();
    Q_EMIT drawing_wanted(true);
  }
}

}  // namespace lithoscope
