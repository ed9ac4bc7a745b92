#include "onrecord/pipeline/selection.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

Quote quote_of(Act act, double confidence) {
  Quote quote;
  quote.act = act;
  quote.confidence = confidence;
  quote.content = {{40, 50}};
  return quote;
}

/// Two people, each mentioned twice, and a quote that is one of them's.
Extraction undecided() {
  Extraction extraction;
  extraction.entities = {{"e:1", "Anna Holm", "person", "", "dentist", "", "f"},
                         {"e:2", "Peter Holm", "person", "", "", "", "m"}};
  extraction.mentions = {{{0, 9}, "person", 0, std::nullopt},
                         {{10, 20}, "person", 1, std::nullopt},
                         {{55, 59}, "person", 0, std::nullopt},
                         {{90, 94}, "person", 1, std::nullopt}};
  Quote quote = quote_of(Act::speech, 0.5);
  quote.status = Status::undecided;
  quote.reason = Reason::no_source;
  quote.candidates = {{"Anna Holm", "e:1", 2, {}},
                      {"Peter Holm", "e:2", 1, {}}};
  extraction.quotes = {quote};
  return extraction;
}

}  // namespace

TEST_CASE("selection: acts and confidence decide what leaves") {
  Extraction extraction;
  extraction.quotes = {quote_of(Act::speech, 0.9), quote_of(Act::document, 0.4),
                       quote_of(Act::stance, 1.0)};
  CHECK(select_quotes(extraction, {}).quotes.size() == 2);
  CHECK(select_quotes(extraction, {.min_confidence = 0.5}).quotes.size() == 1);
  const Selection stance{.acts = {Act::stance}};
  CHECK(select_quotes(extraction, stance).quotes.size() == 1);
}

TEST_CASE("selection: the first candidate speaks only where it is asked for") {
  const Extraction plain = select_quotes(undecided(), {});
  CHECK(plain.quotes[0].status == Status::undecided);
  CHECK(!plain.quotes[0].speaker);

  const Extraction bold = select_quotes(undecided(), {.first_candidate = true});
  const Quote& quote = bold.quotes[0];
  CHECK(quote.status == Status::attributed);
  CHECK(quote.reason == Reason::no_source);
  REQUIRE(quote.speaker);
  CHECK(quote.speaker->name == "Anna Holm");
  CHECK(quote.speaker->role == "dentist");
  CHECK(quote.speaker->gender == "f");
  REQUIRE(quote.source);
  CHECK(quote.source->span == ByteSpan{55, 59});  // nearer than 0
  CHECK(quote.candidates.size() == 2);
}

TEST_CASE(
    "selection: a source that stands stays, and no candidate is made up") {
  Extraction extraction = undecided();
  extraction.quotes[0].source = Phrase{{52, 54}, {52, 54}};
  const Extraction bold =
      select_quotes(std::move(extraction), {.first_candidate = true});
  CHECK(bold.quotes[0].source->span == ByteSpan{52, 54});

  extraction = undecided();
  extraction.quotes[0].candidates.clear();
  const Extraction none =
      select_quotes(std::move(extraction), {.first_candidate = true});
  CHECK(none.quotes[0].status == Status::undecided);
}

}  // namespace onrecord
