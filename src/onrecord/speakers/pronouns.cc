#include "onrecord/speakers/pronouns.h"

namespace onrecord {
namespace {

// Bytes of "she"; spares a look-up for nearly every token.
constexpr std::size_t kLongestPronoun = 3;

Fit fit_plural() {
  return [](const Referent& r) -> Fitting {
    if (!r.plural || r.neuter) return {};
    return {true, Weight::number_shown};
  };
}

Fit fit_thing() {
  return [](const Referent& r) -> Fitting {
    return {r.neuter && !r.plural, {}};
  };
}

Fit fit_person(std::string gender) {
  return [gender = std::move(gender)](const Referent& r) -> Fitting {
    if (r.plural || r.neuter) return {};
    if (r.speaker.gender.empty()) return {true, {}};
    if (r.speaker.gender != gender) return {};
    return {true, Weight::gender_shown};
  };
}

/// Other words of its clause stand before it: "but such a plan .. it shows".
bool stands_inside(const Scene& scene, std::size_t token) {
  if (token == 0) return false;
  const Token& before = scene.text().tokens[token - 1];
  return !before.ends_sentence && before.shape < Shape::mark;
}

}  // namespace

Question pronoun_question(const Scene& scene, std::size_t token) {
  const WordClasses& words = scene.words();
  Question question;
  question.token = token;
  const bool plural = words.is(token, Word::plural);
  if (plural || words.is(token, Word::neuter)) {
    question.fit = plural ? fit_plural() : fit_thing();
    question.enough = Weight::enough_for_things;
    question.same_clause = stands_inside(scene, token);
  } else {
    question.fit = fit_person(words.is(token, Word::female) ? "f" : "m");
  }
  return question;
}

bool carries_on(const Scene& scene, std::size_t token) {
  const WordClasses& words = scene.words();
  const Token& seen = scene.text().tokens[token];
  return seen.span.size() <= kLongestPronoun && seen.shape < Shape::number &&
         words.is(token, Word::pronoun) && !words.is(token, Word::plural) &&
         !words.is(token, Word::neuter) && !words.is(token, Word::first_person) &&
         !scene.is_quoted(token);
}

}  // namespace onrecord
