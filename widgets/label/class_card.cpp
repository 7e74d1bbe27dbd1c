#include "widgets/label/class_card.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "core/labels/mineral_table.h"
#include "widgets/label/colour_choice.h"
#include "widgets/theme/line_icon.h"
#include "widgets/theme/theme.h"

namespace lithoscope {
namespace {

using Kind = LabelEdit::Kind;

// The mineral table with its other names, shared by all cards.
QStandardItemModel* mineral_names() {
  static auto* model = [] {
    auto* made = new QStandardItemModel(qApp);
    const auto add = [made](const std::string& name, const std::string& formula) {
      auto* row = new QStandardItem;
      const QString words = QString::fromStdString(name);
      row->setData(words, Qt::EditRole);
      made->appendRow(row);
      row->setToolTip(formula_text(formula));
      row->setData(words, Qt::UserRole);
      row->setText(words);
    };
    for (const Mineral& mineral : mineral_table()) {
      add(mineral.name, mineral.formula);
      for (const std::string& other : mineral.also) add(other, mineral.formula);
    }
    made->sort(0);
    return made;
  }();
  return model;
}

LabelEdit edit_of(Kind kind, int number) {
  LabelEdit edit;
  edit.kind = kind;
  edit.of = number;
  return edit;
}

}  // namespace

QString formula_text(const std::string& formula) {
  QString text;
  QChar before;
  for (const QChar c : QString::fromStdString(formula)) {
    const bool counts = c.isDigit() && (before.isLetter() || before == QLatin1Char(')') ||
                                        before == QLatin1Char(']') || before.unicode() >= 0x2080);
    const QChar shown = counts ? QChar(0x2080 + c.digitValue()) : c;
    text += shown;
    before = shown;
  }
  return text;
}

ClassCard::ClassCard(int number, QWidget* parent) : QFrame(parent), number_(number) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_Hover);
  build();
}

void ClassCard::build() {
  const int unit = grid_unit(this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(unit, unit, unit, unit);
  layout->setSpacing(unit / 2);

  auto* head = new QHBoxLayout;
  head->setSpacing(unit / 2);
  swatch_ = new QToolButton(this);
  swatch_->setAutoRaise(true);
  swatch_->setFocusPolicy(Qt::NoFocus);
  swatch_->setIconSize(QSize(2 * unit, 2 * unit));
  swatch_->setToolTip(
      tr("Click to choose a colour (C); drag it onto another card to merge the two"));
  swatch_->installEventFilter(this);
  name_ = new QLineEdit(this);
  name_->setFrame(false);
  name_->setMaxLength(100);
  name_->setPlaceholderText(tr("Mineral"));
  name_->setToolTip(tr("Name of the class (F2); known minerals are completed"));
  name_->installEventFilter(this);
  QFont bold = name_->font();
  bold.setWeight(QFont::DemiBold);
  name_->setFont(bold);
  auto* completer = new QCompleter(mineral_names(), name_);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCompletionRole(Qt::EditRole);
  name_->setCompleter(completer);
  certainty_ = new QComboBox(this);
  certainty_->setFocusPolicy(Qt::TabFocus);
  certainty_->addItem(tr("how sure?"), static_cast<int>(Certainty::kUnsaid));
  certainty_->addItem(tr("sure"), static_cast<int>(Certainty::kSure));
  certainty_->addItem(tr("likely"), static_cast<int>(Certainty::kLikely));
  certainty_->addItem(tr("unsure"), static_cast<int>(Certainty::kUnsure));
  certainty_->setToolTip(tr("How sure the name is"));
  certainty_->installEventFilter(this);
  menu_ = new QToolButton(this);
  menu_->setAutoRaise(true);
  menu_->setFocusPolicy(Qt::NoFocus);
  menu_->setText(QStringLiteral("⋮"));
  menu_->setToolTip(tr("What can be done with this class"));
  head->addWidget(swatch_);
  head->addWidget(name_, 1);
  head->addWidget(certainty_);
  head->addWidget(menu_);
  layout->addLayout(head);

  facts_ = new QLabel(this);
  facts_->setTextInteractionFlags(Qt::NoTextInteraction);
  layout->addWidget(facts_);

  plots_ = new QWidget(this);
  auto* plots = new QHBoxLayout(plots_);
  plots->setContentsMargins(0, 0, 0, 0);
  plots->setSpacing(unit / 2);
  radar_ = new RadarPlot(plots_);
  sketch_ = new SpectrumSketchPlot(plots_);
  plots->addWidget(radar_, 1);
  plots->addWidget(sketch_, 1);
  plots_->setFixedHeight(17 * unit);
  layout->addWidget(plots_);

  chip_row_ = new QWidget(this);
  chip_layout_ = new QHBoxLayout(chip_row_);
  chip_layout_->setContentsMargins(0, 0, 0, 0);
  chip_layout_->setSpacing(unit / 2);
  // Never wider than the card: the last chip is cut rather than the plots above.
  chip_row_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  layout->addWidget(chip_row_);
  matches_ = new QLabel(this);
  matches_->setWordWrap(true);
  matches_->setToolTip(
      tr("References of the library that look most like the class, by their spectral angle"));
  layout->addWidget(matches_);

  split_row_ = new QWidget(this);
  auto* split = new QHBoxLayout(split_row_);
  split->setContentsMargins(0, 0, 0, 0);
  split->setSpacing(unit / 2);
  split_k_ = new QSpinBox(split_row_);
  split_k_->setRange(2, 20);
  split_k_->setSuffix(tr(" parts"));
  split_k_->installEventFilter(this);
  split_go_ = new QToolButton(split_row_);
  split_go_->setText(tr("Split"));
  auto* give_up = new QToolButton(split_row_);
  give_up->setText(tr("Cancel"));
  split->addWidget(split_k_);
  split->addWidget(split_go_);
  split->addWidget(give_up);
  split->addStretch(1);
  split_row_->hide();
  layout->addWidget(split_row_);

  connect(swatch_, &QToolButton::clicked, this, &ClassCard::choose_colour);
  connect(name_, &QLineEdit::editingFinished, this, [this] {
    if (!filling_) give_name(name_->text());
  });
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
          &ClassCard::give_name);
  connect(certainty_, &QComboBox::activated, this, [this] {
    LabelEdit edit = edit_of(Kind::kCertainty, number_);
    edit.certainty = static_cast<Certainty>(certainty_->currentData().toInt());
    if (edit.certainty == content_.info.certainty) return;
    Q_EMIT wanted(tr("certainty of %1").arg(QString::fromStdString(content_.info.name)), {edit});
  });
  connect(menu_, &QToolButton::clicked, this,
          [this] { Q_EMIT menu_wanted(menu_->mapToGlobal(QPoint(0, menu_->height()))); });
  const auto do_split = [this] {
    split_row_->hide();
    LabelEdit edit = edit_of(Kind::kSplit, number_);
    edit.k = split_k_->value();
    setFocus();
    Q_EMIT wanted(tr("split %1").arg(QString::fromStdString(content_.info.name)), {edit});
  };
  connect(split_go_, &QToolButton::clicked, this, do_split);
  connect(give_up, &QToolButton::clicked, this, [this] {
    split_row_->hide();
    setFocus();
  });
}

