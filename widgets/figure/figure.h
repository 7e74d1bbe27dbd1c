// A map for print and reports: with title, legend or colour bar, scale bar, axes and arrow.
//
// One description, painted the same on every device: pictures, SVG, PDF, the screen. Needs a
// QGuiApplication (the offscreen platform will do) and Qt Gui alone, so that the command line draws
// what the window exports. May be used on any thread.
#pragma once

#include <QImage>
#include <QSize>
#include <memory>
#include <vector>

#include "widgets/figure/figure_content.h"
#include "widgets/figure/figure_options.h"
#include "widgets/figure/figure_style.h"

namespace lithoscope {

class Figure {
 public:
  // What would not fit is made smaller, text included. Throws Error where the map is broken or the
  // size out of range.
  Figure(FigureContent content, FigureOptions options);

  QSize size() const;  // in pixels at the resolution of the options
  const FigureOptions& options() const;
  const FigureContent& content() const;

  // As pixels, `scale` times as large. Transparent where the options say so.
  QImage image(double scale = 1) const;
  // Onto any device, in coordinates of size(). Vector: label maps as one area for each class, text
  // as text; maps of values and pictures as one image.
  void paint(QPainter& painter, bool vector) const;

  // Every word of the figure and where it stands.
  std::vector<PlacedText> texts() const;

 private:
  struct Parts;
  void paint_on(const Canvas& canvas) const;
  void paint_map(const Canvas& canvas) const;

  std::shared_ptr<const Parts> parts_;
};

}  // namespace lithoscope
