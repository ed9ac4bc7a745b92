#include "cli/rule_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "onrecord/pipeline/explain.h"
#include "onrecord/pipeline/tracing.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kContextBytes = 60;

std::string two_digits(double number) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2f", number);
  return text.data();
}

/// Cells of a table; the last is never padded.
using Row = std::vector<std::string>;

std::string laid_out(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], row[i].size());
    }
  }
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      text += row[i] + std::string(widths[i] + 2 - row[i].size(), ' ');
    }
    text += row.back() + '\n';
  }
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::string over_name(UnlessDefinition::Over over) {
  using Over = UnlessDefinition::Over;
  switch (over) {
    case Over::before:
      return "before: ";
    case Over::after:
      return "after: ";
    case Over::sentence:
      return "sentence: ";
    case Over::match:
      break;
  }
  return "match: ";
}

std::string measured(const CompiledRule& rule) {
  const std::string confidence = "confidence " + two_digits(rule.confidence);
  if (rule.measured.total == 0) return "not yet, " + confidence;
  return std::to_string(rule.measured.right) + " of " +
         std::to_string(rule.measured.total) + " right, " + confidence;
}

/// The fields that a definition states; empty ones are left out.
class Page {
 public:
  void add(const char* name, const std::string& value) {
    if (!value.empty()) rows_.push_back({name, value});
  }
  void add(const char* name, const std::vector<std::string>& values) {
    for (const std::string& value : values) add(name, value);
  }
  std::string text() const { return laid_out(rows_); }

 private:
  std::vector<Row> rows_;
};

void add_words(const RuleDefinition& rule, Page& page) {
  page.add("why", rule.why);
  page.add("file", rule.place.file + ':' + std::to_string(rule.place.line));
  page.add("step", rule.step);
  page.add("status", rule.status);
  page.add("priority", std::to_string(rule.priority));
  page.add("pattern", rule.pattern);
  for (const UnlessDefinition& unless : rule.unless) {
    page.add("unless", over_name(unless.over) + unless.pattern);
  }
  page.add("needs", joined(rule.needs));
  page.add("sets", joined(rule.sets));
  page.add("makes", joined(rule.makes));
  page.add("keeps", joined(rule.keeps));
  page.add("act", rule.act);
  page.add("polarity", rule.polarity);
  page.add("guess", rule.guess ? "yes" : "");
  page.add("verbatim", rule.verbatim ? "yes" : "");
  page.add("match", rule.match);
  page.add("near_miss", rule.near_miss);
  page.add("todo_match", rule.todo_match);
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

bool inside_code_point(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// The match between marks, with some of its paragraph on both sides.
std::string in_context(const Text& text, TokenSpan match) {
  const std::string_view all = text.bytes;
  const ByteSpan span = text.bytes_of(match);
  const ByteSpan around = text.paragraphs[text.paragraph_of(match.begin)].span;
  std::size_t begin =
      span.begin - std::min(span.begin - around.begin, kContextBytes);
  std::size_t end = std::min(span.end + kContextBytes, around.end);
  while (inside_code_point(all, begin)) ++begin;
  while (inside_code_point(all, end)) ++end;
  return one_line(std::string(begin > around.begin ? ".." : "") +
                  std::string(text.slice({begin, span.begin})) + "⟦" +
                  std::string(text.slice(span)) + "⟧" +
                  std::string(text.slice({span.end, end})) +
                  (end < around.end ? ".." : ""));
}

}  // namespace

std::string rule_list(const RuleBook& rules, const RuleFilter& filter) {
  std::vector<Row> rows;
  const auto wanted = [](const std::string& asked, const std::string& is) {
    return asked.empty() || asked == is;
  };
  for (const CompiledStep& step : rules.steps) {
    if (!wanted(filter.step, step.definition.name)) continue;
    if (!wanted(filter.phase, step.definition.phase)) continue;
    for (const CompiledRule& rule : step.rules) {
      rows.push_back({rule.definition.id, step.definition.name,
                      rule.definition.status, two_digits(rule.confidence),
                      rule.definition.why});
    }
  }
  for (const RuleDefinition& rule : rules.switched_off) {
    if (!filter.phase.empty() || !wanted(filter.step, rule.step)) continue;
    rows.push_back({rule.id, rule.step, rule.status, "-", rule.why});
  }
  return laid_out(rows);
}

const CompiledRule* find_rule(const RuleBook& rules, std::string_view id) {
  for (const CompiledStep& step : rules.steps) {
    for (const CompiledRule& rule : step.rules) {
      if (rule.definition.id == id) return &rule;
    }
  }
  return nullptr;
}

std::string rule_page(const RuleBook& rules, std::string_view id) {
  Page page;
  page.add("id", std::string(id));
  if (const CompiledRule* rule = find_rule(rules, id)) {
    add_words(rule->definition, page);
    page.add("expanded", rule->expanded);
    page.add("version", rule->version);
    page.add("measured", measured(*rule));
    return page.text();
  }
  for (const RuleDefinition& rule : rules.switched_off) {
    if (rule.id != id) continue;
    add_words(rule, page);
    return page.text();
  }
  return {};
}

std::size_t add_trial_matches(const TracedText& traced, const RuleBook& rules,
                              const std::string& doc, std::string& out) {
  const CompiledRule* trial = find_rule(rules, kTrial);
  std::size_t count = 0;
  for (const TraceEntry& entry : traced.trace) {
    for (const Match& match : entry.matches) {
      if (&rule_of(rules, match) != trial) continue;
      ++count;
      const ByteSpan span = traced.text.bytes_of(match.tokens);
      const LineColumn at = line_column(traced.text, span.begin);
      out += doc + ':' + std::to_string(at.line) + ':' +
             std::to_string(at.column) + ": " +
             in_context(traced.text, match.tokens) + '\n';
      for (const Captured& captured : match.captures) {
        out +=
            "    " + std::string(group_name(captured.group)) + ": " +
            one_line(traced.text.slice(traced.text.bytes_of(captured.tokens))) +
            '\n';
      }
    }
  }
  return count;
}

}  // namespace onrecord::cli
