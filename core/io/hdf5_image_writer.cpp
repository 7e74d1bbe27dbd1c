#include "core/io/hdf5_image_writer.h"

#include <optional>

#include "core/base/atomic_file.h"
#include "core/io/artifact_group.h"
#include "core/io/format_version.h"
#include "core/io/hdf5_fields.h"
#include "core/io/image_rows.h"

namespace lithoscope {

struct Hdf5ImageWriter::State {
  explicit State(const std::filesystem::path& file) : atomic(file) {}

  // In this order: the file must be closed before AtomicFile removes or renames it.
  AtomicFile atomic;
  hdf5::Node root;
  std::optional<hdf5::ImageRows> rows;
};

Hdf5ImageWriter::Hdf5ImageWriter(const std::filesystem::path& file,
                                 const SpectralImage& description, const ImageStorage& storage,
                                 Progress& progress)
    : state_(std::make_unique<State>(file)) {
  check_grid(description.grid);
  state_->root = hdf5::create_file(state_->atomic.temporary(), file);
  hdf5::write_marks(state_->root, "artifact");
  hdf5::write_attribute(state_->root, "kind", hdf5::kind_word(ArtifactKind::kImage));
  hdf5::write_image_description(state_->root, description, storage, progress);
  state_->rows.emplace(
      state_->root, CubeShape{description.grid.rows, description.grid.cols, description.channels()},
      storage);
}

Hdf5ImageWriter::~Hdf5ImageWriter() = default;

void Hdf5ImageWriter::append_rows(std::span<const float> values, std::int64_t row_count) {
  state_->rows->append(values, row_count, nullptr);
  hdf5::check_written(state_->root);
}

void Hdf5ImageWriter::finish() {
  state_->rows->finish(nullptr);
  hdf5::finish_file(state_->root);
  state_->atomic.commit();
}

}  // namespace lithoscope
