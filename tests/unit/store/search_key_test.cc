#include "onrecord/store/search_key.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("search_key: case, accents and blanks do not matter") {
  struct Row {
    const char* text;
    const char* key;
  };
  const Row rows[] = {
      {"", ""},
      {"  Ana \n Pérez ", "ana perez"},
      {"Pe\xCC\x81rez", "perez"},
      {"Žižek", "zizek"},
      {"Wałęsa", "walesa"},
      {"Ștefan", "stefan"},
      {"Groß", "groß"},
      {"O’Brien", "o'brien"},
      {"Лавров", "лавров"},
      {"王毅", "王毅"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(search_key(row.text) == row.key);
  }
}

TEST_CASE("search_key: words are found whole and in any order") {
  CHECK(has_words("ana perez met kirby", "kirby ana"));
  CHECK_FALSE(has_words("kirbys", "kirby"));
  CHECK_FALSE(has_words("ana", "ana kirby"));
  CHECK(has_words("ana", ""));
  CHECK(last_word("john kirby") == "kirby");
  CHECK(last_word("kirby") == "kirby");
}
