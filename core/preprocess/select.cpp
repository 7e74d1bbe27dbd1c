#include "core/preprocess/select.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/preprocess/spectrum_map_store.h"
#include "core/regions/pixels_in_outline.h"

namespace lithoscope {
namespace {

// A rectangle of another store.
class CropStore final : public SpectralStore {
 public:
  CropStore(SpectralStorePtr source, const CropWindow& window)
      : source_(std::move(source)), window_(window) {}

  CubeShape shape() const override {
    return {window_.rows, window_.cols, source_->shape().channels};
  }

  void read(const BlockRequest& request, std::span<float> out) const override {
    check_request(request, out.size());
    BlockRequest inner = request;
    inner.first_row += window_.first_row;
    const std::int64_t source_cols = source_->shape().cols;
    if (window_.cols == source_cols) {
      source_->read(inner, out);
      return;
    }
    // Rows come whole from the source: a few at a time, so that a narrow crop of a wide image does
    // not hold the wide one.
    const std::int64_t wanted = wanted_channels(request);
    const std::int64_t step = rows_in_a_group(source_cols, wanted);
    std::vector<float> whole;
    float* target = out.data();
    for (std::int64_t row = 0; row < request.row_count; row += step) {
      if (request.stop != nullptr) request.stop->check();
      inner.first_row = window_.first_row + request.first_row + row;
      inner.row_count = std::min(step, request.row_count - row);
      whole.resize(static_cast<std::size_t>(inner.row_count * source_cols * wanted));
      source_->read(inner, whole);
      for (std::int64_t r = 0; r < inner.row_count; ++r) {
        const float* first = whole.data() + (r * source_cols + window_.first_col) * wanted;
        target = std::copy_n(first, window_.cols * wanted, target);
      }
    }
  }

  void read_spectrum(std::int64_t row, std::int64_t col, const Progress* stop,
                     std::span<float> out) const override {
    check_place(row, col, out.size());
    source_->read_spectrum(window_.first_row + row, window_.first_col + col, stop, out);
  }
  bool reads_single_spectra() const override { return source_->reads_single_spectra(); }

  std::string description() const override { return source_->description(); }
  std::int64_t preferred_rows() const override { return source_->preferred_rows(); }

