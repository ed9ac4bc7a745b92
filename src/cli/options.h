#pragma once
// What the words on the command line ask for, as values.

#include <string>
#include <variant>
#include <vector>

#include "onrecord/model/record.h"
#include "onrecord/pipeline/selection.h"

namespace onrecord::cli {

/// Which rules to run. Empty `rules`: the shipped ones.
struct RuleOptions {
  std::string rules;
  std::vector<std::string> packs;
  bool strict = false;  ///< a broken rule stops the run
};

struct ExtractCommand {
  std::vector<std::string> paths;
  RuleOptions rules;
  std::size_t threads = 1;
  Selection selection;
  Offsets offsets = Offsets::code_points;
  bool entities = false;
};

struct AddCommand {
  std::vector<std::string> paths;
  RuleOptions rules;
  std::size_t threads = 1;
  std::string store;
};

struct SheetCommand {
  std::string store;
  std::vector<std::string> speakers;
  std::string since;
  std::string until;
  std::string about;
  std::string notice;
};

struct RulesCommand {
  enum class Action { check, list, show, attempt };
  Action action = Action::check;
  RuleOptions rules;
  std::string id;       ///< show: of the rule
  std::string step;     ///< list: only this one; attempt: tried before it
  std::string phase;    ///< list: only this one
  std::string pattern;  ///< attempt
  std::vector<std::string> paths;  ///< attempt
};

struct ExplainCommand {
  std::string place;  ///< FILE or FILE:LINE
  RuleOptions rules;
};

/// What is printed and ends the run: help, the version, or a wrong word.
struct Answer {
  std::string text;
  bool usage_error = false;
};

using Command = std::variant<Answer, ExtractCommand, AddCommand, SheetCommand,
                             RulesCommand, ExplainCommand>;

}  // namespace onrecord::cli
