#include "onrecord/speakers/referents.h"

#include <algorithm>

namespace onrecord {
namespace {

// An unnamed subject stands within the first words of its sentence.
constexpr std::size_t kSubjectWords = 6;

std::string gender_of(const WordClasses& words, std::size_t token) {
  if (words.is(token, Word::female)) return "f";
  if (words.is(token, Word::male)) return "m";
  return {};
}

bool is_verb(const WordClasses& words, std::size_t token) {
  return words.is(token, Word::finite) || words.is(token, Word::say) ||
         words.is(token, Word::ed);
}

SpeakerClass class_of(SourceForm form) {
  switch (form) {
    case SourceForm::body:
      return SpeakerClass::organization;
    case SourceForm::document:
      return SpeakerClass::document;
    case SourceForm::role:
      return SpeakerClass::role;
    case SourceForm::group:
    case SourceForm::joint:
      return SpeakerClass::group;
    default:
      return SpeakerClass::anonymous;
  }
}

std::size_t words_in(const Scene& scene, TokenSpan tokens) {
  std::size_t count = 0;
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    count += scene.text().tokens[i].shape < Shape::number;
  }
  return count;
}

/// The words a reader needs: an owner with a longer name than what it owns is
/// left out ("the Office for Rail and Road Studies' Train Map site"), and the
/// place of a group stays ("officials in Oslo").
TokenSpan shown_words(const Scene& scene, const SourceReading& reading) {
  const WordClasses& words = scene.words();
  TokenSpan shown = reading.core;
  if (reading.form == SourceForm::document ||
      reading.form == SourceForm::body) {
    for (std::size_t i = shown.begin + 1; i + 1 < reading.head; ++i) {
      if (!words.is(i, Word::possessive_mark)) continue;
      std::size_t owned = i + 1;
      if (words.word(owned) == "(") owned = std::min(owned + 3, reading.head);
      if (words_in(scene, {shown.begin, i}) >
          words_in(scene, {owned, shown.end})) {
        return {owned, shown.end};
      }
    }
  }
  const bool group = words.is(reading.head, Word::group_word);
  if (group && shown.end + 1 < reading.phrase.end &&
      words.is(shown.end, Word::preposition)) {
    const Named* place = scene.name_at(shown.end + 1);
    if (place != nullptr && place->tokens.end <= reading.phrase.end) {
      shown.end = place->tokens.end;
    }
  }
  return shown;
}

}  // namespace

Speaker speaker_of(const Entity& entity) {
  Speaker speaker;
  speaker.entity = entity.id;
  speaker.dossier = entity.dossier;
  speaker.name = entity.name;
  speaker.role = entity.role;
  speaker.affiliation = entity.affiliation;
  speaker.gender = entity.gender;
  speaker.kind = entity.kind == "person" ? SpeakerClass::named
                                         : SpeakerClass::organization;
  return speaker;
}

Referent unnamed(const Scene& scene, const SourceReading& reading) {
  const WordClasses& words = scene.words();
  Referent referent;
  referent.speaker.name = scene.printed(shown_words(scene, reading));
  referent.speaker.kind = class_of(reading.form);
  referent.speaker.gender = gender_of(words, reading.head);
  referent.head = words.folded(reading.head);
  referent.words = words.folded(reading.core);
  referent.body = reading.form == SourceForm::body;
  referent.plural = reading.form == SourceForm::group ||
                    reading.form == SourceForm::joint ||
                    words.is(reading.head, Word::group_word);
  referent.neuter = reading.form == SourceForm::body ||
                    reading.form == SourceForm::document || reading.unknown;
  return referent;
}

Referents::Referents(const Scene& scene)
    : scene_(scene),
      read_(scene.text().paragraphs.size(), false),
      surnames_(scene) {
  // Twice: unnamed ones come, too.
  referents_.reserve(2 * scene.entities().size() + 16);
  for (const Entity& entity : scene.entities()) {
    Referent referent;
    referent.speaker = speaker_of(entity);
    referent.neuter = entity.kind != "person";
    referent.body = entity.kind == "organization";
    referents_.push_back(std::move(referent));
  }
  add_names();
}

void Referents::add_names() {
  for (const Named& named : scene_.names()) {
    const std::string& kind = scene_.entity(named.entity).kind;
    if (kind != "person" && kind != "organization" && kind != "place") continue;
    if (scene_.describes_noun(named)) continue;
    Sighting sighting;
    sighting.referent = named.entity;
    sighting.token = named.tokens.begin;
    sighting.quoted = scene_.is_quoted(named.tokens.begin);
    sighting.owner = scene_.owns(named);
    if (!sighting.owner && !sighting.quoted) sighting.named = &named;
    sightings_.push_back(sighting);
    if (surnames_.is_shared(named.entity)) add_rivals(named, sighting);
  }
}

bool Referents::is_subject(const Sighting& sighting) const {
  return sighting.named != nullptr ? is_subject_of_sentence(*sighting.named)
                                   : sighting.subject;
}

