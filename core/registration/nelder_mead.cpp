#include "core/registration/nelder_mead.h"

#include <algorithm>
#include <vector>

namespace lithoscope {
namespace {

struct Vertex {
  Eigen::VectorXd place;
  double value = 0;
};

}  // namespace

Minimum minimise(const std::function<double(const Eigen::VectorXd&)>& function,
                 const Eigen::VectorXd& start, double step, double tolerance, int max_evaluations) {
  int evaluations = 0;
  const auto vertex = [&](const Eigen::VectorXd& place) {
    ++evaluations;
    return Vertex{place, function(place)};
  };
  std::vector<Vertex> simplex = {vertex(start)};
  for (Eigen::Index i = 0; i < start.size(); ++i) {
    Eigen::VectorXd place = start;
    place(i) += step;
    simplex.push_back(vertex(place));
  }
  const auto order = [&] {
    std::stable_sort(simplex.begin(), simplex.end(),
                     [](const Vertex& a, const Vertex& b) { return a.value < b.value; });
  };
  order();
  while (evaluations < max_evaluations) {
    double size = 0;
    Eigen::VectorXd middle = Eigen::VectorXd::Zero(start.size());
    for (std::size_t i = 0; i + 1 < simplex.size(); ++i) {
      middle += simplex[i].place / static_cast<double>(start.size());
      size = std::max(size, (simplex[i + 1].place - simplex[0].place).cwiseAbs().maxCoeff());
    }
    if (size < tolerance) break;
    Vertex& worst = simplex.back();
    const Vertex reflected = vertex(2 * middle - worst.place);
    if (reflected.value < simplex.front().value) {
      const Vertex expanded = vertex(3 * middle - 2 * worst.place);
      worst = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[simplex.size() - 2].value) {
      worst = reflected;
    } else {
      const Vertex& better = reflected.value < worst.value ? reflected : worst;
      const Vertex contracted = vertex((middle + better.place) / 2);
      if (contracted.value < better.value) {
        worst = contracted;
      } else {
        for (std::size_t i = 1; i < simplex.size(); ++i) {
          simplex[i] = vertex((simplex[0].place + simplex[i].place) / 2);
        }
      }
    }
    order();
  }
  return {simplex.front().place, simplex.front().value, evaluations};
}

}  // namespace lithoscope
