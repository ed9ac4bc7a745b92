// Quotes are resolved in the order of their sources, so that each speaker found
// helps with the next: “.., she added” needs to know who spoke before. What is
// not clear is refused: the candidates stay with the quote, best first.

#include "onrecord/speakers/resolver.h"

#include <algorithm>
#include <numeric>

#include "onrecord/speakers/description.h"
#include "onrecord/speakers/pronouns.h"
#include "onrecord/speakers/ranking.h"
#include "onrecord/speakers/referents.h"
#include "onrecord/speakers/relative.h"
#include "onrecord/speakers/source_reading.h"
#include "onrecord/speakers/surnames.h"

namespace onrecord {
namespace {

constexpr std::size_t kCandidates = 4;

class Resolver {
 public:
  Resolver(const Text& text, const Lexicon& lexicon, const Weights& weights,
           std::span<const Entity> entities,
           std::span<const Mention> mentions)
      : scene_(text, lexicon, entities, mentions),
        weights_(weights),
        referents_(scene_) {}

  void resolve(Quote& quote) {
    if (!quote.source || scene_.text().tokens_of(quote.source->span).empty()) {
      return guess(quote);
    }
    const TokenSpan phrase = scene_.text().tokens_of(quote.source->span);
    const SourceReading reading = read_source(scene_, phrase);
    if (quote.status == Status::undecided) return guess(quote);
    switch (reading.form) {
      case SourceForm::pronoun:
        return resolve_pronoun(quote, reading);
      case SourceForm::relative:
        return resolve_relative(quote, phrase.begin);
      case SourceForm::first_person:
        return refuse(quote, Reason::two_candidates, {});
      case SourceForm::person:
        return resolve_person(quote, *reading.name);
      case SourceForm::body:
        if (reading.name != nullptr) return resolve_body(quote, reading);
        break;
      default:
        break;
    }
    resolve_description(quote, reading);
  }

 private:
  const WordClasses& words() const { return scene_.words(); }

  // Ways to end.

  void decide(Quote& quote, std::size_t referent, std::size_t token,
              std::string how, std::optional<ByteSpan> from) {
    quote.speaker = referents_.at(referent).speaker;
    quote.status = Status::attributed;
    quote.reason = Reason::none;
    quote.trail.push_back({"speaker", std::move(how), {}, from});
    referents_.note_speaker(referent, token, asks(quote));
  }

  void refuse(Quote& quote, Reason reason, const std::vector<Ranked>& ranked) {
    quote.speaker.reset();
    quote.status = Status::undecided;
    quote.reason = reason;
    quote.candidates.clear();
    for (const Ranked& one : ranked) {
      if (quote.candidates.size() == kCandidates) break;
      const Speaker& speaker = referents_.at(one.referent).speaker;
      quote.candidates.push_back({speaker.name, speaker.entity, one.score,
                                  one.why.names()});
    }
    quote.trail.push_back({"speaker", "refused", {}, std::nullopt});
  }

  bool asks(const Quote& quote) const {
    if (!quote.cue) return false;
    const TokenSpan cue = scene_.text().tokens_of(quote.cue->head);
    return !cue.empty() && words().is(cue.begin, Word::asking);
  }

  ByteSpan bytes(std::size_t token) const {
    return scene_.text().tokens[token].span;
  }

  TokenSpan content(const Quote& quote) const {
    return scene_.text().tokens_of(
        {quote.content.front().begin, quote.content.back().end});
  }

  // Names.

  void resolve_person(Quote& quote, const Named& named) {
    const std::vector<std::size_t> found = referents_.bearers(named);
    if (found.size() == 1) {
      return decide(quote, named.entity, named.tokens.begin, "name",
                    scene_.text().bytes_of(named.tokens));
    }
    std::vector<Ranked> rivals;
    for (const std::size_t entity : found) {
      rivals.push_back({entity, 0, {}});
      rivals.back().why.add(Weight::same_surname);
    }
    refuse(quote, Reason::same_surname, rivals);
  }

  void resolve_body(Quote& quote, const SourceReading& reading) {
    const Named& named = *reading.name;
    const bool whole = named.tokens.begin <= reading.core.begin ||
                       !words().is_capital(named.tokens.begin - 1) ||
                       scene_.name_at(named.tokens.begin - 1) == nullptr;
    if (whole) {
      return decide(quote, named.entity, named.tokens.begin, "name",
                    scene_.text().bytes_of(named.tokens));
    }
    resolve_description(quote, reading);
  }

  // Pronouns.

  void resolve_pronoun(Quote& quote, const SourceReading& reading) {
    follow_pronouns(reading.head);
    Question question = pronoun_question(scene_, reading.head);
    question.said = content(quote);
    const std::vector<Ranked> ranked =
        rank(scene_, referents_, weights_, question);
    if (!is_clear(ranked, weights_, question)) {
      return refuse(quote, Reason::two_candidates, ranked);
    }
    decide(quote, ranked[0].referent, reading.head, "pronoun",
           bytes(reading.head));
  }

