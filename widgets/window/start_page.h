// Where one begins: take up what a crash has left, open a file, go on with a recent one, or look at
// the demo sample.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/recipe/recovery.h"

class QVBoxLayout;

namespace lithoscope {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);

  void set_recent(const QStringList& files);
  // What crashes have left, newest first.
  void set_left_copies(const std::vector<LeftCopy>& copies);

 Q_SIGNALS:
  void open_clicked();
  void demo_clicked();
  void recent_clicked(const QString& file);
  void recover_clicked(const QString& left_copy);
  void forget_clicked(const QString& left_copy);

 private:
  QVBoxLayout *recent_, *left_;
};

}  // namespace lithoscope
