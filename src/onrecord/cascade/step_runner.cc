// A step's matches claim their stretches from left to right; the changes they
// make to the skeleton are kept until the step is over, for its rules see the
// skeleton as the steps before have left it.

#include "onrecord/cascade/step_runner.h"

#include <algorithm>
#include <span>

#include "onrecord/cascade/start_places.h"
#include "onrecord/cascade/states.h"

namespace onrecord {
namespace {

std::size_t begin_of(GroupSpan span) {
  return static_cast<std::size_t>(span.begin);
}
std::size_t end_of(GroupSpan span) {
  return static_cast<std::size_t>(span.end);
}

const GroupSpan* group_of(const Hit& hit, Group wanted) {
  const GroupSpan* found = nullptr;
  for (const CaughtGroup& caught : hit.groups) {
    if (caught.group == wanted) found = &caught.span;
  }
  return found;
}

/// Whether its matches are kept, beyond what they do to the skeleton.
bool leaves_match(const CompiledRule& rule, const CompiledStep& step) {
  return rule.attributes || step.definition.phase == "details";
}

}  // namespace

class StepRunner::Run {
 public:
  Run(const Text& text, const RuleBook& rules, const CascadeOptions& options)
      : text_(text),
        rules_(rules),
        trace_(options.trace),
        costs_(options.costs),
        relative_(rules.classes.find("relative")),
        every_step_(options.trace != nullptr ||
                    options.search == Search::exhaustive),
        search_(options.search),
        allowed_([this](const CompiledRule& rule, GroupSpan whole) {
          return !stopped(rule, whole) && has_states(rule, whole);
        }) {
    if (costs_ != nullptr) costs_->resize(rules.steps.size());
    for (std::size_t i = 0; i < rules.steps.size(); ++i) {
      if (rules.steps[i].rules.empty()) continue;
      const auto pass = static_cast<std::size_t>(rules.steps[i].definition.pass);
      if (by_pass_.size() <= pass) by_pass_.resize(pass + 1);
      by_pass_[pass].push_back(static_cast<std::uint32_t>(i));
    }
  }

  void run(int pass, std::size_t first, std::size_t last, Reading& reading) {
    reading_ = &reading;
    gates_ = 0;
    for (const Element& element : elements()) {
      gates_ |= rules_.gates[element.set];
    }
    places_.begin(starts_of_pass(pass), elements());
    for (const std::uint32_t step : steps_of_pass(pass)) {
      if (step < first || step >= last || elements().empty()) continue;
      if (can_match(step)) run_step(step);
    }
  }

  const RuleBook& rules() const { return rules_; }

 private:
  /// The steps of a pass that have rules.
  std::span<const std::uint32_t> steps_of_pass(int pass) const {
    const auto index = static_cast<std::size_t>(pass);
    if (index >= by_pass_.size()) return {};
    return by_pass_[index];
  }

  std::span<const StartWord> starts_of_pass(int pass) const {
    const auto index = static_cast<std::size_t>(pass);
    if (index >= rules_.starts.size()) return {};
    return rules_.starts[index];
  }

  bool can_match(std::uint32_t step) const {
    if (step < kGates && (gates_ >> step & 1) == 0) return false;
    return every_step_ || places_.any(rules_.steps[step].bits);
  }

  void run_step(std::uint32_t number) {
    number_ = number;
    step_ = &rules_.steps[number];
    if (!write_skeleton()) return;
    if (costs_ != nullptr) count_costs();
    search_.begin(*step_, skeleton_, places_.of(step_->bits));
    if (trace_ != nullptr) begin_trace();
    std::size_t from = 0;
    while (search_.next(from, allowed_, hit_)) {
      const std::size_t end = accept();
      if (trace_ != nullptr) note_claimed(begin_of(hit_.whole()), end);
      from = end;
    }
    if (!changes_.empty()) change_elements();
    if (trace_ != nullptr) {
      trace_->back().after = skeleton_text(text_, rules_, elements());
    }
  }

  const std::vector<Element>& elements() const { return reading_->elements; }

  void count_costs() {
    std::vector<RuleCost>& costs = (*costs_)[number_];
    costs.resize(step_->rules.size());
    search_.count_in(&costs);
  }

  /// Gates stay open when what opened them is gone, so this asks again.
  bool is_there(const ByteMask& symbols) const {
    return symbols.none() ||
           std::any_of(skeleton_.begin(), skeleton_.end(), [&](char symbol) {
             return symbols[static_cast<unsigned char>(symbol)];
           });
  }

