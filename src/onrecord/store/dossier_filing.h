#pragma once
// Dossiers into rows.

#include <string>

#include "onrecord/model/filed_dossier.h"

namespace onrecord {

class Database;

/// Writes what is known of the dossier. One that is not among the `known` keeps
/// what an earlier run wrote of it. REQUIRES: a transaction.
void file_dossier(Database& database, const std::string& id,
                  const FiledDossiers& known);

}  // namespace onrecord
