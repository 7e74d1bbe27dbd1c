#include "widgets/spectrum/reference_list.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <numbers>

#include "widgets/spectrum/copy_table.h"
#include "widgets/spectrum/curve_colours.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kReference = Qt::UserRole;
constexpr std::size_t kMostRows = 60;
// Kept spectra begin with the first colours; references take others.
constexpr std::size_t kFirstColour = 5;

QIcon swatch(const QColor& colour, int size) {
  QPixmap picture(size, size);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  painter.setPen(QPen(colour, 3, Qt::DotLine));
  painter.drawLine(0, size / 2, size, size / 2);
  return QIcon(picture);
}

}  // namespace

ReferenceList::ReferenceList(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      message_(new QLabel(this)),
      open_(new QPushButton(tr("Open library…"), this)),
      hull_(new QCheckBox(tr("By absorptions alone"), this)),
      filter_(new QLineEdit(this)),
      tree_(new QTreeWidget(this)) {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit);
  title_->setTextFormat(Qt::PlainText);
  title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  message_->setWordWrap(true);
  message_->setAlignment(Qt::AlignTop);
  message_->setForegroundRole(QPalette::PlaceholderText);
  message_->setTextFormat(Qt::PlainText);
  open_->setObjectName(QStringLiteral("open"));
  open_->setToolTip(
      tr("Open reference spectra: an ENVI spectral library, a USGS text, or a table (CSV)"));
  hull_->setObjectName(QStringLiteral("hull"));
  hull_->setToolTip(tr("Compare hull quotients: slope and brightness do not count"));
  filter_->setPlaceholderText(tr("Names that hold …"));
  filter_->setClearButtonEnabled(true);
  filter_->setAccessibleName(tr("Filter of names"));
  tree_->setRootIsDecorated(false);
  tree_->setUniformRowHeights(true);
  make_copyable(tree_);
  tree_->setHeaderLabels({tr("Reference"), tr("Angle")});
  tree_->headerItem()->setToolTip(
      1,
      tr("The spectral angle to the spectrum shown: 0 = the same shape, whatever the brightness"));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setAccessibleName(tr("References"));
  tree_->setToolTip(tr("Space or tick: draw it over the spectra"));
  auto* row = new QHBoxLayout;
  row->addWidget(open_);
  row->addStretch(1);
  layout->addWidget(title_);
  layout->addWidget(message_);
  layout->addWidget(filter_);
  layout->addWidget(tree_, 1);
  layout->addWidget(hull_);
  layout->addStretch(0);
  layout->addLayout(row);
  connect(open_, &QPushButton::clicked, this, &ReferenceList::choose_library);
  connect(hull_, &QCheckBox::toggled, this, [this](bool wanted) {
    hull_wanted_ = wanted;
    rank();
  });
  connect(filter_, &QLineEdit::textChanged, this, &ReferenceList::fill);
  connect(tree_, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* changed) {
    if (filling_) return;
    const auto reference = changed->data(0, kReference).toULongLong();
    const auto known = std::find(chosen_.begin(), chosen_.end(), reference);
    const bool wanted = changed->checkState(0) == Qt::Checked;
    if (wanted == (known != chosen_.end())) return;
    if (wanted) {
      chosen_.push_back(reference);
    } else {
      chosen_.erase(known);
    }
    QMetaObject::invokeMethod(this, &ReferenceList::fill, Qt::QueuedConnection);
    Q_EMIT overlays_changed();
  });
  connect(&load_, &BackgroundTask::failed, this, [this](const Error& error) {
    ranked_.clear();
    prepared_ = nullptr;
    fill();
    tell(QString::fromStdString(error.what()));
    Q_EMIT overlays_changed();
  });
  fill();
}

void ReferenceList::tell(const QString& words) {
  message_->setText(words);
  message_->setVisible(!words.isEmpty());
}

void ReferenceList::choose_library() {
  QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("lithoscope"),
                     QStringLiteral("workbench"));
  const QString key = QStringLiteral("library folder");
  const QString file = QFileDialog::getOpenFileName(
      window(), tr("Open a spectral library"), settings.value(key).toString(),
      tr("Spectral libraries (*.sli *.hdr *.csv *.txt *.sed *.asc);;All files (*)"));
  if (file.isEmpty()) return;
  settings.setValue(key, QFileInfo(file).absolutePath());
  open_library(file);
}

void ReferenceList::open_library(const QString& file) {
  tell(tr("Reading %1 …").arg(QFileInfo(file).fileName()));
  static const Registry kNobody;
  const Registry* registry = registry_ == nullptr ? &kNobody : registry_;
  load_.start([this, file, registry](Progress& progress) -> BackgroundTask::Done {
    auto library = std::make_shared<const SpectralLibrary>(
        read_library(file.toStdString(), *registry, progress));
    return [this, library] {
      library_ = library;
      chosen_.clear();
      prepare();
    };
  });
}

void ReferenceList::set_axis(const SpectralAxis& axis) {
  if (axis == axis_) return;
  axis_ = axis;
  spectrum_.clear();
  prepare();
}

