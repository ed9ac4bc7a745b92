// Two rounds over the article. First whatever names somebody in full, wherever
// it stands: a surname may come before its full name, as in headlines. Then
// what only repeats a part of a name. A surname that stands alone belongs to the
// last full name before it, else to the first after it; where two people bear
// it the speaker stage sees both and decides or refuses.

#include "onrecord/entities/register.h"

#include <algorithm>
#include <unordered_map>

#include "onrecord/entities/name_kinds.h"
#include "onrecord/entities/nested_places.h"
#include "onrecord/entities/people.h"
#include "onrecord/entities/rule_numbers.h"
#include "onrecord/entities/speaking_name.h"

namespace onrecord {
namespace {

constexpr std::string_view kPerson = "person";
constexpr std::string_view kName = "name";
constexpr std::string_view kDate = "date";
constexpr std::string_view kPlace = "place";
constexpr std::string_view kOrganization = "organization";

struct Draft {
  Entity entity;
  std::size_t first = 0;  ///< token of its first mention
};

class Builder {
 public:
  Builder(const Text& text, const Lexicon& lexicon, const Dossiers& dossiers,
          std::span<const MentionCandidate> candidates,
          const std::vector<Evidence>& evidence,
          const std::vector<Quote>& quotes)
      : text_(text), words_(text, lexicon), dossiers_(dossiers) {
    found_.reserve(candidates.size() + quotes.size());
    drafts_.reserve(candidates.size());
    for (const MentionCandidate& candidate : candidates) {
      found_.push_back({candidate.tokens, candidate.kind, candidate.rule});
    }
    for (const Quote& quote : quotes) add_source(quote);
    judge_names(evidence);
  }

  Register build() {
    for (Found& found : found_) enter_full(found);
    for (Found& found : found_) enter_part(found);
    scan_text();
    nest_places();
    return numbered();
  }

 private:
  struct Found {
    bool is_thing() const { return judged != nullptr && judged != kPerson; }

    TokenSpan tokens;
    std::string_view kind;  ///< a literal's, or of the rule book
    std::uint16_t rule = 0;
    bool entered = false;
    bool speaks = false;
    std::size_t draft = 0;
    const char* judged = nullptr;  ///< of a name: the kind that was seen in it
    bool nested = false;           ///< in the last before it that is not
  };

  void judge_names(const std::vector<Evidence>& evidence) {
    std::vector<TokenSpan> names;
    for (const Found& found : found_) {
      if (found.kind == kName) names.push_back(found.tokens);
    }
    const auto kinds = name_kinds(words_, names, evidence);
    auto kind = kinds.begin();
    for (Found& found : found_) {
      if (found.kind == kName) found.judged = *kind++;
    }
  }

  /// A capital that speaks is a name, though no rule knew it.
  void add_source(const Quote& quote) {
    const std::optional<TokenSpan> name = speaking_name(words_, quote);
    if (!name) return;
    const auto next = std::partition_point(
        found_.begin(), found_.end(),
        [&](const Found& f) { return f.tokens.end <= name->begin; });
    if (next != found_.end() && next->tokens.overlaps(*name)) {
      next->speaks |= next->tokens == *name;
    } else {
      found_.insert(next, {*name, kName, 0, false, true});
    }
  }

  // Round one.

  void enter_full(Found& found) {
    if (found.kind != kPerson && found.kind != kName) return enter_other(found);
    const auto name = person_name(words_, found.tokens);
    if (!name) return;
    if (!name->is_full()) return;
    if (found.kind == kName) return enter_name(found, *name);
    const Title title = title_around(words_, found.tokens);
    enter_person(found, *name, title, dossiers_.person(*name, title));
  }

  void enter_person(Found& found, const PersonName& name, const Title& title,
                    const DossierDefinition* dossier) {
    std::size_t draft =
        people_.known(name, dossier != nullptr ? dossier->id : "");
    if (draft == kNowhere) draft = new_person(found, name, title, dossier);
    tie(found, draft);
    learn(drafts_[draft].entity, title, name);
  }

  /// Capitals in a row: a person if somebody is called so, if a title says so,
  /// if they speak, or by what was seen beside them.
  void enter_name(Found& found, const PersonName& name) {
    if (found.is_thing()) return enter_thing(found);
    // "the Black Sea", "the Blue Umbrella": an article makes it no person.
    const std::size_t begin = found.tokens.begin;
    if (begin > 0 && words_.is(begin - 1, Word::article)) return;
    const Title title = title_around(words_, found.tokens);
    const DossierDefinition* dossier = dossiers_.person(name, title);
    const bool person = found.speaks || found.judged != nullptr ||
                        !title.role.empty() || dossier != nullptr ||
                        people_.known(name, {}) != kNowhere;
    if (!person) return;
    found.kind = kPerson;
    enter_person(found, name, title, dossier);
  }

