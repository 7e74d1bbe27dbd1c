// QCustomPlot's header, which uses words that Qt's headers do not define here (QT_NO_KEYWORDS).
#pragma once

// clang-format off
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals
// clang-format on
