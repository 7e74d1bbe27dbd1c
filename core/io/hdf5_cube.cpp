#include "core/io/hdf5_cube.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/text.h"
#include "core/io/chunked_cube.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::hdf5 {
namespace {

constexpr std::int64_t kScratchValues = std::int64_t{1} << 20;

// A cube in any dataset of numbers, read through the library.
class SlabCube final : public SpectralStore {
 public:
  SlabCube(Node dataset, const CubeLayout& layout)
      : dataset_(std::move(dataset)),
        layout_(layout),
        sizes_(dimensions(dataset_)),
        shape_(cube_shape(dataset_, layout)) {}

  CubeShape shape() const override { return shape_; }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    std::vector<int> all;
    std::span<const int> channels = request.channels;
    if (channels.empty()) {
      for (int c = 0; c < shape_.channels; ++c) all.push_back(c);
      channels = all;
    }
    const auto wanted = static_cast<std::int64_t>(channels.size());
    for (std::size_t begin = 0; begin < channels.size();) {
      const std::size_t end = run_end(channels, begin);
      const auto run = channels.subspan(begin, end - begin);
      const std::int64_t span = run.back() - run.front() + 1;
      const std::int64_t step =
          std::clamp<std::int64_t>(kScratchValues / (span * shape_.cols), 1, shape_.rows);
      for (std::int64_t row = 0; row < request.row_count; row += step) {
        if (request.stop != nullptr) request.stop->check();
        const std::int64_t rows = std::min(step, request.row_count - row);
        read_rows(request.first_row + row, rows, run,
                  out.data() + row * shape_.cols * wanted + static_cast<std::int64_t>(begin),
                  wanted);
      }
      begin = end;
    }
  }

  std::string description() const override {
    return translated("core", "HDF5 dataset, read on demand");
  }

  std::int64_t preferred_rows() const override {
    const Lock lock;
    const Handle creation(H5Dget_create_plist(dataset_.id()), H5Pclose);
    const auto rows = layout_.axes.find('y');
    std::vector<hsize_t> chunk(sizes_.size());
    if (rows == std::string::npos || H5Pget_layout(creation.get()) != H5D_CHUNKED ||
        H5Pget_chunk(creation.get(), static_cast<int>(chunk.size()), chunk.data()) < 0) {
      return 1;
    }
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(chunk[rows]), 1, shape_.rows);
  }

 private:
  // Wanted channels that lie close together are read with what is between them.
  static std::size_t run_end(std::span<const int> channels, std::size_t begin) {
    constexpr int kGap = 16;
    std::size_t end = begin + 1;
    while (end < channels.size() && channels[end] - channels[end - 1] <= kGap) ++end;
    return end;
  }

  // Some rows of the channels from `run.front()` to `run.back()`; those in `run` go to `out`.
  void read_rows(std::int64_t first_row, std::int64_t rows, std::span<const int> run, float* out,
                 std::int64_t wanted) const {
    const std::size_t rank = sizes_.size();
    std::vector<hsize_t> first(rank, 0), count(rank, 1);
    // Distance in the scratch between neighbours along y, x, n and c; 0 where there is no such
    // axis.
    std::int64_t row_stride = 0, col_stride = 0, point_stride = 0, channel_stride = 0;
    for (std::size_t d = 0; d < rank; ++d) {
      switch (layout_.axes[d]) {
        case 'y':
          first[d] = static_cast<hsize_t>(first_row);
          count[d] = static_cast<hsize_t>(rows);
          break;
        case 'x':
          count[d] = sizes_[d];
          break;
        case 'n':
          first[d] = static_cast<hsize_t>(first_row * shape_.cols);
          count[d] = static_cast<hsize_t>(rows * shape_.cols);
          break;
        case 'c':
          first[d] = static_cast<hsize_t>(run.front());
          count[d] = static_cast<hsize_t>(run.back() - run.front() + 1);
          break;
        default:
          break;
      }
    }
    std::int64_t stride = 1;
    for (std::size_t d = rank; d-- > 0;) {
      const char axis = layout_.axes[d];
      if (axis == 'y') row_stride = stride;
      if (axis == 'x') col_stride = stride;
      if (axis == 'n') point_stride = stride;
      if (axis == 'c') channel_stride = stride;
      stride *= static_cast<std::int64_t>(count[d]);
    }
    if (point_stride != 0) {
      row_stride = point_stride * shape_.cols;
      col_stride = point_stride;
    }
    std::vector<float> scratch(static_cast<std::size_t>(stride));
    read_slab(dataset_, first, count, scratch.data());
    for (std::int64_t row = 0; row < rows; ++row) {
      for (std::int64_t col = 0; col < shape_.cols; ++col) {
        const float* from = scratch.data() + row * row_stride + col * col_stride;
        float* to = out + (row * shape_.cols + col) * wanted;
        for (std::size_t i = 0; i < run.size(); ++i) {
          to[i] = cleaned(from[(run[i] - run.front()) * channel_stride]);
        }
      }
    }
  }

  float cleaned(float value) const {
    if (layout_.missing_value && value == static_cast<float>(*layout_.missing_value)) {
      return std::numeric_limits<float>::quiet_NaN();
    }
    return value;
  }

  Node dataset_;
  CubeLayout layout_;
  std::vector<hsize_t> sizes_;
  CubeShape shape_;
};

}  // namespace

