#include "onrecord/model/record.h"

#include <doctest/doctest.h>

using namespace onrecord;

namespace {

ByteSpan span_of(const Extraction& extraction, const std::string& words) {
  const std::size_t at = extraction.text.bytes.find(words);
  return {at, at + words.size()};
}

/// One quote with everything, one with nothing.
Extraction sample() {
  Extraction x;
  x.article.doc = "a.txt";
  x.text.bytes = "😀 “Yes,” press secretary John Kirby said Tuesday. “No.”";
  x.entities = {
      {"e:1", "John Kirby", "person", "person/john-kirby", "", "", "m"},
      {"e:2", "Tuesday", "date", "", "", "", ""}};
  x.rules = {"", "en.p"};
  x.mentions = {{span_of(x, "press secretary John Kirby"), "person", 0, {}, {},
                 1},
                {span_of(x, "John Kirby"), "person", 0, 0},
                {span_of(x, "said"), "pronoun", 0, {}}};
  Quote full;
  full.id = "q:1";
  full.type = QuoteType::mixed;
  full.content = {span_of(x, "Yes")};
  full.source = Phrase{x.mentions[0].span, x.mentions[1].span};
  full.cue = Phrase{span_of(x, "said"), span_of(x, "said")};
  full.speaker = Speaker{"e:1",
                         "person/john-kirby",
                         "John Kirby",
                         SpeakerClass::named,
                         "press secretary",
                         "",
                         "m"};
  full.details.when = Detail{span_of(x, "Tuesday"), "2022-03-08"};
  full.details.medium = Detail{span_of(x, "press"), ""};
  full.details.addressee = Detail{span_of(x, "John"), "left out"};
  full.nested = {{full.content, {}, full.cue, {}}};
  full.context = {0, x.text.bytes.find(" “No")};
  full.rule = "en.r";
  full.rule_version = "7";
  full.confidence = 0.9566;
  full.trail = {{"rule", "en.r", {{"cue", full.cue->span}}, {}},
                {"speaker", "full name", {}, span_of(x, "John Kirby")},
                {"speaker", "nothing", {}, {}}};
  Quote bare;
  bare.id = "q:2";
  bare.content = {span_of(x, "No")};
  bare.status = Status::undecided;
  bare.reason = Reason::no_source;
  bare.candidates = {{"John Kirby", "e:1", 1.0 / 3, {"a \"b\""}}};
  bare.context = span_of(x, "“No.”");
  x.quotes = {full, bare};
  return x;
}

const std::string kFull =
    R"({"v":1,"id":"q:1","doc":"a.txt","type":"mixed","act":"speech",)"
    R"("polarity":"said","content":[{"start":3,"end":6,"text":"Yes"}],)"
    R"("source":{"start":9,"end":35,"text":"press secretary John Kirby",)"
    R"("head":{"start":25,"end":35,"text":"John Kirby"}},)"
    R"("cue":{"start":36,"end":40,"text":"said",)"
    R"("head":{"start":36,"end":40,"text":"said"}},)"
    R"("speaker":{"entity":"e:1","dossier":"person/john-kirby",)"
    R"("name":"John Kirby","class":"named","role":"press secretary",)"
    R"("affiliation":null,"gender":"m"},"status":"attributed",)"
    R"("reason":null,"candidates":[],)"
    R"("when":{"start":41,"end":48,"text":"Tuesday","date":"2022-03-08"},)"
    R"("medium":{"start":9,"end":14,"text":"press","kind":null},)"
    R"("addressee":{"start":25,"end":29,"text":"John"},"via":null,)"
    R"("place":null,"anonymity":null,)"
    R"("nested":[{"content":[{"start":3,"end":6,"text":"Yes"}],)"
    R"("source":null,"cue":{"start":36,"end":40,"text":"said",)"
    R"("head":{"start":36,"end":40,"text":"said"}},"speaker":null}],)"
    R"("context":{"start":0,"end":49},"rule":"en.r","rule_version":"7",)"
    R"("confidence":0.96,"trail":[{"step":"rule","id":"en.r",)"
    R"("captures":{"cue":{"start":36,"end":40}}},)"
    R"({"step":"speaker","how":"full name","from":"John Kirby"},)"
    R"({"step":"speaker","how":"nothing","from":null}]})"
    "\n";

const std::string kBare =
    R"({"v":1,"id":"q:2","doc":"a.txt","type":"direct","act":"speech",)"
    R"("polarity":"said","content":[{"start":51,"end":53,"text":"No"}],)"
    R"("source":null,"cue":null,"speaker":null,"status":"undecided",)"
    R"("reason":"no_source","candidates":[{"name":"John Kirby",)"
    R"("entity":"e:1","score":0.33,"why":["a \"b\""]}],"when":null,)"
    R"("medium":null,"addressee":null,"via":null,"place":null,)"
    R"("anonymity":null,"nested":[],"context":{"start":50,"end":55},)"
    R"("rule":null,"rule_version":null,"confidence":0.0,"trail":[]})"
    "\n";

}  // namespace

TEST_CASE("record: every key, in order, in code points") {
  std::string out = "kept ";
  write_quotes(sample(), Offsets::code_points, out);
  CHECK(out == "kept " + kFull + kBare);
}

TEST_CASE("record: places in other units") {
  struct Row {
    Offsets offsets;
    const char* first;
  };
  const Row rows[] = {
      {Offsets::code_points, R"("content":[{"start":3,"end":6,)"},
      {Offsets::bytes, R"("content":[{"start":8,"end":11,)"},
      {Offsets::utf16, R"("content":[{"start":4,"end":7,)"},
  };
  for (const Row& row : rows) {
    std::string out;
    write_quotes(sample(), row.offsets, out);
    CAPTURE(row.first);
    CHECK(out.find(row.first) != std::string::npos);
  }
}

TEST_CASE("record: mentions name the one around them, pronouns stay out") {
  std::string out;
  write_mentions(sample(), Offsets::code_points, out);
  CHECK(out ==
        R"({"v":1,"doc":"a.txt","mention":{"start":9,"end":35,)"
        R"("text":"press secretary John Kirby","kind":"person",)"
        R"("value":null,"rule":"en.p","inside":null},)"
        R"("entity":{"id":"e:1","name":"John Kirby",)"
        R"("kind":"person","dossier":"person/john-kirby"}})"
        "\n"
        R"({"v":1,"doc":"a.txt","mention":{"start":25,"end":35,)"
        R"("text":"John Kirby","kind":"person","value":null,"rule":null,"inside":{"start":9,)"
        R"("end":35,"text":"press secretary John Kirby","kind":"person"}},)"
        R"("entity":{"id":"e:1","name":"John Kirby","kind":"person",)"
        R"("dossier":"person/john-kirby"}})"
        "\n");
}

TEST_CASE("record: nothing found, nothing written") {
  std::string out;
  write_quotes({}, Offsets::code_points, out);
  write_mentions({}, Offsets::code_points, out);
  CHECK(out.empty());
}

TEST_CASE("record: the words of the enums") {
  CHECK(word(QuoteType::indirect) == "indirect");
  CHECK(word(Act::stance) == "stance");
  CHECK(word(Polarity::not_said) == "not_said");
  CHECK(word(SpeakerClass::organization) == "organization");
  CHECK(word(Status::undecided) == "undecided");
  CHECK(word(Reason::none).empty());
  CHECK(word(Reason::far) == "far");
}