void ClassCard::set_content(const CardContent& content) {
  filling_ = true;
  const bool other_chips =
      content_.suggestions.size() != content.suggestions.size() ||
      !std::equal(content.suggestions.begin(), content.suggestions.end(),
                  content_.suggestions.begin(), [](const auto& a, const auto& b) {
                    return a.name == b.name && a.score == b.score && a.reason == b.reason;
                  });
  if (content.info.name != content_.info.name) asked_name_.clear();
  content_ = content;
  const int unit = grid_unit(this);
  const QString name = QString::fromStdString(content.info.name);
  swatch_->setIcon(colour_icon(content.colour, 2 * unit, this));
  swatch_->setAccessibleName(tr("Colour of %1").arg(name));
  setAccessibleName(name);
  // What a person is typing stays.
  if (!name_->hasFocus() || !name_->isModified()) {
    name_->setText(name);
    name_->setCursorPosition(0);
    name_->setModified(false);
  }
  certainty_->setCurrentIndex(certainty_->findData(static_cast<int>(content.info.certainty)));
  QStringList facts;
  facts << tr("%1 %").arg(QLocale().toString(content.area.percent, 'f', 1))
        << tr("%1 px").arg(QLocale().toString(static_cast<qlonglong>(content.area.pixels)));
  if (const Mineral* mineral = find_mineral(content.info.mineral)) {
    facts << formula_text(mineral->formula);
  }
  facts_->setText(facts.join(QStringLiteral(" · ")));
  radar_->set_chart(content.radar);
  if (content.sketch.x.empty()) {
    sketch_->set_message(content.sketch_message);
  } else {
    sketch_->set_sketch(content.sketch);
  }
  if (other_chips) fill_chips();
  matches_->setText(content.matches);
  set_compact(compact_);
  filling_ = false;
  update();
}

