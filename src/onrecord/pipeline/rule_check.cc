// An example runs through the whole cascade and not through its rule alone: a
// rule reads what earlier rules made, so only the whole can tell that it fires.
// ⟦We walk,⟧ [said] ⟨Ana⟩ is compared with what the rule caught, less commas
// and quotation marks at the ends.

#include "onrecord/pipeline/rule_check.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "onrecord/pipeline/marked_example.h"
#include "onrecord/pipeline/tracing.h"

namespace onrecord {
namespace {

using Stretches = std::vector<ByteSpan>;

constexpr std::pair<Group, std::string_view> kMarked[] = {
    {Group::content, "content"},
    {Group::source, "source"},
    {Group::cue, "cue"}};

/// One rule over one of its examples.
class ExampleRun {
 public:
  ExampleRun(const RuleBook& rules, const CompiledRule& rule,
             MarkedExample example)
      : rule_(rule),
        example_(std::move(example)),
        traced_(trace_text(example_.text, 0, rules)) {
    for (const TraceEntry& entry : traced_.trace) {
      for (const Match& match : entry.matches) {
        if (&rule_of(rules, match) == &rule) fired_.push_back(&match);
      }
    }
  }

  bool fires() const { return !fired_.empty(); }

  bool is_right() const {
    return std::any_of(fired_.begin(), fired_.end(), [&](const Match* match) {
      return std::all_of(
          std::begin(kMarked), std::end(kMarked),
          [&](const auto& kind) { return fits(kind.first, *match); });
    });
  }

  /// What came out, for a message.
  std::string outcome() const {
    if (fires()) return "it caught " + caught(*fired_.front());
    return "it does not fire" + stopped() + skeleton();
  }

  std::string caught(const Match& match) const {
    std::string words;
    for (const auto& [group, name] : kMarked) {
      for (const ByteSpan span : caught_by(group, match)) {
        words += (words.empty() ? "" : ", ") + std::string(name) + " '" +
                 std::string(traced_.text.slice(span)) + '\'';
      }
    }
    return words.empty() ? "'" + words_of(match.tokens) + '\'' : words;
  }

  const std::vector<const Match*>& fired() const { return fired_; }

 private:
  std::string words_of(TokenSpan tokens) const {
    return std::string(traced_.text.slice(traced_.text.bytes_of(tokens)));
  }

  Stretches marked(Group group) const {
    Stretches spans;
    for (const Mark& mark : example_.marks) {
      if (mark.group == group) {
        spans.push_back(trimmed(traced_.text.bytes, mark.span));
      }
    }
    std::sort(spans.begin(), spans.end());
    return spans;
  }

  void add_captures(Group group, const Match& match, Stretches& spans) const {
    for (const Captured& captured : match.captures) {
      if (captured.group != group || captured.tokens.empty()) continue;
      spans.push_back(
          trimmed(traced_.text.bytes, traced_.text.bytes_of(captured.tokens)));
    }
  }

  /// The attribution that a match extends or tells a detail of: of details it
  /// is known only once they are filed.
  std::uint32_t attribution_of(const Match& match) const {
    if (match.joined_to != kNone) return match.joined_to;
    for (const Match& filed : traced_.matches) {
      const bool same = filed.step == match.step && filed.rule == match.rule &&
                        filed.tokens == match.tokens;
      if (same) return filed.joined_to;
    }
    return kNone;
  }

  /// A match that is joined to an attribution shares its captures: the marks of
  /// the example are those of the whole quote.
  Stretches caught_by(Group group, const Match& match) const {
    Stretches spans;
    add_captures(group, match, spans);
    const std::uint32_t joined_to = attribution_of(match);
    if (joined_to != kNone) {
      for (std::uint32_t i = 0; i < traced_.matches.size(); ++i) {
        const Match& other = traced_.matches[i];
        const bool same = i == joined_to || other.joined_to == joined_to;
        if (same) add_captures(group, other, spans);
      }
    }
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
  }

  bool fits(Group group, const Match& match) const {
    const Stretches wanted = marked(group);
    if (wanted.empty()) return true;
    // ⟦..⟧ is the new symbol where a rule catches no words said.
    if (group == Group::content && !rule_.attributes &&
        attribution_of(match) == kNone) {
      return wanted.size() == 1 &&
             wanted.front() == trimmed(traced_.text.bytes,
                                       traced_.text.bytes_of(match.tokens));
    }
    return wanted == caught_by(group, match);
  }

