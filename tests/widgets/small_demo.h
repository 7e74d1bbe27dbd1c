// The demo sample in small, with a recipe that leads to a map of clusters beside the truth: for
// the pages that judge and distil.
#pragma once

#include <QComboBox>
#include <QTest>
#include <QTreeWidget>
#include <memory>
#include <string>

#include "core/base/atomic_file.h"
#include "core/demo/demo_sample.h"
#include "tests/support/test_support.h"
#include "tests/widgets/gui_test.h"
#include "widgets/window/main_window.h"

namespace lithoscope::test {

class SmallDemoTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    sample_folder = std::make_unique<TemporaryFolder>();
    DemoOptions options;
    options.rows = 36;
    options.cols = 48;
    options.libs_channels = 256;
    options.grain_um = 900;
    options.hsi_cols = 64;
    options.hsi_bands = 60;
    NoProgress progress;
    write_demo_sample(sample_folder->path(), options, full_registry(), progress);
    write_text_file(*sample_folder / "small.json", R"({
      "lithoscope_recipe": 1, "title": "Small demo",
      "sources": {"libs": {"path": "libs.h5"}, "hsi": {"path": "hsi.raw"},
                  "points": {"path": "points.csv"}, "truth": {"path": "truth.h5"}},
      "steps": [
        {"id": "reflectance", "operation": "hsi.reflectance", "inputs": {"image": "hsi"}},
        {"id": "filtered", "operation": "hsi.savitzky_golay", "inputs": {"image": "reflectance"}},
        {"id": "hull", "operation": "hsi.hull_quotient", "inputs": {"image": "filtered"}},
        {"id": "registration", "operation": "registration.fit",
         "inputs": {"points": "points", "source": "hsi", "target": "libs"}},
        {"id": "on_libs", "operation": "registration.sample_image",
         "inputs": {"image": "hull", "transform": "registration.transform", "like": "libs"}},
        {"id": "pca", "operation": "hsi.pca", "inputs": {"image": "on_libs"}},
        {"id": "scaled", "operation": "features.scale", "inputs": {"features": "pca.scores"},
         "parameters": {"method": "standard"}},
        {"id": "clusters", "operation": "cluster.kmeans", "inputs": {"features": "scaled.features"},
         "parameters": {"k": 5, "restarts": 2}}]})");
  }
  static void TearDownTestSuite() { sample_folder.reset(); }

  void SetUp() override {
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(full_registry(), options);
    show(*window, {1280, 800});
  }
  void open_and_run() {
    window->open({QString::fromStdString((*sample_folder / "small.json").string())});
    ASSERT_TRUE(wait_until([&] { return document().is_open() && idle(); }));
    document().run();
    ASSERT_TRUE(wait_until([&] {
      return document().has_results() && idle() &&
             document().artifacts().count("clusters.labels") > 0;
    }));
  }
  Document& document() { return window->document(); }
  bool idle() { return !document().job().running(); }
  // Chooses what a person would choose from the list.
  static void choose(QComboBox* box, const QString& data) {
    const int index = box->findData(data);
    ASSERT_GE(index, 0) << data.toStdString();
    box->setFocus();
    while (box->currentIndex() != index) {
      QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
  }
  static void click_cell(QTreeWidget* table, int row, int column) {
    const QRect place = table->visualRect(table->model()->index(row, column));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
  }
  // What the recipe gives without a window.
  RunResult run_without_window() {
    RunOptions options;
    options.cache_folder = folder / "other_cache";
    NoProgress progress;
    return run_recipe(document().recipe(), full_registry(), options, progress);
  }

  inline static std::unique_ptr<TemporaryFolder> sample_folder;
  TemporaryFolder folder;
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
