#include "onrecord/model/json_text.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("json: what must be escaped is, wherever it stands") {
  struct Row {
    std::string text;
    std::string json;
  };
  const Row rows[] = {
      {"", R"("")"},
      {"rain", R"("rain")"},
      {"a \"b\" \\ c", R"("a \"b\" \\ c")"},
      {"eight by \"eight\" by eight", R"("eight by \"eight\" by eight")"},
      {"a\nb\tc\rd\be\ff", R"("a\nb\tc\rd\be\ff")"},
      {std::string("nul \0 and \x1F", 11), R"("nul \u0000 and \u001F")"},
      {"\x1F, eight and more", R"("\u001F, eight and more")"},
      {"“Ärger” 😀 \x7F", "\"“Ärger” 😀 \x7F\""},
  };
  for (const Row& row : rows) {
    std::string out;
    JsonText(out).string(row.text);
    CAPTURE(row.json);
    CHECK(out == row.json);
  }
}

TEST_CASE("json: every byte stays or is escaped at every place in a word") {
  for (int byte = 0; byte < 0x80; ++byte) {
    std::string alone;
    JsonText(alone).string(std::string(1, static_cast<char>(byte)));
    const std::string written = alone.substr(1, alone.size() - 2);
    for (std::size_t at = 0; at < 17; ++at) {
      std::string text(17, 'x');
      std::string json = '"' + text + '"';
      text[at] = static_cast<char>(byte);
      json.replace(at + 1, 1, written);
      std::string out;
      JsonText(out).string(text);
      CAPTURE(byte);
      CAPTURE(at);
      CHECK(out == json);
    }
  }
}

TEST_CASE("json: numbers have one decimal or two") {
  struct Row {
    double value;
    const char* json;
  };
  const Row rows[] = {{0, "0.0"},       {1, "1.0"},     {1.5, "1.5"},
                      {0.956, "0.96"},  {-1.25, "-1.25"}, {-0.001, "0.0"},
                      {10.05, "10.05"}, {0.999, "1.0"}};
  for (const Row& row : rows) {
    std::string out;
    JsonText(out).hundredths(row.value);
    CHECK(out == row.json);
  }
  std::string out;
  JsonText(out).number(18446744073709551615U);
  CHECK(out == "18446744073709551615");
}

TEST_CASE("json: what is empty is null, where it may be") {
  std::string out;
  JsonText json(out);
  json.string_or_null("");
  json.raw(",");
  json.string_or_null("rain");
  CHECK(out == R"(null,"rain")");
}
