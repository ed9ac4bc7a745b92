#pragma once
// The records that eval measures: extracted now, or read from a file.

#include <set>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "onrecord/base/result.h"

namespace onrecord::cli {

struct RecordLines {
  std::string lines;
  std::string name;            ///< of the file, for messages
  std::set<std::string> docs;  ///< of the articles met; empty: all are meant
  Outcome outcome;
};

/// Of `--pred`, else of the articles that PATH names, else of `files`.
Result<RecordLines> record_lines(const EvalCommand& options,
                                 const std::vector<std::string>& files);

}  // namespace onrecord::cli
