#include "widgets/map/map_scene.h"

#include <vtkCamera.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageSlice.h>
#include <vtkImageSliceMapper.h>
#include <vtkRenderer.h>

#include <utility>

namespace lithoscope {
namespace {

constexpr double kNear = 100;   // of both sides of the lowest picture
constexpr double kApart = 0.1;  // a thousand pictures before the camera meets one

vtkSmartPointer<vtkImageData> empty_picture(const Grid& grid) {
  auto image = vtkSmartPointer<vtkImageData>::New();
  image->SetDimensions(static_cast<int>(grid.cols), static_cast<int>(grid.rows), 1);
  image->SetSpacing(grid.pitch_x_um, grid.pitch_y_um, 1);
  image->SetOrigin(grid.origin_x_um, grid.origin_y_um, 0);
  image->AllocateScalars(VTK_UNSIGNED_CHAR, 4);
  return image;
}

}  // namespace

MapScene::MapScene() : renderer_(vtkSmartPointer<vtkRenderer>::New()) {
  renderer_->SetBackgroundAlpha(1.0);
  vtkCamera* camera = renderer_->GetActiveCamera();
  camera->ParallelProjectionOn();
}

MapScene::~MapScene() = default;

vtkRenderer* MapScene::renderer() const {
  return renderer_;
}

vtkSmartPointer<vtkImageData> MapScene::make_picture(const MapLayer& layer, const LayerStyle& style,
                                                     std::int64_t step) {
  const Grid grid = coarse_grid(layer.grid, step);
  const auto image = empty_picture(grid);
  paint_layer(layer, style, step, static_cast<std::uint8_t*>(image->GetScalarPointer()));
  return image;
}

vtkSmartPointer<vtkImageData> MapScene::make_flat_picture(const std::vector<StackedLayer>& stack,
                                                          std::int64_t step) {
  const auto image = empty_picture(coarse_grid(stack_grid(stack), step));
  flatten_stack(stack, step, static_cast<std::uint8_t*>(image->GetScalarPointer()));
  return image;
}

void MapScene::set_count(std::size_t count) {
  while (pictures_.size() > count) {
    renderer_->RemoveViewProp(pictures_.back().slice);
    pictures_.pop_back();
  }
  while (pictures_.size() < count) {
    Picture picture;
    picture.mapper = vtkSmartPointer<vtkImageSliceMapper>::New();
    picture.mapper->BorderOn();  // whole pixels: half a pixel around the outer centres
    picture.slice = vtkSmartPointer<vtkImageSlice>::New();
    picture.slice->SetMapper(picture.mapper);
    // The camera looks along +z: nearer is less.
    picture.slice->SetPosition(0, 0, -kApart * static_cast<double>(pictures_.size()));
    picture.slice->GetProperty()->SetInterpolationTypeToNearest();
    picture.slice->SetVisibility(false);
    renderer_->AddViewProp(picture.slice);
    pictures_.push_back(std::move(picture));
  }
}

void MapScene::set_picture(std::size_t slot, const vtkSmartPointer<vtkImageData>& picture) {
  pictures_[slot].mapper->SetInputData(picture);
  pictures_[slot].slice->SetVisibility(true);
}

void MapScene::set_look(std::size_t slot, double opacity, bool smooth) {
  vtkImageProperty* property = pictures_[slot].slice->GetProperty();
  property->SetOpacity(opacity);
  if (smooth) {
    property->SetInterpolationTypeToLinear();
  } else {
    property->SetInterpolationTypeToNearest();
  }
}

void MapScene::set_background(const QColor& colour) {
  renderer_->SetBackground(colour.redF(), colour.greenF(), colour.blueF());
}

void MapScene::set_viewport(const MapViewport& viewport) {
  // Seen from behind with the head down: x runs right and y down, as rows do.
  vtkCamera* camera = renderer_->GetActiveCamera();
  const double distance = 1000;
  camera->SetFocalPoint(viewport.centre.x_um, viewport.centre.y_um, 0);
  camera->SetPosition(viewport.centre.x_um, viewport.centre.y_um, -distance);
  camera->SetViewUp(0, -1, 0);
  camera->SetParallelScale(viewport.size.height() * viewport.um_per_px / 2);
  camera->SetClippingRange(distance - kNear, distance + kNear);
}

}  // namespace lithoscope
