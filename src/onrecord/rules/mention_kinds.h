#pragma once
// Which symbols of the skeleton are mentions, and of what kind.

#include <vector>

#include "onrecord/model/mention.h"
#include "onrecord/rules/class_table.h"

namespace onrecord {

/// A class that makes a mention, and its kind.
struct MentionKind {
  const char* class_name;
  const char* kind;
  /// The mention is its head, the symbol more: "late Tuesday", "two years ago".
  bool measured = is_measured(kind);
};

/// What the symbols of one set mention.
struct SetMention {
  const MentionKind* kind = nullptr;  ///< null: nothing
  bool known = false;  ///< a list has the word, as a name or an amount
};

/// By SetId. Of several classes the first in the table decides.
std::vector<SetMention> mentions_of(const ClassTable& classes,
                                    const SetTable& sets);

}  // namespace onrecord
