#pragma once
// Word lists, endings and cues into the vocabulary of a rule book.

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// Words, endings, cues and the words that end sentences. A cue of an unknown
/// act or part of speech is a diagnostic and left out; a word that stands twice
/// in a list is a warning.
void add_words(const Definitions& definitions, RuleBook& book,
               Diagnostics& diagnostics);

/// The words that patterns name literally; call it after the last pattern was
/// read.
void add_literals(RuleBook& book);

}  // namespace onrecord
