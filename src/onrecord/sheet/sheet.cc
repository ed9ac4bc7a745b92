#include "onrecord/sheet/sheet.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

#include "onrecord/base/counted.h"
#include "onrecord/sheet/markdown.h"
#include "onrecord/text/utf8.h"

// A sheet is read by people who must be able to go back to the article: below
// each quote stands where it was read and which rule took it.

namespace onrecord {
namespace {

using Rows = std::vector<const FiledQuote*>;

/// When it was said, else when it was printed; a day, or less if less is
/// known.
std::string_view date_of(const FiledQuote& quote) {
  const bool dated =
      !quote.when.empty() && quote.when[0] >= '0' && quote.when[0] <= '9';
  return std::string_view(dated ? quote.when : quote.article.published)
      .substr(0, 10);
}

bool in_order(const FiledQuote* a, const FiledQuote* b) {
  const auto key = [](const FiledQuote& quote) {
    return std::tuple(date_of(quote), std::string_view(quote.article.key),
                      quote.place.begin, std::string_view(quote.id));
  };
  return key(*a) < key(*b);
}

void add_part(std::string& line, const std::string& part, const char* glue) {
  if (part.empty()) return;
  if (!line.empty()) line += glue;
  line += part;
}

std::string after(const char* word, std::string_view text) {
  return text.empty() ? std::string() : word + markdown_text(text);
}

std::string dates_covered(const Rows& rows) {
  std::set<std::string_view> dates;
  for (const FiledQuote* row : rows) dates.insert(date_of(*row));
  dates.erase("");
  if (dates.empty()) return "no dates known";
  const std::string first(*dates.begin());
  const std::string last(*dates.rbegin());
  return markdown_text(first == last ? first : first + " to " + last);
}

constexpr char kHowToRead[] =
    "Set in as a quotation are words as printed. A *paraphrase* is in the "
    "article's own words; what is *partly quoted* is word for word only inside "
    "its quotation marks.\n";

std::string head(const Rows& rows, std::size_t undecided,
                 const SheetOptions& options) {
  std::set<std::string_view> articles;
  for (const FiledQuote* row : rows) articles.insert(row->article.key);
  std::string out = "# " + markdown_text(options.title) + "\n\n";
  if (!options.notice.empty()) {
    out += "**" + markdown_text(options.notice) + "**\n\n";
  }
  if (!options.asked.empty()) {
    out += "Asked for: " + markdown_text(options.asked) + "\n\n";
  }
  if (rows.empty()) return out + "No quotes.\n";
  out += counted(rows.size(), "quote") + " from " +
         counted(articles.size(), "article") + ", " + dates_covered(rows);
  if (undecided > 0) out += "; " + std::to_string(undecided) + " uncertain";
  return out + ".\n\n" + kHowToRead;
}

/// What is word for word is set in; what is not is a paragraph of its own that
/// says so, so that nobody takes one for the other.
std::string words(const FiledQuote& quote) {
  std::string all;
  for (const std::string& piece : quote.content) {
    if (!all.empty()) all += " [..] ";
    all += piece;
  }
  if (quote.verbatim) return markdown_quote(all);
  const char* what =
      quote.type == "mixed" ? "*Partly quoted:* " : "*Paraphrase:* ";
  return what + markdown_paragraph(all) + '\n';
}

const char* kind_of(const FiledQuote& quote) {
  if (quote.type == "direct") return "direct quote";
  if (quote.verbatim) return "word for word, printed without quotation marks";
  return quote.type == "mixed" ? "partly quoted" : "paraphrase";
}

/// "direct quote, said, in a statement, to CNN"
std::string manner(const FiledQuote& quote) {
  std::string line = kind_of(quote);
  if (quote.act != "speech") line += ", " + markdown_text(quote.act);
  if (quote.polarity == "not_said") line += ", **not said**";
  if (quote.polarity == "denied") line += ", **denied**";
  add_part(line, quote.cue == ":" ? "after a colon" : after("", quote.cue),
           ", ");
  add_part(line, after("", quote.medium), ", ");
  add_part(line, after("to: ", quote.addressee), ", ");
  add_part(line, after("as reported by: ", quote.via), ", ");
  add_part(line, after("when: ", quote.when), ", ");
  return line;
}

std::string article_line(const FiledArticle& article) {
  std::string line = markdown_text(article.outlet);
  if (!article.title.empty()) {
    add_part(line, markdown_link(article.title, article.url), ", ");
  } else if (!article.url.empty()) {
    add_part(line, markdown_link(article.url, article.url), ", ");
  }
  add_part(line, after("by ", article.byline), ", ");
  add_part(line, after("published ", article.published), ", ");
  return line;
}

/// "a.txt, characters 10-25, rule en.x, right in 96 % of cases measured"
std::string proof(const FiledQuote& quote) {
  std::string line = markdown_text(quote.article.doc) + ", characters " +
                     std::to_string(quote.place.begin) + "-" +
                     std::to_string(quote.place.end);
  add_part(line, after("rule ", quote.rule), ", ");
  if (quote.confidence > 0) {
    line += ", right in " +
            std::to_string(std::lround(quote.confidence * 100)) +
            " % of cases measured";
  }
  if (quote.verdict == "accept") line += ", accepted by a person";
  if (quote.verdict == "fix") line += ", speaker corrected by a person";
  return line;
}

void item(std::string& out, const std::string& text) {
  if (!text.empty()) out += "- " + text + '\n';
}

std::string entry(const FiledQuote& quote) {
  std::string out = '\n' + words(quote) + '\n';
  item(out, manner(quote));
  item(out, after("source: ", quote.source));
  item(out, article_line(quote.article));
  item(out, proof(quote));
  if (!quote.context.empty()) {
    item(out, "context: " + markdown_paragraph(quote.context));
  }
  return out;
}

std::string reason_words(std::string_view reason) {
  static const std::map<std::string_view, const char*> kReasons = {
      {"no_source", "nobody is named as the one who said it"},
      {"two_candidates", "two people could be meant"},
      {"same_surname", "two people in the article share the surname"},
      {"guess_only", "nothing but a guess ties it to a speaker"},
      {"far", "who could have said it stands far away"}};
  const auto found = kReasons.find(reason);
  return found == kReasons.end() ? "who said it is not certain" : found->second;
}

std::string undecided_entry(const FiledQuote& quote) {
  std::string why = reason_words(quote.reason);
  std::size_t rank = 0;
  for (const std::string& name : quote.candidates) {
    why += rank == 0 ? ": " : ", ";
    why += std::to_string(++rank) + ". " + markdown_text(name);
  }
  std::string out = entry(quote);
  item(out, "uncertain: " + why);
  return out;
}

/// The people of a sheet; one with a dossier is one under all names.
using Speakers = std::map<std::string, Rows>;

std::string longest_name(const Rows& rows) {
  std::string name;
  for (const FiledQuote* row : rows) {
    const bool longer = row->speaker.size() > name.size();
    const bool tie = row->speaker.size() == name.size();
    if (longer || (tie && row->speaker < name)) name = row->speaker;
  }
  return name.empty() ? "Speaker not named" : name;
}

/// The roles they were given, each once, oldest first; capitals tell no two
/// apart.
std::string roles(const Rows& rows) {
  std::set<std::string> folded;
  std::vector<std::string> seen;
  for (const FiledQuote* row : rows) {
    std::string role = row->role;
    add_part(role, row->affiliation, ", ");
    const bool is_new = folded.insert(fold_case(role)).second;
    if (!role.empty() && is_new) seen.push_back(role);
  }
  std::string line;
  for (const std::string& role : seen) add_part(line, role, "; ");
  return markdown_text(line);
}

std::string speaker_section(const Rows& rows) {
  std::string out = "\n## " + markdown_text(longest_name(rows)) + '\n';
  if (const std::string line = roles(rows); !line.empty()) {
    out += '\n' + line + '\n';
  }
  const FiledQuote* last = nullptr;
  for (const FiledQuote* row : rows) {
    if (!last || date_of(*last) != date_of(*row)) {
      const std::string date = markdown_text(date_of(*row));
      out += "\n### " + (date.empty() ? "Date not known" : date) + '\n';
    }
    out += entry(*row);
    last = row;
  }
  return out;
}

Rows sorted(std::span<const FiledQuote> quotes) {
  Rows rows;
  for (const FiledQuote& quote : quotes) rows.push_back(&quote);
  std::sort(rows.begin(), rows.end(), in_order);
  return rows;
}

}  // namespace

std::string markdown_sheet(std::span<const FiledQuote> quotes,
                           const SheetOptions& options) {
  const Rows rows = sorted(quotes);
  Speakers speakers;
  Rows undecided;
  for (const FiledQuote* row : rows) {
    const bool known = row->status != "undecided";
    const std::string& who = row->dossier.empty() ? row->speaker : row->dossier;
    (known ? speakers[who] : undecided).push_back(row);
  }
  std::map<std::pair<std::string, std::string>, const Rows*> by_name;
  for (const auto& [who, said] : speakers) {
    by_name[{longest_name(said), who}] = &said;
  }
  std::string out = head(rows, undecided.size(), options);
  for (const auto& [name, said] : by_name) out += speaker_section(*said);
  if (!undecided.empty()) out += "\n## Uncertain\n";
  for (const FiledQuote* row : undecided) out += undecided_entry(*row);
  return out;
}

}  // namespace onrecord
