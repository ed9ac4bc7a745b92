// CLI11 takes 6 to 10 seconds to compile, so it stands in this file alone and
// the commands see only the plain structs of options.h.

#include "cli/command_line.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

namespace onrecord::cli {
namespace {

const std::map<std::string, Act> kActs = {{"speech", Act::speech},
                                          {"document", Act::document},
                                          {"stance", Act::stance}};
const std::map<std::string, Offsets> kOffsets = {
    {"code_points", Offsets::code_points},
    {"byte", Offsets::bytes},
    {"utf16", Offsets::utf16}};

/// Options whose words need a look-up before they are values.
struct Words {
  std::vector<std::string> acts = {"speech", "document"};
  std::vector<std::string> measured_acts = {"speech", "document", "stance"};
  std::string offsets = "code_points";
  std::string format = "md";
};

template <class Value>
std::vector<std::string> keys_of(const std::map<std::string, Value>& values) {
  std::vector<std::string> keys;
  for (const auto& entry : values) keys.push_back(entry.first);
  return keys;
}

/// Empty if `text` is an ISO date or its beginning (2022, 2022-03), else what
/// is wrong, as CLI11 wants it.
std::string fault_of_day(const std::string& text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  bool fits = text.size() == 4 || text.size() == 7 || text.size() == 10;
  for (std::size_t i = 0; fits && i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    fits = kForm[i] == 'd' ? is_digit : text[i] == '-';
  }
  return fits ? "" : "'" + text + "' is no day; write it as 2022-03-08";
}

std::size_t cores() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void add_inputs(CLI::App& command, std::vector<std::string>& paths,
                std::size_t& threads) {
  command.add_option("PATH", paths,
                     "Files, folders, globs or - for standard input");
  threads = cores();
  command.add_option("--threads", threads, "Threads to use (default: cores)")
      ->check(CLI::Range(1, 1024));
}

void add_rules(CLI::App& command, RuleOptions& rules) {
  command.add_option("--rules", rules.rules,
                     "A folder of rules instead of the shipped ones");
  command
      .add_option("--pack", rules.packs,
                  "A folder of rules on top; may be given again")
      ->take_all()
      ->allow_extra_args(false);
  command.add_flag("--strict", rules.strict,
                   "Stop where a rule is broken instead of leaving it out");
}

void add_store(CLI::App& command, std::string& store) {
  command.add_option("--store", store, "The SQLite file of the store")
      ->default_val("quotes.db");
}

void add_selection(CLI::App& command, Selection& selection,
                   std::vector<std::string>& acts) {
  std::string usual;
  for (const std::string& act : acts) usual += (usual.empty() ? "" : ",") + act;
  command
      .add_option("--act", acts,
                  "Acts to take: speech, document, stance (default: " + usual +
                      ")")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(keys_of(kActs)));
  command.add_flag("--first-candidate", selection.first_candidate,
                   "Attribute undecided quotes to their first candidate");
  command
      .add_option("--min-confidence", selection.min_confidence,
                  "Leave out quotes below this, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
}

void add_extract(CLI::App& app, ExtractCommand& options, Words& words) {
  CLI::App& command =
      *app.add_subcommand("extract", "Articles in, quotes out as JSON lines");
  command.footer(
      "Example:\n  onrecord extract articles/ > quotes.jsonl\n"
      "  cat story.txt | onrecord extract - | head -1");
  add_inputs(command, options.paths, options.threads);
  add_rules(command, options.rules);
  add_selection(command, options.selection, words.acts);
  command
      .add_option("--offsets", words.offsets,
                  "Unit of positions: code_points, byte or utf16")
      ->check(CLI::IsMember(keys_of(kOffsets)));
  command.add_flag("--entities", options.entities,
                   "Write people, bodies and places as well");
}

void add_add(CLI::App& app, AddCommand& options) {
  CLI::App& command =
      *app.add_subcommand("add", "Articles into a store; only what is new");
  command.footer("Example:\n  onrecord add articles/ --store quotes.db");
  add_inputs(command, options.paths, options.threads);
  add_rules(command, options.rules);
  add_store(command, options.store);
}

void add_sheet(CLI::App& app, SheetCommand& options, Words& words) {
  CLI::App& command =
      *app.add_subcommand("sheet", "Quotes of a store laid out for people");
  command.footer(
      "Example:\n  onrecord sheet --speaker Kirby --since 2022-03-01");
  add_store(command, options.store);
  command
      .add_option("--speaker", options.speakers,
                  "Names, with commas; may be given again")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--since", options.since, "First day: 2022-03-01")
      ->check(fault_of_day);
  command.add_option("--until", options.until, "Last day: 2022-03-31")
      ->check(fault_of_day);
  command.add_option("--about", options.about, "Words the quote must hold");
  command.add_option("--format", words.format, "Only md is built so far")
      ->check(CLI::IsMember(std::vector<std::string>{"md"}));
  command.add_option("--notice", options.notice,
                     "A line for the head of the sheet");
}

CLI::App& add_action(CLI::App& rules, const char* name, const char* what,
                     RulesCommand& options) {
  CLI::App& command = *rules.add_subcommand(name, what);
  add_rules(command, options.rules);
  return command;
}

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

void add_eval(CLI::App& app, EvalCommand& options, Words& words) {
  CLI::App& command =
      *app.add_subcommand("eval", "How right quotes are, held against gold");
  command.footer(
      "Examples:\n  onrecord eval --gold news/gold.jsonl --errors 5\n"
      "  onrecord extract --act speech,document,stance news > before.jsonl\n"
      "  onrecord eval --gold news/gold.jsonl --compare before.jsonl\n"
      "GOLD is a file of JSON lines in the form of records, or a folder of "
      "brat standoff with text/ and attributions/.\n"
      "Without PATH all its texts are read; with PATH only those count.");
  add_inputs(command, options.paths, options.threads);
  command.add_option("--gold", options.gold, "What people marked")->required();
  command.add_option("--text", options.text,
                     "Folder of the gold's texts (default: beside it)");
  command.add_option("--pred", options.pred,
                     "Measure these records instead of extracting now");
  add_rules(command, options.rules);
  add_selection(command, options.selection, words.measured_acts);
  add_eval_output(command, options);
  command.add_flag("--entities", options.entities,
                   "Measure mentions; GOLD is a folder with text/ and "
                   "gold.jsonl");
  command
      .add_option("--half", options.half,
                  "With --entities: only every second article, from the first "
                  "or the second")
      ->check(CLI::Range(1, 2));
}

std::vector<Act> acts_of(const std::vector<std::string>& words) {
  std::vector<Act> acts;
  for (const std::string& word : words) acts.push_back(kActs.at(word));
  return acts;
}

RulesCommand chosen_action(const CLI::App& rules, RulesCommand options) {
  using Action = RulesCommand::Action;
  if (rules.got_subcommand("list")) options.action = Action::list;
  if (rules.got_subcommand("show")) options.action = Action::show;
  if (rules.got_subcommand("try")) options.action = Action::attempt;
  return options;
}

Answer answer_of(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != 0) {
    return {std::string(error.what()) + "; see onrecord --help", true};
  }
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
    return {std::string("onrecord ") + ONRECORD_VERSION + "\n"};
  }
  return {app.help()};
}

