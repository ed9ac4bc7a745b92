#include "onrecord/speakers/description.h"

#include <algorithm>

namespace onrecord {
namespace {

// Classes whose words are one office: title:governor.
constexpr std::string_view kOneOffice = "title:";

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    if (end > at) words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool alike(const RuleBook& rules, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto classes_of = [&](const std::string& word) -> const ClassSet& {
    return rules.vocabulary.classes_of(rules.vocabulary.words().find(word));
  };
  const ClassSet& one = classes_of(a);
  const ClassSet& other = classes_of(b);
  return std::any_of(one.begin(), one.end(), [&](ClassId id) {
    return rules.classes.name(id).starts_with(kOneOffice) &&
           std::count(other.begin(), other.end(), id) > 0;
  });
}

bool has_all(const RuleBook& rules, const std::string& known,
             const std::string& wanted) {
  const std::vector<std::string> have = split(known);
  const std::vector<std::string> want = split(wanted);
  return !want.empty() &&
         std::all_of(want.begin(), want.end(), [&](const std::string& w) {
           // "the Norwegian minister" is the minister of Norway.
           const std::string* country = rules.country_of(w);
           if (country != nullptr &&
               known.find(folded_word(*country)) != std::string::npos) {
             return true;
           }
           return std::any_of(
               have.begin(), have.end(),
               [&](const std::string& h) { return alike(rules, h, w); });
         });
}

bool initials(const std::string& known, const std::string& wanted) {
  std::string letters;
  for (const std::string& word : split(known)) letters += word[0];
  return wanted.size() > 1 && letters.ends_with(wanted);
}

bool contradict(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

}  // namespace

bool describes(const RuleBook& rules, const Referent& description,
               const Referent& r) {
  const bool named = r.speaker.kind == SpeakerClass::named &&
                     !r.speaker.entity.empty();
  if (named && r.speaker.role.empty()) return false;
  const bool one_word = description.words.find(' ') == std::string::npos;
  if (named && one_word &&
      initials(folded_word(r.speaker.role), description.words)) {
    return true;
  }
  if (description.plural != r.plural || description.neuter != r.neuter ||
      contradict(description.speaker.gender, r.speaker.gender)) {
    return false;
  }
  if (r.speaker.entity.empty()) {
    return description.head == r.head &&
           has_all(rules, r.words, description.words);
  }
  if (!named) {
    return r.body &&
           has_all(rules, folded_word(r.speaker.name), description.words);
  }
  const std::string role = folded_word(r.speaker.role);
  const std::string known = folded_word(r.speaker.affiliation) + ' ' + role;
  return has_all(rules, role, description.head) &&
         has_all(rules, known, description.words);
}

}  // namespace onrecord
