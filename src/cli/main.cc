#include <unistd.h>

#include <string>
#include <variant>
#include <vector>

#include "cli/add_command.h"
#include "cli/article_run.h"
#include "cli/command_line.h"
#include "cli/dossiers_command.h"
#include "cli/eval_command.h"
#include "cli/exit_code.h"
#include "cli/explain_command.h"
#include "cli/extract_command.h"
#include "cli/log.h"
#include "cli/output.h"
#include "cli/rules_command.h"
#include "cli/sheet_command.h"

namespace onrecord::cli {
namespace {

/// Runs the command of each kind.
struct Runner {
  Output& output;
  Outcome operator()(const Answer& answer) const {
    if (answer.usage_error) {
      log_error(answer.text);
      return {.could_not_run = true};
    }
    auto written = output.write(answer.text);
    return written ? Outcome{} : could_not_run(written.error());
  }
  Outcome operator()(const ExtractCommand& options) const {
    return run_extract(options, output);
  }
  Outcome operator()(const AddCommand& options) const {
    return run_add(options);
  }
  Outcome operator()(const SheetCommand& options) const {
    return run_sheet(options, output);
  }
  Outcome operator()(const RulesCommand& options) const {
    return run_rules(options, output);
  }
  Outcome operator()(const DossiersCommand& options) const {
    return run_dossiers(options, output);
  }
  Outcome operator()(const ExplainCommand& options) const {
    return run_explain(options, output);
  }
  Outcome operator()(const EvalCommand& options) const {
    return run_eval(options, output);
  }
};

}  // namespace
}  // namespace onrecord::cli

// NOLINTNEXTLINE(bugprone-exception-escape): only where memory is spent.
int main(int argc, char** argv) {
  namespace cli = onrecord::cli;
  cli::set_up_log();
  cli::Output::set_up();
  cli::Output output(STDOUT_FILENO);
  const cli::Command command = cli::read_command_line({argv + 1, argv + argc});
  cli::Outcome outcome = std::visit(cli::Runner{output}, command);
  auto closed = output.close();
  if (!closed) outcome = cli::could_not_run(closed.error());
  return cli::exit_code(outcome);
}
