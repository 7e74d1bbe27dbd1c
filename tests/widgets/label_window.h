// The window on the page where clusters become minerals, with a sample of five clear minerals.
#pragma once

#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <memory>
#include <string>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/operations/register_core.h"
#include "core/recipe/edit_recipe.h"
#include "tests/widgets/fake_sample.h"
#include "tests/widgets/gui_test.h"
#include "widgets/label/card_column.h"
#include "widgets/label/label_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"
#include "widgets/window/main_window.h"

namespace lithoscope::test {

// Five bands of eight columns: lepidolite, albite, quartz, mica and nothing. Each value is that of
// its mineral but for a small pattern, so that a band can be split.
inline FeatureMap banded_lines(const Grid& grid, float shift) {
  constexpr float kLevels[5][6] = {{0.6F, 1, 1, 0.05F, 0.6F, 1},
                                   {0.7F, 0.05F, 0, 1, 0.8F, 0},
                                   {0, 0, 0, 0.02F, 1, 0},
                                   {1, 0.9F, 0.1F, 0.05F, 0.7F, 0.1F},
                                   {0.02F, 0.02F, 0, 0.02F, 0.02F, 0}};
  FeatureMap map = make_feature_map(grid, {{"Al 308.17", "Al", ""},
                                           {"K 766.40", "K", ""},
                                           {"Li 670.76", "Li", ""},
                                           {"Na 588.95", "Na", ""},
                                           {"Si 288.16", "Si", ""},
                                           {"Rb 779.94", "Rb", ""}});
  for (std::int64_t i = 0; i < grid.size(); ++i) {
    const std::int64_t row = i / grid.cols, col = i % grid.cols;
    for (int c = 0; c < 6; ++c) {
      const auto pattern = static_cast<float>((7 * row + 3 * col + 5 * c) % 11 - 5);
      map.values(i, c) = kLevels[std::min<std::int64_t>(col / 8, 4)][c] + 0.006F * pattern +
                         (row < 3 ? 0.1F : 0.0F) + shift;
    }
    map.valid[static_cast<std::size_t>(i)] = 1;
  }
  return map;
}

class LabelPageTest : public testing::Test {
 protected:
  void SetUp() override {
    register_core(registry);
    const auto add = [this](const char* id, ArtifactKind kind, const char* port,
                            std::function<Artifact(const SpectralImage&)> work) {
      Operation made;
      made.id = made.title = id;
      made.inputs = {{"image", ArtifactKind::kImage, {}, false}};
      made.outputs = {{port, kind, {}}};
      made.run = [=](const Inputs& in, const Parameters&, Progress&) {
        return Outputs{{port, work(in.get<SpectralImage>("image"))}};
      };
      registry.add(std::move(made));
    };
    // A sample of more channels is another one: all its lines are brighter.
    add("test.lines", ArtifactKind::kFeatureMap, "features", [](const SpectralImage& image) {
      return banded_lines(image.grid, image.channels() > 3 ? 0.5F : 0.0F);
    });
    add("test.reflectance", ArtifactKind::kImage, "image", [](const SpectralImage& image) {
      std::vector<double> wavelengths;
      for (int c = 0; c < 12; ++c) wavelengths.push_back(1000 + 100 * c);
      std::vector<float> values;
      for (std::int64_t i = 0; i < image.grid.size(); ++i) {
        for (int c = 0; c < 12; ++c) {
          values.push_back(0.2F + 0.01F * static_cast<float>(c * (i % image.grid.cols / 8)));
        }
      }
      SpectralImage made = make_memory_image(
          image.grid, SpectralAxis(wavelengths, AxisUnit::kNanometre), std::move(values));
      made.quantity = "reflectance";
      return made;
    });
    write_text_file(folder / "laser.fake", "20 40 3");
    write_text_file(folder / "other.fake", "20 40 4");
    write_text_file(folder / "recipe.json", recipe_of("laser.fake"));
    RunOptions options;
    options.cache_folder = folder / "cache";
    window = std::make_unique<MainWindow>(registry, options);
    show(*window, {1280, 800});
  }

