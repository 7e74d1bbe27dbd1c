// The user guide in a window of its own.
#pragma once

#include <QWidget>
#include <vector>

#include "widgets/help/help_pages.h"

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace lithoscope {

// The pages stand at the left. Links lead from page to page, Alt+Left goes back, a word is looked
// for on the page that is shown; links to the web open in the browser of the system.
class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  // A window above `owner`, which it does not block.
  explicit HelpWindow(QWidget* owner);

  void show_topic(const HelpTopic& topic);
  const HelpTopic& topic() const { return topic_; }
  QTextBrowser* text() const { return text_; }
  QListWidget* pages() const { return pages_; }
  QLineEdit* search_field() const { return search_; }
  QAction* back() const { return back_; }
  QAction* forward() const { return forward_; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void go(const HelpTopic& topic);
  void step(std::vector<HelpTopic>& from, std::vector<HelpTopic>& to);
  void fill();
  void follow_link(const QUrl& link);
  void scroll_to(const QString& anchor);
  void search(bool further);
  void update_buttons();

  HelpTopic topic_;
  std::vector<HelpTopic> behind_, ahead_;
  QListWidget* pages_;
  QTextBrowser* text_;
  QLineEdit* search_;
  QLabel* note_;
  QAction *back_, *forward_;
};

}  // namespace lithoscope
