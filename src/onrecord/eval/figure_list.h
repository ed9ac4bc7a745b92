#pragma once
// Figures under the referee's names, as they are printed.

#include <string>
#include <utility>
#include <vector>

#include "onrecord/eval/figures.h"

namespace onrecord {

/// "quoted5" with its values by name, in the referee's order.
struct FigureGroup {
  std::string name;
  std::vector<std::pair<std::string, std::string>> values;
};

/// "speaker" stands among them only where the gold names speakers.
std::vector<FigureGroup> groups_of(const Figures& figures);

/// Four decimals.
std::string rounded(double value);

}  // namespace onrecord