  static std::string recipe_of(const std::string& file) {
    return R"({"lithoscope_recipe": 1, "title": "Bands", "sources": {"laser": {"path": ")" + file +
           R"("}}, "steps": [
      {"id": "lines", "operation": "test.lines", "inputs": {"image": "laser"}},
      {"id": "scaled", "operation": "features.scale", "inputs": {"features": "lines"},
       "parameters": {"method": "max_abs"}},
      {"id": "reflectance", "operation": "test.reflectance", "inputs": {"image": "laser"}},
      {"id": "clusters", "operation": "cluster.kmeans", "inputs": {"features": "scaled.features"},
       "parameters": {"k": 5}},
      {"id": "judged", "operation": "labels.compare",
       "inputs": {"labels": "clusters.labels", "reference": "clusters.labels"}}],
      "report": [{"title": "Map", "maps": ["clusters.labels"]}]})";
  }

  // Opens a recipe, runs it, and goes to the page.
  void label(const std::string& name = "recipe.json") {
    QSignalSpy opened(&document(), &Document::opened);
    window->open({path(name)});
    for (QMessageBox* asked : window->findChildren<QMessageBox*>(QStringLiteral("unsaved"))) {
      QTest::mouseClick(asked->button(QMessageBox::Discard), Qt::LeftButton);
    }
    ASSERT_TRUE(wait_until([&] { return opened.count() == 1 && document().can_run(); }));
    document().run();
    ASSERT_TRUE(wait_until([&] { return document().can_run() && document().has_results(); }));
    to_page();
    ASSERT_TRUE(rests());
  }
  void to_page() {
    for (QAction* each : window->actions().pages->actions()) {
      if (each->text().contains(QLatin1String("Label"))) each->trigger();
    }
    settle();
    ASSERT_TRUE(wait_until([&] { return page().isVisible(); }));
  }
  // The run is over, and all that it found is shown.
  bool rests() {
    return wait_until([&] {
      return document().can_run() && page().rests() && page().insight() != nullptr &&
             page().labels_map()->view()->layer() != nullptr &&
             page().labels_map()->view()->layer()->labels ==
                 page().insight()->labels.as<LabelMap>();
    });
  }

  LabelPage& page() {
    for (Page* each : window->pages()) {
      if (auto* found = qobject_cast<LabelPage*>(each)) return *found;
    }
    throw std::logic_error("there is no such page");
  }
  Document& document() { return window->document(); }
  QString path(const std::string& name) const {
    return QString::fromStdString((folder / name).string());
  }
  const std::vector<ClassCard*>& cards() { return page().cards()->cards(); }
  ClassCard& card(const std::string& name) {
    for (ClassCard* each : cards()) {
      if (each->content().info.name == name) return *each;
    }
    throw std::logic_error("there is no class " + name);
  }
  std::vector<std::string> names() {
    std::vector<std::string> list;
    for (const ClassCard* each : cards()) list.push_back(each->content().info.name);
    return list;
  }
  // The class of a point by its name, as the page shows it.
  std::string class_of(std::int64_t row, std::int64_t col) {
    const LabelMap& map = page().insight()->map();
    const std::uint16_t label = map.labels[static_cast<std::size_t>(map.grid.index(row, col))];
    return label == 0 ? "" : map.classes[label - 1u].name;
  }
  // Everything that an edit may change.
  std::string state() {
    const LabelMap& map = page().insight()->map();
    std::string text;
    for (const LabelClass& each : map.classes) text += each.name + to_hex(each.colour) + ' ';
    for (const EditedClass& each : page().insight()->classes) {
      text += std::to_string(each.number) + certainty_word(each.certainty) + ' ';
    }
    for (const std::uint16_t label : map.labels) text += static_cast<char>('0' + label);
    return text + recipe_to_json(document().recipe()).dump();
  }
  // The middle of a band of columns, on the screen.
  QPoint on_map(double row, double col) {
    MapView& view = *page().labels_map()->view();
    return view.viewport().to_px(page().insight()->map().grid.centre_um(row, col)).toPoint();
  }
  void click_card(ClassCard& which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    page().cards()->ensureWidgetVisible(&which);
    QTest::mouseClick(&which, Qt::LeftButton, modifiers, QPoint(4, 4));
  }
  // The menu that is open now.
  static QMenu* open_menu() {
    for (QWidget* each : QApplication::topLevelWidgets()) {
      auto* menu = qobject_cast<QMenu*>(each);
      if (menu != nullptr && menu->isVisible()) return menu;
    }
    return nullptr;
  }
  static void choose(const QString& text) {
    ASSERT_TRUE(wait_until([] { return open_menu() != nullptr; }));
    QMenu* menu = open_menu();
    for (QAction* action : menu->actions()) {
      if (action->text() != text) continue;
      QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier,
                        menu->actionGeometry(action).center());
      settle();
      return;
    }
    ADD_FAILURE() << "the menu does not offer " << text.toStdString();
    menu->close();
  }

  void connect_failure(std::string& problem) {
    QObject::connect(&page(), &Page::failed, &page(),
                     [&problem](const Error& error) { problem = error.problem(); });
  }

  TemporaryFolder folder;
  Registry registry = fake_registry();
  std::unique_ptr<MainWindow> window;
};

}  // namespace lithoscope::test
