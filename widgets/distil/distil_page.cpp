#include "widgets/distil/distil_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/recipe/edit_recipe.h"
#include "widgets/distil/curve_chart.h"
#include "widgets/distil/importance_chart.h"
#include "widgets/distil/student_form.h"
#include "widgets/judge/judgement.h"
#include "widgets/map/map_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/units/unit_choice.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

constexpr std::size_t kDifferenceMap = 2;

std::string key_in(const QComboBox* box) {
  return box->currentData().toString().toStdString();
}

void choose_key(QComboBox* box, const std::string& key) {
  const int index = box->findData(QString::fromStdString(key));
  if (index >= 0) box->setCurrentIndex(index);
}

QString title_with_plane(const Sample& sample, const SampleItem& item) {
  return sample.planes.size() < 2
             ? item.title
             : QStringLiteral("%1 (%2)").arg(
                   item.title, sample.planes[static_cast<std::size_t>(item.plane)].name);
}

}  // namespace

DistilPage::DistilPage(Document& document, Selection& selection, QWidget* parent)
    : Page(document, selection, parent),
      pages_(new QStackedWidget(this)),
      empty_(new QLabel(pages_)),
      students_box_(new QComboBox(this)),
      teacher_(new QComboBox(this)),
      image_(new QComboBox(this)),
      train_(new QPushButton(tr("Train"), this)),
      save_(new QPushButton(tr("Save model …"), this)),
      open_(new QPushButton(tr("Open model …"), this)),
      other_(new QPushButton(tr("Apply to another image …"), this)),
      agreement_(new QLabel(this)),
      why_(new QLabel(this)),
      model_words_(new QLabel(this)),
      resample_(new QCheckBox(tr("Resample images of other wavelengths"), this)),
      maps_(new LinkedMaps(selection, 3, this)),
      tabs_(new QTabWidget(this)),
      form_(new StudentForm(this)),
      curve_(new CurveChart(this)),
      importance_(new ImportanceChart(this)) {
  const int unit = grid_unit(this);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  why_->setWordWrap(true);
  why_->setTextInteractionFlags(Qt::TextSelectableByMouse);

  auto* components = new QWidget(tabs_);
  auto* components_column = new QVBoxLayout(components);
  components_column->setContentsMargins(unit, unit, unit, unit);
  components_column->addWidget(why_);
  components_column->addWidget(curve_, 1);
  auto* wavelengths = new QWidget(tabs_);
  auto* wavelengths_column = new QVBoxLayout(wavelengths);
  wavelengths_column->setContentsMargins(unit, unit, unit, unit);
  wavelengths_column->addWidget(importance_);
  tabs_->addTab(components, tr("Components"));
  tabs_->addTab(wavelengths, tr("Wavelengths"));
  tabs_->addTab(make_model_tab(), tr("Model"));
  tabs_->setDocumentMode(true);

  auto* options = new QScrollArea(this);
  options->setWidget(form_);
  options->setWidgetResizable(true);
  options->setFrameShape(QFrame::NoFrame);
  options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  options->setMinimumWidth(form_->sizeHint().width() +
                           options->verticalScrollBar()->sizeHint().width());

  auto* lower = new QSplitter(Qt::Horizontal, this);
  lower->setChildrenCollapsible(false);
  lower->addWidget(options);
  lower->addWidget(tabs_);
  lower->setStretchFactor(1, 1);
  auto* work = new QWidget(pages_);
  auto* split = new QSplitter(Qt::Vertical, work);
  split->setChildrenCollapsible(false);
  split->addWidget(maps_);
  split->addWidget(lower);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  auto* column = new QVBoxLayout(work);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(make_bar());
  column->addWidget(split, 1);
  pages_->addWidget(empty_);
  pages_->addWidget(work);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);

  connect(students_box_, &QComboBox::currentIndexChanged, this, [this] {
    wanted_ = key_in(students_box_);
    take_student();
  });
  connect(teacher_, &QComboBox::currentIndexChanged, this,
          [this] { form_->set_may_be_soft(!features_of_teacher().empty()); });
  connect(train_, &QPushButton::clicked, this, &DistilPage::train);
  connect(curve_, &CurveChart::components_chosen, this, &DistilPage::choose_components);
  connect(&document_, &Document::previewed, this, &DistilPage::take_preview);
  connect(&UnitChoice::instance(), &UnitChoice::changed, this, [this] {
    if (isVisible()) show_results();
  });
  connect(maps_, &LinkedMaps::changed, this, &DistilPage::changed);
  connect(maps_, &LinkedMaps::failed, this, &DistilPage::failed);
  connect(&comparing_, &BackgroundTask::failed, this, [this](const Error& error) {
    difference_ = nullptr;
    agreement_->clear();
    maps_->show(kDifferenceMap, nullptr, QString::fromStdString(error.problem()));
  });
}

