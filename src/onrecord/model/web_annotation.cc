#include "onrecord/model/web_annotation.h"

#include <optional>
#include <string_view>
#include <vector>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "onrecord/model/record.h"
#include "onrecord/text/utf8.h"

// The form is that of https://www.w3.org/TR/annotation-model/. A quote in
// several pieces has a target for each: several selectors of one target would
// be other ways to the same place.

namespace onrecord {
namespace {

using Buffer = rapidjson::StringBuffer;

constexpr std::size_t kAround = 32;  // code points of prefix and suffix
constexpr const char* kContext = "http://www.w3.org/ns/anno.jsonld";
constexpr const char* kName = "urn:onrecord:";

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

std::string_view before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (std::size_t n = 0; n < kAround && begin > 0; ++n) {
    --begin;
    while (begin > 0 && continues(text[begin])) --begin;
  }
  return text.substr(begin, at - begin);
}

std::string_view after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t n = 0; n < kAround && end < text.size(); ++n) {
    ++end;
    while (end < text.size() && continues(text[end])) ++end;
  }
  return text.substr(at, end - at);
}

/// A path as a relative IRI: RFC 3986, section 2.3, and "/".
std::string iri_of(std::string_view path) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string iri;
  for (const char c : path) {
    if (kPlain.find(c) != kPlain.npos) {
      iri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    iri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return iri;
}

class AnnotationWriter {
 public:
  explicit AnnotationWriter(const Extraction& extraction)
      : extraction_(extraction),
        map_(extraction.text.bytes),
        doc_(iri_of(extraction.article.doc)),
        source_(extraction.article.url.empty() ? doc_
                                               : extraction.article.url) {}

  void mention(const Mention& mention);
  void quote(const Quote& quote);
  void flush(std::string& out) const {
    out.append(buffer_.GetString(), buffer_.GetSize());
  }

 private:
  void string(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void field(std::string_view name, std::string_view text) {
    json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    string(text);
  }
  void open(const std::string& id, std::string_view motivation);
  void close(const std::vector<ByteSpan>& spans);
  void text_body(std::string_view purpose, std::string_view value);
  void linked_body(std::string_view purpose, const std::string& iri);
  void named(std::string_view name, const std::string& dossier);
  void target(ByteSpan span);
  void part(const Quote& quote, const char* name,
            const std::optional<Phrase>& phrase);

  const Extraction& extraction_;
  OffsetMap map_;
  std::string doc_;
  std::string source_;
  Buffer buffer_;
  rapidjson::Writer<Buffer> json_{buffer_};
};

/// Up to the body's list, which stays open.
void AnnotationWriter::open(const std::string& id,
                            std::string_view motivation) {
  json_.StartObject();
  field("@context", kContext);
  field("id", kName + id);
  field("type", "Annotation");
  field("motivation", motivation);
  json_.Key("body");
  json_.StartArray();
}

void AnnotationWriter::close(const std::vector<ByteSpan>& spans) {
  json_.EndArray();
  json_.Key("target");
  json_.StartArray();
  for (const ByteSpan span : spans) target(span);
  json_.EndArray();
  json_.EndObject();
  buffer_.Put('\n');
  json_.Reset(buffer_);
}

void AnnotationWriter::text_body(std::string_view purpose,
                                 std::string_view value) {
  json_.StartObject();
  field("type", "TextualBody");
  field("purpose", purpose);
  field("value", value);
  json_.EndObject();
}

void AnnotationWriter::linked_body(std::string_view purpose,
                                   const std::string& iri) {
  json_.StartObject();
  field("type", "SpecificResource");
  field("purpose", purpose);
  field("source", iri);
  json_.EndObject();
}

void AnnotationWriter::named(std::string_view name,
                             const std::string& dossier) {
  if (!name.empty()) text_body("identifying", name);
  if (!dossier.empty()) {
    linked_body("identifying", kName + ("dossier:" + iri_of(dossier)));
  }
}

void AnnotationWriter::target(ByteSpan span) {
  const std::string_view text = extraction_.text.bytes;
  const CodeSpan place = map_.code_points(span);
  json_.StartObject();
  field("type", "SpecificResource");
  field("source", source_);
  json_.Key("selector");
  json_.StartArray();
  json_.StartObject();
  field("type", "TextPositionSelector");
  json_.Key("start");
  json_.Uint64(place.begin);
  json_.Key("end");
  json_.Uint64(place.end);
  json_.EndObject();
  json_.StartObject();
  field("type", "TextQuoteSelector");
  field("exact", extraction_.text.slice(span));
  field("prefix", before(text, span.begin));
  field("suffix", after(text, span.end));
  json_.EndObject();
  json_.EndArray();
  json_.EndObject();
}

void AnnotationWriter::mention(const Mention& mention) {
  const Entity& entity = extraction_.entities[mention.entity];
  const CodeSpan place = map_.code_points(mention.span);
  open("mention:" + doc_ + ":" + std::to_string(place.begin) + "-" +
           std::to_string(place.end) + ":" + mention.kind,
       "identifying");
  text_body("tagging", mention.kind);
  named(mention.value.empty() ? entity.name : mention.value, entity.dossier);
  linked_body("linking", kName + ("entity:" + doc_ + ":" + entity.id));
  close({mention.span});
}

void AnnotationWriter::part(const Quote& quote, const char* name,
                            const std::optional<Phrase>& phrase) {
  if (!phrase) return;
  open(quote.id + ":" + name, "linking");
  text_body("tagging", name);
  linked_body("linking", kName + quote.id);
  close({phrase->span});
}

void AnnotationWriter::quote(const Quote& quote) {
  open(quote.id, "describing");
  text_body("tagging", "quote");
  for (const std::string_view tag : {word(quote.type), word(quote.act),
                                     word(quote.polarity), word(quote.status)}) {
    text_body("tagging", tag);
  }
  if (quote.speaker) named(quote.speaker->name, quote.speaker->dossier);
  close(quote.content);
  part(quote, "source", quote.source);
  part(quote, "cue", quote.cue);
}

}  // namespace

void write_web_annotations(const Extraction& extraction, bool mentions,
                           std::string& out) {
  AnnotationWriter writer(extraction);
  for (const Quote& quote : extraction.quotes) writer.quote(quote);
  if (mentions) {
    for (const Mention& mention : extraction.mentions) {
      if (mention.kind != "pronoun") writer.mention(mention);
    }
  }
  writer.flush(out);
}

}  // namespace onrecord