  /// A place or a body by what was seen beside its name.
  void enter_thing(Found& found) {
    found.kind = found.judged;
    enter_other(found);
  }

  std::size_t new_person(const Found& found, const PersonName& name,
                         const Title& title,
                         const DossierDefinition* dossier) {
    const std::size_t draft =
        new_draft(found, name_text(found.tokens), kPerson);
    Entity& entity = drafts_[draft].entity;
    if (dossier != nullptr) {
      entity.dossier = dossier->id;
      entity.gender = dossier->gender;
    }
    learn(entity, title, name);
    people_.add({name, draft, found.tokens.begin,
                 std::string(words_.word(surname_of(words_, found.tokens))),
                 entity.gender, entity.dossier});
    return draft;
  }

  void learn(Entity& entity, const Title& title, const PersonName& name) const {
    if (entity.role.empty()) {
      entity.role = title.role;
      entity.affiliation = title.affiliation;
    }
    if (entity.gender.empty()) entity.gender = title.gender;
    if (entity.gender.empty()) entity.gender = gender_of(name);
  }

  std::string gender_of(const PersonName& name) const {
    const Lexicon& lexicon = words_.lexicon();
    if (lexicon.can_be(name.given(), Word::first_male)) return "m";
    if (lexicon.can_be(name.given(), Word::first_female)) return "f";
    return {};
  }

  void enter_other(Found& found) {
    key_.clear();
    words_.append_folded(without_article(found.tokens), key_);
    const DossierDefinition* dossier = dossiers_.body(key_);
    if (dossier != nullptr) key_ = dossier->id;
    const auto known = by_key_.find(key_);
    std::size_t draft = known == by_key_.end() ? kNowhere : known->second;
    if (draft == kNowhere) {
      draft = new_draft(found, plain(without_article(found.tokens)),
                        found.kind);
      by_key_.emplace(key_, draft);
      if (dossier != nullptr) {
        drafts_[draft].entity.dossier = dossier->id;
        drafts_[draft].entity.kind = dossier->kind;
      }
    }
    tie(found, draft);
    // "Tuesday (RO)", "Oslo (RO)": no acronym of a day or a town.
    if (found.kind != kDate && found.kind != kPlace) {
      note_acronym(found.tokens.end, draft);
    }
  }

  /// "Oslo Rail Office (ORO)": from here on ORO means the office.
  void note_acronym(std::size_t end, std::size_t draft) {
    if (end < text_.tokens.size() &&
        words_.is(end, Word::possessive_mark)) {
      ++end;
    }
    if (end + 2 >= text_.tokens.size() || words_.word(end) != "(" ||
        words_.word(end + 2) != ")" ||
        text_.tokens[end + 1].shape != Shape::upper) {
      return;
    }
    acronyms_.emplace(words_.word(end + 1), draft);
  }

  // Round two.

  void enter_part(Found& found) {
    if (found.entered || (found.kind != kPerson && found.kind != kName)) return;
    if (is_acronym(found)) return;
    const auto name = person_name(words_, found.tokens);
    if (!name) return;
    if (name->is_full()) return enter_last_word(found);
    const Title title = title_around(words_, found.tokens);
    std::size_t draft =
        people_.bearer(name->surname(), found.tokens.begin, title.gender);
    if (found.kind == kName && !found.speaks && draft == kNowhere) {
      if (found.is_thing()) return enter_thing(found);
      if (found.judged == nullptr) return;
    }
    if (draft == kNowhere) {
      found.kind = kPerson;
      draft = new_person(found, *name, title, dossiers_.person(*name, title));
    }
    found.kind = kPerson;
    tie(found, draft);
    learn(drafts_[draft].entity, title, *name);
  }

  /// True if it is one that brackets explained, and is tied to what it means.
  bool is_acronym(Found& found) {
    if (found.tokens.size() != 1) return false;
    const auto known = acronyms_.find(words_.word(found.tokens.begin));
    if (known == acronyms_.end()) return false;
    found.kind = kind_of(known->second);
    tie(found, known->second);
    return true;
  }

  /// "Yesterday Berg": capitals in a row that only end in a name.
  void enter_last_word(Found& found) {
    const std::size_t last = found.tokens.end - 1;
    const std::size_t first = found.tokens.begin;
    const bool starts = first == 0 || text_.tokens[first - 1].ends_sentence;
    if (!starts || found.tokens.size() != 2) return;
    const std::size_t draft = people_.bearer(words_.folded(last), last, {});
    if (draft == kNowhere) return;
    found.tokens.begin = last;
    found.kind = kPerson;
    tie(found, draft);
  }

