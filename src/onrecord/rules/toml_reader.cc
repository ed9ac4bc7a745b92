// The one file that includes toml++, which takes seconds to compile. Each kind
// of table has a reader that takes known keys out of a FieldReader; what is
// left over at the end is a spelling mistake and is reported as one.

#include "onrecord/rules/toml_reader.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <toml++/toml.h>

#include "onrecord/base/file.h"

namespace onrecord {
namespace {

std::string date_text(const toml::date& date) {
  std::ostringstream out;
  out << date;
  return out.str();
}

/// Takes fields out of one table and reports what has the wrong type or was
/// never asked for.
class FieldReader {
 public:
  FieldReader(const toml::table& table, std::string file, Diagnostics& out)
      : table_(table), file_(std::move(file)), out_(out) {}

  void text(const char* key, std::string& value) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (auto found = node->value<std::string>()) {
      value = *found;
    } else if (auto date = node->value<toml::date>()) {
      value = date_text(*date);
    } else if (auto number = node->value<int64_t>()) {
      value = std::to_string(*number);
    } else {
      wrong(*node, key, "a string");
    }
  }
  void number(const char* key, int& value) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (auto found = node->value<int>()) {
      value = *found;
    } else {
      wrong(*node, key, "a whole number");
    }
  }
  void number(const char* key, double& value) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (auto found = node->value<double>()) {
      value = *found;
    } else {
      wrong(*node, key, "a number");
    }
  }
  void flag(const char* key, bool& value) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (auto found = node->value<bool>()) {
      value = *found;
    } else {
      wrong(*node, key, "true or false");
    }
  }
  void texts(const char* key, std::vector<std::string>& values) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (auto one = node->value<std::string>()) {
      values.push_back(*one);
      return;
    }
    if (node->as_array() == nullptr) return wrong(*node, key, "strings");
    for (const toml::node& item : *node->as_array()) {
      if (auto found = item.value<std::string>()) {
        values.push_back(*found);
      } else {
        wrong(item, key, "strings");
      }
    }
  }
  const toml::array* tables(const char* key) {
    const toml::node* node = take(key);
    if (node == nullptr) return nullptr;
    if (node->as_array() == nullptr) wrong(*node, key, "a list");
    return node->as_array();
  }
  const toml::table* table(const char* key) {
    const toml::node* node = take(key);
    if (node == nullptr) return nullptr;
    if (node->as_table() == nullptr) wrong(*node, key, "a table");
    return node->as_table();
  }
  /// Reports keys nobody asked for.
  void finish(const char* what) {
    for (const auto& [key, node] : table_) {
      const std::string name(key.str());
      if (asked_.count(name) > 0) continue;
      report(node, "R003", std::string(what) + " has no field '" + name +
                               "'; correct or remove it");
    }
  }
  void require(bool present, const char* key) {
    if (!present) {
      report(table_, "R004",
             std::string("the field '") + key + "' is missing; add it");
    }
  }
  Place place() const { return place_of(table_); }
  Place place_of(const toml::node& node) const {
    return {file_, static_cast<int>(node.source().begin.line),
            static_cast<int>(node.source().begin.column)};
  }
  FieldReader inner(const toml::table& table) const {
    return FieldReader(table, file_, out_);
  }
  void report(const toml::node& node, const char* code, std::string message) {
    const Place place = place_of(node);
    out_.push_back({Diagnostic::Severity::error, code, file_, place.line,
                    place.column, std::move(message)});
  }

 private:
  const toml::node* take(const char* key) {
    asked_.insert(key);
    return table_.get(key);
  }
  void wrong(const toml::node& node, const char* key, const char* wanted) {
    report(node, "R005",
           std::string("the field '") + key + "' must be " + wanted);
  }

  const toml::table& table_;
  std::string file_;
  Diagnostics& out_;
  std::set<std::string> asked_;
};

