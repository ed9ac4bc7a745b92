// Matching is a race: every rule that hits holds its next match; the best one
// (leftmost, then priority, then length, then id) wins, claims its stretch, and
// rules whose next match begins inside the claim look again behind it.

#include "onrecord/cascade/step_runner.h"

#include <algorithm>

namespace onrecord {
namespace {

struct Runner {
  std::uint32_t rule = 0;
  bool running = false;
  std::vector<GroupSpan> groups;
};

std::size_t begin_of(const Runner& runner) {
  return static_cast<std::size_t>(runner.groups[0].begin);
}

class StepRun {
 public:
  StepRun(const Text& text, const RuleBook& rules, std::uint32_t step_number,
          Reading& reading, Trace* trace)
      : text_(text),
        rules_(rules),
        number_(step_number),
        step_(rules.steps[step_number]),
        reading_(reading),
        trace_(trace) {}

  void run(Search search) {
    write_skeleton();
    if (step_.where && !step_.where->matches(skeleton_)) return;
    if (trace_ != nullptr) {
      trace_->push_back({step_.definition.name,
                         {reading_.elements.front().tokens.begin,
                          reading_.elements.back().tokens.end},
                         skeleton_text(text_, rules_, reading_.elements),
                         {},
                         {},
                         {},
                         {}});
    }
    start(search);
    while (Runner* best = next_winner()) {
      // States are asked for here and not while searching: an earlier match of
      // this very step may write them.
      if (has_states(step_.rules[best->rule], *best)) {
        accept(*best);
      } else {
        search_from(*best, begin_of(*best) + 1);
      }
    }
    if (!changes_.empty()) rebuild();
    if (trace_ != nullptr) {
      trace_->back().after = skeleton_text(text_, rules_, reading_.elements);
    }
  }

 private:
  struct Change {
    std::size_t begin;
    std::size_t end;
    bool drops;
    Element made;
  };

  void write_skeleton() {
    skeleton_.resize(reading_.elements.size());
    present_.reset();
    for (std::size_t i = 0; i < skeleton_.size(); ++i) {
      skeleton_[i] = step_.symbol_of[reading_.elements[i].set];
      present_.set(static_cast<unsigned char>(skeleton_[i]));
    }
  }

  bool may_match(const CompiledRule& rule) const {
    return std::all_of(
        rule.required.begin(), rule.required.end(),
        [&](const ByteMask& mask) { return (mask & present_).any(); });
  }

  void start(Search search) {
    const bool fast = search == Search::fast;
    std::vector<std::uint32_t> tried;
    for (std::uint32_t i = 0; i < step_.rules.size(); ++i) {
      if (!fast || may_match(step_.rules[i])) tried.push_back(i);
    }
    // For one or two rules their own automata are quicker than the set's.
    std::vector<int> hits;
    if (fast && tried.size() > 2 && step_.set &&
        step_.set->hits(skeleton_, hits)) {
      std::vector<std::uint32_t> both;
      std::set_intersection(tried.begin(), tried.end(), hits.begin(),
                            hits.end(), std::back_inserter(both));
      tried = std::move(both);
    }
    for (std::uint32_t rule : tried) {
      Runner runner;
      runner.rule = rule;
      runner.groups.resize(step_.rules[rule].groups.size());
      search_from(runner, 0);
      if (runner.running) runners_.push_back(std::move(runner));
    }
  }

  void search_from(Runner& runner, std::size_t from) {
    const CompiledRule& rule = step_.rules[runner.rule];
    for (;; from = begin_of(runner) + 1) {
      runner.running = from < skeleton_.size() &&
                       rule.regex.find(skeleton_, from, runner.groups);
      if (!runner.running) return;
      if (runner.groups[0].begin == runner.groups[0].end) continue;
      if (!stopped(rule, runner.groups[0])) return;
    }
  }

  bool stopped(const CompiledRule& rule, GroupSpan whole) {
    const auto begin = static_cast<std::size_t>(whole.begin);
    const auto end = static_cast<std::size_t>(whole.end);
    const std::string_view all = skeleton_;
    for (const CompiledUnless& unless : rule.unless) {
      std::string_view over;
      switch (unless.over) {
        case UnlessDefinition::Over::match:
          over = all.substr(begin, end - begin);
          break;
        case UnlessDefinition::Over::before:
          over = all.substr(0, begin);
          break;
        case UnlessDefinition::Over::after:
          over = all.substr(end);
          break;
        case UnlessDefinition::Over::sentence: {
          const TokenSpan around = sentence(begin, end);
          over = all.substr(around.begin, around.size());
          break;
        }
      }
      if (unless.regex.matches(over)) {
        note_stopped(rule, whole, "unless", unless_text(rule, unless));
        return true;
      }
    }
    return false;
  }

  bool is_stop(std::size_t element) const {
    return rules_.sets.has(reading_.elements[element].set,
                           rules_.engine.stop);
  }

  /// The elements of the sentence around a match, its stop left out.
  TokenSpan sentence(std::size_t begin, std::size_t end) const {
    while (begin > 0 && !is_stop(begin - 1)) --begin;
    while (end < skeleton_.size() && !is_stop(end)) ++end;
    return {begin, end};
  }

