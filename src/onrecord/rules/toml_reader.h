#pragma once
// Rule files and word lists from disk into definitions.

#include <filesystem>

#include "onrecord/base/diagnostic.h"
#include "onrecord/base/result.h"
#include "onrecord/rules/definitions.h"

namespace onrecord {

/// Reads every .toml and lexicon .txt file below `folder` in path order and
/// adds what they say. Faults are collected; the rest is read. Fails only if
/// the folder is not there. Gives the number of files read.
Result<int> read_rule_folder(const std::filesystem::path& folder,
                             Definitions& definitions,
                             Diagnostics& diagnostics);

}  // namespace onrecord
