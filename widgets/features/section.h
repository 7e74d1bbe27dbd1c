// A titled part of a column of choices, which can be folded away.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lithoscope {

class Section : public QWidget {
  Q_OBJECT

 public:
  explicit Section(const QString& title, QWidget* parent = nullptr);

  void add(QWidget* widget);
  // A short word of what is chosen inside, seen also while it is folded.
  void set_summary(const QString& summary);
  void set_open(bool open);
  bool is_open() const;
  QToolButton* header() const { return header_; }

 private:
  QToolButton* header_;
  QLabel* summary_;
  QWidget* content_;
  QVBoxLayout* column_;
};

}  // namespace lithoscope
