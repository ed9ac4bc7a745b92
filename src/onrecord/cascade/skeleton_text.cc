#include "onrecord/cascade/step_runner.h"

namespace onrecord {

std::string skeleton_text(const Text& text, const RuleBook& rules,
                          const std::vector<Element>& elements) {
  std::string line;
  for (const Element& element : elements) {
    if (!line.empty()) line += ' ';
    const bool plain = element.head.empty() && element.tokens.size() == 1;
    if (plain) {
      line += text.slice(text.tokens[element.tokens.begin].span);
      continue;
    }
    line += '{';
    bool first = true;
    for (ClassId id : rules.sets.classes(element.set)) {
      const std::string& name = rules.classes.name(id);
      if (name[0] == '=' || name.starts_with("frame")) continue;
      if (!first) line += '&';
      line += name;
      first = false;
    }
    line += '}';
  }
  return line;
}

}  // namespace onrecord
