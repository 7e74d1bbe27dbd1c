// How long work tells where it is, and learns that it should stop.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"

namespace lithoscope {

// Given to every operation. `report` is called from the thread that runs the operation;
// `stop_requested` from any thread.
class Progress {
 public:
  virtual ~Progress() = default;

  // `fraction` in [0, 1] of this piece of work; `stage` names what is being done.
  virtual void report(double fraction, std::string_view stage) = 0;
  virtual bool stop_requested() const = 0;

  // Throws Cancelled where a stop was asked for. Long loops call it at block boundaries, at the
  // most some tens of milliseconds apart.
  void check() const {
    if (stop_requested()) throw Cancelled();
  }
};

// Reports to nobody and never stops.
class NoProgress final : public Progress {
 public:
  void report(double, std::string_view) override {}
  bool stop_requested() const override { return false; }
};

// A part of a larger piece of work: maps [0, 1] onto [begin, end] of `parent`.
class SubProgress final : public Progress {
 public:
  SubProgress(Progress& parent, double begin, double end)
      : parent_(parent), begin_(begin), end_(end) {}
  void report(double fraction, std::string_view stage) override {
    parent_.report(begin_ + (end_ - begin_) * fraction, stage);
  }
  bool stop_requested() const override { return parent_.stop_requested(); }

 private:
  Progress& parent_;
  double begin_, end_;
};

}  // namespace lithoscope
