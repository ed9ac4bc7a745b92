#include "onrecord/rules/pattern.h"

#include <algorithm>
#include <cstdlib>

namespace onrecord {
namespace {

bool conjunction_fits(const std::vector<SymbolTerm>& terms,
                      const ClassSet& classes) {
  return std::all_of(terms.begin(), terms.end(), [&](const SymbolTerm& term) {
    return std::binary_search(classes.begin(), classes.end(), term.id) !=
           term.negated;
  });
}

std::string hex_byte(int byte) {
  constexpr char kDigits[] = "0123456789abcdef";
  return {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

// No byte stands for it: a class that RE2 accepts and no symbol matches, for
// symbols are numbered from 1.
constexpr char kNothing[] = "[\\x00]";

std::string byte_class(const ByteMask& mask) {
  if (mask.none()) return kNothing;
  std::string out = "[";
  for (int i = 0; i < 256; ++i) {
    if (!mask[static_cast<std::size_t>(i)]) continue;
    int last = i;
    while (last < 255 && mask[static_cast<std::size_t>(last + 1)]) ++last;
    out += hex_byte(i);
    if (last > i) out += '-' + hex_byte(last);
    i = last;
  }
  return out + ']';
}

/// "{=that}" is written as "that", as rule writers do.
bool is_literal(const SymbolExpression& expression, const ClassTable& classes) {
  return expression.size() == 1 && expression[0].size() == 1 &&
         !expression[0][0].negated &&
         classes.name(expression[0][0].id)[0] == '=';
}

std::string canonical_expression(const SymbolExpression& expression,
                                 const ClassTable& classes) {
  if (is_literal(expression, classes)) {
    return classes.name(expression[0][0].id).substr(1);
  }
  std::string out = "{";
  for (const auto& conjunction : expression) {
    if (out.size() > 1) out += '|';
    bool first = true;
    for (const SymbolTerm& term : conjunction) {
      if (!first) out += '&';
      if (term.negated) out += '!';
      out += classes.name(term.id);
      first = false;
    }
  }
  return out + '}';
}

/// A symbol or a group needs no group around it.
std::string repeated(const std::string& inner, const PatternNode& node) {
  using Kind = PatternNode::Kind;
  const PatternNode& child = node.children.front();
  const bool whole = child.kind == Kind::symbol || child.kind == Kind::any ||
                     child.kind == Kind::group || child.kind == Kind::choice;
  return (whole ? inner : "(?:" + inner + ")") + node.text;
}

/// Both writers walk the same tree; `leaf` writes a symbol, `gap` stands
/// between two.
struct Writer {
  std::function<std::string(const PatternNode&)> leaf;
  const char* gap;
};

std::string written(const PatternNode& node, const Writer& writer) {
  using Kind = PatternNode::Kind;
  std::string inner;
  for (const PatternNode& child : node.children) {
    if (&child != &node.children.front()) {
      inner += node.kind == Kind::choice ? "|" : writer.gap;
    }
    inner += written(child, writer);
  }
  switch (node.kind) {
    case Kind::symbol:
    case Kind::any:
      return writer.leaf(node);
    case Kind::anchor:
      return node.text;
    case Kind::sequence:
      return inner;
    case Kind::choice:
      return "(?:" + inner + ")";
    case Kind::repeat:
      return repeated(inner, node);
    case Kind::group:
      return (node.text.empty() ? "(?:" : "(?P<" + node.text + ">") + inner +
             ")";
  }
  return inner;
}

}  // namespace

RepeatCount::RepeatCount(const std::string& mark)
    : seldom(mark.size() > 1 && mark.back() == '?') {
  if (mark[0] != '{') {
    least = mark[0] == '+' ? 1 : 0;
    if (mark[0] == '?') most = 1;
    return;
  }
  least = std::atoi(mark.c_str() + 1);
  const std::size_t comma = mark.find(',');
  if (comma == std::string::npos) {
    most = least;
  } else if (mark[comma + 1] != '}') {
    most = std::atoi(mark.c_str() + comma + 1);
  }
}

bool fits(const SymbolExpression& expression, const ClassSet& classes) {
  return std::any_of(
      expression.begin(), expression.end(),
      [&](const auto& terms) { return conjunction_fits(terms, classes); });
}

void collect_expressions(const PatternNode& node,
                         std::vector<const SymbolExpression*>& out) {
  if (node.kind == PatternNode::Kind::symbol) out.push_back(&node.expression);
  for (const PatternNode& child : node.children) {
    collect_expressions(child, out);
  }
}

void collect_groups(const PatternNode& node, std::vector<std::string>& out) {
  if (node.kind == PatternNode::Kind::group && !node.text.empty()) {
    out.push_back(node.text);
  }
  for (const PatternNode& child : node.children) collect_groups(child, out);
}

std::string to_regex(const PatternNode& node, const MaskOf& mask_of) {
  const auto leaf = [&](const PatternNode& symbol) -> std::string {
    if (symbol.kind == PatternNode::Kind::any) return "[\\x01-\\xff]";
    return byte_class(mask_of(symbol.expression));
  };
  return written(node, {leaf, ""});
}

std::string canonical(const PatternNode& node, const ClassTable& classes) {
  const auto leaf = [&](const PatternNode& symbol) -> std::string {
    if (symbol.kind == PatternNode::Kind::any) return "{any}";
    return canonical_expression(symbol.expression, classes);
  };
  return written(node, {leaf, " "});
}

bool can_match(const PatternNode& node, const MaskOf& mask_of) {
  using Kind = PatternNode::Kind;
  const auto inner = [&](const PatternNode& child) {
    return can_match(child, mask_of);
  };
  const auto& children = node.children;
  switch (node.kind) {
    case Kind::symbol:
      return mask_of(node.expression).any();
    case Kind::choice:
      return std::any_of(children.begin(), children.end(), inner);
    case Kind::repeat:
      if (node.text[0] == '?' || node.text[0] == '*' ||
          node.text.starts_with("{0")) {
        return true;
      }
      [[fallthrough]];
    default:
      return std::all_of(children.begin(), children.end(), inner);
  }
}

}  // namespace onrecord
