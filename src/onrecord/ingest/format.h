#pragma once
// What a file holds, told by its first bytes and not by its name.

#include <string_view>

namespace onrecord {

enum class Format {
  text,
  empty,
  html,
  xml,
  json,
  warc,
  pdf,
  gzip,
  zstd,
  binary
};

/// Looks at no more than the first 4096 bytes. What carries no sign of another
/// format is text.
Format format_of(std::string_view bytes);

/// The name people know it by: "HTML", "gzip" ..
std::string_view name_of(Format format);

}  // namespace onrecord
