// The phrase is cut where it begins to describe: at a comma, a dash, "who", a
// preposition (but not in "Secretary of State Ana Pérez") or "familiar with".
// The last word of what is left decides: in "Russian President X's spokesman"
// nobody but the spokesman speaks.

#include "onrecord/speakers/source_reading.h"

#include <algorithm>

namespace onrecord {
namespace {

class Reader {
 public:
  Reader(const Scene& scene, TokenSpan phrase)
      : scene_(scene), words_(scene.words()), phrase_(phrase) {}

  SourceReading read() {
    SourceReading reading;
    reading.phrase = phrase_;
    reading.core = core();
    reading.head = head_of(reading.core);
    if (is_pronoun(reading)) return reading;
    if (is_joint(reading)) return reading;
    classify(reading);
    take_apposition(reading);
    return reading;
  }

 private:
  bool is(std::size_t token, Word wanted) const {
    return words_.is(token, wanted);
  }
  bool is_sign(std::size_t token, std::string_view sign) const {
    return words_.word(token) == sign;
  }
  bool is_word(std::size_t token) const {
    return scene_.text().tokens[token].shape <= Shape::number;
  }

  /// A bracket inside the phrase; the token behind it, else `token`.
  std::size_t behind_bracket(std::size_t token) const {
    if (!is_sign(token, "(")) return token;
    for (std::size_t i = token + 1; i < phrase_.end; ++i) {
      if (is_sign(i, ")")) return i + 1;
    }
    return token;
  }

  /// "of" that holds a title together.
  bool links(std::size_t token) const {
    if (!is(token, Word::part_of) || token == phrase_.begin) return false;
    const std::size_t before = token - 1;
    const bool office = is(before, Word::role) || is(before, Word::rank) ||
                        is(before, Word::org_suffix);
    return office && (words_.is_capital(before) ||
                      !is(phrase_.begin, Word::article));
  }

  bool ends_core(std::size_t token) const {
    if (is(token, Word::possessive_mark)) return false;
    if (!is_word(token)) return true;
    if (links(token)) return false;
    if (words_.is_capital(token) && token > phrase_.begin) return false;
    return is(token, Word::preposition) || is(token, Word::relative) ||
           is(token, Word::after_noun) ||
           (is(token, Word::finite) && token > phrase_.begin);
  }

  TokenSpan core() const {
    std::size_t begin = phrase_.begin;
    while (begin + 1 < phrase_.end &&
           (is(begin, Word::article) || is(begin, Word::conjunction) ||
            !is_word(begin))) {
      ++begin;
    }
    std::size_t end = begin;
    while (end < phrase_.end) {
      if (const Named* named = scene_.name_at(end)) {
        end = std::max(end + 1, std::min(named->tokens.end, phrase_.end));
      } else if (const std::size_t behind = behind_bracket(end);
                 behind != end) {
        if (behind >= phrase_.end || !is_word(behind)) break;
        end = behind;
      } else if (end > begin && ends_core(end)) {
        break;
      } else {
        ++end;
      }
    }
    return {begin, end};
  }

  std::size_t head_of(TokenSpan core) const {
    std::size_t head = core.end - 1;
    while (head > core.begin &&
           (!is_word(head) || is(head, Word::possessive_mark))) {
      --head;
    }
    return head;
  }

  bool is_pronoun(SourceReading& reading) const {
    if (reading.core.size() != 1) return false;
    if (words_.is_capital(reading.head) && scene_.name_at(reading.head)) {
      return false;
    }
    if (is(reading.head, Word::relative)) {
      reading.form = SourceForm::relative;
    } else if (!is(reading.head, Word::pronoun)) {
      return false;
    } else if (is(reading.head, Word::first_person)) {
      reading.form = SourceForm::first_person;
    } else {
      reading.form = SourceForm::pronoun;
    }
    return true;
  }

  /// Can stand alone as one of two speakers.
  bool speaks_alone(std::size_t token) const {
    return scene_.name_at(token) != nullptr || is(token, Word::role) ||
           is(token, Word::group_word) || is(token, Word::org_word) ||
           is(token, Word::person_word) || is(token, Word::pronoun);
  }

