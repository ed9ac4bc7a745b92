#pragma once
// A dossier laid out for a terminal.

#include <string>

namespace onrecord {
struct DossierDefinition;
}  // namespace onrecord

namespace onrecord::cli {

/// Name, other names, roles by date, ids, notes and where it stands. With `on`,
/// an ISO date or its beginning, only the roles held then.
std::string dossier_page(const DossierDefinition& dossier,
                         const std::string& on);

/// Whether all words of `wanted` stand in one of its names, or it is its id.
bool is_called(const DossierDefinition& dossier, const std::string& wanted);

}  // namespace onrecord::cli
