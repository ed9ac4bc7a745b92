#include "onrecord/eval/report.h"

#include <array>
#include <map>
#include <utility>

#include "onrecord/eval/figure_list.h"

namespace onrecord {
namespace {

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string right_aligned(const std::string& text, std::size_t width) {
  return text.size() < width ? std::string(width - text.size(), ' ') + text
                             : text;
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

std::string as_json(const FigureGroup& group) {
  std::string out = "{";
  for (const auto& [name, value] : group.values) {
    out += (out.size() > 1 ? ", \"" : "\"") + name + "\": " + value;
  }
  return out + "}";
}

std::string as_json(const std::vector<Measure>& measures) {
  std::string out = "{";
  for (const Measure& measure : measures) {
    out += (out.size() > 1 ? ", \"" : "\"") + measure.name +
           "\": {\"right\": " + std::to_string(measure.right) +
           ", \"total\": " + std::to_string(measure.total) + "}";
  }
  return out + "}";
}

std::string as_json(const std::vector<ConfidenceBin>& bins) {
  std::string out = "[";
  for (const ConfidenceBin& bin : bins) {
    out += (out.size() > 1 ? ", {" : "{");
    out += "\"from\": " + rounded(bin.low) +
           ", \"right\": " + std::to_string(bin.right) +
           ", \"total\": " + std::to_string(bin.total) + "}";
  }
  return out + "]";
}

std::string as_json(const std::vector<Interval>& intervals) {
  std::string out = "{";
  for (const Interval& interval : intervals) {
    out += (out.size() > 1 ? ", \"" : "\"") + interval.name + "\": [" +
           rounded(interval.low) + ", " + rounded(interval.high) + "]";
  }
  return out + "}";
}

std::string table_of(const std::string& title,
                     const std::vector<Measure>& measures) {
  std::string out = "\n" + padded(title, 50) + " right  total  share\n";
  for (const Measure& one : measures) {
    out += padded(one.name, 50) + right_aligned(std::to_string(one.right), 6) +
           right_aligned(std::to_string(one.total), 7) + "  " +
           rounded(share(one.right, one.total)) + "\n";
  }
  return out;
}

std::string table_of(const std::vector<ConfidenceBin>& bins) {
  std::string out = "\nconfidence  right  total  share  stated\n";
  for (const ConfidenceBin& bin : bins) {
    if (bin.total == 0) continue;
    out += padded("from " + rounded(bin.low), 10) +
           right_aligned(std::to_string(bin.right), 7) +
           right_aligned(std::to_string(bin.total), 7) + "  " +
           rounded(share(bin.right, bin.total)) + " " +
           rounded(bin.stated / static_cast<double>(bin.total)) + "\n";
  }
  return out;
}

std::string told(const std::optional<bool>& right) {
  return !right ? "not judged" : *right ? "right" : "wrong";
}

std::string place_of(const std::string& doc, std::size_t place) {
  return doc + "@" + std::to_string(place) + ": ";
}

std::string shares_as_json(const Shares& shares, const MentionFigures& f) {
  return "{\"p\": " + rounded(shares.p) + ", \"r\": " + rounded(shares.r) +
         ", \"f1\": " + rounded(shares.f1) +
         ", \"gold\": " + std::to_string(f.gold) +
         ", \"pred\": " + std::to_string(f.pred) + "}";
}

std::string columns_of(const Shares& shares) {
  std::string out;
  for (const double value : {shares.p, shares.r, shares.f1}) {
    out += right_aligned(rounded(value), 8);
  }
  return out;
}

}  // namespace

std::string to_text(const QuoteReport& report) {
  std::string out;
  for (const FigureGroup& group : groups_of(report.figures)) {
    out += padded(group.name, 15);
    for (const auto& [name, value] : group.values) {
      out += " " + name + " " + value + " ";
    }
    out.back() = '\n';
  }
  for (const Interval& interval : report.intervals) {
    out += "95 % of draws   " + interval.name + " " + rounded(interval.low) +
           " to " + rounded(interval.high) + "\n";
  }
  out += table_of("type", report.measures.types);
  out += table_of("act", report.measures.acts);
  out += table_of("rule", report.measures.rules);
  return out + table_of(report.measures.bins);
}

std::string to_json(const QuoteReport& report) {
  std::string out = "{";
  for (const FigureGroup& group : groups_of(report.figures)) {
    out += "\"" + group.name + "\": " + as_json(group) + ", ";
  }
  if (!report.intervals.empty()) {
    out += "\"interval\": " + as_json(report.intervals) + ", ";
  }
  return out + "\"by_type\": " + as_json(report.measures.types) +
         ", \"by_act\": " + as_json(report.measures.acts) +
         ", \"by_rule\": " + as_json(report.measures.rules) +
         ", \"by_confidence\": " + as_json(report.measures.bins) + "}\n";
}

std::string to_text(const MentionReport& report) {
  std::string out = padded("", 14) + " exact p       r      f1" +
                    "   touch p       r      f1   gold   pred\n";
  for (const MentionFigures& f : report.kinds) {
    out += padded(f.kind, 14) + columns_of(exact_shares(f)) + "  " +
           columns_of(overlap_shares(f)) +
           right_aligned(std::to_string(f.gold), 7) +
           right_aligned(std::to_string(f.pred), 7) + "\n";
  }
  return out + table_of("rule", report.rules);
}

std::string to_json(const MentionReport& report) {
  std::string out = "{";
  for (const MentionFigures& f : report.kinds) {
    out += (out.size() > 1 ? ", \"" : "\"") + f.kind +
           "\": {\"exact\": " + shares_as_json(exact_shares(f), f) +
           ", \"overlap\": " + shares_as_json(overlap_shares(f), f) + "}";
  }
  return out + ", \"by_rule\": " + as_json(report.rules) + "}\n";
}

std::string list_mistakes(std::span<const Judgement> judgements,
                          std::size_t most) {
  std::map<MistakeKind, std::vector<const Mistake*>> by_kind;
  for (const Judgement& judgement : judgements) {
    for (const Mistake& mistake : judgement.mistakes) {
      by_kind[mistake.kind].push_back(&mistake);
    }
  }
  std::string out;
  for (const auto& [kind, mistakes] : by_kind) {
    out += "\n== " + std::string(word(kind)) + ": " +
           std::to_string(mistakes.size()) + "\n";
    for (std::size_t i = 0; i < mistakes.size() && i < most; ++i) {
      const Mistake& one = *mistakes[i];
      out += "  " + place_of(one.doc, one.place) + one_line(one.text) +
             "\n    gold: " + (one.gold.empty() ? "nobody" : one.gold) +
             " | found: " + (one.found.empty() ? "nobody" : one.found) +
             (one.rule.empty() ? "" : " | " + one.rule) + "\n";
    }
  }
  return out;
}

std::string list_mistakes(const MentionReport& report, std::size_t most) {
  std::string out;
  std::map<std::pair<bool, std::string>, std::size_t> shown;
  for (const MentionMistake& one : report.mistakes) {
    if (shown[{one.missed, one.kind}]++ >= most) continue;
    out += (one.missed ? "missed " : "wrong ") + one.kind + " " +
           place_of(one.doc, one.place) + one_line(one.text) +
           (one.rule.empty() ? "" : " | " + one.rule) + "\n";
  }
  return out;
}

std::string list_changes(std::span<const Change> changes) {
  constexpr std::array<const char*, 3> kWords = {"gained", "lost", "changed"};
  std::array<std::size_t, 3> counts{};
  std::string lines;
  for (const Change& one : changes) {
    const auto kind = static_cast<std::size_t>(one.kind);
    ++counts[kind];
    lines += std::string(kWords[kind]) + " " + place_of(one.doc, one.place) +
             one_line(one.text) + "\n";
    if (!one.before.empty()) {
      lines += "    was " + told(one.right_before) + ": " +
               one_line(one.before) + "\n";
    }
    if (!one.after.empty()) {
      lines += "    is  " + told(one.right_after) + ": " + one_line(one.after) +
               "\n";
    }
  }
  std::string out = "\n";
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    out += std::to_string(counts[i]) + " " + kWords[i] +
           (i + 1 < kWords.size() ? ", " : "\n");
  }
  return out + lines;
}

std::string list_differences(const Figures& before, const Figures& now) {
  const std::vector<FigureGroup> old_groups = groups_of(before);
  std::map<std::string, std::string> old;
  for (const FigureGroup& group : old_groups) {
    for (const auto& [name, value] : group.values) {
      old[group.name + "." + name] = value;
    }
  }
  std::string out;
  for (const FigureGroup& group : groups_of(now)) {
    for (const auto& [name, value] : group.values) {
      const std::string key = group.name + "." + name;
      if (old[key] == value) continue;
      out += padded(key, 20) + " " + value + " (was " + old[key] + ")\n";
    }
  }
  return out.empty() ? "\nno figure differs\n" : "\n" + out;
}

}  // namespace onrecord
