#include "core/base/resource.h"

#include <QFile>
#include <stdexcept>

namespace lithoscope {

std::string read_resource(const std::string& name) {
  QFile file(QStringLiteral(":/lithoscope/") + QString::fromStdString(name));
  if (!file.open(QIODevice::ReadOnly)) throw std::logic_error("no resource " + name);
  return file.readAll().toStdString();
}

}  // namespace lithoscope
