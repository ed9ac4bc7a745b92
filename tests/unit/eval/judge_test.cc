#include "onrecord/eval/judge.h"

#include <doctest/doctest.h>

#include "stated.h"

namespace onrecord {
namespace {

const std::u32string kText = code_points_of(
    "“The bus is late again today,” Ana Pérez said.\n"
    "Bo Berg told us that tea is ready.\nThe ship “Gull” sails.");
constexpr const char* kBus = "The bus is late again today,";
constexpr const char* kTea = "that tea is ready";

EvalArticle article() {
  EvalArticle article;
  article.doc = "bus";
  article.text = kText;
  article.gold = {stated(kText, kBus, "Ana Pérez"),
                  stated(kText, kTea, "Bo Berg", "told")};
  return article;
}

TEST_CASE("judge: the gold itself is right in everything") {
  EvalArticle same = article();
  same.found = same.gold;
  const Figures figures = judge(same).figures;
  CHECK(figures.quoted == Count{1, 1, 1, 1});
  CHECK(figures.quoted5 == Count{1, 1, 1, 1});
  for (const Part part : {kContent, kSource, kCue}) {
    CHECK(shares_of(figures.exact[part]).f1 == doctest::Approx(1));
    CHECK(shares_of(figures.spans[part]).f1 == doctest::Approx(1));
  }
  CHECK(figures.speech.right == 2);
  CHECK(figures.speech.exact == 2);
  CHECK(figures.speech.gold_of == std::array<long, 3>{1, 0, 1});
  CHECK(judge(same).mistakes.empty());
}

TEST_CASE("judge: nothing found") {
  const Judgement judged = judge(article());
  CHECK(judged.figures.quoted == Count{0, 0, 1, 0});
  CHECK(judged.figures.speech.gold == 2);
  CHECK(judged.figures.speech.right == 0);
  REQUIRE(judged.mistakes.size() == 3);
  CHECK(judged.mistakes[0].kind == MistakeKind::missed);
  CHECK(judged.mistakes[0].gold == "Ana Pérez");
}

TEST_CASE("judge: a wrong source, and a ship that is no quote") {
  EvalArticle wrong = article();
  wrong.found = {stated(kText, kBus, "Bo Berg"),
                 stated(kText, "Gull", "The ship", "sails")};
  const Judgement judged = judge(wrong);
  CHECK(judged.figures.quoted == Count{0, 2, 1, 1});
  CHECK(judged.figures.quoted5 == Count{0, 1, 1, 1});
  CHECK(judged.verdicts == std::vector<Verdict>{false, false});
  CHECK(judged.mistakes[0].kind == MistakeKind::wrong_source);
  CHECK(judged.mistakes[1].kind == MistakeKind::not_a_quote);
}

TEST_CASE("judge: a leading that is neither asked for nor punished") {
  EvalArticle bare = article();
  bare.found = {stated(kText, "tea is ready", "Bo Berg")};
  const Judgement judged = judge(bare);
  CHECK(judged.figures.exact[kContent].right == 1);
  CHECK(judged.figures.speech.exact == 1);
  CHECK(judged.verdicts == std::vector<Verdict>{true});
}

TEST_CASE("judge: what is optional is neither asked for nor punished") {
  EvalArticle maybe = article();
  maybe.gold[0].optional = true;
  maybe.found = {stated(kText, kBus, "Bo Berg")};
  const Judgement judged = judge(maybe);
  CHECK(judged.figures.quoted == Count{0, 0, 0, 0});
  CHECK(judged.figures.exact[kContent].pred == 0);
  CHECK(judged.figures.speech.pred == 0);
  CHECK(!judged.verdicts[0].has_value());
}

TEST_CASE("judge: speakers, undecided and open ones") {
  EvalArticle named = article();
  for (StatedQuote& quote : named.gold) quote.states_speaker = true;
  named.gold[0].speaker = "Ana Pérez";
  named.gold[1].status = "undecided";
  named.gold[1].candidates = {"Bo Berg"};
  named.found = named.gold;
  named.found[0].speaker = "";
  named.found[0].candidates = {"Bo Berg", "Pérez"};
  named.found[1].speaker = "Ana Pérez";
  const SpeakerCount count = judge(named).figures.speaker;
  CHECK(count.gold == 1);
  CHECK(count.undecided == 1);
  CHECK(count.first2 == 1);
  CHECK(count.open == 1);
  CHECK(count.kept == 0);
  CHECK(count.wrong == 1);  // Ana is no candidate
}

}  // namespace
}  // namespace onrecord
