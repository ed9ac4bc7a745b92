#include "onrecord/text/tokens.h"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <span>

#include "reading.h"

namespace onrecord {
namespace {

struct Cut {
  std::string text;
  std::string barred;
};

void check_cuts(std::span<const Cut> rows) {
  for (const Cut& row : rows) {
    CAPTURE(row.text);
    CHECK(barred(read(row.text)) == row.barred);
  }
}

TEST_CASE("tokens: a word keeps its apostrophes, hyphens and joiners") {
  const Cut rows[] = {
      {"don't don’t O’Brien y'all", "don't|don’t|O’Brien|y'all"},
      {"surface-to-air MiG-29 PAC-3", "surface-to-air|MiG-29|PAC-3"},
      {"non\u2011stop e\u2010mail", "non\u2011stop|e\u2010mail"},
      {"AT&T R&D a&b", "AT&T|R&D|a|&|b"},
      {"co\u00ADoperate \u00ADx a\u00AD b", "co\u00ADoperate|x|a|b"},
      {"cafe\u0301 می\u200Cخواهم", "cafe\u0301|می\u200Cخواهم"},
      {"pre- and post-war", "pre|-|and|post-war"},
      {"and/or snake_case", "and|/|or|snake_case"},
      {"Example.com said.He", "Example.com|said|.|He"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: a name is parted from the word that a hyphen ties to it") {
  const Cut rows[] = {
      {"an Oslo-based, New York-based", "an|Oslo|-based|,|New|York|-based"},
      {"U.S.-based NATO-based", "U.S.|-based|NATO|-based"},
      {"anti-Quist Anti-Quist", "anti-|Quist|Anti-|Quist"},
      {"anti-Gov. Quist", "anti-|Gov.|Quist"},
      {"Anti-Based home-based Oslo-born anti-war", "Anti-Based|home-based|Oslo-born|anti-war"},
  };
  check_cuts(rows);
  CHECK_FALSE(read("anti-Quist").tokens[1].space_before);
  CHECK(read("anti-Quist").tokens[1].shape == Shape::capital);
}

TEST_CASE("tokens: a possessive is a token of its own") {
  const Cut rows[] = {
      {"Kirby’s aide", "Kirby|’s|aide"},
      {"Kirby‘s aide", "Kirby|‘s|aide"},
      {"KIRBY'S aide", "KIRBY|'S|aide"},
      {"the 1990's", "the|1990|'s"},
      {"the U.S.’s own", "the|U.S.|’s|own"},
      {"(NATO)’s “Ark”’s", "(|NATO|)|’s|“|Ark|”|’s"},
      {"the dogs’ tails", "the|dogs|’|tails"},
      {"Jones'son 's", "Jones'son|'|s"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: full stops stay with what they shorten") {
  const Cut rows[] = {
      {"U.S. and U.N. at 5 a.m. today", "U.S.|and|U.N.|at|5|a.m.|today"},
      {"U.S.-led anti-U.S. talk", "U.S.-led|anti-|U.S.|talk"},
      {"J. Pérez, J.Pérez, J.R. Pérez", "J.|Pérez|,|J.|Pérez|,|J.R.|Pérez"},
      {"É. Pérez", "É.|Pérez"},
      {"vitamin C.", "vitamin|C|."},
      {"Gov. Pérez, GOV. Pérez, Älv. x", "Gov.|Pérez|,|GOV.|Pérez|,|Älv.|x"},
      {"the gov... and mist.", "the|gov|...|and|mist|."},
      {"U.S.", "U.S."},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: numbers keep what stands between digits") {
  const Cut rows[] = {
      {"1,000.5 12:30 1/2 9/11", "1,000.5|12:30|1/2|9/11"},
      {"2nd 1990s 155mm", "2nd|1990s|155mm"},
      {"in 2020, 5. and 3:", "in|2020|,|5|.|and|3|:"},
      {"$5 €3 £2 50%", "$|5|€|3|£|2|50|%"},
      {"30-year-old 2020-21", "30-year-old|2020-21"},
      {"½ 5½ ٣٤", "½|5½|٣٤"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: addresses and handles are one token each") {
  const Cut rows[] = {
      {"see https://example.org/a?b=c.", "see|https://example.org/a?b=c|."},
      {"(HTTP://example.org/a)", "(|HTTP://example.org/a|)"},
      {"http://example.org/a_(b)", "http://example.org/a_(b)"},
      {"www.example.org, wwwhat", "www.example.org|,|wwwhat"},
      {"“www.example.org”", "“|www.example.org|”"},
      {"http://", "http://"},
      {"to ana.perez-b@example.org.", "to|ana.perez-b@example.org|."},
      {"Ana.Perez@Example.org", "Ana.Perez@Example.org"},
      {"a@b", "a|@b"},
      {"said @ana_p’s #news_1", "said|@ana_p|’s|#news_1"},
      {"#1 @ # @_x", "#|1|@|#|@_x"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: punctuation is one sign each, but for dots and dashes") {
  const Cut rows[] = {
      {"a... b… c . . . d . . e", "a|...|b|…|c|. . .|d|.|.|e"},
      {"a..b .... x .\u00A0.\u00A0.", "a|.|.|b|....|x|.\u00A0.\u00A0."},
      {"a--b a—b a–b - ---", "a|--|b|a|—|b|a|–|b|-|---"},
      {"(a)[b]; c?!", "(|a|)|[|b|]|;|c|?|!"},
      {"____", "____"},
      {"🎤❤\uFE0F© x", "🎤|❤\uFE0F|©|x"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: every quotation mark is a token") {
  const Cut rows[] = {
      {"“a” „b‟ «c» ‹d›", "“|a|”|„|b|‟|«|c|»|‹|d|›"},
      {"‘a’ ‚b‘ \"c\" `d'", "‘|a|’|‚|b|‘|\"|c|\"|`|d|'"},
      {"``a'' ''b''", "``|a|''|''|b|''"},
      {"'''a,' b'''", "''|'|a|,|'|b|'|''"},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: any Unicode space parts words, none is a token") {
  const Cut rows[] = {
      {"a\u00A0b\u2009c\u3000d\te", "a|b|c|d|e"},
      {"\uFEFFa\u200Bb\r\n", "a|b"},
      {" \t\u00A0 ", ""},
      {"", ""},
  };
  check_cuts(rows);
}

TEST_CASE("tokens: a shape tells what a word looks like") {
  struct Row {
    Shape shape;
    std::vector<std::string> words;
  };
  const Row rows[] = {
      {Shape::lower,
       {"war", "don't", "e-mail", "été", "30-year-old", "a.m.", "gov.", "日本",
        "@ana", "3rd-largest"}},
      {Shape::capital,
       {"Kirby", "A", "I", "Vice-President", "O’Brien", "X-ray", "Él", "Gov.",
        "Al-Qaeda", "I’m"}},
      {Shape::upper,
       {"NATO", "U.S.", "F-35", "PAC-3", "G20", "AT&T", "J.R.", "ΑΒΓ",
        "DON’T"}},
      {Shape::mixed,
       {"McCain", "iPhone", "MiG-29", "al-Qaeda", "U.S.-led", "NATOs",
        "F-35s"}},
      {Shape::number, {"12", "1,000.5", "2nd", "1990s", "2020-21", "½"}},
      {Shape::symbol, {"$", "%", "€", "🎤", "www.example.org", "a@b.c"}},
      {Shape::punctuation, {".", "...", "—", "--", "’", "("}},
  };
  for (const Row& row : rows) {
    for (const std::string& word : row.words) {
      CAPTURE(word);
      const Text text = read(word);
      REQUIRE(text.tokens.size() == 1);
      CHECK(text.tokens[0].shape == row.shape);
    }
  }
  CHECK(read("J. Pérez").tokens[0].shape == Shape::initial);
}

TEST_CASE("tokens: a token knows whether a space stands before it") {
  const Text text = read("No, “we\nwill”");
  std::string spaces;
  for (const Token& token : text.tokens) {
    spaces += token.space_before ? '_' : '.';
  }
  CHECK(spaces == "_._._.");
}

std::string icu_words(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(),
                                             status));
  REQUIRE(U_SUCCESS(status));
  const auto units = icu::UnicodeString::fromUTF8(text);
  words->setText(units);
  std::string bars;
  for (std::int32_t begin = 0, end = words->next(); end != UBRK_DONE;
       begin = end, end = words->next()) {
    if (units.tempSubStringBetween(begin, end).trim().isEmpty()) continue;
    if (!bars.empty()) bars += '|';
    units.tempSubStringBetween(begin, end).toUTF8String(bars);
  }
  return bars;
}

TEST_CASE("tokens: plain words are cut as ICU cuts them") {
  const std::string texts[] = {
      "The minister said it would rain, and it did.",
      "don't won’t O’Brien; l’état (c’est) moi!",
      "Ärger in Österreich: Straße, café, naïve",
      "Москва — это город. Αθήνα, πόλη?",
      "1,000.5 and 3.14 of 2020; G20, B52",
      "co\u00ADoperate cafe\u0301 snake_case x_1",
      "He said: “We will act” [sic] – “no”",
      "one\ttwo  three",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(barred(read(text)) == icu_words(text));
  }
}

TEST_CASE("tokens: an abbreviation keeps its full stop, in any case") {
  CHECK(barred(read("Gov. Ana. ÄLV. gov..")) == "Gov.|Ana|.|ÄLV.|gov|.|.");
}

TEST_CASE("tokens: a token has the number of its word") {
  const Text text = read("Gov. He rains");
  CHECK(text.tokens[0].word == kWords.find("gov."));
  CHECK(text.tokens[1].word == kWords.find("he"));
  CHECK(text.tokens[2].word == 0);
}

}  // namespace
}  // namespace onrecord
