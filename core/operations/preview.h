// Results as they come: what an operation has so far, for whoever looks on while it runs.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "core/base/progress.h"
#include "core/operations/artifact.h"

namespace lithoscope {

// Hears what the operation that runs in a PreviewScope has so far. Called on the operation's
// thread, between two of its rounds: what takes long is done elsewhere.
class PreviewListener {
 public:
  virtual ~PreviewListener() = default;
  virtual void previewed(const std::string& port, const Artifact& artifact) = 0;
};

// While it lives, `listener` (may be null: nobody) hears what is offered on this thread. Scopes
// nest; the innermost one counts.
class PreviewScope {
 public:
  explicit PreviewScope(PreviewListener* listener);
  ~PreviewScope();
  PreviewScope(const PreviewScope&) = delete;
  PreviewScope& operator=(const PreviewScope&) = delete;

 private:
  friend void offer_preview(const Progress&, const std::string&, const Artifact&);
  friend bool preview_due(const std::string&);
  using Clock = std::chrono::steady_clock;
  struct Times {
    Clock::time_point asked, due;
  };

  PreviewListener* listener_;
  PreviewScope* outer_;
  std::map<std::string, Times> times_;  // by port
};

// True where somebody listens and has not heard of `port` for a tenth of a second: asked before a
// preview is put together in rounds that come fast, of which any will do. What takes long to put
// together is due less often, so that looking on costs a twentieth of the time at most.
bool preview_due(const std::string& port);

// Offers what the output `port` would be if the operation ended now. Called from the thread that
// runs the operation, as Progress::report is; nothing where nobody listens or a stop was asked for.
// What is offered never changes the final output.
void offer_preview(const Progress& progress, const std::string& port, const Artifact& artifact);

}  // namespace lithoscope
