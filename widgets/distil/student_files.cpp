// Models and images of the Distil page that come from files, and go to them.
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/io/artifact_file.h"
#include "core/recipe/result_cache.h"
#include "core/recipe/training_record.h"
#include "widgets/distil/distil_page.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr char kModelFilter[] = "*.h5 *.litho";

}  // namespace

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
                                    image_->currentData().toString().toStdString(),
                                    resample_->isChecked()));
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
