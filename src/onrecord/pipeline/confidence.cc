#include "onrecord/pipeline/confidence.h"

#include <string>

namespace onrecord {
namespace {

/// So many quotes of the shorter beginning count beside those of the longer
/// one: chosen on train; 5 to 10 give the same.
constexpr double kTrust = 8;

struct CueLevel {
  double at_least;
  const char* name;
};
constexpr CueLevel kCueLevels[] = {{0.9, "cue 0.9"},
                                   {0.75, "cue 0.75"},
                                   {0.6, "cue 0.6"},
                                   {0.4, "cue 0.4"},
                                   {0, "cue 0"}};

const char* cue_level(const WordClasses& words, const Quote& quote) {
  if (!quote.cue) return "no cue";
  const RuleBook& rules = words.lexicon().rules();
  const auto seen = rules.seen_cues.find(
      words.folded(words.text().tokens_of(quote.cue->head)));
  if (seen == rules.seen_cues.end()) return "cue unseen";
  const double share = (static_cast<double>(seen->second.right) + 1) /
                       (static_cast<double>(seen->second.total) + 2);
  for (const CueLevel& level : kCueLevels) {
    if (share >= level.at_least) return level.name;
  }
  return kCueLevels[0].name;
}

bool starts_capital(const WordClasses& words, ByteSpan span) {
  const TokenSpan tokens = words.text().tokens_of(span);
  return !tokens.empty() && words.is_capital(tokens.begin);
}

const char* source_level(const WordClasses& words, const Quote& quote) {
  if (!quote.source) return "no source";
  const Text& text = words.text();
  const TokenSpan tokens = text.tokens_of(quote.source->span);
  if (tokens.size() == 1) {
    const std::uint32_t word = text.tokens[tokens.begin].word;
    const auto is = [&](Word wanted) {
      return words.lexicon().can_be(word, wanted);
    };
    if (is(Word::relative)) return "vague";
    if (is(Word::pronoun)) {
      if (is(Word::male) || is(Word::female)) return "named";
      const bool people = is(Word::plural) || is(Word::first_person);
      return people ? "pronoun" : "vague";
    }
  }
  if (starts_capital(words, quote.source->head)) return "named";
  return starts_capital(words, quote.source->span) ? "opening" : "described";
}

double narrowed(const RuleBook& rules, const std::string& counted_as,
                double wider) {
  const auto found = rules.measured.find(counted_as);
  if (found == rules.measured.end()) return wider;
  return (static_cast<double>(found->second.right) + kTrust * wider) /
         (static_cast<double>(found->second.total) + kTrust);
}

}  // namespace

void set_confidences(const Text& text, const Lexicon& lexicon,
                     std::vector<Quote>& quotes) {
  const RuleBook& rules = lexicon.rules();
  const WordClasses words(text, lexicon);
  for (Quote& quote : quotes) {
    std::string counted_as = quote.rule;
    counted_as += ", ";
    counted_as += cue_level(words, quote);
    quote.confidence = narrowed(rules, counted_as, quote.confidence);
    counted_as += ", ";
    counted_as += source_level(words, quote);
    quote.confidence = narrowed(rules, counted_as, quote.confidence);
    quote.trail.push_back(
        {"measured", std::move(counted_as), {}, std::nullopt});
  }
}

}  // namespace onrecord
