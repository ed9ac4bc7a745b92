// The fast search leaves rules out and looks only where outlines fit; the
// exhaustive one lets every rule search everything. What they find is the same.

#include <doctest/doctest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "onrecord/base/file.h"
#include "onrecord/cascade/article_reading.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

const std::filesystem::path kSource = ONRECORD_SOURCE_DIR;

const RuleBook& shipped_rules() {
  static const std::shared_ptr<const RuleBook> book = [] {
    auto loaded = load_rules({kSource / "rules", {}, {}});
    return loaded ? loaded->book : nullptr;
  }();
  REQUIRE(book != nullptr);
  return *book;
}

std::string shown(TokenSpan span) {
  return std::to_string(span.begin) + '-' + std::to_string(span.end);
}

std::string shown(const RuleBook& rules, const Match& match) {
  std::string line = rule_of(rules, match).definition.id + ' ' +
                     shown(match.tokens) + " to " +
                     std::to_string(match.joined_to);
  for (const Captured& captured : match.captures) {
    line += ' ' + std::string(group_name(captured.group)) + '=' +
            shown(captured.tokens) + '/' + shown(captured.head) + '/' +
            std::to_string(captured.set);
  }
  return line;
}

/// Mentions and matches, a line each.
std::vector<std::string> found(const Text& text, Search search) {
  const RuleBook& rules = shipped_rules();
  CascadeOptions options;
  options.search = search;
  std::vector<std::string> lines;
  FirstPass first = read_names(text, rules, options);
  for (const MentionCandidate& mention : first.mentions) {
    lines.push_back(mention.kind + std::string(" ") +
                    std::to_string(mention.tokens.begin) + '-' +
                    std::to_string(mention.tokens.end));
  }
  for (const Match& match :
       read_attributions(text, rules, std::move(first), options)) {
    lines.push_back(shown(rules, match));
  }
  return lines;
}

void check_same(const std::string& bytes) {
  CAPTURE(bytes);
  const Text text = read_text(bytes, 0, shipped_rules().vocabulary.words());
  CHECK(found(text, Search::fast) == found(text, Search::exhaustive));
}

TEST_CASE("search: the fast way finds the same as every rule in the samples") {
  for (const auto& entry :
       std::filesystem::directory_iterator(kSource / "samples/articles")) {
    auto bytes = read_file(entry.path());
    REQUIRE(bytes);
    check_same(decode_utf8(std::move(*bytes)).bytes);
  }
}

/// Words of every class, so that rules meet what they ask for.
std::vector<std::vector<std::string>> words_by_class() {
  const RuleBook& rules = shipped_rules();
  std::vector<std::vector<std::string>> classes;
  for (std::size_t id = 0; id < rules.classes.size(); ++id) {
    auto words = rules.vocabulary.members(static_cast<ClassId>(id));
    if (!words.empty()) classes.push_back(std::move(words));
  }
  // Often, for attributions are made of these.
  for (int i = 0; i < 40; ++i) {
    classes.push_back({"said", "says", "told", "saying", "warned"});
    classes.push_back({"he", "she", "Ana Berg", "the mayor", "officials"});
    classes.push_back({",", ".", "?", ":", "—", "that", "and"});
    classes.push_back({"“We will wait,”", "“It rained.”", "“late”",
                       "“Why not?”", "“and then the ferry left for Oslo”"});
  }
  return classes;
}

TEST_CASE("search: the fast way finds the same in random strings of words") {
  const auto classes = words_by_class();
  std::mt19937 random(20220308);
  const auto one_of = [&](std::size_t size) { return random() % size; };
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t words = 3 + one_of(40); words > 0; --words) {
      const auto& words_of_class = classes[one_of(classes.size())];
      std::string word = words_of_class[one_of(words_of_class.size())];
      if (one_of(4) == 0) word[0] = static_cast<char>(std::toupper(word[0]));
      text += word + (one_of(60) == 0 ? "\n\n" : " ");
    }
    check_same(text);
  }
}

}  // namespace
}  // namespace onrecord
