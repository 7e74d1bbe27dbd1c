// One to six views beside and below each other, with handles between them.
#pragma once

#include <QWidget>
#include <vector>

class QSplitter;

namespace lithoscope {

class ViewGrid : public QWidget {
  Q_OBJECT

 public:
  explicit ViewGrid(QWidget* parent = nullptr);

  static constexpr std::size_t kMost = 6;

  // Up to three in a row. All get equal shares where their number changes.
  void set_views(const std::vector<QWidget*>& views);
  // Shows one of them alone; null shows all again.
  void maximise(QWidget* view);
  QWidget* maximised() const { return maximised_; }

  // The only row; null where there are more.
  QSplitter* single_row() const;

 Q_SIGNALS:
  void moved();  // a handle, by a person

 private:
  QSplitter* row(std::size_t index);
  void show_wanted();

  QSplitter* rows_;
  std::vector<QWidget*> views_;
  QWidget* maximised_ = nullptr;
};

}  // namespace lithoscope
