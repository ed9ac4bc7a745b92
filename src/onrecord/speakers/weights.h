#pragma once
// The numbers of rules/<language>/speakers/weights.toml, by name.

#include <map>
#include <string>
#include <string_view>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// Safe for concurrent use: nothing changes after construction.
class Weights {
 public:
  explicit Weights(const std::vector<WeightDefinition>& weights);
  /// 0 if no rule file names it.
  double of(std::string_view name) const;

 private:
  std::map<std::string, double, std::less<>> values_;
};

}  // namespace onrecord
