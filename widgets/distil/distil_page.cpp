#include "widgets/distil/distil_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/io/artifact_file.h"
#include "core/labels/difference.h"
#include "core/recipe/edit_recipe.h"
#include "core/recipe/training_record.h"
#include "widgets/distil/curve_chart.h"
#include "widgets/distil/importance_chart.h"
#include "widgets/distil/student_form.h"
#include "widgets/judge/judgement.h"
#include "widgets/map/map_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

constexpr std::size_t kTeacherMap = 0, kStudentMap = 1, kDifferenceMap = 2;
constexpr char kModelFilter[] = "*.h5 *.litho";

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

QWidget* DistilPage::make_model_tab() {
  const int unit = grid_unit(this);
  model_words_->setWordWrap(true);
  model_words_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  model_words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  save_->setToolTip(
      tr("Writes the student to a file that states what it was trained on: sources and their "
         "checksums, steps, classes, wavelengths"));
  open_->setToolTip(tr("Applies a student from a file to the spectra that are chosen above"));
  other_->setToolTip(
      tr("Adds another image to the recipe, prepares its spectra as those that the student was "
         "trained on, and lets the student label it"));
  resample_->setToolTip(
      tr("Without it an image whose wavelengths do not fit is refused, with the reason"));
  auto* words = new QScrollArea(this);
  words->setWidget(model_words_);
  words->setWidgetResizable(true);
  words->setFrameShape(QFrame::NoFrame);
  auto* buttons = new QVBoxLayout;
  buttons->setSpacing(unit);
  buttons->addWidget(save_);
  buttons->addWidget(open_);
  buttons->addWidget(other_);
  buttons->addWidget(resample_);
  buttons->addStretch(1);
  auto* tab = new QWidget(this);
  auto* row = new QHBoxLayout(tab);
  row->setContentsMargins(unit, unit, unit, unit);
  row->setSpacing(2 * unit);
  row->addWidget(words, 1);
  row->addLayout(buttons);

  connect(save_, &QPushButton::clicked, this, [this] {
    const QString name =
        QFileDialog::getSaveFileName(this, tr("Save model"), QStringLiteral("student.h5"),
                                     tr("Lithoscope files (%1)").arg(QLatin1String(kModelFilter)));
    if (!name.isEmpty()) save_model(name.toStdString());
  });
  connect(open_, &QPushButton::clicked, this, [this] {
    const QString name = QFileDialog::getOpenFileName(
        this, tr("Open model"), {}, tr("Lithoscope files (%1)").arg(QLatin1String(kModelFilter)));
    if (!name.isEmpty()) open_model(name.toStdString());
  });
  connect(other_, &QPushButton::clicked, this, [this] {
    const QString name = QFileDialog::getOpenFileName(this, tr("Apply to another image"));
    if (!name.isEmpty()) apply_to(name.toStdString());
  });
  return tab;
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

void DistilPage::show_results() {
  const auto now = student();
  const SampleItem* labels = now ? document_.sample()->find(now->labels_key()) : nullptr;
  const SampleItem* teacher =
      document_.sample()->find(now && !now->labels.empty() ? now->labels : key_in(teacher_));
  maps_->show(kTeacherMap, teacher, tr("The teacher's map is not made yet"));
  maps_->show(kStudentMap, labels,
              now ? tr("The student's map is not made yet") : tr("Press Train to make a student"));

  const Artifact* held = now ? artifact(now->model) : nullptr;
  const auto model = held == nullptr ? nullptr : held->as<Model>();
  if (model != model_artifact_) {
    model_artifact_ = model;
    model_ = nullptr;
    if (model != nullptr) {
      try {
        model_ = std::make_shared<const PlsDaModel>(plsda_from_model(*model));
      } catch (const Error& error) {
        Q_EMIT failed(error);
      }
    }
  }
  importance_->set_model(model_);
  save_->setEnabled(model_ != nullptr);
  other_->setEnabled(model_ != nullptr);
  if (model_ == nullptr) {
    model_words_->setText(tr("There is no student yet. Train one, or open one from a file"));
  } else {
    QStringList words;
    QStringList classes;
    for (const LabelClass& each : model_->classes) classes << QString::fromStdString(each.name);
    words << tr("%Ln class(es): %1", nullptr, static_cast<int>(classes.size()))
                 .arg(classes.join(QStringLiteral(", ")));
    if (model_->axis.size() > 0) {
      words << tr("%Ln channel(s) from %1 to %2 of %3", nullptr,
                  static_cast<int>(model_->axis.size()))
                   .arg(QString::fromStdString(model_->axis.channel_label(0)),
                        QString::fromStdString(model_->axis.channel_label(model_->axis.size() - 1)),
                        QString::fromStdString(model_->quantity));
    }
    words << tr("%Ln component(s), learnt from %1 points", nullptr, model_->components)
                 .arg(QLocale().toString(static_cast<qlonglong>(model_->training_points)));
    try {
      for (const std::string& line : training_record_in_words(model_->trained_on)) {
        words << QString::fromStdString(line);
      }
    } catch (const Error& error) {
      words << QString::fromStdString(error.problem());
    }
    model_words_->setText(words.join(QLatin1Char('\n')));
  }

  const Artifact* validation =
      now && !now->train.empty() ? artifact(now->train + ".validation") : nullptr;
  const auto table = validation == nullptr ? nullptr : validation->as<Table>();
  if (table != nullptr && !document_.is_running()) {
    show_curve(*table);
  } else if (table == nullptr) {
    curve_->set_curve({}, 0);
    curve_->set_message(now && now->train.empty()
                            ? tr("The student is from a file, without its curve")
                            : tr("The curve comes with the training"));
  }
  why_->clear();
  const Artifact* summary =
      now && !now->train.empty() ? artifact(now->train + ".summary") : nullptr;
  if (const auto facts = summary == nullptr ? nullptr : summary->as<Table>()) {
    const auto& values = facts->texts("value");
    if (!values.empty()) why_->setText(QString::fromStdString(values.front()));
  }
  compare_with_teacher();
}

void DistilPage::show_curve(const Table& validation) {
  std::vector<CurvePoint> points;
  int chosen = 0;
  const auto& components = validation.numbers("components");
  for (std::size_t i = 0; i < components.size(); ++i) {
    points.push_back({static_cast<int>(components[i]), validation.numbers("error")[i],
                      validation.numbers("standard_error")[i]});
    if (validation.numbers("chosen")[i] > 0) chosen = points.back().components;
  }
  curve_->set_message(tr("The points lie in too few blocks to cross-validate"));
  curve_->set_curve(std::move(points), chosen);
}

void DistilPage::take_preview(const QString& step, const QString& port, const Artifact& artifact) {
  const auto now = student();
  const auto table = artifact.as<Table>();
  if (!now || table == nullptr || port != QLatin1String("validation") ||
      step.toStdString() != now->train) {
    return;
  }
  why_->setText(tr("Cross-validating: the curve of the folds so far"));
  show_curve(*table);
}

void DistilPage::compare_with_teacher() {
  const auto now = student();
  const SampleItem* labels = now ? document_.sample()->find(now->labels_key()) : nullptr;
  const SampleItem* teacher =
      document_.sample()->find(now && !now->labels.empty() ? now->labels : key_in(teacher_));
  if (labels == nullptr || teacher == nullptr) {
    compared_labels_ = compared_teacher_ = {};
    comparing_.cancel();
    difference_ = nullptr;
    agreement_->clear();
    maps_->show(kDifferenceMap, nullptr, tr("Here stands where student and teacher differ"));
    return;
  }
  if (compared_labels_ == labels->artifact.value() &&
      compared_teacher_ == teacher->artifact.value()) {
    return;
  }
  compared_labels_ = labels->artifact.value();
  compared_teacher_ = teacher->artifact.value();
  const MapMeeting meeting =
      meeting_of(*document_.sample(), document_.artifacts(), *labels, *teacher);
  if (!meeting.possible()) {
    difference_ = nullptr;
    agreement_->clear();
    maps_->show(kDifferenceMap, nullptr, meeting.problem);
    return;
  }
  const int plane =
      meeting.transform && meeting.carry == Carry::kReference ? labels->plane : teacher->plane;
  comparing_.start([this, meeting, plane, a = labels->artifact.as<LabelMap>(),
                    b = teacher->artifact.as<LabelMap>()](Progress& progress) {
    ComparisonOptions options;
    options.match = usual_match(*a, *b);
    options.carry = meeting.carry;
    const Comparison found = compare_labels(
        *a, *b, meeting.transform ? &*meeting.transform : nullptr, options, progress);
    auto difference = std::make_shared<const LabelMap>(
        difference_map(found.maps.labels, found.maps.reference, progress));
    return BackgroundTask::Done([this, difference, plane, accuracy = found.agreement.accuracy,
                                 kappa = found.agreement.kappa] {
      difference_ = difference;
      agreement_->setText(
          tr("Agreement %1 %, kappa %2")
              .arg(QLocale().toString(100 * accuracy, 'f', 1), QLocale().toString(kappa, 'f', 3)));
      SampleItem item;
      item.key = "distil.difference";
      item.title = tr("Teacher → student");
      item.artifact = LabelMap(*difference);
      item.plane = plane;
      maps_->show(kDifferenceMap, &item);
    });
  });
}

void DistilPage::save_model(const std::filesystem::path& file) {
  const auto now = student();
  if (!now || model_artifact_ == nullptr) return;
  const QString name = QFileInfo(QString::fromStdString(file.string())).fileName();
  document_.start_job(tr("Saving %1").arg(name), [this, file, name, model = *model_artifact_,
                                                  train = now->train,
                                                  recipe = document_.recipe()](Progress& progress) {
    Model told = model;
    // A model from a file states already what it was trained on.
    if (!train.empty()) {
      told = with_training_record(
          std::move(told),
          training_record(recipe, document_.registry(), train, default_cache_folder(), progress));
    }
    save_artifact(told, file, progress);
    return BackgroundTask::Done([this, name] { Q_EMIT this->told(tr("%1 is saved").arg(name)); });
  });
}

void DistilPage::open_model(const std::filesystem::path& file) {
  const QString name = QFileInfo(QString::fromStdString(file.string())).fileName();
  document_.start_job(tr("Opening %1").arg(name), [this, file](Progress& progress) {
    const Artifact artifact =
        document_.registry().reader("lithoscope").read(file, Parameters({}, {}), progress);
    const auto model = artifact.as<Model>();
    if (model == nullptr) {
      throw Error(tr("This file holds a %1, no model")
                      .arg(QString::fromStdString(kind_name(artifact.kind())))
                      .toStdString(),
                  tr("Choose a file that was saved with \"Save model\"").toStdString())
          .in_file(file);
    }
    try {
      plsda_from_model(*model);
    } catch (Error& error) {
      error.in_file(file);
      throw;
    }
    return BackgroundTask::Done([this, file, training = model->facts.value("trained_on", Json())] {
      try {
        take_change(tr("open student"),
                    with_model_file(document_.recipe(), *document_.sample(), file, training,
                                    key_in(image_), resample_->isChecked()));
      } catch (const Error& error) {
        Q_EMIT failed(error);
      }
    });
  });
}

void DistilPage::apply_to(const std::filesystem::path& file) {
  const auto now = student();
  if (!now || model_ == nullptr) return;
  const QString name = QFileInfo(QString::fromStdString(file.string())).fileName();
  document_.start_job(
      tr("Opening %1").arg(name), [this, file, name, now, model = model_,
                                   resample = resample_->isChecked()](Progress& progress) {
        const Reader& reader = document_.registry().reader_for(file);
        const Artifact artifact = reader.read(file, Parameters(reader.options(), {}), progress);
        const auto image = artifact.as<SpectralImage>();
        if (image == nullptr) {
          throw Error(tr("This file holds a %1, no image")
                          .arg(QString::fromStdString(kind_name(artifact.kind())))
                          .toStdString(),
                      tr("Choose a hyperspectral image").toStdString())
              .in_file(file);
        }
        // Whether it fits is told before the recipe is touched. What the numbers are is known only
        // when they have been prepared.
        if (!resample) {
          SpectralImage prepared = *image;
          prepared.quantity = model->quantity;
          try {
            matching_channels(prepared, *model);
          } catch (Error& error) {
            error.in_file(file);
            throw;
          }
        }
        return BackgroundTask::Done([this, file, name, now, image, model, resample] {
          try {
            const Json training =
                now->train.empty()
                    ? model->trained_on
                    : training_preparation(document_.recipe(), document_.registry(), now->train);
            take_change(tr("apply student to %1").arg(name),
                        with_other_image(
                            document_.recipe(), file, *image, now->model,
                            training.is_object() ? training : Json{{"preparation", Json::array()}},
                            resample));
          } catch (const Error& error) {
            Q_EMIT failed(error);
          }
        });
      });
}

}  // namespace lithoscope
