#include "widgets/export/figure_preview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/figure/figure.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

constexpr double kMostZoom = 16;
constexpr double kMostPixels = 16e6;  // of a preview; larger ones are drawn smaller and enlarged

// Squares that show what is transparent.
void draw_squares(QPainter& painter, const QRectF& area, int size, const QPalette& palette) {
  const QColor colours[] = {palette.color(QPalette::Base), palette.color(QPalette::Button)};
  painter.save();
  painter.setClipRect(area);
  for (double y = area.top(), i = 0; y < area.bottom(); y += size, ++i) {
    for (double x = area.left(), k = i; x < area.right(); x += size, ++k) {
      painter.fillRect(QRectF(x, y, size, size), colours[static_cast<int>(k) % 2]);
    }
  }
  painter.restore();
}

}  // namespace

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(12 * grid_unit(this), 12 * grid_unit(this));
  setAccessibleName(tr("Preview"));
  setToolTip(tr("The figure as it will be: the wheel zooms, dragging moves, F shows all"));
  connect(&task_, &BackgroundTask::failed, this, [this](const Error& error) {
    show_words(QString::fromStdString(error.problem()));
    Q_EMIT failed(error);
  });
}

QSize FigurePreview::sizeHint() const {
  return {60 * grid_unit(this), 50 * grid_unit(this)};
}

void FigurePreview::show_figure(const PreviewRequest& request) {
  const bool same = request_ && request_->artifact.value() == request.artifact.value() &&
                    request_->column == request.column;
  if (!same) {
    content_.reset();
    zoom_ = 0;
  }
  request_ = request;
  words_.clear();
  draw();
}

void FigurePreview::show_words(const QString& words) {
  task_.cancel();
  request_.reset();
  content_.reset();
  picture_ = {};
  size_ = {};
  words_ = words;
  update();
}

double FigurePreview::fitting() const {
  if (size_.isEmpty()) return 1;
  const double border = 4.0 * grid_unit(this);
  return std::clamp(
      std::min((width() - border) / size_.width(), (height() - border) / size_.height()), 0.005,
      8.0);
}

double FigurePreview::zoom() const {
  return zoom_ > 0 ? zoom_ : fitting();
}

QRectF FigurePreview::figure_rect() const {
  const double z = zoom();
  const QPointF middle = zoom_ > 0 ? middle_ : QPointF(size_.width() / 2.0, size_.height() / 2.0);
  return {QPointF(width() / 2.0, height() / 2.0) - z * middle, QSizeF(size_) * z};
}

void FigurePreview::draw() {
  if (!request_) return;
  // As many pixels as the screen shows.
  const double ratio = devicePixelRatioF();
  const double wanted = zoom_ * ratio;
  const QSizeF room = QSizeF(size()) * ratio - QSizeF(4, 4) * grid_unit(this) * ratio;
  task_.start([this, request = *request_, content = content_, wanted,
               room](Progress& progress) -> BackgroundTask::Done {
    const FigureContent map =
        content ? *content : figure_content(request.artifact, request.column, progress);
    progress.check();
    QImage picture;
    QSize size;
    if (request.alone) {
      picture = map_pixels(map, request.options);
      size = picture.size();
    } else {
      const Figure figure(map, request.options);
      size = figure.size();
      double scale =
          wanted > 0 ? wanted
                     : std::min({room.width() / size.width(), room.height() / size.height(), 8.0});
      const double most = std::sqrt(kMostPixels / size.width() / size.height());
      scale = std::clamp(scale, 0.02, std::max(0.02, most));
      picture = figure.image(scale);
    }
    progress.check();
    return [this, map, picture, size] {
      content_ = map;
      picture_ = picture;
      size_ = size;
      update();
      Q_EMIT drawn();
    };
  });
}

void FigurePreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), canvas_colour(palette()));
  if (picture_.isNull()) {
    painter.setPen(muted_text(palette()));
    const int unit = grid_unit(this);
    painter.drawText(rect().adjusted(2 * unit, unit, -2 * unit, -unit),
                     Qt::AlignCenter | Qt::TextWordWrap, words_);
    return;
  }
  const QRectF area = figure_rect();
  if (picture_.hasAlphaChannel()) {
    draw_squares(painter, area.intersected(QRectF(rect())), grid_unit(this), palette());
  }
  // Enlarged pixels stay square.
  painter.setRenderHint(QPainter::SmoothPixmapTransform, picture_.width() > 1.05 * area.width());
  painter.drawImage(area, picture_);
  painter.setPen(border_colour(palette()));
  painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
  if (hasFocus()) {
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
}

void FigurePreview::resizeEvent(QResizeEvent*) {
  if (zoom_ <= 0) draw();
}

void FigurePreview::fit() {
  zoom_ = 0;
  draw();
  update();
}

void FigurePreview::zoom_at(QPointF place, double factor) {
  if (size_.isEmpty()) return;
  const QRectF before = figure_rect();
  const double old = zoom();
  const QPointF under = (place - before.topLeft()) / old;
  zoom_ = std::clamp(old * factor, std::min(0.5 * fitting(), 0.1), kMostZoom);
  middle_ = under - (place - QPointF(width() / 2.0, height() / 2.0)) / zoom_;
  draw();
  update();
}

void FigurePreview::wheelEvent(QWheelEvent* event) {
  zoom_at(event->position(), std::pow(1.25, event->angleDelta().y() / 120.0));
  event->accept();
}

void FigurePreview::mousePressEvent(QMouseEvent* event) {
  grabbed_ = event->position();
}

void FigurePreview::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() == Qt::NoButton || size_.isEmpty()) return;
  if (zoom_ <= 0) {
    zoom_ = fitting();
    middle_ = QPointF(size_.width() / 2.0, size_.height() / 2.0);
  }
  middle_ -= (event->position() - grabbed_) / zoom_;
  grabbed_ = event->position();
  update();
}

void FigurePreview::mouseDoubleClickEvent(QMouseEvent*) {
  fit();
}

void FigurePreview::keyPressEvent(QKeyEvent* event) {
  const QPointF centre(width() / 2.0, height() / 2.0);
  if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
    zoom_at(centre, 1.25);
  } else if (event->key() == Qt::Key_Minus) {
    zoom_at(centre, 0.8);
  } else if (event->key() == Qt::Key_F) {
    fit();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace lithoscope
