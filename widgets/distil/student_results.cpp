// What the Distil page shows of a student.
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "core/labels/difference.h"
#include "core/recipe/training_record.h"
#include "widgets/distil/curve_chart.h"
#include "widgets/distil/distil_page.h"
#include "widgets/distil/importance_chart.h"
#include "widgets/judge/judgement.h"
#include "widgets/units/unit_choice.h"
#include "widgets/workspace/linked_maps.h"

namespace lithoscope {
namespace {

constexpr std::size_t kTeacherMap = 0, kStudentMap = 1, kDifferenceMap = 2;

}  // namespace

void DistilPage::show_results() {
  const auto now = student();
  const SampleItem* labels = now ? document_.sample()->find(now->labels_key()) : nullptr;
  const SampleItem* teacher = document_.sample()->find(
      now && !now->labels.empty() ? now->labels : teacher_->currentData().toString().toStdString());
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
      const auto label = [this](std::size_t channel) {
        return QString::fromStdString(
            channel_text(model_->axis, channel, UnitChoice::instance().units()));
      };
      words << tr("%Ln channel(s) from %1 to %2 of %3", nullptr,
                  static_cast<int>(model_->axis.size()))
                   .arg(label(0), label(model_->axis.size() - 1),
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
  const SampleItem* teacher = document_.sample()->find(
      now && !now->labels.empty() ? now->labels : teacher_->currentData().toString().toStdString());
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

}  // namespace lithoscope
