#pragma once
// Who is named, laid out for people.

#include <span>
#include <string>

#include "onrecord/model/filed_entity.h"
#include "onrecord/sheet/sheet.h"

namespace onrecord {

/// People, then bodies, in Markdown, the most mentioned first: how often each
/// is named and quoted and in how many articles, its roles with the dates on
/// which they were stated, its other names, and the first mention with its
/// place. The same entities give the same bytes.
std::string entity_sheet(std::span<const FiledEntity> entities,
                         const SheetOptions& options);

}  // namespace onrecord
