#pragma once
// Whether a file is a store, told from its first bytes alone.

#include <string>

#include "onrecord/base/result.h"

namespace onrecord {

enum class Mode { read_only, read_write };

/// True if `path` may be opened as a store: it is one, or is empty or missing
/// where one may be made. Changes nothing and leaves nothing beside it.
Result<bool> check_file(const std::string& path, Mode mode);

/// What to say of a store that an earlier onrecord made, where it may not be
/// changed.
Error older_schema(std::size_t version, const std::string& path);

/// What to say of a store that a later onrecord made.
Error newer_schema(std::size_t version, const std::string& path);

}  // namespace onrecord
