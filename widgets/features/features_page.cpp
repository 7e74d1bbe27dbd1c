#include "widgets/features/features_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/learn/suggest_clusters.h"
#include "core/recipe/edit_recipe.h"
#include "widgets/chart/elbow_chart.h"
#include "widgets/features/clusters_panel.h"
#include "widgets/features/feature_sources.h"
#include "widgets/features/lines_panel.h"
#include "widgets/features/minerals_panel.h"
#include "widgets/features/note_box.h"
#include "widgets/features/part_box.h"
#include "widgets/features/region_panel.h"
#include "widgets/features/region_tool.h"
#include "widgets/features/section.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/parameters/parameter_form.h"
#include "widgets/places/placed_on_planes.h"
#include "widgets/theme/theme.h"
#include "widgets/units/spectral_words.h"

namespace lithoscope {
namespace {

QLabel* quiet_label(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

}  // namespace

FeaturesPage::FeaturesPage(Document& document, Selection& selection, RunOptions options,
                           QWidget* parent)
    : Page(document, selection, parent),
      preview_(document.registry(), std::move(options)),
      stack_(new QStackedWidget(this)) {
  stack_->addWidget(make_start());
  auto* columns = new QSplitter(Qt::Horizontal, stack_);
  columns->setChildrenCollapsible(false);
  columns->addWidget(make_choices());
  columns->addWidget(make_views());
  columns->setStretchFactor(0, 0);
  columns->setStretchFactor(1, 1);
  const int unit = grid_unit(this);
  columns->setSizes({56 * unit, 110 * unit});
  stack_->addWidget(columns);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
  connect_panels();
  connect_maps();
}

FeaturesPage::~FeaturesPage() = default;

QWidget* FeaturesPage::make_start() {
  const int unit = grid_unit(this);
  auto* page = new QWidget(stack_);
  auto* card = new QWidget(page);
  card->setMaximumWidth(72 * unit);
  auto* title = new QLabel(tr("Features and clusters"), card);
  QFont large = font();
  large.setPointSizeF(1.4 * large.pointSizeF());
  title->setFont(large);
  facts_ = new QLabel(card);
  facts_->setWordWrap(true);
  facts_->setTextFormat(Qt::PlainText);
  libs_choice_ = new QComboBox(card);
  hsi_choice_ = new QComboBox(card);
  libs_choice_->setObjectName(QStringLiteral("libs_choice"));
  hsi_choice_->setObjectName(QStringLiteral("hsi_choice"));
  libs_choice_->setToolTip(tr("The map of emission spectra"));
  hsi_choice_->setToolTip(tr("The image of reflectance spectra"));
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(unit);
  form->setVerticalSpacing(unit);
  form->addRow(tr("LIBS map"), libs_choice_);
  form->addRow(tr("Hyperspectral image"), hsi_choice_);
  start_note_ = new NoteBox(card);
  set_up_ = new QPushButton(tr("Set up features"), card);
  set_up_->setObjectName(QStringLiteral("set_up"));
  set_up_->setToolTip(
      tr("Put the standard steps from these images to clusters into the recipe, with their usual "
         "parameters"));
  auto* column = new QVBoxLayout(card);
  column->setSpacing(2 * unit);
  column->addWidget(title);
  column->addLayout(form);
  column->addWidget(facts_);
  column->addWidget(start_note_);
  column->addWidget(set_up_, 0, Qt::AlignLeft);
  auto* layout = new QGridLayout(page);
  layout->addWidget(card, 1, 1);
  for (const int edge : {0, 2}) {
    layout->setColumnStretch(edge, 1);
    layout->setRowStretch(edge, 1);
  }
  layout->setColumnStretch(1, 4);
  return page;
}

Section* FeaturesPage::add_section(const QString& title, std::initializer_list<QWidget*> content) {
  auto* section = new Section(title);
  for (QWidget* widget : content) section->add(widget);
  column_layout_->addWidget(section);
  sections_.emplace_back(section, content);
  return section;
}

Section* FeaturesPage::section_of(const QWidget* content) const {
  for (const auto& [section, widgets] : sections_) {
    if (std::find(widgets.begin(), widgets.end(), content) != widgets.end()) return section;
  }
  return nullptr;
}

QWidget* FeaturesPage::make_choices() {
  const int unit = grid_unit(this);
  const Registry& registry = document_.registry();
  auto* side = new QWidget;
  tabs_ = new QTabBar(side);
  tabs_->addTab(tr("LIBS"));
  tabs_->addTab(tr("Hyperspectral"));
  tabs_->addTab(tr("Fusion"));
  tabs_->setExpanding(true);
  tabs_->setDrawBase(false);
  tabs_->setTabToolTip(0, tr("Cluster by the intensities of emission lines"));
  tabs_->setTabToolTip(1, tr("Cluster by the principal components of reflectance spectra"));
  tabs_->setTabToolTip(2, tr("Cluster by both side by side"));
  tabs_->setCurrentIndex(static_cast<int>(set_));
  note_ = new NoteBox(side);

  auto* content = new QWidget;
  column_layout_ = new QVBoxLayout(content);
  column_layout_->setContentsMargins(0, 0, unit / 2, 0);
  column_layout_->setSpacing(unit / 2);
  minerals_ = new MineralsPanel;
  add_section(tr("Expected minerals"), {minerals_});
  lines_ = new LinesPanel;
  line_form_ = new ParameterForm(registry.operation("libs.line_features").parameters,
                                 {QStringLiteral("lines")});
  add_section(tr("Emission lines"), {lines_, line_form_});
  for (const ChainPart part : {ChainPart::kBaseline, ChainPart::kSmoothing, ChainPart::kReflectance,
                               ChainPart::kFilter, ChainPart::kHull}) {
    const QStringList left_out =
        part == ChainPart::kBaseline ? QStringList{QStringLiteral("output")} : QStringList();
    parts_[static_cast<std::size_t>(part)] =
        new PartBox(registry.operation(part_operation(part)), left_out);
  }
  add_section(tr("LIBS spectra"), {part(ChainPart::kBaseline), part(ChainPart::kSmoothing)});
  pca_form_ = new ParameterForm(registry.operation("hsi.pca").parameters);
  explained_ = quiet_label(nullptr);
  add_section(tr("Reflectance spectra"),
              {part(ChainPart::kReflectance), part(ChainPart::kFilter), part(ChainPart::kHull)});
  add_section(tr("Principal components"), {pca_form_, explained_});
  region_ = new RegionPanel;
  add_section(tr("Training region"), {region_});
  scale_form_ = new ParameterForm(registry.operation("features.scale").parameters);
  scale_words_ = quiet_label(nullptr);
  add_section(tr("Scaling"), {scale_form_, scale_words_});
  clusters_ = new ClustersPanel(registry.operation("cluster.kmeans"));
  add_section(tr("Clusters"), {clusters_});
  column_layout_->addStretch(1);
  section_of(lines_)->set_open(true);
  section_of(minerals_)->set_open(true);
  section_of(pca_form_)->set_open(true);
  section_of(clusters_)->set_open(true);
  scroll_ = new QScrollArea(side);
  scroll_->setWidget(content);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFrameShape(QFrame::NoFrame);
  // The periodic table sets the width, beside a scroll bar.
  const int bar = scroll_->verticalScrollBar()->sizeHint().width();
  scroll_->setMinimumWidth(lines_->sizeHint().width() + bar + 2 * unit);

  status_ = quiet_label(side);
  status_->setObjectName(QStringLiteral("status"));
  cluster_ = new QPushButton(tr("Cluster"), side);
  cluster_->setObjectName(QStringLiteral("cluster"));
  cluster_->setToolTip(tr("Run the recipe: features, clusters, and what is made of them"));
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(unit);
  bottom->addWidget(status_, 1);
  bottom->addWidget(cluster_);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(unit, unit, 0, unit);
  layout->setSpacing(unit);
  layout->addWidget(tabs_);
  layout->addWidget(note_);
  layout->addWidget(scroll_, 1);
  layout->addLayout(bottom);
  return side;
}

QWidget* FeaturesPage::make_views() {
  const int unit = grid_unit(this);
  auto* rows = new QSplitter(Qt::Vertical);
  rows->setChildrenCollapsible(false);
  auto* maps = new QSplitter(Qt::Horizontal, rows);
  maps->setChildrenCollapsible(false);
  auto* left = new QWidget;
  shown_ = new QComboBox(left);
  shown_->setObjectName(QStringLiteral("shown"));
  shown_->setToolTip(tr("What is mapped: a line or component, or three components as colours"));
  shown_->setAccessibleName(tr("Feature"));
  shown_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  feature_map_ = new MapPanel(left);
  cluster_map_ = new MapPanel;
  tool_ = new RegionTool(this);
  feature_map_->view()->set_tool(tool_);
  cluster_map_->view()->set_tool(tool_);
  auto* choice = new QHBoxLayout;
  choice->setContentsMargins(unit, unit, unit, 0);
  auto* label = new QLabel(tr("&Feature"), left);
  label->setBuddy(shown_);
  choice->setSpacing(unit);
  choice->addWidget(label);
  choice->addWidget(shown_, 1);
  auto* left_column = new QVBoxLayout(left);
  left_column->setContentsMargins(0, 0, 0, 0);
  left_column->setSpacing(0);
  left_column->addLayout(choice);
  left_column->addWidget(feature_map_, 1);
  auto* right = new QWidget;
  auto* right_column = new QVBoxLayout(right);
  right_column->setContentsMargins(0, 0, 0, 0);
  right_column->setSpacing(0);
  right_column->addSpacing(unit + shown_->sizeHint().height());  // both maps stand in one line
  right_column->addWidget(cluster_map_, 1);
  maps->addWidget(left);
  maps->addWidget(right);
  maps->setSizes({1000, 1000});

  auto* lower = new QWidget;
  auto* heading = new QLabel(tr("How many clusters?"), lower);
  QFont bold = font();
  bold.setBold(true);
  heading->setFont(bold);
  suggestion_ = quiet_label(lower);
  suggestion_->setObjectName(QStringLiteral("suggestion"));
  elbow_button_ = new QPushButton(tr("Draw the curve"), lower);
  elbow_button_->setObjectName(QStringLiteral("elbow"));
  elbow_button_->setCheckable(true);
  elbow_button_->setToolTip(
      tr("Inertia and silhouette over the number of clusters: a step of the recipe, which takes a "
         "while for large maps"));
  elbow_ = new ElbowChart(lower);
  auto* words = new QVBoxLayout;
  words->setSpacing(unit);
  words->addWidget(heading);
  words->addWidget(suggestion_);
  words->addStretch(1);
  words->addWidget(elbow_button_, 0, Qt::AlignLeft);
  auto* lower_row = new QHBoxLayout(lower);
  lower_row->setContentsMargins(unit, unit, unit, unit);
  lower_row->setSpacing(unit);
  lower_row->addLayout(words, 1);
  lower_row->addWidget(elbow_, 3);
  rows->addWidget(maps);
  rows->addWidget(lower);
  rows->setStretchFactor(0, 5);
  rows->setStretchFactor(1, 2);
  rows->setSizes({520, 220});
  return rows;
}

void FeaturesPage::connect_panels() {
  connect(set_up_, &QPushButton::clicked, this, &FeaturesPage::set_up);
  connect(start_note_, &NoteBox::button_clicked, this, &FeaturesPage::take_note);
  connect(note_, &NoteBox::button_clicked, this, &FeaturesPage::take_note);
  const auto take_roles = [this](QComboBox* changed, QComboBox* other) {
    // One image cannot be both.
    if (changed->currentIndex() == other->currentIndex()) other->setCurrentIndex(0);
    chosen_libs_ = libs_choice_->currentData().toString().toStdString();
    chosen_hsi_ = hsi_choice_->currentData().toString().toStdString();
    roles_chosen_ = true;
    refresh();
  };
  connect(libs_choice_, &QComboBox::activated, this,
          [this, take_roles] { take_roles(libs_choice_, hsi_choice_); });
  connect(hsi_choice_, &QComboBox::activated, this,
          [this, take_roles] { take_roles(hsi_choice_, libs_choice_); });
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    set_ = static_cast<FeatureSet>(index);
    column_ = 0;
    line_.reset();
    if (!filling_) refresh();
  });
  connect(lines_, &LinesPanel::lines_wanted, this, &FeaturesPage::take_lines);
  connect(lines_, &LinesPanel::line_selected, this, &FeaturesPage::show_line);
  connect(lines_, &LinesPanel::told, this, &FeaturesPage::told);
  connect(minerals_, &MineralsPanel::minerals_wanted, this, &FeaturesPage::take_minerals);
  connect(line_form_, &ParameterForm::edited, this, [this](const QString& name, const Json& value) {
    set_parameter(chain_.lines, tr("line features"), name, value);
  });
  for (const ChainPart part : {ChainPart::kBaseline, ChainPart::kSmoothing, ChainPart::kReflectance,
                               ChainPart::kFilter, ChainPart::kHull}) {
    PartBox* box = this->part(part);
    connect(box, &PartBox::present_wanted, this, [this, part, box](bool present) {
      const QString title = box->tick()->text();
      change(present ? tr("add %1").arg(title) : tr("leave out %1").arg(title),
             [this, part, present] {
               return with_part(document_.recipe(), document_.registry(), part, present);
             });
    });
    connect(box, &PartBox::parameter_edited, this,
            [this, part, box](const QString& name, const Json& value) {
              set_parameter(part_step(chain_, part), box->tick()->text(), name, value);
            });
  }
  connect(pca_form_, &ParameterForm::edited, this, [this](const QString& name, const Json& value) {
    set_parameter(chain_.pca, tr("principal components"), name, value);
  });
  connect(scale_form_, &ParameterForm::edited, this,
          [this](const QString& name, const Json& value) {
            const std::string& step = set_ == FeatureSet::kLibs  ? chain_.lines_scaled
                                      : set_ == FeatureSet::kHsi ? chain_.hsi_scaled
                                                                 : chain_.lines_standard;
            set_parameter(step, tr("scaling"), name, value);
          });
  connect(region_, &RegionPanel::window_wanted, this, &FeaturesPage::take_region);
  connect(region_, &RegionPanel::drawing_wanted, tool_, &RegionTool::set_armed);
  connect(tool_, &RegionTool::armed_changed, region_, &RegionPanel::set_drawing);
  connect(clusters_, &ClustersPanel::parameter_edited, this,
          [this](const QString& name, const Json& value) {
            set_parameter(chain_.of(set_).kmeans, tr("k-means"), name, value);
          });
  connect(clusters_, &ClustersPanel::start_wanted, this, &FeaturesPage::take_start);
  connect(elbow_, &ElbowChart::clusters_chosen, this, &FeaturesPage::take_clusters);
  connect(elbow_button_, &QPushButton::clicked, this, &FeaturesPage::take_elbow);
  connect(cluster_, &QPushButton::clicked, this, &FeaturesPage::cluster);
}

