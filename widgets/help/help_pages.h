// The pages of the user guide, and which of them speaks of what.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

class QWidget;

namespace lithoscope {

struct HelpPage {
  QString name;   // of its file: "explore"
  QString title;  // its first heading
};

// In the order of the job, the others after it by name. They are part of the program.
const std::vector<HelpPage>& help_pages();
bool has_help_page(const QString& name);
// As Markdown; empty for a page that is not there.
QString help_text(const QString& name);

// Where help begins: a page, and a heading in it as an anchor ("what-is-mapped"), or none.
struct HelpTopic {
  QString page, anchor;

  bool operator==(const HelpTopic&) const = default;
};

// "explore#places", "explore".
HelpTopic help_topic(const QString& text);
// What a widget and all within it are explained by.
void set_help_topic(QWidget* widget, const QString& topic);
// Of the nearest widget around `focus` that has a topic, or whose object name is a page; else
// `fallback` where that is a page, else the first one. Null = nothing has the keyboard.
HelpTopic help_topic_of(const QWidget* focus, const QString& fallback);

// A heading as an anchor, as on the web: "Open places" is "open-places".
QString help_anchor(const QString& heading);

}  // namespace lithoscope
