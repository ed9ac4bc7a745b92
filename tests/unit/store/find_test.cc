#include <doctest/doctest.h>

#include "sample.h"

using namespace onrecord;

namespace {

Store filled() {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  REQUIRE(store.add(sample::perez(), "r"));

  Extraction alias = sample::article(
      "alias.txt", "The admiral, known as JK: “No comment,” Kirby told CNN.",
      "2022-05-01");
  sample::add_entity(alias, "Kirby", "person/john-kirby");
  sample::add_mention(alias, "JK", 0);
  Quote& quote = sample::add_quote(alias, "No comment,", "Kirby", "told");
  quote.details.when =
      Detail{sample::span_of(alias.text.bytes, "admiral"), "2022-04-30"};
  quote.details.addressee =
      Detail{sample::span_of(alias.text.bytes, "CNN"), ""};
  REQUIRE(store.add(alias, "r"));

  Extraction open = sample::article(
      "open.txt", "Price met Pérez. “Never,” he said. He believes it.");
  const std::string price = sample::add_entity(open, "Ned Price");
  sample::add_mention(open, "Price", 0);
  Quote& never = sample::add_quote(open, "Never", "", "said");
  never.reason = Reason::two_candidates;
  never.candidates = {{"Ned Price", price, 1.5, {"same paragraph"}},
                      {"Ana Pérez", "", 1.0, {}}};
  never.confidence = 0.4;
  Quote& belief = sample::add_quote(open, "it", "He", "believes");
  belief.act = Act::stance;
  REQUIRE(store.add(open, "r"));
  return store;
}

std::string docs(Store& store, const QuoteQuery& query) {
  const auto quotes = store.find(query);
  REQUIRE(quotes);
  std::string docs;
  for (const FiledQuote& quote : *quotes) {
    docs += quote.article.doc.substr(0, quote.article.doc.find('.')) + ' ';
  }
  return docs;
}

}  // namespace

TEST_CASE("find: a speaker by any name people use") {
  Store store = filled();
  struct Row {
    const char* speaker;
    const char* docs;
  };
  const Row rows[] = {
      {"Kirby", "kirby alias "},
      {"kirby", "kirby alias "},
      {"  John   KIRBY ", "kirby alias "},
      {"John", ""},
      {"person/john-kirby", "kirby alias "},
      {"JK", "kirby alias "},
      {"perez", "open perez "},
      {"Pérez", "open perez "},
      {"Ana Perez", "open perez "},
      {"Price", "open "},
      {"Nobody", ""},
      {"%", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.speaker);
    CHECK(docs(store, {.speaker = row.speaker}) == row.docs);
  }
}

TEST_CASE("find: undecided quotes come flagged, or not at all") {
  Store store = filled();
  const auto quotes = store.find({.speaker = "Price"});
  REQUIRE(quotes->size() == 1);
  CHECK(quotes->front().status == "undecided");
  CHECK(quotes->front().reason == "two_candidates");
  CHECK(quotes->front().candidates ==
        std::vector<std::string>{"Ned Price", "Ana Pérez"});
  CHECK(docs(store, {.speaker = "Price", .include_undecided = false}).empty());
  CHECK(docs(store, {.include_undecided = false}) == "kirby perez alias ");
}

TEST_CASE("find: dates are those of the saying, else of the article") {
  Store store = filled();
  struct Row {
    const char* since;
    const char* until;
    const char* docs;
  };
  const Row rows[] = {
      {"2022-04-01", "", "perez alias "},
      {"2022-05-01", "", ""},
      {"", "2022-03-08", "kirby open "},
      {"", "2022-03", "kirby open "},
      {"2022-04", "2022-04", "perez alias "},
      {"2022-04-30", "2022-04-30", "alias "},
      {"2023", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.since);
    CAPTURE(row.until);
    CHECK(docs(store, {.since = row.since, .until = row.until}) == row.docs);
  }
}

TEST_CASE("find: words in the quote, its context or the article") {
  Store store = filled();
  struct Row {
    const char* about;
    const char* docs;
  };
  const Row rows[] = {
      {"patriots", "kirby "},
      {"PATRIOTS krakow", "kirby "},
      {"patriots pérez", ""},
      {"patri", ""},
      {"perez", "open perez "},
      {"title kirby.txt", "kirby "},
      {"\"", ""},
      {"AND", ""},
      {"no OR comment*", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(docs(store, {.about = row.about}) == row.docs);
  }
}

TEST_CASE("find: acts and confidence") {
  Store store = filled();
  CHECK(docs(store, {.acts = {Act::stance}}) == "open ");
  CHECK(docs(store, {.acts = {}}).empty());
  CHECK(docs(store, {.min_confidence = 0.9}) == "kirby perez alias ");
}

TEST_CASE("find: word for word is what is direct or said to be by a rule") {
  Store store = sample::memory();
  Extraction turns = sample::article(
      "turns.txt", "ANA PÉREZ: It rains.\n\nAna Pérez said it snowed.");
  sample::add_entity(turns, "Ana Pérez");
  Quote& turn = sample::add_quote(turns, "It rains.", "ANA PÉREZ", ":");
  turn.type = QuoteType::indirect;
  turn.trail.push_back({kVerbatimStep, "printed word for word", {}, {}});
  sample::add_quote(turns, "it snowed", "Ana Pérez", "said").type =
      QuoteType::indirect;
  REQUIRE(store.add(turns, "r"));
  const auto quotes = store.find({});
  REQUIRE(quotes->size() == 2);
  CHECK((*quotes)[0].verbatim);
  CHECK_FALSE((*quotes)[1].verbatim);
}

TEST_CASE("find: a quote comes with all that a sheet shows") {
  Store store = filled();
  const auto quotes = store.find({.speaker = "Kirby", .since = "2022-04"});
  REQUIRE(quotes->size() == 1);
  const FiledQuote& quote = quotes->front();
  CHECK(quote.article.title == "Title of alias.txt");
  CHECK(quote.article.outlet == "The Invented Post");
  CHECK(quote.type == "direct");
  CHECK(quote.act == "speech");
  CHECK(quote.polarity == "said");
  CHECK(quote.content == std::vector<std::string>{"“No comment,”"});
  CHECK(quote.verbatim);
  CHECK(quote.source == "Kirby");
  CHECK(quote.cue == "told");
  CHECK(quote.speaker_kind == "named");
  CHECK(quote.role == "press secretary");
  CHECK(quote.affiliation == "Pentagon");
  CHECK(quote.when == "2022-04-30");
  CHECK(quote.addressee == "CNN");
  CHECK(quote.rule == "en.attribution.quote_cue_source");
  CHECK(quote.confidence == doctest::Approx(0.96));
  CHECK(quote.context.starts_with("The admiral"));
}
