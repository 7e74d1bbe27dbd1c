// What a person wants on the Features page, as changes of the recipe.
#include <QPushButton>
#include <cmath>

#include "core/base/error.h"
#include "core/recipe/edit_recipe.h"
#include "widgets/features/clusters_panel.h"
#include "widgets/features/feature_sources.h"
#include "widgets/features/features_page.h"
#include "widgets/features/lines_panel.h"
#include "widgets/features/minerals_panel.h"
#include "widgets/features/note_box.h"
#include "widgets/features/region_tool.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {

bool FeaturesPage::change(const QString& what, const std::function<Recipe()>& make,
                          Document::After after) {
  if (filling_) return false;
  try {
    const bool changed = document_.change(what, make(), after);
    // What was refused, or is the same, is shown as it was.
    if (!changed) refresh();
    return changed;
  } catch (const Error& error) {
    Q_EMIT failed(error);
    refresh();
    return false;
  }
}

void FeaturesPage::set_up() {
  change(
      tr("set up features"),
      [this] { return with_standard_chain(document_.recipe(), document_.registry(), sources()); },
      Document::After::kRun);
}

void FeaturesPage::take_note() {
  const NoteBox* asked = is_set_up() ? note_ : start_note_;
  if (asked->button()->text() == tr("Align the maps")) {
    Q_EMIT page_wanted(QStringLiteral("align"));
  } else {
    set_up();
  }
}

void FeaturesPage::set_parameter(const std::string& step, const QString& title, const QString& name,
                                 const Json& value) {
  if (step.empty()) return;
  change(tr("change %1").arg(title), [this, step, name, value] {
    return with_parameter(document_.recipe(), step, name.toStdString(), value);
  });
}

void FeaturesPage::take_lines(const std::vector<EmissionLine>& lines, const QString& what) {
  change(what, [this, &lines] {
    const Json list = lines_to_json(lines);
    return with_parameter(document_.recipe(), chain_.lines, "lines",
                          list == "lopes2024" ? Json() : list);
  });
}

void FeaturesPage::take_minerals(const Json& minerals, const std::vector<std::string>& elements,
                                 const QString& what) {
  change(what, [this, &minerals, &elements] {
    Recipe next = with_expected_minerals(document_.recipe(), document_.registry(), minerals);
    const std::vector<EmissionLine> lines = lines_->with_elements(elements);
    if (lines != recipe_lines()) {
      const Json list = lines_to_json(lines);
      next = with_parameter(std::move(next), chain_.lines, "lines",
                            list == "lopes2024" ? Json() : list);
    }
    return next;
  });
}

void FeaturesPage::take_region(const std::optional<CropWindow>& window) {
  change(window ? tr("choose the training region") : tr("learn from the whole map"),
         [this, &window] {
           return with_training_region(document_.recipe(), document_.registry(), set_, window);
         });
}

void FeaturesPage::draw_region(PointUm from, PointUm to, bool done) {
  const Grid* grid = grid_of_set();
  if (grid == nullptr) return;
  draft_ = std::vector<PointUm>{from, {to.x_um, from.y_um}, to, {from.x_um, to.y_um}};
  if (!done) return update_marks();
  draft_.reset();
  tool_->set_armed(false);
  const auto span = [](double a, double b, std::int64_t count) {
    const auto first = static_cast<std::int64_t>(std::ceil(std::min(a, b)));
    const auto last = static_cast<std::int64_t>(std::floor(std::max(a, b)));
    return std::pair(std::max<std::int64_t>(0, first), std::min(count - 1, last));
  };
  const auto [top, bottom] = span(grid->row_of(from), grid->row_of(to), grid->rows);
  const auto [left, right] = span(grid->col_of(from), grid->col_of(to), grid->cols);
  if (bottom < top || right < left) {
    update_marks();
    Q_EMIT told(tr("The rectangle holds no point of the map. Draw it over the map."));
    return;
  }
  take_region(CropWindow{top, bottom - top + 1, left, right - left + 1});
}

void FeaturesPage::take_start(bool expected) {
  change(expected ? tr("start from expected minerals") : tr("start from random points"),
         [this, expected] {
           return with_expected_start(document_.recipe(), document_.registry(), set_,
                                      expected ? minerals_->minerals() : Json());
         });
}

void FeaturesPage::take_clusters(int clusters) {
  change(tr("choose %n cluster(s)", nullptr, clusters), [this, clusters] {
    return with_parameter(document_.recipe(), chain_.of(set_).kmeans, "k", clusters);
  });
}

void FeaturesPage::take_elbow(bool present) {
  change(
      present ? tr("draw the curve of clusters") : tr("leave out the curve of clusters"),
      [this, present] {
        return with_elbow(document_.recipe(), document_.registry(), set_, present);
      },
      present ? Document::After::kRun : Document::After::kWait);
}

void FeaturesPage::cluster() {
  if (chain_.of(set_).kmeans.empty()) return set_up();
  preview_.cancel();
  feature_map_->view()->set_busy({}, 0);
  document_.run();
  refresh();
}

}  // namespace lithoscope
