#include <gtest/gtest.h>

#include <QApplication>
#include <QSettings>

#include "tests/support/test_support.h"
#include "widgets/map/vtk_canvas.h"
#include "widgets/theme/theme.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  // Leaves the person's own settings alone.
  const lithoscope::test::TemporaryFolder settings;
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                     QString::fromStdString(settings.path().string()));
  qputenv("XDG_DATA_HOME", settings.path().c_str());
  lithoscope::set_default_surface_format();
  QApplication application(argc, argv);
  lithoscope::apply_theme(lithoscope::ThemeMode::kLight);
  return RUN_ALL_TESTS();
}
