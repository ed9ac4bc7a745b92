#include "onrecord/speakers/weights.h"

namespace onrecord {

Weights::Weights(const std::vector<WeightDefinition>& weights) {
  for (const WeightDefinition& weight : weights) {
    values_[weight.name] = weight.adds;
  }
}

double Weights::of(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? 0 : found->second;
}

}  // namespace onrecord