bool FeaturesPage::is_set_up() const {
  return !chain_.empty();
}

const RecipeStep* FeaturesPage::step(const std::string& id) const {
  return id.empty() ? nullptr : find_step(document_.recipe(), id);
}

Json FeaturesPage::parameters_of(const std::string& id) const {
  const RecipeStep* found = step(id);
  return found == nullptr ? Json() : found->parameters;
}

const Artifact* FeaturesPage::artifact(const std::string& key) const {
  const auto found = document_.artifacts().find(key);
  return found == document_.artifacts().end() ? nullptr : &found->second;
}

std::vector<EmissionLine> FeaturesPage::recipe_lines() const {
  const RecipeStep* found = step(chain_.lines);
  if (found == nullptr) return {};
  return parse_lines(found->parameters.value("lines", Json("lopes2024")));
}

FeatureSources FeaturesPage::sources() const {
  FeatureSources found = find_feature_sources(document_.recipe(), chain_, document_.artifacts());
  if (roles_chosen_) {
    if (chain_.libs.empty()) found.libs = chosen_libs_;
    if (chain_.hsi.empty()) found.hsi = chosen_hsi_;
    complete(found, document_.artifacts());
  }
  return found;
}

void FeaturesPage::open() {
  preview_.clear();
  roles_chosen_ = false;
  line_.reset();
  column_ = 0;
  draft_.reset();
  shown_clusters_.clear();
  coloured_.reset();
  colours_ = {};
  tool_->set_armed(false);
  feature_map_->clear();
  cluster_map_->clear();
  chain_ = find_feature_chain(document_.recipe(), document_.registry());
  const FeatureSources found = sources();
  set_ = !found.libs.empty() && !found.hsi.empty() ? FeatureSet::kFusion
         : found.hsi.empty()                       ? FeatureSet::kLibs
                                                   : FeatureSet::kHsi;
  filling_ = true;
  tabs_->setCurrentIndex(static_cast<int>(set_));
  filling_ = false;
}

