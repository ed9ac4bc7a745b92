#include "onrecord/store/store.h"

#include <doctest/doctest.h>

#include <sstream>

#include "sample.h"

using namespace onrecord;
using What = AddOutcome::What;

namespace {

Decision decision_on(const std::string& quote, Verdict verdict,
                     const std::string& speaker = "") {
  return {quote, "ana", "2022-03-09T10:00:00Z", verdict, speaker, "read it"};
}

}  // namespace

TEST_CASE("store: an article filed twice changes nothing") {
  Store store = sample::memory();
  const Extraction article = sample::kirby();
  const auto first = store.add(article, "rules-1");
  REQUIRE(first);
  CHECK(first->what == What::added);
  CHECK(first->gained == 1);
  const std::string before = sample::exported(store);
  const auto second = store.add(article, "rules-1");
  REQUIRE(second);
  CHECK(second->what == What::unchanged);
  CHECK(sample::exported(store) == before);
}

TEST_CASE("store: has() knows version and rules") {
  Store store = sample::memory();
  const Extraction article = sample::kirby();
  REQUIRE(store.add(article, "rules-1"));
  const std::string& hash = article.article.content_hash;
  CHECK(*store.has("kirby.txt", hash, "rules-1"));
  CHECK_FALSE(*store.has("kirby.txt", hash, "rules-2"));
  CHECK_FALSE(*store.has("kirby.txt", "other", "rules-1"));
  CHECK_FALSE(*store.has("other.txt", hash, "rules-1"));
}

TEST_CASE("store: the order of arrival does not matter") {
  Store one = sample::memory();
  Store two = sample::memory();
  REQUIRE(one.add(sample::kirby(), "r"));
  REQUIRE(one.add(sample::perez(), "r"));
  REQUIRE(two.add(sample::perez(), "r"));
  REQUIRE(two.add(sample::kirby(), "r"));
  CHECK(sample::exported(one) == sample::exported(two));
}

TEST_CASE("store: new metadata alone replaces the article's row") {
  Store store = sample::memory();
  Extraction article = sample::kirby();
  REQUIRE(store.add(article, "r"));
  article.article.title = "A better title";
  const auto outcome = store.add(article, "r");
  REQUIRE(outcome);
  CHECK(outcome->what == What::replaced);
  CHECK(outcome->gained + outcome->lost + outcome->changed == 0);
  CHECK(sample::exported(store).find("A better title") != std::string::npos);
}

TEST_CASE("store: spans are filed in code points") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  const auto quotes = store.find({.speaker = "Kirby"});
  REQUIRE(quotes);
  REQUIRE(quotes->size() == 1);
  CHECK(quotes->front().place == CodeSpan(1, 20));
}

TEST_CASE("store: other rules gain, change and lose quotes") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "rules-1"));

  Extraction changed = sample::kirby();
  changed.quotes[0].speaker->name = "Kirby";
  sample::add_quote(changed, "Kraków", "John Kirby", "in");
  const auto outcome = store.add(changed, "rules-2");
  REQUIRE(outcome);
  CHECK(outcome->what == What::replaced);
  CHECK(outcome->changed == 1);
  CHECK(outcome->gained == 1);
  CHECK(outcome->lost == 0);

  Extraction poorer = sample::kirby();
  poorer.quotes.clear();
  const auto less = store.add(poorer, "rules-3");
  REQUIRE(less);
  CHECK(less->lost == 2);
  CHECK(sample::exported(store).find("tombstone") != std::string::npos);

  REQUIRE(store.add(changed, "rules-2"));
  CHECK(sample::exported(store).find("tombstone") == std::string::npos);
}

TEST_CASE("store: a superseded text stays as a version") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  Extraction later = sample::article("kirby.txt", "The article was withdrawn.");
  const auto outcome = store.add(later, "r");
  REQUIRE(outcome);
  CHECK(outcome->lost == 1);
  const std::string lines = sample::exported(store);
  CHECK(lines.find(R"({"kind":"version","article":"kirby.txt")") !=
        std::string::npos);
  CHECK(lines.find("We’ll send Patriots,” John") != std::string::npos);
}

TEST_CASE("store: a decision follows its words when their span moves") {
  Store store = sample::memory();
  const Extraction first = sample::kirby();
  REQUIRE(store.add(first, "rules-1"));
  REQUIRE(store.decide(decision_on(first.quotes[0].id, Verdict::accept)));

  SUBCASE("the rules now take less of the same text") {
    Extraction again = sample::kirby();
    again.quotes[0].id = "q:other";
    again.quotes[0].content = {
        sample::span_of(again.text.bytes, "send Patriots")};
    REQUIRE(store.add(again, "rules-2"));
  }
  SUBCASE("a sentence was put in before") {
    Extraction again = sample::article(
        "kirby.txt", "Corrected. “We’ll send Patriots,” John Kirby said.");
    sample::add_entity(again, "John Kirby");
    sample::add_quote(again, "We’ll send Patriots", "John Kirby", "said").id =
        "q:moved";
    REQUIRE(store.add(again, "rules-1"));
  }
  SUBCASE("the quote was lost for a while") {
    Extraction without = sample::kirby();
    without.quotes.clear();
    REQUIRE(store.add(without, "rules-2"));
    CHECK(store.find({.speaker = "Kirby"})->empty());
    REQUIRE(store.add(first, "rules-1"));
  }
  const auto quotes = store.find({.speaker = "Kirby"});
  REQUIRE(quotes);
  REQUIRE(quotes->size() == 1);
  CHECK(quotes->front().verdict == "accept");
}

