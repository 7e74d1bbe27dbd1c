// A page of the window: an arrangement of views over the one document and the one selection.
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "core/base/error.h"
#include "widgets/document/document.h"
#include "widgets/selection/selection.h"

class QUndoStack;

namespace lithoscope {

class MapPanel;

// Pages are made with the window and live as long. They read the document and change it by
// Document::change; what is looked at in one page is looked at in the others, through the
// selection.
class Page : public QWidget {
  Q_OBJECT

 public:
  // `document` and `selection` must outlive this.
  Page(Document& document, Selection& selection, QWidget* parent)
      : QWidget(parent), document_(document), selection_(selection) {}

  // Another sample is open: nothing of the one before may stay. Called whether shown or not.
  virtual void open() = 0;
  // The document has changed (a result more, another recipe) or the page comes into view. Called
  // only while the page is shown and a sample is open.
  virtual void refresh() = 0;

  // The map that menus, the inspector and the line at the bottom speak of; null where there is
  // none.
  virtual MapPanel* active_map() const { return nullptr; }
  // Shows a layer that was chosen in the tree; false where the page has no place for it.
  virtual bool show_layer(const std::string& /*key*/, std::optional<int> /*column*/) {
    return false;
  }
  // What undo and redo work on.
  virtual QUndoStack& history() const { return document_.history(); }
  // Esc: forgets a half-done gesture; false where there is none, Esc then stops the job.
  virtual bool cancel_gesture() { return false; }

 Q_SIGNALS:
  void changed();  // another active map or layer, or what menus may do
  void told(const QString& words);
  void failed(const lithoscope::Error& error);
  // Another page, by its name ("features"): where what is missing here is made.
  void page_wanted(const QString& name);

 protected:
  Document& document_;
  Selection& selection_;
};

}  // namespace lithoscope
