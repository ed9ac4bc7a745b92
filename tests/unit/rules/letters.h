#pragma once
// Patterns and skeletons of letters, for tests of what is made of patterns.

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/pattern.h"

namespace onrecord {

inline constexpr std::string_view kSymbols = "abc";

/// A pattern over the words a, b and c, which stand for their own letters.
struct Sample {
  explicit Sample(const std::string& text) {
    std::vector<PatternError> errors;
    node = parse_pattern(
        text, {}, classes, [](ClassId) { return true; }, errors);
    REQUIRE(errors.empty());
  }

  ByteMask mask(const SymbolExpression& expression) const {
    ByteMask symbols;
    for (const char symbol : kSymbols) {
      const auto id = classes.find(std::string("=") + symbol);
      ClassSet has;
      if (id) has.push_back(*id);
      symbols[static_cast<unsigned char>(symbol)] = fits(expression, has);
    }
    return symbols;
  }
  MaskOf mask_of() const {
    return [this](const SymbolExpression& e) { return mask(e); };
  }

  ClassTable classes;
  PatternNode node;
};

}  // namespace onrecord
