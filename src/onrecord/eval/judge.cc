#include "onrecord/eval/judge.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

#include "onrecord/eval/reading.h"
#include "onrecord/eval/same_speaker.h"
#include "onrecord/eval/speech_words.h"
#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

using WordSet = std::vector<std::size_t>;  // indices, sorted, each once
using SpanSet = std::set<TokenSpan>;

constexpr std::size_t kLongRun = 5;  // words

constexpr std::array<std::string_view, 3> kTypes = {"direct", "mixed",
                                                    "indirect"};

std::size_t index_of_type(std::string_view type) {
  return static_cast<std::size_t>(
      std::find(kTypes.begin(), kTypes.end(), type) - kTypes.begin());
}

std::size_t common(const WordSet& a, const WordSet& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++count;
    *i < *j ? ++i : *j < *i ? ++j : (++i, ++j);
  }
  return count;
}

WordSet minus(const WordSet& a, const WordSet& b) {
  WordSet rest;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                      std::back_inserter(rest));
  return rest;
}

const std::vector<CodeSpan>& part_of(const StatedQuote& quote, Part part) {
  return part == kContent  ? quote.content
         : part == kSource ? quote.source
                           : quote.cue;
}

bool all_optional(const QuotePointers& quotes) {
  return std::all_of(quotes.begin(), quotes.end(),
                     [](const StatedQuote* quote) { return quote->optional; });
}

class Judge {
 public:
  explicit Judge(const EvalArticle& article)
      : article_(article), reading_(article.text) {
    for (const StatedQuote& quote : article.gold) {
      gold_words_.push_back(reading_.words_in(quote.content));
    }
    for (const StatedQuote& quote : article.found) {
      found_words_.push_back(reading_.words_in(quote.content));
      found_cues_.push_back(reading_.words_in(quote.cue));
    }
    by_runs_.resize(article.found.size());
  }

  Judgement run() && {
    for (const CodeSpan span : reading_.runs()) judge_run(span);
    for (const Part part : {kContent, kSource, kCue}) judge_part(part);
    judge_speech();
    judge_found();
    for (const StatedQuote& quote : article_.gold) judge_speaker(quote);
    for (const StatedQuote& quote : article_.none) judge_speaker(quote);
    return std::move(out_);
  }

 private:
  // Runs inside quotation marks.

  /// Those that hold at least half of the run.
  QuotePointers covering(const std::vector<StatedQuote>& quotes,
                         CodeSpan run) const {
    QuotePointers covering;
    for (const StatedQuote& quote : quotes) {
      std::size_t inside = 0;
      for (const CodeSpan piece : quote.content) inside += shared(run, piece);
      if (2 * inside >= run.size()) covering.push_back(&quote);
    }
    return covering;
  }

  static QuotePointers having(const QuotePointers& quotes,
                              bool (*has)(const StatedQuote&)) {
    QuotePointers kept;
    std::copy_if(quotes.begin(), quotes.end(), std::back_inserter(kept),
                 [&](const StatedQuote* quote) { return has(*quote); });
    return kept;
  }

  bool fits_any(const QuotePointers& gold, const StatedQuote& found) const {
    return std::any_of(gold.begin(), gold.end(), [&](const StatedQuote* one) {
      return source_fits(article_.text, *one, found);
    });
  }

  void judge_run(CodeSpan run) {
    const QuotePointers gold = covering(article_.gold, run);
    const QuotePointers found = covering(article_.found, run);
    const QuotePointers sourced = having(
        gold, [](const StatedQuote& quote) { return !quote.source.empty(); });
    const QuotePointers given = having(found, names_anybody);
    const bool right =
        !sourced.empty() && !given.empty() &&
        std::all_of(given.begin(), given.end(), [&](const StatedQuote* quote) {
          return fits_any(sourced, *quote);
        });
    const bool asked = !sourced.empty() && !all_optional(sourced);
    const bool open =
        gold.empty() ||
        std::any_of(gold.begin(), gold.end(), [](const StatedQuote* quote) {
          return quote->status == "undecided";
        });
    const bool counted = !given.empty() && (sourced.empty() || asked) &&
                         (!sourced.empty() || open);
    const Count count{right && asked, counted, asked, asked && !found.empty()};
    out_.figures.quoted += count;
    if (plain_words(reading_.cut(run)).size() >= kLongRun) {
      out_.figures.quoted5 += count;
    }
    if (counted) note_run(sourced, given);
    note_run_mistake(run, gold, sourced, given, right);
  }

  void note_run(const QuotePointers& sourced, const QuotePointers& given) {
    for (const StatedQuote* quote : given) {
      Verdict& verdict =
          by_runs_[static_cast<std::size_t>(quote - article_.found.data())];
      verdict = verdict.value_or(true) && fits_any(sourced, *quote);
    }
  }

