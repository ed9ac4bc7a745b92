// Two rounds over the article. First whatever names somebody in full, wherever
// it stands: a surname may come before its full name, as in headlines. Then
// what only repeats a part of a name. A surname that stands alone belongs to the
// last full name before it, else to the first after it; where two people bear
// it the speaker stage sees both and decides or refuses.

#include "onrecord/entities/register.h"

#include <algorithm>
#include <unordered_map>

namespace onrecord {
namespace {

constexpr std::string_view kPerson = "person";
constexpr std::string_view kName = "name";

struct Person {
  PersonName name;
  std::size_t entity = 0;
  std::size_t first = 0;  ///< token of the first full mention
};

struct Draft {
  Entity entity;
  std::string key;
  std::size_t first = 0;  ///< token of its first mention
};

class Builder {
 public:
  Builder(const Text& text, const RuleBook& rules, const Dossiers& dossiers,
          std::vector<Mention> mentions, const std::vector<Quote>& quotes)
      : text_(text), words_(text, rules), dossiers_(dossiers) {
    for (Mention& mention : mentions) add_found(std::move(mention));
    for (const Quote& quote : quotes) add_source(quote);
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) {
                return a.tokens.begin < b.tokens.begin;
              });
  }

  Register build() {
    for (Found& found : found_) enter_full(found);
    for (Found& found : found_) enter_part(found);
    scan_text();
    return numbered();
  }

 private:
  struct Found {
    TokenSpan tokens;
    std::string kind;
    bool entered = false;
    std::size_t draft = 0;
    bool speaks = false;
  };

  void add_found(Mention mention) {
    Found found{text_.tokens_of(mention.span), std::move(mention.kind)};
    if (!found.tokens.empty()) found_.push_back(std::move(found));
  }

  /// A capital that speaks is a name, though no rule knew it.
  void add_source(const Quote& quote) {
    if (!quote.source || quote.act != Act::speech) return;
    TokenSpan head = text_.tokens_of(quote.source->head);
    if (head.empty() || !is_name_word(head.end - 1)) return;
    while (head.begin + 1 < head.end && !is_name_word(head.begin)) ++head.begin;
    const TokenSpan whole = text_.tokens_of(quote.source->span);
    if (head.begin > whole.begin &&
        words_.is(head.begin - 1, words_.id.first_name) &&
        is_name_word(head.begin - 1)) {
      --head.begin;
    }
    for (Found& found : found_) {
      if (!found.tokens.overlaps(head)) continue;
      found.speaks |= found.tokens == head;
      return;
    }
    found_.push_back({head, std::string(kName), false, 0, true});
  }

  bool is_name_word(std::size_t token) const {
    return words_.is_capital(token) &&
           text_.tokens[token].shape != Shape::upper &&
           !words_.is(token, words_.id.closed) &&
           !words_.is(token, words_.id.role) &&
           !words_.is(token, words_.id.rank) &&
           !words_.is(token, words_.id.group_word) &&
           !words_.is(token, words_.id.org_word) &&
           !words_.is(token, words_.id.org_suffix) &&
           !words_.is(token, words_.id.doc_word) &&
           !words_.is(token, words_.id.person_word) &&
           !words_.is(token, words_.id.place) &&
           !words_.is(token, words_.id.organization) &&
           !words_.is(token, words_.id.nationality) &&
           !words_.is(token, words_.id.say);
  }

  // Round one.

  void enter_full(Found& found) {
    if (found.kind != kPerson && found.kind != kName) return enter_other(found);
    const auto name = person_name(words_, found.tokens);
    if (!name) return;
    if (!name->is_full()) return;
    if (found.kind == kName) return enter_name(found, *name);
    enter_person(found, *name);
  }

  void enter_person(Found& found, const PersonName& name) {
    const Title title = title_around(words_, found.tokens);
    const DossierDefinition* dossier = dossiers_.person(name, title);
    std::size_t draft = person_known(name, dossier);
    if (draft == kNowhere) draft = new_person(found, name, dossier);
    tie(found, draft);
    learn(drafts_[draft].entity, title, name);
  }