  /// "defence and foreign minister Ana Pérez" is one person with two offices.
  bool holds_both(const Named& name, std::size_t begin) const {
    if (!scene_.is_person(name)) return false;
    for (std::size_t i = begin; i < name.tokens.begin; ++i) {
      if (is(i, Word::role) || is(i, Word::office)) return true;
    }
    return false;
  }

  bool is_joint(SourceReading& reading) const {
    const TokenSpan core = reading.core;
    if (!speaks_alone(reading.head)) return false;
    for (std::size_t i = core.begin + 1; i + 1 < core.end; ++i) {
      if (!is(i, Word::conjunction) || scene_.name_at(i) != nullptr) continue;
      if (!speaks_alone(i - 1)) continue;
      const Named* left = scene_.name_at(i - 1);
      const Named* right = scene_.name_at(reading.head);
      // Two names of one body: the Department of Weather and the Weather House.
      if (left != nullptr && right != nullptr &&
          left->entity == right->entity) {
        reading.form = SourceForm::body;
        reading.name = right;
        return true;
      }
      if (left == nullptr && right != nullptr &&
          holds_both(*right, i + 1)) {
        return false;
      }
      reading.form = SourceForm::joint;
      return true;
    }
    return false;
  }

  void classify(SourceReading& reading) const {
    const std::size_t head = reading.head;
    const Named* named = scene_.name_at(head);
    reading.points_back =
        is(phrase_.begin, Word::definite) &&
        (reading.core.end == phrase_.end || !is_word(reading.core.end));
    if (named != nullptr && reads_as_name(*named)) {
      reading.name = named;
      reading.form = scene_.is_person(*named) ? SourceForm::person
                                              : SourceForm::body;
    } else if (is(head, Word::doc_word) && !is_publisher(head)) {
      reading.form = SourceForm::document;
    } else if (is(head, Word::group_word)) {
      reading.form = is(head, Word::anonymous) ? SourceForm::anonymous
                                             : SourceForm::group;
    } else if (is(head, Word::anonymous)) {
      reading.form = SourceForm::anonymous;
    } else if (is(head, Word::role) || is(head, Word::rank)) {
      reading.form = SourceForm::role;
    } else if (is(head, Word::org_word) || is(head, Word::org_suffix)) {
      reading.form = SourceForm::body;
    } else if (is(head, Word::person_word)) {
      reading.form = SourceForm::anonymous;
    } else {
      classify_unknown(reading);
    }
  }

  /// "the Post": a capital tells the paper from what is posted.
  bool is_publisher(std::size_t token) const {
    return words_.is_capital(token) && is(token, Word::org_suffix);
  }

  /// "the office's director, Bo Berg,": the name is what counts.
  void take_apposition(SourceReading& reading) const {
    const bool one = reading.form == SourceForm::role ||
                     (reading.form == SourceForm::anonymous &&
                      !is(reading.head, Word::group_word));
    const std::size_t comma = reading.core.end;
    if (!one || comma + 1 >= phrase_.end || !is_sign(comma, ",")) return;
    const Named* named = scene_.name_at(comma + 1);
    if (named == nullptr || !scene_.is_person(*named) ||
        named->tokens.begin != comma + 1) {
      return;
    }
    reading.form = SourceForm::person;
    reading.name = named;
    reading.head = named->tokens.end - 1;
    reading.core = named->tokens;
    reading.points_back = false;
  }

  bool reads_as_name(const Named& named) const {
    return scene_.entity(named.entity).kind != "equipment";
  }

  void classify_unknown(SourceReading& reading) const {
    const std::size_t head = reading.head;
    reading.unknown = true;
    if (words_.is_capital(head) && !is(head, Word::closed)) {
      reading.form = SourceForm::body;
    } else if (scene_.text().tokens[head].shape == Shape::number) {
      // "Article 5" is written, "28" are people.
      const bool numbered = head > reading.core.begin &&
                            is(head - 1, Word::doc_word);
      reading.form = numbered ? SourceForm::document : SourceForm::group;
    } else if (is(head, Word::ends_s) || is(head, Word::plural) ||
               is(head, Word::stand_in)) {
      reading.form = SourceForm::group;
    } else {
      reading.form = SourceForm::anonymous;
    }
  }

  const Scene& scene_;
  const WordClasses& words_;
  TokenSpan phrase_;
};

}  // namespace

SourceReading read_source(const Scene& scene, TokenSpan phrase) {
  return Reader(scene, phrase).read();
}

}  // namespace onrecord
