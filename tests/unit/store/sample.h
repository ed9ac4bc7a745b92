#pragma once
// Extractions for tests, made from words rather than from offsets.

#include <unistd.h>
#include <filesystem>
#include <sstream>
#include <string>

#include "onrecord/base/hash.h"
#include "onrecord/model/extraction.h"
#include "onrecord/store/store.h"

namespace onrecord::sample {

inline ByteSpan span_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  return {at, at + words.size()};
}

inline Extraction article(const std::string& key, const std::string& text,
                          const std::string& published = "2022-03-08") {
  Extraction extraction;
  Article& article = extraction.article;
  article.key = article.doc = key;
  article.title = "Title of " + key;
  article.outlet = "The Invented Post";
  article.published = published;
  article.content_hash = hash_name(text);
  extraction.text.bytes = text;
  return extraction;
}

inline std::string add_entity(Extraction& extraction, const std::string& name,
                              const std::string& dossier = "") {
  Entity entity;
  entity.id = "e:" + std::to_string(extraction.entities.size() + 1);
  entity.name = name;
  entity.kind = "person";
  entity.dossier = dossier;
  extraction.entities.push_back(entity);
  return entity.id;
}

inline void add_mention(Extraction& extraction, const std::string& words,
                        std::size_t entity) {
  extraction.mentions.push_back(
      {span_of(extraction.text.bytes, words), "person", entity, std::nullopt});
}

/// Said by the entity last added, or by nobody if `source` is empty.
inline Quote& add_quote(Extraction& extraction, const std::string& content,
                        const std::string& source, const std::string& cue) {
  const std::string& text = extraction.text.bytes;
  Quote quote;
  quote.content = {span_of(text, content)};
  quote.cue = Phrase{span_of(text, cue), span_of(text, cue)};
  quote.context = {0, text.size()};
  quote.rule = "en.attribution.quote_cue_source";
  quote.rule_version = "r1";
  quote.confidence = 0.96;
  quote.id = "q:" + hash_name(extraction.article.key + content + cue);
  if (!source.empty()) {
    const Entity& entity = extraction.entities.back();
    quote.source = Phrase{span_of(text, source), span_of(text, source)};
    quote.speaker = Speaker{
        entity.id,         entity.dossier, entity.name, SpeakerClass::named,
        "press secretary", "Pentagon",     ""};
    quote.trail = {
        {"rule", quote.rule, {{"content", quote.content[0]}}, std::nullopt},
        {"speaker", "full name", {}, quote.source->span}};
  } else {
    quote.status = Status::undecided;
    quote.reason = Reason::no_source;
  }
  extraction.quotes.push_back(quote);
  return extraction.quotes.back();
}

inline Extraction kirby(const std::string& key = "kirby.txt") {
  Extraction extraction =
      article(key, "“We’ll send Patriots,” John Kirby said in Kraków.");
  add_entity(extraction, "John Kirby", "person/john-kirby");
  add_mention(extraction, "John Kirby", 0);
  add_mention(extraction, "Kirby", 0);
  add_quote(extraction, "We’ll send Patriots", "John Kirby", "said");
  return extraction;
}

inline Extraction perez() {
  Extraction extraction =
      article("perez.txt", "The road is open, Ana Pérez warned. Nobody cared.",
              "2022-04-01");
  add_entity(extraction, "Ana Pérez");
  add_mention(extraction, "Ana Pérez", 0);
  add_quote(extraction, "The road is open", "Ana Pérez", "warned").type =
      QuoteType::indirect;
  return extraction;
}

inline Store memory() { return *Store::open(":memory:", Mode::read_write); }

inline std::string exported(Store& store) {
  std::ostringstream out;
  (void)store.export_lines(out).value();
  return out.str();
}

/// A folder that goes away with the object.
struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name =
        (std::filesystem::temp_directory_path() / "onrecord_XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const char* name) const {
    return (path / name).string();
  }
};

}  // namespace onrecord::sample
