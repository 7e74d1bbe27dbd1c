// A better registration that the maps themselves have shown, to be accepted or refused.
#pragma once

#include <QFrame>

#include "core/registration/refine.h"

class QLabel;
class QPushButton;

namespace lithoscope {

class SuggestionBox : public QFrame {
  Q_OBJECT

 public:
  explicit SuggestionBox(QWidget* parent = nullptr);

  void show_suggestion(const Refinement& found);
  QString words() const;
  QPushButton* accept_button() const { return accept_; }
  QPushButton* refuse_button() const { return refuse_; }

 private:
  QLabel* words_;
  QPushButton *accept_, *refuse_;
};

}  // namespace lithoscope
