#include "widgets/spectrum/copy_table.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QTreeWidget>

namespace lithoscope {
namespace {

void copy(const QTreeWidget* tree) {
  const auto line = [tree](const QTreeWidgetItem* row) {
    QStringList fields;
    for (int column = 0; column < tree->columnCount(); ++column) fields << row->text(column);
    return fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
  };
  QString text = line(tree->headerItem());
  for (int i = 0; i < tree->topLevelItemCount(); ++i) text += line(tree->topLevelItem(i));
  QApplication::clipboard()->setText(text);
}

}  // namespace

void make_copyable(QTreeWidget* tree) {
  auto* action =
      new QAction(QCoreApplication::translate("lithoscope::SpectrumSide", "Copy as table"), tree);
  action->setShortcut(QKeySequence::Copy);
  action->setShortcutContext(Qt::WidgetShortcut);
  tree->addAction(action);
  tree->setContextMenuPolicy(Qt::ActionsContextMenu);
  QObject::connect(action, &QAction::triggered, tree, [tree] { copy(tree); });
}

}  // namespace lithoscope