  /// False if the step does not read such a paragraph.
  bool write_skeleton() {
    skeleton_.resize(elements().size());
    for (std::size_t i = 0; i < skeleton_.size(); ++i) {
      skeleton_[i] = rules_.symbols.of(elements()[i].set, number_);
    }
    return is_there(step_->where_symbols) &&
           (!step_->where || step_->where->matches(skeleton_));
  }

  std::string_view view_of(const CompiledUnless& unless,
                           GroupSpan whole) const {
    const std::string_view all = skeleton_;
    std::size_t begin = begin_of(whole);
    std::size_t end = end_of(whole);
    switch (unless.over) {
      case UnlessDefinition::Over::match:
        return all.substr(begin, end - begin);
      case UnlessDefinition::Over::before:
        return all.substr(0, begin);
      case UnlessDefinition::Over::after:
        return all.substr(end);
      case UnlessDefinition::Over::sentence:
        break;
    }
    while (begin > 0 && !is_stop(elements()[begin - 1], rules_)) --begin;
    while (end < all.size() && !is_stop(elements()[end], rules_)) ++end;
    return all.substr(begin, end - begin);
  }

  bool stopped(const CompiledRule& rule, GroupSpan whole) {
    for (std::size_t i = 0; i < rule.unless.size(); ++i) {
      const CompiledUnless& unless = rule.unless[i];
      if (!unless.regex.matches(view_of(unless, whole))) continue;
      note_stopped(rule, whole, "unless", rule.definition.unless[i].pattern);
      return true;
    }
    return false;
  }

  const StateEvent* state_at(State state, GroupSpan whole) const {
    return find_state(reading_->states, state, elements(), begin_of(whole),
                      rules_);
  }

  bool has_states(const CompiledRule& rule, GroupSpan whole) {
    for (State state : rule.needs) {
      if (state_at(state, whole) != nullptr) continue;
      note_stopped(rule, whole, "needs", state_name(state));
      return false;
    }
    return true;
  }

  /// Takes the hit; returns the element at which the search goes on.
  std::size_t accept() {
    const CompiledRule& rule = step_->rules[hit_.rule];
    const GroupSpan* it = group_of(hit_, Group::it);
    const GroupSpan target = it != nullptr ? *it : hit_.whole();
    std::uint32_t attribution = kNone;
    if (leaves_match(rule, *step_) || !rule.sets.empty() || trace_ != nullptr) {
      attribution = file_match(rule, match_of(rule, target));
    }
    if (rule.evidence) {
      const TokenSpan name = {elements()[begin_of(target)].tokens.begin,
                              elements()[end_of(target) - 1].tokens.end};
      reading_->evidence.push_back({*rule.evidence, name});
    }
    if (!rule.makes && !rule.drops) return end_of(hit_.whole());
    changes_.push_back({begin_of(target), end_of(target), rule.drops,
                        made(rule, target, attribution)});
    return end_of(target);
  }

  Captured capture(Group group, GroupSpan span) const {
    Captured captured;
    captured.group = group;
    captured.tokens = {elements()[begin_of(span)].tokens.begin,
                       elements()[end_of(span) - 1].tokens.end};
    captured.head = captured.tokens;
    captured.set = elements()[begin_of(span)].set;
    for (std::size_t i = begin_of(span); i < end_of(span); ++i) {
      if (elements()[i].head.empty()) continue;
      captured.head = elements()[i].head;
      captured.set = elements()[i].set;
      break;
    }
    return captured;
  }

  Match match_of(const CompiledRule& rule, GroupSpan target) {
    Match match{number_, hit_.rule, {}, {}, kNone};
    for (const auto& [group, span] : hit_.groups) {
      if (group == Group::to) {
        match.joined_to = elements()[begin_of(span)].match;
      } else if (group != Group::whole) {
        match.captures.push_back(capture(group, span));
      }
    }
    match.tokens = capture(Group::whole, target).tokens;
    if (trace_ != nullptr) note_fired(rule, match);
    borrow_source(rule, match);
    if (trace_ != nullptr) trace_->back().matches.push_back(match);
    return match;
  }

