// The alphabet of a step. Two sets that no pattern of the step can tell apart
// are one byte, so that thousands of sets fit into 255 symbols: we ask every
// different {..} of the step about every set and number the answers.

#include <algorithm>
#include <bit>
#include <numeric>
#include <unordered_map>

#include "onrecord/base/hash.h"
#include "onrecord/rules/compiler.h"
#include "onrecord/rules/rule_checks.h"
#include "onrecord/rules/sets_fitting.h"

namespace onrecord {
namespace {

constexpr std::size_t kMaxSymbols = 255;

std::string key_of(const SymbolExpression& expression) {
  std::string key;
  for (const auto& terms : expression) {
    for (const SymbolTerm& term : terms) {
      key += (term.negated ? '!' : '&') + std::to_string(term.id);
    }
    key += '|';
  }
  return key;
}

struct Alphabet {
  std::unordered_map<std::string, std::size_t> expressions;
  std::vector<ByteMask> masks;  ///< by expression: the symbols that fit
  std::vector<char> symbol_of;  ///< by SetId
  std::size_t symbols = 0;

  ByteMask mask(const SymbolExpression& expression) const {
    return masks[expressions.at(key_of(expression))];
  }
};

std::vector<const SymbolExpression*> expressions_of(const ParsedStep& step) {
  std::vector<const SymbolExpression*> all;
  for (const ParsedRule& rule : step.rules) {
    collect_expressions(rule.pattern, all);
    for (const auto& unless : rule.unless) {
      collect_expressions(unless.second, all);
    }
  }
  if (step.where) collect_expressions(*step.where, all);
  return all;
}

/// Sets that give every expression the same answers are one symbol.
void number_symbols(const std::vector<const SymbolExpression*>& expressions,
                    const SetTable& sets, Alphabet& alphabet) {
  const std::size_t width = (expressions.size() + 7) / 8;
  std::string answers(sets.size() * width, '\0');
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    const SetBits fitting = sets_fitting(sets, *expressions[i]);
    for (std::size_t word = 0; word < fitting.size(); ++word) {
      for (std::uint64_t bits = fitting[word]; bits != 0; bits &= bits - 1) {
        const auto set =
            64 * word + static_cast<std::size_t>(std::countr_zero(bits));
        answers[set * width + i / 8] |= static_cast<char>(1 << (i % 8));
      }
    }
  }
  WordTable<std::size_t> symbols;
  alphabet.masks.resize(expressions.size());
  alphabet.symbol_of.resize(sets.size());
  for (std::size_t set = 0; set < sets.size(); ++set) {
    const auto row = std::string_view(answers).substr(set * width, width);
    std::size_t& number = symbols[row];
    const bool is_new = number == 0;
    if (is_new) number = ++alphabet.symbols;
    const std::size_t symbol = std::min(number, kMaxSymbols);
    alphabet.symbol_of[set] = static_cast<char>(symbol);
    for (std::size_t i = 0; is_new && i < expressions.size(); ++i) {
      if ((row[i / 8] >> (i % 8) & 1) != 0) alphabet.masks[i].set(symbol);
    }
  }
}

Alphabet make_alphabet(const ParsedStep& step, const SetTable& sets) {
  Alphabet alphabet;
  std::vector<const SymbolExpression*> different;
  for (const SymbolExpression* expression : expressions_of(step)) {
    if (alphabet.expressions.emplace(key_of(*expression), different.size())
            .second) {
      different.push_back(expression);
    }
  }
  number_symbols(different, sets, alphabet);
  return alphabet;
}

bool has_group(const CompiledRule& rule, Group wanted) {
  return std::find(rule.groups.begin(), rule.groups.end(), wanted) !=
         rule.groups.end();
}

const PatternNode* group_node(const PatternNode& node, std::string_view name) {
  if (node.kind == PatternNode::Kind::group && node.text == name) return &node;
  for (const PatternNode& child : node.children) {
    if (const PatternNode* found = group_node(child, name)) return found;
  }
  return nullptr;
}

/// What the new symbol is: the classes the rule names, and where the pattern
/// has a head, what is known of the head, as far as later steps ask for it.
void number_made_sets(const PatternNode& pattern, RuleBook& book,
                      const std::vector<bool>& used_later, CompiledRule& rule) {
  ClassSet made;
  for (const std::string& name : rule.definition.makes) {
    made.push_back(book.classes.intern(name));
  }
  const auto kept = [&](ClassSet classes) {
    return book.sets.intern(
        restricted(book.classes.closure(std::move(classes)), used_later));
  };
  rule.made = kept(made);
  const PatternNode* head = group_node(pattern, "head");
  if (head == nullptr) return;
  std::vector<bool> inherited(book.classes.size(),
                              rule.definition.keeps.empty());
  for (const std::string& name : rule.definition.keeps) {
    for (std::size_t id = 0; id < inherited.size(); ++id) {
      const std::string& known = book.classes.name(static_cast<ClassId>(id));
      // "medium" keeps "medium:tweet", too.
      if (known == name || known.starts_with(name + ":")) inherited[id] = true;
    }
  }
  std::vector<const SymbolExpression*> wanted;
  collect_expressions(*head, wanted);
  SetBits heads((book.sets.size() + 63) / 64, 0);
  for (const SymbolExpression* expression : wanted) {
    const SetBits fitting = sets_fitting(book.sets, *expression);
    for (std::size_t i = 0; i < heads.size(); ++i) heads[i] |= fitting[i];
  }
  const std::size_t known = book.sets.size();
  rule.made_by_head.assign(known, 0);
  for (std::size_t set = 0; set < known; ++set) {
    if ((heads[set / 64] >> (set % 64) & 1) == 0) continue;
    ClassSet together =
        restricted(book.sets.classes(static_cast<SetId>(set)), inherited);
    together.insert(together.end(), made.begin(), made.end());
    rule.made_by_head[set] = kept(std::move(together));
  }
}

/// "head_2" is a head; names were checked when the pattern was read.
Group group_of(const std::string& name) {
  return *group_named(name.substr(0, name.find('_')));
}

/// By RE2's number.
std::vector<Group> groups_of(const PatternNode& pattern) {
  std::vector<std::string> names;
  collect_groups(pattern, names);
  std::vector<Group> groups = {Group::whole};
  for (const std::string& name : names) {
    groups.push_back(group_of(name));
  }
  return groups;
}

std::vector<State> states_of(const std::vector<std::string>& names) {
  std::vector<State> states;
  for (const std::string& name : names) states.push_back(*state_named(name));
  return states;
}

/// The version is a hash of what decides the matches, not of their text.
std::string version_of(const ParsedRule& rule, const RuleBook& book) {
  std::string said = canonical(rule.pattern, book.classes);
  std::vector<const SymbolExpression*> expressions;
  collect_expressions(rule.pattern, expressions);
  for (const auto& [over, pattern] : rule.unless) {
    said += '\n' + std::to_string(static_cast<int>(over)) +
            canonical(pattern, book.classes);
  }
  said +=
      '\n' + rule.definition.step + std::to_string(rule.definition.priority);
  return hash_name(said);
}

/// The symbol of a pattern that cannot match because nothing is that symbol.
std::string impossible(const PatternNode& node, const MaskOf& mask_of,
                       const ClassTable& classes) {
  if (node.kind == PatternNode::Kind::symbol) return canonical(node, classes);
  for (const PatternNode& child : node.children) {
    if (!can_match(child, mask_of)) return impossible(child, mask_of, classes);
  }
  return {};
}

/// What a step's rules are compiled with.
struct Workbench {
  const Alphabet& alphabet;
  RuleBook& book;
  const std::vector<bool>& used_later;
  Diagnostics& diagnostics;

