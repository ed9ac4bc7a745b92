#pragma once
// What kind of phrase names a speaker, and which words of it count.

#include <cstdint>
#include <optional>

#include "onrecord/speakers/scene.h"

namespace onrecord {

enum class SourceForm : std::uint8_t {
  pronoun,
  relative,      ///< who
  first_person,  ///< I, we
  person,        ///< a name
  body,          ///< an organization, a place that speaks for its government
  document,
  role,          ///< one person by office: the minister, X's spokesman
  anonymous,     ///< one or some who keep their names back: an official
  group,
  joint,         ///< Biden and top US officials
};

struct SourceReading {
  SourceForm form = SourceForm::anonymous;
  TokenSpan phrase;
  TokenSpan core;        ///< without article, apposition and what follows
  std::size_t head = 0;  ///< the token that decides
  const Named* name = nullptr;  ///< person and body: the mention, if one fits
  bool unknown = false;         ///< no list knows the head
  bool points_back = false;     ///< "the official": somebody seen before
};

/// Reads a source phrase. REQUIRES: `phrase` is not empty.
SourceReading read_source(const Scene& scene, TokenSpan phrase);

}  // namespace onrecord
