#pragma once
// Who is meant: candidates with the sum of what speaks for each.

#include <functional>
#include <optional>
#include <vector>

#include "onrecord/speakers/referents.h"
#include "onrecord/speakers/weights.h"

namespace onrecord {

struct Ranked {
  std::size_t referent = 0;
  double score = 0;
  Reasons why{};
};

/// How well a referent fits: `shown` is the weight for what speaks for it.
struct Fitting {
  bool possible = false;
  std::optional<Weight> shown{};
};
using Fit = std::function<Fitting(const Referent&)>;

/// What is asked: who, before `token`, fits?
struct Question {
  std::size_t token = 0;
  TokenSpan said{};  ///< the words said: who is named in them hardly says them
  std::size_t paragraphs_back = 2;
  Weight enough = Weight::enough;  ///< what the best must reach
  bool same_clause = false;  ///< it, they: a subject of their own stands near
  Fit fit{};
};

/// Best first.
std::vector<Ranked> rank(const Scene& scene, Referents& referents,
                         const Weights& weights, const Question& question);

/// The first is enough and leads clearly.
bool is_clear(const std::vector<Ranked>& ranked, const Weights& weights,
              const Question& question);

}  // namespace onrecord
