#include "onrecord/quotes/quote_finder.h"

#include <algorithm>

#include "onrecord/base/hash.h"
#include "onrecord/quotes/continued.h"

namespace onrecord {
namespace {

constexpr std::size_t kIdDigits = 12;

using Pairs = std::vector<MarkPair>;

/// The first pair that begins at or after this token.
Pairs::const_iterator pair_from(const Text& text, std::size_t token) {
  return std::lower_bound(
      text.pairs.begin(), text.pairs.end(), token,
      [](const MarkPair& pair, std::size_t t) { return pair.open < t; });
}

/// The pair that begins at this token, or null.
const MarkPair* pair_at(const Text& text, std::size_t token) {
  if (text.tokens[token].shape != Shape::mark) return nullptr;
  const auto found = pair_from(text, token);
  if (found == text.pairs.end() || found->open != token) return nullptr;
  return &*found;
}

std::size_t end_of(const MarkPair& pair) {
  return pair.closed ? pair.close + 1 : pair.close;
}

/// How much of a piece stands inside quotation marks.
struct Inside {
  std::size_t words = 0;
  std::size_t quoted = 0;
};

Inside inside_marks(const Text& text, TokenSpan piece) {
  Inside count;
  std::size_t quoted_until = piece.begin;
  auto pair = pair_from(text, piece.begin);
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    if (pair != text.pairs.end() && pair->open == i) {
      quoted_until = std::max(quoted_until, end_of(*pair++));
    }
    if (text.tokens[i].shape >= Shape::mark) continue;
    ++count.words;
    count.quoted += i < quoted_until;
  }
  return count;
}

bool is_edge(const Text& text, std::size_t token) {
  if (text.tokens[token].shape < Shape::mark) return false;
  const std::string_view word = text.slice(text.tokens[token].span);
  for (const char* edge : {",", ";", ":", ".", "-", "--", "–", "—", "_"}) {
    if (word == edge) return true;
  }
  return false;
}

/// A piece without the commas and dashes at its ends; a quotation that is the
/// whole piece loses its outer marks. Empty if nothing is left.
TokenSpan trimmed(const Text& text, TokenSpan piece) {
  while (!piece.empty() && is_edge(text, piece.begin)) ++piece.begin;
  if (piece.empty()) return piece;
  const MarkPair* pair = pair_at(text, piece.begin);
  const auto whole = [&] { return pair != nullptr && end_of(*pair) >= piece.end; };
  if (!whole()) {
    while (!piece.empty() && is_edge(text, piece.end - 1)) --piece.end;
  }
  if (!piece.empty() && whole()) return pair->inside();
  return piece;
}

Phrase phrase_of(const Text& text, const Captured& captured) {
  return {text.bytes_of(captured.tokens), text.bytes_of(captured.head)};
}

Act act_of(const Lexicon& lexicon, const CompiledRule& rule,
           const Captured* cue) {
  const std::string& named = rule.definition.act;
  if (named == "stance") return Act::stance;
  if (named == "document") return Act::document;
  if (named == "speech" || cue == nullptr) return Act::speech;
  if (lexicon.is(cue->set, Word::says_speech)) return Act::speech;
  if (lexicon.is(cue->set, Word::says_document)) return Act::document;
  if (lexicon.is(cue->set, Word::says_stance)) return Act::stance;
  return Act::speech;
}

bool any_word_is(const Text& text, const Lexicon& lexicon, TokenSpan tokens,
                 Word wanted) {
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    if (lexicon.can_be(text.tokens[i].word, wanted)) return true;
  }
  return false;
}

Polarity polarity_of(const Text& text, const Lexicon& lexicon,
                     const CompiledRule& rule, const Captured* cue) {
  if (rule.definition.polarity == "not_said") return Polarity::not_said;
  if (rule.definition.polarity == "denied") return Polarity::denied;
  if (cue == nullptr) return Polarity::said;
  if (any_word_is(text, lexicon, cue->tokens, Word::denial)) {
    return Polarity::denied;
  }
  if (any_word_is(text, lexicon, cue->tokens, Word::negation)) {
    return Polarity::not_said;
  }
  return Polarity::said;
}

// 500 tokens: no sentence of a newspaper is as long. Without an end, one that
// holds 40,000 quotations would be walked through 40,000 times.
constexpr std::size_t kMostContext = 500;

