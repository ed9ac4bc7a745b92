#include <doctest/doctest.h>

#include <string>

#include "onrecord/rules/group_places.h"

namespace onrecord {
namespace {

/// "1..-0": from one symbol after the begin to the end of the match.
std::string shown(const MatchEdge& edge) {
  return (edge.from_end ? "-" : "") + std::to_string(edge.symbols);
}

std::string places_of(const char* pattern) {
  ClassTable classes;
  std::vector<PatternError> errors;
  const PatternNode node = parse_pattern(
      pattern, {}, classes, [](ClassId) { return true; }, errors);
  REQUIRE(errors.empty());
  const auto places = placed_groups(
      node, [](const std::string& name) { return static_cast<int>(name[0]); });
  if (!places) return "ask";
  std::string all;
  for (const PlacedGroup& place : *places) {
    if (!all.empty()) all += ' ';
    all += static_cast<char>(place.kind);
    all += ' ' + shown(place.begin) + ".." + shown(place.end);
  }
  return all;
}

TEST_CASE("group_places: groups that can be counted from an end of the match") {
  const struct Row {
    const char* pattern;
    const char* places;
  } rows[] = {
      {"a (?P<it>b)", "i -1..-0"},
      {"(?P<it>a b)", "i -2..-0"},
      {"a* (?P<it>b) c", "i -2..-1"},
      {"(?P<it>a) b*", "i 0..1"},
      {"(?P<it>a* (?P<head>b))", "i 0..-0 h -1..-0"},
      {"(?:a* (?P<head>b)|(?P<head_2>c))", "h -1..-0"},
      {"(?:^|a) (?P<it>b)", "i -1..-0"},
      {"(?:^|a) (?P<it>b) c*", "ask"},
      {"a* (?P<it>b*) c", "ask"},
      {"(?P<it>a)? b", "ask"},
      {"(?:(?P<it>a) b|c)", "ask"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CHECK(places_of(row.pattern) == row.places);
  }
}

}  // namespace
}  // namespace onrecord
