// Quotes are resolved in the order of their sources, so that each speaker found
// helps with the next: “.., she added” needs to know who spoke before. What is
// not clear is refused: the candidates stay with the quote, best first.

#include "onrecord/speakers/resolver.h"

#include <algorithm>
#include <numeric>

#include "onrecord/speakers/ranking.h"
#include "onrecord/speakers/referents.h"
#include "onrecord/speakers/source_reading.h"

namespace onrecord {
namespace {

constexpr std::size_t kCandidates = 4;
constexpr std::size_t kLongestPronoun = 3;

class Resolver {
 public:
  Resolver(const Text& text, const RuleBook& rules, const Weights& weights,
           std::span<const Entity> entities,
           std::span<const Mention> mentions)
      : scene_(text, rules, entities, mentions),
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
    referents_.note_speaker(referent, token);
  }

  void refuse(Quote& quote, Reason reason, const std::vector<Ranked>& ranked) {
    quote.speaker.reset();
    quote.status = Status::undecided;
    quote.reason = reason;
    quote.candidates.clear();
    for (const Ranked& one : ranked) {
      if (quote.candidates.size() == kCandidates) break;
      const Speaker& speaker = referents_.at(one.referent).speaker;
      quote.candidates.push_back(
          {speaker.name, speaker.entity, one.score, one.why});
    }
    quote.trail.push_back({"speaker", "refused", {}, std::nullopt});
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
    const std::vector<Ranked> rivals = bearers(named);
    if (rivals.size() > 1) return refuse(quote, Reason::same_surname, rivals);
    decide(quote, named.entity, named.tokens.begin, "name",
           scene_.text().bytes_of(named.tokens));
  }

  /// All whom a surname that stands alone may mean; one if it is clear.
  std::vector<Ranked> bearers(const Named& named) const {
    const Entity& entity = scene_.entity(named.entity);
    std::vector<Ranked> found = {{named.entity, 1, {"last named"}}};
    if (words().folded(named.tokens).find(' ') != std::string::npos) {
      return found;
    }
    const std::string surname = words().folded(named.tokens.end - 1);
    const std::string title = title_gender(named.tokens.begin);
    for (std::size_t i = 0; i < scene_.entities().size(); ++i) {
      const Entity& other = scene_.entity(i);
      if (i == named.entity || other.kind != "person") continue;
      if (!folded_word(other.name).ends_with(' ' + surname)) continue;
      if (!title.empty() && other.gender != title) continue;
      if (first_named(i) > named.tokens.begin) continue;
      found.push_back({i, 0, {"same surname"}});
    }
    return found;
  }

  /// Whoever is named only later is no rival yet.
  std::size_t first_named(std::size_t entity) const {
    for (const Named& named : scene_.names()) {
      if (named.entity == entity) return named.tokens.begin;
    }
    return 0;
  }

  std::string title_gender(std::size_t name) const {
    if (name == 0) return {};
    if (words().is(name - 1, words().id.female)) return "f";
    if (words().is(name - 1, words().id.male)) return "m";
    return {};
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
    Question question = pronoun_question(reading.head);
    question.said = content(quote);
    const std::vector<Ranked> ranked =
        rank(scene_, referents_, weights_, question);
    if (!is_clear(ranked, weights_)) {
      return refuse(quote, Reason::two_candidates, ranked);
    }
    decide(quote, ranked[0].referent, reading.head, "pronoun",
           bytes(reading.head));
  }

  Question pronoun_question(std::size_t token) const {
    const auto& id = words().id;
    Question question;
    question.token = token;
    question.fit = pronoun_fit(token);
    const bool thing = words().is(token, id.neuter) ||
                       words().is(token, id.plural);
    const Token* before =
        token > 0 ? &scene_.text().tokens[token - 1] : nullptr;
    question.same_clause = thing && before != nullptr &&
                           !before->ends_sentence &&
                           before->shape < Shape::mark;
    return question;
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
      if (!is_subject_pronoun(followed_)) continue;
      const std::vector<Ranked> ranked = rank(
          scene_, referents_, weights_, pronoun_question(followed_));
      if (is_clear(ranked, weights_)) {
        referents_.note_pronoun(ranked[0].referent, followed_);
      }
    }
  }

  bool is_subject_pronoun(std::size_t token) const {
    const auto& id = words().id;
    return bytes(token).size() <= kLongestPronoun &&
           words().is(token, id.pronoun) && !words().is(token, id.plural) &&
           !words().is(token, id.neuter) &&
           !words().is(token, id.first_person) && !scene_.is_quoted(token);
  }

  using Fit =
      std::function<std::optional<std::vector<std::string>>(const Referent&)>;

  Fit pronoun_fit(std::size_t token) const {
    const auto& id = words().id;
    if (words().is(token, id.plural)) {
      return [](const Referent& r) -> std::optional<std::vector<std::string>> {
        if (!r.plural || r.neuter) return std::nullopt;
        return std::vector<std::string>{"number shown"};
      };
    }
    if (words().is(token, id.neuter)) {
      return [](const Referent& r) -> std::optional<std::vector<std::string>> {
        if (!r.neuter || r.plural) return std::nullopt;
        return std::vector<std::string>{};
      };
    }
    const std::string gender = words().is(token, id.female) ? "f" : "m";
    return [gender](
               const Referent& r) -> std::optional<std::vector<std::string>> {
      if (r.plural || r.neuter) return std::nullopt;
      if (r.speaker.gender.empty()) return std::vector<std::string>{};
      if (r.speaker.gender != gender) return std::nullopt;
      return std::vector<std::string>{"gender shown"};
    };
  }

