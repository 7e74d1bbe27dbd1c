// Where one begins: open a file, go on with a recent one, or look at the demo sample.
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace lithoscope {

class StartPage : public QWidget {
  Q_OBJECT

 public:
  explicit StartPage(QWidget* parent = nullptr);

  void set_recent(const QStringList& files);

 Q_SIGNALS:
  void open_clicked();
  void demo_clicked();
  void recent_clicked(const QString& file);

 private:
  QVBoxLayout* recent_;
};

}  // namespace lithoscope
