#include "onrecord/model/web_annotation.h"

#include <optional>
#include <string_view>
#include <vector>

#include "onrecord/model/json_text.h"
#include "onrecord/model/record.h"
#include "onrecord/text/utf8.h"

// The form is that of https://www.w3.org/TR/annotation-model/. A quote in
// several pieces has a target for each: several selectors of one target would
// be other ways to the same place.

namespace onrecord {
namespace {

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
  AnnotationWriter(const Extraction& extraction, std::string& out)
      : extraction_(extraction),
        map_(extraction.text.bytes),
        doc_(iri_of(extraction.article.doc)),
        source_(extraction.article.url.empty() ? doc_
                                               : extraction.article.url),
        json_(out) {}

  void mention(const Mention& mention);
  void quote(const Quote& quote);

 private:
  void field(std::string_view name, std::string_view text) {
    json_.raw(name);
    json_.string(text);
  }
  /// A comma before every body but the first.
  void next_body();
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
  JsonText json_;
  bool has_body_ = false;
};

/// Up to the body's list, which stays open.
void AnnotationWriter::open(const std::string& id,
                            std::string_view motivation) {
  field(R"({"@context":)", kContext);
  field(R"(,"id":)", kName + id);
  field(R"(,"type":"Annotation","motivation":)", motivation);
  json_.raw(R"(,"body":[)");
  has_body_ = false;
}

void AnnotationWriter::close(const std::vector<ByteSpan>& spans) {
  json_.raw(R"(],"target":[)");
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) json_.raw(",");
    target(spans[i]);
  }
  json_.raw("]}\n");
}

void AnnotationWriter::next_body() {
  if (has_body_) json_.raw(",");
  has_body_ = true;
}

void AnnotationWriter::text_body(std::string_view purpose,
                                 std::string_view value) {
  next_body();
  field(R"({"type":"TextualBody","purpose":)", purpose);
  field(R"(,"value":)", value);
  json_.raw("}");
}

void AnnotationWriter::linked_body(std::string_view purpose,
                                   const std::string& iri) {
  next_body();
  field(R"({"type":"SpecificResource","purpose":)", purpose);
  field(R"(,"source":)", iri);
  json_.raw("}");
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
  field(R"({"type":"SpecificResource","source":)", source_);
  json_.raw(R"(,"selector":[{"type":"TextPositionSelector","start":)");
  json_.number(place.begin);
  json_.raw(R"(,"end":)");
  json_.number(place.end);
  field(R"(},{"type":"TextQuoteSelector","exact":)",
        extraction_.text.slice(span));
  field(R"(,"prefix":)", before(text, span.begin));
  field(R"(,"suffix":)", after(text, span.end));
  json_.raw("}]}");
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
  AnnotationWriter writer(extraction, out);
  for (const Quote& quote : extraction.quotes) writer.quote(quote);
  if (mentions) {
    for (const Mention& mention : extraction.mentions) {
      if (mention.kind != "pronoun") writer.mention(mention);
    }
  }
}

}  // namespace onrecord
