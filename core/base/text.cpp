#include "core/base/text.h"

#include <QCoreApplication>

namespace lithoscope {

std::string translate_source(const char* context, const char* source) {
  return QCoreApplication::translate(context, source).toStdString();
}

std::string fill_pattern(const std::string& pattern, fmt::format_args arguments) {
  try {
    return fmt::vformat(pattern, arguments);
  } catch (const fmt::format_error&) {
    return pattern;
  }
}

}  // namespace lithoscope
