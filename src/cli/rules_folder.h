#pragma once
// Where the shipped rules stand, told from where the program stands.

#include <filesystem>
#include <vector>

#include "onrecord/base/result.h"

namespace onrecord::cli {

/// The folders to try, in order: installed (bin/onrecord and
/// share/onrecord/rules), then the source tree (build/release/onrecord and
/// rules).
std::vector<std::filesystem::path> shipped_rules_folders(
    const std::filesystem::path& program);

/// The first of them that is there. The Error names them all.
Result<std::filesystem::path> find_shipped_rules(
    const std::filesystem::path& program);

/// The file this process was started from.
std::filesystem::path program_path();

}  // namespace onrecord::cli
