#include "onrecord/speakers/weights.h"

namespace onrecord {
namespace {

constexpr std::array<const char*, kWeights> kNames = {
    "same surname",
    "gender shown",
    "number shown",
    "role fits",
    "same sentence",
    "sentence before",
    "same paragraph",
    "paragraph before",
    "further off",
    "another sentence",
    "another nearer",
    "subject",
    "asked a question",
    "last speaker",
    "last speaker above",
    "spoke before",
    "last named",
    "owner of something",
    "in the words themselves",
    "inside a quotation",
    "enough",
    "enough for things",
    "enough for a title",
    "clear lead"};

}  // namespace

const char* weight_name(Weight weight) {
  return kNames[static_cast<std::size_t>(weight)];
}

std::vector<std::string> Reasons::names() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kWeights; ++i) {
    if ((bits_ >> i & 1) != 0) names.emplace_back(kNames[i]);
  }
  return names;
}

Weights::Weights(const std::vector<WeightDefinition>& weights) {
  for (const WeightDefinition& weight : weights) {
    for (std::size_t i = 0; i < kWeights; ++i) {
      if (weight.name == kNames[i]) values_[i] = weight.adds;
    }
  }
}

}  // namespace onrecord