  MaskOf mask_of() const {
    return [this](const SymbolExpression& e) { return alphabet.mask(e); };
  }
};

bool can_ever_match(const ParsedRule& parsed, const Workbench& bench) {
  const MaskOf mask_of = bench.mask_of();
  if (can_match(parsed.pattern, mask_of)) return true;
  report_fault(bench.diagnostics, parsed.definition.pattern_place, "R029",
               parsed.definition.id +
                   ": the pattern can never match: nothing that reaches this "
                   "step is " +
                   impossible(parsed.pattern, mask_of, bench.book.classes) +
                   "; correct it or move the rule to a later step");
  return false;
}

std::optional<Regex> compile_regex(const PatternNode& pattern,
                                   const Place& place, const std::string& id,
                                   const Workbench& bench) {
  auto compiled = Regex::compile(to_regex(pattern, bench.mask_of()));
  if (compiled) return std::move(*compiled);
  report_fault(bench.diagnostics, place, "R023",
               id + ": RE2 refuses the pattern: " + compiled.error().message +
                   "; write it shorter or simpler");
  return std::nullopt;
}

/// False if RE2 refuses one of them.
bool compile_unless(const ParsedRule& parsed, const Workbench& bench,
                    CompiledRule& rule) {
  for (std::size_t i = 0; i < parsed.unless.size(); ++i) {
    const auto& [over, pattern] = parsed.unless[i];
    auto regex = compile_regex(pattern, rule.definition.unless[i].place,
                               rule.definition.id, bench);
    if (!regex) return false;
    rule.unless.push_back({over, std::move(*regex)});
  }
  return true;
}

std::optional<CompiledRule> compile_rule(const ParsedRule& parsed,
                                         const Workbench& bench) {
  const RuleDefinition& definition = parsed.definition;
  if (!can_ever_match(parsed, bench)) return std::nullopt;
  auto regex = compile_regex(parsed.pattern, definition.pattern_place,
                             definition.id, bench);
  if (!regex) return std::nullopt;
  RuleBook& book = bench.book;
  CompiledRule rule{.definition = definition,
                    .version = version_of(parsed, book),
                    .expanded = canonical(parsed.pattern, book.classes),
                    .regex = std::move(*regex)};
  if (!compile_unless(parsed, bench, rule)) return std::nullopt;
  rule.table = PatternTable::build(parsed.pattern, bench.mask_of());
  rule.groups = groups_of(parsed.pattern);
  rule.sets = states_of(definition.sets);
  rule.needs = states_of(definition.needs);
  rule.placed = placed_groups(parsed.pattern, [](const std::string& name) {
    return static_cast<int>(group_of(name));
  });
  rule.attributes = has_group(rule, Group::content);
  rule.drops = definition.makes == std::vector<std::string>{"nothing"};
  rule.makes = !definition.makes.empty() && !rule.drops;
  if (rule.makes) {
    number_made_sets(parsed.pattern, book, bench.used_later, rule);
  }
  return rule;
}

/// Best first; their starts and outlines are numbered in that order.
void order_rules(const std::vector<PatternStart>& starts,
                 const std::vector<Outline>& outlines, CompiledStep& step) {
  step.order.resize(step.rules.size());
  std::iota(step.order.begin(), step.order.end(), 0);
  std::stable_sort(step.order.begin(), step.order.end(),
                   [&](std::uint32_t a, std::uint32_t b) {
                     return step.rules[a].definition.priority >
                            step.rules[b].definition.priority;
                   });
  std::vector<PatternStart> ordered_starts;
  std::vector<Outline> ordered_outlines;
  for (const std::uint32_t rule : step.order) {
    ordered_starts.push_back(starts[rule]);
    if (!step.rules[rule].table) {
      step.without_table |= std::uint64_t{1}
                            << std::min(ordered_outlines.size(),
                                        StepStarts::kBits - 1);
    }
    ordered_outlines.push_back(outlines[rule]);
  }
  step.starts = StepStarts(ordered_starts);
  step.outlines = Outlines(ordered_outlines);
}

/// Nearly always "one of these symbols is there", which needs no RE2.
void compile_where(const ParsedStep& parsed, const Workbench& bench,
                   CompiledStep& step) {
  if (!parsed.where) return;
  const PatternNode* node = &*parsed.where;
  while (node->kind == PatternNode::Kind::sequence &&
         node->children.size() == 1) {
    node = &node->children.front();
  }
  if (node->kind == PatternNode::Kind::symbol) {
    step.where_symbols = bench.mask_of()(node->expression);
  }
  if (step.where_symbols.none()) {
    step.where = compile_regex(*parsed.where, step.definition.where_place,
                               step.definition.name, bench);
  }
}

}  // namespace

