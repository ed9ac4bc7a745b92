#include "onrecord/eval/mention_figures.h"

#include <algorithm>
#include <array>
#include <compare>
#include <map>
#include <set>

#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

constexpr std::array<std::u32string_view, 21> kTitles = {U"the",
                                                         U"The",
                                                         U"a",
                                                         U"an",
                                                         U"Mr",
                                                         U"Mrs",
                                                         U"Ms",
                                                         U"Dr",
                                                         U"Sen",
                                                         U"Rep",
                                                         U"Gov",
                                                         U"Gen",
                                                         U"Lt",
                                                         U"Col",
                                                         U"Sgt",
                                                         U"Capt",
                                                         U"Prof",
                                                         U"President",
                                                         U"Prime Minister",
                                                         U"Minister",
                                                         U"Sir"};
constexpr std::array<std::u32string_view, 6> kAbbreviations = {
    U"Inc", U"Corp", U"Co", U"Jr", U"Sr", U"Ltd"};
constexpr std::size_t kAround = 30;  // code points shown beside a mistake

/// A mention as it is counted.
struct Named {
  CodeSpan span;
  std::string kind;
  auto operator<=>(const Named&) const = default;
};
using NamedSet = std::set<Named>;

bool is_name_kind(const std::string& kind) {
  return kind == "person" || kind == "organization" || kind == "place";
}

/// How much of `text` one title, a full stop and blanks take; 0 if none.
std::size_t title_size(std::u32string_view text) {
  for (const std::u32string_view title : kTitles) {
    if (!text.starts_with(title)) continue;
    std::size_t at = title.size();
    if (at < text.size() && text[at] == U'.') ++at;
    const std::size_t blank = at;
    while (at < text.size() && is_white_space(text[at])) ++at;
    if (at > blank) return at;
  }
  return 0;
}

bool ends_in_word(std::u32string_view text, std::u32string_view word) {
  if (!text.ends_with(word)) return false;
  const std::u32string_view before = text.substr(0, text.size() - word.size());
  return before.empty() ||
         plain_words(before.substr(before.size() - 1)).empty();
}

/// "U.S.", "Inc.": the full stop at the end belongs to it.
bool ends_in_abbreviation(std::u32string_view text) {
  if (!text.ends_with(U'.')) return false;
  const std::u32string_view stem = text.substr(0, text.size() - 1);
  for (const std::u32string_view word : kAbbreviations) {
    if (ends_in_word(stem, word)) return true;
  }
  const auto one_letter = [](std::u32string_view part) {
    return !part.empty() &&
           !plain_words(part.substr(part.size() - 1)).empty() &&
           ends_in_word(part, part.substr(part.size() - 1));
  };
  return one_letter(stem) ||
         (stem.ends_with(U'.') && one_letter(stem.substr(0, stem.size() - 1)));
}

bool is_loose_end(std::u32string_view text) {
  const char32_t last = text.back();
  if (is_white_space(last)) return true;
  constexpr std::u32string_view kMarks = U",.;:";
  return kMarks.find(last) != kMarks.npos && !ends_in_abbreviation(text);
}

NamedSet counted(const MentionArticle& article,
                 const std::vector<StatedMention>& mentions) {
  NamedSet set;
  for (const StatedMention& mention : mentions) {
    set.insert({trimmed_mention(article.text, mention.span), mention.kind});
  }
  return set;
}

/// Those of some kinds; `any` makes one kind of them.
template <class Wanted>
NamedSet only(const NamedSet& all, Wanted wanted, bool any) {
  NamedSet set;
  for (const Named& one : all) {
    if (wanted(one.kind)) set.insert({one.span, any ? "name" : one.kind});
  }
  return set;
}

long touching(const NamedSet& some, const NamedSet& others) {
  return std::count_if(some.begin(), some.end(), [&](const Named& one) {
    return std::any_of(others.begin(), others.end(), [&](const Named& other) {
      return one.kind == other.kind && one.span.overlaps(other.span);
    });
  });
}

void add(const NamedSet& gold, const NamedSet& found, MentionFigures& figures) {
  figures.gold += static_cast<long>(gold.size());
  figures.pred += static_cast<long>(found.size());
  figures.exact +=
      std::count_if(gold.begin(), gold.end(),
                    [&](const Named& one) { return found.count(one) > 0; });
  figures.touched += touching(gold, found);
  figures.touching += touching(found, gold);
}

std::string around(std::u32string_view text, CodeSpan span) {
  const std::size_t begin = span.begin > kAround ? span.begin - kAround : 0;
  return utf8_of(text.substr(begin, span.begin - begin)) + "[" +
         utf8_of(text.substr(span.begin, span.size())) + "]" +
         utf8_of(text.substr(span.end, kAround));
}

/// The rule that found each; of two for one mention the first.
using RuleOf = std::map<Named, std::string>;

RuleOf rules_of(const MentionArticle& article) {
  RuleOf rules;
  for (const StatedMention& mention : article.found) {
    rules.try_emplace(
        {trimmed_mention(article.text, mention.span), mention.kind},
        mention.rule);
  }
  return rules;
}