void FeaturesPage::refresh() {
  if (!document_.is_open()) return;
  filling_ = true;
  chain_ = find_feature_chain(document_.recipe(), document_.registry());
  stack_->setCurrentIndex(is_set_up() ? 1 : 0);
  if (is_set_up()) {
    show_note();
    show_choices();
  } else {
    show_start_card();
  }
  filling_ = false;
  if (!is_set_up()) {
    preview_.cancel();
    return;
  }
  show_columns();
  show_features();
  show_clusters_map();
  show_elbow();
  show_status();
  update_marks();
}

void FeaturesPage::show_start_card() {
  const FeatureSources found = sources();
  const std::vector<std::string> images = image_sources(document_.recipe(), document_.artifacts());
  const auto fill = [&images](QComboBox* box, const std::string& current) {
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(tr("none"), QString());
    for (const std::string& name : images) {
      box->addItem(words_of(name), QString::fromStdString(name));
    }
    box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(current))));
  };
  fill(libs_choice_, found.libs);
  fill(hsi_choice_, found.hsi);
  QStringList facts;
  QString problem, button;
  const auto describe = [&](const std::string& name) {
    const auto image = artifact(name)->as<SpectralImage>();
    return tr("%1 × %2 points, %3 channels")
        .arg(image->grid.rows)
        .arg(image->grid.cols)
        .arg(image->channels());
  };
  if (!found.libs.empty()) {
    facts << tr("LIBS: %1. Baseline, smoothing, %2 emission lines, scaled; k-means.")
                 .arg(describe(found.libs))
                 .arg(found.lines.size());
  }
  if (!found.hsi.empty()) {
    facts << (found.hsi_has_references
                  ? tr("Hyperspectral: %1. Reflectance, filter, hull quotient, principal "
                       "components, scaled; k-means.")
                  : tr("Hyperspectral: %1. Filter, hull quotient, principal components, scaled; "
                       "k-means."))
                 .arg(describe(found.hsi));
  }
  if (!found.libs.empty() && !found.hsi.empty()) {
    if (!chain_.registration.empty()) {
      facts << tr("Fusion of both on the grid of the LIBS map; k-means.");
    } else if (!found.points.empty()) {
      facts
          << tr("Registration by the points of \"%1\"; fusion of both on the grid of the LIBS map; "
                "k-means.")
                 .arg(words_of(found.points));
    } else {
      problem = tr("For fusion align the two maps first. Either map can be set up by itself.");
      button = tr("Align the maps");
    }
  }
  const bool no_lines = !found.libs.empty() && found.lines.empty();
  if (no_lines) {
    const LineRange range = line_range(*artifact(found.libs)->as<SpectralImage>());
    problem =
        range.upper_nm > range.lower_nm
            ? tr("No line of the usual list lies within this image, which covers %1. "
                 "Choose another image as the LIBS map, or none.")
                  .arg(wavelength_range_words(range.lower_nm, range.upper_nm))
            : tr("The channels of this image have no wavelengths, so that no line can be found "
                 "in it. Choose another image as the LIBS map, or none.");
    button.clear();
  }
  if (found.libs.empty() && found.hsi.empty()) {
    problem = images.empty()
                  ? tr("There is no image here. Open a LIBS map, a hyperspectral image, or both "
                       "together.")
                  : tr("Choose which image is the LIBS map or the hyperspectral image.");
  }
  facts_->setText(facts.join(QStringLiteral("\n\n")));
  facts_->setVisible(!facts.isEmpty());
  start_note_->show_note(problem, button);
  set_up_->setEnabled(!no_lines && (!found.libs.empty() || !found.hsi.empty()));
}

