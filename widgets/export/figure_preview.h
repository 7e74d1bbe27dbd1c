// A figure as it will be written, to be looked at closely.
#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "core/operations/artifact.h"
#include "widgets/figure/figure_options.h"
#include "widgets/figure/figure_writer.h"
#include "widgets/jobs/background_task.h"

namespace lithoscope {

struct PreviewRequest {
  Artifact artifact;
  std::string column;
  FigureOptions options;
  bool alone = false;  // the map without anything around it
};

// Draws in the background, of which only the latest request counts; what was there before stays
// until it is done. Wheel, + and − zoom at the cursor, dragging moves, F and a double click show
// all.
class FigurePreview : public QWidget {
  Q_OBJECT

 public:
  explicit FigurePreview(QWidget* parent = nullptr);

  void show_figure(const PreviewRequest& request);
  // Words in the place of a figure.
  void show_words(const QString& words);

  bool busy() const { return task_.busy(); }
  // The picture that is shown, at its own size; null where there is none.
  const QImage& picture() const { return picture_; }
  QSize figure_size() const { return size_; }  // of the file, in pixels; empty where not known
  double zoom() const;                         // pixels of the screen for one of the figure

  QSize sizeHint() const override;

 Q_SIGNALS:
  void drawn();
  void failed(const lithoscope::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void draw();
  void fit();
  void zoom_at(QPointF place, double factor);
  double fitting() const;
  QRectF figure_rect() const;

  std::optional<PreviewRequest> request_;
  std::optional<FigureContent> content_;  // of the request's artifact and column, once read
  QString words_;
  QImage picture_;
  QSize size_;
  double zoom_ = 0;  // 0 = all of it
  QPointF middle_;   // of the view, in pixels of the figure
  QPointF grabbed_;
  BackgroundTask task_;
};

}  // namespace lithoscope
