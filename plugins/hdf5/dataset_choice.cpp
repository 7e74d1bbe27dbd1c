#include "plugins/hdf5/dataset_choice.h"

#include <algorithm>
#include <cctype>

#include "core/base/text.h"
#include "core/io/hdf5_fields.h"

namespace lithoscope::generic_hdf5 {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string last_part(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

std::string group_of(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

bool names_an_axis(const std::string& path) {
  const std::string name = lower(last_part(path));
  for (const char* word : {"wavelength", "wavenumber", "energy", "lambda", "spectral_axis",
                           "spectralaxis", "axis", "bands", "channels"}) {
    if (name.find(word) != std::string::npos) return true;
  }
  return name == "wl" || name == "wvl" || name == "wave" || name == "nm" || name == "x";
}

std::string list(const std::vector<NumericDataset>& datasets) {
  std::vector<std::string> texts;
  for (const NumericDataset& dataset : datasets) texts.push_back(dataset.text());
  return fmt::format("{}", fmt::join(texts, ", "));
}

herr_t collect(hid_t, const char* name, const H5O_info_t* info, void* list) {
  if (info->type == H5O_TYPE_DATASET) {
    static_cast<std::vector<std::string>*>(list)->emplace_back(name);
  }
  return 0;
}

}  // namespace

double NumericDataset::values() const {
  double product = 1;
  for (const hsize_t size : sizes) product *= static_cast<double>(size);
  return product;
}

std::string NumericDataset::text() const {
  return fmt::format("{} ({})", path, fmt::join(sizes, " x "));
}

std::vector<NumericDataset> numeric_datasets(const hdf5::Node& file) {
  const hdf5::Lock lock;
  std::vector<std::string> names;
  if (H5Ovisit2(file.id(), H5_INDEX_NAME, H5_ITER_NATIVE, collect, &names, H5O_INFO_BASIC) < 0) {
    throw hdf5::read_error(file, "/");
  }
  std::sort(names.begin(), names.end());
  std::vector<NumericDataset> datasets;
  for (const std::string& name : names) {
    const hdf5::Node dataset = hdf5::open_dataset(file, name);
    if (!hdf5::is_numeric(dataset)) continue;
    NumericDataset entry{"/" + name, hdf5::dimensions(dataset)};
    if (!entry.sizes.empty() && entry.values() > 0) datasets.push_back(std::move(entry));
  }
  return datasets;
}

NumericDataset choose_dataset(const hdf5::Node& file, const std::vector<NumericDataset>& all,
                              const std::string& wanted) {
  const auto fail = [&](const std::string& problem, const std::vector<NumericDataset>& candidates) {
    return Error(problem, candidates.empty()
                              ? translated("hdf5", "Choose a file that holds numbers")
                              : translated("hdf5", "Choose one of: {}", list(candidates)))
        .in_file(file.file)
        .in_field("dataset");
  };
  if (all.empty()) throw fail(translated("hdf5", "The file holds no dataset of numbers"), {});
  if (!wanted.empty()) {
    const std::string path = wanted.front() == '/' ? wanted : "/" + wanted;
    for (const NumericDataset& dataset : all) {
      if (dataset.path == path) return dataset;
    }
    throw fail(translated("hdf5", "There is no dataset of numbers called \"{}\"", wanted), all);
  }
  for (const std::size_t rank : {3u, 2u, 1u}) {
    std::vector<NumericDataset> candidates;
    for (const NumericDataset& dataset : all) {
      if (dataset.sizes.size() == rank) candidates.push_back(dataset);
    }
    if (candidates.empty()) continue;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.values() > b.values(); });
    if (candidates.size() > 1 && candidates[0].values() == candidates[1].values()) {
      throw fail(translated("hdf5", "Several datasets could be the image"), candidates);
    }
    return candidates.front();
  }
  throw fail(translated("hdf5", "No dataset has one, two or three dimensions"), all);
}

std::optional<NumericDataset> find_axis(const std::vector<NumericDataset>& all,
                                        const NumericDataset& image, hsize_t count) {
  std::vector<NumericDataset> candidates;
  for (const NumericDataset& dataset : all) {
    const bool one_dimension =
        dataset.sizes.size() == 1 ||
        (dataset.sizes.size() == 2 && (dataset.sizes[0] == 1 || dataset.sizes[1] == 1));
    if (!one_dimension || static_cast<hsize_t>(dataset.values()) != count || count < 2) continue;
    if (dataset.path != image.path && names_an_axis(dataset.path)) candidates.push_back(dataset);
  }
  if (candidates.empty()) return std::nullopt;
  const std::string group = group_of(image.path);
  const auto nearest = std::find_if(
      candidates.begin(), candidates.end(),
      [&group](const NumericDataset& dataset) { return group_of(dataset.path) == group; });
  return nearest == candidates.end() ? candidates.front() : *nearest;
}

std::string guess_axes(const NumericDataset& image, const std::vector<NumericDataset>& all) {
  const auto has_axis = [&](std::size_t dimension) {
    return find_axis(all, image, image.sizes[dimension]).has_value();
  };
  switch (image.sizes.size()) {
    case 1:
      return "c";
    case 2:
      return has_axis(1) ? "nc" : "yx";
    case 3:
      return !has_axis(2) && has_axis(0) ? "cyx" : "yxc";
    default: {
      // Three dimensions of more than one element make an image; the others are taken as they are.
      std::string axes(image.sizes.size(), '0');
      std::size_t used = 0;
      for (std::size_t d = 0; d < axes.size() && used < 3; ++d) {
        if (image.sizes[d] > 1) axes[d] = "yxc"[used++];
      }
      return axes;
    }
  }
}

}  // namespace lithoscope::generic_hdf5
