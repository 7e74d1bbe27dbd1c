// The spectra of one plane at the cursor and at the pinned place.
#pragma once

#include <QWidget>
#include <optional>

#include "widgets/selection/spectrum_reader.h"
#include "widgets/spectrum/spectrum_view.h"

namespace lithoscope {

class SpectrumPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SpectrumPanel(QWidget* parent = nullptr);

  void set_plane_name(const QString& name);
  // The image whose spectra are shown; null for a plane without one.
  void set_image(const SpectralImagePtr& image, const QString& title);
  // Places in the image's plane; none where the cursor is not on it.
  void set_places(std::optional<PointUm> cursor, std::optional<PointUm> pin);

  SpectrumView* view() const { return view_; }
  const SpectralImagePtr& image() const { return image_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  // One of the two spectra: what is wanted and what is there.
  struct Trace {
    SpectrumReader reader;
    std::optional<PixelIndex> wanted;
    std::optional<PixelIndex> shown;
    std::vector<float> values;
  };

  void connect_trace(Trace& trace);
  void want(Trace& trace, std::optional<PointUm> place);
  void redraw();

  SpectrumView* view_;
  SpectralImagePtr image_;
  QString plane_name_, image_title_;
  Trace cursor_, pin_;
};

}  // namespace lithoscope