  const StateEvent* find_state(State state, std::size_t element) const {
    const auto& elements = reading_.elements;
    const std::size_t at = elements[element].tokens.begin;
    const StateEvent* found = nullptr;
    for (const StateEvent& event : reading_.states) {
      if (event.state != state) continue;
      const bool in_order = state != State::subject &&
                            state != State::paragraph_speaker;
      if (in_order || event.source.tokens.begin < at) {
        if (found == nullptr || in_order ||
            found->source.tokens.begin <= event.source.tokens.begin) {
          found = &event;
        }
      }
    }
    if (found != nullptr && state == State::subject) {
      for (std::size_t i = element; i-- > 0;) {
        if (elements[i].tokens.begin <= found->source.tokens.begin) break;
        if (is_stop(i)) return nullptr;
      }
    }
    return found;
  }

  bool has_states(const CompiledRule& rule, const Runner& runner) {
    for (State state : rule.needs) {
      if (find_state(state, begin_of(runner)) == nullptr) {
        note_stopped(rule, runner.groups[0], "needs", state_name(state));
        return false;
      }
    }
    return true;
  }

  Runner* next_winner() {
    Runner* best = nullptr;
    for (Runner& runner : runners_) {
      if (runner.running && (best == nullptr || better(runner, *best))) {
        best = &runner;
      }
    }
    return best;
  }

  bool better(const Runner& a, const Runner& b) const {
    if (a.groups[0].begin != b.groups[0].begin) {
      return a.groups[0].begin < b.groups[0].begin;
    }
    const int first = step_.rules[a.rule].definition.priority;
    const int second = step_.rules[b.rule].definition.priority;
    if (first != second) return first > second;
    if (a.groups[0].end != b.groups[0].end) {
      return a.groups[0].end > b.groups[0].end;
    }
    return a.rule < b.rule;  // rules are sorted by id
  }

  Captured capture(Group group, std::size_t begin, std::size_t end) const {
    const auto& elements = reading_.elements;
    Captured captured;
    captured.group = group;
    captured.tokens = {elements[begin].tokens.begin,
                       elements[end - 1].tokens.end};
    captured.head = captured.tokens;
    captured.set = elements[begin].set;
    for (std::size_t i = begin; i < end; ++i) {
      if (elements[i].head.empty()) continue;
      captured.head = elements[i].head;
      captured.set = elements[i].set;
      break;
    }
    return captured;
  }

  void accept(Runner& winner) {
    const CompiledRule& rule = step_.rules[winner.rule];
    Match match{number_, winner.rule, {}, {}, kNone};
    GroupSpan target = winner.groups[0];
    std::size_t head = 0;
    for (std::size_t i = 0; i < winner.groups.size(); ++i) {
      const GroupSpan span = winner.groups[i];
      if (span.begin < 0 || span.begin == span.end) continue;
      const Group group = rule.groups[i];
      if (group == Group::it) target = span;
      if (group == Group::head) head = i;
      const auto begin = static_cast<std::size_t>(span.begin);
      const auto end = static_cast<std::size_t>(span.end);
      if (group == Group::to) match.joined_to = reading_.elements[begin].match;
      if (i > 0 && group != Group::to) {
        match.captures.push_back(capture(group, begin, end));
      }
    }
    match.tokens = capture(Group::whole, static_cast<std::size_t>(target.begin),
                           static_cast<std::size_t>(target.end))
                       .tokens;
    if (trace_ != nullptr) note_fired(rule, match);
    borrow_source(rule, winner, match);
    if (trace_ != nullptr) trace_->back().matches.push_back(match);
    const std::uint32_t attribution = file_match(rule, std::move(match));
    if (rule.makes || rule.drops) {
      change(rule, winner, target, head, attribution);
    }
    claim(winner, static_cast<std::size_t>(
        rule.makes || rule.drops ? target.end : winner.groups[0].end));
  }

  /// A rule that reads a state and names no source takes it from there.
  void borrow_source(const CompiledRule& rule, const Runner& winner,
                     Match& match) const {
    if (rule.needs.empty() || !rule.attributes) return;
    const StateEvent* event =
        find_state(rule.needs.front(), begin_of(winner));
    for (const Captured& captured : match.captures) {
      if (captured.group == Group::source) return;
    }
    if (rule.needs.front() == State::open_quote) {
      match.joined_to = event->match;
      return;
    }
    Captured source = event->source;
    source.group = Group::source;
    match.captures.push_back(source);
    // “NAME writes:” and the words in the next paragraph: the cue is there.
    if (rule.needs.front() == State::pending_colon &&
        !event->cue.tokens.empty()) {
      match.captures.push_back(event->cue);
    }
  }