/// The sentences of these tokens, as far as a reader would read.
ByteSpan context_of(const Text& text, TokenSpan tokens) {
  const TokenSpan paragraph =
      text.paragraphs[text.paragraph_of(tokens.begin)].tokens;
  const TokenSpan bounds = {
      std::max(paragraph.begin,
               tokens.begin - std::min(tokens.begin, kMostContext)),
      std::min(paragraph.end, tokens.end + kMostContext)};
  std::size_t begin = tokens.begin;
  std::size_t end = tokens.end;
  while (begin > bounds.begin && !text.tokens[begin - 1].ends_sentence) --begin;
  while (end < bounds.end && !text.tokens[end - 1].ends_sentence) ++end;
  return text.bytes_of({begin, end});
}

const Captured* captured(const Match& match, Group group) {
  for (const Captured& capture : match.captures) {
    if (capture.group == group && !capture.tokens.empty()) return &capture;
  }
  return nullptr;
}

struct Draft {
  Quote quote;
  Inside marks;
  TokenSpan tokens;
};

void add_pieces(const Text& text, const Match& match, Draft& draft) {
  for (const Captured& capture : match.captures) {
    if (capture.group != Group::content) continue;
    const TokenSpan piece = trimmed(text, capture.tokens);
    if (piece.empty()) continue;
    const Inside marks = inside_marks(text, capture.tokens);
    draft.marks.words += marks.words;
    draft.marks.quoted += marks.quoted;
    draft.quote.content.push_back(text.bytes_of(piece));
  }
  if (draft.quote.content.size() > 1) {
    std::sort(draft.quote.content.begin(), draft.quote.content.end());
  }
  draft.tokens = hull(draft.tokens, match.tokens);
}

TrailStep trail_of(const Text& text, const CompiledRule& rule,
                   const Match& match) {
  TrailStep step{"rule", rule.definition.id, {}, std::nullopt};
  step.captures.reserve(match.captures.size());
  for (const Captured& capture : match.captures) {
    if (capture.tokens.empty()) continue;
    step.captures.push_back({std::string(group_name(capture.group)),
                             text.bytes_of(capture.tokens)});
  }
  return step;
}

/// A detail is the first that a rule found of its kind.
void add_details(const Text& text, const RuleBook& rules, const Match& match,
                 Draft& draft) {
  Details& details = draft.quote.details;
  const std::pair<Group, std::optional<Detail>*> places[] = {
      {Group::when, &details.when},     {Group::medium, &details.medium},
      {Group::via, &details.via},       {Group::addressee, &details.addressee},
      {Group::place, &details.place},   {Group::anonymity, &details.anonymity}};
  const CompiledRule& rule = rule_of(rules, match);
  for (const auto& [group, place] : places) {
    const Captured* found = captured(match, group);
    if (found == nullptr || place->has_value()) continue;
    *place = Detail{text.bytes_of(found->tokens), rule.definition.value};
    draft.quote.trail.push_back(trail_of(text, rule, match));
  }
}

Draft start_quote(const Text& text, const Lexicon& lexicon,
                  const Match& match) {
  const CompiledRule& rule = rule_of(lexicon.rules(), match);
  Draft draft;
  draft.tokens = match.tokens;
  Quote& quote = draft.quote;
  const Captured* source = captured(match, Group::source);
  const Captured* cue = captured(match, Group::cue);
  if (source != nullptr) quote.source = phrase_of(text, *source);
  if (cue != nullptr) quote.cue = phrase_of(text, *cue);
  quote.act = act_of(lexicon, rule, cue);
  quote.polarity = polarity_of(text, lexicon, rule, cue);
  quote.rule = rule.definition.id;
  quote.rule_version = rule.version;
  quote.confidence = rule.confidence;
  if (rule.definition.guess) {
    quote.status = Status::undecided;
    quote.reason = quote.source ? Reason::guess_only : Reason::no_source;
  }
  return draft;
}

