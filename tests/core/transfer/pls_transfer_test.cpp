#include "core/transfer/pls_transfer.h"

#include "core/transfer/metrics.h"
#include "tests/core/transfer/pairs.h"
#include "tests/support/test_support.h"

namespace lithoscope::test {
namespace {

TEST(PlsTransfer, LearnsALinearRelation) {
  NoProgress progress;
  const MapPair training = hidden_pair(30, 30, 1, 24, 17, 0.0);
  const MapPair test = hidden_pair(20, 20, 2, 24, 17, 0.0);
  const TransferModel model = train_pls_transfer({training}, 10, progress);
  EXPECT_EQ(model.network.layers.size(), 2u);
  const SpectralImage predicted = transferred(test.secondary, model);
  const TransferScores scores = evaluate_transfer(test.primary, predicted, {}, progress).scores;
  EXPECT_LT(scores.rse, 0.05);
  const TransferModel coarse = train_pls_transfer({training}, 1, progress);
  EXPECT_GT(
      evaluate_transfer(test.primary, transferred(test.secondary, coarse), {}, progress).scores.rse,
      2 * scores.rse);
}

TEST(PlsTransfer, MoreMapsAreMorePoints) {
  NoProgress progress;
  const TransferModel model =
      train_pls_transfer({hidden_pair(5, 6, 1), hidden_pair(7, 6, 2)}, 3, progress);
  EXPECT_EQ(model.training.at("points"), 72);
  EXPECT_EQ(model.training.at("components"), 3);
}

TEST(PlsTransfer, RefusesAnotherAxisForMoreMaps) {
  NoProgress progress;
  EXPECT_EQ(error_of([&] {
              train_pls_transfer({hidden_pair(5, 6, 1), hidden_pair(5, 6, 1, 24, 16)}, 3, progress);
            }).field(),
            "validation_secondary");
}

}  // namespace
}  // namespace lithoscope::test
