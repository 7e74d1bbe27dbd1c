#include "core/base/error.h"

#include "core/base/text.h"

namespace lithoscope {

Error::Error(std::string problem, std::string remedy)
    : problem_(std::move(problem)), remedy_(std::move(remedy)) {
  compose();
}

Error& Error::in_file(const std::filesystem::path& file) {
  if (file_.empty()) file_ = file.string();
  compose();
  return *this;
}

Error& Error::in_field(const std::string& field) {
  if (field_.empty()) field_ = field;
  compose();
  return *this;
}

Error& Error::in_line(long line) {
  if (line_ == 0) line_ = line;
  compose();
  return *this;
}

Error& Error::in_step(const std::string& step) {
  if (step_.empty()) step_ = step;
  compose();
  return *this;
}

void Error::compose() {
  std::string place;
  const auto add = [&place](const std::string& part) {
    if (!place.empty()) place += ", ";
    place += part;
  };
  if (!step_.empty()) add(translated("core", "step \"{}\"", step_));
  if (!file_.empty()) add(file_);
  if (line_ > 0) add(translated("core", "line {}", line_));
  if (!field_.empty()) add(translated("core", "field \"{}\"", field_));
  message_ = place.empty() ? problem_ : place + ": " + problem_;
  if (!remedy_.empty()) message_ += ". " + remedy_;
  if (!message_.empty() && message_.back() != '.') message_ += '.';
}

}  // namespace lithoscope