void FeaturesPage::show_note() {
  const FeatureSources found = sources();
  const bool libs = !chain_.lines.empty(), hsi = !chain_.pca.empty();
  const bool made = !chain_.of(set_).kmeans.empty();
  QString words, button;
  if (set_ == FeatureSet::kLibs && !libs) {
    words = found.libs.empty() ? tr("There is no LIBS map. Open one together with this image.")
                               : tr("The LIBS map has no features yet.");
    button = found.libs.empty() || found.lines.empty() ? QString() : tr("Set up features");
    if (!found.libs.empty() && found.lines.empty()) {
      words = tr("No line of the usual list lies within the LIBS map.");
    }
  } else if (set_ == FeatureSet::kHsi && !hsi) {
    words = found.hsi.empty()
                ? tr("There is no hyperspectral image. Open one together with this map.")
                : tr("The hyperspectral image has no features yet.");
    button = found.hsi.empty() ? QString() : tr("Set up features");
  } else if (set_ == FeatureSet::kFusion && chain_.fused.empty()) {
    if (found.libs.empty() || found.hsi.empty()) {
      words =
          tr("Fusion needs a LIBS map and a hyperspectral image of the same rock. Open both "
             "together.");
    } else if (chain_.registration.empty() && found.points.empty()) {
      words =
          tr("Align the two maps first: fusion must know which pixel of one lies where in the "
             "other.");
      button = tr("Align the maps");
    } else {
      words = tr("The features of both maps are not fused yet.");
      button = tr("Set up features");
    }
  } else if (!made) {
    words = tr("These features are not clustered yet.");
    button = tr("Set up features");
  }
  note_->show_note(words, button);
}

