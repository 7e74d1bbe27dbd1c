// Finding plugins: modules beside the program that add operations, readers and writers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/operations/registry.h"

// What a plugin defines, once:  LITHOSCOPE_PLUGIN(registry) { registry.add(...); }
#define LITHOSCOPE_PLUGIN_INTERFACE 1
#define LITHOSCOPE_PLUGIN(registry)              \
  extern "C" int lithoscope_plugin_interface() { \
    return LITHOSCOPE_PLUGIN_INTERFACE;          \
  }                                              \
  extern "C" void lithoscope_plugin_register([[maybe_unused]] lithoscope::Registry& registry)

namespace lithoscope {

struct PluginResult {
  std::filesystem::path file;
  std::string problem;  // empty where it was loaded
};

// Loads every module of `folder` (in the order of names) into `registry`. A plugin that does not
// load is reported, never fatal; a folder that does not exist holds none. Modules stay loaded until
// the program ends.
std::vector<PluginResult> load_plugins(Registry& registry, const std::filesystem::path& folder);

// The folder of plugins of this program: LITHOSCOPE_PLUGINS if set, else ../lib/lithoscope/plugins
// (or the platform's library folder) beside the program.
std::filesystem::path plugin_folder();

}  // namespace lithoscope
