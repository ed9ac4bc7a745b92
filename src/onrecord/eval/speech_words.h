#pragma once
// The verbs of speech that the figure `speech` asks about: the referee's list.

#include <string_view>

namespace onrecord {

/// True for a lower-case form of say, tell, warn .. A yardstick, not a rule:
/// what cues are stands in rules/.
bool is_speech_word(std::string_view word);

}  // namespace onrecord
