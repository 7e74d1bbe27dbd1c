# How every target is compiled: language, warnings, sanitizers, ccache, where things are put.
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

# One tree for programs, libraries and plugins, so that a build runs in place as an install does.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(LITHOSCOPE_PLUGIN_SUBDIR lithoscope/plugins)
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR};$ORIGIN/../..")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers would make it pass every file on to the compiler otherwise.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

# lithoscope_settings: the flags that all of our own targets share.
add_library(lithoscope_settings INTERFACE)
target_compile_options(
  lithoscope_settings INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                # Descriptions name the fields that they set and leave the rest.
                                -Wno-missing-field-initializers)
# Qt's foreach/signals/slots words would clash with other libraries' names.
target_compile_definitions(lithoscope_settings INTERFACE QT_NO_KEYWORDS QT_NO_FOREACH)
if(LITHOSCOPE_SANITIZE)
  target_compile_options(lithoscope_settings INTERFACE -fsanitize=${LITHOSCOPE_SANITIZE}
                                                       -fno-omit-frame-pointer)
  target_link_options(lithoscope_settings INTERFACE -fsanitize=${LITHOSCOPE_SANITIZE})
  target_compile_definitions(lithoscope_settings INTERFACE LITHOSCOPE_SANITIZED)
endif()

# lithoscope_plugin(NAME sources...): a module found at run time beside the program.
function(lithoscope_plugin name)
  add_library(lithoscope_plugin_${name} MODULE ${ARGN})
  target_link_libraries(lithoscope_plugin_${name} PRIVATE lithoscope_settings lithoscope_core)
  set_target_properties(
    lithoscope_plugin_${name}
    PROPERTIES PREFIX "" OUTPUT_NAME ${name}
               LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/${LITHOSCOPE_PLUGIN_SUBDIR}
               INSTALL_RPATH "$ORIGIN/../..")
  install(TARGETS lithoscope_plugin_${name}
          LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/${LITHOSCOPE_PLUGIN_SUBDIR})
  set_property(GLOBAL APPEND PROPERTY LITHOSCOPE_PLUGIN_TARGETS lithoscope_plugin_${name})
endfunction()

# Sources that exist once for each kind of vectors, as NAME_plain.cpp and NAME_VERSION.cpp for each
# VERSION (avx2, fma, avx512; the latter two with fused multiply-add): these are called only where
# the processor has those instructions. The compiler may fuse no multiplication with an addition by
# itself; vectors never cross a call.
function(lithoscope_vector_versions target name)
  set(flags_plain "")
  set(flags_avx2 ";-mavx2")
  set(flags_fma ";-mavx2;-mfma")
  set(flags_avx512 ";-mavx2;-mfma;-mavx512f")
  foreach(version IN LISTS ARGN ITEMS plain)
    set(options "-ffp-contract=off;-Wno-psabi")
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$")
      string(APPEND options "${flags_${version}}")
    endif()
    target_sources(${target} PRIVATE ${name}_${version}.cpp)
    set_source_files_properties(
      ${name}_${version}.cpp TARGET_DIRECTORY ${target}
      PROPERTIES COMPILE_OPTIONS "${options}" SKIP_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()
