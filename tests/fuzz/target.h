#pragma once
// A fuzz target: bytes in, a broken law or a crash out.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

/// What clang's fuzzer calls, and replay_main.cc for each seed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes,
                                      std::size_t size);

namespace onrecord {

inline std::string text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// Ends the program if `law` names a law, so that the input is kept.
inline void expect_none(const std::string& law) {
  if (law.empty()) return;
  std::fprintf(stderr, "broken law: %s\n", law.c_str());
  std::abort();
}

}  // namespace onrecord