  void note_run_mistake(CodeSpan run, const QuotePointers& gold,
                        const QuotePointers& sourced,
                        const QuotePointers& given, bool right) {
    if (!sourced.empty() && given.empty()) {
      add_run_mistake(MistakeKind::missed, run, sourced, given);
    } else if (!sourced.empty() && !right) {
      add_run_mistake(MistakeKind::wrong_source, run, sourced, given);
    } else if (!given.empty() && gold.empty()) {
      add_run_mistake(MistakeKind::not_a_quote, run, sourced, given);
    }
  }

  // Places of content, source and cue.

  /// A stretch as its words; a content loses its leading "that".
  TokenSpan trimmed(CodeSpan span, Part part) const {
    TokenSpan words = reading_.words_in(span);
    if (part != kContent || words.empty()) return words;
    const auto first = reading_.cut(reading_.words()[words.begin]);
    if (lower_case(first) == U"that") ++words.begin;
    return words.empty() ? TokenSpan{} : words;
  }

  SpanSet pieces(const StatedQuote& quote, Part part) const {
    SpanSet pieces;
    for (const CodeSpan span : part_of(quote, part)) {
      pieces.insert(trimmed(span, part));
    }
    pieces.erase(TokenSpan{});
    return pieces;
  }

  void judge_part(Part part) {
    count_words(part);
    SpanSet asked, optional, found;
    for (const StatedQuote& quote : article_.gold) {
      (quote.optional ? optional : asked).merge(pieces(quote, part));
    }
    for (const StatedQuote& quote : article_.found) {
      found.merge(pieces(quote, part));
    }
    for (const TokenSpan span : asked) optional.erase(span);
    const auto excused = [&](TokenSpan span) {
      if (optional.count(span) > 0) return true;
      return part == kContent && asked.count(span) == 0 &&
             std::any_of(optional.begin(), optional.end(), [&](TokenSpan one) {
               return one.contains(span) || span.contains(one);
             });
    };
    Count& count = out_.figures.exact[part];
    for (const TokenSpan span : found) {
      if (excused(span)) continue;
      ++count.pred;
      count.right += asked.count(span) > 0;
    }
    count.gold += static_cast<long>(asked.size());
  }

  void count_words(Part part) {
    std::vector<CodeSpan> asked, optional, found;
    const auto add = [&](std::vector<CodeSpan>& all, const StatedQuote& quote) {
      const auto& spans = part_of(quote, part);
      all.insert(all.end(), spans.begin(), spans.end());
    };
    for (const StatedQuote& quote : article_.gold) {
      add(quote.optional ? optional : asked, quote);
    }
    for (const StatedQuote& quote : article_.found) add(found, quote);
    const WordSet gold = reading_.words_in(asked);
    const WordSet free = minus(reading_.words_in(optional), gold);
    const WordSet pred = minus(reading_.words_in(found), free);
    out_.figures.spans[part] +=
        {static_cast<long>(common(gold, pred)), static_cast<long>(pred.size()),
         static_cast<long>(gold.size()), 0};
  }

  // Speech.

  bool spoken(const StatedQuote& quote) const {
    for (const CodeSpan span : quote.cue) {
      const std::u32string_view cue = reading_.cut(span);
      for (const CodeSpan word : plain_words(cue)) {
        if (is_speech_word(
                utf8_of(lower_case(cue.substr(word.begin, word.size()))))) {
          return true;
        }
      }
    }
    return false;
  }

  /// The found quote that fits a gold content best: most of its words, then
  /// the same cue, then the fewest others, then the first. Null if none has
  /// half of its words.
  const StatedQuote* best_for(const StatedQuote& quote) const {
    const WordSet want = reading_.words_in(quote.content);
    const WordSet cue = reading_.words_in(quote.cue);
    using Fit = std::tuple<std::size_t, bool, long>;
    Fit best{0, false, 0};
    const StatedQuote* found = nullptr;
    for (std::size_t i = 0; i < article_.found.size(); ++i) {
      const Fit fit{common(want, found_words_[i]),
                    common(cue, found_cues_[i]) > 0,
                    -static_cast<long>(found_words_[i].size())};
      if (found != nullptr && fit <= best) continue;
      best = fit;
      found = &article_.found[i];
    }
    const bool covers = !want.empty() && 2 * std::get<0>(best) >= want.size();
    return covers ? found : nullptr;
  }