  std::uint32_t file_match(const CompiledRule& rule, Match match) {
    const bool kept = rule.attributes || !rule.sets.empty() ||
                      step_.definition.phase == "details";
    if (!kept) return kNone;
    const auto index = static_cast<std::uint32_t>(reading_.matches.size());
    for (State state : rule.sets) {
      StateEvent event{state, {}, {}, index};
      for (const Captured& captured : match.captures) {
        if (captured.group == Group::cue) event.cue = captured;
        if (captured.group == Group::source || captured.group == Group::it) {
          event.source = captured;
        }
      }
      if (event.source.tokens.empty()) event.source.tokens = match.tokens;
      // NAME, who said A, added B: "who" is no subject for what follows.
      if (state == State::subject &&
          rules_.has(event.source.set, "relative")) {
        continue;
      }
      reading_.states.push_back(event);
    }
    if (!rule.attributes && step_.definition.phase != "details") return kNone;
    const std::uint32_t joined = match.joined_to;
    reading_.matches.push_back(std::move(match));
    return joined != kNone ? joined : index;
  }

  void change(const CompiledRule& rule, const Runner& winner,
              GroupSpan target, std::size_t head_group,
              std::uint32_t attribution) {
    const auto begin = static_cast<std::size_t>(target.begin);
    const auto end = static_cast<std::size_t>(target.end);
    const auto& elements = reading_.elements;
    Element made;
    made.match = attribution;
    const Captured whole = capture(Group::it, begin, end);
    made.tokens = whole.tokens;
    made.head = whole.head;
    made.set = rule.made;
    if (head_group > 0) {
      const GroupSpan span = winner.groups[head_group];
      const Element& last = elements[static_cast<std::size_t>(span.end - 1)];
      made.head = span.end - span.begin == 1 && !last.head.empty()
                      ? last.head
                      : TokenSpan(elements[static_cast<std::size_t>(
                                               span.begin)].tokens.begin,
                                  last.tokens.end);
      if (last.set < rule.made_by_head.size() &&
          rule.made_by_head[last.set] != 0) {
        made.set = rule.made_by_head[last.set];
      }
    }
    changes_.push_back({begin, end, rule.drops, made});
  }

  void claim(const Runner& winner, std::size_t end) {
    for (Runner& runner : runners_) {
      if (!runner.running || begin_of(runner) >= end) continue;
      if (&runner != &winner) {
        note_stopped(step_.rules[runner.rule], runner.groups[0], "claimed by",
                     step_.rules[winner.rule].definition.id);
      }
      search_from(runner, end);
    }
  }

  void rebuild() {
    std::vector<Element> elements;
    elements.reserve(reading_.elements.size());
    std::size_t at = 0;
    for (const Change& change : changes_) {
      elements.insert(elements.end(),
                      reading_.elements.begin() + static_cast<long>(at),
                      reading_.elements.begin() +
                          static_cast<long>(change.begin));
      if (!change.drops) elements.push_back(change.made);
      at = change.end;
    }
    elements.insert(elements.end(),
                    reading_.elements.begin() + static_cast<long>(at),
                    reading_.elements.end());
    reading_.elements = std::move(elements);
  }

  std::string words(TokenSpan tokens) const {
    if (tokens.empty()) return {};
    return std::string(text_.slice(text_.bytes_of(tokens)));
  }

  std::string_view unless_text(const CompiledRule& rule,
                               const CompiledUnless& unless) const {
    return rule.definition
        .unless[static_cast<std::size_t>(&unless - rule.unless.data())]
        .pattern;
  }

  void note_fired(const CompiledRule& rule, const Match& match) {
    trace_->back().fired.push_back(rule.definition.id + ": " +
                                   words(match.tokens));
  }

  void note_stopped(const CompiledRule& rule, GroupSpan whole,
                    std::string_view why, std::string_view by) {
    if (trace_ == nullptr || trace_->empty()) return;
    const Captured stretch =
        capture(Group::whole, static_cast<std::size_t>(whole.begin),
                static_cast<std::size_t>(whole.end));
    trace_->back().stopped.push_back(rule.definition.id + " (" +
                                     std::string(why) + ' ' + std::string(by) +
                                     "): " + words(stretch.tokens));
  }

  const Text& text_;
  const RuleBook& rules_;
  std::uint32_t number_;
  const CompiledStep& step_;
  Reading& reading_;
  Trace* trace_;
  std::string skeleton_;
  ByteMask present_;
  std::vector<Runner> runners_;
  std::vector<Change> changes_;
};

}  // namespace

void run_step(const Text& text, const RuleBook& rules, std::uint32_t step,
              Reading& reading, Search search, Trace* trace) {
  if (rules.steps[step].rules.empty() || reading.elements.empty()) return;
  StepRun(text, rules, step, reading, trace).run(search);
}

std::string skeleton_text(const Text& text, const RuleBook& rules,
                          const std::vector<Element>& elements) {
  std::string line;
  for (const Element& element : elements) {
    if (!line.empty()) line += ' ';
    const bool plain = element.head.empty() && element.tokens.size() == 1;
    if (plain) {
      line += text.slice(text.tokens[element.tokens.begin].span);
      continue;
    }
    line += '{';
    bool first = true;
    for (ClassId id : rules.sets.classes(element.set)) {
      const std::string& name = rules.classes.name(id);
      if (name[0] == '=' || name.starts_with("frame")) continue;
      if (!first) line += '&';
      line += name;
      first = false;
    }
    line += '}';
  }
  return line;
}

}  // namespace onrecord
