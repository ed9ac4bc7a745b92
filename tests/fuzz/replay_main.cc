// Runs a fuzz target over files, so that g++ and ctest replay its seeds.

#include <filesystem>
#include <iostream>

#include "onrecord/base/file.h"
#include "target.h"

int main(int argc, char** argv) {
  int count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      const auto bytes = onrecord::read_file(entry.path());
      if (!bytes) return 2;
      std::cout << entry.path().filename() << '\n' << std::flush;
      LLVMFuzzerTestOneInput(
          reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
      ++count;
    }
  }
  return count > 0 ? 0 : 2;
}
