#include "cli/exit_code.h"

namespace onrecord::cli {

int exit_code(const Outcome& outcome) {
  if (outcome.could_not_run) return 2;
  return outcome.articles_skipped + outcome.rules_skipped > 0 ? 1 : 0;
}

}  // namespace onrecord::cli
