#pragma once
// Numbers with their noun, as people say them.

#include <cstddef>
#include <string>

namespace onrecord::cli {

/// "1 article", "2 articles".
inline std::string counted(std::size_t n, const char* noun) {
  return std::to_string(n) + ' ' + noun + (n == 1 ? "" : "s");
}

}  // namespace onrecord::cli
