#include "widgets/map/vtk_canvas.h"

#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>

#include <QOpenGLFunctions>
#include <QPainter>
#include <QSurfaceFormat>
#include <algorithm>
#include <cmath>
#include <utility>

namespace lithoscope {
namespace {

bool try_opengl() {
  QOpenGLContext context;
  context.setFormat(QSurfaceFormat::defaultFormat());
  if (!context.create()) return false;
  QOffscreenSurface surface;
  surface.setFormat(context.format());
  surface.create();
  if (!surface.isValid() || !context.makeCurrent(&surface)) return false;
  const auto version = context.format().version();
  context.doneCurrent();
  return version >= qMakePair(3, 2);
}

}  // namespace

bool opengl_available() {
  static const bool available = try_opengl();
  return available;
}

void set_default_surface_format() {
  QSurfaceFormat format;
  format.setRenderableType(QSurfaceFormat::OpenGL);
  format.setVersion(3, 2);
  format.setProfile(QSurfaceFormat::CoreProfile);
  format.setSwapBehavior(QSurfaceFormat::DoubleBuffer);
  format.setDepthBufferSize(24);
  format.setStencilBufferSize(8);
  format.setSamples(0);
  QSurfaceFormat::setDefaultFormat(format);
}

VtkCanvas::VtkCanvas(QWidget* parent)
    : QWidget(parent), window_(vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New()) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  window_->SetMultiSamples(0);
  window_->SetFrameBlitModeToNoBlit();
  window_->AddObserver(vtkCommand::WindowIsCurrentEvent, this, &VtkCanvas::answer_is_current);
  window_->AddObserver(vtkCommand::WindowMakeCurrentEvent, this, &VtkCanvas::make_current_for_vtk);
}

VtkCanvas::~VtkCanvas() {
  if (ready_ && make_current()) {
    window_->Finalize();
    window_->SetReadyForRendering(false);
    context_.doneCurrent();
  }
  window_->RemoveAllObservers();
}

vtkGenericOpenGLRenderWindow* VtkCanvas::render_window() const {
  return window_;
}

void VtkCanvas::redraw() {
  stale_ = true;
  update();
}

void VtkCanvas::answer_is_current(vtkObject*, unsigned long, void* call_data) {
  *static_cast<bool*>(call_data) = ready_ && QOpenGLContext::currentContext() == &context_;
}

void VtkCanvas::make_current_for_vtk(vtkObject*, unsigned long, void*) {
  if (ready_) make_current();
}

bool VtkCanvas::make_current() {
  return QOpenGLContext::currentContext() == &context_ || context_.makeCurrent(&surface_);
}

void VtkCanvas::draw(QSize size) {
  if (!ready_) {
    // Not before it is seen: most pages are not.
    context_.setFormat(QSurfaceFormat::defaultFormat());
    surface_.setFormat(context_.format());
    surface_.create();
    ready_ = surface_.isValid() && context_.create() && make_current();
    if (!ready_) return;
    window_->SetForceMaximumHardwareLineWidth(1);
    window_->SetReadyForRendering(true);
    window_->InitializeFromCurrentContext();
  }
  if (!make_current()) return;
  window_->SetSize(size.width(), size.height());
  window_->Render();
  if (picture_.size() != size) picture_ = QImage(size, QImage::Format_RGB32);
  auto* state = window_->GetState();
  state->PushFramebufferBindings();
  window_->GetDisplayFramebuffer()->Bind(GL_READ_FRAMEBUFFER);
  window_->GetDisplayFramebuffer()->ActivateReadBuffer(0);
  // As QImage has its pixels, but from the bottom up.
  context_.functions()->glReadPixels(0, 0, size.width(), size.height(), GL_BGRA,
                                     GL_UNSIGNED_INT_8_8_8_8_REV, picture_.bits());
  state->PopFramebufferBindings();
  context_.doneCurrent();
  picture_ = std::move(picture_).mirrored();
  picture_.setDevicePixelRatio(devicePixelRatioF());
  stale_ = false;
}

void VtkCanvas::paintEvent(QPaintEvent*) {
  const double ratio = devicePixelRatioF();
  const QSize wanted(std::max(1, static_cast<int>(std::lround(width() * ratio))),
                     std::max(1, static_cast<int>(std::lround(height() * ratio))));
  if (stale_ || picture_.size() != wanted) draw(wanted);
  QPainter painter(this);
  if (stale_) {
    painter.fillRect(rect(), palette().color(QPalette::Window));
  } else {
    painter.drawImage(QPoint(0, 0), picture_);
  }
}

}  // namespace lithoscope
