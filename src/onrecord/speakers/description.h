#pragma once
// Whether a description ("the defence minister") can mean somebody.

#include "onrecord/speakers/referents.h"

namespace onrecord {

/// Every word of the description is said of `r`: of its title, of the phrase
/// that named it, or of the body's name; or it is called by the first letters
/// of its title: "the FM". Words of one office ("Gov.", "governor") are alike.
bool describes(const RuleBook& rules, const Referent& description,
               const Referent& r);

}  // namespace onrecord
