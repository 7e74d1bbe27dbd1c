#include "widgets/places/place_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/palette/mineral_colours.h"
#include "widgets/places/place_table.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

// Colours that are told apart by everyone (mineral_colours.h).
constexpr std::size_t kColours = 16;

}  // namespace

QString PlacePanel::hint_for(PlaceGesture gesture) {
  switch (gesture) {
    case PlaceGesture::kRectangle:
      return tr("Drag across a map to mark a rectangle. Esc ends drawing.");
    case PlaceGesture::kPolygon:
      return tr(
          "Click the corners in a map. A double click or Enter closes the polygon, Backspace takes "
          "a corner back, Esc gives up.");
    case PlaceGesture::kLasso:
      return tr("Drag around an area in a map. Esc ends drawing.");
    case PlaceGesture::kLook:
      break;
  }
  return {};
}

PlacePanel::PlacePanel(MapPlaces& places, QWidget* parent)
    : QWidget(parent),
      places_(places),
      model_(new PlaceTable(places, this)),
      pages_(new QStackedWidget(this)),
      empty_(new QLabel(pages_)),
      hint_(new QLabel(this)),
      filled_(new QWidget(pages_)) {
  const int unit = grid_unit(this);
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  empty_->setForegroundRole(QPalette::PlaceholderText);
  empty_->setText(
      tr("No place is marked yet.\nPress P over a map to keep a pin, or draw a region: R for a "
         "rectangle, G for a polygon, O for a lasso."));
  hint_->setWordWrap(true);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  hint_->hide();
  make_table();
  make_buttons();
  pages_->addWidget(empty_);
  pages_->addWidget(filled_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit / 2, unit, unit);
  layout->setSpacing(unit / 2);
  layout->addWidget(pages_, 1);
  layout->addWidget(hint_);

  connect(&places_.list(), &PlaceList::changed, this, &PlacePanel::follow);
  connect(&places_, &MapPlaces::selected_changed, this, &PlacePanel::follow_selected);
  connect(&places_, &MapPlaces::gesture_changed, this, [this] {
    const QString words = hint_for(places_.gesture());
    hint_->setText(words);
    hint_->setVisible(!words.isEmpty());
  });
  follow();
}

void PlacePanel::make_table() {
  table_ = new QTableView(filled_);
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + grid_unit(this));
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->setAccessibleName(tr("Places"));
  table_->installEventFilter(this);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            if (!following_) places_.go_to(current.isValid() ? current.row() : -1);
          });
}

void PlacePanel::make_buttons() {
  const int unit = grid_unit(this);
  const auto button = [this](const QString& text, const QString& tip) {
    auto* made = new QToolButton(filled_);
    made->setText(text);
    made->setToolTip(tip);
    made->setAutoRaise(true);
    return made;
  };
  colour_ = button(tr("Colour"), tr("Choose the colour of the selected place"));
  colour_->setPopupMode(QToolButton::InstantPopup);
  auto* colours = new QMenu(colour_);
  for (std::size_t i = 0; i < kColours; ++i) {
    const Colour colour = cluster_colour(i);
    QPixmap swatch(2 * unit, 2 * unit);
    swatch.fill(QColor(colour.red, colour.green, colour.blue));
    QAction* action = colours->addAction(QIcon(swatch), tr("Colour %1").arg(i + 1));
    connect(action, &QAction::triggered, this, [this, colour] {
      if (places_.list().has(places_.selected())) {
        places_.list().recolour(places_.selected(), colour);
      }
    });
  }
  colour_->setMenu(colours);
  remove_ = button(tr("Remove"), tr("Remove the selected place (Del)"));
  connect(remove_, &QToolButton::clicked, this, &PlacePanel::remove_selected);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(unit / 2);
  buttons->addStretch(1);
  buttons->addWidget(colour_);
  buttons->addWidget(remove_);
  auto* layout = new QVBoxLayout(filled_);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(unit / 2);
  layout->addWidget(table_, 1);
  layout->addLayout(buttons);
}

void PlacePanel::set_sample(const SamplePtr& sample) {
  model_->set_sample(sample);
  follow_selected(places_.selected());
}

void PlacePanel::remove_selected() {
  if (places_.list().has(places_.selected())) places_.list().remove(places_.selected());
}

bool PlacePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::KeyPress &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
    remove_selected();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void PlacePanel::follow() {
  pages_->setCurrentWidget(places_.list().size() > 0 ? filled_ : empty_);
  follow_selected(places_.selected());
}

void PlacePanel::follow_selected(int index) {
  following_ = true;
  if (index < 0 || index >= model_->rowCount()) {
    table_->clearSelection();
    table_->setCurrentIndex({});
  } else if (table_->currentIndex().row() != index) {
    table_->selectRow(index);
  }
  following_ = false;
  const bool any = places_.list().has(index);
  colour_->setEnabled(any);
  remove_->setEnabled(any);
}

}  // namespace lithoscope
