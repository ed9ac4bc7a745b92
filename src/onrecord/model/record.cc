// Records leave straight into the caller's string: no tree is built and no text
// copied on the way. Spans change their unit here and nowhere else. Names stand
// in the code as in the line, with their commas: one copy writes them.

#include "onrecord/model/record.h"

#include <array>
#include <optional>

#include "onrecord/model/json_text.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

template <std::size_t N, class Enum>
std::string_view pick(const std::array<std::string_view, N>& words, Enum e) {
  return words[static_cast<std::size_t>(e)];
}

/// How a detail's value is written; empty if it has none.
struct DetailNames {
  std::string_view name;
  std::string_view value;
};

class RecordWriter {
 public:
  RecordWriter(const Extraction& extraction, Offsets offsets, std::string& out)
      : extraction_(extraction), offsets_(offsets), json_(out) {
    if (offsets != Offsets::bytes) map_.emplace(extraction.text.bytes);
  }

  void quote(const Quote& quote);
  void mention(const Mention& mention);

 private:
  /// `name` as it stands in the line: R"(,"type":)".
  void field(std::string_view name, std::string_view text) {
    json_.raw(name);
    json_.string_or_null(text);
  }
  CodeSpan shown(ByteSpan span) const;
  void places(ByteSpan span);
  void open_span(ByteSpan span);
  void span(const ByteSpan& span);
  void phrase(std::string_view name, const std::optional<Phrase>& phrase);
  void speaker(const std::optional<Speaker>& speaker);
  void reason(const std::string& reason) { json_.string(reason); }
  void candidate(const Candidate& candidate);
  void detail(const DetailNames& names, const std::optional<Detail>& detail);
  void details(const Details& details);
  void nested(const NestedQuote& quote);
  void capture(const Capture& capture);
  void trail_step(const TrailStep& step);
  template <class Item>
  void items(const std::vector<Item>& items,
             void (RecordWriter::*write)(const Item&)) {
    for (const Item& item : items) {
      if (&item != items.data()) json_.raw(",");
      (this->*write)(item);
    }
  }

  const Extraction& extraction_;
  Offsets offsets_;
  std::optional<OffsetMap> map_;
  JsonText json_;
};

CodeSpan RecordWriter::shown(ByteSpan span) const {
  if (offsets_ == Offsets::code_points) return map_->code_points(span);
  if (offsets_ == Offsets::utf16) return map_->utf16_units(span);
  return {span.begin, span.end};
}

void RecordWriter::places(ByteSpan span) {
  const CodeSpan place = shown(span);
  json_.raw(R"({"start":)");
  json_.number(place.begin);
  json_.raw(R"(,"end":)");
  json_.number(place.end);
}

void RecordWriter::open_span(ByteSpan span) {
  places(span);
  json_.raw(R"(,"text":)");
  json_.string(extraction_.text.slice(span));
}

void RecordWriter::span(const ByteSpan& span) {
  open_span(span);
  json_.raw("}");
}

void RecordWriter::phrase(std::string_view name,
                          const std::optional<Phrase>& phrase) {
  json_.raw(name);
  if (!phrase) return json_.raw("null");
  open_span(phrase->span);
  json_.raw(R"(,"head":)");
  span(phrase->head);
  json_.raw("}");
}

void RecordWriter::speaker(const std::optional<Speaker>& speaker) {
  json_.raw(R"(,"speaker":)");
  if (!speaker) return json_.raw("null");
  field(R"({"entity":)", speaker->entity);
  field(R"(,"dossier":)", speaker->dossier);
  field(R"(,"name":)", speaker->name);
  field(R"(,"class":)", word(speaker->kind));
  field(R"(,"role":)", speaker->role);
  field(R"(,"affiliation":)", speaker->affiliation);
  field(R"(,"gender":)", speaker->gender);
  json_.raw("}");
}

void RecordWriter::candidate(const Candidate& candidate) {
  field(R"({"name":)", candidate.name);
  field(R"(,"entity":)", candidate.entity);
  json_.raw(R"(,"score":)");
  json_.hundredths(candidate.score);
  json_.raw(R"(,"why":[)");
  items(candidate.why, &RecordWriter::reason);
  json_.raw("]}");
}

void RecordWriter::detail(const DetailNames& names,
                          const std::optional<Detail>& detail) {
  json_.raw(names.name);
  if (!detail) return json_.raw("null");
  open_span(detail->span);
  if (!names.value.empty()) field(names.value, detail->value);
  json_.raw("}");
}

void RecordWriter::details(const Details& details) {
  detail({R"(,"when":)", R"(,"date":)"}, details.when);
  detail({R"(,"medium":)", R"(,"kind":)"}, details.medium);
  detail({R"(,"addressee":)", {}}, details.addressee);
  detail({R"(,"via":)", {}}, details.via);
  detail({R"(,"place":)", {}}, details.place);
  detail({R"(,"anonymity":)", R"(,"kind":)"}, details.anonymity);
}

