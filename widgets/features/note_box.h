// What is missing, in words, with the button that gets it.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace lithoscope {

class NoteBox : public QFrame {
  Q_OBJECT

 public:
  explicit NoteBox(QWidget* parent = nullptr);

  // Without words the box hides; without a button's text there is none.
  void show_note(const QString& words, const QString& button = {});
  QString words() const;
  QPushButton* button() const { return button_; }

 Q_SIGNALS:
  void button_clicked();

 private:
  QLabel* words_;
  QPushButton* button_;
};

}  // namespace lithoscope
