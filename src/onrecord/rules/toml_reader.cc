// Each kind of table has a reader that takes known fields out of a
// FieldReader; what is left over at the end is a spelling mistake and is
// reported as one. A rule with a fault here is left out.

#include "onrecord/rules/toml_reader.h"

#include <algorithm>
#include <sstream>

#include "onrecord/base/file.h"
#include "onrecord/rules/dossier_reader.h"
#include "onrecord/rules/field_reader.h"

namespace onrecord {
namespace {

/// Each of its patterns is a condition of its own.
void read_one_unless(FieldReader fields,
                     std::vector<UnlessDefinition>& unless) {
  using Over = UnlessDefinition::Over;
  constexpr std::pair<const char*, Over> kKinds[] = {
      {"match", Over::match},
      {"before", Over::before},
      {"after", Over::after},
      {"sentence", Over::sentence}};
  for (const auto& [key, over] : kKinds) {
    UnlessDefinition definition{over, {}, {}};
    fields.pattern(key, definition.pattern, definition.place);
    if (!definition.pattern.empty()) unless.push_back(std::move(definition));
  }
  fields.finish("an 'unless'");
}

void read_unless(FieldReader& fields, std::vector<UnlessDefinition>& unless) {
  const std::vector<TomlNode>* list = fields.list("unless");
  if (list == nullptr) return;
  for (const TomlNode& item : *list) {
    const std::size_t before = unless.size();
    if (item.kind == TomlNode::Kind::text) {
      Place place = fields.place_of(item);
      ++place.column;
      unless.push_back({UnlessDefinition::Over::match, item.text, place});
    } else if (item.kind == TomlNode::Kind::table) {
      read_one_unless(fields.inner(item), unless);
    }
    if (unless.size() == before) {
      fields.report(item, "R005",
                    "an 'unless' must be a pattern or { before = '..' }; "
                    "correct it");
    }
  }
}

void read_rule(FieldReader fields, Definitions& out) {
  RuleDefinition rule;
  rule.place = fields.place();
  fields.text("id", rule.id);
  fields.text("why", rule.why);
  fields.text("step", rule.step);
  fields.pattern("pattern", rule.pattern, rule.pattern_place);
  fields.text("act", rule.act);
  fields.text("polarity", rule.polarity);
  fields.text("value", rule.value);
  fields.text("status", rule.status);
  fields.number("priority", rule.priority);
  fields.flag("guess", rule.guess);
  fields.flag("verbatim", rule.verbatim);
  fields.texts("makes", rule.makes);
  fields.texts("keeps", rule.keeps);
  fields.texts("sets", rule.sets);
  fields.texts("needs", rule.needs);
  fields.text("evidence", rule.evidence);
  fields.texts("match", rule.match);
  fields.texts("near_miss", rule.near_miss);
  fields.texts("todo_match", rule.todo_match);
  read_unless(fields, rule.unless);
  fields.finish("a rule");
  fields.require(!rule.id.empty(), "id");
  fields.require(!rule.why.empty(), "why");
  fields.require(!rule.step.empty(), "step");
  fields.require(!rule.pattern.empty(), "pattern");
  if (fields.faults() == 0) out.rules.push_back(std::move(rule));
}

void read_values(FieldReader& fields, ClassDefinition& definition) {
  const TomlNode* values = fields.table("values");
  if (values == nullptr) return;
  for (const auto& [words, node] : values->fields) {
    if (node.kind == TomlNode::Kind::text) {
      definition.values.emplace_back(words, node.text);
    } else {
      fields.report(node, "R005",
                    "the value of '" + words + "' must be a string; put it " +
                        "in quotation marks");
    }
  }
}

void read_class(FieldReader fields, Definitions& out) {
  ClassDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.texts("implies", definition.implies);
  fields.texts("words", definition.words);
  read_values(fields, definition);
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
  fields.require(!definition.name.empty(), "name");
  fields.require(!definition.ending.empty(), "ending");
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
  if (const std::vector<TomlNode>* seen = fields.list("seen");
      seen != nullptr && seen->size() == 2) {
    cue.hits = seen->front().whole;
    cue.total = seen->back().whole;
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
  fields.pattern("pattern", definition.pattern, definition.pattern_place);
  fields.finish("a fragment");
  fields.require(!definition.name.empty(), "name");
  fields.require(!definition.pattern.empty(), "pattern");
  out.fragments.push_back(std::move(definition));
}

void read_step(FieldReader fields, Definitions& out) {
  StepDefinition definition;
  definition.place = fields.place();
  fields.text("name", definition.name);
  fields.text("phase", definition.phase);
  fields.pattern("where", definition.where, definition.where_place);
  fields.number("pass", definition.pass);
  fields.finish("a step");
  fields.require(!definition.name.empty(), "name");
  fields.require(!definition.phase.empty(), "phase");
  out.steps.push_back(std::move(definition));
}

void read_weight(FieldReader fields, Definitions& out) {
  WeightDefinition weight;
  weight.place = fields.place();
  fields.text("name", weight.name);
  fields.number("adds", weight.adds);
  fields.finish("a weight");
  fields.require(!weight.name.empty(), "name");
  out.weights.push_back(std::move(weight));
}

void read_evidence(FieldReader fields, Definitions& out) {
  EvidenceDefinition evidence;
  evidence.at = fields.place();
  std::string why;
  fields.text("name", evidence.name);
  fields.text("why", why);
  fields.number("person", evidence.person);
  fields.number("organization", evidence.organization);
  fields.number("place", evidence.place);
  fields.finish("an evidence");
  fields.require(!evidence.name.empty(), "name");
  fields.require(!why.empty(), "why");
  out.evidence.push_back(std::move(evidence));
}

void read_override(FieldReader fields, Definitions& out) {
  OverrideDefinition change;
  change.place = fields.place();
  fields.text("id", change.id);
  fields.text("why", change.why);
  fields.flag("off", change.off);
  read_unless(fields, change.unless);
  fields.finish("an override");
  fields.require(!change.id.empty(), "id");
  fields.require(!change.why.empty(), "why");
  if (!change.off && change.unless.empty()) {
    fields.require(false, "off = true' or 'unless");
  }
  if (fields.faults() == 0) out.overrides.push_back(std::move(change));
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
    {"evidence", read_evidence},
};

void read_toml(const std::string& name, const std::string& bytes,
               Definitions& definitions, Diagnostics& diagnostics) {
  const auto parsed = parse_toml(name, bytes, diagnostics);
  if (!parsed) return;
  FieldReader whole(*parsed, name, diagnostics);
  for (const auto& [key, node] : parsed->fields) {
    const auto* found =
        std::find_if(std::begin(kReaders), std::end(kReaders),
                     [&key = key](const auto& r) { return r.first == key; });
    if (found == std::end(kReaders) || node.kind != TomlNode::Kind::list) {
      whole.report(node, "R002",
                   "there is no table [[" + key +
                       "]]; see rules/README.md for those there are");
      continue;
    }
    for (const TomlNode& item : node.items) {
      found->second(FieldReader(item, name, diagnostics), definitions);
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

/// Sorted; a single file is a pack of its own.
Result<std::vector<std::filesystem::path>> rule_files(
    const std::filesystem::path& folder) {
  std::error_code code;
  std::vector<std::filesystem::path> paths;
  if (std::filesystem::is_regular_file(folder, code)) {
    paths.push_back(folder);
    return paths;
  }
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
  return paths;
}

}  // namespace

Result<int> read_rule_folder(const std::filesystem::path& folder,
                             Definitions& definitions,
                             Diagnostics& diagnostics) {
  const auto paths = rule_files(folder);
  if (!paths) return fail(paths.error());
  for (const auto& path : *paths) {
    auto bytes = read_file(path);
    if (!bytes) {
      diagnostics.push_back({Diagnostic::Severity::error, "R006", path.string(),
                             0, 0, bytes.error().message});
    } else if (path.extension() == ".txt") {
      read_list(path, *bytes, definitions);
    } else {
      read_toml(path.string(), *bytes, definitions, diagnostics);
    }
  }
  return static_cast<int>(paths->size());
}

}  // namespace onrecord
