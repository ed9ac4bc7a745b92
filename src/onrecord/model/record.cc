#include "onrecord/model/record.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

#ifdef __SSE2__
#define RAPIDJSON_SSE2  // strings 16 bytes at a time
#endif
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "onrecord/text/utf8.h"

// Records leave through RapidJSON's writer straight into one buffer: no tree is
// built and no text copied on the way, since this stands at the end of every
// article. Spans change their unit here and nowhere else.

namespace onrecord {
namespace {

using Buffer = rapidjson::StringBuffer;

template <std::size_t N, class Enum>
std::string_view pick(const std::array<std::string_view, N>& words, Enum e) {
  return words[static_cast<std::size_t>(e)];
}

/// Two decimals: what is measured is not known better, and sums of weights
/// must not show how they were added up.
double rounded(double value) { return std::round(value * 100) / 100; }

/// The key under which a detail's value is written; null if it has none.
struct DetailName {
  const char* name;
  const char* value;
};

class RecordWriter {
 public:
  RecordWriter(const Extraction& extraction, Offsets offsets)
      : extraction_(extraction), offsets_(offsets) {
    if (offsets != Offsets::bytes) map_.emplace(extraction.text.bytes);
  }

  void quote(const Quote& quote);
  void mention(const Mention& mention);
  void flush(std::string& out) {
    out.append(buffer_.GetString(), buffer_.GetSize());
  }

