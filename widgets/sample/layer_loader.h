// Layers read off the UI thread.
#pragma once

#include <QObject>
#include <deque>
#include <optional>

#include "core/operations/artifact.h"
#include "widgets/jobs/background_task.h"
#include "widgets/map/layer.h"
#include "widgets/sample/layer_formula.h"

namespace lithoscope {

// A layer to be shown: channel `column` of an image or what a formula makes of it, a column of a
// feature map, or the labels.
struct LayerRequest {
  Artifact artifact;
  int column = kChoose;
  QString title;                                       // of a label map
  std::optional<LayerFormula> formula = std::nullopt;  // of an image, in the place of a channel

  static constexpr int kChoose = -1;  // the channel that varies most along the middle row
};

// Reads on a background thread, of which only the newest request counts; the last few layers are
// kept, so that going back and forth reads nothing again.
class LayerLoader : public QObject {
  Q_OBJECT

 public:
  explicit LayerLoader(QObject* parent = nullptr);

  void load(const LayerRequest& request);
  void cancel() { task_.cancel(); }

 Q_SIGNALS:
  void progressed(double fraction, const QString& stage);
  // `column` is the one that was read, also where it was left to the loader.
  void loaded(lithoscope::MapLayerPtr layer, int column);
  void failed(const lithoscope::Error& error);

 private:
  struct Kept {
    ArtifactValue artifact;
    int column;
    std::optional<LayerFormula> formula;
    MapLayerPtr layer;
  };
  void keep(Kept kept);

  std::deque<Kept> kept_;  // newest first
  BackgroundTask task_;
};

// The layer of a request, read on the calling thread. `column` is set to the one that was read.
// Throws Error, Cancelled.
MapLayerPtr read_layer(const LayerRequest& request, int* column, Progress& progress);

}  // namespace lithoscope
