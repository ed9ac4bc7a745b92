// "Quist waved. .. Mr. Quist, 41, .." and "in Quist .. the town of Quist": what
// one place leaves open another shows, so a name is judged by all its places
// together. The numbers stand in the rule files ([[evidence]]); the kind of the
// highest sum above nought wins.

#include "onrecord/entities/name_kinds.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace onrecord {
namespace {

constexpr std::size_t kCounted = 2;  ///< places of one evidence that count

struct Tally {
  double person = 0;
  double organization = 0;
  double place = 0;
  std::vector<std::size_t> seen;  ///< evidence, as often as it counts

  void add(std::size_t which, const EvidenceDefinition& evidence) {
    const auto before = std::count(seen.begin(), seen.end(), which);
    if (static_cast<std::size_t>(before) >= kCounted) return;
    seen.push_back(which);
    person += evidence.person;
    organization += evidence.organization;
    place += evidence.place;
  }

  const char* kind() const {
    const double best = std::max({person, organization, place});
    if (best <= 0) return nullptr;
    if (person == best) return "person";
    return organization == best ? "organization" : "place";
  }
};

}  // namespace

std::vector<const char*> name_kinds(const WordClasses& words,
                                    std::span<const TokenSpan> names,
                                    std::span<const Evidence> evidence) {
  const auto& definitions = words.lexicon().rules().evidence;
  std::unordered_map<std::string, std::size_t> by_words;
  std::vector<Tally> tallies;
  std::vector<std::size_t> tally_of;
  std::string key;
  auto next = evidence.begin();
  for (const TokenSpan name : names) {
    key.clear();
    words.append_folded(name, key);
    const auto [entry, fresh] = by_words.try_emplace(key, tallies.size());
    if (fresh) tallies.emplace_back();
    tally_of.push_back(entry->second);
    while (next != evidence.end() && next->name.begin < name.begin) ++next;
    for (; next != evidence.end() && next->name.begin < name.end; ++next) {
      tallies[entry->second].add(next->which, definitions[next->which]);
    }
  }
  std::vector<const char*> kinds;
  kinds.reserve(names.size());
  for (const std::size_t tally : tally_of) {
    kinds.push_back(tallies[tally].kind());
  }
  return kinds;
}

}  // namespace onrecord
