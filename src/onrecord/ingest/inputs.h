#pragma once
// What the words on a command line name: the files to read, in order.

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "onrecord/base/result.h"

namespace onrecord {

/// A file to read and the path form of its article's key.
struct Input {
  std::filesystem::path path;  ///< "-" is standard input
  std::string doc;
};

/// Files of a folder that were left out.
struct LeftOut {
  std::map<std::string, std::size_t> not_built;  ///< by extension: ".html" 3
  std::size_t no_article = 0;  ///< hidden, README*, other extensions
};

/// What was found. A path that could not be used is an error and the rest
/// stands.
struct Inputs {
  std::vector<Input> files;
  LeftOut left_out;
  std::vector<Error> errors;
};

/// Each path is a file, a folder, a glob or "-". In the order of `paths`; a
/// folder's and a glob's files in byte order of their relative paths. `doc` is
/// relative to the folder named; of a file named itself it is the base name. A
/// folder gives files with the extensions of articles; a file that is named
/// itself is taken whatever it is called.
Inputs find_inputs(std::span<const std::string> paths);

}  // namespace onrecord