void finish(const Text& text, const std::string& key, Draft& draft) {
  Quote& quote = draft.quote;
  quote.type = draft.marks.quoted == 0 ? QuoteType::indirect
               : draft.marks.quoted == draft.marks.words ? QuoteType::direct
                                                         : QuoteType::mixed;
  quote.context = context_of(text, draft.tokens);
  const ByteSpan first = quote.content.front();
  std::string name = key + '\n' + std::to_string(first.begin) + '-' +
                     std::to_string(first.end);
  if (quote.cue) name += '\n' + std::to_string(quote.cue->span.begin);
  quote.id = "q:" + hash_name(name).substr(0, kIdDigits);
}

bool has_piece_in(const Draft& draft, ByteSpan inside) {
  return std::any_of(
      draft.quote.content.begin(), draft.quote.content.end(),
      [&](ByteSpan piece) { return piece.overlaps(inside); });
}

/// “A / “B,” NAME said: the paragraphs of one quotation belong to whoever is
/// tied to one of them. Where two are tied to different people, or nobody to
/// any, nothing is joined.
void join_continued(const Text& text, std::vector<Draft>& drafts) {
  for (const std::vector<std::size_t>& run : continued_quotations(text)) {
    std::vector<ByteSpan> insides;
    for (std::size_t pair : run) {
      if (text.pairs[pair].inside().empty()) continue;
      insides.push_back(text.bytes_of(text.pairs[pair].inside()));
    }
    const auto touches = [&](const Draft& draft) {
      return std::any_of(insides.begin(), insides.end(), [&](ByteSpan inside) {
        return has_piece_in(draft, inside);
      });
    };
    const auto attributed = [](const Draft& draft) {
      return draft.quote.status == Status::attributed;
    };
    const auto tied = [&](const Draft& d) { return attributed(d) && touches(d); };
    if (std::count_if(drafts.begin(), drafts.end(), tied) != 1) continue;
    std::erase_if(drafts, [&](const Draft& draft) {
      return !attributed(draft) && touches(draft);
    });
    Draft& whole = *std::find_if(drafts.begin(), drafts.end(), tied);
    for (ByteSpan inside : insides) {
      if (has_piece_in(whole, inside)) continue;
      whole.quote.content.push_back(inside);
      whole.quote.trail.push_back(
          {"marks", "the quotation goes on in the next paragraph", {}, inside});
    }
    std::sort(whole.quote.content.begin(), whole.quote.content.end());
  }
}

/// In text order: only places are moved while they are sorted.
std::vector<Quote> finished(const Text& text, const std::string& key,
                            std::vector<Draft>& drafts) {
  std::vector<Draft*> order;
  order.reserve(drafts.size());
  for (Draft& draft : drafts) {
    finish(text, key, draft);
    order.push_back(&draft);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Draft* a, const Draft* b) {
                     return a->quote.content.front() < b->quote.content.front();
                   });
  std::vector<Quote> quotes;
  quotes.reserve(order.size());
  for (Draft* draft : order) quotes.push_back(std::move(draft->quote));
  return quotes;
}

}  // namespace

std::vector<Quote> find_quotes(const Text& text, const Lexicon& lexicon,
                               const std::vector<Match>& matches,
                               const std::string& key) {
  const RuleBook& rules = lexicon.rules();
  std::vector<Draft> drafts;
  drafts.reserve(matches.size());
  std::vector<std::uint32_t> draft_of(matches.size(), kNone);  // by match
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    const Match& match = matches[i];
    const bool joined = match.joined_to != kNone;
    if (joined) draft_of[i] = draft_of[match.joined_to];
    if (captured(match, Group::content) == nullptr) {
      if (draft_of[i] != kNone) {
        add_details(text, rules, match, drafts[draft_of[i]]);
      }
      draft_of[i] = kNone;
      continue;
    }
    if (draft_of[i] == kNone) {
      draft_of[i] = static_cast<std::uint32_t>(drafts.size());
      drafts.push_back(start_quote(text, lexicon, match));
    }
    Draft& draft = drafts[draft_of[i]];
    const CompiledRule& rule = rule_of(rules, match);
    add_pieces(text, match, draft);
    draft.quote.trail.push_back(trail_of(text, rule, match));
    if (rule.definition.verbatim) {
      draft.quote.trail.push_back(
          {kVerbatimStep, "printed word for word, without marks", {}, {}});
    }
  }
  std::erase_if(drafts, [](const Draft& d) { return d.quote.content.empty(); });
  join_continued(text, drafts);
  return finished(text, key, drafts);
}

}  // namespace onrecord
