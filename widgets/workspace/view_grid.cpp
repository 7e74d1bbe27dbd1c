#include "widgets/workspace/view_grid.h"

#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace lithoscope {
namespace {

constexpr int kShare = 1000;

// How many views each row holds: 4 are two rows of two, 5 are three above two.
std::vector<std::size_t> rows_of(std::size_t views) {
  if (views <= 3) return {views};
  return {(views + 1) / 2, views / 2};
}

}  // namespace

ViewGrid::ViewGrid(QWidget* parent) : QWidget(parent), rows_(new QSplitter(Qt::Vertical, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(rows_);
  rows_->setChildrenCollapsible(false);
  connect(rows_, &QSplitter::splitterMoved, this, &ViewGrid::moved);
  row(0);
}

QSplitter* ViewGrid::row(std::size_t index) {
  while (static_cast<std::size_t>(rows_->count()) <= index) {
    auto* added = new QSplitter(Qt::Horizontal);
    added->setChildrenCollapsible(false);
    connect(added, &QSplitter::splitterMoved, this, &ViewGrid::moved);
    rows_->addWidget(added);
  }
  return static_cast<QSplitter*>(rows_->widget(static_cast<int>(index)));
}

void ViewGrid::set_views(const std::vector<QWidget*>& views) {
  const bool fresh = views.size() != views_.size();
  views_ = views;
  if (std::find(views_.begin(), views_.end(), maximised_) == views_.end()) maximised_ = nullptr;
  std::size_t next = 0, index = 0;
  for (const std::size_t count : rows_of(views.size())) {
    QSplitter* splitter = row(index++);
    for (std::size_t i = 0; i < count; ++i, ++next) {
      if (splitter->widget(static_cast<int>(i)) != views[next]) {
        splitter->insertWidget(static_cast<int>(i), views[next]);
      }
    }
    if (fresh) splitter->setSizes(QList<int>(static_cast<qsizetype>(count), kShare));
  }
  if (fresh) rows_->setSizes(QList<int>(rows_->count(), kShare));
  show_wanted();
}

void ViewGrid::maximise(QWidget* view) {
  maximised_ = view;
  show_wanted();
}

void ViewGrid::show_wanted() {
  for (QWidget* view : views_) view->setVisible(maximised_ == nullptr || view == maximised_);
  for (int i = 0; i < rows_->count(); ++i) {
    auto* splitter = static_cast<QSplitter*>(rows_->widget(i));
    bool any = false;
    for (int j = 0; j < splitter->count(); ++j) any |= !splitter->widget(j)->isHidden();
    splitter->setVisible(any);
  }
}

QSplitter* ViewGrid::single_row() const {
  return views_.size() <= 3 && maximised_ == nullptr ? static_cast<QSplitter*>(rows_->widget(0))
                                                     : nullptr;
}

}  // namespace lithoscope
