#pragma once
// Stores of an older schema, brought up to date.

#include <cstddef>
#include <string>

#include "onrecord/base/result.h"

namespace onrecord {

class Database;

/// Takes the store from the schema `from` to this program's, all or nothing,
/// after a copy was made at `backup`. REQUIRES: no transaction, foreign keys
/// not yet kept.
Result<bool> migrate(Database& database, std::size_t from,
                     const std::string& backup);

}  // namespace onrecord