CompiledStep compile_step(ParsedStep step, RuleBook& book,
                          const std::vector<bool>& used_later,
                          std::vector<char>& symbol_of,
                          Diagnostics& diagnostics) {
  const Alphabet alphabet = make_alphabet(step, book.sets);
  CompiledStep compiled;
  compiled.definition = step.definition;
  if (alphabet.symbols > kMaxSymbols) {
    report_fault(diagnostics, step.definition.place, "R024",
                 "the step '" + step.definition.name + "' tells " +
                     std::to_string(alphabet.symbols) +
                     " kinds of symbols apart, and 255 is the most; move rules "
                     "that use classes of their own to another step");
    return compiled;
  }
  const Workbench bench{alphabet, book, used_later, diagnostics};
  std::vector<PatternStart> starts;
  std::vector<Outline> outlines;
  for (const ParsedRule& rule : step.rules) {
    auto done = compile_rule(rule, bench);
    if (!done) continue;
    compiled.rules.push_back(std::move(*done));
    starts.push_back(start_of(rule.pattern, bench.mask_of()));
    outlines.push_back(outline_of(rule.pattern, bench.mask_of()));
  }
  order_rules(starts, outlines, compiled);
  compile_where(step, bench, compiled);
  symbol_of = alphabet.symbol_of;
  return compiled;
}

void set_starts(const std::vector<std::vector<char>>& alphabets,
                RuleBook& book) {
  for (std::size_t i = 0; i < book.steps.size(); ++i) {
    CompiledStep& step = book.steps[i];
    const auto pass = static_cast<std::size_t>(step.definition.pass);
    if (book.starts.size() <= pass) book.starts.resize(pass + 1);
    std::vector<StartWord>& words = book.starts[pass];
    if (words.empty() || !words.back().has_room(step.starts)) {
      words.emplace_back();
    }
    step.bits.word = words.size() - 1;
    step.bits.first =
        words.back().add(step.starts, alphabets[i], book.sets.size());
    if (step.starts.bits > 0) {
      step.bits.mask = ~std::uint64_t{0} >> (64 - step.starts.bits)
                                         << step.bits.first;
    }
  }
  for (std::vector<StartWord>& words : book.starts) {
    for (StartWord& word : words) word.close();
  }
}

void set_gates(RuleBook& book) {
  book.gates.assign(book.sets.size(), 0);
  for (std::size_t i = 0; i < std::min(book.steps.size(), kGates); ++i) {
    const CompiledStep& step = book.steps[i];
    for (std::size_t set = 0; set < book.gates.size(); ++set) {
      const auto symbol = static_cast<unsigned char>(
          book.symbols.of(static_cast<SetId>(set), i));
      const bool opens =
          step.where_symbols.none() || step.where_symbols[symbol];
      book.gates[set] |= std::uint64_t{opens} << i;
    }
  }
}

}  // namespace onrecord
