#include "widgets/places/place_spectra.h"

#include <algorithm>
#include <utility>

#include "core/regions/region_spectrum.h"
#include "widgets/places/placed_on_planes.h"

namespace lithoscope {
namespace {

bool same_pixels(const Place& a, const Place& b) {
  Place like = b;
  like.name = a.name;
  like.colour = a.colour;
  like.visible = a.visible;
  return a == like;
}

PlaceSpectrum read_place(const SpectralImage& image, const Sample& sample, int plane,
                         const Place& place, Progress& progress) {
  PlaceSpectrum read;
  const auto points = points_in(sample, place, plane, image.grid);
  const auto runs =
      points ? pixels_of_place(place.kind, *points, image.grid) : std::vector<PixelRun>();
  if (runs.empty()) return read;
  const RegionSpectrum found = region_spectrum(image, runs, progress);
  read.pixels = found.measured;
  read.mean.assign(found.mean.begin(), found.mean.end());
  if (place.is_region()) read.deviation.assign(found.deviation.begin(), found.deviation.end());
  return read;
}

}  // namespace

PlaceSpectra::PlaceSpectra(QObject* parent) : QObject(parent) {
  for (BackgroundTask* task : {&pins_, &regions_}) {
    connect(task, &BackgroundTask::failed, this, &PlaceSpectra::failed);
  }
}

const PlaceSpectra::Known* PlaceSpectra::find(const Place& place) const {
  for (const Known& known : known_) {
    if (same_pixels(known.place, place)) return &known;
  }
  return nullptr;
}

void PlaceSpectra::request(const std::shared_ptr<const SpectralImage>& image,
                           const SamplePtr& sample, int plane, const std::vector<Place>& places) {
  if (image != image_ || sample != sample_ || plane != plane_) {
    // More results of the same sample may bring other registrations; what was marked in the image's
    // own plane needs none.
    const bool same = image == image_ && plane == plane_ && sample != nullptr;
    std::erase_if(known_, [&](const Known& known) {
      return !same || plane_of(*sample, known.place) != plane;
    });
    reading_.clear();
    regions_.cancel();
  }
  image_ = image;
  sample_ = sample;
  plane_ = plane;
  places_.clear();
  for (const Place& place : places) {
    if (place.visible && image != nullptr && sample != nullptr) places_.push_back(place);
  }
  std::vector<Place> pins, regions;
  for (const Place& place : places_) {
    if (find(place) == nullptr) (place.is_region() ? regions : pins).push_back(place);
  }
  if (!pins.empty()) read(pins_, std::move(pins));
  const bool the_same =
      std::equal(regions.begin(), regions.end(), reading_.begin(), reading_.end(), same_pixels);
  if (!the_same) {
    reading_ = regions;
    if (regions.empty()) {
      regions_.cancel();
    } else {
      read(regions_, std::move(regions));
    }
  }
  tell();
}

void PlaceSpectra::read(BackgroundTask& task, std::vector<Place> missing) {
  task.start([this, image = image_, sample = sample_, plane = plane_,
              missing = std::move(missing)](Progress& progress) {
    std::vector<Known> found;
    for (const Place& place : missing) {
      found.push_back({place, read_place(*image, *sample, plane, place, progress)});
    }
    return BackgroundTask::Done([this, image, sample, plane, found = std::move(found)] {
      if (image == image_ && sample == sample_ && plane == plane_) take(found);
    });
  });
}

void PlaceSpectra::take(const std::vector<Known>& found) {
  for (const Known& each : found) {
    if (find(each.place) == nullptr) known_.push_back(each);
    std::erase_if(reading_, [&](const Place& place) { return same_pixels(place, each.place); });
  }
  // What is neither shown nor likely to come back by undo is let go of.
  constexpr std::size_t most = 200;
  if (known_.size() > most) {
    std::erase_if(known_, [this](const Known& known) {
      return std::none_of(places_.begin(), places_.end(),
                          [&](const Place& place) { return same_pixels(place, known.place); });
    });
  }
  tell();
}

void PlaceSpectra::tell() {
  std::vector<PlaceSpectrum> now;
  for (const Place& place : places_) {
    const Known* known = find(place);
    if (known == nullptr || known->spectrum.mean.empty()) continue;
    PlaceSpectrum spectrum = known->spectrum;
    const QString name = QString::fromStdString(place.name);
    spectrum.name = place.is_region() ? tr("%1 (%2 px)").arg(name).arg(spectrum.pixels) : name;
    spectrum.colour = QColor(place.colour.red, place.colour.green, place.colour.blue);
    now.push_back(std::move(spectrum));
  }
  if (now.empty() && spectra_.empty()) return;
  spectra_ = std::move(now);
  Q_EMIT changed();
}

}  // namespace lithoscope
