#include "onrecord/eval/records.h"

#include <algorithm>
#include <functional>
#include <optional>

#include <simdjson.h>

namespace onrecord {
namespace {

namespace dom = simdjson::dom;

/// Fields of one JSON object; what is missing or of another kind is empty.
class Fields {
 public:
  explicit Fields(dom::object object) : object_(object) {}
  explicit Fields(dom::element element) {
    if (element.get(object_) == simdjson::SUCCESS) return;
    object_ = dom::object();
    holds_ = false;
  }
  bool has(std::string_view key) const { return find(key).has_value(); }
  std::optional<dom::element> find(std::string_view key) const {
    dom::element element;
    if (!holds_ || object_[key].get(element) != simdjson::SUCCESS ||
        element.is_null()) {
      return std::nullopt;
    }
    return element;
  }
  std::string text(std::string_view key) const {
    return text_of(find(key)).value_or("");
  }
  bool flag(std::string_view key) const {
    const auto element = find(key);
    bool value = false;
    return element && element->get(value) == simdjson::SUCCESS && value;
  }
  double number(std::string_view key) const {
    const auto element = find(key);
    double value = 0;
    if (element && element->get(value) != simdjson::SUCCESS) return 0;
    return value;
  }
  static std::optional<std::string> text_of(
      const std::optional<dom::element>& element) {
    std::string_view value;
    if (!element || element->get(value) != simdjson::SUCCESS) {
      return std::nullopt;
    }
    return std::string(value);
  }

 private:
  dom::object object_;
  bool holds_ = true;
};

/// The elements of a list; a single object is a list of one.
std::vector<dom::element> list_of(const std::optional<dom::element>& element) {
  if (!element) return {};
  dom::array array;
  if (element->get(array) != simdjson::SUCCESS) return {*element};
  return {array.begin(), array.end()};
}

std::optional<CodeSpan> span_of(dom::element element) {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  if (!element.is_object() ||
      element["start"].get(begin) != simdjson::SUCCESS ||
      element["end"].get(end) != simdjson::SUCCESS || begin > end) {
    return std::nullopt;
  }
  return CodeSpan{begin, end};
}

/// False if one of them is no {"start", "end"}.
bool read_spans(const std::optional<dom::element>& element,
                std::vector<CodeSpan>& spans) {
  for (const dom::element item : list_of(element)) {
    const auto span = span_of(item);
    if (!span) return false;
    spans.push_back(*span);
  }
  std::sort(spans.begin(), spans.end());
  return true;
}

/// A name, or an object with one.
std::string name_of(dom::element element) {
  if (const auto text = Fields::text_of(element)) return *text;
  return Fields(element).text("name");
}

/// The rule, and what the trail says its confidence was measured as.
void read_trail(const Fields& line, StatedQuote& quote) {
  quote.rule = line.text("rule");
  quote.measured_as = quote.rule;
  int pieces = 0;
  for (const dom::element item : list_of(line.find("trail"))) {
    const Fields step(item);
    if (step.text("step") == "measured") quote.measured_as = step.text("how");
    const auto captures = step.find("captures");
    pieces += captures && Fields(*captures).has("content");
  }
  quote.joined = pieces > 1;
}

/// What is wrong with the line; empty if nothing.
std::string read_quote(const Fields& line, StatedQuote& quote) {
  if (!read_spans(line.find("content"), quote.content) ||
      !read_spans(line.find("source"), quote.source) ||
      !read_spans(line.find("cue"), quote.cue)) {
    return "content, source and cue need \"start\" and \"end\", in code points";
  }
  if (quote.source.size() > 1 || quote.cue.size() > 1) {
    return "source and cue are one stretch each; keep the one that decides";
  }
  quote.type = line.text("type");
  quote.status = line.text("status");
  quote.reason = line.text("reason");
  quote.states_speaker = true;
  if (const auto speaker = line.find("speaker")) {
    quote.speaker = name_of(*speaker);
  }
  for (const dom::element item : list_of(line.find("also"))) {
    quote.also.push_back(name_of(item));
  }
  for (const dom::element item : list_of(line.find("candidates"))) {
    quote.candidates.push_back(name_of(item));
  }
  quote.optional = line.flag("optional");
  quote.id = line.text("id");
  quote.act = line.text("act");
  quote.confidence = line.number("confidence");
  read_trail(line, quote);
  return {};
}

/// Hands each line's object to `take`, which answers what is wrong with it.
std::optional<Error> for_each_line(
    std::string_view lines, const std::string& name,
    const std::function<std::string(const Fields&, int)>& take) {
  dom::parser parser;
  int number = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const std::string where = name + ":" + std::to_string(number);
    dom::object object;
    const auto error = parser.parse(line.data(), line.size()).get(object);
    if (error != simdjson::SUCCESS) {
      return Error{Kind::bad_input,
                   std::string("is no JSON object (") +
                       simdjson::error_message(error) +
                       "); give one object a line",
                   where};
    }
    const std::string fault = take(Fields(object), number);
    if (!fault.empty()) return Error{Kind::bad_input, fault, where};
  }
  return std::nullopt;
}

bool was_guessed(const StatedQuote& quote) {
  return quote.reason == "no_source" || quote.reason == "guess_only" ||
         quote.reason == "far";
}

bool is_quote(const StatedQuote& quote) {
  return quote.type.empty() || quote.type == "direct" ||
         quote.type == "mixed" || quote.type == "indirect";
}

}  // namespace

Result<QuotesByDoc> read_quote_lines(std::string_view lines,
                                     const std::string& name) {
  QuotesByDoc quotes;
  const auto error =
      for_each_line(lines, name, [&](const Fields& line, int number) {
        if (!line.has("content")) return std::string();
        StatedQuote quote;
        quote.line = number;
        std::string fault = read_quote(line, quote);
        quotes[article_name(line.text("doc"))].push_back(std::move(quote));
        return fault;
      });
  if (error) return fail(*error);
  return quotes;
}

Result<QuotesByDoc> read_found_quotes(std::string_view lines,
                                      const std::string& name) {
  auto quotes = read_quote_lines(lines, name);
  if (!quotes) return quotes;
  for (auto& [doc, rows] : *quotes) {
    std::erase_if(rows, [](const auto& quote) { return !is_quote(quote); });
    for (StatedQuote& quote : rows) {
      if (quote.status != "undecided") continue;
      quote.speaker.clear();
      if (was_guessed(quote)) quote.source.clear();
    }
  }
  return quotes;
}

Result<MentionsByDoc> read_mention_lines(std::string_view lines,
                                         const std::string& name) {
  MentionsByDoc mentions;
  const auto error =
      for_each_line(lines, name, [&](const Fields& line, int number) {
        const auto inner = line.find("mention");
        const Fields fields = inner ? Fields(*inner) : line;
        if (!fields.has("start") || !fields.has("end") || !fields.has("kind") ||
            fields.has("inside")) {
          return std::string();
        }
        const auto begin = static_cast<std::size_t>(fields.number("start"));
        const auto end = static_cast<std::size_t>(fields.number("end"));
        if (begin >= end) return std::string("the mention is empty");
        mentions[article_name(line.text("doc"))].push_back(
            {{begin, end}, fields.text("kind"), fields.text("text"), number,
             fields.text("rule")});
        return std::string();
      });
  if (error) return fail(*error);
  return mentions;
}

}  // namespace onrecord
