// A window whose dialogs are answered as a person does: by clicking and typing.
#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <memory>

#include "core/recipe/project.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/project/project_keeper.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_banner.h"
#include "widgets/window/settings.h"
#include "widgets/workspace/workspace.h"

namespace lithoscope::test {

class ProjectWindow : public testing::Test {
 protected:
  void SetUp() override {
    forget_recent_files();
    std::error_code ignored;
    std::filesystem::remove_all(recovery_folder(), ignored);
    make_window();
  }
  void make_window() {
    RunOptions options;
    options.cache_folder = folder / "cache";
    window.reset();
    window = std::make_unique<MainWindow>(registry, options);
    show(*window, {1200, 800});
  }
  void open(const std::filesystem::path& path) {
    window->open({QString::fromStdString(path.string())});
    ASSERT_TRUE(wait_until([&] { return window->document().is_open() && idle(); }));
    ASSERT_TRUE(wait_until(
        [&] { return window->workspace().active() == nullptr || view().layer() != nullptr; }));
  }
  void open_recipe() { open(write_fake_recipe(folder, false)); }
  void run() {
    window->actions().run->trigger();
    ASSERT_TRUE(wait_until([&] { return window->document().has_results() && idle(); }));
  }
  bool idle() { return !window->document().job().running(); }
  MapView& view() { return *window->workspace().active()->view(); }
  // Keeps a pin in the active map: a change of the document.
  void keep_pin(double x_um) {
    activate();
    hover(view(), view().viewport().to_px({x_um, 100}));
    QTest::keyClick(window.get(), Qt::Key_P);
  }
  void press_save() {
    activate();
    QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier);
  }
  // A screen without a window manager does not give the keyboard back when a dialog has gone.
  void activate() {
    QApplication::setActiveWindow(window.get());
    settle();
  }
  template <typename Dialog>
  Dialog* dialog(const char* name) {
    Dialog* found = nullptr;
    EXPECT_TRUE(wait_until([&] {
      for (Dialog* each : window->findChildren<Dialog*>(QString::fromLatin1(name))) {
        if (each->isVisible()) found = each;
      }
      return found != nullptr;
    })) << name;
    return found;
  }
  bool has_dialog() {
    for (const QDialog* each : window->findChildren<QDialog*>()) {
      if (each->isVisible()) return true;
    }
    return false;
  }
  void type_file(QFileDialog* dialog, const std::filesystem::path& file) {
    ASSERT_NE(dialog, nullptr);
    auto* edit = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    ASSERT_NE(edit, nullptr);
    // Not key by key: what the completer offers would stand in the way of the button.
    // And at once before the click: a folder that is still being read puts the old name back.
    settle();
    edit->setText(QString::fromStdString(file.string()));
    auto* box = dialog->findChild<QDialogButtonBox*>();
    ASSERT_NE(box, nullptr);
    for (QAbstractButton* button : box->buttons()) {
      if (box->buttonRole(button) == QDialogButtonBox::AcceptRole) {
        QTest::mouseClick(button, Qt::LeftButton);
        return;
      }
    }
  }
  void click(QMessageBox* box, QMessageBox::StandardButton button) {
    ASSERT_NE(box, nullptr);
    QTest::mouseClick(box->button(button), Qt::LeftButton);
  }
  void save_as(const std::filesystem::path& file) {
    press_save();
    type_file(dialog<QFileDialog>("save-as"), file);
    ASSERT_TRUE(wait_until([&] { return window->project().file() == file; }));
    ASSERT_TRUE(wait_until([&] { return !has_dialog(); }));
  }

  TemporaryFolder folder;
  Registry registry = fake_registry();
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
