#include "onrecord/pipeline/selection.h"

#include <algorithm>
#include <optional>

namespace onrecord {
namespace {

SpeakerClass class_of(const Entity& entity) {
  if (entity.kind == "organization") return SpeakerClass::organization;
  if (entity.kind == "role") return SpeakerClass::role;
  if (entity.kind == "group") return SpeakerClass::group;
  if (entity.kind == "document") return SpeakerClass::document;
  return SpeakerClass::named;
}

std::optional<std::size_t> index_of(const std::vector<Entity>& entities,
                                    const std::string& id) {
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (entities[i].id == id) return i;
  }
  return std::nullopt;
}

Speaker speaker_of(const Extraction& extraction, const Candidate& candidate) {
  Speaker speaker;
  speaker.name = candidate.name;
  const auto index = index_of(extraction.entities, candidate.entity);
  if (!index) return speaker;
  const Entity& entity = extraction.entities[*index];
  speaker.entity = entity.id;
  speaker.dossier = entity.dossier;
  speaker.kind = class_of(entity);
  speaker.role = entity.role;
  speaker.affiliation = entity.affiliation;
  speaker.gender = entity.gender;
  return speaker;
}

/// Bytes between two stretches; 0 if they touch or overlap.
std::size_t gap(ByteSpan a, ByteSpan b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return b.end <= a.begin ? a.begin - b.end : 0;
}

/// The mention of the entity nearest to `place`; of two as near, the earlier.
std::optional<ByteSpan> nearest_mention(const Extraction& extraction,
                                        const std::string& entity,
                                        ByteSpan place) {
  const auto index = index_of(extraction.entities, entity);
  std::optional<ByteSpan> nearest;
  for (const Mention& mention : extraction.mentions) {
    if (!index || mention.entity != *index) continue;
    if (!nearest || gap(mention.span, place) < gap(*nearest, place)) {
      nearest = mention.span;
    }
  }
  return nearest;
}

void take_first_candidate(const Extraction& extraction, Quote& quote) {
  if (quote.status != Status::undecided || quote.candidates.empty()) return;
  const Candidate& first = quote.candidates.front();
  quote.status = Status::attributed;
  quote.speaker = speaker_of(extraction, first);
  TrailStep step{"speaker", "first candidate, as asked", {}, std::nullopt};
  if (!quote.source && !quote.content.empty()) {
    const ByteSpan place = hull(quote.content.front(), quote.content.back());
    step.from = nearest_mention(extraction, first.entity, place);
    if (step.from) quote.source = Phrase{*step.from, *step.from};
  }
  quote.trail.push_back(std::move(step));
}

}  // namespace

Extraction select_quotes(Extraction extraction, const Selection& selection) {
  std::erase_if(extraction.quotes, [&](const Quote& quote) {
    const auto& acts = selection.acts;
    return std::find(acts.begin(), acts.end(), quote.act) == acts.end() ||
           quote.confidence < selection.min_confidence;
  });
  if (!selection.first_candidate) return extraction;
  for (Quote& quote : extraction.quotes) {
    take_first_candidate(extraction, quote);
  }
  return extraction;
}

}  // namespace onrecord
