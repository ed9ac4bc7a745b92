// Reads patterns by recursive descent. Our own syntax is read here, and not
// by rewriting text for RE2, so that a mistake is told at its column and in
// the rule writer's words: RE2 would complain about bytes he never wrote.

#include <algorithm>
#include <cctype>

#include "onrecord/rules/pattern.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord {
namespace {

/// What the parsers of a pattern and of the fragments in it share.
struct Surroundings {
  const Fragments& fragments;
  ClassTable& classes;
  const std::function<bool(ClassId)>& known;
  std::vector<std::string> captures{};  ///< names met so far
  std::vector<std::string> open{};      ///< fragments that we are inside of
};

class Parser {
 public:
  Parser(std::string_view text, Surroundings& around,
         std::vector<PatternError>& errors)
      : text_(text), around_(around), errors_(errors) {}

  PatternNode parse() {
    PatternNode node = choice();
    if (at_ < text_.size()) error("unmatched ')'; remove it or open a group");
    return node;
  }

 private:
  using Kind = PatternNode::Kind;

  /// Only the first one counts: what follows it may be its consequence.
  void error(std::string message, const char* code = "R020") {
    if (!errors_.empty()) return;
    const std::string_view before = text_.substr(0, at_);
    const auto at = std::count_if(before.begin(), before.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    errors_.push_back({code, std::move(message), static_cast<int>(at)});
    at_ = text_.size();
  }

  void skip_blanks() {
    while (at_ < text_.size() &&
           std::isspace(static_cast<unsigned char>(text_[at_]))) {
      ++at_;
    }
  }

  bool peek(char c) const { return at_ < text_.size() && text_[at_] == c; }

  PatternNode choice() {
    PatternNode node;
    node.kind = Kind::choice;
    node.children.push_back(sequence());
    while (peek('|')) {
      ++at_;
      node.children.push_back(sequence());
    }
    return node.children.size() == 1 ? std::move(node.children.front()) : node;
  }

  PatternNode sequence() {
    PatternNode node;
    for (skip_blanks(); at_ < text_.size() && !peek('|') && !peek(')');
         skip_blanks()) {
      node.children.push_back(repeated(atom()));
    }
    return node;
  }

  bool at_count() const {
    return peek('{') && at_ + 1 < text_.size() &&
           std::isdigit(static_cast<unsigned char>(text_[at_ + 1]));
  }

  PatternNode repeated(PatternNode inner) {
    std::string mark;
    if (peek('?') || peek('*') || peek('+')) {
      mark = text_[at_++];
    } else if (at_count()) {
      const std::size_t end = text_.find('}', at_);
      if (end == std::string_view::npos) {
        error("a count needs its '}'");
        return inner;
      }
      mark = text_.substr(at_, end + 1 - at_);
      at_ = end + 1;
    }
    if (mark.empty()) return inner;
    if (peek('?')) mark += text_[at_++];
    PatternNode node;
    node.kind = Kind::repeat;
    node.text = mark;
    node.children.push_back(std::move(inner));
    return node;
  }

  PatternNode atom() {
    if (peek('(')) return group();
    if (peek('{')) return braces();
    if (peek('^') || peek('$')) {
      PatternNode node;
      node.kind = Kind::anchor;
      node.text = text_[at_++];
      return node;
    }
    if (peek('?') || peek('*') || peek('+')) {
      error("nothing to repeat; put a symbol or a group before it");
      return {};
    }
    return literal();
  }

  PatternNode group() {
    PatternNode node;
    node.kind = Kind::group;
    ++at_;
    if (peek('?')) {
      if (text_.substr(at_, 2) == "?:") {
        at_ += 2;
      } else if (text_.substr(at_, 3) == "?P<") {
        const std::size_t end = text_.find('>', at_);
        if (end == std::string_view::npos) {
          error("a group's name needs its '>'");
          return node;
        }
        name_capture(text_.substr(at_ + 3, end - at_ - 3), node);
        at_ = std::max(at_, end + 1);
      } else {
        error(
            "only (..), (?:..) and (?P<name>..) are groups; RE2 has no "
            "look-around: capture the word, or use 'unless'");
        return node;
      }
    }
    node.children.push_back(choice());
    if (peek(')')) {
      ++at_;
    } else {
      error("a group needs its ')'");
    }
    return node;
  }

  /// "content_2" is content again.
  void name_capture(std::string_view name, PatternNode& node) {
    auto& captures = around_.captures;
    node.text = name;
    if (!group_named(name.substr(0, name.find('_')))) {
      error("there is no capture '" + node.text +
                "'; use one of those in rules/README.md",
            "R021");
    } else if (std::count(captures.begin(), captures.end(), name) > 0) {
      error("the capture '" + node.text + "' is there twice; name this one '" +
                node.text.substr(0, node.text.find('_')) + "_2' or higher",
            "R028");
    }
    captures.push_back(node.text);
  }

  PatternNode symbol(ClassId id) {
    PatternNode node;
    node.kind = Kind::symbol;
    node.expression = {{SymbolTerm{id, false}}};
    return node;
  }

  PatternNode literal() {
    const std::size_t start = at_;
    while (at_ < text_.size() &&
           !std::isspace(static_cast<unsigned char>(text_[at_])) &&
           std::string_view("()|?*+{}^$").find(text_[at_]) ==
               std::string_view::npos) {
      ++at_;
    }
    if (at_ == start) {
      error("a '}' has no '{' before it; name the class inside braces");
      return {};
    }
    return symbol(around_.classes.intern(
        "=" + std::string(text_.substr(start, at_ - start))));
  }

  PatternNode braces() {
    const std::size_t start = at_ + 1;
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) {
      error("a class needs its '}'");
      return {};
    }
    const std::string_view inside = text_.substr(start, end - start);
    if (inside == "any") {
      at_ = end + 1;
      PatternNode node;
      node.kind = Kind::any;
      return node;
    }
    if (auto fragment = around_.fragments.find(inside);
        fragment != around_.fragments.end()) {
      return fragment_node(fragment->first, fragment->second, end);
    }
    PatternNode node;
    node.kind = Kind::symbol;
    node.expression = expression(inside);
    if (at_ < text_.size()) at_ = end + 1;
    return node;
  }

