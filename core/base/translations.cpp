#include "core/base/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <memory>

namespace lithoscope {

void install_translations() {
  auto translator = std::make_unique<QTranslator>();
  const QString folder =
      QCoreApplication::applicationDirPath() + QStringLiteral("/../share/lithoscope/translations");
  if (translator->load(QLocale(), QStringLiteral("lithoscope"), QStringLiteral("_"), folder)) {
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release());
  }
}

}  // namespace lithoscope
