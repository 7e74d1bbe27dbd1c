// Lists that can be copied as tables.
#pragma once

class QTreeWidget;

namespace lithoscope {

// Ctrl+C and the context menu copy all rows of `tree` with its headings, fields parted by tabs.
void make_copyable(QTreeWidget* tree);

}  // namespace lithoscope