TEST_CASE("store: a decision never moves to other words") {
  Store store = sample::memory();
  const Extraction first = sample::kirby();
  REQUIRE(store.add(first, "r"));
  REQUIRE(store.decide(decision_on(first.quotes[0].id, Verdict::accept)));
  // The same place and the same id, but another text.
  Extraction again = sample::article(
      "kirby.txt", "“We won’t send any..,” John Kirby said in Kraków.");
  sample::add_entity(again, "John Kirby");
  sample::add_quote(again, "We won’t send any..", "John Kirby", "said").id =
      first.quotes[0].id;
  REQUIRE(store.add(again, "r"));
  CHECK(store.find({.speaker = "Kirby"})->front().verdict.empty());
  CHECK(sample::exported(store).find(R"("verdict":"accept")") !=
        std::string::npos);
}

TEST_CASE("store: what a person fixed or rejected is found so") {
  Store store = sample::memory();
  const Extraction article = sample::kirby();
  REQUIRE(store.add(article, "r"));
  const std::string id = article.quotes[0].id;
  REQUIRE(store.decide(decision_on(id, Verdict::fix, "Ned Price")));
  CHECK(store.find({.speaker = "Kirby"})->empty());
  const auto fixed = store.find({.speaker = "price"});
  REQUIRE(fixed->size() == 1);
  CHECK(fixed->front().speaker == "Ned Price");
  CHECK(fixed->front().role.empty());

  Decision later = decision_on(id, Verdict::reject);
  later.time = "2022-03-10T10:00:00Z";
  REQUIRE(store.decide(later));
  CHECK(store.find({})->empty());
}

TEST_CASE("store: a decision on a quote that is not there is refused") {
  Store store = sample::memory();
  const auto decided = store.decide(decision_on("q:none", Verdict::accept));
  REQUIRE_FALSE(decided);
  CHECK(decided.error().kind == Kind::not_found);
}

TEST_CASE("store: a batch is kept whole or not at all") {
  Store store = sample::memory();
  {
    auto batch = store.begin();
    REQUIRE(batch);
    REQUIRE(store.add(sample::kirby(), "r"));
  }
  CHECK(sample::exported(store).empty());
  auto batch = store.begin();
  REQUIRE(batch);
  REQUIRE(store.add(sample::kirby(), "r"));
  REQUIRE(batch->commit());
  CHECK_FALSE(sample::exported(store).empty());
}

TEST_CASE("store: a bad article does not take its batch along") {
  Store store = sample::memory();
  auto batch = store.begin();
  REQUIRE(batch);
  REQUIRE(store.add(sample::perez(), "r"));
  Extraction bad = sample::kirby();
  bad.quotes.push_back(bad.quotes[0]);  // the same id twice
  const auto added = store.add(bad, "r");
  REQUIRE_FALSE(added);
  CHECK(added.error().kind == Kind::bad_input);
  REQUIRE(batch->commit());
  CHECK(store.find({})->size() == 1);
}

TEST_CASE("store: runs are kept and not exported") {
  Store store = sample::memory();
  REQUIRE(store.keep_run({"2022-03-09T10:00:00Z",
                          "2022-03-09T10:00:05Z",
                          "r",
                          1,
                          0,
                          0,
                          {{"bad.pdf", "no text in it"}}}));
  CHECK(sample::exported(store).empty());
}

TEST_CASE("store: signs that SQL and JSON know pass unchanged") {
  const std::string text =
      "“It's \\ \"so\"; DROP TABLE quotes; --\t\x01 \xF0\x9F\x98\x80,” A said.";
  Store store = sample::memory();
  Extraction article = sample::article("odd'key\".txt", text);
  sample::add_entity(article, "A");
  const std::string words = text.substr(3, text.find("”") - 3);
  sample::add_quote(article, words, "A", "said");
  REQUIRE(store.add(article, "r"));
  CHECK(store.find({})->front().content.front() == "“" + words + "”");
}

TEST_CASE("store: a zero byte in a text is kept") {
  Store store = sample::memory();
  const std::string text("Yes\0no, A said.", 15);
  Extraction article = sample::article("zero.txt", text);
  sample::add_entity(article, "A");
  sample::add_quote(article, std::string("Yes\0no", 6), "A", "said");
  REQUIRE(store.add(article, "r"));
  CHECK(store.find({})->front().content.front() == std::string("Yes\0no", 6));
  CHECK(sample::exported(store).find("no, A said.") != std::string::npos);
}

TEST_CASE("store: an export that cannot be written whole says so") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  const auto lines = store.export_lines(out);
  REQUIRE_FALSE(lines);
  CHECK(lines.error().kind == Kind::refused);
}
