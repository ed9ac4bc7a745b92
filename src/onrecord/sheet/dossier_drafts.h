#pragma once
// Drafts of dossiers, as TOML that a reporter checks and keeps.

#include <cstddef>
#include <span>
#include <string>

#include "onrecord/model/filed_entity.h"

namespace onrecord {

/// A [[dossier]] for each person without one who is named in full in at least
/// `articles` articles, the most mentioned first. Roles have no dates: articles
/// say when a role was stated, not when it began; that, the outlets and a quote
/// stand in comments.
std::string draft_dossiers(std::span<const FiledEntity> entities,
                           std::size_t articles);

}  // namespace onrecord
