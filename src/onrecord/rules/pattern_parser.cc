// Reads patterns by recursive descent. Our own syntax is read here, and not
// by rewriting text for RE2, so that a mistake is told at its column and in
// the rule writer's words: RE2 would complain about bytes he never wrote.

#include <algorithm>
#include <cctype>

#include "onrecord/rules/pattern.h"

namespace onrecord {
namespace {

// Deep enough for any real fragment, shallow enough to catch a cycle.
constexpr int kMaxFragmentDepth = 16;

class Parser {
 public:
  Parser(std::string_view text, const Fragments& fragments,
         ClassTable& classes, const std::function<bool(ClassId)>& known,
         std::vector<PatternError>& errors, int depth)
      : text_(text),
        fragments_(fragments),
        classes_(classes),
        known_(known),
        errors_(errors),
        depth_(depth) {}

  PatternNode parse() {
    PatternNode node = choice();
    if (at_ < text_.size()) error("unmatched ')'; remove it or open a group");
    return node;
  }

 private:
  using Kind = PatternNode::Kind;

  void error(std::string message) {
    errors_.push_back({std::move(message), static_cast<int>(at_) + 1});
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
        node.text = text_.substr(at_ + 3, end - at_ - 3);
        at_ = end + 1;
      } else {
        error("only (..), (?:..) and (?P<name>..) are groups; RE2 has no "
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
    return symbol(classes_.intern("=" + std::string(text_.substr(
                                            start, at_ - start))));
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
    if (auto fragment = fragments_.find(inside);
        fragment != fragments_.end()) {
      return fragment_node(fragment->second, end);
    }
    PatternNode node;
    node.kind = Kind::symbol;
    node.expression = expression(inside);
    if (at_ < text_.size()) at_ = end + 1;
    return node;
  }

  PatternNode fragment_node(const std::string& pattern, std::size_t end) {
    PatternNode node;
    node.kind = Kind::group;
    if (depth_ >= kMaxFragmentDepth) {
      error("fragments use each other in a circle; cut it in one of them");
      return node;
    }
    Parser inner(pattern, fragments_, classes_, known_, errors_, depth_ + 1);
    node.children.push_back(inner.parse());
    at_ = end + 1;
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
    const bool sign = !name.empty() && std::ispunct(static_cast<unsigned char>(
                                           name[0])) && name[0] != '=';
    result.id = classes_.intern(sign ? "=" + std::string(name)
                                     : std::string(name));
    if (name.empty() || (name[0] != '=' && !sign && !known_(result.id))) {
      error("nothing makes the class '" + std::string(name) +
            "'; correct the name, or declare a class, a fragment or a rule "
            "that makes it");
    }
    return result;
  }

  std::string_view text_;
  const Fragments& fragments_;
  ClassTable& classes_;
  const std::function<bool(ClassId)>& known_;
  std::vector<PatternError>& errors_;
  int depth_;
  std::size_t at_ = 0;
};

}  // namespace

PatternNode parse_pattern(std::string_view text, const Fragments& fragments,
                          ClassTable& classes,
                          const std::function<bool(ClassId)>& known_class,
                          std::vector<PatternError>& errors) {
  return Parser(text, fragments, classes, known_class, errors, 0).parse();
}

}  // namespace onrecord
