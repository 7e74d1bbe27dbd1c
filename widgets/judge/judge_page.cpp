#include "widgets/judge/judge_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/judge/abundance_panel.h"
#include "widgets/judge/agreement_panel.h"
#include "widgets/map/map_panel.h"
#include "widgets/theme/theme.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

constexpr std::size_t kLabelsMap = 0, kReferenceMap = 1;

void choose_key(QComboBox* box, const std::string& key) {
  const int index = box->findData(QString::fromStdString(key));
  if (index >= 0) box->setCurrentIndex(index);
}

QString words_of_error(const Error& error) {
  return QString::fromStdString(error.problem() + ".\n" + error.remedy());
}

}  // namespace

JudgePage::JudgePage(Document& document, Selection& selection, QWidget* parent)
    : Page(document, selection, parent),
      pages_(new QStackedWidget(this)),
      empty_(new QLabel(pages_)),
      labels_(new QComboBox(this)),
      reference_(new QComboBox(this)),
      match_(new QComboBox(this)),
      measured_(new QComboBox(this)),
      keep_(new QPushButton(tr("Keep in recipe"), this)),
      maps_(new LinkedMaps(selection, 3, this)),
      tabs_(new QTabWidget(this)),
      agreement_(new AgreementPanel(tabs_)),
      abundance_(new AbundancePanel(tabs_)),
      grains_(new GrainPanel(tabs_)),
      doubt_(new DoubtPanel(tabs_)) {
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setWordWrap(true);
  tabs_->addTab(agreement_, tr("Agreement"));
  tabs_->addTab(abundance_, tr("Abundance"));
  tabs_->addTab(grains_, tr("Grains"));
  tabs_->addTab(doubt_, tr("Doubt"));
  tabs_->setDocumentMode(true);

  auto* work = new QWidget(pages_);
  auto* split = new QSplitter(Qt::Vertical, work);
  split->setChildrenCollapsible(false);
  split->addWidget(maps_);
  split->addWidget(tabs_);
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

  connect(labels_, &QComboBox::currentIndexChanged, this, &JudgePage::take_choice);
  connect(reference_, &QComboBox::currentIndexChanged, this, &JudgePage::take_choice);
  connect(match_, &QComboBox::currentIndexChanged, this, &JudgePage::compare);
  connect(measured_, &QComboBox::currentIndexChanged, this, [this] {
    abundance_is_old_ = grains_are_old_ = doubt_is_old_ = true;
    measure_shown();
    show_third_map();
  });
  connect(keep_, &QPushButton::clicked, this, &JudgePage::keep);
  connect(tabs_, &QTabWidget::currentChanged, this, [this] {
    measure_shown();
    show_third_map();
  });
  connect(agreement_, &AgreementPanel::cell_chosen, this, &JudgePage::show_third_map);
  connect(abundance_, &AbundancePanel::options_changed, this, [this] {
    abundance_is_old_ = true;
    measure_shown();
  });
  connect(grains_, &GrainPanel::options_changed, this, [this] {
    grains_are_old_ = true;
    measure_shown();
  });
  connect(doubt_, &DoubtPanel::options_changed, this, [this] {
    doubt_is_old_ = true;
    measure_shown();
  });
  connect(doubt_, &DoubtPanel::map_chosen, this, &JudgePage::show_third_map);
  connect(maps_, &LinkedMaps::changed, this, &JudgePage::changed);
  connect(maps_, &LinkedMaps::failed, this, &JudgePage::failed);
  connect(&comparing_, &BackgroundTask::failed, this, [this](const Error& error) {
    comparison_ = nullptr;
    difference_ = nullptr;
    agreement_->set_comparison(nullptr, words_of_error(error));
    show_third_map();
  });
  connect(&counting_, &BackgroundTask::failed, this,
          [this](const Error& error) { abundance_->set_message(words_of_error(error)); });
  connect(&finding_grains_, &BackgroundTask::failed, this,
          [this](const Error& error) { grains_->set_message(words_of_error(error)); });
  connect(&doubting_, &BackgroundTask::failed, this, [this](const Error& error) {
    doubt_report_.reset();
    doubt_->set_message(words_of_error(error));
    show_third_map();
  });
  // The document goes before the page, whose number boxes take over what is typed in them when the
  // window that closes takes their focus: nobody may measure then.
  connect(&document_, &QObject::destroyed, this, [this] {
    const std::initializer_list<QObject*> parts = {labels_,    reference_, match_, measured_,
                                                   keep_,      maps_,      tabs_,  agreement_,
                                                   abundance_, grains_,    doubt_};
    for (QObject* part : parts) part->disconnect(this);
  });
}