  PatternNode fragment_node(const std::string& name, const std::string& pattern,
                            std::size_t end) {
    PatternNode node;
    node.kind = Kind::group;
    auto& open = around_.open;
    if (const auto again = std::find(open.begin(), open.end(), name);
        again != open.end()) {
      std::string circle;
      for (auto at = again; at != open.end(); ++at) circle += *at + " > ";
      error("fragments use each other in a circle (" + circle + name +
                "); cut it in one of them",
            "R027");
      return node;
    }
    open.push_back(name);
    std::vector<PatternError> inside;
    node.children.push_back(Parser(pattern, around_, inside).parse());
    open.pop_back();
    if (!inside.empty()) {
      error(
          "the fragment '" + name + "' has a fault: " + inside.front().message,
          inside.front().code);
    } else {
      at_ = end + 1;
    }
    return node;
  }

  SymbolExpression expression(std::string_view inside) {
    SymbolExpression result{{}};
    std::size_t from = 0;
    while (from <= inside.size()) {
      const std::size_t to =
          std::min(inside.find_first_of("&|", from), inside.size());
      result.back().push_back(term(inside.substr(from, to - from)));
      if (to < inside.size() && inside[to] == '|') result.emplace_back();
      from = to + 1;
    }
    return result;
  }

  SymbolTerm term(std::string_view name) {
    SymbolTerm result;
    if (!name.empty() && name[0] == '!') {
      result.negated = true;
      name.remove_prefix(1);
    }
    // A sign needs no '=' to be a literal: {!,&!stop}.
    const bool sign = !name.empty() &&
                      std::ispunct(static_cast<unsigned char>(name[0])) &&
                      name[0] != '=';
    result.id = around_.classes.intern(sign ? "=" + std::string(name)
                                            : std::string(name));
    if (name.empty() ||
        (name[0] != '=' && !sign && !around_.known(result.id))) {
      error("nothing makes the class '" + std::string(name) +
                "'; correct the name, or declare a class, a fragment or a rule "
                "that makes it",
            "R026");
    }
    return result;
  }

  std::string_view text_;
  Surroundings& around_;
  std::vector<PatternError>& errors_;
  std::size_t at_ = 0;
};

}  // namespace

PatternNode parse_pattern(std::string_view text, const Fragments& fragments,
                          ClassTable& classes,
                          const std::function<bool(ClassId)>& known_class,
                          std::vector<PatternError>& errors) {
  Surroundings around{fragments, classes, known_class};
  return Parser(text, around, errors).parse();
}

}  // namespace onrecord
