// How features are clustered: how many, from where, how often.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "core/operations/operation.h"

class QComboBox;
class QLabel;

namespace lithoscope {

class ParameterForm;

class ClustersPanel : public QWidget {
  Q_OBJECT

 public:
  // `kmeans`: the description of cluster.kmeans.
  explicit ClustersPanel(const Operation& kmeans, QWidget* parent = nullptr);

  void set_parameters(const Json& given);
  // `expected`: k-means starts from what is expected of so many classes, the background counted;
  // none = from random points.
  void set_start(std::optional<int> expected);
  // Whether expected minerals can be started from; else `why_not` tells the reason.
  void set_may_expect(bool may, const QString& why_not);
  // How many points there are to cluster, where that is known.
  void set_points(std::optional<std::int64_t> points);

  // Words for what cannot work; empty where all is well.
  QString problem() const { return problem_; }
  int clusters() const;
  ParameterForm* form() const { return form_; }
  QComboBox* start() const { return start_; }

 Q_SIGNALS:
  void parameter_edited(const QString& name, const lithoscope::Json& value);
  void start_wanted(bool expected);

 private:
  void update_words();

  QComboBox* start_;
  QLabel* words_;
  ParameterForm* form_;
  std::optional<int> expected_;
  std::optional<std::int64_t> points_;
  bool may_expect_ = true;
  QString why_not_, problem_;
};

}  // namespace lithoscope