void FeaturesPage::show_choices() {
  if (!chain_.lines.empty()) show_libs();
  if (!chain_.pca.empty()) show_hsi();
  minerals_->set_minerals(expected_minerals_of(document_.recipe(), chain_));
  const std::string& scaling = set_ == FeatureSet::kLibs  ? chain_.lines_scaled
                               : set_ == FeatureSet::kHsi ? chain_.hsi_scaled
                                                          : chain_.lines_standard;
  scale_form_->set_values(parameters_of(scaling));
  scale_form_->setEnabled(!scaling.empty());
  scale_words_->setText(set_ == FeatureSet::kLibs ? tr("Of each line, over the training region.")
                        : set_ == FeatureSet::kHsi
                            ? tr("Of each component, over the training region.")
                            : tr("Of the lines, once more before fusion, so that neither side "
                                 "outweighs the other. The "
                                 "scaling of each side is on its own tab."));
  show_region();
  show_clusters();
  show_sections();
}

void FeaturesPage::show_libs() {
  const Artifact* source = artifact(chain_.libs);
  const auto image = source == nullptr ? nullptr : source->as<SpectralImage>();
  if (image != nullptr) lines_->set_range(line_range(*image));
  const Json given = parameters_of(chain_.lines);
  line_form_->set_values(given);
  const Json half = line_form_->value(QStringLiteral("half_window_nm"));
  lines_->set_lines(recipe_lines(), half.is_number() ? half.get<double>() : 0.3);
  for (const ChainPart each : {ChainPart::kBaseline, ChainPart::kSmoothing}) {
    const std::string id = part_step(chain_, each);
    part(each)->set_step(!id.empty(), parameters_of(id));
  }
}

