#include "widgets/jobs/background_thread.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <tbb/task_arena.h>
#include <tbb/task_scheduler_observer.h>
#include <unistd.h>

namespace lithoscope {
namespace {

// On a scale from -20 (first) to 19 (last).
constexpr int kNiceness = 10;

// Of the calling thread. A thread cannot go back up: helpers of oneTBB that once worked for a job
// stay low, which is right, since no other work of theirs is more urgent.
void give_way() {
  thread_local const bool lowered = [] {
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    return ::setpriority(PRIO_PROCESS, thread, kNiceness) == 0;
  }();
  (void)lowered;
}

class Lowering final : public tbb::task_scheduler_observer {
 public:
  explicit Lowering(tbb::task_arena& arena) : tbb::task_scheduler_observer(arena) { observe(true); }
  ~Lowering() override { observe(false); }
  void on_scheduler_entry(bool is_worker) override {
    if (is_worker) give_way();
  }
};

}  // namespace

void run_in_background(int threads, const std::function<void()>& work) {
  give_way();
  tbb::task_arena arena(threads > 0 ? threads : tbb::task_arena::automatic);
  const Lowering lowering(arena);
  arena.execute(work);
}

}  // namespace lithoscope
