#pragma once
// The phrase that a relative clause describes.

#include <optional>

#include "onrecord/speakers/scene.h"

namespace onrecord {

/// "Bo Berg, a guide, who said ..": the phrase before the pronoun at `who`. A
/// person named in the sentence goes before whatever stands nearer, unless the
/// pronoun is one for things. None at the beginning of a sentence.
std::optional<TokenSpan> antecedent(const Scene& scene, std::size_t who);

}  // namespace onrecord
