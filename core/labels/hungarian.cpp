#include "core/labels/hungarian.h"

#include <limits>
#include <stdexcept>

namespace lithoscope {
namespace {

// Rows ≤ columns. Potentials u (rows) and v (columns) keep every reduced cost
// cost(i, j) - u(i) - v(j) at or above 0; each round brings one more row in along the shortest path
// of reduced costs. Indices from 1, 0 = none.
std::vector<int> assign_wide(const Eigen::MatrixXd& cost) {
  const int rows = static_cast<int>(cost.rows()), columns = static_cast<int>(cost.cols());
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<double> u(static_cast<std::size_t>(rows) + 1, 0);
  std::vector<double> v(static_cast<std::size_t>(columns) + 1, 0);
  std::vector<int> row_of(static_cast<std::size_t>(columns) + 1, 0);
  std::vector<int> previous(static_cast<std::size_t>(columns) + 1, 0);

  for (int row = 1; row <= rows; ++row) {
    row_of[0] = row;
    int column = 0;
    std::vector<double> shortest(static_cast<std::size_t>(columns) + 1, infinity);
    std::vector<char> done(static_cast<std::size_t>(columns) + 1, 0);
    do {
      done[static_cast<std::size_t>(column)] = 1;
      const int from = row_of[static_cast<std::size_t>(column)];
      double step = infinity;
      int next = 0;
      for (int j = 1; j <= columns; ++j) {
        const auto at = static_cast<std::size_t>(j);
        if (done[at] != 0) continue;
        const double reduced = cost(from - 1, j - 1) - u[static_cast<std::size_t>(from)] - v[at];
        if (reduced < shortest[at]) {
          shortest[at] = reduced;
          previous[at] = column;
        }
        if (shortest[at] < step) {
          step = shortest[at];
          next = j;
        }
      }
      for (int j = 0; j <= columns; ++j) {
        const auto at = static_cast<std::size_t>(j);
        if (done[at] != 0) {
          u[static_cast<std::size_t>(row_of[at])] += step;
          v[at] -= step;
        } else {
          shortest[at] -= step;
        }
      }
      column = next;
    } while (row_of[static_cast<std::size_t>(column)] != 0);
    while (column != 0) {
      const int before = previous[static_cast<std::size_t>(column)];
      row_of[static_cast<std::size_t>(column)] = row_of[static_cast<std::size_t>(before)];
      column = before;
    }
  }

  std::vector<int> column_of(static_cast<std::size_t>(rows), -1);
  for (int j = 1; j <= columns; ++j) {
    const int row = row_of[static_cast<std::size_t>(j)];
    if (row > 0) column_of[static_cast<std::size_t>(row) - 1] = j - 1;
  }
  return column_of;
}

}  // namespace

std::vector<int> assign_rows(const Eigen::MatrixXd& cost) {
  if (!cost.allFinite()) throw std::invalid_argument("assign_rows: a cost is not finite");
  if (cost.rows() <= cost.cols()) return assign_wide(cost);
  const std::vector<int> row_of = assign_wide(cost.transpose());
  std::vector<int> column_of(static_cast<std::size_t>(cost.rows()), -1);
  for (std::size_t column = 0; column < row_of.size(); ++column) {
    column_of[static_cast<std::size_t>(row_of[column])] = static_cast<int>(column);
  }
  return column_of;
}

}  // namespace lithoscope