  const TraceEntry* entry_of_step() const {
    for (const TraceEntry& entry : traced_.trace) {
      if (entry.step == rule_.definition.step) return &entry;
    }
    return nullptr;
  }

  std::string stopped() const {
    for (const TraceEntry& entry : traced_.trace) {
      for (const std::string& line : entry.stopped) {
        if (line.starts_with(rule_.definition.id + " (")) {
          return "; stopped: " + line.substr(rule_.definition.id.size() + 1);
        }
      }
    }
    return {};
  }

  std::string skeleton() const {
    const TraceEntry* entry = entry_of_step();
    const std::string step = "; its step '" + rule_.definition.step + "' ";
    if (entry == nullptr) return step + "has nothing to read in it";
    return step + "sees: " + entry->skeleton;
  }

  const CompiledRule& rule_;
  MarkedExample example_;
  TracedText traced_;
  std::vector<const Match*> fired_;
};

/// Messages are one line each.
std::string one_line(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos;
       at = text.find('\n', at)) {
    text.replace(at, 1, "⏎");
  }
  return text;
}

class Check {
 public:
  explicit Check(const RuleBook& rules) : rules_(rules) {}

  RuleCheck run() {
    for (const CompiledStep& step : rules_.steps) {
      for (const CompiledRule& rule : step.rules) check(rule);
    }
    std::stable_sort(result_.diagnostics.begin(), result_.diagnostics.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                       return std::tie(a.file, a.line) <
                              std::tie(b.file, b.line);
                     });
    return std::move(result_);
  }

 private:
  void check(const CompiledRule& rule) {
    ++result_.rules;
    const RuleDefinition& definition = rule.definition;
    for (const std::string& text : definition.match) {
      ++result_.examples;
      if (auto example = read(rule, text)) check_match(rule, text, *example);
    }
    for (const std::string& text : definition.near_miss) {
      ++result_.examples;
      if (auto example = read(rule, text)) check_miss(rule, text, *example);
    }
    for (const std::string& text : definition.todo_match) {
      if (auto example = read(rule, text)) check_todo(rule, text, *example);
    }
  }

  std::optional<MarkedExample> read(const CompiledRule& rule,
                                    const std::string& text) {
    auto example = read_marks(text);
    if (!example) {
      report(rule, "R053",
             "the marks in '" + text +
                 "' do not pair; each ⟦ ⟨ [ needs its ⟧ ⟩ ]");
    }
    return example;
  }

  void check_match(const CompiledRule& rule, const std::string& text,
                   MarkedExample example) {
    const ExampleRun run(rules_, rule, std::move(example));
    if (!run.fires()) {
      report(rule, "R050",
             "'" + text + "' should match: " + run.outcome() +
                 "; mend the pattern or the example");
    } else if (!run.is_right()) {
      report(rule, "R051",
             "'" + text + "' should match as it is marked: " + run.outcome() +
                 "; mend the pattern or the marks");
    }
  }

  void check_miss(const CompiledRule& rule, const std::string& text,
                  MarkedExample example) {
    const ExampleRun run(rules_, rule, std::move(example));
    if (!run.fires()) return;
    report(rule, "R052",
           "'" + text + "' is a near miss, but the rule fires: " +
               run.outcome() + "; narrow the pattern or add an 'unless'");
  }

  void check_todo(const CompiledRule& rule, const std::string& text,
                  MarkedExample example) {
    const ExampleRun run(rules_, rule, std::move(example));
    if (!run.fires() || !run.is_right()) {
      ++result_.todo;
      return;
    }
    report(rule, "R054",
           "'" + text + "' matches by now; move it from todo_match to match",
           Diagnostic::Severity::warning);
  }

  void report(const CompiledRule& rule, const char* code, std::string message,
              Diagnostic::Severity severity = Diagnostic::Severity::error) {
    const Place& place = rule.definition.place;
    result_.diagnostics.push_back(
        {severity, code, place.file, place.line, place.column,
         rule.definition.id + ": " + one_line(std::move(message))});
  }

  const RuleBook& rules_;
  RuleCheck result_;
};

}  // namespace

RuleCheck check_examples(const RuleBook& rules) { return Check(rules).run(); }

}  // namespace onrecord
