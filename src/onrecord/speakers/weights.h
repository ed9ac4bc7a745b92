#pragma once
// The numbers of rules/<language>/speakers/weights.toml.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// What speaks for or against a candidate, in the order in which reasons are
/// told; then what the best must reach.
enum class Weight : std::uint8_t {
  same_surname,
  gender_shown,
  number_shown,
  role_fits,
  same_sentence,
  sentence_before,
  same_paragraph,
  paragraph_before,
  further_off,
  another_sentence,
  another_nearer,
  subject,
  asked_a_question,
  last_speaker,
  last_speaker_above,
  spoke_before,
  last_named,
  owner,
  in_the_words,
  in_a_quotation,
  enough,
  enough_for_things,
  enough_for_a_title,
  clear_lead,
};
inline constexpr std::size_t kWeights =
    static_cast<std::size_t>(Weight::clear_lead) + 1;

/// The name that rule files give it.
const char* weight_name(Weight weight);

/// A set of weights that counted.
class Reasons {
 public:
  void add(Weight weight) { bits_ |= 1U << static_cast<unsigned>(weight); }
  bool has(Weight weight) const {
    return (bits_ >> static_cast<unsigned>(weight) & 1U) != 0;
  }
  std::vector<std::string> names() const;

 private:
  std::uint32_t bits_ = 0;
};
static_assert(kWeights <= 32);

/// Safe for concurrent use: nothing changes after construction.
class Weights {
 public:
  explicit Weights(const std::vector<WeightDefinition>& weights);
  /// 0 if no rule file names it.
  double of(Weight weight) const {
    return values_[static_cast<std::size_t>(weight)];
  }

 private:
  std::array<double, kWeights> values_{};
};

}  // namespace onrecord
