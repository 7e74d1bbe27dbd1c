// Pins and regions, and their place in the window.
#include <QDockWidget>
#include <QMenuBar>
#include <utility>

#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"
#include "widgets/places/place_panel.h"
#include "widgets/places/place_spectra.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/place_menu.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {

void MainWindow::build_places() {
  places_ = new PlaceList(workspace_->history(), this);
  map_places_ = new MapPlaces(*places_, this);
  place_panel_ = new PlacePanel(*map_places_, this);
  places_dock_ =
      add_dock(QStringLiteral("places"), tr("Places"), place_panel_, Qt::RightDockWidgetArea);
  place_menu_ = new PlaceMenu(this, menuBar()->actions().last(), actions_.tools, map_places_);
}

void MainWindow::connect_places() {
  connect(workspace_, &Workspace::map_shows, map_places_, &MapPlaces::show_on);
  connect(workspace_, &Workspace::spectra_made, this, &MainWindow::show_places_in);
  connect(places_, &PlaceList::changed, this, [this] {
    document_.set_places(places_->places());
    update_places();
  });
  connect(map_places_, &MapPlaces::selected_changed, this, &MainWindow::update_places);
  connect(&workspace_->selection(), &Selection::changed, this, &MainWindow::update_places);
  connect(place_menu_->remove(), &QAction::triggered, place_panel_, &PlacePanel::remove_selected);
  connect(place_menu_->keep_pin(), &QAction::triggered, this, [this] {
    Selection& selection = workspace_->selection();
    const auto place = selection.place();
    if (!place) return;
    map_places_->keep_pin(place->plane, place->point);
    selection.unpin();  // the pin that is kept stands there now
  });
}

// The spectra of pins and regions beside those of the cursor.
void MainWindow::show_places_in(SpectrumPanel* panel, int plane) {
  auto* reader = new PlaceSpectra(panel);
  const auto ask = [this, panel, reader, plane] {
    reader->request(panel->source(), map_places_->sample(), plane, places_->places());
  };
  connect(places_, &PlaceList::changed, reader, ask);
  connect(map_places_, &MapPlaces::sample_changed, reader, ask);
  connect(panel, &SpectrumPanel::source_changed, reader, ask);
  connect(reader, &PlaceSpectra::changed, panel, [panel, reader] {
    std::vector<ExtraCurve> curves;
    for (const PlaceSpectrum& spectrum : reader->spectra()) {
      curves.push_back({spectrum.name, spectrum.colour, spectrum.mean, spectrum.deviation});
    }
    panel->set_extra_curves(curves);
  });
  connect(reader, &PlaceSpectra::failed, banner_, &MessageBanner::show_error);
}

void MainWindow::open_places() {
  const std::vector<Place> places = document_.recipe().places;
  map_places_->set_gesture(PlaceGesture::kLook);
  map_places_->set_sample(document_.sample());
  place_panel_->set_sample(document_.sample());
  places_->start_with(places);
}

void MainWindow::update_place_sample() {
  map_places_->set_sample(document_.sample());
  place_panel_->set_sample(document_.sample());
}

void MainWindow::update_places() {
  place_menu_->update(working_ && !aligning(), workspace_->selection().place().has_value());
}

}  // namespace lithoscope