  /// "Bo Berg, who said ..": the phrase that ends right before.
  void resolve_relative(Quote& quote, std::size_t who) {
    std::size_t last = who;
    while (last > 0 && scene_.text().tokens[last - 1].shape >= Shape::mark &&
           !scene_.text().tokens[last - 1].ends_sentence) {
      --last;
    }
    if (last == 0 || scene_.text().tokens[last - 1].ends_sentence) {
      return refuse(quote, Reason::two_candidates, {});
    }
    const TokenSpan phrase = noun_phrase_ending(last);
    const SourceReading reading = read_source(scene_, phrase);
    if (reading.name != nullptr) {
      return decide(quote, reading.name->entity, who, "relative clause",
                    scene_.text().bytes_of(phrase));
    }
    if (reading.form == SourceForm::pronoun ||
        reading.form == SourceForm::first_person ||
        reading.form == SourceForm::relative) {
      return refuse(quote, Reason::two_candidates, {});
    }
    resolve_description(quote, reading);
  }

  TokenSpan noun_phrase_ending(std::size_t end) const {
    const auto& id = words().id;
    std::size_t begin = end - 1;
    if (const Named* named = scene_.name_at(begin)) {
      begin = named->tokens.begin;
    }
    while (begin > 0) {
      const Token& before = scene_.text().tokens[begin - 1];
      if (before.ends_sentence || before.shape > Shape::number) break;
      if (words().is(begin - 1, id.before_noun)) {
        --begin;
        break;
      }
      if (words().is(begin - 1, id.closed) || words().is(begin - 1, id.say) ||
          words().is(begin - 1, id.finite)) {
        break;
      }
      --begin;
    }
    return {begin, end};
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
    question.fit = [&](const Referent& r)
        -> std::optional<std::vector<std::string>> {
      if (!describes(description, r)) return std::nullopt;
      return std::vector<std::string>{"role fits"};
    };
    std::vector<Ranked> ranked =
        rank(scene_, referents_, weights_, question);
    if (ranked.empty()) return false;
    if (referents_.at(ranked[0].referent).speaker.kind != SpeakerClass::named) {
      latest_first(ranked);
    } else if (!is_clear(ranked, weights_)) {
      refuse(quote, Reason::two_candidates, ranked);
      return true;
    }
    decide(quote, ranked[0].referent, reading.head, "description",
           scene_.text().bytes_of(reading.core));
    return true;
  }

  /// Unnamed ones that fit alike: the last one seen is meant.
  void latest_first(std::vector<Ranked>& ranked) const {
    std::size_t latest = ranked[0].referent;
    for (const Sighting& sighting : referents_.sightings()) {
      for (const Ranked& one : ranked) {
        if (one.referent == sighting.referent) latest = one.referent;
      }
    }
    for (Ranked& one : ranked) {
      if (one.referent == latest) std::swap(one, ranked[0]);
    }
  }

  /// Every word of "the defence minister" is said of `r`, or it is called by
  /// the first letters of its title: the DM.
  bool describes(const Referent& description, const Referent& r) const {
    const bool named = r.speaker.kind == SpeakerClass::named;
    if (!named && !r.speaker.entity.empty()) return false;
    const std::string known =
        named ? folded_word(r.speaker.affiliation + ' ' + r.speaker.role)
              : r.words;
    if (!named && description.head != r.head) return false;
    return has_all(known, description.words) ||
           (named && initials(known, description.words));
  }

  static std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < line.size()) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      if (end > at) words.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    return words;
  }

  static bool has_all(const std::string& known, const std::string& wanted) {
    const std::vector<std::string> have = split(known);
    const std::vector<std::string> want = split(wanted);
    return !want.empty() &&
           std::all_of(want.begin(), want.end(), [&](const std::string& w) {
             return std::find(have.begin(), have.end(), w) != have.end();
           });
  }

  static bool initials(const std::string& known, const std::string& wanted) {
    std::string letters;
    for (const std::string& word : split(known)) letters += word[0];
    return wanted.size() > 1 && letters.ends_with(wanted);
  }

  // Quotes that nothing ties to anybody.

  void guess(Quote& quote) {
    Question question;
    question.said = content(quote);
    question.token = question.said.begin;
    question.paragraphs_back = 1;
    question.fit = [](const Referent& r)
        -> std::optional<std::vector<std::string>> {
      if (r.neuter) return std::nullopt;
      return std::vector<std::string>{};
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

std::vector<Quote> resolve_speakers(const Text& text, const RuleBook& rules,
                                    const Weights& weights,
                                    std::span<const Entity> entities,
                                    std::span<const Mention> mentions,
                                    std::vector<Quote> quotes) {
  if (quotes.empty()) return quotes;
  Resolver resolver(text, rules, weights, entities, mentions);
  std::vector<std::size_t> order(quotes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
    return place_of(quotes[a]) < place_of(quotes[b]);
  });
  for (const std::size_t index : order) resolver.resolve(quotes[index]);
  return quotes;
}

}  // namespace onrecord