 private:
  void key(std::string_view name) {
    json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  }
  void string(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void string_or_null(std::string_view text) {
    text.empty() ? static_cast<void>(json_.Null()) : string(text);
  }
  void field(std::string_view name, std::string_view text) {
    key(name);
    string_or_null(text);
  }
  void open_line();
  void close_line();
  void places(ByteSpan span);
  void open_span(ByteSpan span);
  void span(ByteSpan span);
  void spans(const std::vector<ByteSpan>& pieces);
  void phrase(std::string_view name, const std::optional<Phrase>& phrase);
  void speaker(const std::optional<Speaker>& speaker);
  void candidates(const std::vector<Candidate>& candidates);
  void detail(DetailName name, const std::optional<Detail>& detail);
  void details(const Details& details);
  void nested(const std::vector<NestedQuote>& nested);
  void trail(const std::vector<TrailStep>& trail);
  void trail_step(const TrailStep& step);

  const Extraction& extraction_;
  Offsets offsets_;
  std::optional<OffsetMap> map_;
  Buffer buffer_;
  rapidjson::Writer<Buffer> json_{buffer_};
};

void RecordWriter::open_line() {
  json_.StartObject();
  key("v");
  json_.Uint(1);
}

void RecordWriter::close_line() {
  json_.EndObject();
  buffer_.Put('\n');
  json_.Reset(buffer_);
}

void RecordWriter::places(ByteSpan span) {
  CodeSpan shown(span.begin, span.end);
  if (offsets_ == Offsets::code_points) shown = map_->code_points(span);
  if (offsets_ == Offsets::utf16) shown = map_->utf16_units(span);
  key("start");
  json_.Uint64(shown.begin);
  key("end");
  json_.Uint64(shown.end);
}

void RecordWriter::open_span(ByteSpan span) {
  json_.StartObject();
  places(span);
  key("text");
  string(extraction_.text.slice(span));
}

void RecordWriter::span(ByteSpan span) {
  open_span(span);
  json_.EndObject();
}

void RecordWriter::spans(const std::vector<ByteSpan>& pieces) {
  key("content");
  json_.StartArray();
  for (ByteSpan piece : pieces) span(piece);
  json_.EndArray();
}

void RecordWriter::phrase(std::string_view name,
                          const std::optional<Phrase>& phrase) {
  key(name);
  if (!phrase) {
    json_.Null();
    return;
  }
  open_span(phrase->span);
  key("head");
  span(phrase->head);
  json_.EndObject();
}

void RecordWriter::speaker(const std::optional<Speaker>& speaker) {
  key("speaker");
  if (!speaker) {
    json_.Null();
    return;
  }
  json_.StartObject();
  field("entity", speaker->entity);
  field("dossier", speaker->dossier);
  field("name", speaker->name);
  field("class", word(speaker->kind));
  field("role", speaker->role);
  field("affiliation", speaker->affiliation);
  field("gender", speaker->gender);
  json_.EndObject();
}

void RecordWriter::candidates(const std::vector<Candidate>& candidates) {
  key("candidates");
  json_.StartArray();
  for (const Candidate& candidate : candidates) {
    json_.StartObject();
    field("name", candidate.name);
    field("entity", candidate.entity);
    key("score");
    json_.Double(rounded(candidate.score));
    key("why");
    json_.StartArray();
    for (const std::string& reason : candidate.why) string(reason);
    json_.EndArray();
    json_.EndObject();
  }
  json_.EndArray();
}

void RecordWriter::detail(DetailName name,
                          const std::optional<Detail>& detail) {
  key(name.name);
  if (!detail) {
    json_.Null();
    return;
  }
  open_span(detail->span);
  if (name.value) field(name.value, detail->value);
  json_.EndObject();
}

void RecordWriter::details(const Details& details) {
  detail({"when", "date"}, details.when);
  detail({"medium", "kind"}, details.medium);
  detail({"addressee", nullptr}, details.addressee);
  detail({"via", nullptr}, details.via);
  detail({"place", nullptr}, details.place);
  detail({"anonymity", "kind"}, details.anonymity);
}

void RecordWriter::nested(const std::vector<NestedQuote>& nested) {
  key("nested");
  json_.StartArray();
  for (const NestedQuote& quote : nested) {
    json_.StartObject();
    spans(quote.content);
    phrase("source", quote.source);
    phrase("cue", quote.cue);
    speaker(quote.speaker);
    json_.EndObject();
  }
  json_.EndArray();
}

void RecordWriter::trail(const std::vector<TrailStep>& trail) {
  key("trail");
  json_.StartArray();
  for (const TrailStep& step : trail) trail_step(step);
  json_.EndArray();
}

void RecordWriter::trail_step(const TrailStep& step) {
  json_.StartObject();
  field("step", step.step);
  if (step.step == "rule") {
    field("id", step.how);
    key("captures");
    json_.StartObject();
    for (const Capture& capture : step.captures) {
      key(capture.name);
      json_.StartObject();
      places(capture.span);
      json_.EndObject();
    }
    json_.EndObject();
  } else {
    field("how", step.how);
    field("from", step.from ? extraction_.text.slice(*step.from) : "");
  }
  json_.EndObject();
}

void RecordWriter::quote(const Quote& quote) {
  open_line();
  field("id", quote.id);
  field("doc", extraction_.article.doc);
  field("type", word(quote.type));
  field("act", word(quote.act));
  field("polarity", word(quote.polarity));
  spans(quote.content);
  phrase("source", quote.source);
  phrase("cue", quote.cue);
  speaker(quote.speaker);
  field("status", word(quote.status));
  field("reason", word(quote.reason));
  candidates(quote.candidates);
  details(quote.details);
  nested(quote.nested);
  key("context");
  json_.StartObject();
  places(quote.context);
  json_.EndObject();
  field("rule", quote.rule);
  field("rule_version", quote.rule_version);
  key("confidence");
  json_.Double(rounded(quote.confidence));
  trail(quote.trail);
  close_line();
}

void RecordWriter::mention(const Mention& mention) {
  const Entity& entity = extraction_.entities[mention.entity];
  open_line();
  field("doc", extraction_.article.doc);
  key("mention");
  open_span(mention.span);
  field("kind", mention.kind);
  field("value", mention.value);
  key("inside");
  if (mention.inside) {
    const Mention& outer = extraction_.mentions[*mention.inside];
    open_span(outer.span);
    field("kind", outer.kind);
    json_.EndObject();
  } else {
    json_.Null();
  }
  json_.EndObject();
  key("entity");
  json_.StartObject();
  field("id", entity.id);
  field("name", entity.name);
  field("kind", entity.kind);
  field("dossier", entity.dossier);
  json_.EndObject();
  close_line();
}

}  // namespace

void write_quotes(const Extraction& extraction, Offsets offsets,
                  std::string& out) {
  if (extraction.quotes.empty()) return;
  RecordWriter writer(extraction, offsets);
  for (const Quote& quote : extraction.quotes) writer.quote(quote);
  writer.flush(out);
}

void write_mentions(const Extraction& extraction, Offsets offsets,
                    std::string& out) {
  if (extraction.mentions.empty()) return;
  RecordWriter writer(extraction, offsets);
  for (const Mention& mention : extraction.mentions) {
    if (mention.kind != "pronoun") writer.mention(mention);
  }
  writer.flush(out);
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
