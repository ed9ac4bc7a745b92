#include "onrecord/model/brat.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "onrecord/model/record.h"
#include "onrecord/text/utf8.h"

// The form is that of https://brat.nlplab.org/standoff.html. Roles and types
// are PolNeAR's, so that what reads that corpus reads these files.

namespace onrecord {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// The parts of a stretch that stand on one line each, without blanks at their
/// ends.
std::vector<ByteSpan> lines_of(std::string_view text, ByteSpan span) {
  std::vector<ByteSpan> lines;
  std::size_t at = span.begin;
  while (at < span.end) {
    const std::size_t end = std::min(text.find('\n', at), span.end);
    const std::string_view line = text.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(kBlanks);
    if (first != line.npos) {
      lines.emplace_back(at + first, at + line.find_last_not_of(kBlanks) + 1);
    }
    at = end + 1;
  }
  return lines;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(),
      [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

class BratWriter {
 public:
  explicit BratWriter(const Extraction& extraction)
      : extraction_(extraction), map_(extraction.text.bytes) {}

  void mentions();
  void quote(const Quote& quote);
  std::string take() { return std::move(out_); }

 private:
  using Phrases = std::optional<Phrase>;

  /// Its id, or none if nothing but blanks stands there.
  std::string text_bound(std::string_view type,
                         const std::vector<ByteSpan>& spans);
  std::string event(const std::vector<ByteSpan>& content, const Phrases& cue,
                    const Phrases& source);
  void attribute(std::string_view name, const std::string& event,
                 std::string_view value);
  void note(const std::string& id, const std::string& text);

  const Extraction& extraction_;
  OffsetMap map_;
  std::string out_;
  std::size_t text_bounds_ = 0;
  std::size_t events_ = 0;
  std::size_t attributes_ = 0;
  std::size_t notes_ = 0;
};

std::string BratWriter::text_bound(std::string_view type,
                                   const std::vector<ByteSpan>& spans) {
  const std::string_view bytes = extraction_.text.bytes;
  std::string places;
  std::string words;
  for (const ByteSpan span : spans) {
    for (const ByteSpan line : lines_of(bytes, span)) {
      const CodeSpan place = map_.code_points(line);
      places += places.empty() ? ' ' : ';';
      places += std::to_string(place.begin) + ' ' + std::to_string(place.end);
      words += words.empty() ? "" : " ";
      words += extraction_.text.slice(line);
    }
  }
  if (places.empty()) return {};
  std::string id = "T" + std::to_string(++text_bounds_);
  out_ += id + '\t';
  out_ += type;
  out_ += places + '\t' + words + '\n';
  return id;
}

std::string BratWriter::event(const std::vector<ByteSpan>& content,
                              const Phrases& cue, const Phrases& source) {
  const std::string said = text_bound("Content", content);
  if (said.empty()) return {};
  std::string roles = " Content:" + said;
  const auto add = [&](const char* role, const Phrases& phrase) {
    if (!phrase) return;
    const std::string id = text_bound(role, {phrase->span});
    if (!id.empty()) roles += std::string(" ") + role + ':' + id;
  };
  add("Cue", cue);
  add("Source", source);
  const ByteSpan trigger = cue ? cue->span : content.front();
  const std::string anchor = text_bound("Attribution", {trigger});
  std::string id = "E" + std::to_string(++events_);
  out_ += id + "\tAttribution:" + anchor + roles + '\n';
  return id;
}

void BratWriter::attribute(std::string_view name, const std::string& event,
                           std::string_view value) {
  out_ += 'A' + std::to_string(++attributes_) + '\t';
  out_ += name;
  out_ += ' ' + event + ' ';
  out_ += value;
  out_ += '\n';
}

void BratWriter::note(const std::string& id, const std::string& text) {
  out_ += '#' + std::to_string(++notes_) + "\tAnnotatorNotes " + id + '\t' +
          one_line(text) + '\n';
}

void BratWriter::mentions() {
  std::map<std::size_t, std::vector<std::string>> by_entity;
  for (const Mention& mention : extraction_.mentions) {
    if (mention.kind == "pronoun") continue;
    const std::string id = text_bound(mention.kind, {mention.span});
    if (id.empty()) continue;
    by_entity[mention.entity].push_back(id);
    if (!mention.value.empty()) note(id, mention.value);
  }
  for (const auto& [index, ids] : by_entity) {
    const std::string& dossier = extraction_.entities[index].dossier;
    if (!dossier.empty()) note(ids.front(), dossier);
    if (ids.size() < 2) continue;
    out_ += "*\tEquiv";
    for (const std::string& id : ids) out_ += ' ' + id;
    out_ += '\n';
  }
}

void BratWriter::quote(const Quote& quote) {
  const std::string id = event(quote.content, quote.cue, quote.source);
  if (id.empty()) return;
  attribute("Type", id, word(quote.type));
  attribute("Act", id, word(quote.act));
  attribute("Polarity", id, word(quote.polarity));
  attribute("Status", id, word(quote.status));
  if (quote.speaker && !quote.speaker->name.empty()) {
    const std::string& dossier = quote.speaker->dossier;
    note(id, quote.speaker->name +
                 (dossier.empty() ? "" : " (" + dossier + ")"));
  }
  for (const NestedQuote& inner : quote.nested) {
    event(inner.content, inner.cue, inner.source);
  }
}

}  // namespace

std::string brat_annotations(const Extraction& extraction, bool mentions) {
  BratWriter writer(extraction);
  if (mentions) writer.mentions();
  for (const Quote& quote : extraction.quotes) writer.quote(quote);
  return writer.take();
}

std::string brat_configuration() {
  return R"([entities]
person
organization
place
role
nationality
event
equipment
document
date
relative_date
time
duration
money
percent
quantity
number
Content
Cue
Source

[relations]
Equiv Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Attribution Content+:Content, Cue*:Cue, Source*:Source

[attributes]
Type Arg:<EVENT>, Value:direct|mixed|indirect
Act Arg:<EVENT>, Value:speech|document|stance
Polarity Arg:<EVENT>, Value:said|not_said|denied
Status Arg:<EVENT>, Value:attributed|undecided
)";
}

}  // namespace onrecord
