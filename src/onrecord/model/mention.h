#pragma once
// Stretches of text that name something, and the things they name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// A named thing of one article. `kind` is a class name of the rules: person,
/// organization, place, role, date, money, equipment ..
struct Entity {
  std::string id;  ///< "e:1", numbered by first mention
  std::string name;  ///< its longest name in the article
  std::string kind;
  std::string dossier;  ///< empty if no dossier fits
  std::string role;
  std::string affiliation;
  std::string gender;  ///< m, f, or empty
};

/// A stretch that names an entity. Bytes of the decoded text.
struct Mention {
  ByteSpan span;
  std::string kind;
  std::size_t entity = 0;  ///< index into the article's entities
  std::optional<std::size_t> inside;  ///< index of the mention around it
  std::string value{};  ///< normal form of a date or amount, or empty
  std::string rule{};   ///< that found it; empty if a list or the register did
};

/// Dates and amounts, which name nobody.
constexpr bool is_measured(std::string_view kind) {
  return kind == "date" || kind == "relative_date" || kind == "time" ||
         kind == "duration" || kind == "money" || kind == "percent" ||
         kind == "quantity" || kind == "number";
}

/// Something seen beside a name, which speaks for or against its kinds.
struct Evidence {
  std::size_t which = 0;  ///< index into the rule book's evidence
  TokenSpan name;
};

}  // namespace onrecord
