# Everything the program is built on, found once. scripts/install-dependencies.sh installs it.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
find_package(Eigen3 3.4 REQUIRED)
find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(xxhash REQUIRED IMPORTED_TARGET libxxhash)

# Debian holds a serial and an MPI build side by side; the program needs the serial one.
set(HDF5_PREFER_PARALLEL OFF)
pkg_check_modules(hdf5_serial QUIET IMPORTED_TARGET hdf5-serial)
if(hdf5_serial_FOUND)
  add_library(lithoscope_hdf5 ALIAS PkgConfig::hdf5_serial)
else()
  find_package(HDF5 REQUIRED COMPONENTS C)
  add_library(lithoscope_hdf5 INTERFACE)
  target_link_libraries(lithoscope_hdf5 INTERFACE hdf5::hdf5)
endif()

find_package(PNG REQUIRED)
find_package(TIFF REQUIRED)
find_package(JPEG REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Svg LinguistTools)

if(LITHOSCOPE_BUILD_WORKBENCH)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets)
  find_package(QCustomPlotQt6 REQUIRED CONFIG)
  find_package(
    VTK 9.1 REQUIRED
    COMPONENTS CommonCore CommonDataModel CommonExecutionModel ImagingCore RenderingCore
               RenderingOpenGL2 RenderingFreeType InteractionStyle)
endif()

if(LITHOSCOPE_BUILD_TESTS)
  find_package(GTest REQUIRED)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()

# Neural networks are trained with libtorch where it is installed.
find_package(Torch QUIET)
find_package(OpenMP QUIET COMPONENTS CXX)
if(Torch_FOUND AND OpenMP_CXX_FOUND)
  set(neural_possible ON)
else()
  set(neural_possible OFF)
endif()
option(LITHOSCOPE_BUILD_NEURAL "Build the plugin for neural networks (libtorch)" ${neural_possible})
if(LITHOSCOPE_BUILD_NEURAL AND NOT neural_possible)
  message(FATAL_ERROR "LITHOSCOPE_BUILD_NEURAL needs libtorch and OpenMP (Debian: libtorch-dev)")
endif()
if(NOT LITHOSCOPE_BUILD_NEURAL)
  message(STATUS "Without neural networks (libtorch not found, or not wanted)")
endif()