  /// Surnames and acronyms that stand alone, wherever no mention stands.
  void scan_text() {
    std::vector<Found> more;
    auto next = found_.begin();
    for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
      while (next != found_.end() && next->tokens.end <= i) ++next;
      if (next != found_.end() && next->tokens.begin <= i) continue;
      if (!words_.is_capital(i) || words_.is(i, Word::nationality)) continue;
      if (const auto known = acronyms_.find(words_.word(i));
          known != acronyms_.end()) {
        more.push_back({{i, i + 1}, kind_of(known->second)});
        tie(more.back(), known->second);
      } else if (people_.is_surname(words_, i)) {
        const std::size_t bearer = people_.bearer(words_.folded(i), i, {});
        // "Ana King the Elder": printed otherwise than it is looked up.
        if (bearer == kNowhere) continue;
        more.push_back({{i, i + 1}, kPerson});
        tie(more.back(), bearer);
      }
    }
    merge(more);
  }

  /// "Oslo Rail Office" names Oslo, too.
  void nest_places() {
    std::vector<Found> more;
    for (const Found& found : found_) {
      if (!found.entered || found.kind != kOrganization) continue;
      for (const TokenSpan place : nested_places(words_, found.tokens)) {
        more.push_back({place, kPlace});
        more.back().nested = true;
        enter_other(more.back());
      }
    }
    merge(more);
  }

  /// Of those that begin together, the ones of `more` come last.
  void merge(const std::vector<Found>& more) {
    const auto before = static_cast<std::ptrdiff_t>(found_.size());
    found_.insert(found_.end(), more.begin(), more.end());
    std::inplace_merge(found_.begin(), found_.begin() + before, found_.end(),
                       [](const Found& a, const Found& b) {
                         return a.tokens.begin < b.tokens.begin;
                       });
  }

  // What both share.

  static constexpr std::size_t kNowhere = People::kNobody;

  std::string_view kind_of(std::size_t draft) const {
    return drafts_[draft].entity.kind;
  }

  std::size_t new_draft(const Found& found, std::string name,
                        std::string_view kind) {
    Draft draft;
    draft.entity.name = std::move(name);
    draft.entity.kind = kind;
    draft.first = found.tokens.begin;
    drafts_.push_back(std::move(draft));
    return drafts_.size() - 1;
  }

  void tie(Found& found, std::size_t draft) {
    found.entered = true;
    found.draft = draft;
    Draft& entry = drafts_[draft];
    entry.first = std::min(entry.first, found.tokens.begin);
    if (entry.entity.kind != kPerson) return;
    std::string name = name_text(found.tokens);
    if (name.size() > entry.entity.name.size()) entry.entity.name = name;
  }

  TokenSpan without_article(TokenSpan tokens) const {
    if (tokens.size() > 1 && words_.is(tokens.begin, Word::article)) {
      ++tokens.begin;
    }
    return tokens;
  }

  std::string plain(TokenSpan tokens) const {
    return std::string(text_.slice(text_.bytes_of(tokens)));
  }

  /// The name without the titles that a rule may have taken along.
  std::string name_text(TokenSpan tokens) const {
    while (tokens.size() > 1 && (words_.is(tokens.begin, Word::rank) ||
                                 words_.is(tokens.begin,
                                           Word::honorific))) {
      ++tokens.begin;
    }
    return plain(tokens);
  }

  Register numbered() {
    Register result;
    result.entities.reserve(drafts_.size());
    result.mentions.reserve(found_.size());
    std::vector<std::size_t> number(drafts_.size(), kNowhere);
    RuleNumbers rules(words_.lexicon().rules().rule_ids);
    std::size_t outer = 0;
    for (const Found& found : found_) {
      if (!found.entered) continue;
      std::size_t& entity = number[found.draft];
      if (entity == kNowhere) {
        entity = result.entities.size();
        result.entities.push_back(std::move(drafts_[found.draft].entity));
        result.entities.back().id = "e:" + std::to_string(entity + 1);
      }
      if (!found.nested) outer = result.mentions.size();
      result.mentions.push_back(
          {text_.bytes_of(found.tokens), std::string(found.kind), entity,
           found.nested ? std::optional(outer) : std::nullopt, {},
           rules.number_of(found.rule)});
    }
    result.rules = rules.take_ids();
    return result;
  }

  const Text& text_;
  const WordClasses words_;
  const Dossiers& dossiers_;
  std::vector<Found> found_;
  std::vector<Draft> drafts_;
  People people_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::string key_;  ///< of the name in hand
  std::unordered_map<std::string_view, std::size_t> acronyms_;
};

}  // namespace

Register register_names(const Text& text, const Lexicon& lexicon,
                        const Dossiers& dossiers,
                        std::span<const MentionCandidate> candidates,
                        const std::vector<Evidence>& evidence,
                        const std::vector<Quote>& quotes) {
  return Builder(text, lexicon, dossiers, candidates, evidence, quotes).build();
}

}  // namespace onrecord
