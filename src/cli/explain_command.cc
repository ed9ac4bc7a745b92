#include "cli/explain_command.h"

namespace onrecord::cli {

Outcome run_explain(const ExplainCommand&, Output&) { return {}; }

}  // namespace onrecord::cli
