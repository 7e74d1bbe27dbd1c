#include "widgets/label/label_page.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "core/labels/class_model.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/rewire.h"
#include "widgets/label/card_column.h"
#include "widgets/label/label_lasso.h"
#include "widgets/map/legend.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"
#include "widgets/units/unit_choice.h"

namespace lithoscope {
namespace {

// More classes than this are shown compactly at first.
constexpr std::size_t kManyClasses = 8;
constexpr std::size_t kMatches = 3;

// The steps behind an image as text: its spectra are old when this is another.
std::string fingerprint(const Recipe& recipe, const std::string& key) {
  const std::set<std::string> behind = steps_behind(recipe, key);
  std::string text = key;
  for (const RecipeStep& step : recipe.steps) {
    if (behind.count(step.id) == 0) continue;
    text += '\n' + step.id + ' ' + step.operation + ' ' + step.parameters.dump();
    for (const auto& [port, reference] : step.inputs) text += ' ' + port + '=' + reference;
  }
  return text;
}

// How well an image tells minerals apart by what is known of them: reflectance as libraries have
// it, its hull quotient, anything else over wavelengths but counts.
int image_rank(const SampleItem& item, const Recipe& recipe) {
  const auto image = item.artifact.as<SpectralImage>();
  if (image == nullptr || !image->axis.is_wavelength() || image->quantity == "counts") return -1;
  const RecipeStep* step = find_step(recipe, item.key.substr(0, item.key.find('.')));
  if (image->quantity == "reflectance") {
    return step != nullptr && step->operation == "hsi.reflectance" ? 3 : 2;
  }
  return image->quantity == "hull quotient" ? 1 : 0;
}

// The reference as bright as the mean: the least squares factor over what both have.
std::vector<double> brought_to(const std::vector<double>& mean,
                               const std::vector<float>& reference) {
  double product = 0, squares = 0;
  for (std::size_t i = 0; i < mean.size(); ++i) {
    const auto r = static_cast<double>(reference[i]);
    if (!std::isfinite(mean[i]) || !std::isfinite(r)) continue;
    product += mean[i] * r;
    squares += r * r;
  }
  std::vector<double> scaled;
  for (const float value : reference) {
    scaled.push_back(squares > 0 ? static_cast<double>(value) * product / squares
                                 : static_cast<double>(value));
  }
  return scaled;
}

void fill_box(QComboBox* box, const std::vector<std::pair<QString, QString>>& items,
              const std::string& chosen) {
  const QSignalBlocker quiet(box);
  box->clear();
  for (const auto& [title, key] : items) box->addItem(title, key);
  box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(chosen))));
}

}  // namespace

LabelPage::LabelPage(Document& document, Selection& selection, QWidget* parent)
    : Page(document, selection, parent) {
  build();
  connect_parts();
}

LabelPage::~LabelPage() {
  labels_map_->view()->set_tool(nullptr);
}

