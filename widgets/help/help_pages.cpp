#include "widgets/help/help_pages.h"

#include <QDir>
#include <QFile>
#include <QWidget>
#include <algorithm>

namespace lithoscope {
namespace {

constexpr auto kTopic = "help topic";
const QString kFolder = QStringLiteral(":/lithoscope/help/");

QString title_of(const QString& text, const QString& name) {
  for (const QString& line : text.split(QLatin1Char('\n'))) {
    if (line.startsWith(QStringLiteral("# "))) return line.mid(2).trimmed();
  }
  return name;
}

std::vector<HelpPage> find_pages() {
  static const QStringList kOrder = {
      QStringLiteral("explore"), QStringLiteral("align"),     QStringLiteral("features"),
      QStringLiteral("label"),   QStringLiteral("judge"),     QStringLiteral("distil"),
      QStringLiteral("export"),  QStringLiteral("projects"),  QStringLiteral("jobs"),
      QStringLiteral("recipes"), QStringLiteral("operations")};
  std::vector<HelpPage> pages;
  for (const QString& file :
       QDir(kFolder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
    const QString name = file.chopped(3);
    pages.push_back({name, title_of(help_text(name), name)});
  }
  const auto place = [&](const HelpPage& page) {
    const qsizetype found = kOrder.indexOf(page.name);
    return found < 0 ? kOrder.size() : found;
  };
  std::stable_sort(pages.begin(), pages.end(),
                   [&](const HelpPage& a, const HelpPage& b) { return place(a) < place(b); });
  return pages;
}

}  // namespace

const std::vector<HelpPage>& help_pages() {
  static const std::vector<HelpPage> pages = find_pages();
  return pages;
}

bool has_help_page(const QString& name) {
  const auto& pages = help_pages();
  return std::any_of(pages.begin(), pages.end(),
                     [&](const HelpPage& page) { return page.name == name; });
}

QString help_text(const QString& name) {
  QFile file(kFolder + name + QStringLiteral(".md"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpTopic help_topic(const QString& text) {
  return {text.section(QLatin1Char('#'), 0, 0), text.section(QLatin1Char('#'), 1)};
}

void set_help_topic(QWidget* widget, const QString& topic) {
  widget->setProperty(kTopic, topic);
}

HelpTopic help_topic_of(const QWidget* focus, const QString& fallback) {
  for (const QWidget* each = focus; each != nullptr; each = each->parentWidget()) {
    const HelpTopic topic = help_topic(each->property(kTopic).toString());
    if (has_help_page(topic.page)) return topic;
    if (has_help_page(each->objectName())) return {each->objectName(), {}};
  }
  if (has_help_page(fallback)) return {fallback, {}};
  return {help_pages().empty() ? QString() : help_pages().front().name, {}};
}

QString help_anchor(const QString& heading) {
  QString anchor;
  for (const QChar each : heading.trimmed().toLower()) {
    if (each.isLetterOrNumber() || each == QLatin1Char('-') || each == QLatin1Char('_')) {
      anchor += each;
    } else if (each.isSpace()) {
      anchor += QLatin1Char('-');
    }
  }
  return anchor;
}

}  // namespace lithoscope
