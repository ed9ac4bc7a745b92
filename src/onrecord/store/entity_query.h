#pragma once
// Questions to the store about who and what is named.

#include <string>
#include <vector>

#include "onrecord/model/filed_entity.h"

namespace onrecord {

class Database;

/// What is asked; empty strings ask for nothing.
struct EntityQuery {
  std::vector<std::string> kinds = {"person", "organization"};
  std::string article = {};  ///< the key or path of one
  std::string since = {};    ///< ISO date or its beginning; when the article
  std::string until = {};    ///< was published
};

/// The entities that answer, ordered by date, article and first mention. Those
/// that nothing mentions (the writer of a record, for one) are left out.
std::vector<FiledEntity> find_entities(Database& database,
                                       const EntityQuery& query);

}  // namespace onrecord
