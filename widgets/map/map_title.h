// The line above a map: its name, and what can be done with the view.
#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QToolButton;

namespace lithoscope {

class MapTitle : public QWidget {
  Q_OBJECT

 public:
  explicit MapTitle(QWidget* parent = nullptr);

  void set_text(const QString& text, const QString& tip);
  QString text() const;
  void set_active(bool active);
  // The buttons; there are none until this is called.
  void set_tools(bool can_split, bool can_close, bool maximised);

 Q_SIGNALS:
  void split_clicked();
  void maximise_clicked();  // also by a double click on the title
  void close_clicked();
  void dragged();  // pulled by the mouse

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QLabel* label_;
  QToolButton *split_, *maximise_, *close_;
  bool has_tools_ = false, active_ = false;
  std::optional<QPointF> pressed_at_;
};

}  // namespace lithoscope