void RecordWriter::nested(const NestedQuote& quote) {
  json_.raw(R"({"content":[)");
  items(quote.content, &RecordWriter::span);
  phrase(R"(],"source":)", quote.source);
  phrase(R"(,"cue":)", quote.cue);
  speaker(quote.speaker);
  json_.raw("}");
}

void RecordWriter::capture(const Capture& capture) {
  json_.string(capture.name);
  json_.raw(":");
  places(capture.span);
  json_.raw("}");
}

void RecordWriter::trail_step(const TrailStep& step) {
  field(R"({"step":)", step.step);
  if (step.step == "rule") {
    field(R"(,"id":)", step.how);
    json_.raw(R"(,"captures":{)");
    items(step.captures, &RecordWriter::capture);
    return json_.raw("}}");
  }
  field(R"(,"how":)", step.how);
  field(R"(,"from":)", step.from ? extraction_.text.slice(*step.from) : "");
  json_.raw("}");
}

void RecordWriter::quote(const Quote& quote) {
  field(R"({"v":1,"id":)", quote.id);
  field(R"(,"doc":)", extraction_.article.doc);
  field(R"(,"type":)", word(quote.type));
  field(R"(,"act":)", word(quote.act));
  field(R"(,"polarity":)", word(quote.polarity));
  json_.raw(R"(,"content":[)");
  items(quote.content, &RecordWriter::span);
  phrase(R"(],"source":)", quote.source);
  phrase(R"(,"cue":)", quote.cue);
  speaker(quote.speaker);
  field(R"(,"status":)", word(quote.status));
  field(R"(,"reason":)", word(quote.reason));
  json_.raw(R"(,"candidates":[)");
  items(quote.candidates, &RecordWriter::candidate);
  json_.raw("]");
  details(quote.details);
  json_.raw(R"(,"nested":[)");
  items(quote.nested, &RecordWriter::nested);
  json_.raw(R"(],"context":)");
  places(quote.context);
  field(R"(},"rule":)", quote.rule);
  field(R"(,"rule_version":)", quote.rule_version);
  json_.raw(R"(,"confidence":)");
  json_.hundredths(quote.confidence);
  json_.raw(R"(,"trail":[)");
  items(quote.trail, &RecordWriter::trail_step);
  json_.raw("]}\n");
}

void RecordWriter::mention(const Mention& mention) {
  const Entity& entity = extraction_.entities[mention.entity];
  field(R"({"v":1,"doc":)", extraction_.article.doc);
  json_.raw(R"(,"mention":)");
  open_span(mention.span);
  field(R"(,"kind":)", mention.kind);
  field(R"(,"value":)", mention.value);
  field(R"(,"rule":)", extraction_.rules[mention.rule]);
  json_.raw(R"(,"inside":)");
  if (mention.inside) {
    const Mention& outer = extraction_.mentions[*mention.inside];
    open_span(outer.span);
    field(R"(,"kind":)", outer.kind);
    json_.raw("}");
  } else {
    json_.raw("null");
  }
  field(R"(},"entity":{"id":)", entity.id);
  field(R"(,"name":)", entity.name);
  field(R"(,"kind":)", entity.kind);
  field(R"(,"dossier":)", entity.dossier);
  json_.raw("}}\n");
}

}  // namespace

void write_quotes(const Extraction& extraction, Offsets offsets,
                  std::string& out) {
  if (extraction.quotes.empty()) return;
  RecordWriter writer(extraction, offsets, out);
  for (const Quote& quote : extraction.quotes) writer.quote(quote);
}

void write_mentions(const Extraction& extraction, Offsets offsets,
                    std::string& out) {
  if (extraction.mentions.empty()) return;
  RecordWriter writer(extraction, offsets, out);
  for (const Mention& mention : extraction.mentions) {
    if (mention.kind != "pronoun") writer.mention(mention);
  }
}

std::string_view word(QuoteType type) {
  return pick<3>({"direct", "mixed", "indirect"}, type);
}

std::string_view word(Act act) {
  return pick<3>({"speech", "document", "stance"}, act);
}

std::string_view word(Polarity polarity) {
  return pick<3>({"said", "not_said", "denied"}, polarity);
}

std::string_view word(SpeakerClass kind) {
  return pick<6>(
      {"named", "role", "group", "anonymous", "organization", "document"},
      kind);
}

std::string_view word(Status status) {
  return pick<2>({"attributed", "undecided"}, status);
}

std::string_view word(Reason reason) {
  return pick<6>(
      {"", "no_source", "two_candidates", "same_surname", "guess_only", "far"},
      reason);
}

}  // namespace onrecord