  /// Reads "he" and "she" up to `token` where they speak no quote: "She waved.
  /// .. She said" is one chain.
  void follow_pronouns(std::size_t token) {
    const Text& text = scene_.text();
    const std::size_t paragraph = text.paragraph_of(token);
    followed_ = std::max(
        followed_,
        text.paragraphs[paragraph > 0 ? paragraph - 1 : 0].tokens.begin);
    for (; followed_ < token; ++followed_) {
      if (!carries_on(scene_, followed_)) continue;
      const Question question = pronoun_question(scene_, followed_);
      const std::vector<Ranked> ranked =
          rank(scene_, referents_, weights_, question);
      if (is_clear(ranked, weights_, question)) {
        referents_.note_pronoun(ranked[0].referent, followed_);
      }
    }
  }

  /// "Bo Berg, who said .."
  void resolve_relative(Quote& quote, std::size_t who) {
    const std::optional<TokenSpan> phrase = antecedent(scene_, who);
    if (!phrase) return refuse(quote, Reason::two_candidates, {});
    const SourceReading reading = read_source(scene_, *phrase);
    if (reading.name != nullptr) {
      return decide(quote, reading.name->entity, who, "relative clause",
                    scene_.text().bytes_of(*phrase));
    }
    if (reading.form <= SourceForm::first_person) {
      return refuse(quote, Reason::two_candidates, {});
    }
    resolve_description(quote, reading);
  }

  // Descriptions.

  void resolve_description(Quote& quote, const SourceReading& reading) {
    Referent referent = unnamed(scene_, reading);
    if (reading.points_back) {
      if (points_to(quote, reading, referent)) return;
    }
    const std::size_t index = referents_.add(std::move(referent));
    decide(quote, index, reading.head, "phrase",
           scene_.text().bytes_of(reading.core));
  }

  /// True if the description was resolved or refused.
  bool points_to(Quote& quote, const SourceReading& reading,
                 const Referent& description) {
    Question question;
    question.token = reading.core.begin;
    question.said = content(quote);
    question.paragraphs_back = static_cast<std::size_t>(-1);
    question.enough = Weight::enough_for_a_title;
    question.fit = [&](const Referent& r) -> Fitting {
      return {describes(words().lexicon().rules(), description, r),
              Weight::role_fits};
    };
    std::vector<Ranked> ranked =
        rank(scene_, referents_, weights_, question);
    if (ranked.empty()) return false;
    if (referents_.at(ranked[0].referent).speaker.entity.empty()) {
      latest_first(ranked, question.token);
    } else if (!is_clear(ranked, weights_, question)) {
      refuse(quote, Reason::two_candidates, ranked);
      return true;
    }
    decide(quote, ranked[0].referent, reading.head, "description",
           scene_.text().bytes_of(reading.core));
    return true;
  }

  /// Unnamed ones that fit alike: the last one seen is meant.
  void latest_first(std::vector<Ranked>& ranked, std::size_t token) const {
    std::size_t latest = ranked[0].referent;
    for (const Sighting& sighting : referents_.before(token)) {
      for (const Ranked& one : ranked) {
        if (one.referent == sighting.referent) latest = one.referent;
      }
    }
    for (Ranked& one : ranked) {
      if (one.referent == latest) std::swap(one, ranked[0]);
    }
  }

  // Quotes that nothing ties to anybody.

  void guess(Quote& quote) {
    Question question;
    question.said = content(quote);
    question.token = question.said.begin;
    question.paragraphs_back = 1;
    question.fit = [](const Referent& r) -> Fitting {
      return {!r.neuter, {}};
    };
    const Reason reason =
        quote.reason == Reason::none ? Reason::no_source : quote.reason;
    refuse(quote, reason, rank(scene_, referents_, weights_, question));
  }

  const Scene scene_;
  const Weights& weights_;
  Referents referents_;
  std::size_t followed_ = 0;  ///< pronouns before this token are read
};

std::size_t place_of(const Quote& quote) {
  return quote.source ? quote.source->head.begin
                      : quote.content.front().begin;
}

}  // namespace

std::vector<Quote> resolve_speakers(const Text& text, const Lexicon& lexicon,
                                    const Weights& weights,
                                    std::span<const Entity> entities,
                                    std::span<const Mention> mentions,
                                    std::vector<Quote> quotes) {
  if (quotes.empty()) return quotes;
  Resolver resolver(text, lexicon, weights, entities, mentions);
  std::vector<std::size_t> order(quotes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return place_of(quotes[a]) < place_of(quotes[b]);
  });
  for (const std::size_t index : order) resolver.resolve(quotes[index]);
  return quotes;
}

}  // namespace onrecord
