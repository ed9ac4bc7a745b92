#pragma once
// Who is meant: candidates with the sum of what speaks for each.

#include <functional>
#include <string>
#include <vector>

#include "onrecord/speakers/referents.h"
#include "onrecord/speakers/weights.h"

namespace onrecord {

/// Best first. `why` names the weights that counted, in words that live as
/// long as the program.
struct Ranked {
  std::size_t referent = 0;
  double score = 0;
  std::vector<const char*> why;
};

/// The weight for how well a referent fits, "" for none that speaks for it;
/// nothing if it cannot be meant.
using Fitting = std::optional<const char*>;
using Fit = std::function<Fitting(const Referent&)>;

/// What is asked: who, before `token`, fits?
struct Question {
  std::size_t token = 0;
  TokenSpan said{};  ///< the words said: who is named in them hardly says them
  std::size_t paragraphs_back = 2;
  const char* enough = "enough";  ///< the weight that the best must reach
  bool same_clause = false;  ///< it, they: a subject of their own stands near
  Fit fit;
};

std::vector<Ranked> rank(const Scene& scene, Referents& referents,
                         const Weights& weights, const Question& question);

/// The first is enough and leads clearly.
bool is_clear(const std::vector<Ranked>& ranked, const Weights& weights,
              const Question& question);

}  // namespace onrecord
