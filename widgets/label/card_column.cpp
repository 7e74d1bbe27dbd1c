#include "widgets/label/card_column.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/palette/mineral_colours.h"
#include "widgets/label/colour_choice.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

using Kind = LabelEdit::Kind;

}  // namespace

CardColumn::CardColumn(QWidget* parent)
    : QScrollArea(parent), content_(new QWidget(this)), layout_(new QVBoxLayout(content_)) {
  const int unit = grid_unit(this);
  layout_->setContentsMargins(0, 0, unit / 2, unit);
  layout_->setSpacing(unit / 2);
  layout_->addStretch(1);
  setWidget(content_);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(tr("Classes"));
}

ClassCard* CardColumn::card(int number) const {
  const auto found = std::find_if(cards_.begin(), cards_.end(),
                                  [&](const ClassCard* each) { return each->number() == number; });
  return found == cards_.end() ? nullptr : *found;
}

ClassCard* CardColumn::make_card(int number) {
  auto* made = new ClassCard(number, content_);
  connect(made, &ClassCard::wanted, this, &CardColumn::wanted);
  connect(made, &ClassCard::clicked, this,
          [this, made](Qt::KeyboardModifiers modifiers) { click(made, modifiers); });
  connect(made, &ClassCard::hovered, this,
          [this, number](bool over) { Q_EMIT hovered(over ? number : 0); });
  connect(made, &ClassCard::focused, this, [this, made] {
    current_ = made->number();
    ensureWidgetVisible(made, 0, grid_unit(this));
  });
  connect(
      made, &ClassCard::key_wanted, this,
      [this, made](int key, Qt::KeyboardModifiers modifiers) { press_key(made, key, modifiers); });
  connect(made, &ClassCard::menu_wanted, this, [this, made](QPoint at) { show_menu(made, at); });
  connect(made, &ClassCard::dragged, this,
          [this, made](bool swatch, QPoint at) { follow_drag(made, swatch, at); });
  connect(made, &ClassCard::dropped, this,
          [this, made](bool swatch, QPoint at) { drop(made, swatch, at); });
  connect(made, &ClassCard::drag_given_up, this, &CardColumn::give_up_drag);
  return made;
}

void CardColumn::set_cards(const std::vector<CardContent>& contents) {
  std::vector<ClassCard*> next;
  for (const CardContent& content : contents) {
    ClassCard* there = card(content.info.number);
    next.push_back(there != nullptr ? there : make_card(content.info.number));
  }
  bool lost_focus = false;
  for (ClassCard* old : cards_) {
    if (std::find(next.begin(), next.end(), old) != next.end()) continue;
    layout_->removeWidget(old);
    selected_.erase(old->number());
    if (current_ == old->number()) current_ = 0;
    const QWidget* focus = QApplication::focusWidget();
    lost_focus = lost_focus || focus == old || old->isAncestorOf(focus);
    // Its own signal may be what has removed it.
    old->disconnect(this);
    old->hide();
    old->deleteLater();
  }
  const bool same_order = next == cards_;
  cards_ = next;
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    cards_[i]->set_compact(compact_);
    cards_[i]->set_content(contents[i]);
    if (!same_order) {
      layout_->insertWidget(static_cast<int>(i), cards_[i]);
      if (i > 0) setTabOrder(cards_[i - 1], cards_[i]);
    }
    cards_[i]->show();
  }
  if (lost_focus && !cards_.empty()) cards_.front()->setFocus(Qt::OtherFocusReason);
  if (isolated_ != 0 && card(isolated_) == nullptr) isolate(0);
  update_looks();
  Q_EMIT selection_changed();
}

void CardColumn::set_compact(bool compact) {
  compact_ = compact;
  for (ClassCard* each : cards_) each->set_compact(compact);
}

void CardColumn::isolate(int number) {
  if (number == isolated_) return;
  isolated_ = number;
  update_looks();
  Q_EMIT isolated_changed(number);
}

void CardColumn::set_highlighted(int number) {
  if (number == highlighted_) return;
  highlighted_ = number;
  update_looks();
}

void CardColumn::clear_selection() {
  if (selected_.empty()) return;
  selected_.clear();
  update_looks();
  Q_EMIT selection_changed();
}

void CardColumn::update_looks() {
  for (ClassCard* each : cards_) {
    const int number = each->number();
    each->set_look(number == isolated_, selected_.count(number) > 0, number == highlighted_);
  }
}

QString CardColumn::name_of(int number) const {
  const ClassCard* each = card(number);
  return each == nullptr ? QString() : QString::fromStdString(each->content().info.name);
}