void FeaturesPage::show_hsi() {
  for (const ChainPart each : {ChainPart::kReflectance, ChainPart::kFilter, ChainPart::kHull}) {
    const std::string id = part_step(chain_, each);
    part(each)->set_step(!id.empty(), parameters_of(id));
  }
  const bool references = sources().hsi_has_references;
  part(ChainPart::kReflectance)->set_possible(references || !chain_.reflectance.empty());
  pca_form_->set_values(parameters_of(chain_.pca));
  const bool by_variance = pca_form_->value(QStringLiteral("selection")) == "variance";
  pca_form_->set_row_visible(QStringLiteral("components"), !by_variance);
  pca_form_->set_row_visible(QStringLiteral("explained_percent"), by_variance);
  QString explained;
  const Artifact* scree = artifact(chain_.pca + ".scree");
  const Artifact* scores = artifact(chain_.pca + ".scores");
  if (scree != nullptr && scores != nullptr && document_.is_current(chain_.pca + ".scree")) {
    const auto& all = scree->as<Table>()->numbers("cumulative_percent");
    const std::size_t count = scores->as<FeatureMap>()->columns.size();
    if (count > 0 && count <= all.size()) {
      explained =
          tr("%n component(s) explain %1 % of the variance.", nullptr, static_cast<int>(count))
              .arg(all[count - 1], 0, 'f', 1);
    }
  }
  explained_->setText(explained);
  explained_->setVisible(!explained.isEmpty());
}

