#include "widgets/workspace/view_drag.h"

#include <QStringList>

namespace lithoscope {
namespace {

const QString kLayer = QStringLiteral("application/x-lithoscope-layer");
const QString kView = QStringLiteral("application/x-lithoscope-view");

QByteArray name_of(const QObject* view) {
  return QByteArray::number(reinterpret_cast<quintptr>(view));
}

}  // namespace

QMimeData* make_layer_drag(const DraggedLayer& layer) {
  auto* data = new QMimeData;
  data->setData(kLayer, QByteArray::number(layer.column) + '\n' + layer.key.c_str());
  return data;
}

std::optional<DraggedLayer> dragged_layer(const QMimeData& data) {
  const QByteArray bytes = data.data(kLayer);
  const qsizetype end = bytes.indexOf('\n');
  if (end < 0) return std::nullopt;
  return DraggedLayer{bytes.mid(end + 1).toStdString(), bytes.left(end).toInt()};
}

QMimeData* make_view_drag(const QObject* view) {
  auto* data = new QMimeData;
  data->setData(kView, name_of(view));
  return data;
}

bool is_view_drag(const QMimeData& data) {
  return data.hasFormat(kView);
}

bool is_drag_of(const QMimeData& data, const QObject* view) {
  return data.data(kView) == name_of(view);
}

}  // namespace lithoscope
