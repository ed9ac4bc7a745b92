#pragma once
// Words of the command line -> a Command; all of CLI11.

#include <string>
#include <vector>

#include "cli/options.h"

namespace onrecord::cli {

/// `words` leaves out the program's name. A word that is wrong gives an Answer
/// that says which and what to do.
Command read_command_line(std::vector<std::string> words);

}  // namespace onrecord::cli
