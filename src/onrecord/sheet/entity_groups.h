#pragma once
// Entities of many articles, put together where they are one person or body.

#include <span>
#include <string>
#include <vector>

#include "onrecord/model/filed_entity.h"

namespace onrecord {

/// A role that articles stated, and when the first and last of them came out.
struct StatedRole {
  std::string title;
  std::string of;
  std::string first;  ///< ISO date; empty if no article has one
  std::string last;
};

/// One person or body, as far as can be told.
struct EntityGroup {
  std::vector<const FiledEntity*> entities;  ///< in the order of the articles
  std::string name;
  bool by_name = false;  ///< only the name says that the articles mean one
  std::size_t mentions = 0;
  std::size_t quotes = 0;
  std::vector<StatedRole> roles;  ///< oldest first
};

/// Joined are those with one dossier, and those without a dossier that have
/// one full name or, of bodies, one name. Most mentioned first, then by name.
/// Views the entities.
std::vector<EntityGroup> groups_of(std::span<const FiledEntity> entities);

}  // namespace onrecord