CubeShape cube_shape(const Node& dataset, const CubeLayout& layout) {
  const auto sizes = dimensions(dataset);
  const std::string& axes = layout.axes;
  const auto count = [&axes](char c) { return std::count(axes.begin(), axes.end(), c); };
  const bool fits = axes.size() == sizes.size() &&
                    axes.find_first_not_of("yxcn0") == std::string::npos && count('y') <= 1 &&
                    count('x') <= 1 && count('c') <= 1 && count('n') <= 1 &&
                    (count('n') == 0 || count('x') + count('y') == 0) &&
                    count('0') < static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, axes.size()));
  if (!fits) {
    throw Error(
        translated("core", "The axes \"{}\" do not fit a dataset of the size {}", axes,
                   fmt::format("{}", fmt::join(sizes, " x "))),
        translated("core",
                   "Give one letter a dimension: y rows, x columns, c channels, n points (instead "
                   "of y and x), 0 to take its first index only; each letter but 0 once"))
        .in_file(dataset.file)
        .in_field("axes");
  }
  if (!is_numeric(dataset)) {
    throw content_error(dataset, dataset.name, translated("core", "The dataset holds no numbers"));
  }
  constexpr hsize_t kMax = hsize_t{1} << 31;
  CubeShape shape{1, 1, 1};
  for (std::size_t d = 0; d < sizes.size(); ++d) {
    if (sizes[d] == 0 || sizes[d] >= kMax) {
      throw content_error(dataset, dataset.name,
                          translated("core", "The dataset has the size {}",
                                     fmt::format("{}", fmt::join(sizes, " x "))));
    }
    const auto size = static_cast<std::int64_t>(sizes[d]);
    if (axes[d] == 'y') shape.rows = size;
    if (axes[d] == 'x') shape.cols = size;
    if (axes[d] == 'c') shape.channels = size;
    if (axes[d] != 'n') continue;
    shape.rows = layout.point_rows > 0 ? layout.point_rows : size;
    shape.cols = size / shape.rows;
    if (shape.rows * shape.cols != size) {
      throw Error(translated("core", "{} points do not fill {} rows", size, shape.rows),
                  translated("core", "Give the number of rows of the map"))
          .in_file(dataset.file)
          .in_field("rows");
    }
  }
  constexpr std::int64_t kMaxRow = std::int64_t{1} << 31;
  if (shape.cols > kMaxRow / shape.channels) {
    throw content_error(
        dataset, dataset.name,
        translated("core", "A row of {} x {} values is too large", shape.cols, shape.channels));
  }
  return shape;
}

SpectralStorePtr open_cube(Node dataset, const CubeLayout& layout) {
  cube_shape(dataset, layout);
  auto chunks = chunked_layout(dataset, layout.axes);
  if (!chunks) return std::make_shared<SlabCube>(std::move(dataset), layout);
  chunks->missing_value = layout.missing_value;
  return std::make_shared<ChunkedCube>(std::move(dataset), *chunks);
}

}  // namespace lithoscope::hdf5
