#pragma once
// Content hashes: names for bytes, the same on every machine and in every run.

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

/// XXH3, 64 bits, of the bytes.
std::uint64_t hash64(std::string_view bytes);

/// The same as 16 lower-case hexadecimal digits.
std::string hash_name(std::string_view bytes);

}  // namespace onrecord