  void judge_speech() {
    SpeechCount& count = out_.figures.speech;
    for (const StatedQuote& quote : article_.gold) {
      if (!spoken(quote) || quote.source.empty() || quote.optional) continue;
      const std::size_t type = index_of_type(reading_.type_of(quote.content));
      ++count.gold;
      ++count.gold_of[type];
      const StatedQuote* found = best_for(quote);
      if (found == nullptr || !names_anybody(*found) ||
          !source_fits(article_.text, quote, *found)) {
        add_mistake(MistakeKind::speech_missed, quote, found);
        continue;
      }
      ++count.right;
      ++count.right_of[type];
      const SpanSet want = pieces(quote, kContent);
      const SpanSet got = pieces(*found, kContent);
      count.exact +=
          std::includes(got.begin(), got.end(), want.begin(), want.end());
    }
  }

  /// The gold quotes that hold a third of its words.
  QuotePointers around(std::size_t index) const {
    const WordSet& mine = found_words_[index];
    QuotePointers holding;
    for (std::size_t i = 0; i < article_.gold.size(); ++i) {
      if (!mine.empty() && 3 * common(mine, gold_words_[i]) >= mine.size()) {
        holding.push_back(&article_.gold[i]);
      }
    }
    return holding;
  }

  Verdict verdict_by_words(std::size_t index) const {
    const QuotePointers gold = around(index);
    if (!gold.empty() && all_optional(gold)) return std::nullopt;
    return fits_any(gold, article_.found[index]);
  }

  void judge_found() {
    SpeechCount& count = out_.figures.speech;
    out_.verdicts.resize(article_.found.size());
    for (std::size_t i = 0; i < article_.found.size(); ++i) {
      const StatedQuote& quote = article_.found[i];
      if (!names_anybody(quote)) continue;
      const Verdict by_words = verdict_by_words(i);
      const bool indirect = reading_.type_of(quote.content) == "indirect";
      out_.verdicts[i] = indirect || !by_runs_[i] ? by_words : by_runs_[i];
      if (!by_words) continue;
      if (!*out_.verdicts[i] && (indirect || !by_runs_[i])) {
        out_.mistakes.push_back(mistake_of(article_, around(i), quote));
      }
      if (!spoken(quote) && !(quote.cue.empty() && indirect)) continue;
      ++count.pred;
      count.pred_right += *by_words;
    }
  }

  // Speakers.

  void judge_speaker(const StatedQuote& quote) {
    if (!quote.states_speaker) return;
    SpeakerCount& count = out_.figures.speaker;
    const StatedQuote* found = best_for(quote);
    const std::string said = found == nullptr ? "" : found->speaker;
    if (quote.type == "not_a_quote" || quote.status == "undecided") {
      judge_open(quote, found, said);
      return;
    }
    if (quote.speaker.empty() || quote.optional) return;
    ++count.gold;
    if (is_speaker(quote, said)) {
      ++count.right;
      return;
    }
    count.wrong += !said.empty();
    if (found != nullptr && said.empty()) {
      ++count.undecided;
      count.first2 += among_first_two(quote, *found);
    }
    add_mistake(MistakeKind::speaker, quote, found);
  }

  void judge_open(const StatedQuote& quote, const StatedQuote* found,
                  const std::string& said) {
    SpeakerCount& count = out_.figures.speaker;
    const bool open = quote.status == "undecided" && !quote.optional;
    count.open += open;
    count.kept += open && said.empty();
    const auto& names = quote.candidates;
    if (said.empty() ||
        std::any_of(names.begin(), names.end(),
                    [&](const auto& name) { return same_name(name, said); })) {
      return;
    }
    ++count.wrong;
    add_mistake(MistakeKind::speaker, quote, found);
  }

  static bool among_first_two(const StatedQuote& quote,
                              const StatedQuote& found) {
    for (std::size_t i = 0; i < found.candidates.size() && i < 2; ++i) {
      if (is_speaker(quote, found.candidates[i])) return true;
    }
    return false;
  }

  void add_run_mistake(MistakeKind kind, CodeSpan run,
                       const QuotePointers& gold, const QuotePointers& found) {
    out_.mistakes.push_back(mistake_at(kind, article_, run, gold, found));
  }

  void add_mistake(MistakeKind kind, const StatedQuote& gold,
                   const StatedQuote* found) {
    out_.mistakes.push_back(mistake_in(kind, article_, gold, found));
  }

  const EvalArticle& article_;
  const Reading reading_;
  std::vector<WordSet> gold_words_;
  std::vector<WordSet> found_words_;
  std::vector<WordSet> found_cues_;
  std::vector<Verdict> by_runs_;  ///< by found quote; empty: no run counted
  Judgement out_;
};

}  // namespace

Judgement judge(const EvalArticle& article) { return Judge(article).run(); }

}  // namespace onrecord