  /// A rule that reads a state and names no source takes it from there.
  void borrow_source(const CompiledRule& rule, Match& match) const {
    if (rule.needs.empty() || !rule.attributes) return;
    const StateEvent* event = state_at(rule.needs.front(), hit_.whole());
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

  /// Writes its states and keeps it; gives the attribution that it is.
  std::uint32_t file_match(const CompiledRule& rule, Match match) {
    const auto index = static_cast<std::uint32_t>(reading_->matches.size());
    for (State state : rule.sets) write_state(state, match, index);
    if (!leaves_match(rule, *step_)) return kNone;
    const std::uint32_t joined = match.joined_to;
    reading_->matches.push_back(std::move(match));
    return joined != kNone ? joined : index;
  }

  void write_state(State state, const Match& match, std::uint32_t index) {
    StateEvent event{state, {}, {}, index};
    for (const Captured& captured : match.captures) {
      if (captured.group == Group::cue) event.cue = captured;
      if (captured.group == Group::source || captured.group == Group::it) {
        event.source = captured;
      }
    }
    if (event.source.tokens.empty()) event.source.tokens = match.tokens;
    // NAME, who said A, added B: "who" is no subject for what follows.
    if (state == State::subject && relative_ &&
        rules_.sets.has(event.source.set, *relative_)) {
      return;
    }
    reading_->states.push_back(event);
  }

  /// The element that the match leaves in the skeleton.
  Element made(const CompiledRule& rule, GroupSpan target,
               std::uint32_t attribution) const {
    Element made;
    made.match = attribution;
    const Captured whole = capture(Group::it, target);
    made.tokens = whole.tokens;
    made.head = whole.head;
    made.set = rule.made;
    made.maker = rule.number;
    const GroupSpan* head = group_of(hit_, Group::head);
    if (head == nullptr) return made;
    const Element& last = elements()[end_of(*head) - 1];
    made.head = head->end - head->begin == 1 && !last.head.empty()
                    ? last.head
                    : TokenSpan(elements()[begin_of(*head)].tokens.begin,
                                last.tokens.end);
    if (last.set < rule.made_by_head.size() &&
        rule.made_by_head[last.set] != 0) {
      made.set = rule.made_by_head[last.set];
    }
    return made;
  }

  void change_elements() {
    for (const Change& change : changes_) {
      if (!change.drops) gates_ |= rules_.gates[change.made.set];
    }
    apply(changes_, [](const Change& change) { return change.made; },
          reading_->elements);
    places_.change(changes_, elements());
    changes_.clear();
  }

  std::string words(TokenSpan tokens) const {
    if (tokens.empty()) return {};
    return std::string(text_.slice(text_.bytes_of(tokens)));
  }

  void begin_trace() {
    trace_->push_back(
        {step_->definition.name,
         {elements().front().tokens.begin, elements().back().tokens.end},
         skeleton_text(text_, rules_, elements()),
         {},
         {},
         {},
         {}});
  }

  void note_fired(const CompiledRule& rule, const Match& match) {
    trace_->back().fired.push_back(rule.definition.id + ": " +
                                   words(match.tokens));
  }

  /// The rules that would have matched inside what the hit has claimed.
  void note_claimed(std::size_t begin, std::size_t end) {
    const std::string& by = step_->rules[hit_.rule].definition.id;
    for (const CompiledRule& rule : step_->rules) {
      GroupSpan whole;
      if (rule.definition.id == by ||
          !search_.find_allowed(rule, begin, allowed_, whole) ||
          begin_of(whole) >= end) {
        continue;
      }
      note_stopped(rule, whole, "claimed by", by);
    }
  }

  void note_stopped(const CompiledRule& rule, GroupSpan whole,
                    std::string_view why, std::string_view by) {
    if (trace_ == nullptr) return;
    std::vector<std::string>& all = trace_->back().stopped;
    std::string note = rule.definition.id + " (" + std::string(why) + ' ' +
                       std::string(by) +
                       "): " + words(capture(Group::whole, whole).tokens);
    if (std::find(all.begin(), all.end(), note) == all.end()) {
      all.push_back(std::move(note));
    }
  }

  const Text& text_;
  const RuleBook& rules_;
  Trace* trace_;
  RuleCosts* costs_;
  std::optional<ClassId> relative_;
  std::vector<std::vector<std::uint32_t>> by_pass_;  ///< numbers of steps
  std::uint64_t gates_ = 0;  ///< of the steps that may find something
  std::uint32_t number_ = 0;
  const CompiledStep* step_ = nullptr;
  Reading* reading_ = nullptr;
  std::string skeleton_;
  StartPlaces places_;
  bool every_step_;  ///< none is left out
  MatchSearch search_;
  MatchSearch::Allowed allowed_;
  Hit hit_;
  std::vector<Change> changes_;
};

StepRunner::StepRunner(const Text& text, const RuleBook& rules,
                       const CascadeOptions& options)
    : run_(std::make_unique<Run>(text, rules, options)) {}
StepRunner::~StepRunner() = default;

void StepRunner::run(int pass, std::size_t first, std::size_t last,
                     Reading& reading) {
  run_->run(pass, first, last, reading);
}

void StepRunner::run_pass(int pass, Reading& reading) {
  run_->run(pass, 0, run_->rules().steps.size(), reading);
}

}  // namespace onrecord