void read_unless(FieldReader& fields,
                 std::vector<UnlessDefinition>& unless) {
  const toml::array* list = fields.tables("unless");
  if (list == nullptr) return;
  using Over = UnlessDefinition::Over;
  for (const toml::node& item : *list) {
    UnlessDefinition definition;
    if (auto text = item.value<std::string>()) {
      definition.pattern = *text;
    } else if (const toml::table* table = item.as_table()) {
      FieldReader inner = fields.inner(*table);
      const std::pair<const char*, Over> kinds[] = {{"match", Over::match},
                                                    {"before", Over::before},
                                                    {"after", Over::after},
                                                    {"sentence", Over::sentence}};
      for (const auto& [key, over] : kinds) {
        std::string pattern;
        inner.text(key, pattern);
        if (!pattern.empty()) definition = {over, pattern};
      }
      inner.finish("an 'unless'");
    }
    if (definition.pattern.empty()) {
      fields.report(item, "R005",
                    "an 'unless' must be a pattern or { before = '..' }");
    } else {
      unless.push_back(std::move(definition));
    }
  }
}

void read_rule(FieldReader fields, Definitions& out) {
  RuleDefinition rule;
  rule.place = fields.place();
  fields.text("id", rule.id);
  fields.text("why", rule.why);
  fields.text("step", rule.step);
  fields.text("pattern", rule.pattern);
  fields.text("act", rule.act);
  fields.text("polarity", rule.polarity);
  fields.text("value", rule.value);
  fields.text("status", rule.status);
  fields.number("priority", rule.priority);
  fields.number("at_least", rule.at_least);
  fields.flag("guess", rule.guess);
  fields.texts("makes", rule.makes);
  fields.texts("keeps", rule.keeps);
  fields.texts("sets", rule.sets);
  fields.texts("needs", rule.needs);
  fields.texts("match", rule.match);
  fields.texts("near_miss", rule.near_miss);
  fields.texts("todo_match", rule.todo_match);
  read_unless(fields, rule.unless);
  fields.finish("a rule");
  fields.require(!rule.id.empty(), "id");
  fields.require(!rule.why.empty(), "why");
  fields.require(!rule.step.empty(), "step");
  fields.require(!rule.pattern.empty(), "pattern");
  out.rules.push_back(std::move(rule));
}

void read_class(FieldReader fields, Definitions& out) {
  ClassDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.texts("implies", definition.implies);
  fields.texts("words", definition.words);
  fields.finish("a class");
  fields.require(!definition.name.empty(), "name");
  out.classes.push_back(std::move(definition));
}

void read_ending(FieldReader fields, Definitions& out) {
  EndingDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.text("ending", definition.ending);
  fields.finish("an ending");
  out.endings.push_back(std::move(definition));
}

void read_cue(FieldReader fields, Definitions& out) {
  CueDefinition cue;
  cue.place = fields.place();
  cue.part = "verb";
  fields.texts("words", cue.words);
  fields.text("act", cue.act);
  fields.text("pos", cue.part);
  fields.texts("frames", cue.frames);
  if (const toml::array* seen = fields.tables("seen");
      seen != nullptr && seen->size() == 2) {
    cue.hits = seen->get(0)->value_or(0L);
    cue.total = seen->get(1)->value_or(0L);
  }
  fields.finish("a cue");
  fields.require(!cue.words.empty(), "words");
  fields.require(!cue.act.empty(), "act");
  out.cues.push_back(std::move(cue));
}

void read_fragment(FieldReader fields, Definitions& out) {
  FragmentDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.text("pattern", definition.pattern);
  fields.finish("a fragment");
  out.fragments.push_back(std::move(definition));
}

void read_step(FieldReader fields, Definitions& out) {
  StepDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.text("phase", definition.phase);
  fields.text("where", definition.where);
  fields.number("pass", definition.pass);
  fields.finish("a step");
  out.steps.push_back(std::move(definition));
}

void read_dossier(FieldReader fields, Definitions& out) {
  DossierDefinition dossier;
  dossier.place = fields.place();
  fields.text("id", dossier.id);
  fields.text("name", dossier.name);
  fields.text("kind", dossier.kind);
  fields.text("gender", dossier.gender);
  fields.texts("aliases", dossier.aliases);
  if (const toml::array* roles = fields.tables("role")) {
    for (const toml::node& item : *roles) {
      if (item.as_table() == nullptr) continue;
      RoleDefinition role;
      FieldReader inner = fields.inner(*item.as_table());
      inner.text("title", role.title);
      inner.text("of", role.of);
      inner.text("from", role.from);
      inner.text("until", role.until);
      inner.finish("a role");
      dossier.roles.push_back(std::move(role));
    }
  }
  if (const toml::table* ids = fields.table("ids")) {
    for (const auto& [key, node] : *ids) {
      dossier.ids[std::string(key.str())] = node.value_or(std::string());
    }
  }
  std::string notes;
  fields.text("notes", notes);
  fields.finish("a dossier");
  fields.require(!dossier.id.empty(), "id");
  fields.require(!dossier.name.empty(), "name");
  out.dossiers.push_back(std::move(dossier));
}

