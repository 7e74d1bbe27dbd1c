// What the maps themselves tell: the best match of a point, a better registration.
#include <QLocale>
#include <cmath>
#include <utility>

#include "widgets/align/align_page.h"
#include "widgets/map/map_panel.h"
#include "widgets/map/map_view.h"

namespace lithoscope {
namespace {

QString number(double value) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', 2) : QStringLiteral("–");
}

bool same_place(const PointUm& a, const PointUm& b) {
  return a.x_um == b.x_um && a.y_um == b.y_um;
}

}  // namespace

void AlignPage::snap_selected() {
  if (selected_ < 0 || selected_ >= alignment_.points().size()) {
    Q_EMIT told(tr("Select the point that is to snap: click it in a map or in the table"));
    return;
  }
  if (!alignment_.fit()) {
    Q_EMIT told(tr("Snapping needs a fit, which tells how one map lies on the other. %1")
                    .arg(alignment_.problem()));
    return;
  }
  if (source_->view()->layer() == nullptr || target_->view()->layer() == nullptr) return;
  const MatchingPoint& point = alignment_.points().at(selected_);
  snapping_ = Snapping{selected_, point};
  snapper_.look({source_->view()->layer(), target_->view()->layer(), alignment_.fit()->transform,
                 point.source, point.target, snap_options_});
}

void AlignPage::take_snap(const SnapMatch& match, SnapMeasure measure) {
  const auto snapping = std::exchange(snapping_, std::nullopt);
  PointList& list = alignment_.points();
  if (!snapping || snapping->index >= list.size()) return;
  const MatchingPoint& point = list.at(snapping->index);
  if (!same_place(point.source, snapping->point.source) ||
      !same_place(point.target, snapping->point.target)) {
    return;  // moved by hand meanwhile
  }
  const Grid& grid = alignment_.grid(Side::kTarget);
  const double moved_px = std::hypot((match.target.x_um - point.target.x_um) / grid.pitch_x_um,
                                     (match.target.y_um - point.target.y_um) / grid.pitch_y_um);
  const QString name = QString::fromStdString(point.name);
  QString words = measure == SnapMeasure::kMutualInformation
                      ? tr("%1 moved by %2 px: mutual information %3 bit, before %4 bit")
                      : tr("%1 moved by %2 px: correlation %3, before %4");
  words = words.arg(name, number(moved_px), number(match.score), number(match.expected_score));
  if (match.at_edge) {
    words += QLatin1Char('\n') +
             tr("That is at the edge of the search: a better match may lie beyond. Snap again, or "
                "take it back");
  }
  list.snap(snapping->index, match.target);
  Q_EMIT told(words);
}

std::optional<RefineRequest> AlignPage::refine_request() {
  if (!has_maps() || source_->view()->layer() == nullptr || target_->view()->layer() == nullptr) {
    return std::nullopt;
  }
  if (!alignment_.fit() || alignment_.is_fitting()) {
    Q_EMIT told(tr("A refinement starts from a fit. %1").arg(alignment_.problem()));
    return std::nullopt;
  }
  RefineRequest request{source_->view()->layer(),
                        target_->view()->layer(),
                        alignment_.fit()->transform,
                        {},
                        alignment_.revision()};
  // A fit that may shear or bend may be corrected by as much; one that only turns may not.
  request.options.change = request.start.kind == TransformKind::kSimilarity
                               ? TransformKind::kSimilarity
                               : TransformKind::kAffine;
  return request;
}

void AlignPage::take_refinement(const Refinement& found, long revision) {
  if (!(found.gain_bits() > 0)) {
    Q_EMIT told(tr("The maps suggest no better place than the present one"));
  } else if (!alignment_.suggest(found, revision)) {
    Q_EMIT told(tr("The fit has changed while it was refined: refine it again"));
  }
}

}  // namespace lithoscope