/// A surname that two people bear may mean either.
void Referents::add_rivals(const Named& named, Sighting sighting) {
  const std::vector<std::size_t> rivals = bearers(named);
  for (std::size_t i = 1; i < rivals.size(); ++i) {
    sighting.referent = rivals[i];
    sightings_.push_back(sighting);
  }
}

/// Neither a verb nor a preposition stands before it in its sentence. Behind a
/// comma its own verb must follow: "After Oslo, Berg left" and "The guide, Berg,
/// left" are about Berg, "with his friends, Berg and Quist" is not.
bool Referents::is_subject_of_sentence(const Named& named) const {
  const WordClasses& words = scene_.words();
  const auto& tokens = scene_.text().tokens;
  const std::size_t begin = scene_.sentence_begin(named.tokens.begin);
  for (std::size_t i = named.tokens.begin; i-- > begin;) {
    if (tokens[i].shape == Shape::mark) return true;
    if (tokens[i].shape > Shape::mark) return has_verb(named);
    const bool governed = words.is(i, Word::preposition) &&
                          (!words.is(i, Word::part_of) ||
                           i + 1 == named.tokens.begin);
    if (is_verb(words, i) || governed) return false;
  }
  return true;
}

bool Referents::has_verb(const Named& named) const {
  const std::vector<Token>& tokens = scene_.text().tokens;
  std::size_t next = named.tokens.end;
  if (next < tokens.size() && scene_.words().word(next) == ",") ++next;
  return next < tokens.size() && is_verb(scene_.words(), next);
}

std::span<const Sighting> Referents::before(std::size_t token) const {
  const auto end = std::partition_point(
      sightings_.begin(), sightings_.end(),
      [&](const Sighting& sighting) { return sighting.token < token; });
  return {sightings_.begin(), end};
}

std::size_t Referents::add(Referent referent) {
  referents_.push_back(std::move(referent));
  return referents_.size() - 1;
}

void Referents::insert(Sighting sighting) {
  const auto after = std::upper_bound(
      sightings_.begin(), sightings_.end(), sighting,
      [](const Sighting& a, const Sighting& b) { return a.token < b.token; });
  sightings_.insert(after, sighting);
}

void Referents::note_speaker(std::size_t referent, std::size_t token,
                             bool asked) {
  const auto here = std::partition_point(
      sightings_.begin(), sightings_.end(),
      [&](const Sighting& sighting) { return sighting.token < token; });
  for (auto at = here; at != sightings_.end() && at->token == token; ++at) {
    if (at->referent != referent) continue;
    at->spoke = true;
    at->asked = asked;
    at->quoted = false;
    return;
  }
  Sighting sighting;
  sighting.referent = referent;
  sighting.token = token;
  sighting.spoke = true;
  sighting.asked = asked;
  insert(sighting);
}

void Referents::note_pronoun(std::size_t referent, std::size_t token) {
  Sighting sighting;
  sighting.referent = referent;
  sighting.token = token;
  sighting.subject = true;
  insert(sighting);
}

void Referents::read_subjects(std::size_t paragraph) {
  if (read_[paragraph]) return;
  read_[paragraph] = true;
  const Text& text = scene_.text();
  const TokenSpan tokens = text.paragraphs[paragraph].tokens;
  std::size_t begin = tokens.begin;
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    if (!text.tokens[i].ends_sentence && i + 1 < tokens.end) continue;
    read_subject({begin, i + 1});
    begin = i + 1;
  }
}

void Referents::read_subject(TokenSpan sentence) {
  const WordClasses& words = scene_.words();
  const std::size_t end =
      std::min(sentence.end, sentence.begin + kSubjectWords);
  for (std::size_t i = sentence.begin; i < end; ++i) {
    const Token& token = scene_.text().tokens[i];
    if (token.shape > Shape::number || scene_.name_at(i) != nullptr) return;
    if (words.is(i, Word::closed) && !words.is(i, Word::before_noun) &&
        !words.is(i, Word::conjunction)) {
      return;
    }
    const bool known = words.is(i, Word::role) || words.is(i, Word::person_word) ||
                       words.is(i, Word::group_word) || words.is(i, Word::org_word);
    const bool last = i + 1 >= sentence.end ||
                      scene_.name_at(i + 1) != nullptr ||
                      words.is_capital(i + 1);
    if (known && !last && !words.is(i, Word::role_modifier) &&
        !words.is(i + 1, Word::role) && !words.is(i + 1, Word::group_word)) {
      const SourceReading reading = read_source(scene_, {sentence.begin, i + 1});
      if (reading.points_back) return;
      const std::size_t referent = add(unnamed(scene_, reading));
      Sighting sighting;
      sighting.referent = referent;
      sighting.token = i;
      sighting.subject = true;
      insert(sighting);
      return;
    }
    if (is_verb(words, i)) return;
  }
}

}  // namespace onrecord