void read_weight(FieldReader fields, Definitions& out) {
  WeightDefinition weight;
  weight.place = fields.place();
  fields.text("name", weight.name);
  fields.number("adds", weight.adds);
  fields.finish("a weight");
  out.weights.push_back(std::move(weight));
}

void read_override(FieldReader fields, Definitions& out) {
  OverrideDefinition change;
  change.place = fields.place();
  fields.text("id", change.id);
  fields.text("why", change.why);
  fields.flag("off", change.off);
  read_unless(fields, change.unless);
  fields.finish("an override");
  fields.require(!change.why.empty(), "why");
  out.overrides.push_back(std::move(change));
}

void read_measured(FieldReader fields, Definitions& out) {
  MeasuredDefinition measured;
  int right = 0;
  int total = 0;
  fields.text("id", measured.id);
  fields.number("right", right);
  fields.number("total", total);
  fields.finish("a measurement");
  measured.right = right;
  measured.total = total;
  out.measured.push_back(std::move(measured));
}

using Reader = void (*)(FieldReader, Definitions&);
constexpr std::pair<std::string_view, Reader> kReaders[] = {
    {"rule", read_rule},         {"class", read_class},
    {"ending", read_ending},     {"cue", read_cue},
    {"fragment", read_fragment}, {"step", read_step},
    {"dossier", read_dossier},   {"weight", read_weight},
    {"override", read_override}, {"measured", read_measured},
};

void read_toml(const std::string& name, const std::string& bytes,
               Definitions& definitions, Diagnostics& diagnostics) {
  toml::table parsed;
  try {
    parsed = toml::parse(bytes, name);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    diagnostics.push_back({Diagnostic::Severity::error, "R001", name,
                           static_cast<int>(at.line),
                           static_cast<int>(at.column),
                           "this is not TOML: " +
                               std::string(error.description())});
    return;
  }
  for (const auto& [key, node] : parsed) {
    const auto* found =
        std::find_if(std::begin(kReaders), std::end(kReaders),
                     [&key = key](const auto& r) { return r.first == key; });
    FieldReader whole(parsed, name, diagnostics);
    if (found == std::end(kReaders) || node.as_array() == nullptr) {
      whole.report(node, "R002", "there is no table [[" +
                                     std::string(key.str()) +
                                     "]]; see rules/README.md");
      continue;
    }
    for (const toml::node& item : *node.as_array()) {
      if (const toml::table* table = item.as_table()) {
        found->second(FieldReader(*table, name, diagnostics), definitions);
      }
    }
  }
}

/// lexicon/NAME.txt holds the class NAME, one word or run a line.
void read_list(const std::filesystem::path& path, const std::string& bytes,
               Definitions& definitions) {
  ClassDefinition list;
  list.name = path.stem().string();
  list.place.file = path.string();
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty() && line[0] != '#') list.words.push_back(line);
  }
  definitions.classes.push_back(std::move(list));
}

}  // namespace

Result<int> read_rule_folder(const std::filesystem::path& folder,
                             Definitions& definitions,
                             Diagnostics& diagnostics) {
  std::error_code code;
  std::vector<std::filesystem::path> paths;
  std::filesystem::recursive_directory_iterator files(folder, code);
  if (code) {
    return fail(Kind::not_found,
                "no folder of rules is here (" + code.message() +
                    "); name one with --rules or --pack",
                folder.string());
  }
  for (const auto& entry : files) {
    const auto extension = entry.path().extension();
    const bool list = extension == ".txt" &&
                      entry.path().parent_path().filename() == "lexicon";
    if (extension == ".toml" || list) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    auto bytes = read_file(path);
    if (!bytes) {
      diagnostics.push_back({Diagnostic::Severity::error, "R006",
                             path.string(), 0, 0, bytes.error().message});
    } else if (path.extension() == ".txt") {
      read_list(path, *bytes, definitions);
    } else {
      read_toml(path.string(), *bytes, definitions, diagnostics);
    }
  }
  return static_cast<int>(paths.size());
}

}  // namespace onrecord
