// Above the pages: the sources that are missing or have changed, and what can be done about each.
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace lithoscope {

class SourceKeeper;

class SourcesBar : public QFrame {
  Q_OBJECT

 public:
  // `sources` must outlive this.
  explicit SourcesBar(SourceKeeper& sources, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void follow();
  void choose_file(const std::string& source);
  void choose_folder();
  void apply_colours();

  SourceKeeper& sources_;
  QLabel *icon_, *title_;
  QToolButton *folder_, *close_;
  QVBoxLayout* rows_;
};

}  // namespace lithoscope
