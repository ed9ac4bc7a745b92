#include "cli/tool_words.h"

#include <utility>

#include <CLI/CLI.hpp>

#include "cli/shared_words.h"

namespace onrecord::cli {
namespace {

CLI::App& add_action(CLI::App& rules, const char* name, const char* what,
                     RulesCommand& options) {
  CLI::App& command = *rules.add_subcommand(name, what);
  add_rules(command, options.rules);
  return command;
}

}  // namespace

void add_rule_actions(CLI::App& app, RulesCommand& options) {
  CLI::App& rules = *app.add_subcommand("rules", "What the rules are and do");
  rules.require_subcommand(1);
  rules.footer(
      "Examples:\n  onrecord rules check --pack my-rules\n"
      "  onrecord rules list --phase attribution\n"
      "  onrecord rules show en.attribution.quote_cue_source\n"
      "  onrecord rules try '{np} {cue} that' story.txt\n"
      "The language of rules is told in rules/README.md.");
  add_action(rules, "check", "Load the rules and run their examples", options);
  CLI::App& list =
      add_action(rules, "list", "One line a rule, in their order", options);
  list.add_option("--step", options.step, "Only the rules of this step");
  list.add_option("--phase", options.phase, "Only the rules of this phase");
  add_action(rules, "show", "All about one rule", options)
      .add_option("ID", options.id, "The rule's id")
      ->required();
  CLI::App& attempt =
      add_action(rules, "try", "Where a pattern matches in files", options);
  attempt.footer("Example:\n  onrecord rules try '{np} {cue} that' story.txt");
  attempt.add_option("PATTERN", options.pattern, "As a rule would have it")
      ->required();
  attempt.add_option("FILE", options.paths,
                     "Files, folders, globs or - for standard input");
  attempt.add_option("--step", options.step,
                     "It sees what this step sees (default: leading)");
}

void add_explain(CLI::App& app, ExplainCommand& options) {
  CLI::App& command =
      *app.add_subcommand("explain", "Why a text gave the quotes it gave");
  command.footer(
      "Examples:\n  onrecord explain story.txt:12\n"
      "  echo '“It rains,” Ana said.' | onrecord explain -");
  command
      .add_option("FILE", options.place,
                  "A file, FILE:LINE for the paragraph of one line, or -")
      ->required();
  add_rules(command, options.rules);
}

namespace {

void add_eval_output(CLI::App& command, EvalCommand& options) {
  CLI::Option* json =
      command.add_flag("--json", options.json, "One line of JSON");
  command
      .add_option("--errors", options.errors,
                  "Show this many mistakes of each kind")
      ->excludes(json);
  command
      .add_option("--compare", options.compare,
                  "Records of an older run: what was gained, lost, changed")
      ->excludes(json);
  command
      .add_option("--write", options.write_file,
                  "Write how often each rule was right, which confidence comes "
                  "from, to this file or, without one, to the measured.toml of "
                  "the rules in use")
      ->expected(0, 1);
  command.add_flag("--interval", options.interval,
                   "95 % intervals from drawing articles anew");
}

}  // namespace

void add_eval(CLI::App& app, EvalCommand& options,
              std::vector<std::string>& acts) {
  CLI::App& command =
      *app.add_subcommand("eval", "How right quotes are, held against gold");
  command.footer(
      "Examples:\n  onrecord eval --gold news/gold.jsonl --errors 5\n"
      "  onrecord extract --act speech,document,stance news > before.jsonl\n"
      "  onrecord eval --gold news/gold.jsonl --compare before.jsonl\n"
      "  onrecord eval --gold names --entities --errors 20\n"
      "GOLD is a file of JSON lines in the form of records (with --entities, "
      "those of mentions, or {doc, start, end, kind}), or a folder of brat "
      "standoff, as extract --format brat writes it.\n"
      "Without PATH all its texts are read; with PATH only those count.");
  add_inputs(command, options.paths, options.threads);
  command.add_option("--gold", options.gold, "What people marked")->required();
  command.add_option("--text", options.text,
                     "Folder of the gold's texts (default: beside it)");
  command.add_option("--pred", options.pred,
                     "Measure these records instead of extracting now");
  add_rules(command, options.rules);
  add_selection(command, options.selection, acts);
  add_eval_output(command, options);
  command.add_flag("--entities", options.entities,
                   "Measure mentions: who and what is named");
  command
      .add_option("--half", options.half,
                  "With --entities: only every second article, from the first "
                  "or the second")
      ->check(CLI::Range(1, 2));
}

namespace {

CLI::App& add_dossier_action(CLI::App& dossiers, const char* name,
                             const char* what, const char* example) {
  CLI::App& command = *dossiers.add_subcommand(name, what);
  command.footer(std::string("Example:\n  onrecord dossiers ") + example);
  return command;
}

}  // namespace

void add_dossier_actions(CLI::App& app, DossiersCommand& options) {
  CLI::App& dossiers =
      *app.add_subcommand("dossiers", "Who is known before a text is read");
  dossiers.require_subcommand(1);
  dossiers.footer(
      "Examples:\n  onrecord dossiers check my-dossiers.toml\n"
      "  onrecord dossiers find Kirby --on 2022-03-08\n"
      "  onrecord dossiers suggest --store quotes.db > drafts.toml\n"
      "What a dossier holds is told in rules/README.md.");
  CLI::App& check = add_dossier_action(
      dossiers, "check", "What is wrong with dossiers, line by line",
      "check my-dossiers.toml");
  check.add_option("PATH", options.paths,
                   "Files or folders to check on top of the shipped ones");
  add_rules(check, options.rules);
  CLI::App& find = add_dossier_action(dossiers, "find",
                                      "A person or body by name or alias",
                                      "find Kirby --on 2022-03-08");
  find.add_option("NAME", options.name, "A name, part of one, or an id")
      ->required();
  find.add_option("--on", options.on, "Only roles held on this day: 2022-03-08")
      ->check(fault_of_day);
  add_rules(find, options.rules);
  CLI::App& suggest = add_dossier_action(
      dossiers, "suggest", "Drafts for people a store knows and dossiers do not",
      "suggest --store quotes.db --articles 3 > drafts.toml");
  add_store(suggest, options.store);
  suggest
      .add_option("--articles", options.articles,
                  "Only who is named in this many articles or more (default: 2)")
      ->check(CLI::Range(1, 1000000));
  add_rules(suggest, options.rules);
}

RulesCommand chosen_action(const CLI::App& rules, RulesCommand options) {
  using Action = RulesCommand::Action;
  if (rules.got_subcommand("list")) options.action = Action::list;
  if (rules.got_subcommand("show")) options.action = Action::show;
  if (rules.got_subcommand("try")) options.action = Action::attempt;
  return options;
}

DossiersCommand chosen_action(const CLI::App& dossiers,
                              DossiersCommand options) {
  using Action = DossiersCommand::Action;
  if (dossiers.got_subcommand("find")) options.action = Action::find;
  if (dossiers.got_subcommand("suggest")) options.action = Action::suggest;
  return options;
}

}  // namespace onrecord::cli