void ClassCard::fill_chips() {
  for (QToolButton* chip : chips_) {
    chip->hide();
    chip->deleteLater();
  }
  chips_.clear();
  while (chip_layout_->count() > 0) delete chip_layout_->takeAt(0);
  for (std::size_t i = 0; i < content_.suggestions.size(); ++i) {
    const MineralSuggestion& each = content_.suggestions[i];
    auto* chip = new QToolButton(chip_row_);
    chip->setObjectName(QStringLiteral("chip"));
    chip->setText(tr("%1 %2")
                      .arg(QString::fromStdString(each.name))
                      .arg(QLocale().toString(each.score, 'f', 2)));
    QString tip = QString::fromStdString(each.name);
    if (!each.formula.empty()) tip += QLatin1Char(' ') + formula_text(each.formula);
    chip->setToolTip(tip + QLatin1Char('\n') + QString::fromStdString(each.reason));
    chip->setAccessibleDescription(QString::fromStdString(each.reason));
    chip->setFocusPolicy(Qt::TabFocus);
    connect(chip, &QToolButton::clicked, this, [this, i] { take_suggestion(i); });
    chip_layout_->addWidget(chip);
    chips_.push_back(chip);
  }
  chip_layout_->addStretch(1);
}

void ClassCard::take_suggestion(std::size_t index) {
  if (index < content_.suggestions.size()) {
    give_name(QString::fromStdString(content_.suggestions[index].name));
  }
}

void ClassCard::set_compact(bool compact) {
  compact_ = compact;
  const bool whole = !compact || isolated_;
  const bool radar = !content_.radar.axes.empty();
  const bool sketch = !content_.sketch.x.empty() || !content_.sketch_message.isEmpty();
  radar_->setVisible(radar);
  sketch_->setVisible(sketch);
  plots_->setVisible(whole && (radar || sketch));
  chip_row_->setVisible(whole && !content_.suggestions.empty());
  matches_->setVisible(whole && !content_.matches.isEmpty());
}

void ClassCard::set_look(bool isolated, bool selected, bool highlighted) {
  const bool other = isolated != isolated_;
  isolated_ = isolated;
  selected_ = selected;
  highlighted_ = highlighted;
  if (other && compact_) set_compact(true);
  update();
}

void ClassCard::set_drop(Drop drop) {
  if (drop == drop_) return;
  drop_ = drop;
  update();
}

void ClassCard::edit_name() {
  name_->setFocus(Qt::OtherFocusReason);
  name_->selectAll();
}

void ClassCard::give_name(const QString& name) {
  const QString wanted_name = name.trimmed();
  name_->setModified(false);
  if (wanted_name.isEmpty() || wanted_name == QString::fromStdString(content_.info.name)) {
    return give_up_name();
  }
  // A completion and the end of typing tell the same name.
  if (wanted_name == asked_name_) return;
  asked_name_ = wanted_name;
  LabelEdit edit = edit_of(
      wanted_name.compare(QLatin1String("background"), Qt::CaseInsensitive) == 0 ? Kind::kBackground
                                                                                 : Kind::kName,
      number_);
  if (edit.kind == Kind::kName) edit.name = wanted_name.toStdString();
  Q_EMIT wanted(tr("name %1").arg(wanted_name), {edit});
}

void ClassCard::give_up_name() {
  const QSignalBlocker quiet(name_);
  name_->setText(QString::fromStdString(content_.info.name));
  name_->setModified(false);
}

void ClassCard::ask_split() {
  if (!content_.may_split) return;
  split_row_->show();
  split_k_->setFocus(Qt::OtherFocusReason);
  split_k_->selectAll();
}

void ClassCard::choose_colour() {
  if (dragging_) return;
  QMenu* menu = colour_menu(this, content_.colour, [this](Colour colour) {
    LabelEdit edit = edit_of(Kind::kColour, number_);
    edit.colour = colour;
    Q_EMIT wanted(tr("recolour %1").arg(QString::fromStdString(content_.info.name)), {edit});
  });
  menu->popup(swatch_->mapToGlobal(QPoint(0, swatch_->height())));
}

void ClassCard::copy_spectrum() const {
  const SpectrumSketch& sketch = content_.sketch;
  QString text =
      QStringLiteral("%1\t%2\t%3\n").arg(sketch.x_title, tr("mean"), tr("standard deviation"));
  for (std::size_t i = 0; i < sketch.x.size(); ++i) {
    text += QStringLiteral("%1\t%2\t%3\n")
                .arg(sketch.x[i], 0, 'g', 10)
                .arg(sketch.mean[i], 0, 'g', 7)
                .arg(sketch.deviation[i], 0, 'g', 7);
  }
  if (!sketch.x.empty()) QApplication::clipboard()->setText(text);
}

void ClassCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QPalette& colours = palette();
  const QColor accent = colours.color(QPalette::Highlight);
  QColor ground = colours.color(QPalette::Base);
  if (highlighted_) ground = colours.color(QPalette::AlternateBase);
  const bool marked = isolated_ || selected_ || drop_ == Drop::kOnto;
  painter.setBrush(ground);
  painter.setPen(QPen(marked ? accent : border_colour(colours), marked ? 2 : 1));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
  if (hasFocus() && !marked) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 1, Qt::DotLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
  }
  if (drop_ == Drop::kBefore) painter.fillRect(0, 0, width(), 3, accent);
  if (drop_ == Drop::kBehind) painter.fillRect(0, height() - 3, width(), 3, accent);
}

void ClassCard::enterEvent(QEnterEvent*) {
  Q_EMIT hovered(true);
}

void ClassCard::leaveEvent(QEvent*) {
  Q_EMIT hovered(false);
}

// The first way of a drag is a click still.
bool ClassCard::follow_drag(QEvent* event, bool swatch) {
  if (event->type() == QEvent::KeyPress && dragging_ &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    pressed_ = dragging_ = false;
    Q_EMIT drag_given_up();
    return true;
  }
  if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseMove &&
      event->type() != QEvent::MouseButtonRelease) {
    return false;
  }
  const auto* mouse = static_cast<QMouseEvent*>(event);
  const QPoint at = mouse->globalPosition().toPoint();
  if (event->type() == QEvent::MouseButtonPress) {
    pressed_ = mouse->button() == Qt::LeftButton;
    dragging_ = false;
    press_at_ = at;
    return false;
  }
  if (!pressed_) return false;
  if (event->type() == QEvent::MouseMove) {
    if ((at - press_at_).manhattanLength() >= QApplication::startDragDistance()) dragging_ = true;
    if (dragging_) Q_EMIT dragged(swatch, at);
    return dragging_;
  }
  pressed_ = false;
  if (!dragging_) return false;
  if (swatch) swatch_->setDown(false);
  dragging_ = false;
  Q_EMIT dropped(swatch, at);
  return true;
}

void ClassCard::mousePressEvent(QMouseEvent* event) {
  follow_drag(event, false);
}

void ClassCard::mouseMoveEvent(QMouseEvent* event) {
  follow_drag(event, false);
}

void ClassCard::mouseReleaseEvent(QMouseEvent* event) {
  const bool was_pressed = pressed_;
  if (follow_drag(event, false)) return;
  if (was_pressed && event->button() == Qt::LeftButton && rect().contains(event->pos())) {
    Q_EMIT clicked(event->modifiers());
  }
}

void ClassCard::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy_spectrum();
  const bool ctrl = (event->modifiers() & Qt::ControlModifier) != 0;
  if (ctrl && event->key() != Qt::Key_Space) return QFrame::keyPressEvent(event);
  const bool alt = (event->modifiers() & Qt::AltModifier) != 0;
  switch (event->key()) {
    case Qt::Key_F2:
      return edit_name();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (alt) return take_suggestion(0);
      Q_EMIT clicked(event->modifiers());
      return;
    case Qt::Key_Space:
      Q_EMIT clicked(event->modifiers());
      return;
    case Qt::Key_C:
      return choose_colour();
    case Qt::Key_S:
      return ask_split();
    case Qt::Key_B:
    case Qt::Key_M:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
      Q_EMIT key_wanted(event->key(), event->modifiers());
      return;
    default:
      break;
  }
  if (!follow_drag(event, false)) QFrame::keyPressEvent(event);
}

void ClassCard::focusInEvent(QFocusEvent* event) {
  QFrame::focusInEvent(event);
  update();
  Q_EMIT focused();
}

void ClassCard::contextMenuEvent(QContextMenuEvent* event) {
  Q_EMIT menu_wanted(event->globalPos());
}

void ClassCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
  QFrame::changeEvent(event);
}

bool ClassCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == swatch_) {
    if (follow_drag(event, true)) return true;
  } else if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == name_ && key->key() == Qt::Key_Escape) {
      give_up_name();
      setFocus();
      return true;
    }
    if (watched == name_ && enter && !name_->completer()->popup()->isVisible()) {
      setFocus();  // which ends the editing, once
      return true;
    }
    if (watched == split_k_ && enter) {
      split_k_->interpretText();
      split_go_->click();
      return true;
    }
    if (watched == split_k_ && key->key() == Qt::Key_Escape) {
      split_row_->hide();
      setFocus();
      return true;
    }
  } else if (event->type() == QEvent::Wheel && watched == certainty_) {
    event->ignore();  // the wheel scrolls the cards
    return true;
  } else if (event->type() == QEvent::FocusIn) {
    Q_EMIT focused();
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace lithoscope