void CardColumn::click(ClassCard* card, Qt::KeyboardModifiers modifiers) {
  const int number = card->number();
  card->setFocus(Qt::MouseFocusReason);
  if ((modifiers & Qt::ShiftModifier) != 0 && !selected_.empty()) {
    // From the one that was selected last to this one.
    const auto at = [&](int wanted) {
      return std::find_if(cards_.begin(), cards_.end(),
                          [&](const ClassCard* each) { return each->number() == wanted; });
    };
    auto first = at(*selected_.rbegin()), last = at(number);
    if (first > last) std::swap(first, last);
    for (auto each = first; each <= last; ++each) selected_.insert((*each)->number());
  } else if ((modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) != 0) {
    if (selected_.erase(number) == 0) selected_.insert(number);
  } else {
    selected_.clear();
    isolate(isolated_ == number ? 0 : number);
  }
  update_looks();
  Q_EMIT selection_changed();
}

void CardColumn::press_key(ClassCard* card, int key, Qt::KeyboardModifiers modifiers) {
  const auto at = std::find(cards_.begin(), cards_.end(), card) - cards_.begin();
  const auto focus = [&](std::ptrdiff_t wanted) {
    const auto last = static_cast<std::ptrdiff_t>(cards_.size()) - 1;
    cards_[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(wanted, 0, last))]->setFocus(
        Qt::OtherFocusReason);
  };
  const bool alt = (modifiers & Qt::AltModifier) != 0;
  switch (key) {
    case Qt::Key_Up:
      return alt ? step(card, -1) : focus(at - 1);
    case Qt::Key_Down:
      return alt ? step(card, 1) : focus(at + 1);
    case Qt::Key_Home:
      return focus(0);
    case Qt::Key_End:
      return focus(static_cast<std::ptrdiff_t>(cards_.size()) - 1);
    case Qt::Key_B:
      return make_background(card);
    case Qt::Key_M:
      return merge_selected();
    default:
      return;
  }
}

void CardColumn::make_background(ClassCard* card) {
  LabelEdit edit;
  edit.kind = Kind::kBackground;
  edit.of = card->number();
  if (card->content().info.name == kBackgroundName) return;
  Q_EMIT wanted(tr("mark %1 as background").arg(name_of(edit.of)), {edit});
}

void CardColumn::merge(int into, const std::vector<int>& others) {
  if (others.empty()) return;
  LabelEdit edit;
  edit.kind = Kind::kMerge;
  edit.of = into;
  edit.classes = others;
  selected_.clear();
  Q_EMIT wanted(others.size() == 1
                    ? tr("merge %1 into %2").arg(name_of(others.front()), name_of(into))
                    : tr("merge classes into %1").arg(name_of(into)),
                {edit});
}

void CardColumn::merge_selected() {
  if (!can_merge()) return;
  int into = selected_.count(current_) > 0 ? current_ : 0;
  std::vector<int> others;
  for (const ClassCard* each : cards_) {
    if (selected_.count(each->number()) == 0) continue;
    if (into == 0) into = each->number();
    if (each->number() != into) others.push_back(each->number());
  }
  merge(into, others);
}

void CardColumn::step(ClassCard* card, int by) {
  const auto at = std::find(cards_.begin(), cards_.end(), card) - cards_.begin();
  const auto to = by < 0 ? at - 1 : at + 2;
  if (to < 0 || to > static_cast<std::ptrdiff_t>(cards_.size())) return;
  move(card, static_cast<std::size_t>(to));
}

void CardColumn::move(ClassCard* card, std::size_t before) {
  LabelEdit edit;
  edit.kind = Kind::kOrder;
  for (std::size_t i = 0; i <= cards_.size(); ++i) {
    if (i == before) edit.classes.push_back(card->number());
    if (i < cards_.size() && cards_[i] != card) edit.classes.push_back(cards_[i]->number());
  }
  std::vector<int> now;
  for (const ClassCard* each : cards_) now.push_back(each->number());
  if (now == edit.classes) return;
  Q_EMIT wanted(tr("move %1").arg(name_of(card->number())), {edit});
}

ClassCard* CardColumn::card_at(QPoint global) const {
  for (ClassCard* each : cards_) {
    if (each->rect().contains(each->mapFromGlobal(global))) return each;
  }
  return nullptr;
}

void CardColumn::follow_drag(ClassCard* card, bool swatch, QPoint global) {
  dragging_ = true;
  // Near the edge the cards roll on.
  const int y = viewport()->mapFromGlobal(global).y(), edge = 4 * grid_unit(this);
  const int roll = y < edge ? -edge / 4 : y > viewport()->height() - edge ? edge / 4 : 0;
  verticalScrollBar()->setValue(verticalScrollBar()->value() + roll);
  ClassCard* over = card_at(global);
  for (ClassCard* each : cards_) {
    ClassCard::Drop drop = ClassCard::Drop::kNone;
    if (each == over && each != card) {
      const bool upper = each->mapFromGlobal(global).y() < each->height() / 2;
      drop = swatch  ? ClassCard::Drop::kOnto
             : upper ? ClassCard::Drop::kBefore
                     : ClassCard::Drop::kBehind;
    }
    each->set_drop(drop);
  }
}

