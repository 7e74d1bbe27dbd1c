// The spectra of one plane: at the cursor, at the pinned place, kept ones and others beside them.
#pragma once

#include <QPointer>
#include <QUndoStack>
#include <QWidget>
#include <map>
#include <optional>

#include "core/preprocess/single_spectrum.h"
#include "widgets/sample/layer_formula.h"
#include "widgets/selection/spectrum_reader.h"
#include "widgets/spectrum/curve_scaling.h"
#include "widgets/spectrum/element_marks.h"
#include "widgets/spectrum/kept_spectra.h"
#include "widgets/spectrum/spectrum_view.h"

class QMenu;

namespace lithoscope {

class ElementPopup;
class Registry;
class SpectrumSide;
class SpectrumTools;

// A spectrum that is worked out elsewhere: of a pin, the mean of a region.
struct ExtraCurve {
  QString name;
  QColor colour;
  // One value a channel of source(); NaN leaves a gap.
  std::vector<float> values;
  // Standard deviation a channel, drawn as a band of mean ± deviation; empty = none. In a mode the
  // band is carried along: as it is over a removed baseline, divided by the same hull; the
  // derivative has none.
  std::vector<float> deviation = {};
};

class SpectrumPanel : public QWidget {
  Q_OBJECT

 public:
  // `history` takes what can be undone; null = one of its own. It must outlive the panel, or be
  // cleared before the panel goes.
  explicit SpectrumPanel(QWidget* parent = nullptr, QUndoStack* history = nullptr);
  ~SpectrumPanel() override;

  void set_plane_name(const QString& name);
  // Whose readers know spectral libraries.
  void set_registry(const Registry* registry);
  // The image whose spectra are shown; null for a plane without one.
  void set_image(const SpectralImagePtr& image, const QString& title);
  // Places in the image's plane; none where the cursor is not on it.
  void set_places(std::optional<PointUm> cursor, std::optional<PointUm> pin);
  // Curves beside those of cursor, pin and kept places; they stay until others are set or the
  // image changes.
  void set_extra_curves(const std::vector<ExtraCurve>& curves);

  // What the spectra are read from: the image, or its reflectance where the mode works on that;
  // null while it is not there yet. Extra curves must be of it.
  const SpectralImagePtr& source() const { return source_; }

  SpectrumMode mode() const { return mode_; }
  std::vector<SpectrumMode> modes() const;
  void set_mode(SpectrumMode mode);
  SpectrumScaling scaling() const { return scaling_; }
  void set_scaling(SpectrumScaling scaling);

  bool can_keep() const;
  void keep();  // the spectrum at the cursor
  KeptSpectra& kept() { return *kept_; }
  QUndoStack& history() { return *history_; }

  // Emission lines have a place in this image.
  bool can_mark_elements() const;
  const ElementMarks& element_marks() const { return marks_; }
  void set_element_marks(const ElementMarks& marks);
  void choose_elements();  // opens the periodic table
  // Absorptions have a place in this image.
  bool can_mark_absorptions() const;
  bool shows_absorptions() const { return absorptions_; }
  void show_absorptions(bool shown);
  // Lines that elements are known by; strong_lines() from the start.
  void set_line_table(std::vector<StrongLine> table);

  SpectrumView* view() const { return view_; }
  SpectrumTools* tools() const { return tools_; }
  // Lists that belong to the spectra, to be placed wherever there is room. The panel owns them.
  SpectrumSide* side() const { return side_; }
  ElementPopup* element_popup() const { return popup_; }
  const SpectralImagePtr& image() const { return image_; }

 Q_SIGNALS:
  void activated();       // someone works in it
  void changed();         // what it shows, or what it can do
  void source_changed();  // see source()
  void hovered(const QString& words);
  // A map of the image is wanted: of a line, of a band's depth.
  void map_wanted(const lithoscope::LayerFormula& formula);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  // One of the two spectra of the selection: what is wanted and what is there.
  struct Trace {
    SpectrumReader reader;
    std::optional<PixelIndex> wanted;
    std::optional<PixelIndex> shown;
    std::vector<float> values;
  };
  // What was read for a kept place, and what the mode made of it.
  struct KeptValues {
    SpectralImagePtr source;
    std::vector<float> values;
    std::optional<SpectrumMode> mode;
    std::vector<float> in_mode;
  };
  // A curve on its way through the mode; kept ones remember what came out.
  struct Piece {
    SpectrumCurve curve;
    int kept_id = 0;
    bool done = false;  // already in the mode
  };

  void build();
  void connect_trace(Trace& trace);
  void want(Trace& trace, std::optional<PointUm> place);
  void forget_traces();
  void use_source();
  void read_kept();
  void redraw();
  std::vector<Piece> pieces() const;
  static void apply_mode(std::vector<Piece>& pieces, const SpectralImage& image, SpectrumMode mode);
  void show_pieces(std::vector<Piece> pieces);
  void update_message(bool any_measured);
  void update_marks();
  void update_tools();
  void update_quantity();
  void name_peak(double position, double reach);
  void map_line(double wavelength_nm);
  void fill_menu(QMenu& menu, double position, const SpectrumMarker* marker);
  // The spectrum that peaks and references speak of: the cursor's, the pinned one, a kept one.
  std::vector<float> main_spectrum() const;

  SpectrumView* view_;
  SpectrumTools* tools_;
  QUndoStack* history_;
  KeptSpectra* kept_;
  SpectrumSide* side_;
  QPointer<QWidget> side_there_;  // null once someone else has deleted it
  ElementPopup* popup_;
  SpectralImagePtr image_, source_, reflectance_;
  QString plane_name_, image_title_, trouble_;
  std::optional<PointUm> cursor_place_, pin_place_;
  Trace cursor_, pin_;
  std::map<int, KeptValues> kept_values_;
  std::vector<ExtraCurve> extra_;
  std::vector<StrongLine> table_;
  ElementMarks marks_;
  bool absorptions_ = false;
  SpectrumMode mode_ = SpectrumMode::kRaw;
  SpectrumScaling scaling_ = SpectrumScaling::kAsTheyAre;
  BackgroundTask calibrate_, read_kept_;
  BackgroundTask process_{BackgroundTask::Replace::kFinishRunning};
};

}  // namespace lithoscope
