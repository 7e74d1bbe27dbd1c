#include "widgets/sample/layer_loader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/image/blocks.h"

namespace lithoscope {
namespace {

constexpr std::size_t kMostKept = 12;
constexpr std::size_t kMostKeptValues = 64u << 20;  // 256 MiB of float

int most_varied_channel(const SpectralImage& image, const Progress& progress) {
  const auto channels = static_cast<std::size_t>(image.channels());
  if (channels < 2) return 0;
  const auto cols = static_cast<std::size_t>(image.grid.cols);
  std::vector<float> row(cols * channels);
  image.store->read({image.grid.rows / 2, 1, {}, &progress}, row);
  std::vector<double> sum(channels), squares(channels);
  std::size_t points = 0;
  for (std::size_t p = 0; p < cols; ++p) {
    const float* spectrum = row.data() + p * channels;
    if (!std::all_of(spectrum, spectrum + channels, [](float v) { return std::isfinite(v); })) {
      continue;
    }
    ++points;
    for (std::size_t c = 0; c < channels; ++c) {
      sum[c] += spectrum[c];
      squares[c] += static_cast<double>(spectrum[c]) * spectrum[c];
    }
  }
  int best = static_cast<int>(channels / 2);
  double most = 0;
  for (const int c : image.good_channel_list()) {
    const auto i = static_cast<std::size_t>(c);
    const double variance = points == 0 ? 0 : squares[i] - sum[i] * sum[i] / double(points);
    if (variance > most) {
      most = variance;
      best = c;
    }
  }
  return best;
}

MapLayerPtr read_channel(const SpectralImage& image, int channel, Progress& progress) {
  std::vector<float> values(static_cast<std::size_t>(image.grid.size()));
  const int wanted[] = {channel};
  const QString label =
      QString::fromStdString(image.axis.channel_label(static_cast<std::size_t>(channel)));
  const std::string stage = LayerLoader::tr("Reading %1").arg(label).toStdString();
  for_each_block(image, wanted, progress, stage, [&](const Block& block) {
    progress.check();
    std::copy(block.values.begin(), block.values.end(), values.begin() + block.first_pixel);
  });
  if (image.mask != nullptr) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if ((*image.mask)[i] == 0) values[i] = NAN;
    }
  }
  return make_value_layer(label, QString::fromStdString(image.quantity), image.grid,
                          std::move(values));
}

MapLayerPtr read_formula(const SpectralImage& image, const LayerFormula& formula,
                         Progress& progress) {
  auto values = map_values(image, formula.parts, progress);
  const QString title = formula_title(formula, image.axis);
  const QString quantity = formula_quantity(formula, QString::fromStdString(image.quantity));
  if (values.size() == 1) {
    return make_value_layer(title, quantity, image.grid, std::move(values[0]));
  }
  std::vector<MapBand> bands;
  for (std::size_t i = 0; i < values.size(); ++i) {
    bands.push_back({formula_text(formula.parts[i], image.axis), std::move(values[i]), {}});
  }
  return make_composite_layer(title, quantity, image.grid, std::move(bands));
}

MapLayerPtr read_column(const FeatureMap& features, int column) {
  std::vector<float> values(static_cast<std::size_t>(features.points()));
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] =
        features.valid[i] != 0 ? features.values(static_cast<Eigen::Index>(i), column) : NAN;
  }
  const FeatureColumn& named = features.columns[static_cast<std::size_t>(column)];
  return make_value_layer(QString::fromStdString(named.name), QString::fromStdString(named.unit),
                          features.grid, std::move(values));
}

int limited(int column, std::int64_t count) {
  return static_cast<int>(std::clamp<std::int64_t>(column, 0, count - 1));
}

}  // namespace

MapLayerPtr read_layer(const LayerRequest& request, int* column, Progress& progress) {
  if (const auto image = request.artifact.as<SpectralImage>(); image && request.formula) {
    return read_formula(*image, *request.formula, progress);
  }
  if (const auto image = request.artifact.as<SpectralImage>()) {
    *column = request.column == LayerRequest::kChoose ? most_varied_channel(*image, progress)
                                                      : limited(request.column, image->channels());
    return read_channel(*image, *column, progress);
  }
  if (const auto features = request.artifact.as<FeatureMap>()) {
    *column = limited(request.column, static_cast<std::int64_t>(features->columns.size()));
    return read_column(*features, *column);
  }
  *column = 0;
  return make_label_layer(request.title, request.artifact.as<LabelMap>());
}

LayerLoader::LayerLoader(QObject* parent) : QObject(parent) {
  connect(&task_, &BackgroundTask::progressed, this, &LayerLoader::progressed);
  connect(&task_, &BackgroundTask::failed, this, &LayerLoader::failed);
}

void LayerLoader::load(const LayerRequest& request) {
  for (const Kept& kept : kept_) {
    if (kept.artifact == request.artifact.value() && kept.column == request.column &&
        kept.formula == request.formula) {
      task_.cancel();
      Q_EMIT loaded(kept.layer, kept.column);
      return;
    }
  }
  task_.start([this, request](Progress& progress) -> BackgroundTask::Done {
    int column = request.column;
    MapLayerPtr layer = read_layer(request, &column, progress);
    return [this, request, column, layer] {
      keep({request.artifact.value(), column, request.formula, layer});
      Q_EMIT loaded(layer, column);
    };
  });
}

void LayerLoader::keep(Kept kept) {
  kept_.push_front(std::move(kept));
  std::size_t values = 0;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    values += kept_[i].layer->values.size();
    for (const MapBand& band : kept_[i].layer->bands) values += band.values.size();
    if (i > 0 && (i >= kMostKept || values > kMostKeptValues)) {
      kept_.resize(i);
      break;
    }
  }
}

}  // namespace lithoscope
