// The assignment problem: every row its column at the least total cost.
#pragma once

#include <Eigen/Core>
#include <vector>

namespace lithoscope {

// Gives every row of `cost` a column of its own so that the sum of the costs is least (Kuhn 1955,
// 10.1002/nav.3800020109; shortest augmenting paths after Jonker and Volgenant 1987,
// 10.1007/BF02278710; O(n³)). Returns a column per row; where there are more rows than columns, -1
// for the rows that go without. Costs must be finite: throws std::invalid_argument otherwise.
std::vector<int> assign_rows(const Eigen::MatrixXd& cost);

}  // namespace lithoscope
