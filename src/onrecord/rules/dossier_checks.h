#pragma once
// What can be wrong with dossiers.

#include <string_view>
#include <vector>

#include "onrecord/base/diagnostic.h"
#include "onrecord/rules/definitions.h"

namespace onrecord {

/// Leaves out dossiers with a fault: an id that is taken or does not fit the
/// kind, a kind or gender that there is not, dates that are none or stand in
/// the wrong order. Warns of roles without a body and of names that two share
/// at one time.
void leave_out_unsound(std::vector<DossierDefinition>& dossiers,
                       Diagnostics& diagnostics);

/// Whether the role was held on `day`, an ISO date or its beginning.
bool held_on(const RoleDefinition& role, std::string_view day);

}  // namespace onrecord
