// Threads that work while a person goes on using the window.
#pragma once

#include <functional>

namespace lithoscope {

// Runs `work` on this thread with at most `threads` threads (0 = all that the machine has) helping
// in its oneTBB loops, and lets every thread that takes part give way to the window: a window that
// wants the processor gets it at once, however many threads are busy.
void run_in_background(int threads, const std::function<void()>& work);

}  // namespace lithoscope
