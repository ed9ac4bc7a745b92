#include "onrecord/sheet/sheet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace onrecord;

namespace {

FiledQuote kirby() {
  FiledQuote quote;
  quote.id = "q:1";
  quote.article = {
      "https://example.org/a", "a.txt",      "Patriots *soon*",      "Jane Doe",
      "The Invented Post",     "2022-03-09", "https://example.org/a"};
  quote.type = "direct";
  quote.act = "speech";
  quote.polarity = "said";
  quote.content = {"“We will act,”", "“and soon.”"};
  quote.verbatim = true;
  quote.place = {10, 45};
  quote.source = "Pentagon press secretary John Kirby";
  quote.cue = "told";
  quote.speaker = "John Kirby";
  quote.dossier = "person/john-kirby";
  quote.role = "press secretary";
  quote.affiliation = "Pentagon";
  quote.status = "attributed";
  quote.when = "2022-03-08";
  quote.medium = "in an interview";
  quote.addressee = "CNN";
  quote.context = "“We will act,” he told CNN, “and soon.”";
  quote.rule = "en.attribution.tag";
  quote.confidence = 0.958;
  return quote;
}

FiledQuote denial() {
  FiledQuote quote = kirby();
  quote.id = "q:2";
  quote.article = {"b.txt", "b.txt", "", "", "", "", ""};
  quote.type = "indirect";
  quote.verbatim = false;
  quote.polarity = "denied";
  quote.content = {"he had asked for it"};
  quote.speaker = "Kirby";
  quote.role = quote.affiliation = "";
  quote.when = quote.medium = quote.addressee = quote.context = "";
  quote.cue = "denied";
  quote.confidence = 0;
  return quote;
}

FiledQuote undecided() {
  FiledQuote quote = denial();
  quote.id = "q:3";
  quote.type = "direct";
  quote.polarity = "said";
  quote.content = {"“Never”"};
  quote.verbatim = true;
  quote.place = {60, 65};
  quote.source = "he";
  quote.cue = "said";
  quote.speaker = quote.dossier = "";
  quote.status = "undecided";
  quote.reason = "two_candidates";
  quote.candidates = {"John Kirby", "Ned Price"};
  return quote;
}

const char* const kSheet = R"(# Kirby on Patriot

**All people and words are invented.**

Asked for: Kirby, since 2022-03-01

3 quotes from 2 articles, 2022-03-08; 1 uncertain.

Set in as a quotation are words as printed. A *paraphrase* is in the article's own words; what is *partly quoted* is word for word only inside its quotation marks.

## John Kirby

press secretary, Pentagon

### Date not known

*Paraphrase:* he had asked for it

- paraphrase, **denied**, denied
- source: Pentagon press secretary John Kirby
- b.txt, characters 10-45, rule en.attribution.tag

### 2022-03-08

> “We will act,” [..] “and soon.”

- direct quote, told, in an interview, to: CNN, when: 2022-03-08
- source: Pentagon press secretary John Kirby
- The Invented Post, [Patriots \*soon\*](<https://example.org/a>), by Jane Doe, published 2022-03-09
- a.txt, characters 10-45, rule en.attribution.tag, right in 96 % of cases measured
- context: “We will act,” he told CNN, “and soon.”

## Uncertain

> “Never”

- direct quote, said
- source: he
- b.txt, characters 60-65, rule en.attribution.tag
- uncertain: two people could be meant: 1. John Kirby, 2. Ned Price
)";

}  // namespace

TEST_CASE("sheet: by speaker and date, then what is uncertain") {
  std::vector<FiledQuote> quotes = {undecided(), kirby(), denial()};
  const SheetOptions options{"Kirby on Patriot", "Kirby, since 2022-03-01",
                             "All people and words are invented."};
  const std::string sheet = markdown_sheet(quotes, options);
  CHECK(sheet == kSheet);
  std::reverse(quotes.begin(), quotes.end());
  CHECK(markdown_sheet(quotes, options) == sheet);
}

TEST_CASE("sheet: what is word for word and what is not can be told apart") {
  struct Row {
    const char* type;
    bool verbatim;
    const char* content;
    const char* shown;
  };
  const Row rows[] = {
      {"direct", true, "“Yes,”", "\n> “Yes,”\n\n- direct quote, told"},
      {"mixed", false, "it was “dry”",
       "\n*Partly quoted:* it was “dry”\n\n- partly quoted, told"},
      {"indirect", false, "it was dry",
       "\n*Paraphrase:* it was dry\n\n- paraphrase, told"},
      {"indirect", true, "It was dry.\nGood day.",
       "\n> It was dry.\n> Good day.\n\n- word for word, printed without "
       "quotation marks, told"},
      {"mixed", true, "We said “no”.",
       "\n> We said “no”.\n\n- word for word, printed without quotation "
       "marks, told"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    FiledQuote quote = kirby();
    quote.type = row.type;
    quote.verbatim = row.verbatim;
    quote.content = {row.content};
    const std::string text = markdown_sheet(std::vector{quote}, {});
    CHECK(text.find(row.shown) != std::string::npos);
  }
}

TEST_CASE("sheet: no quotes is said") {
  CHECK(markdown_sheet({}, {}) == "# Quotes\n\nNo quotes.\n");
}

TEST_CASE("sheet: a colon is told in words, a role in capitals is no other") {
  FiledQuote first = kirby();
  first.cue = ":";
  FiledQuote second = kirby();
  second.id = "q:3";
  second.role = "Press Secretary";
  const std::string text = markdown_sheet(std::vector{first, second}, {});
  CHECK(text.find("- direct quote, after a colon, in an interview") !=
        std::string::npos);
  CHECK(text.find("\npress secretary, Pentagon\n") != std::string::npos);
}