// References at the bands of this image.
void ReferenceList::prepare() {
  prepared_ = nullptr;
  ranked_.clear();
  fill();
  if (library_ == nullptr || axis_.size() == 0) {
    Q_EMIT overlays_changed();
    return;
  }
  load_.start([this, library = library_, axis = axis_](Progress& progress) -> BackgroundTask::Done {
    auto prepared =
        std::make_shared<const PreparedLibrary>(prepare_library(*library, axis, progress));
    return [this, prepared] {
      prepared_ = prepared;
      rank();
      Q_EMIT overlays_changed();
    };
  });
}

void ReferenceList::set_spectrum(const std::vector<float>& spectrum) {
  spectrum_ = spectrum;
  rank();
}

void ReferenceList::set_hull_shown(bool shown) {
  if (shown == hull_shown_) return;
  hull_shown_ = shown;
  hull_->setEnabled(!shown);
  const QSignalBlocker quiet(hull_);
  hull_->setChecked(shown || hull_wanted_);
  rank();
}

void ReferenceList::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  rank();
}

void ReferenceList::rank() {
  if (prepared_ == nullptr || !isVisible()) return;  // it is done when it is looked at
  rank_.start([this, prepared = prepared_, spectrum = spectrum_,
               hull = hull_->isChecked()](Progress&) -> BackgroundTask::Done {
    auto ranked = rank_references(*prepared, spectrum, hull);
    return [this, prepared, ranked = std::move(ranked)] {
      if (prepared != prepared_) return;
      ranked_ = ranked;
      fill();
    };
  });
}

QColor ReferenceList::colour_of(std::size_t reference) const {
  const auto place = std::find(chosen_.begin(), chosen_.end(), reference) - chosen_.begin();
  return curve_colour(kFirstColour + static_cast<std::size_t>(place));
}

void ReferenceList::fill() {
  filling_ = true;
  const QTreeWidgetItem* current = tree_->currentItem();
  const QVariant kept = current == nullptr ? QVariant() : current->data(0, kReference);
  tree_->clear();
  const bool there = prepared_ != nullptr;
  const auto add = [&](std::size_t reference, std::optional<double> angle) {
    const QString name = QString::fromStdString(prepared_->names[reference]);
    if (!name.contains(filter_->text().trimmed(), Qt::CaseInsensitive)) return;
    const bool chosen = std::find(chosen_.begin(), chosen_.end(), reference) != chosen_.end();
    auto* row = new QTreeWidgetItem(
        tree_,
        {name, angle ? tr("%1°").arg(*angle * 180 / std::numbers::pi, 0, 'f', 1) : QString()});
    row->setData(0, kReference, static_cast<qulonglong>(reference));
    row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
    row->setCheckState(0, chosen ? Qt::Checked : Qt::Unchecked);
    if (chosen) row->setIcon(0, swatch(colour_of(reference), 2 * grid_unit(this)));
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(0, name);
    if (angle) row->setToolTip(1, tr("%1 rad").arg(*angle, 0, 'f', 4));
    if (kept.isValid() && kept.toULongLong() == reference) tree_->setCurrentItem(row);
  };
  if (there) {
    for (const RankedReference& ranked : ranked_) {
      if (static_cast<std::size_t>(tree_->topLevelItemCount()) == kMostRows) break;
      add(ranked.reference, ranked.angle);
    }
    // What is drawn can be taken away again, wherever it ranks.
    for (const std::size_t reference : chosen_) {
      bool listed = false;
      for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        listed = listed || tree_->topLevelItem(i)->data(0, kReference).toULongLong() == reference;
      }
      if (!listed) add(reference, std::nullopt);
    }
  }
  const bool any = tree_->topLevelItemCount() > 0;
  tree_->setVisible(any);
  filter_->setVisible(there);
  hull_->setVisible(there);
  title_->setVisible(there);
  if (there) {
    title_->setText(tr("%1 spectra of %2")
                        .arg(prepared_->names.size())
                        .arg(QString::fromStdString(prepared_->title)));
    title_->setToolTip(title_->text());
    tell(
        any                          ? QString()
        : !filter_->text().isEmpty() ? tr("No reference has such a name.")
        : std::none_of(spectrum_.begin(), spectrum_.end(), [](float v) { return std::isfinite(v); })
            ? tr("Point at the map to rank the references by their spectral angle.")
            : tr("No reference covers half of this spectrum's bands."));
  } else if (library_ == nullptr && !load_.busy()) {
    tell(tr("Open a spectral library to see which reference looks most like the spectrum."));
  }
  filling_ = false;
}

std::vector<ReferenceOverlay> ReferenceList::overlays() const {
  std::vector<ReferenceOverlay> overlays;
  if (prepared_ == nullptr) return overlays;
  for (const std::size_t reference : chosen_) {
    overlays.push_back({QString::fromStdString(prepared_->names[reference]), colour_of(reference),
                        prepared_->spectra[reference]});
  }
  return overlays;
}

}  // namespace lithoscope
