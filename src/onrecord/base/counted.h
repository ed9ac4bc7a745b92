#pragma once
// Numbers with their noun, as people say them.

#include <cstddef>
#include <string>

namespace onrecord {

/// "1 match", "2 matches".
inline std::string counted(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + ' ' + (n == 1 ? one : many);
}

/// "1 article", "2 articles".
inline std::string counted(std::size_t n, const std::string& noun) {
  return counted(n, noun.c_str(), (noun + 's').c_str());
}

}  // namespace onrecord