void CardColumn::drop(ClassCard* card, bool swatch, QPoint global) {
  give_up_drag();
  ClassCard* over = card_at(global);
  if (over == nullptr || over == card) return;
  if (swatch) return merge(over->number(), {card->number()});
  const bool upper = over->mapFromGlobal(global).y() < over->height() / 2;
  const auto at =
      static_cast<std::size_t>(std::find(cards_.begin(), cards_.end(), over) - cards_.begin());
  move(card, upper ? at : at + 1);
}

bool CardColumn::give_up_drag() {
  const bool was = dragging_;
  dragging_ = false;
  for (ClassCard* each : cards_) each->set_drop(ClassCard::Drop::kNone);
  return was;
}

void CardColumn::show_menu(ClassCard* card, QPoint global) {
  card->setFocus(Qt::OtherFocusReason);
  const int number = card->number();
  auto* menu = new QMenu(card);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setToolTipsVisible(true);
  const auto add = [&](const QString& text, const QKeySequence& key, const QString& tip,
                       const std::function<void()>& work) {
    QAction* action = menu->addAction(text, this, work);
    action->setShortcut(key);  // shown only: the card takes the key
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    action->setToolTip(tip);
    return action;
  };
  add(isolated_ == number ? tr("Show all classes") : tr("Show it alone"), Qt::Key_Space,
      tr("Dims the other classes on every map"), [this, card] { click(card, Qt::NoModifier); });
  menu->addSeparator();
  add(tr("Rename"), Qt::Key_F2, tr("Types another name or mineral"), [card] { card->edit_name(); });
  QMenu* names = menu->addMenu(tr("Suggested names"));
  names->setToolTipsVisible(true);
  names->setEnabled(!card->content().suggestions.empty());
  for (std::size_t i = 0; i < card->content().suggestions.size(); ++i) {
    const MineralSuggestion& each = card->content().suggestions[i];
    QAction* action = names->addAction(QString::fromStdString(each.name), card, [card, i] {
      if (i < card->chips().size()) card->chips()[i]->click();
    });
    action->setToolTip(QString::fromStdString(each.reason));
  }
  add(tr("Colour..."), Qt::Key_C, tr("Chooses another colour"), [card] { card->choose_colour(); });
  add(tr("Background"), Qt::Key_B, tr("Marks the class as no mineral: resin, holder, holes"),
      [this, card] { make_background(card); });
  menu->addSeparator();
  add(tr("Split..."), Qt::Key_S, tr("Clusters the class anew into parts"), [card] {
    card->ask_split();
  })->setEnabled(card->content().may_split);
  QAction* merging = add(tr("Merge selected classes"), Qt::Key_M,
                         tr("Select cards with Ctrl and a click"), [this] { merge_selected(); });
  merging->setEnabled(can_merge());
  QMenu* into = menu->addMenu(tr("Merge into"));
  into->setEnabled(cards_.size() > 1);
  for (const ClassCard* other : cards_) {
    if (other == card) continue;
    const int target = other->number();
    into->addAction(colour_icon(other->content().colour, 2 * grid_unit(this), this),
                    name_of(target), this, [this, target, number] { merge(target, {number}); });
  }
  menu->addSeparator();
  add(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), tr("Puts it before the card above"),
      [this, card] { step(card, -1); });
  add(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), tr("Puts it behind the card below"),
      [this, card] { step(card, 1); });
  menu->addSeparator();
  add(tr("Copy spectrum"), QKeySequence::Copy, tr("Mean and deviation as a table"), [card] {
    card->copy_spectrum();
  })->setEnabled(!card->content().sketch.x.empty());
  add(tr("Copy classes as table"), {}, tr("Names, certainties and areas of all classes"),
      [this] { copy_table(); });
  menu->popup(global);
}

void CardColumn::copy_table() const {
  QString text = QStringLiteral("%1\t%2\t%3\t%4\n")
                     .arg(tr("class"), tr("certainty"), tr("pixels"), tr("area in %"));
  for (const ClassCard* each : cards_) {
    const CardContent& content = each->content();
    text += QStringLiteral("%1\t%2\t%3\t%4\n")
                .arg(QString::fromStdString(content.info.name),
                     QString::fromStdString(certainty_word(content.info.certainty)))
                .arg(content.area.pixels)
                .arg(content.area.percent, 0, 'f', 3);
  }
  QApplication::clipboard()->setText(text);
}

}  // namespace lithoscope