/// A command that takes articles and was given none reads standard input.
void read_standard_input(std::vector<std::string>& paths) {
  if (paths.empty()) paths.emplace_back("-");
}

}  // namespace

Command read_command_line(std::vector<std::string> words) {
  CLI::App app("Reads news articles and tells who said what.", "onrecord");
  app.footer(
      "Examples:\n  onrecord extract articles/ > quotes.jsonl\n"
      "  onrecord add articles/ && onrecord sheet --speaker Kirby\n"
      "Exit codes: 0 done, 1 done with articles or rules skipped, 2 could not "
      "run.");
  app.set_version_flag("--version", ONRECORD_VERSION);
  app.require_subcommand(1);
  ExtractCommand extract;
  AddCommand add;
  SheetCommand sheet;
  RulesCommand rules;
  ExplainCommand explain;
  EvalCommand eval;
  Words lookups;
  add_extract(app, extract, lookups);
  add_add(app, add);
  add_sheet(app, sheet, lookups);
  add_rule_actions(app, rules);
  add_explain(app, explain);
  add_eval(app, eval, lookups);
  try {
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    return answer_of(app, error);
  }
  if (app.got_subcommand("add")) {
    read_standard_input(add.paths);
    return add;
  }
  if (app.got_subcommand("sheet")) return sheet;
  if (app.got_subcommand("explain")) return explain;
  if (app.got_subcommand("eval")) {
    eval.write = app.get_subcommand("eval")->count("--write") > 0;
    eval.selection.acts = acts_of(lookups.measured_acts);
    return eval;
  }
  if (app.got_subcommand("rules")) {
    read_standard_input(rules.paths);
    return chosen_action(*app.get_subcommand("rules"), std::move(rules));
  }
  read_standard_input(extract.paths);
  extract.selection.acts = acts_of(lookups.acts);
  extract.offsets = kOffsets.at(lookups.offsets);
  return extract;
}

}  // namespace onrecord::cli
