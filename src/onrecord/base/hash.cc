#include "onrecord/base/hash.h"

#include <xxhash.h>

namespace onrecord {

std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash_name(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string name(16, '0');
  std::uint64_t value = hash64(bytes);
  for (int i = 15; i >= 0; --i, value >>= 4) {
    name[static_cast<std::size_t>(i)] = kDigits[value & 15];
  }
  return name;
}

}  // namespace onrecord