void FeaturesPage::show_region() {
  const Grid* grid = grid_of_set();
  region_->set_grid(grid == nullptr ? std::nullopt : std::optional(*grid));
  region_->set_window(training_region(document_.recipe(), chain_, set_));
  std::vector<MarkedRegion> marked;
  const SamplePtr& sample = document_.sample();
  const int plane = plane_of_set();
  for (const Place& place : document_.recipe().places) {
    if (!place.is_region() || grid == nullptr || plane < 0) continue;
    const auto points = points_in(*sample, place, plane, *grid);
    if (!points) continue;
    const auto runs = pixels_of_place(place.kind, *points, *grid);
    if (runs.empty()) continue;
    marked.push_back(marked_region(QString::fromStdString(place.name), runs, *points));
  }
  region_->set_regions(marked);
  region_->setEnabled(!chain_.of(set_).kmeans.empty());
}

void FeaturesPage::show_clusters() {
  const ClusterSteps& steps = chain_.of(set_);
  clusters_->setEnabled(!steps.kmeans.empty());
  clusters_->set_parameters(parameters_of(steps.kmeans));
  std::optional<int> expected;
  if (const RecipeStep* start = step(steps.start)) {
    const Json minerals = start->parameters.value("minerals", Json("lopes2024"));
    const int background = start->parameters.value("background", Json(true)) == true ? 1 : 0;
    const std::size_t count = minerals.is_array() ? minerals.size() : 4;
    expected = static_cast<int>(count) + background;
  }
  clusters_->set_start(expected);
  if (set_ == FeatureSet::kHsi) {
    clusters_->set_may_expect(false, tr("Only emission lines tell what to expect."));
  } else if (minerals_->minerals().empty()) {
    clusters_->set_may_expect(false, tr("To start from expected minerals, name them above."));
  } else {
    clusters_->set_may_expect(true, {});
  }
  std::optional<std::int64_t> points;
  if (const Grid* grid = grid_of_set()) {
    points = grid->size();
    if (const auto window = training_region(document_.recipe(), chain_, set_)) {
      try {
        const auto mask = crop_mask(*grid, resolve_crop(*grid, *window));
        points = std::count(mask.begin(), mask.end(), std::uint8_t{1});
      } catch (const Error&) {  // told by the panel of the region
      }
    }
  }
  clusters_->set_points(points);
}

void FeaturesPage::show_sections() {
  const bool libs = !chain_.lines.empty() && set_ != FeatureSet::kHsi;
  const bool hsi = !chain_.pca.empty() && set_ != FeatureSet::kLibs;
  const bool made = !chain_.of(set_).kmeans.empty();
  section_of(minerals_)->setVisible(libs);
  section_of(lines_)->setVisible(libs);
  section_of(part(ChainPart::kBaseline))->setVisible(libs);
  section_of(part(ChainPart::kFilter))->setVisible(hsi);
  section_of(pca_form_)->setVisible(hsi);
  section_of(region_)->setVisible(made);
  section_of(scale_form_)->setVisible(made);
  section_of(clusters_)->setVisible(made);
  section_of(minerals_)->set_summary(
      minerals_->minerals().empty()
          ? tr("none named")
          : tr("%n named", nullptr, static_cast<int>(minerals_->minerals().size())));
  section_of(lines_)->set_summary(
      tr("%n line(s)", nullptr, static_cast<int>(lines_->lines().size())));
  const auto parts = [this](std::initializer_list<ChainPart> all) {
    QStringList names;
    for (const ChainPart each : all) {
      if (!part_step(chain_, each).empty()) names << part(each)->tick()->text();
    }
    return names.isEmpty() ? tr("as measured") : names.join(QStringLiteral(", "));
  };
  section_of(part(ChainPart::kBaseline))
      ->set_summary(parts({ChainPart::kBaseline, ChainPart::kSmoothing}));
  section_of(part(ChainPart::kFilter))
      ->set_summary(parts({ChainPart::kReflectance, ChainPart::kFilter, ChainPart::kHull}));
  section_of(region_)->set_summary(region_->summary());
  auto* method = qobject_cast<QComboBox*>(scale_form_->field(QStringLiteral("method")));
  section_of(scale_form_)->set_summary(method->currentText());
  section_of(clusters_)->set_summary(tr("k = %1").arg(clusters_->clusters()));
}

