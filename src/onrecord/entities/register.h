#pragma once
// The register of an article: who and what it names, each under one entry.

#include <span>
#include <vector>

#include "onrecord/entities/dossiers.h"
#include "onrecord/model/mention.h"
#include "onrecord/model/quote.h"
#include "onrecord/rules/word_classes.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Entities are numbered by first mention; mentions stand in text order and do
/// not overlap, but for places inside the bodies named after them.
struct Register {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
  std::vector<std::string> rules;  ///< ids, of those that found mentions
};

/// Ties what the rules found (`candidates` and the `evidence` beside names,
/// both in text order) to entities, and adds what only the whole article shows:
/// surnames that stand alone, acronyms from brackets, and names that speak (the
/// sources of `quotes`).
Register register_names(const Text& text, const Lexicon& lexicon,
                        const Dossiers& dossiers,
                        std::span<const MentionCandidate> candidates,
                        const std::vector<Evidence>& evidence,
                        const std::vector<Quote>& quotes);

}  // namespace onrecord
