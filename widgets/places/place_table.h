// The places as a table: shown or not, colours, names, kinds, pixels.
#pragma once

#include <vector>

#include "widgets/places/map_places.h"
#include "widgets/tables/following_table.h"

namespace lithoscope {

// A row a place; after its name a column for every plane, with the pixels that the place has there,
// and its kind at the end. A tick shows the place, its name can be typed. Every edit can be undone.
class PlaceTable : public FollowingTable {
  Q_OBJECT

 public:
  enum Column { kName, kFirstPlane };

  // `places` must outlive this.
  explicit PlaceTable(MapPlaces& places, QObject* parent = nullptr);

  // Those that pixels are counted in: from kFirstPlane on.
  void set_sample(const SamplePtr& sample);
  const std::vector<int>& planes() const { return planes_; }

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  void follow();
  QString text_of(int row, int column) const;
  int kind_column() const { return kFirstPlane + static_cast<int>(planes_.size()); }
  bool is_plane(int column) const { return column >= kFirstPlane && column < kind_column(); }

  MapPlaces& places_;
  SamplePtr sample_;
  std::vector<int> planes_;
};

// "Pin", "Rectangle", "Polygon", "Lasso".
QString kind_text(PlaceKind kind);

}  // namespace lithoscope
