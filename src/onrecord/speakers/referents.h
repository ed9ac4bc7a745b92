#pragma once
// Everybody and everything that a pronoun or description could mean, with each
// place where they were seen.

#include <span>
#include <string>
#include <vector>

#include "onrecord/model/quote.h"
#include "onrecord/speakers/scene.h"
#include "onrecord/speakers/source_reading.h"
#include "onrecord/speakers/surnames.h"

namespace onrecord {

/// Somebody or something; `speaker` is what a quote of theirs would show.
struct Referent {
  Speaker speaker;
  bool plural = false;
  bool neuter = false;
  bool body = false;  ///< an organization: it, or they
  std::string head;   ///< folded noun of an unnamed one: "official"
  std::string words;  ///< folded words that describe it
};

/// Where a referent was seen.
struct Sighting {
  std::size_t referent = 0;
  std::size_t token = 0;
  const Named* named = nullptr;  ///< whether it is a subject is found when
                                 ///< somebody asks; else `subject` says it
  bool subject = false;
  bool spoke = false;
  bool asked = false;   ///< .. a question: the answer is somebody else's
  bool owner = false;   ///< "NAME's .."
  bool quoted = false;  ///< inside quotation marks
};

/// Grows while the quotes are resolved in text order.
class Referents {
 public:
  explicit Referents(const Scene& scene);

  const Referent& at(std::size_t index) const { return referents_[index]; }
  /// Sightings before `token`, in text order.
  std::span<const Sighting> before(std::size_t token) const;
  std::size_t size() const { return referents_.size(); }
  /// A new unnamed one.
  std::size_t add(Referent referent);
  /// Of its sentence.
  bool is_subject(const Sighting& sighting) const;
  /// Whom a mention of a person may mean, see surnames.h.
  std::vector<std::size_t> bearers(const Named& named) const {
    return surnames_.bearers(scene_, named);
  }
  /// Notes that it spoke, or `asked`, at `token`.
  void note_speaker(std::size_t referent, std::size_t token, bool asked);
  /// Notes that a pronoun at `token` means it.
  void note_pronoun(std::size_t referent, std::size_t token);
  /// Unnamed subjects of this paragraph's sentences ("A woman waved.") become
  /// referents, once.
  void read_subjects(std::size_t paragraph);

 private:
  void add_names();
  void read_subject(TokenSpan sentence);
  void insert(Sighting sighting);
  void add_rivals(const Named& named, Sighting sighting);
  bool is_subject_of_sentence(const Named& named) const;
  bool has_verb(const Named& named) const;

  const Scene& scene_;
  std::vector<Referent> referents_;
  std::vector<Sighting> sightings_;  ///< by token
  std::vector<bool> read_;           ///< by paragraph
  Surnames surnames_;
};

/// What a quote shows of an entity.
Speaker speaker_of(const Entity& entity);
/// What a quote shows of somebody unnamed.
Referent unnamed(const Scene& scene, const SourceReading& reading);

}  // namespace onrecord
