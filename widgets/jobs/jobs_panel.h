// All jobs: what runs, what waits, what has ended and how; and what may be done about them.
#pragma once

#include <QWidget>

#include "widgets/jobs/worker_pool.h"

class QAction;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;
class QTableView;

namespace lithoscope {

class JobTable;

class JobsPanel : public QWidget {
  Q_OBJECT

 public:
  explicit JobsPanel(WorkerPool& pool, QWidget* parent = nullptr);

  void set_limits(int at_once, int threads);
  QSize sizeHint() const override;
  int selected() const { return selected_; }  // id of the job; 0 = none
  void select(int id);

  QTableView* table() { return table_; }
  QPlainTextEdit* log() { return log_; }
  QAction* stop() { return stop_; }
  QAction* again() { return again_; }
  QAction* sooner() { return sooner_; }
  QAction* later() { return later_; }
  QAction* remove() { return remove_; }
  QAction* clear() { return clear_; }
  QAction* copy() { return copy_; }

 Q_SIGNALS:
  void limits_changed(int at_once, int threads);  // by the person

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void make_table();
  QWidget* make_tools();
  QAction* add_tool(const QString& text, const QString& tip, void (JobsPanel::*what)());
  void follow();  // the list
  void follow_selected();
  void stop_selected() { pool_.cancel(selected_); }
  void retry_selected() { pool_.retry(selected_); }
  void move_sooner() { pool_.move(selected_, -1); }
  void move_later() { pool_.move(selected_, 1); }
  void forget_selected() { pool_.forget(selected_); }
  void forget_ended() { pool_.forget_ended(); }
  void copy_selected();

  WorkerPool& pool_;
  JobTable* model_;
  QStackedWidget* pages_;
  QTableView* table_;
  QPlainTextEdit* log_;
  QSpinBox *at_once_, *threads_;
  QAction *stop_, *again_, *sooner_, *later_, *remove_, *clear_, *copy_;
  int selected_ = 0;
  int logged_ = 0;  // whose log is shown
};

}  // namespace lithoscope