DistilPage::~DistilPage() {
  comparing_.stop_and_wait();
}

QWidget* DistilPage::make_bar() {
  const int unit = grid_unit(this);
  students_box_->setAccessibleName(tr("Student"));
  students_box_->setToolTip(tr("The students of the recipe; a new one is made by training"));
  teacher_->setAccessibleName(tr("Teacher"));
  teacher_->setToolTip(tr("The label map that the student learns from: any will do"));
  image_->setAccessibleName(tr("Spectra"));
  image_->setToolTip(
      tr("What the student looks at. An image as it was measured is prepared first: reflectance, "
         "Savitzky–Golay filter, hull quotient"));
  for (QComboBox* box : {students_box_, teacher_, image_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
  train_->setToolTip(tr("Puts the student into the recipe as it is set here, and runs it"));
  train_->setDefault(true);
  agreement_->setToolTip(
      tr("How well the student agrees with its teacher, at the teacher's points"));
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(unit, unit, unit, unit / 2);
  row->setSpacing(unit);
  row->addWidget(new QLabel(tr("Student"), bar));
  row->addWidget(students_box_, 1);
  row->addWidget(new QLabel(tr("learns from"), bar));
  row->addWidget(teacher_, 1);
  row->addWidget(new QLabel(tr("by"), bar));
  row->addWidget(image_, 1);
  row->addWidget(train_);
  row->addStretch(1);
  row->addWidget(agreement_);
  return bar;
}

MapPanel* DistilPage::active_map() const {
  return maps_->active();
}

bool DistilPage::show_layer(const std::string& key, std::optional<int>) {
  const SampleItem* item = document_.is_open() ? document_.sample()->find(key) : nullptr;
  if (item == nullptr || !item->is_labels()) return false;
  choose_key(teacher_, key);
  return true;
}

void DistilPage::open() {
  comparing_.stop_and_wait();
  wanted_.clear();
  students_.clear();
  model_ = nullptr;
  model_artifact_ = nullptr;
  difference_ = nullptr;
  compared_labels_ = compared_teacher_ = {};
  agreement_->clear();
  for (std::size_t i = 0; i < 3; ++i) maps_->show(i, nullptr);
  importance_->set_model(nullptr);
  curve_->set_curve({}, 0);
  for (QComboBox* box : {students_box_, teacher_, image_}) {
    const QSignalBlocker quiet(box);
    box->clear();
  }
  if (isVisible()) refresh();
}

void DistilPage::refresh() {
  maps_->set_sample(document_.sample());
  fill_boxes();
}

const Artifact* DistilPage::artifact(const std::string& key) const {
  const auto found = document_.artifacts().find(key);
  return found == document_.artifacts().end() ? nullptr : &found->second;
}

std::optional<StudentSteps> DistilPage::student() const {
  const std::string chosen = key_in(students_box_);
  for (const StudentSteps& each : students_) {
    if (each.apply == chosen) return each;
  }
  return std::nullopt;
}

void DistilPage::fill_boxes() {
  const Sample& sample = *document_.sample();
  const auto images = student_images(sample, document_.recipe());
  std::vector<const SampleItem*> maps;
  for (const SampleItem& item : sample.items) {
    if (item.is_labels()) maps.push_back(&item);
  }
  if (maps.empty() || images.empty()) {
    empty_->setText(
        images.empty()
            ? tr("A student looks at spectra with wavelengths: open a hyperspectral image")
        : document_.recipe().steps.empty() || document_.has_results()
            ? tr("A student needs a teacher. Cluster the sample on the Features page, or open a "
                 "label map")
            : tr("A student needs a teacher, and no label map is made yet. Run the recipe (F5)"));
    pages_->setCurrentIndex(0);
    return;
  }
  pages_->setCurrentIndex(1);

  const std::string teacher_before = key_in(teacher_), image_before = key_in(image_);
  const bool fresh = teacher_->count() == 0;
  students_ = find_students(document_.recipe(), document_.registry());
  {
    const QSignalBlocker quiet_students(students_box_), quiet_teacher(teacher_),
        quiet_image(image_);
    students_box_->clear();
    for (const StudentSteps& each : students_) {
      students_box_->addItem(words_of(each.apply), QString::fromStdString(each.apply));
    }
    students_box_->addItem(tr("new student"), QString());
    teacher_->clear();
    image_->clear();
    for (const SampleItem* item : maps) {
      const bool own = std::any_of(students_.begin(), students_.end(), [&](const auto& each) {
        return each.labels_key() == item->key;
      });
      if (!own) {
        teacher_->addItem(title_with_plane(sample, *item), QString::fromStdString(item->key));
      }
    }
    for (const SampleItem* item : images) {
      image_->addItem(title_with_plane(sample, *item), QString::fromStdString(item->key));
    }
    if (wanted_.empty() && fresh && !students_.empty()) wanted_ = students_.front().apply;
    choose_key(students_box_, wanted_);
    choose_key(teacher_, teacher_before);
    choose_key(image_, image_before);
  }
  if (fresh || !student()) {
    take_student();
  } else {
    show_results();
  }
}

void DistilPage::take_student() {
  const auto now = student();
  const RecipeStep* train = now ? find_step(document_.recipe(), now->train) : nullptr;
  {
    const QSignalBlocker quiet_teacher(teacher_), quiet_image(image_);
    if (train != nullptr) choose_key(teacher_, now->labels);
    if (now) choose_key(image_, now->apply_image);
  }
  form_->set_may_be_soft(!features_of_teacher().empty());
  if (train != nullptr) {
    form_->set_parameters(train->parameters);
    form_->set_soft(!now->distances.empty());
  }
  if (now) {
    const RecipeStep* apply = find_step(document_.recipe(), now->apply);
    resample_->setChecked(apply != nullptr && apply->parameters.value("resample", false));
  }
  show_results();
}

std::string DistilPage::features_of_teacher() const {
  const SampleItem* teacher =
      document_.is_open() ? document_.sample()->find(key_in(teacher_)) : nullptr;
  if (teacher == nullptr) return {};
  for (const DoubtSource& source :
       doubt_sources(document_.recipe(), *document_.sample(), *teacher)) {
    if (source.kind == ColumnKind::kDistances) return source.key;
  }
  return {};
}

StudentWish DistilPage::wish() const {
  StudentWish wish;
  wish.teacher = key_in(teacher_);
  wish.image = key_in(image_);
  wish.soft = form_->soft();
  wish.features = features_of_teacher();
  wish.parameters = form_->parameters();
  wish.resample = resample_->isChecked();
  return wish;
}

void DistilPage::take_change(const QString& what, const StudentChange& change) {
  wanted_ = change.apply;
  if (!document_.change(what, change.recipe, Document::After::kRun)) document_.run();
}

void DistilPage::train() {
  try {
    take_change(tr("train student"),
                with_student(document_.recipe(), document_.registry(), *document_.sample(),
                             document_.artifacts(), wish(), student()));
  } catch (const Error& error) {
    Q_EMIT failed(error);
  }
}

void DistilPage::choose_components(int components) {
  const auto now = student();
  if (!now || now->train.empty()) return;
  Recipe next = document_.recipe();
  RecipeStep* train = find_step(next, now->train);
  train->parameters["selection"] = "fixed";
  train->parameters["components"] = components;
  form_->set_parameters(train->parameters);
  if (document_.change(tr("choose components"), next, Document::After::kRun)) {
    curve_->set_curve(curve_->curve(), components);
  }
}

}  // namespace lithoscope
