// Pins and regions, and their place in the window.
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <utility>

#include "core/regions/places_file.h"
#include "widgets/align/align_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/places/map_places.h"
#include "widgets/places/place_panel.h"
#include "widgets/places/place_spectra.h"
#include "widgets/spectrum/spectrum_panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/place_menu.h"
#include "widgets/window/settings.h"
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
  connect(place_menu_->open_file(), &QAction::triggered, this, &MainWindow::choose_and_open_places);
  connect(place_menu_->save_file(), &QAction::triggered, this, &MainWindow::choose_and_save_places);
  connect(place_menu_->keep_pin(), &QAction::triggered, this, [this] {
    Selection& selection = workspace_->selection();
    const auto place = selection.place();
    if (!place) return;
    map_places_->keep_pin(place->plane, place->point);
    selection.unpin();  // the pin that is kept stands there now
  });
}

void MainWindow::choose_and_open_places() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Open places"), remembered_folder(),
                                                    tr("Places (*.geojson *.json);;All files (*)"));
  if (file.isEmpty()) return;
  remember_folder(QFileInfo(file).absolutePath());
  read_places(file);
}

void MainWindow::read_places(const QString& file) {
  const SamplePtr& sample = document_.sample();
  const MapPanel* map = workspace_->active();
  if (sample == nullptr || map == nullptr || !map->item()) return;
  const int shown = map_places_->holds(map->item()->plane) ? map->item()->plane : 0;
  const std::string plane = sample->planes[static_cast<std::size_t>(shown)].key;
  document_.start_job(
      tr("Opening %1").arg(QFileInfo(file).fileName()), [this, file, plane](Progress&) {
        auto places = read_places_file(file.toStdString(), plane);
        return BackgroundTask::Done([this, places = std::move(places)] {
          QStringList lost;
          for (const Place& place : places) {
            if (plane_of(*document_.sample(), place) < 0)
              lost << QString::fromStdString(place.name);
          }
          places_->append(places, tr("Open places"));
          if (lost.isEmpty()) return;
          banner_->show_notice(
              tr("These places lie in planes that this sample does not have, and are not seen: %1")
                  .arg(lost.join(QStringLiteral(", "))));
        });
      });
}

void MainWindow::choose_and_save_places() {
  QString file = QFileDialog::getSaveFileName(this, tr("Save places"), remembered_folder(),
                                              tr("Places (*.geojson)"));
  if (file.isEmpty()) return;
  if (QFileInfo(file).suffix().isEmpty()) file += QStringLiteral(".geojson");
  remember_folder(QFileInfo(file).absolutePath());
  write_places(file);
}

void MainWindow::write_places(const QString& file) {
  document_.start_job(tr("Saving %1").arg(QFileInfo(file).fileName()),
                      [this, file, places = places_->places()](Progress&) {
                        write_places_file(file.toStdString(), places);
                        return BackgroundTask::Done([this, file] {
                          banner_->show_notice(tr("The places were saved as %1").arg(file));
                        });
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

void MainWindow::mark_places_on_align() {
  if (!align_->has_maps()) return;
  for (const Side side : {Side::kSource, Side::kTarget}) {
    map_places_->mark_on(align_->panel(side)->view(), align_->plane(side));
  }
}

void MainWindow::update_places() {
  const bool open = exploring() || aligning();
  place_menu_->update(exploring(), open, workspace_->selection().place().has_value());
}

}  // namespace lithoscope
