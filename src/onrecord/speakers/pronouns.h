#pragma once
// What a pronoun asks for.

#include "onrecord/speakers/ranking.h"

namespace onrecord {

/// Who fits the pronoun at `token`: by gender, by number, or as a thing.
Question pronoun_question(const Scene& scene, std::size_t token);

/// "he" or "she" outside quotation marks: it can carry a name on.
bool carries_on(const Scene& scene, std::size_t token);

}  // namespace onrecord
