#include "onrecord/speakers/surnames.h"

#include <algorithm>
#include <unordered_map>

namespace onrecord {
namespace {

std::string title_gender(const WordClasses& words, std::size_t name) {
  if (name == 0) return {};
  if (words.is(name - 1, Word::female)) return "f";
  if (words.is(name - 1, Word::male)) return "m";
  return {};
}

std::string_view surname_of(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);  // npos + 1 is 0
}

}  // namespace

Surnames::Surnames(const Scene& scene)
    : shared_(scene.entities().size(), false),
      first_named_(scene.entities().size(), scene.text().tokens.size()) {
  for (const Named& named : scene.names()) {
    std::size_t& first = first_named_[named.entity];
    first = std::min(first, named.tokens.begin);
  }
  for (std::size_t i = 0; i < scene.entities().size(); ++i) {
    const Entity& entity = scene.entity(i);
    if (entity.kind != "person") continue;
    const std::string_view surname = surname_of(entity.name);
    if (surname.size() == entity.name.size()) continue;
    full_.emplace_back(folded_word(surname), i);
  }
  std::sort(full_.begin(), full_.end());
  note_shared(scene);
}

void Surnames::note_shared(const Scene& scene) {
  std::unordered_map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < shared_.size(); ++i) {
    if (scene.entity(i).kind != "person") continue;
    const auto [other, fresh] =
        first.emplace(surname_of(scene.entity(i).name), i);
    if (fresh) continue;
    shared_[i] = true;
    shared_[other->second] = true;
  }
}

std::vector<std::size_t> Surnames::bearers(const Scene& scene,
                                           const Named& named) const {
  std::vector<std::size_t> found = {named.entity};
  if (named.tokens.size() != 1) return found;
  const WordClasses& words = scene.words();
  const std::string surname = words.folded(named.tokens.begin);
  const std::string title = title_gender(words, named.tokens.begin);
  for (auto at = std::lower_bound(full_.begin(), full_.end(),
                                  std::pair(surname, std::size_t{0}));
       at != full_.end() && at->first == surname; ++at) {
    const std::size_t other = at->second;
    if (other == named.entity || first_named_[other] >= named.tokens.begin) {
      continue;
    }
    if (!title.empty() && scene.entity(other).gender != title) continue;
    found.push_back(other);
  }
  return found;
}

}  // namespace onrecord