void add_missed(const MentionArticle& article, const NamedSet& gold,
                const RuleOf& found, std::vector<MentionMistake>& mistakes) {
  for (const Named& one : gold) {
    if (found.count(one) > 0) continue;
    mistakes.push_back({true, one.kind, article.doc, one.span.begin,
                        around(article.text, one.span)});
  }
}

void add_wrong(const MentionArticle& article, const NamedSet& gold,
               const RuleOf& found, std::vector<MentionMistake>& mistakes) {
  for (const auto& [one, rule] : found) {
    if (gold.count(one) > 0) continue;
    mistakes.push_back({false, one.kind, article.doc, one.span.begin,
                        around(article.text, one.span), rule});
  }
}

using MeasureOf = std::map<std::string, Measure>;

void add_rules(const NamedSet& gold, const RuleOf& found,
               const std::set<std::string>& kinds, MeasureOf& measures) {
  for (const auto& [one, rule] : found) {
    if (kinds.count(one.kind) == 0) continue;
    Measure& measure = measures[rule.empty() ? "no rule" : rule];
    ++measure.total;
    measure.right += gold.count(one) > 0;
  }
}

std::optional<Error> fault_in(const MentionArticle& article) {
  for (const auto* side : {&article.gold, &article.found}) {
    for (const StatedMention& mention : *side) {
      const std::string where =
          article.doc + ", line " + std::to_string(mention.line);
      if (mention.span.end > article.text.size()) {
        return Error{Kind::bad_input,
                     "a mention ends past its text; is it this text's?", where};
      }
      const std::string text =
          utf8_of(std::u32string_view(article.text)
                      .substr(mention.span.begin, mention.span.size()));
      if (!mention.text.empty() && mention.text != text) {
        return Error{Kind::bad_input,
                     "'" + mention.text + "' is not what stands there: '" +
                         text + "'; offsets count code points",
                     where};
      }
    }
  }
  return std::nullopt;
}

Shares shares(long found_right, long pred, long gold_right, long gold) {
  Shares shares{share(found_right, pred), share(gold_right, gold)};
  if (shares.p + shares.r > 0) {
    shares.f1 = 2 * shares.p * shares.r / (shares.p + shares.r);
  }
  return shares;
}

struct Sides {
  NamedSet gold;
  NamedSet found;
};

template <class Wanted>
MentionFigures figures_of(const std::vector<Sides>& articles, std::string name,
                          Wanted wanted, bool any) {
  MentionFigures figures;
  figures.kind = std::move(name);
  for (const Sides& sides : articles) {
    add(only(sides.gold, wanted, any), only(sides.found, wanted, any), figures);
  }
  return figures;
}

}  // namespace

CodeSpan trimmed_mention(std::u32string_view text, CodeSpan span) {
  const auto words = [&] { return text.substr(span.begin, span.size()); };
  std::size_t titles = 0;
  while (const std::size_t size = title_size(words().substr(titles))) {
    titles += size;
  }
  if (titles < span.size()) span.begin += titles;
  while (!span.empty() && is_loose_end(words())) --span.end;
  for (const std::u32string_view owner : {U"'s", U"\u2019s"}) {
    if (words().ends_with(owner)) span.end -= owner.size();
  }
  return span;
}

Shares exact_shares(const MentionFigures& f) {
  return shares(f.exact, f.pred, f.exact, f.gold);
}

Shares overlap_shares(const MentionFigures& f) {
  return shares(f.touching, f.pred, f.touched, f.gold);
}

Result<MentionReport> measure_mentions(
    const std::vector<MentionArticle>& articles) {
  MentionReport report;
  std::vector<Sides> all;
  std::set<std::string> kinds;
  for (const MentionArticle& article : articles) {
    if (const auto error = fault_in(article)) return fail(*error);
    Sides sides{counted(article, article.gold),
                counted(article, article.found)};
    for (const Named& one : sides.gold) kinds.insert(one.kind);
    const RuleOf found = rules_of(article);
    add_missed(article, sides.gold, found, report.mistakes);
    add_wrong(article, sides.gold, found, report.mistakes);
    all.push_back(std::move(sides));
  }
  report.kinds.push_back(figures_of(all, "names", is_name_kind, false));
  report.kinds.push_back(figures_of(all, "names-any", is_name_kind, true));
  for (const std::string& kind : kinds) {
    const auto same = [&](const std::string& other) { return other == kind; };
    report.kinds.push_back(figures_of(all, kind, same, false));
  }
  MeasureOf rules;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    add_rules(all[i].gold, rules_of(articles[i]), kinds, rules);
  }
  for (auto& [name, measure] : rules) {
    report.rules.push_back({name, measure.right, measure.total});
  }
  std::erase_if(report.mistakes, [&](const MentionMistake& mistake) {
    return kinds.count(mistake.kind) == 0;
  });
  return report;
}

}  // namespace onrecord
