#include "onrecord/speakers/surnames.h"

#include <unordered_map>

namespace onrecord {
namespace {

std::string title_gender(const WordClasses& words, std::size_t name) {
  if (name == 0) return {};
  if (words.is(name - 1, Word::female)) return "f";
  if (words.is(name - 1, Word::male)) return "m";
  return {};
}

bool named_before(const Scene& scene, std::size_t entity, std::size_t token) {
  for (const Named& named : scene.names()) {
    if (named.tokens.begin >= token) return false;
    if (named.entity == entity) return true;
  }
  return false;
}

std::string_view surname_of(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);  // npos + 1 is 0
}

}  // namespace

std::vector<bool> shared_surnames(std::span<const Entity> entities) {
  std::vector<bool> shared(entities.size(), false);
  std::unordered_map<std::string_view, std::size_t> first;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (entities[i].kind != "person") continue;
    const auto [other, fresh] = first.emplace(surname_of(entities[i].name), i);
    if (fresh) continue;
    shared[i] = true;
    shared[other->second] = true;
  }
  return shared;
}

std::vector<std::size_t> bearers(const Scene& scene, const Named& named) {
  std::vector<std::size_t> found = {named.entity};
  const WordClasses& words = scene.words();
  const std::string surname = words.folded(named.tokens);
  if (surname.find(' ') != std::string::npos) return found;
  const std::string title = title_gender(words, named.tokens.begin);
  for (std::size_t i = 0; i < scene.entities().size(); ++i) {
    const Entity& other = scene.entity(i);
    if (i == named.entity || other.kind != "person") continue;
    if (!folded_word(other.name).ends_with(' ' + surname)) continue;
    if (!title.empty() && other.gender != title) continue;
    if (named_before(scene, i, named.tokens.begin)) found.push_back(i);
  }
  return found;
}

}  // namespace onrecord
