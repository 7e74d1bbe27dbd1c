// What the window shows, as a project keeps it (docs/file-format.md, "view").
#pragma once

#include <QString>

#include "core/base/json.h"

namespace lithoscope {

class Workspace;

// The maps that are open, which layer of them is seen and how, the zoom, the pin, kept spectra.
// `page` is the name of the page in front.
Json view_state(const Workspace& workspace, const QString& page);

// Shows it again, as far as its layers are there; what is unknown is left out. False where it names
// no map that can be shown: nothing has changed then.
bool restore_view(Workspace& workspace, const Json& view);

// The page that was in front; empty where it is not told.
QString page_in(const Json& view);

}  // namespace lithoscope
