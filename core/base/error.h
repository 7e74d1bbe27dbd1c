// Errors told in the user's terms: what was wrong, where, and what would be accepted.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

namespace lithoscope {

// Thrown by everything in core and in the plugins for whatever a person can mend. Callers that know
// more of the place add it while the error passes: `catch (Error& e) { e.in_file(path); throw; }`.
// What is already known is kept: the innermost file, field, step wins.
class Error : public std::exception {
 public:
  // `problem`: what was found, a sentence without a full stop.
  // `remedy`: what to do, or what would be accepted; a sentence without a full stop.
  explicit Error(std::string problem, std::string remedy = {});

  Error& in_file(const std::filesystem::path& file);
  Error& in_field(const std::string& field);  // header field, JSON key, column, dataset, parameter
  Error& in_line(long line);                  // 1-based line of a text file
  Error& in_step(const std::string& step);    // step id of a recipe

  const std::string& problem() const { return problem_; }
  const std::string& remedy() const { return remedy_; }
  const std::string& file() const { return file_; }
  const std::string& field() const { return field_; }
  const std::string& step() const { return step_; }
  long line() const { return line_; }

  // One message: "step "features": file.hdr, line 4, field "bands": problem. Remedy."
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  void compose();

  std::string problem_, remedy_, file_, field_, step_, message_;
  long line_ = 0;
};

// Thrown where a stop that was asked for takes effect. Not an Error: nothing is wrong.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace lithoscope