void FeaturesPage::show_elbow() {
  const ClusterSteps& steps = chain_.of(set_);
  const QSignalBlocker quiet(elbow_button_);
  elbow_button_->setChecked(!steps.elbow.empty());
  elbow_button_->setText(steps.elbow.empty() ? tr("Draw the curve") : tr("Without the curve"));
  elbow_button_->setEnabled(!steps.kmeans.empty());
  const auto number = [&](const char* name, int usual) {
    const Json value = parameters_of(steps.elbow).value(name, Json(usual));
    return value.is_number() ? value.get<int>() : usual;
  };
  const Json given = parameters_of(steps.elbow);
  elbow_->set_range(given.is_object() ? number("k_min", 2) : 2,
                    given.is_object() ? number("k_max", 10) : 10);
  const std::string key = steps.elbow + ".curve";
  const Artifact* found = steps.elbow.empty() ? nullptr : artifact(key);
  std::vector<ElbowPoint> curve;
  if (found != nullptr && found->as<Table>() != nullptr) curve = elbow_points(*found->as<Table>());
  const bool current = !curve.empty() && document_.is_current(key);
  if (!(document_.is_running() && !current && !elbow_->curve().empty())) elbow_->set_curve(curve);
  elbow_->set_faded(!current && !document_.is_running());
  elbow_->set_message(steps.kmeans.empty()     ? tr("Set up the features first")
                      : steps.elbow.empty()    ? tr("The curve of inertia and silhouette over the "
                                                       "number of clusters helps to choose it")
                      : document_.is_running() ? tr("Waiting for the features …")
                                               : tr("Not drawn yet: click \"Cluster\""));
  const bool free = steps.start.empty() && !steps.kmeans.empty();
  elbow_->set_chosen(free ? std::optional(clusters_->clusters()) : std::nullopt);
  const auto suggested = suggest_clusters(curve);
  elbow_->set_suggested(suggested ? std::optional(suggested->clusters) : std::nullopt);
  QString words;
  if (suggested) {
    words = QString::fromStdString(suggested->reason) + QLatin1Char('\n') +
            (current ? tr("Suggested: %1. Click into the curve to choose.").arg(suggested->clusters)
                     : tr("This curve is of the features before the last change."));
  } else if (!steps.kmeans.empty()) {
    words = tr("As many as the minerals that you expect, and one for the background.");
  }
  suggestion_->setText(words);
}

void FeaturesPage::show_status() {
  const ClusterSteps& steps = chain_.of(set_);
  const std::string key = chain_.labels(set_);
  QString words;
  if (!steps.kmeans.empty()) {
    const Artifact* labels = artifact(key);
    const auto map = labels == nullptr ? nullptr : labels->as<LabelMap>();
    if (!clusters_->problem().isEmpty()) {
      words = clusters_->problem();
    } else if (document_.is_running()) {
      words = tr("Running …");
    } else if (map == nullptr) {
      words = tr("Not clustered yet");
    } else if (!document_.is_current(key)) {
      words = tr("Changed since the last run");
    } else {
      words = tr("%1 clusters of %2 points")
                  .arg(map->class_count())
                  .arg(QLocale().toString(static_cast<qlonglong>(
                      std::count_if(map->labels.begin(), map->labels.end(),
                                    [](std::uint16_t label) { return label != 0; }))));
    }
  }
  status_->setText(words);
  cluster_->setEnabled(!steps.kmeans.empty() && clusters_->problem().isEmpty() &&
                       !document_.is_running());
}

}  // namespace lithoscope
