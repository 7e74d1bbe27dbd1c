#include "widgets/features/clusters_panel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "widgets/parameters/parameter_form.h"
#include "widgets/theme/theme.h"

namespace lithoscope {

ClustersPanel::ClustersPanel(const Operation& kmeans, QWidget* parent)
    : QWidget(parent),
      start_(new QComboBox(this)),
      words_(new QLabel(this)),
      form_(new ParameterForm(kmeans.parameters, {}, this)) {
  const int unit = grid_unit(this);
  start_->addItem(tr("Random points (k-means++)"));
  start_->addItem(tr("Expected minerals"));
  start_->setObjectName(QStringLiteral("start"));
  start_->setAccessibleName(tr("Start"));
  start_->setToolTip(
      tr("Where the centroids begin: at points far from each other, or where the expected minerals "
         "should lie: 1 for lines of their elements, 0 for others"));
  auto* label = new QLabel(tr("Start"), this);
  label->setBuddy(start_);
  words_->setWordWrap(true);
  words_->setTextFormat(Qt::PlainText);
  words_->setForegroundRole(QPalette::PlaceholderText);
  words_->setObjectName(QStringLiteral("start_words"));
  auto* row = new QHBoxLayout;
  row->setSpacing(unit);
  row->addWidget(label);
  row->addWidget(start_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addLayout(row);
  layout->addWidget(words_);
  layout->addWidget(form_);
  connect(form_, &ParameterForm::edited, this, &ClustersPanel::parameter_edited);
  connect(start_, &QComboBox::activated, this,
          [this](int index) { Q_EMIT start_wanted(index == 1); });
  update_words();
}

void ClustersPanel::set_parameters(const Json& given) {
  form_->set_values(given);
  update_words();
}

void ClustersPanel::set_start(std::optional<int> expected) {
  expected_ = expected;
  start_->setCurrentIndex(expected ? 1 : 0);
  update_words();
}

void ClustersPanel::set_may_expect(bool may, const QString& why_not) {
  may_expect_ = may;
  why_not_ = why_not;
  auto* item = qobject_cast<QStandardItemModel*>(start_->model())->item(1);
  item->setEnabled(may || expected_.has_value());
  item->setToolTip(may ? QString() : why_not);
  update_words();
}

void ClustersPanel::set_points(std::optional<std::int64_t> points) {
  points_ = points;
  update_words();
}

int ClustersPanel::clusters() const {
  if (expected_) return *expected_;
  const Json k = form_->value(QStringLiteral("k"));
  return k.is_number() ? k.get<int>() : 0;
}

void ClustersPanel::update_words() {
  form_->set_row_enabled(QStringLiteral("k"), !expected_);
  form_->set_row_enabled(QStringLiteral("restarts"), !expected_);
  form_->set_row_enabled(QStringLiteral("seed"), !expected_);
  QString words;
  if (expected_) {
    words = tr("%n cluster(s): one a mineral and one for the background.", nullptr, *expected_);
  } else if (!may_expect_) {
    words = why_not_;
  }
  words_->setText(words);
  words_->setVisible(!words.isEmpty());
  problem_.clear();
  if (points_ && clusters() > *points_) {
    problem_ = tr("%1 clusters were asked for, but there are only %2 points to learn from. Ask for "
                  "at most %2, or learn from a larger region")
                   .arg(clusters())
                   .arg(QLocale().toString(static_cast<qlonglong>(*points_)));
  }
  form_->set_problem(QStringLiteral("k"), problem_);
}

}  // namespace lithoscope
