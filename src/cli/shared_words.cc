#include "cli/shared_words.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <thread>

#include <CLI/CLI.hpp>

namespace onrecord::cli {
namespace {

const std::vector<std::string> kActWords = {"speech", "document", "stance"};
const std::map<std::string, Act> kActs = {{"speech", Act::speech},
                                          {"document", Act::document},
                                          {"stance", Act::stance}};


std::size_t cores() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

std::string fault_of_day(const std::string& text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  bool fits = text.size() == 4 || text.size() == 7 || text.size() == 10;
  for (std::size_t i = 0; fits && i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    fits = kForm[i] == 'd' ? is_digit : text[i] == '-';
  }
  return fits ? "" : "'" + text + "' is no day; write it as 2022-03-08";
}

CLI::Option* add_inputs(CLI::App& command, std::vector<std::string>& paths,
                        std::size_t& threads) {
  threads = cores();
  command.add_option("--threads", threads, "Threads to use (default: cores)")
      ->check(CLI::Range(1, 1024));
  return command.add_option("PATH", paths,
                            "Files, folders, globs or - for standard input");
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

CLI::Option* add_store(CLI::App& command, std::string& store) {
  return command.add_option("--store", store, "The SQLite file of the store")
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
      ->check(CLI::IsMember(kActWords));
  command.add_flag("--first-candidate", selection.first_candidate,
                   "Attribute undecided quotes to their first candidate");
  command
      .add_option("--min-confidence", selection.min_confidence,
                  "Leave out quotes below this, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
}

std::vector<Act> acts_of(const std::vector<std::string>& words) {
  std::vector<Act> acts;
  for (const std::string& word : words) acts.push_back(kActs.at(word));
  return acts;
}

}  // namespace onrecord::cli
