// A VTK render window as a plain widget.
#pragma once

#include <vtkSmartPointer.h>

#include <QImage>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QWidget>
#include <memory>

class vtkGenericOpenGLRenderWindow;
class vtkObject;

namespace lithoscope {

// True where a window of this session can draw with OpenGL; looked up once. False on the offscreen
// platform and on some remote desktops.
bool opengl_available();

// The default surface format that VTK needs; to be set before the application is made.
void set_default_surface_format();

// A widget whose picture is drawn by a vtkGenericOpenGLRenderWindow, off the screen and in a
// context of its own. Renderers are added to render_window(); each must have an opaque background.
//
// No QOpenGLWidget: a window with one is put together by OpenGL whenever anything in it changes,
// which with a software renderer takes longer than all the rest of a movement of the cursor. Here
// OpenGL is at work only when the scene has changed.
class VtkCanvas : public QWidget {
  Q_OBJECT

 public:
  explicit VtkCanvas(QWidget* parent = nullptr);
  ~VtkCanvas() override;

  vtkGenericOpenGLRenderWindow* render_window() const;

  // The scene is another one: it is drawn when the widget is painted next.
  void redraw();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void answer_is_current(vtkObject*, unsigned long, void* call_data);
  void make_current_for_vtk(vtkObject*, unsigned long, void*);
  bool make_current();
  void draw(QSize size);

  vtkSmartPointer<vtkGenericOpenGLRenderWindow> window_;
  QOpenGLContext context_;
  QOffscreenSurface surface_;
  bool ready_ = false;  // the context is there
  bool stale_ = true;   // the picture, or there is none
  QImage picture_;
};

}  // namespace lithoscope
