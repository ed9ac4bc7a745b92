#pragma once
// Stretches of text that name something, and the things they name.

#include <cstdint>
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
  /// That found it, as an index into Extraction::rules; 0 if a list or the
  /// register did.
  std::uint32_t rule = 0;
};

/// A stretch that a rule or a list takes for a name, a date or an amount,
/// before the whole article has been asked.
struct MentionCandidate {
  TokenSpan tokens;
  const char* kind = "";   ///< a literal
  std::uint16_t rule = 0;  ///< its number in the rule book; 0 if a list did
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