JudgePage::~JudgePage() {
  for (BackgroundTask* task : {&comparing_, &counting_, &finding_grains_, &doubting_}) {
    task->stop_and_wait();
  }
}

QWidget* JudgePage::make_bar() {
  const int unit = grid_unit(this);
  labels_->setToolTip(tr("The map that is judged"));
  labels_->setAccessibleName(tr("Judged map"));
  reference_->setToolTip(tr("The map that it is compared with: a truth, a teacher, another map"));
  reference_->setAccessibleName(tr("Reference"));
  match_->addItem(tr("equal names are the same"), static_cast<int>(ClassMatch::kByName));
  match_->addItem(tr("best one-to-one match"), static_cast<int>(ClassMatch::kOneToOne));
  match_->addItem(tr("each is what it mostly covers"), static_cast<int>(ClassMatch::kMajority));
  match_->setToolTip(
      tr("Which class of one map is which of the other. By points: the match with most points in "
         "common; or each class counts as the one that it mostly covers"));
  match_->setAccessibleName(tr("Matching of classes"));
  measured_->addItems({tr("of the judged map"), tr("of the reference")});
  measured_->setToolTip(tr("Whose areas, grains and doubt are measured"));
  measured_->setAccessibleName(tr("Measured map"));
  for (QComboBox* box : {labels_, reference_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
  }
  keep_->setToolTip(
      tr("Adds what is measured here to the recipe, with a section of the report, so that it is "
         "computed again whenever the recipe runs"));

  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(unit, unit, unit, unit / 2);
  row->setSpacing(unit);
  row->addWidget(new QLabel(tr("Judge"), bar));
  row->addWidget(labels_, 1);
  row->addWidget(new QLabel(tr("against"), bar));
  row->addWidget(reference_, 1);
  row->addWidget(match_);
  row->addWidget(new QLabel(tr("Areas"), bar));
  row->addWidget(measured_);
  row->addStretch(1);
  row->addWidget(keep_);
  return bar;
}

bool JudgePage::busy() const {
  return comparing_.busy() || counting_.busy() || finding_grains_.busy() || doubting_.busy();
}

MapPanel* JudgePage::active_map() const {
  return maps_->active();
}

bool JudgePage::cancel_gesture() {
  if (!agreement_->chosen()) return false;
  agreement_->forget_cell();
  return true;
}

bool JudgePage::show_layer(const std::string& key, std::optional<int>) {
  const SampleItem* item = document_.is_open() ? document_.sample()->find(key) : nullptr;
  if (item == nullptr || !item->is_labels()) return false;
  choose_key(labels_, key);
  return true;
}

void JudgePage::open() {
  for (BackgroundTask* task : {&comparing_, &counting_, &finding_grains_, &doubting_}) {
    task->stop_and_wait();
  }
  comparison_ = nullptr;
  difference_ = nullptr;
  grain_map_ = nullptr;
  doubt_report_.reset();
  labels_value_ = reference_value_ = {};
  for (std::size_t i = 0; i < 3; ++i) maps_->show(i, nullptr);
  const QSignalBlocker quiet_labels(labels_), quiet_reference(reference_);
  labels_->clear();
  reference_->clear();
  agreement_->set_comparison(nullptr);
  if (isVisible()) refresh();
}

void JudgePage::refresh() {
  maps_->set_sample(document_.sample());
  choose_maps();
}

const SampleItem* JudgePage::item_of(const QComboBox* box) const {
  if (!document_.is_open()) return nullptr;
  return document_.sample()->find(box->currentData().toString().toStdString());
}

const SampleItem* JudgePage::measured_item() const {
  return item_of(measured_->currentIndex() == 1 ? reference_ : labels_);
}

void JudgePage::choose_maps() {
  const Sample& sample = *document_.sample();
  std::vector<const SampleItem*> maps;
  for (const SampleItem& item : sample.items) {
    const RecipeStep* step = nullptr;
    for (const RecipeStep& each : document_.recipe().steps) {
      if (item.key.rfind(each.id + ".", 0) == 0) step = &each;
    }
    // Maps of judgements are no minerals.
    const bool judging = step != nullptr && (step->operation == "labels.difference" ||
                                             step->operation == "labels.margin");
    if (item.is_labels() && !judging) maps.push_back(&item);
  }
  if (maps.empty()) {
    empty_->setText(document_.has_results() || document_.recipe().steps.empty()
                        ? tr("There is no label map to judge. Cluster the sample on the Features "
                             "page, or open a recipe that makes one")
                        : tr("There is no label map to judge yet. Run the recipe (F5)"));
    pages_->setCurrentIndex(0);
    return;
  }
  pages_->setCurrentIndex(1);

  const QString labels_before = labels_->currentData().toString();
  const QString reference_before = reference_->currentData().toString();
  {
    const QSignalBlocker quiet_labels(labels_), quiet_reference(reference_);
    labels_->clear();
    reference_->clear();
    reference_->addItem(tr("nothing"), QString());
    for (const SampleItem* item : maps) {
      QString title = item->title;
      if (sample.planes.size() > 1) {
        title +=
            QStringLiteral(" (%1)").arg(sample.planes[static_cast<std::size_t>(item->plane)].name);
      }
      labels_->addItem(title, QString::fromStdString(item->key));
      reference_->addItem(title, QString::fromStdString(item->key));
    }
    const int labels_index = labels_->findData(labels_before);
    const int reference_index =
        reference_before.isEmpty() ? -1 : reference_->findData(reference_before);
    if (labels_before.isEmpty() || labels_index < 0) {
      // The last map that a step made, against a map from a file on the same grid, else against
      // the map before it.
      const SampleItem* made = maps.back();
      for (const SampleItem* item : maps) {
        if (!item->is_source) made = item;
      }
      const SampleItem* against = nullptr;
      for (const SampleItem* item : maps) {
        if (item == made) continue;
        const bool better = against == nullptr ||
                            (item->plane == made->plane) > (against->plane == made->plane) ||
                            (item->plane == made->plane && item->is_source);
        if (better) against = item;
      }
      choose_key(labels_, made->key);
      if (against != nullptr) choose_key(reference_, against->key);
    } else {
      labels_->setCurrentIndex(labels_index);
      reference_->setCurrentIndex(std::max(0, reference_index));
    }
  }
  // A run that changed nothing that is shown costs nothing.
  const SampleItem *labels = item_of(labels_), *reference = item_of(reference_);
  const ArtifactValue now_labels = labels == nullptr ? ArtifactValue() : labels->artifact.value();
  const ArtifactValue now_reference =
      reference == nullptr ? ArtifactValue() : reference->artifact.value();
  if (now_labels == labels_value_ && now_reference == reference_value_) return;
  take_choice();
}

void JudgePage::take_choice() {
  const SampleItem *labels = item_of(labels_), *reference = item_of(reference_);
  if (labels == nullptr) return;
  labels_value_ = labels->artifact.value();
  reference_value_ = reference == nullptr ? ArtifactValue() : reference->artifact.value();
  maps_->show(kLabelsMap, labels);
  maps_->show(kReferenceMap, reference, tr("Choose a map to compare with"));
  measured_->setEnabled(reference != nullptr);
  if (reference == nullptr) {
    const QSignalBlocker quiet(measured_);
    measured_->setCurrentIndex(0);
  } else {
    const QSignalBlocker quiet(match_);
    match_->setCurrentIndex(match_->findData(static_cast<int>(
        usual_match(*labels->artifact.as<LabelMap>(), *reference->artifact.as<LabelMap>()))));
  }
  abundance_is_old_ = grains_are_old_ = doubt_is_old_ = true;
  compare();
  measure_shown();
}

Judgement JudgePage::judgement() const {
  Judgement judgement;
  const SampleItem *labels = item_of(labels_), *reference = item_of(reference_);
  const SampleItem* measured = measured_item();
  if (labels == nullptr || measured == nullptr) return judgement;
  judgement.labels = labels->key;
  judgement.labels_title = labels->title;
  if (reference != nullptr) {
    judgement.reference = reference->key;
    judgement.reference_title = reference->title;
  }
  judgement.of = measured->key;
  judgement.of_title = measured->title;
  judgement.comparison.match = static_cast<ClassMatch>(match_->currentData().toInt());
  judgement.comparison.carry = meeting_.carry;
  judgement.abundance = abundance_->options();
  judgement.grains = grains_->options();
  judgement.unsure_below = doubt_->unsure_below();
  if (doubt_report_) judgement.doubt = doubt_->source();
  return judgement;
}

void JudgePage::keep() {
  if (measured_item() == nullptr) return;
  MapMeeting meeting = meeting_;
  if (meeting.possible() && meeting.transform && meeting.reference.empty()) {
    meeting.problem = tr("The maps lie on two grids of one plane, which no step brings together");
    Q_EMIT told(meeting.problem + QLatin1Char('.') + QLatin1Char(' ') +
                tr("Areas and grains are kept"));
  }
  const Judgement wanted = judgement();
  const Recipe next = with_judgement(document_.recipe(), document_.registry(), wanted, meeting);
  if (document_.change(tr("keep judgement"), next, Document::After::kRun)) {
    if (meeting.possible()) {
      Q_EMIT told(tr("%1 is judged by the recipe from now on; its report has a section more")
                      .arg(wanted.labels_title));
    }
  } else {
    Q_EMIT told(tr("The recipe judges this already"));
  }
}

}  // namespace lithoscope
