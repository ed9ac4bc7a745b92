#pragma once
// One [[dossier]] of a rule file.

#include "onrecord/rules/field_reader.h"

namespace onrecord {

void read_dossier(FieldReader fields, Definitions& out);

}  // namespace onrecord
