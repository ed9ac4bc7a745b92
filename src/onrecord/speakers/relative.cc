#include "onrecord/speakers/relative.h"

namespace onrecord {
namespace {

/// Behind the commas and brackets before `who`.
std::size_t end_of_phrase(const Scene& scene, std::size_t who) {
  const auto& tokens = scene.text().tokens;
  while (who > 0 && tokens[who - 1].shape >= Shape::mark &&
         !tokens[who - 1].ends_sentence) {
    --who;
  }
  return who;
}

TokenSpan phrase_ending(const Scene& scene, std::size_t end) {
  const WordClasses& words = scene.words();
  std::size_t begin = end - 1;
  if (const Named* named = scene.name_at(begin)) begin = named->tokens.begin;
  while (begin > 0) {
    const std::size_t before = begin - 1;
    const Token& token = scene.text().tokens[before];
    if (token.ends_sentence || token.shape > Shape::number) break;
    if (words.is(before, Word::before_noun)) return {before, end};
    if (words.is(before, Word::closed) || words.is(before, Word::say) ||
        words.is(before, Word::finite)) {
      break;
    }
    begin = before;
  }
  return {begin, end};
}

/// The last person named in the sentence before `end`: "Bo Berg, the head of
/// the Oslo office, who ..".
const Named* last_person(const Scene& scene, std::size_t end) {
  const std::size_t begin = scene.sentence_begin(end - 1);
  for (std::size_t i = end; i-- > begin;) {
    const Named* named = scene.name_at(i);
    if (named == nullptr) continue;
    if (scene.is_person(*named) && !scene.describes_noun(*named) &&
        !scene.owns(*named)) {
      return named;
    }
    i = named->tokens.begin;
  }
  return nullptr;
}

}  // namespace

std::optional<TokenSpan> antecedent(const Scene& scene, std::size_t who) {
  const WordClasses& words = scene.words();
  const std::size_t end = end_of_phrase(scene, who);
  if (end == 0 || scene.text().tokens[end - 1].ends_sentence) {
    return std::nullopt;
  }
  const TokenSpan near = phrase_ending(scene, end);
  const Named* named = scene.name_at(end - 1);
  const bool thing = named != nullptr && !scene.is_person(*named);
  if (thing && !words.is(who, Word::neuter)) {
    if (const Named* person = last_person(scene, end)) return person->tokens;
  }
  return near;
}

}  // namespace onrecord
