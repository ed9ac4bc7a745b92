#pragma once
// Whom a surname that stands alone may mean.

#include <string>
#include <utility>
#include <vector>

#include "onrecord/speakers/scene.h"

namespace onrecord {

/// The surnames of an article's people. Only read after construction.
class Surnames {
 public:
  explicit Surnames(const Scene& scene);

  /// Another person of the article bears the same surname.
  bool is_shared(std::size_t entity) const { return shared_[entity]; }
  /// Entities that this mention of a person may mean: one if it is a full name
  /// or nobody else who bears the surname was named before and fits the title
  /// ("Mrs. Berg"). The likeliest stands first.
  std::vector<std::size_t> bearers(const Scene& scene,
                                   const Named& named) const;

 private:
  void note_shared(const Scene& scene);

  std::vector<bool> shared_;               ///< by entity
  std::vector<std::size_t> first_named_;   ///< token, by entity
  /// Of full names: the surname, folded, and its entity, sorted.
  std::vector<std::pair<std::string, std::size_t>> full_;
};

}  // namespace onrecord