  /// Capitals in a row: a person if somebody is called so, if a title says so,
  /// or if they speak.
  void enter_name(Found& found, const PersonName& name) {
    // "the Black Sea", "the Blue Umbrella": an article makes it no person.
    const std::size_t begin = found.tokens.begin;
    if (begin > 0 && words_.is(begin - 1, words_.id.article)) return;
    const Title title = title_around(words_, found.tokens);
    const DossierDefinition* dossier = dossiers_.person(name, title);
    const bool person = found.speaks || !title.role.empty() ||
                        dossier != nullptr ||
                        person_known(name, nullptr) != kNowhere;
    if (!person) return;
    found.kind = kPerson;
    enter_person(found, name);
  }

  std::size_t person_known(const PersonName& name,
                           const DossierDefinition* dossier) const {
    for (const Person& person : people_) {
      if (same_person(person.name, name)) return person.entity;
      if (dossier != nullptr &&
          drafts_[person.entity].entity.dossier == dossier->id) {
        return person.entity;
      }
    }
    return kNowhere;
  }

  std::size_t new_person(const Found& found, const PersonName& name,
                         const DossierDefinition* dossier) {
    const std::size_t draft = new_draft(found, name_text(found.tokens), kPerson);
    Entity& entity = drafts_[draft].entity;
    if (dossier != nullptr) {
      entity.dossier = dossier->id;
      entity.gender = dossier->gender;
    }
    people_.push_back({name, draft, found.tokens.begin});
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
    const auto* entry = words_.rules().vocabulary.find(name.given());
    if (entry == nullptr) return {};
    const auto has = [&](ClassId id) {
      return std::count(entry->classes.begin(), entry->classes.end(), id) > 0;
    };
    if (has(words_.id.first_male)) return "m";
    if (has(words_.id.first_female)) return "f";
    return {};
  }

  void enter_other(Found& found) {
    std::string key = words_.folded(without_article(found.tokens));
    const DossierDefinition* dossier = dossiers_.body(key);
    if (dossier != nullptr) key = dossier->id;
    const auto known = by_key_.find(key);
    std::size_t draft = known == by_key_.end() ? kNowhere : known->second;
    if (draft == kNowhere) {
      draft = new_draft(found, plain(without_article(found.tokens)),
                        found.kind);
      by_key_.emplace(std::move(key), draft);
      if (dossier != nullptr) {
        drafts_[draft].entity.dossier = dossier->id;
        drafts_[draft].entity.kind = dossier->kind;
      }
    }
    tie(found, draft);
    note_acronym(found.tokens.end, draft);
  }

  /// "Oslo Rail Office (ORO)": from here on ORO means the office.
  void note_acronym(std::size_t end, std::size_t draft) {
    if (end < text_.tokens.size() &&
        words_.is(end, words_.id.possessive_mark)) {
      ++end;
    }
    if (end + 2 >= text_.tokens.size() || words_.word(end) != "(" ||
        words_.word(end + 2) != ")" ||
        text_.tokens[end + 1].shape != Shape::upper) {
      return;
    }
    acronyms_.emplace(std::string(words_.word(end + 1)), draft);
  }

  // Round two.

  void enter_part(Found& found) {
    if (found.entered || (found.kind != kPerson && found.kind != kName)) return;
    const auto name = person_name(words_, found.tokens);
    if (!name) return;
    if (name->is_full()) return enter_last_word(found);
    if (found.kind == kName && !found.speaks) return;
    const Title title = title_around(words_, found.tokens);
    std::size_t draft =
        bearer(name->surname(), found.tokens.begin, title.gender);
    if (draft == kNowhere) {
      found.kind = kPerson;
      draft = new_person(found, *name, dossiers_.person(*name, title));
    }
    found.kind = kPerson;
    tie(found, draft);
    learn(drafts_[draft].entity, title, *name);
  }