void LabelPage::build() {
  const int unit = grid_unit(this);
  lasso_ = new LabelLasso(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  stack_ = new QStackedWidget(this);
  layout->addWidget(stack_);
  work_ = new QWidget(stack_);
  auto* work = new QVBoxLayout(work_);
  work->setContentsMargins(unit, unit / 2, unit / 2, 0);
  work->setSpacing(unit / 2);
  work->addWidget(build_tools());
  warning_ = new QLabel(work_);
  warning_->setWordWrap(true);
  warning_->hide();
  work->addWidget(warning_);
  auto* split = new QSplitter(Qt::Horizontal, work_);
  split->setChildrenCollapsible(false);
  labels_map_ = new MapPanel(split);
  beside_map_ = new MapPanel(split);
  labels_map_->set_active(true);
  split->addWidget(labels_map_);
  split->addWidget(beside_map_);
  split->addWidget(build_column());
  split->setStretchFactor(0, 4);
  split->setStretchFactor(1, 4);
  split->setStretchFactor(2, 0);
  split->setSizes({46 * unit, 46 * unit, 50 * unit});
  work->addWidget(split, 1);
  stack_->addWidget(work_);
  empty_ = build_empty();
  stack_->addWidget(empty_);
}

QWidget* LabelPage::build_tools() {
  const int unit = grid_unit(this);
  auto* tools = new QWidget(work_);
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(unit / 2);
  const auto add_box = [&](const QString& title, const QString& tip) {
    auto* words = new QLabel(title, tools);
    auto* box = new QComboBox(tools);
    box->setToolTip(tip);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    words->setBuddy(box);
    row->addWidget(words);
    row->addWidget(box);
    return box;
  };
  labels_box_ = add_box(tr("Classes"), tr("The label map whose classes are named"));
  row->addSpacing(unit);
  beside_box_ = add_box(tr("Beside"), tr("What the other map shows"));
  column_box_ = new QComboBox(tools);
  column_box_->setToolTip(tr("Which column of these features is mapped"));
  column_box_->setAccessibleName(tr("Column"));
  column_box_->hide();
  row->addWidget(column_box_);
  row->addSpacing(unit);

  const auto add_action = [&](const QString& text, const QString& icon, const QString& tip,
                              const QKeySequence& key) {
    auto* action = new QAction(text, this);
    if (!icon.isEmpty()) action->setIcon(line_icon(icon));
    action->setShortcut(key);
    // Hidden pages hear no keys, so that other pages may use the same ones.
    action->setShortcutContext(Qt::WindowShortcut);
    action->setToolTip(
        key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
  };
  const auto add_button = [&](QAction* action) {
    auto* button = new QToolButton(tools);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    row->addWidget(button);
  };
  lasso_action_ = add_action(tr("Lasso"), QStringLiteral("lasso"),
                             tr("Drag around pixels to move them into another class; where one "
                                "class is alone, only its pixels"),
                             Qt::Key_O);
  lasso_action_->setCheckable(true);
  merge_action_ = add_action(tr("Merge"), QStringLiteral("merge"),
                             tr("Merges the selected classes; select cards with Ctrl and a click"),
                             QKeySequence(Qt::CTRL | Qt::Key_J));
  name_all_action_ = add_action(tr("Name all"), QStringLiteral("labels"),
                                tr("Every class without a name takes its best suggestion"),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
  add_button(lasso_action_);
  add_button(merge_action_);
  add_button(name_all_action_);
  row->addStretch(1);
  state_ = new QLabel(tools);
  row->addWidget(state_);
  more_ = new QToolButton(tools);
  more_->setText(tr("More"));
  more_->setAutoRaise(true);
  more_->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(more_);
  menu->setToolTipsVisible(true);
  menu->addActions({lasso_action_, merge_action_, name_all_action_});
  menu->addSeparator();
  QAction* library = add_action(tr("Open spectral library..."), {},
                                tr("References that the classes' spectra are compared with"), {});
  connect(library, &QAction::triggered, this, &LabelPage::choose_library);
  save_action_ =
      add_action(tr("Save classes as model..."), {},
                 tr("Centroids, scalings and names, to be applied to other samples"), {});
  QAction* apply =
      add_action(tr("Apply a model..."), {},
                 tr("Classifies this sample's features by classes that were saved"), {});
  connect(save_action_, &QAction::triggered, this, &LabelPage::choose_and_save_model);
  connect(apply, &QAction::triggered, this, &LabelPage::choose_and_apply_model);
  compact_action_ =
      add_action(tr("Compact cards"), {}, tr("One line for each class but the one that is alone"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
  compact_action_->setCheckable(true);
  again_action_ = add_action(tr("Start again"), {},
                             tr("Takes all edits of this map back; Undo brings them again"), {});
  connect(again_action_, &QAction::triggered, this, &LabelPage::start_again);
  menu->addActions({library, save_action_, apply});
  menu->addSeparator();
  menu->addActions({compact_action_, again_action_});
  more_->setMenu(menu);
  row->addWidget(more_);
  return tools;
}

QWidget* LabelPage::build_column() {
  const int unit = grid_unit(this);
  auto* column = new QWidget(work_);
  auto* layout = new QVBoxLayout(column);
  layout->setContentsMargins(unit / 2, unit, 0, 0);
  layout->setSpacing(unit / 2);
  auto* row = new QHBoxLayout;
  row->setSpacing(unit / 2);
  axes_box_ = new QComboBox(column);
  axes_box_->addItem(tr("Elements"));
  axes_box_->addItem(tr("Lines"));
  axes_box_->setToolTip(tr("Axes of the radar charts"));
  axes_box_->setAccessibleName(tr("Axes of the radar charts"));
  image_box_ = new QComboBox(column);
  image_box_->setToolTip(tr("The image whose mean spectra the cards show"));
  image_box_->setAccessibleName(tr("Image of the spectra"));
  image_box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  image_box_->setMinimumContentsLength(10);
  row->addWidget(axes_box_, 1);
  row->addWidget(image_box_, 1);
  layout->addLayout(row);
  cards_ = new CardColumn(column);
  layout->addWidget(cards_, 1);
  column->setMinimumWidth(46 * unit);
  return column;
}

QWidget* LabelPage::build_empty() {
  const int unit = grid_unit(this);
  auto* empty = new QWidget(stack_);
  auto* layout = new QVBoxLayout(empty);
  layout->addStretch(1);
  empty_text_ = new QLabel(empty);
  empty_text_->setAlignment(Qt::AlignCenter);
  empty_text_->setWordWrap(true);
  layout->addWidget(empty_text_);
  layout->addSpacing(unit);
  empty_button_ = new QPushButton(empty);
  layout->addWidget(empty_button_, 0, Qt::AlignHCenter);
  layout->addStretch(1);
  return empty;
}

void LabelPage::connect_parts() {
  connect(labels_box_, &QComboBox::activated, this,
          [this] { choose_labels(labels_box_->currentData().toString().toStdString()); });
  connect(beside_box_, &QComboBox::activated, this, [this] {
    beside_ = beside_box_->currentData().toString().toStdString();
    show_beside();
  });
  connect(column_box_, &QComboBox::activated, this, [this](int column) {
    if (const SampleItem* item = document_.sample()->find(beside_)) {
      beside_map_->show_item(*item, column);
    }
  });
  connect(axes_box_, &QComboBox::activated, this, &LabelPage::fill_cards);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, &LabelPage::fill_cards);
  connect(image_box_, &QComboBox::activated, this, [this] {
    image_ = image_box_->currentData().toString().toStdString();
    look_at_image();
    fill_cards();
  });
  connect(compact_action_, &QAction::triggered, this, [this](bool on) {
    compact_chosen_ = true;
    cards_->set_compact(on);
  });
  connect(lasso_action_, &QAction::toggled, this, [this](bool on) {
    lasso_->cancel(*labels_map_->view());
    labels_map_->view()->set_tool(on ? lasso_ : nullptr);
  });
  connect(lasso_, &LabelLasso::drawn, this, &LabelPage::paint);
  connect(merge_action_, &QAction::triggered, cards_, &CardColumn::merge_selected);
  connect(name_all_action_, &QAction::triggered, this, &LabelPage::name_all);
  connect(cards_, &CardColumn::wanted, this, &LabelPage::edit);
  connect(cards_, &CardColumn::isolated_changed, this, [this] {
    emphasise();
    mask_beside();
  });
  connect(cards_, &CardColumn::hovered, this, [this](int number) {
    hovered_ = number;
    emphasise();
  });
  connect(cards_, &CardColumn::selection_changed, this,
          [this] { merge_action_->setEnabled(cards_->can_merge()); });
  connect(empty_button_, &QPushButton::clicked, this, [this] {
    if (empty_button_->property("run").toBool()) {
      document_.run();
      show_empty();
    } else {
      Q_EMIT page_wanted(QStringLiteral("features"));
    }
  });
  for (MapPanel* map : {labels_map_, beside_map_}) {
    MapView* view = map->view();
    connect(map, &MapPanel::failed, this, &LabelPage::failed);
    connect(view, &MapView::hovered, this, [this, map](PointUm at) { hover_map(map, at); });
    connect(view, &MapView::hover_left, this, [this] { selection_.leave(); });
    connect(view, &MapView::clicked, this, [this, map](PointUm at) {
      if (map->item()) selection_.pin({map->item()->plane, at});
    });
    connect(view, &MapView::looked, this, [this, map] { follow_view(map); });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](QPoint at) {
      ClassCard* card = cards_->card(cards_->highlighted());
      if (card != nullptr) Q_EMIT card->menu_wanted(view->mapToGlobal(at));
    });
  }
  connect(labels_map_, &MapPanel::layer_shown, this, [this] {
    emphasise();
    Q_EMIT changed();
  });
  connect(beside_map_, &MapPanel::layer_shown, this, [this] {
    beside_layer_ = beside_map_->view()->layer();
    carried_ = nullptr;
    mask_beside();
    follow_view(labels_map_);
  });
  connect(labels_map_->legend(), &Legend::class_hovered, this, [this](int index) {
    const bool any =
        insight_ != nullptr && index >= 0 && index < static_cast<int>(insight_->classes.size());
    cards_->set_highlighted(any ? insight_->classes[static_cast<std::size_t>(index)].number : 0);
    if (!any) emphasise();  // the legend has let go: the class that is alone stands out again
  });
  connect(&selection_, &Selection::changed, this, &LabelPage::follow_selection);
  for (BackgroundTask* task :
       {&look_task_, &image_task_, &split_task_, &carry_task_, &library_task_}) {
    connect(task, &BackgroundTask::failed, this, &LabelPage::failed);
    connect(task, &BackgroundTask::failed, this, &LabelPage::update_state);
    connect(task, &BackgroundTask::finished, this, &LabelPage::update_state);
    connect(task, &BackgroundTask::cancelled, this, &LabelPage::update_state);
  }
}

void LabelPage::open() {
  for (BackgroundTask* task : {&look_task_, &image_task_, &split_task_, &carry_task_}) {
    task->cancel();
  }
  sets_.clear();
  base_.clear();
  awaited_.clear();
  beside_.clear();
  image_.clear();
  compact_chosen_ = false;
  asked_ = {};
  insight_ = nullptr;
  looks_ = nullptr;
  carried_ = nullptr;
  beside_layer_ = nullptr;
  hovered_ = 0;
  lasso_action_->setChecked(false);
  cards_->isolate(0);
  cards_->set_cards({});
  labels_map_->clear();
  beside_map_->clear();
  warning_->hide();
  show_empty();
}

const LabelSet* LabelPage::set() const {
  const auto found = std::find_if(sets_.begin(), sets_.end(),
                                  [this](const LabelSet& each) { return each.base == base_; });
  return found == sets_.end() ? nullptr : &*found;
}

void LabelPage::refresh() {
  if (!document_.is_open()) return;
  sets_ = label_sets(document_.recipe(), document_.registry(), document_.artifacts());
  const auto is_there = [this](const std::string& base) {
    return std::any_of(sets_.begin(), sets_.end(),
                       [&](const LabelSet& each) { return each.base == base; });
  };
  if (!awaited_.empty() && is_there(awaited_)) base_ = std::exchange(awaited_, {});
  if (!is_there(base_)) {
    const int usual = usual_label_set(sets_, document_.recipe());
    base_ = usual < 0 ? std::string() : sets_[static_cast<std::size_t>(usual)].base;
  }
  if (set() == nullptr) return show_empty();
  stack_->setCurrentWidget(work_);
  fill_boxes();
  show_warning();
  if (beside_map_->item() == std::nullopt || beside_map_->item()->key != beside_) show_beside();
  look();
}

void LabelPage::show_empty() {
  bool will_be = false;  // a step makes label maps, once it is run
  for (const RecipeStep& step : document_.recipe().steps) {
    const auto operation = document_.registry().operations().find(step.operation);
    if (operation == document_.registry().operations().end()) continue;
    for (const Port& port : operation->second.outputs) {
      will_be = will_be || port.kind == ArtifactKind::kLabelMap;
    }
  }
  const bool running = will_be && !document_.can_run();
  empty_text_->setText(running   ? tr("The clusters are being made. They appear here as they come.")
                       : will_be ? tr("The recipe's clusters are not made yet.")
                                 : tr("There are no clusters yet. Choose what the sample's points "
                                      "are grouped by, and group them."));
  empty_button_->setProperty("run", will_be);
  empty_button_->setText(will_be ? tr("Run recipe") : tr("Go to Features"));
  empty_button_->setVisible(!running);
  stack_->setCurrentWidget(empty_);
}

bool LabelPage::choose_labels(const std::string& key) {
  const auto found = std::find_if(sets_.begin(), sets_.end(), [&](const LabelSet& each) {
    return each.base == key || each.key() == key;
  });
  if (found == sets_.end()) return false;
  if (found->base == base_) return true;
  base_ = found->base;
  cards_->isolate(0);
  cards_->clear_selection();
  compact_chosen_ = false;
  // Numbers of the other map's classes mean nothing here.
  cards_->set_cards({});
  insight_ = nullptr;
  looks_ = nullptr;
  asked_ = {};
  refresh();
  return true;
}

void LabelPage::fill_boxes() {
  const SamplePtr& sample = document_.sample();
  std::vector<std::pair<QString, QString>> labels, layers, images;
  for (const LabelSet& each : sets_) {
    labels.emplace_back(each.title, QString::fromStdString(each.base));
  }
  fill_box(labels_box_, labels, base_);

  const SampleItem* usual = nullptr;
  const SampleItem* spectral = nullptr;
  int best_rank = -1;
  const int plane = labels_plane();
  for (const SampleItem& item : sample->items) {
    layers.emplace_back(item.title, QString::fromStdString(item.key));
    if (item.key == set()->lines) usual = &item;
    const int rank = image_rank(item, document_.recipe());
    const bool reached =
        item.plane == plane || sample->convert({0, 0}, item.plane, plane).has_value();
    if (rank < 0 || !reached) continue;
    images.emplace_back(item.title, QString::fromStdString(item.key));
    if (rank > best_rank) {
      best_rank = rank;
      spectral = &item;
    }
  }
  if (sample->find(beside_) == nullptr) {
    beside_ = usual != nullptr         ? usual->key
              : spectral != nullptr    ? spectral->key
              : !sample->items.empty() ? sample->items.front().key
                                       : std::string();
  }
  fill_box(beside_box_, layers, beside_);
  const bool known = std::any_of(images.begin(), images.end(), [this](const auto& each) {
    return each.second.toStdString() == image_;
  });
  if (!known) image_ = spectral == nullptr ? std::string() : spectral->key;
  fill_box(image_box_, images, image_);
  image_box_->setVisible(!images.empty());
  again_action_->setEnabled(!set()->edit_step.empty());
}

void LabelPage::look() {
  const LabelSet& shown = *set();
  const auto& artifacts = document_.artifacts();
  LabelRequest request;
  request.base = artifacts.at(shown.base).as<LabelMap>();
  const auto features = [&](const std::string& key) {
    const auto found = artifacts.find(key);
    return found == artifacts.end() ? nullptr : found->second.as<FeatureMap>();
  };
  request.features = features(shown.features);
  request.lines = features(shown.lines);
  request.edits = shown.edits;
  request.expected = expected_minerals(document_.recipe());
  const bool same = request.base == asked_.base && request.features == asked_.features &&
                    request.lines == asked_.lines && request.edits == asked_.edits;
  if (same) {
    look_at_image();
    return;
  }
  asked_ = request;
  look_task_.start([this, request, before = insight_](Progress& progress) -> BackgroundTask::Done {
    const LabelInsightPtr insight = look_into(request, before, progress);
    return [this, insight] { take(insight); };
  });
  update_state();
}

void LabelPage::take(const LabelInsightPtr& insight) {
  if (set() == nullptr) return;
  insight_ = insight;
  if (!compact_chosen_) {
    const bool many = insight->classes.size() > kManyClasses;
    compact_action_->setChecked(many);
    cards_->set_compact(many);
  }
  carried_ = nullptr;
  fill_cards();
  show_labels();
  mask_beside();
  look_at_image();
}

void LabelPage::look_at_image() {
  if (insight_ == nullptr) return;
  const SampleItem* image = document_.sample()->find(image_);
  if (image == nullptr || !image->is_image()) {
    looks_ = nullptr;
    return;
  }
  const std::string steps = fingerprint(document_.recipe(), image_);
  if (steps != looks_of_) looks_ = nullptr;
  const bool done = looks_ != nullptr && looks_->image == image_ &&
                    looks_->library_file == library_ && looks_->points == insight_->map().labels &&
                    looks_->spectra.size() == insight_->classes.size();
  if (done) return;
  looks_of_ = steps;
  LooksRequest request{insight_,           labels_plane(), *image,
                       document_.sample(), library_,       asked_.expected};
  image_task_.start([this, request, before = looks_](Progress& progress) -> BackgroundTask::Done {
    const ClassLooksPtr looks = look_at_classes(request, before, progress);
    return [this, looks] {
      looks_ = looks;
      fill_cards();
    };
  });
  update_state();
}

void LabelPage::fill_cards() {
  if (insight_ == nullptr) return;
  const LabelMap& map = insight_->map();
  const bool seen = looks_ != nullptr && looks_->points == map.labels &&
                    looks_->spectra.size() == insight_->classes.size();
  const auto& profiles = axes_box_->currentIndex() == 1 ? insight_->by_line : insight_->by_element;
  std::vector<CardContent> contents;
  for (std::size_t k = 0; k < insight_->classes.size(); ++k) {
    CardContent content;
    content.info = insight_->classes[k];
    content.colour = map.classes[k].colour;
    content.area = insight_->areas[k];
    content.may_split = asked_.features != nullptr;
    if (profiles && profiles->points[k] > 0) {
      content.radar = radar_chart(*profiles, map, k);
      for (QString& axis : content.radar.axes) axis = feature_words(axis.toStdString());
    }
    content.suggestions =
        seen && !looks_->suggestions.empty() ? looks_->suggestions[k] : insight_->suggestions[k];
    if (!image_.empty()) content.sketch_message = tr("Reading its spectra...");
    if (seen) {
      const ClassSpectrum& spectrum = looks_->spectra[k];
      content.sketch.x = shown_values(looks_->axis);
      content.sketch.mean = spectrum.mean;
      content.sketch.deviation = spectrum.deviation;
      content.sketch.x_title = shown_symbol(looks_->axis);
      content.sketch.quantity = looks_->quantity;
      content.sketch.colour = content.colour;
      if (!looks_->ranked.empty() && !looks_->ranked[k].empty()) {
        content.sketch.reference = brought_to(
            spectrum.mean, looks_->library->spectra[looks_->ranked[k].front().reference]);
        QStringList matches;
        for (std::size_t i = 0; i < std::min(kMatches, looks_->ranked[k].size()); ++i) {
          const RankedReference& match = looks_->ranked[k][i];
          matches << tr("%1 %2°")
                         .arg(QString::fromStdString(looks_->library->names[match.reference]))
                         .arg(QLocale().toString(match.angle * 180 / std::numbers::pi, 'f', 1));
        }
        content.matches = matches.join(QStringLiteral(" · "));
      }
    }
    contents.push_back(std::move(content));
  }
  cards_->set_cards(contents);
  axes_box_->setVisible(insight_->by_element.has_value());
}

void LabelPage::show_warning() {
  const std::string step_id = base_.substr(0, base_.find('.'));
  const RecipeStep* step = find_step(document_.recipe(), step_id);
  const auto found = document_.artifacts().find(step_id + ".outside");
  const auto table = step == nullptr || step->operation != "labels.apply_model" ||
                             found == document_.artifacts().end()
                         ? nullptr
                         : found->second.as<Table>();
  warning_->setVisible(table != nullptr && table->rows() > 0);
  if (table == nullptr || table->rows() == 0) return;
  const auto& names = table->texts("class");
  const auto& shares = table->numbers("share");
  const double all = shares.back();
  const auto percent = [](double share) {
    return tr("%1 %").arg(QLocale().toString(share, 'f', 1));
  };
  QStringList classes;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    if (shares[i] > 100 * kManyOutside) {
      classes << QString::fromStdString(names[i]) + QLatin1Char(' ') + percent(shares[i]);
    }
  }
  QString words =
      tr("%1 of the points lie outside of what the model was trained on.").arg(percent(all));
  const bool many = all > 100 * kManyOutside || !classes.isEmpty();
  if (many) {
    words = tr("%1 of the points lie far outside of what the model was trained on, ten times or "
               "more of what is usual (0.5 %). Look at them before you trust these names.")
                .arg(percent(all));
    if (!classes.isEmpty()) {
      words += QLatin1Char(' ') + tr("Most of all: %1.").arg(classes.join(QStringLiteral(", ")));
    }
  }
  warning_->setText(words);
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, many ? warning_colour(palette()) : muted_text(palette()));
  warning_->setPalette(colours);
}

void LabelPage::update_state() {
  const bool busy = look_task_.busy() || image_task_.busy() || split_task_.busy();
  state_->setText(split_task_.busy()   ? tr("Splitting...")
                  : image_task_.busy() ? tr("Reading spectra...")
                  : busy               ? tr("Looking into the classes...")
                                       : QString());
}

bool LabelPage::rests() const {
  return !look_task_.busy() && !image_task_.busy() && !split_task_.busy() && !carry_task_.busy() &&
         !library_task_.busy();
}

void LabelPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && cancel_gesture()) return;
  Page::keyPressEvent(event);
}

void LabelPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && warning_ != nullptr && !warning_->isHidden()) {
    show_warning();
  }
  Page::changeEvent(event);
}

// From the smallest gesture to the largest.
bool LabelPage::cancel_gesture() {
  if (cards_->give_up_drag() || lasso_->cancel(*labels_map_->view())) return true;
  if (lasso_action_->isChecked()) {
    lasso_action_->setChecked(false);
    return true;
  }
  if (!cards_->selected().empty()) {
    cards_->clear_selection();
    return true;
  }
  if (cards_->isolated() != 0) {
    cards_->isolate(0);
    return true;
  }
  return false;
}

}  // namespace lithoscope
