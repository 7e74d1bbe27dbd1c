// How results came about: which steps made them, with which parameters, in what time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/operations/registry.h"
#include "core/recipe/runner.h"

namespace lithoscope {

struct StepRecord {
  std::string id;
  std::string operation;
  int version = 1;  // of the operation
  StepState state = StepState::kComputed;
  double seconds = 0;
  std::string signature;  // of all that its results depend on (step_signatures)
  std::string program;    // name and version of the program that ran it
  std::string problem;    // why it failed; empty where it has ended
};

// What is known of the results that a document holds.
struct RunRecord {
  std::map<std::string, std::string> checksums;  // of the sources, as they were
  std::vector<StepRecord> steps;                 // in the order in which they ran

  const StepRecord* find(const std::string& step) const;
  // Puts the record in the place of an older one of the same step.
  void put(StepRecord record);
  // Takes over a newer run. Of a step that was not computed anew, but taken from an earlier run with
  // the same signature, what is known of that stays: how it was made, how long it took, by what.
  void add(const RunRecord& newer);
};

// A fingerprint of each step: operation, version, parameters, and the same of all that it is made
// from. Sources count by name of the file, reader, options and checksum; `checksums` tells those
// that the recipe has not recorded. Two equal ones stand for the same results. Throws Error as
// make_plan.
std::map<std::string, std::string> step_signatures(
    const Recipe& recipe, const Registry& registry,
    const std::map<std::string, std::string>& checksums);

// The record of a step that ran in this program; the signature is left for the caller to fill in.
StepRecord record_of(const StepResult& result, const Registry& registry);
// Of a whole run.
RunRecord record_of(const Recipe& recipe, const Registry& registry, const RunResult& result);

// "Lithoscope 0.3.0".
std::string program_name();

// {"checksums": {"libs": "..."}, "steps": [{"id": ..., "operation": ..., "version": 1,
//  "state": "computed" | "cached" | "deferred", "seconds": 1.5, "signature": ..., "program": ...,
//  "problem": ...}]}
Json run_record_to_json(const RunRecord& record);
// Tolerant: what it does not understand is left out.
RunRecord run_record_from_json(const Json& json);

// What a result was made from, the files first: names of sources and ids of steps, each after all
// that it needs. `reference` as in a step's inputs. Throws Error as resolve_reference.
std::vector<std::string> provenance(const Recipe& recipe, const Registry& registry,
                                    const std::string& reference);

}  // namespace lithoscope
