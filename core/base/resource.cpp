#include "core/base/resource.h"

#include <QDir>
#include <QFile>
#include <stdexcept>

namespace lithoscope {

std::string read_resource(const std::string& name) {
  QFile file(QStringLiteral(":/lithoscope/") + QString::fromStdString(name));
  if (!file.open(QIODevice::ReadOnly)) throw std::logic_error("no resource " + name);
  return file.readAll().toStdString();
}

std::vector<std::string> list_resources(const std::string& folder) {
  const QDir directory(QStringLiteral(":/lithoscope/") + QString::fromStdString(folder));
  std::vector<std::string> names;
  for (const QString& name : directory.entryList(QDir::Files, QDir::Name)) {
    names.push_back(name.toStdString());
  }
  return names;
}

}  // namespace lithoscope
