// What the program is made of, and under which licences.
#pragma once

#include <QString>

class QWidget;

namespace lithoscope {

QString about_text();
void show_about(QWidget* parent);

}  // namespace lithoscope