 private:
  SpectralStorePtr source_;
  CropWindow window_;
};

std::shared_ptr<const SpectralImage> crop_reference(
    const std::shared_ptr<const SpectralImage>& reference, std::int64_t image_cols,
    const CropWindow& window) {
  // A reference of another width cannot be matched to columns; reflectance will say so.
  if (reference == nullptr || reference->grid.cols != image_cols) return reference;
  return std::make_shared<const SpectralImage>(
      crop_image(*reference, {0, 0, window.first_col, window.cols}));
}

}  // namespace

SpectralImage good_channels_only(const SpectralImage& image) {
  const std::vector<int> good = image.good_channel_list();
  if (good.empty()) {
    throw Error(translated("core", "All {} channels of the image are marked as bad bands",
                           image.channels()),
                translated("core", "Correct the bad-band list of the file"))
        .in_field("bbl");
  }
  if (static_cast<std::int64_t>(good.size()) == image.channels()) return image;
  return select_channels(image, good);
}

SpectralImage select_range(const SpectralImage& image, double lower_nm, double upper_nm,
                           bool drop_bad_bands) {
  if (drop_bad_bands) return select_range(good_channels_only(image), lower_nm, upper_nm, false);
  std::vector<int> channels(image.axis.size());
  std::iota(channels.begin(), channels.end(), 0);
  if (lower_nm > 0 || upper_nm > 0) {
    if (upper_nm > 0 && lower_nm > upper_nm) {
      throw Error(
          translated("core", "The range begins at {} nm and ends at {} nm", lower_nm, upper_nm),
          translated("core", "Give a lower limit below the upper one"))
          .in_field("lower_nm");
    }
    const std::vector<double> nm = image.axis.wavelengths_nm();
    std::erase_if(channels, [&](int channel) {
      const double wavelength_nm = nm[static_cast<std::size_t>(channel)];
      return wavelength_nm < lower_nm || (upper_nm > 0 && wavelength_nm > upper_nm);
    });
    if (channels.empty()) {
      const auto [least, most] = std::minmax_element(nm.begin(), nm.end());
      throw Error(translated("core", "No channel lies from {} to {} nm", lower_nm, upper_nm),
                  translated("core", "The image covers {:.6g} to {:.6g} nm: choose a range within",
                             *least, *most))
          .in_field("lower_nm");
    }
  }
  if (static_cast<std::int64_t>(channels.size()) == image.channels()) return image;
  return select_channels(image, std::move(channels));
}

CropWindow resolve_crop(const Grid& grid, CropWindow window) {
  const auto resolve = [](std::int64_t first, std::int64_t& count, std::int64_t available,
                          const char* field, const std::string& what) {
    if (count == 0) count = available - first;
    if (first >= 0 && first < available && count > 0 && count <= available - first) return;
    throw Error(translated("core", "{} {} to {} were asked for; the map has {}", what, first,
                           first + count - 1, available),
                translated("core", "Choose a part from 0 to {}", available - 1))
        .in_field(field);
  };
  resolve(window.first_row, window.rows, grid.rows, "rows", translated("core", "Rows"));
  resolve(window.first_col, window.cols, grid.cols, "cols", translated("core", "Columns"));
  return window;
}

bool operator==(const CropWindow& a, const CropWindow& b) {
  return a.first_row == b.first_row && a.rows == b.rows && a.first_col == b.first_col &&
         a.cols == b.cols &&
         std::equal(a.outline.begin(), a.outline.end(), b.outline.begin(), b.outline.end(),
                    [](PointUm p, PointUm q) { return p.x_um == q.x_um && p.y_um == q.y_um; });
}

std::vector<std::uint8_t> crop_mask(const Grid& grid, const CropWindow& window) {
  std::vector<std::uint8_t> mask(static_cast<std::size_t>(window.rows * window.cols),
                                 window.outline.empty() ? 1 : 0);
  bool any = window.outline.empty();
  for (const PixelRun& run : pixels_in_outline(grid, window.outline)) {
    const std::int64_t row = run.row - window.first_row;
    const std::int64_t first = std::max<std::int64_t>(0, run.first_col - window.first_col);
    const std::int64_t end = std::min(window.cols, run.end_col - window.first_col);
    if (row < 0 || row >= window.rows || first >= end) continue;
    std::fill(mask.begin() + row * window.cols + first, mask.begin() + row * window.cols + end,
              std::uint8_t{1});
    any = true;
  }
  if (any) return mask;
  throw Error(translated("core", "The outline holds no point of the rectangle"),
              translated("core", "Draw it over the map, or widen the rectangle"))
      .in_field("outline_um");
}

Grid crop_grid(const Grid& grid, const CropWindow& window) {
  Grid part = grid;
  const PointUm origin =
      grid.centre_um(static_cast<double>(window.first_row), static_cast<double>(window.first_col));
  part.rows = window.rows;
  part.cols = window.cols;
  part.origin_x_um = origin.x_um;
  part.origin_y_um = origin.y_um;
  return part;
}

SpectralImage crop_image(const SpectralImage& image, const CropWindow& asked) {
  const CropWindow window = resolve_crop(image.grid, asked);
  SpectralImage part = image;
  part.grid = crop_grid(image.grid, window);
  part.store = std::make_shared<CropStore>(image.store, window);
  if (image.mask != nullptr || !window.outline.empty()) {
    std::vector<std::uint8_t> mask = crop_mask(image.grid, window);
    for (std::int64_t i = 0; i < part.grid.size() && image.mask != nullptr; ++i) {
      const std::int64_t whole =
          image.grid.index(window.first_row + i / window.cols, window.first_col + i % window.cols);
      if ((*image.mask)[static_cast<std::size_t>(whole)] == 0)
        mask[static_cast<std::size_t>(i)] = 0;
    }
    part.mask = std::make_shared<const std::vector<std::uint8_t>>(std::move(mask));
  }
  part.white_reference = crop_reference(image.white_reference, image.grid.cols, window);
  part.dark_reference = crop_reference(image.dark_reference, image.grid.cols, window);
  return part;
}

}  // namespace lithoscope
