// A quiet line above the work: what went wrong, where, and what to do about it.
#pragma once

#include <QFrame>
#include <QString>

#include "core/base/error.h"

class QLabel;
class QToolButton;

namespace lithoscope {

// An error in three parts that a person asks for: what, where, what next.
struct ErrorWords {
  QString what, where, remedy;
};
ErrorWords words_of(const Error& error);

class MessageBanner : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBanner(QWidget* parent = nullptr);

  void show_error(const Error& error);
  // A remark, and a button for the next step; an empty `action` shows none.
  void show_notice(const QString& text, const QString& action = {});

  QString text() const;

 Q_SIGNALS:
  void action_clicked();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void set_content(const QString& icon, const QString& what, const QString& details,
                   const QString& action);
  void apply_colours();

  QLabel *icon_, *what_, *details_;
  QToolButton *action_, *close_;
  QString icon_name_;
  bool is_error_ = false;
};

}  // namespace lithoscope
