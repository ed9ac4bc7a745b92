#pragma once
// Patterns over symbols: read from rule files, written as RE2 over bytes.

#include <bitset>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/class_table.h"

namespace onrecord {

/// "{np&!np:pronoun|quote}": any of several conjunctions of classes.
struct SymbolTerm {
  ClassId id = 0;
  bool negated = false;
};
using SymbolExpression = std::vector<std::vector<SymbolTerm>>;

/// True if a symbol that stands for `classes` fits.
bool fits(const SymbolExpression& expression, const ClassSet& classes);

/// A node of a pattern. `text` is the repetition, the anchor or the group's
/// name; `expression` belongs to Kind::symbol.
struct PatternNode {
  enum class Kind { symbol, any, sequence, choice, repeat, group, anchor };
  Kind kind = Kind::sequence;
  std::string text;
  SymbolExpression expression;
  std::vector<PatternNode> children;
};

/// How often a repetition's mark lets its inside come: "?", "+", "{2,5}?".
struct RepeatCount {
  explicit RepeatCount(const std::string& mark);
  static constexpr int kEndless = 1000000;
  int least = 0;
  int most = kEndless;
  bool seldom = false;  ///< the fewest are tried first
};

/// What is wrong with a pattern, under which code of rules/README.md, and at
/// which code point of it (from 0).
struct PatternError {
  const char* code;
  std::string message;
  int at = 0;
};

/// Fragment name -> its pattern's text.
using Fragments = std::map<std::string, std::string, std::less<>>;

/// Reads a pattern. Names that are neither fragment nor class in
/// `known_class` are errors, as are captures outside the closed set and
/// captures of one name; literal words become classes "=word". A fault inside a
/// fragment is one error, at the place where the fragment is named.
PatternNode parse_pattern(std::string_view text, const Fragments& fragments,
                          ClassTable& classes,
                          const std::function<bool(ClassId)>& known_class,
                          std::vector<PatternError>& errors);

/// Every symbol expression of the pattern, in order.
void collect_expressions(const PatternNode& node,
                         std::vector<const SymbolExpression*>& out);

/// The names of its groups, in the order RE2 numbers them.
void collect_groups(const PatternNode& node, std::vector<std::string>& out);

/// The bytes that stand for the symbols which fit an expression.
using ByteMask = std::bitset<256>;
using MaskOf = std::function<ByteMask(const SymbolExpression&)>;

/// The pattern as RE2 over Latin-1 bytes.
std::string to_regex(const PatternNode& node, const MaskOf& mask_of);

/// False if some symbol of every match is one that nothing can be.
bool can_match(const PatternNode& node, const MaskOf& mask_of);

/// Canonical text: same text, same matches (given the same lists).
std::string canonical(const PatternNode& node, const ClassTable& classes);

}  // namespace onrecord
