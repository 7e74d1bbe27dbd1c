#include "core/io/artifact_file.h"

#include "core/base/atomic_file.h"
#include "core/io/artifact_group.h"
#include "core/io/format_version.h"

namespace lithoscope {

void save_artifact(const Artifact& artifact, const std::filesystem::path& file,
                   const ImageStorage& storage, Progress& progress) {
  AtomicFile atomic(file);
  hdf5::Node root = hdf5::create_file(atomic.temporary(), file);
  hdf5::write_marks(root, "artifact");
  hdf5::write_artifact(root, artifact, storage, progress);
  hdf5::finish_file(root);
  progress.check();
  atomic.commit();
}

void save_artifact(const Artifact& artifact, const std::filesystem::path& file,
                   Progress& progress) {
  save_artifact(artifact, file, ImageStorage{}, progress);
}

Artifact load_artifact(const std::filesystem::path& file, Progress& progress) {
  const hdf5::Node root = hdf5::open_file(file);
  hdf5::check_marks(root, "artifact");
  return hdf5::read_artifact(root, progress);
}

}  // namespace lithoscope
