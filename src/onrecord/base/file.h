#pragma once
// Whole files in and out, with errors that name the file and the reason.

#include <filesystem>
#include <string>
#include <string_view>

#include "onrecord/base/result.h"

namespace onrecord {

/// The bytes of a file.
Result<std::string> read_file(const std::filesystem::path& path);

/// Replaces a file whole: written beside it, flushed and renamed, so that a
/// full disk or a kill leaves the old one. Gives the number of bytes.
Result<std::size_t> write_file(const std::filesystem::path& path,
                               std::string_view bytes);

}  // namespace onrecord
