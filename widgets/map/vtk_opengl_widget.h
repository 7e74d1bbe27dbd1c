// A VTK render window inside Qt 6.
#pragma once

#include <vtkSmartPointer.h>

#include <QOpenGLWidget>

class vtkGenericOpenGLRenderWindow;
class vtkObject;
class vtkRenderer;

namespace lithoscope {

// True where a window of this session can draw with OpenGL; looked up once. False on the offscreen
// platform and on some remote desktops: QOpenGLWidget must not be made there.
bool opengl_available();

// The default surface format that VTK needs; to be set before the application is made.
void set_default_surface_format();

// QOpenGLWidget whose picture is drawn by a vtkGenericOpenGLRenderWindow. Renderers are added to
// render_window(); each must have an opaque background. VTK keeps a cache of OpenGL's state which
// Qt changes behind its back: the order of calls in the .cpp file is what keeps the two apart.
class VtkOpenGLWidget : public QOpenGLWidget {
  Q_OBJECT

 public:
  explicit VtkOpenGLWidget(QWidget* parent = nullptr);
  ~VtkOpenGLWidget() override;

  vtkGenericOpenGLRenderWindow* render_window() const;

 protected:
  void initializeGL() override;
  void resizeGL(int width, int height) override;
  void paintGL() override;

 private:
  void answer_is_current(vtkObject*, unsigned long, void* call_data);
  void make_current_for_vtk(vtkObject*, unsigned long, void*);
  bool context_is_current() const;
  void set_window_size();
  void release();

  vtkSmartPointer<vtkGenericOpenGLRenderWindow> window_;
};

}  // namespace lithoscope
