#include "onrecord/model/brat.h"

#include <doctest/doctest.h>

using namespace onrecord;

namespace {

ByteSpan span_of(const Extraction& extraction, const std::string& words) {
  const std::size_t at = extraction.text.bytes.find(words);
  return {at, at + words.size()};
}

Phrase phrase_of(const Extraction& extraction, const std::string& words) {
  return {span_of(extraction, words), span_of(extraction, words)};
}

/// A quote over two lines, by somebody whom another quotes.
Extraction sample() {
  Extraction x;
  x.text.bytes = "😀 Ada of the Oslo Office said Bo said “it\r\nrains”.";
  x.entities = {{"e:1", "Ada", "person", "person/ada", "", "", ""},
                {"e:2", "Oslo Office", "organization", "", "", "", ""},
                {"e:3", "Oslo", "place", "", "", "", ""}};
  x.mentions = {{span_of(x, "Ada"), "person", 0, {}},
                {span_of(x, "Oslo Office"), "organization", 1, {}},
                {span_of(x, "Oslo"), "place", 2, 1},
                {span_of(x, "it"), "pronoun", 0, {}}};
  Quote quote;
  quote.type = QuoteType::indirect;
  quote.status = Status::undecided;
  quote.content = {span_of(x, "Bo said “it\r\nrains”")};
  quote.source = phrase_of(x, "Ada");
  quote.cue = phrase_of(x, "said");
  quote.speaker = Speaker{"e:1", "person/ada", "Ada", {}, "", "", ""};
  quote.nested = {{{span_of(x, "it\r\nrains")}, phrase_of(x, "Bo"), {}, {}}};
  x.quotes = {quote};
  return x;
}

const std::string kMentions =
    "T1\tperson 2 5\tAda\n"
    "T2\torganization 13 24\tOslo Office\n"
    "T3\tplace 13 17\tOslo\n"
    "#1\tAnnotatorNotes T1\tperson/ada\n";

}  // namespace

TEST_CASE("brat: quotes as events, broken where a line ends") {
  CHECK(brat_annotations(sample(), false) ==
        "T1\tContent 30 41;43 49\tBo said “it rains”\n"
        "T2\tCue 25 29\tsaid\n"
        "T3\tSource 2 5\tAda\n"
        "T4\tAttribution 25 29\tsaid\n"
        "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
        "A1\tType E1 indirect\n"
        "A2\tAct E1 speech\n"
        "A3\tPolarity E1 said\n"
        "A4\tStatus E1 undecided\n"
        "#1\tAnnotatorNotes E1\tAda (person/ada)\n"
        "T5\tContent 39 41;43 48\tit rains\n"
        "T6\tSource 30 32\tBo\n"
        "T7\tAttribution 39 41;43 48\tit rains\n"
        "E2\tAttribution:T7 Content:T5 Source:T6\n");
}

TEST_CASE("brat: mentions under their kinds, nested ones too, no pronouns") {
  Extraction x = sample();
  x.quotes.clear();
  CHECK(brat_annotations(x, true) == kMentions);
  x.mentions.push_back({span_of(x, "Bo"), "person", 0, {}, "a\nvalue"});
  CHECK(brat_annotations(x, true) ==
        "T1\tperson 2 5\tAda\n"
        "T2\torganization 13 24\tOslo Office\n"
        "T3\tplace 13 17\tOslo\n"
        "T4\tperson 30 32\tBo\n"
        "#1\tAnnotatorNotes T4\ta value\n"
        "#2\tAnnotatorNotes T1\tperson/ada\n"
        "*\tEquiv T1 T4\n");
}

TEST_CASE("brat: nothing found, nothing written") {
  CHECK(brat_annotations({}, true).empty());
}
