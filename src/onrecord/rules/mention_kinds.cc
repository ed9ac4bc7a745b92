#include "onrecord/rules/mention_kinds.h"

#include <array>
#include <optional>

namespace onrecord {
namespace {

constexpr std::array kKinds = {MentionKind{"person", "person"},
                               MentionKind{"organization", "organization"},
                               MentionKind{"place", "place"},
                               MentionKind{"role", "role"},
                               MentionKind{"nationality", "nationality"},
                               MentionKind{"event", "event"},
                               MentionKind{"equipment", "equipment"},
                               MentionKind{"document", "document"},
                               MentionKind{"relative_date", "relative_date"},
                               MentionKind{"duration", "duration"},
                               MentionKind{"date", "date"},
                               MentionKind{"time", "time"},
                               MentionKind{"money", "money"},
                               MentionKind{"percent", "percent"},
                               MentionKind{"quantity", "quantity"},
                               MentionKind{"cardinal", "number"},
                               MentionKind{"number", "number"},
                               MentionKind{"name", "name"}};

}  // namespace

std::vector<SetMention> mentions_of(const ClassTable& classes,
                                    const SetTable& sets) {
  std::array<std::optional<ClassId>, kKinds.size()> ids;
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    ids[i] = classes.find(kKinds[i].class_name);
  }
  const std::optional<ClassId> known = classes.find("known");
  std::vector<SetMention> mentions(sets.size());
  for (std::size_t set = 0; set < mentions.size(); ++set) {
    const auto has = [&](const std::optional<ClassId>& id) {
      return id && sets.has(static_cast<SetId>(set), *id);
    };
    mentions[set].known = has(known);
    for (std::size_t i = kKinds.size(); i-- > 0;) {
      if (has(ids[i])) mentions[set].kind = &kKinds[i];
    }
  }
  return mentions;
}

}  // namespace onrecord