  /// "Yesterday Berg": capitals in a row that only end in a name.
  void enter_last_word(Found& found) {
    const std::size_t last = found.tokens.end - 1;
    const std::size_t first = found.tokens.begin;
    const bool starts = first == 0 || text_.tokens[first - 1].ends_sentence;
    if (!starts || found.tokens.size() != 2) return;
    const std::size_t draft = bearer(words_.folded(last), last, {});
    if (draft == kNowhere) return;
    found.tokens.begin = last;
    found.kind = kPerson;
    tie(found, draft);
  }

  /// Who bears this surname at this place; kNowhere if nobody does.
  std::size_t bearer(const std::string& surname, std::size_t token,
                     const std::string& gender) const {
    std::size_t best = kNowhere;
    std::size_t best_first = 0;
    for (const Person& person : people_) {
      const std::string& known = drafts_[person.entity].entity.gender;
      if (person.name.surname() != surname) continue;
      if (!gender.empty() && !known.empty() && gender != known) continue;
      const bool before = person.first <= token;
      const bool best_before = best != kNowhere && best_first <= token;
      if (best == kNowhere || (before && (!best_before ||
                                          person.first > best_first))) {
        best = person.entity;
        best_first = person.first;
      }
    }
    return best;
  }

  /// Surnames and acronyms that stand alone, wherever no mention stands.
  void scan_text() {
    std::unordered_map<std::string, bool> surnames;
    for (const Person& person : people_) surnames[person.name.surname()] = true;
    std::vector<Found> more;
    auto next = found_.begin();
    for (std::size_t i = 0; i < text_.tokens.size(); ++i) {
      while (next != found_.end() && next->tokens.end <= i) ++next;
      if (next != found_.end() && next->tokens.begin <= i) continue;
      if (!words_.is_capital(i)) continue;
      if (const auto known = acronyms_.find(std::string(words_.word(i)));
          known != acronyms_.end()) {
        more.push_back({{i, i + 1}, drafts_[known->second].entity.kind});
        tie(more.back(), known->second);
      } else if (std::string word = words_.folded(i); surnames.count(word) > 0) {
        more.push_back({{i, i + 1}, std::string(kPerson)});
        tie(more.back(), bearer(word, i, {}));
      }
    }
    found_.insert(found_.end(), more.begin(), more.end());
  }

  // What both share.

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

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
    if (tokens.size() > 1 && words_.is(tokens.begin, words_.id.article)) {
      ++tokens.begin;
    }
    return tokens;
  }

  std::string plain(TokenSpan tokens) const {
    return std::string(text_.slice(text_.bytes_of(tokens)));
  }

  /// The name without the titles that a rule may have taken along.
  std::string name_text(TokenSpan tokens) const {
    while (tokens.size() > 1 && (words_.is(tokens.begin, words_.id.rank) ||
                                 words_.is(tokens.begin,
                                           words_.id.honorific))) {
      ++tokens.begin;
    }
    return plain(tokens);
  }

  Register numbered() {
    std::erase_if(found_, [](const Found& f) { return !f.entered; });
    std::sort(found_.begin(), found_.end(),
              [](const Found& a, const Found& b) {
                return a.tokens.begin < b.tokens.begin;
              });
    Register result;
    std::vector<std::size_t> number(drafts_.size(), kNowhere);
    for (const Found& found : found_) {
      std::size_t& entity = number[found.draft];
      if (entity == kNowhere) {
        entity = result.entities.size();
        result.entities.push_back(std::move(drafts_[found.draft].entity));
        result.entities.back().id = "e:" + std::to_string(entity + 1);
      }
      result.mentions.push_back({text_.bytes_of(found.tokens), found.kind,
                                 entity, std::nullopt});
    }
    return result;
  }

  const Text& text_;
  const WordClasses words_;
  const Dossiers& dossiers_;
  std::vector<Found> found_;
  std::vector<Draft> drafts_;
  std::vector<Person> people_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::size_t> acronyms_;
};

}  // namespace

Register register_names(const Text& text, const RuleBook& rules,
                        const Dossiers& dossiers,
                        std::vector<Mention> mentions,
                        const std::vector<Quote>& quotes) {
  return Builder(text, rules, dossiers, std::move(mentions), quotes).build();
}

}  // namespace onrecord
