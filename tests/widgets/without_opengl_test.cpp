// Remote desktops and the offscreen platform have no OpenGL: everything works but the picture.
#include <gtest/gtest.h>

#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/map/vtk_canvas.h"
#include "widgets/window/main_window.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope {
namespace {

TEST(WithoutOpenGl, AMapSaysWhatIsMissing) {
  ASSERT_FALSE(opengl_available());
  MapView view;
  view.set_layer(make_value_layer("a", "", {2, 2, 1, 1, 0, 0, true}, {1, 2, 3, 4}));
  test::show(view, {300, 200});
  view.set_style({});
  test::wheel(view, {20, 20}, 1);
  EXPECT_FALSE(view.has_opengl());
  EXPECT_TRUE(view.marks().message.contains("OpenGL"));
  EXPECT_FALSE(view.grab().isNull());
}

TEST(WithoutOpenGl, TheWindowOpensAndRunsARecipe) {
  test::TemporaryFolder folder;
  const Registry registry = test::fake_registry();
  RunOptions options;
  options.cache_folder = folder / "cache";
  MainWindow window(registry, options);
  test::show(window, {1000, 700});
  window.open({QString::fromStdString(test::write_fake_recipe(folder, false).string())});
  ASSERT_TRUE(test::wait_until([&] { return window.document().is_open(); }));
  window.document().run();
  ASSERT_TRUE(test::wait_until([&] {
    const MapPanel* panel = window.workspace().panel(0);
    return panel != nullptr && panel->view()->layer() && panel->view()->layer()->is_labels();
  }));
  EXPECT_FALSE(window.grab().isNull());
}

}  // namespace
}  // namespace lithoscope
