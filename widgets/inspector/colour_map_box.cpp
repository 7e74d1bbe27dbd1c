#include "widgets/inspector/colour_map_box.h"

#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <algorithm>

#include "widgets/inspector/inspector.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

QIcon swatch(ColourMap map, const QSize& size) {
  const auto& table = colour_table(map);
  QImage picture(size, QImage::Format_RGB32);
  for (int x = 0; x < size.width(); ++x) {
    const auto entry = static_cast<std::size_t>(x) * (table.size() - 1) /
                       static_cast<std::size_t>(std::max(1, size.width() - 1));
    const Colour colour = table[entry];
    for (int y = 0; y < size.height(); ++y) {
      picture.setPixel(x, y, qRgb(colour.red, colour.green, colour.blue));
    }
  }
  return QIcon(QPixmap::fromImage(picture));
}

QString name_of(ColourMap map) {
  switch (map) {
    case ColourMap::kViridis:
      return Inspector::tr("Viridis");
    case ColourMap::kCividis:
      return Inspector::tr("Cividis");
    case ColourMap::kMagma:
      return Inspector::tr("Magma");
    case ColourMap::kGrey:
      return Inspector::tr("Grey");
    case ColourMap::kDiverging:
      return Inspector::tr("Blue – white – red");
  }
  return {};
}

}  // namespace

QComboBox* make_colour_map_box(QWidget* parent) {
  auto* box = new QComboBox(parent);
  const int unit = grid_unit(parent);
  const QSize size(7 * unit, static_cast<int>(1.5 * unit));
  box->setIconSize(size);
  for (const ColourMap map : all_colour_maps()) box->addItem(swatch(map, size), name_of(map));
  box->setToolTip(Inspector::tr("The colours from the lowest value to the highest"));
  return box;
}

int index_of(ColourMap map) {
  const auto& maps = all_colour_maps();
  return static_cast<int>(std::find(maps.begin(), maps.end(), map) - maps.begin());
}

}  // namespace lithoscope
