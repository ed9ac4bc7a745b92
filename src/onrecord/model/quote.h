#pragma once
// One act of saying: the words, who said them, and why we think so.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

enum class QuoteType { direct, mixed, indirect };
enum class Act { speech, document, stance };
enum class Polarity { said, not_said, denied };
enum class SpeakerClass { named, role, group, anonymous, organization, document };
enum class Status { attributed, undecided };
/// Why a quote is undecided.
enum class Reason { none, no_source, two_candidates, same_surname, guess_only, far };

/// A phrase and the name, noun, pronoun or verb in it that counts.
struct Phrase {
  ByteSpan span;
  ByteSpan head;
};

/// The entity behind a source. Empty strings mean "not known".
struct Speaker {
  std::string entity;   ///< id of the article's entity: "e:3"
  std::string dossier;  ///< id of a known person or body: "person/john-kirby"
  std::string name;
  SpeakerClass kind = SpeakerClass::named;
  std::string role;
  std::string affiliation;
  std::string gender;  ///< m, f, or empty
};

/// Who else it could have been. Higher scores stand first.
struct Candidate {
  std::string name;
  std::string entity;
  double score = 0;
  std::vector<std::string> why;
};

/// Where and how the words were said; `value` is the normal form: a date, a
/// kind of medium, a kind of anonymity.
struct Detail {
  ByteSpan span;
  std::string value;
};

struct Details {
  std::optional<Detail> when;
  std::optional<Detail> medium;
  std::optional<Detail> addressee;
  std::optional<Detail> via;
  std::optional<Detail> place;
  std::optional<Detail> anonymity;
};

/// A stretch that a rule captured, under the name the rule gives it.
struct Capture {
  std::string name;
  ByteSpan span;
};

/// Words without quotation marks that are printed word for word.
inline constexpr char kVerbatimStep[] = "verbatim";

/// One step of the way to an answer: a rule that fired, or what the resolver
/// did and from which words.
struct TrailStep {
  std::string step;  ///< "rule", "speaker", "verbatim" ..
  std::string how;   ///< the rule's id, or what the resolver did
  std::vector<Capture> captures;
  std::optional<ByteSpan> from;
};

/// What somebody else said inside a quote.
struct NestedQuote {
  std::vector<ByteSpan> content;
  std::optional<Phrase> source;
  std::optional<Phrase> cue;
  std::optional<Speaker> speaker;
};

/// Spans are bytes of the article's decoded text; pieces stand in text order
/// and do not overlap.
struct Quote {
  std::string id;
  QuoteType type = QuoteType::direct;
  Act act = Act::speech;
  Polarity polarity = Polarity::said;
  std::vector<ByteSpan> content;
  std::optional<Phrase> source;
  std::optional<Phrase> cue;
  std::optional<Speaker> speaker;
  Status status = Status::attributed;
  Reason reason = Reason::none;
  std::vector<Candidate> candidates;
  Details details;
  std::vector<NestedQuote> nested;
  ByteSpan context;
  std::string rule;
  std::string rule_version;
  double confidence = 0;  ///< share of such quotes that are right, 0 to 1
  std::vector<TrailStep> trail;
};

}  // namespace onrecord
