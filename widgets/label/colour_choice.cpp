#include "widgets/label/colour_choice.h"

#include <QColorDialog>
#include <QCoreApplication>
#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QWidgetAction>

#include "core/palette/mineral_colours.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr int kColumns = 6;
constexpr std::size_t kClusterColours = 16;

QColor to_qt(Colour colour) {
  return {colour.red, colour.green, colour.blue};
}

}  // namespace

QIcon colour_icon(Colour colour, int side, const QWidget* widget) {
  const double ratio = widget->devicePixelRatioF();
  QPixmap picture(QSize(side, side) * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(to_qt(colour));
  QPainter painter(&picture);
  painter.setPen(border_colour(widget->palette()));
  painter.drawRect(QRectF(0.5, 0.5, side - 1.0, side - 1.0));
  return QIcon(picture);
}

QMenu* colour_menu(QWidget* parent, Colour now, const std::function<void(Colour)>& chosen) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const int unit = grid_unit(parent);
  auto* field = new QWidget(menu);
  auto* grid = new QGridLayout(field);
  grid->setContentsMargins(unit, unit, unit, unit);
  grid->setSpacing(unit / 2);
  std::vector<Colour> colours;
  for (std::size_t i = 0; i < kClusterColours; ++i) colours.push_back(cluster_colour(i));
  colours.push_back(background_colour());
  for (std::size_t i = 0; i < colours.size(); ++i) {
    auto* button = new QToolButton(field);
    const Colour colour = colours[i];
    button->setIcon(colour_icon(colour, 2 * unit, parent));
    button->setIconSize(QSize(2 * unit, 2 * unit));
    button->setAutoRaise(colour != now);
    button->setToolTip(QString::fromStdString(to_hex(colour)));
    button->setAccessibleName(button->toolTip());
    QObject::connect(button, &QToolButton::clicked, menu, [menu, chosen, colour] {
      menu->close();
      chosen(colour);
    });
    grid->addWidget(button, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
  }
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(field);
  menu->addAction(action);
  menu->addAction(QCoreApplication::translate("lithoscope::ClassCard", "Other colour..."), parent,
                  [parent, now, chosen] {
                    auto* dialog = new QColorDialog(to_qt(now), parent);
                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                    QObject::connect(dialog, &QColorDialog::colorSelected, parent,
                                     [chosen](const QColor& colour) {
                                       chosen({static_cast<std::uint8_t>(colour.red()),
                                               static_cast<std::uint8_t>(colour.green()),
                                               static_cast<std::uint8_t>(colour.blue())});
                                     });
                    dialog->open();
                  });
  return menu;
}

}  // namespace lithoscope
