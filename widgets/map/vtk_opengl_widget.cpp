#include "widgets/map/vtk_opengl_widget.h"

#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>
#include <algorithm>
#include <cmath>

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
  // A map that waits for the screen would keep the spectra of the same movement waiting.
  format.setSwapInterval(0);
  QSurfaceFormat::setDefaultFormat(format);
}

VtkOpenGLWidget::VtkOpenGLWidget(QWidget* parent)
    : QOpenGLWidget(parent), window_(vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New()) {
  window_->SetMultiSamples(0);
  window_->SetFrameBlitModeToNoBlit();
  window_->AddObserver(vtkCommand::WindowIsCurrentEvent, this, &VtkOpenGLWidget::answer_is_current);
  window_->AddObserver(vtkCommand::WindowMakeCurrentEvent, this,
                       &VtkOpenGLWidget::make_current_for_vtk);
}

VtkOpenGLWidget::~VtkOpenGLWidget() {
  // QOpenGLWidget's own destructor ends the context, when there is nothing left here to release.
  if (context() != nullptr) context()->disconnect(this);
  release();
  window_->RemoveAllObservers();
}

vtkGenericOpenGLRenderWindow* VtkOpenGLWidget::render_window() const {
  return window_;
}

void VtkOpenGLWidget::answer_is_current(vtkObject*, unsigned long, void* call_data) {
  *static_cast<bool*>(call_data) = context_is_current();
}

void VtkOpenGLWidget::make_current_for_vtk(vtkObject*, unsigned long, void*) {
  // QOpenGLWidget::makeCurrent() binds the widget's framebuffer behind VTK's state cache; called
  // while VTK renders, it would leave VTK's own framebuffers without attachments.
  if (isValid() && !context_is_current()) makeCurrent();
}

bool VtkOpenGLWidget::context_is_current() const {
  return context() != nullptr && QOpenGLContext::currentContext() == context();
}

void VtkOpenGLWidget::set_window_size() {
  const double ratio = devicePixelRatioF();
  window_->SetSize(std::max(1, static_cast<int>(std::lround(width() * ratio))),
                   std::max(1, static_cast<int>(std::lround(height() * ratio))));
}

void VtkOpenGLWidget::initializeGL() {
  // A move to another window or screen gives a new context; what VTK made in the old one goes
  // first.
  connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &VtkOpenGLWidget::release,
          Qt::UniqueConnection);
  window_->SetForceMaximumHardwareLineWidth(1);
  window_->SetReadyForRendering(true);
  window_->InitializeFromCurrentContext();
  set_window_size();
}

void VtkOpenGLWidget::resizeGL(int, int) {
  auto* state = window_->GetState();
  state->Reset();
  state->Push();
  state->ResetFramebufferBindings();
  set_window_size();
  state->Pop();
}

void VtkOpenGLWidget::paintGL() {
  auto* state = window_->GetState();
  state->Reset();
  state->Push();
  state->ResetFramebufferBindings();
  set_window_size();
  window_->Render();

  const int* size = window_->GetSize();
  QOpenGLFunctions* gl = context()->functions();
  gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
  gl->glDisable(GL_SCISSOR_TEST);
  window_->BlitDisplayFramebuffer(0, 0, 0, size[0], size[1], 0, 0, size[0], size[1],
                                  GL_COLOR_BUFFER_BIT, GL_NEAREST);
  gl->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
  state->Pop();
}

void VtkOpenGLWidget::release() {
  if (!window_->GetReadyForRendering() || !isValid()) return;
  makeCurrent();
  window_->Finalize();
  window_->SetReadyForRendering(false);
  doneCurrent();
}

}  // namespace lithoscope
