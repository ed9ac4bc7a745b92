// CLI11 takes 6 to 10 seconds to compile, so it stands in this file and those
// of the options alone (.._words.cc), and the commands see only the plain
// structs of options.h.

#include "cli/command_line.h"

#include <algorithm>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/shared_words.h"
#include "cli/tool_words.h"

namespace onrecord::cli {
namespace {

const std::map<std::string, Offsets> kOffsets = {
    {"code_points", Offsets::code_points},
    {"byte", Offsets::bytes},
    {"utf16", Offsets::utf16}};

const std::map<std::string, ExtractCommand::Format> kFormats = {
    {"jsonl", ExtractCommand::Format::records},
    {"brat", ExtractCommand::Format::brat},
    {"webannotation", ExtractCommand::Format::web_annotation}};

/// Options whose words need a look-up before they are values.
struct Words {
  std::vector<std::string> acts = {"speech", "document"};
  std::vector<std::string> measured_acts = {"speech", "document", "stance"};
  std::string offsets = "code_points";
  std::string format = "jsonl";
  std::string sheet_format = "md";
};

template <class Value>
std::vector<std::string> keys_of(const std::map<std::string, Value>& values) {
  std::vector<std::string> keys;
  for (const auto& entry : values) keys.push_back(entry.first);
  return keys;
}

void add_formats(CLI::App& command, ExtractCommand& options, Words& words) {
  command
      .add_option("--format", words.format,
                  "jsonl: records; webannotation: W3C Web Annotations, one a "
                  "line; brat: a folder of texts and standoff (default: jsonl)")
      ->check(CLI::IsMember(keys_of(kFormats)));
  command.add_option("--out", options.out, "The folder for --format brat");
  command
      .add_option("--offsets", words.offsets,
                  "Unit of positions: code_points, byte or utf16")
      ->check(CLI::IsMember(keys_of(kOffsets)));
  command.add_flag("--entities", options.entities,
                   "Write who and what is named as well: people, bodies, "
                   "places, dates, amounts");
}

void add_extract(CLI::App& app, ExtractCommand& options, Words& words) {
  CLI::App& command =
      *app.add_subcommand("extract", "Articles in, quotes out as JSON lines");
  command.footer(
      "Examples:\n  onrecord extract articles/ > quotes.jsonl\n"
      "  cat story.txt | onrecord extract - | head -1\n"
      "  onrecord extract story.txt --entities --format webannotation\n"
      "  onrecord extract articles/ --entities --format brat --out marked/");
  add_inputs(command, options.paths, options.threads);
  add_rules(command, options.rules);
  add_selection(command, options.selection, words.acts);
  add_formats(command, options, words);
}

void add_add(CLI::App& app, AddCommand& options) {
  CLI::App& command =
      *app.add_subcommand("add", "Articles into a store; only what is new");
  command.footer("Example:\n  onrecord add articles/ --store quotes.db");
  add_inputs(command, options.paths, options.threads);
  add_rules(command, options.rules);
  add_store(command, options.store);
}

void add_sheet_choice(CLI::App& command, SheetCommand& options) {
  CLI::Option* speaker =
      command
          .add_option("--speaker", options.speakers,
                      "Names, with commas; may be given again")
          ->delimiter(',')
          ->allow_extra_args(false);
  command.add_option("--since", options.since, "First day: 2022-03-01")
      ->check(fault_of_day);
  command.add_option("--until", options.until, "Last day: 2022-03-31")
      ->check(fault_of_day);
  CLI::Option* about = command.add_option("--about", options.about,
                                          "Words the quote must hold");
  command
      .add_flag("--entities", options.entities,
                "People and bodies instead of quotes: how often and where they "
                "are named, as what")
      ->excludes(speaker)
      ->excludes(about);
  command.add_option("--article", options.article,
                     "Only this article: its path or url in the store");
}

void add_sheet(CLI::App& app, SheetCommand& options, Words& words) {
  CLI::App& command = *app.add_subcommand(
      "sheet", "Quotes, or who is named, laid out for people");
  command.footer(
      "Examples:\n  onrecord sheet --speaker Kirby --since 2022-03-01\n"
      "  onrecord sheet --entities --store quotes.db\n"
      "  onrecord sheet --entities --article story.txt");
  add_store(command, options.store);
  add_sheet_choice(command, options);
  command.add_option("--format", words.sheet_format, "Only md is built so far")
      ->check(CLI::IsMember(std::vector<std::string>{"md"}));
  command.add_option("--notice", options.notice,
                     "A line for the head of the sheet");
}

/// What no option can tell alone; empty if nothing is wrong.
std::string fault_of(const ExtractCommand& options) {
  using Format = ExtractCommand::Format;
  const bool brat = options.format == Format::brat;
  if (brat && options.out.empty()) {
    return "--format brat writes a folder: name one with --out";
  }
  if (!brat && !options.out.empty()) {
    return "--out is for --format brat; other formats go to standard output";
  }
  if (options.format != Format::records &&
      options.offsets != Offsets::code_points) {
    return "brat and webannotation count code points; leave --offsets out";
  }
  return {};
}

Answer usage_error(const std::string& message) {
  return {message + "; see onrecord --help", true};
}

Answer answer_of(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != 0) {
    return usage_error(error.what());
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
  DossiersCommand dossiers;
  ExplainCommand explain;
  EvalCommand eval;
  Words lookups;
  add_extract(app, extract, lookups);
  add_add(app, add);
  add_sheet(app, sheet, lookups);
  add_rule_actions(app, rules);
  add_dossier_actions(app, dossiers);
  add_explain(app, explain);
  add_eval(app, eval, lookups.measured_acts);
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
  if (app.got_subcommand("dossiers")) {
    return chosen_action(*app.get_subcommand("dossiers"), std::move(dossiers));
  }
  read_standard_input(extract.paths);
  extract.selection.acts = acts_of(lookups.acts);
  extract.offsets = kOffsets.at(lookups.offsets);
  extract.format = kFormats.at(lookups.format);
  const std::string fault = fault_of(extract);
  if (!fault.empty()) return usage_error(fault);
  return extract;
}

}  // namespace onrecord::cli
