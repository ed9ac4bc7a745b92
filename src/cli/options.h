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
  enum class Format { records, brat, web_annotation };
  std::vector<std::string> paths;
  RuleOptions rules;
  std::size_t threads = 1;
  Selection selection;
  Format format = Format::records;
  std::string out;  ///< the folder for brat
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
  std::string article;    ///< its key or doc; empty: all
  bool entities = false;  ///< who is named instead of who said what
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

struct DossiersCommand {
  enum class Action { check, find, suggest };
  Action action = Action::check;
  RuleOptions rules;
  std::vector<std::string> paths;  ///< check: files and folders of dossiers
  std::string name;                ///< find
  std::string on;                  ///< find: roles of this day; empty: all
  std::string store;               ///< suggest
  std::size_t articles = 2;        ///< suggest: named in so many, or more
};

struct ExplainCommand {
  std::string place;  ///< FILE or FILE:LINE
  RuleOptions rules;
};

struct EvalCommand {
  std::vector<std::string> paths;  ///< empty: all texts of the gold
  std::string gold;
  std::string text;  ///< folder of the gold's texts; empty: beside it
  std::string pred;  ///< records to measure; empty: extract now
  RuleOptions rules;
  std::size_t threads = 1;
  Selection selection;
  std::size_t errors = 0;  ///< how many mistakes of each kind to show
  std::string compare;     ///< records of an older run; empty: none
  bool write = false;      ///< write measured.toml
  std::string write_file;  ///< empty: that of the rules in use
  bool interval = false;
  bool json = false;
  bool entities = false;
  int half = 0;  ///< of the articles of the mentions' gold: 1, 2, or 0 for all
};

/// What is printed and ends the run: help, the version, or a wrong word.
struct Answer {
  std::string text;
  bool usage_error = false;
};

using Command = std::variant<Answer, ExtractCommand, AddCommand, SheetCommand,
                             RulesCommand, DossiersCommand, ExplainCommand,
                             EvalCommand>;

}  // namespace onrecord::cli
