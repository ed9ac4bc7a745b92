#pragma once
// The whole store as text, for backups, comparison and other programs.

#include <cstddef>
#include <iosfwd>

#include "onrecord/base/result.h"

namespace onrecord {

class Database;

/// Writes everything but runs and what is derived, as JSON lines ordered by
/// kind and key; gives how many lines. Equal content, equal bytes.
Result<std::size_t> write_export(Database& database, std::ostream& out);

}  // namespace onrecord
