#pragma once
// Numbers for the rules that one article needed.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {

/// Numbers the rules that an article needed, from 1; 0 stays no rule's.
class RuleNumbers {
 public:
  explicit RuleNumbers(const std::vector<std::string>& all)
      : all_(all), number_of_(all.size(), 0), ids_(1) {}

  std::uint32_t number_of(std::uint16_t rule) {
    if (rule == 0) return 0;
    std::uint32_t& number = number_of_[rule];
    if (number == 0) {
      number = static_cast<std::uint32_t>(ids_.size());
      ids_.push_back(all_[rule]);
    }
    return number;
  }
  std::vector<std::string> take_ids() { return std::move(ids_); }

 private:
  const std::vector<std::string>& all_;
  std::vector<std::uint32_t> number_of_;
  std::vector<std::string> ids_;
};

}  // namespace onrecord
