#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

#include "widgets/map/vtk_opengl_widget.h"
#include "widgets/theme/theme.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  QStandardPaths::setTestModeEnabled(true);  // leaves the person's own settings alone
  lithoscope::set_default_surface_format();
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("lithoscope-tests"));
  QApplication::setApplicationName(QStringLiteral("lithoscope-tests"));
  lithoscope::apply_theme(lithoscope::ThemeMode::kLight);
  return RUN_ALL_TESTS();
}
