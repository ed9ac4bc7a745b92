#include "onrecord/store/printed_marks.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("printed marks: those that stand around a piece, and no other") {
  struct Row {
    const char* before;
    const char* piece;
    const char* after;
    const char* printed;
  };
  const Row rows[] = {
      {"id “", "We act,", "” sh", "“We act,”"},
      {"", "We act", "", "We act"},
      {"“", "We act,", "”", "“We act,”"},
      {"d ``", "We act,", "'' s", "``We act,''"},
      {"d \"", "We say ‘no’", "\".", "\"We say ‘no’\""},
      {"« ", "Nous", " » d", "« Nous »"},
      {"«\u00A0", "Nous", "\u00A0» ", "«\u00A0Nous\u00A0»"},
      {"n\n“", "One.", "\n\n“", "“One."},
      {"at ", "he had “seen” it", " on", "he had “seen” it"},
      {"at ", "the boys", "’ ro", "the boys"},
      {"k” ", "he said", " “k", "he said"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    CHECK(with_marks(row.before, row.piece, row.after) == row.printed);
  }
}
