#include "onrecord/rules/vocabulary.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <map>
#include <utility>

namespace onrecord {
namespace {

using Shapes = std::bitset<kShapes>;

/// Words have letters or digits and are never punctuation; ASCII signs are
/// nothing else; figures alone are numbers, and numbers begin with a figure.
/// Leaving out what cannot be saves most of the sets. Of the empty word, which
/// stands for unknown ones, everything can be.
Shapes shapes_of(std::string_view word) {
  bool letters = false;
  bool figures = false;
  for (char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return Shapes().set();
    letters |= std::isalpha(byte) != 0;
    figures |= std::isdigit(byte) != 0;
  }
  if (word.empty()) return Shapes().set();
  Shapes shapes;
  for (std::size_t i = 0; i < kShapes; ++i) {
    const bool is_word = static_cast<Shape>(i) < Shape::mark;
    shapes[i] = is_word ? letters : !letters && !figures;
  }
  shapes[static_cast<std::size_t>(Shape::number)] =
      figures && (!letters || std::isdigit(static_cast<unsigned char>(
                                  word.front())) != 0);
  if (!word.ends_with('.')) {
    shapes.reset(static_cast<std::size_t>(Shape::initial));
  }
  return shapes;
}

}  // namespace

void Vocabulary::add(std::string_view words, ClassId id) {
  const std::string folded = folded_word(words);
  std::vector<std::uint32_t> numbers;
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    add_tokens(std::string_view(folded).substr(at, end - at), numbers);
    at = end + 1;
  }
  own_.resize(words_.size());
  if (numbers.size() == 1) {
    own_[numbers.front()].push_back(id);
    return;
  }
  const WordRuns::Place place = runs_.add(numbers);
  run_words_.resize(runs_.size());
  run_classes_.resize(runs_.size());
  run_words_[place] = folded;
  run_classes_[place].push_back(id);
}

/// As a text is cut: "moody's" is two tokens.
void Vocabulary::add_tokens(std::string_view word,
                            std::vector<std::uint32_t>& numbers) {
  constexpr std::string_view kPossessive = "'s";
  if (word.size() > kPossessive.size() && word.ends_with(kPossessive)) {
    word.remove_suffix(kPossessive.size());
    numbers.push_back(words_.add(word));
    word = kPossessive;
  }
  numbers.push_back(words_.add(word));
}

void Vocabulary::add_ending(std::string_view ending, ClassId id) {
  endings_.emplace_back(words_.add_ending(ending), id);
  own_.resize(words_.size());
}

void Vocabulary::set_trait(std::string_view word, WordTrait trait) {
  words_.set_trait(words_.add(folded_word(word)), trait);
  own_.resize(words_.size());
}

void Vocabulary::number_sets(const ClassTable& classes,
                             const std::vector<bool>& used,
                             const std::array<ClassId, kShapes>& shapes,
                             SetTable& sets) {
  // US, WHO, IT: in capitals a short word is an acronym and no closed word.
  const auto closed = classes.find("closed");
  const auto is_closed = [&](ClassId id) {
    const ClassSet all = classes.closure({id});
    return closed && std::binary_search(all.begin(), all.end(), *closed);
  };
  // Most words of a list are alike in all of this.
  std::map<std::pair<ClassSet, unsigned long>, Sets> numbered_before;
  const auto number = [&](std::string_view word, const ClassSet& known) {
    const Shapes possible = shapes_of(word);
    const auto [entry, is_new] =
        numbered_before.try_emplace({known, possible.to_ulong()});
    Sets& numbered = entry->second;
    for (std::size_t shape = 0; is_new && shape < kShapes; ++shape) {
      if (!possible[shape]) continue;
      ClassSet with_shape = known;
      if (static_cast<Shape>(shape) == Shape::upper) {
        std::erase_if(with_shape, is_closed);
      }
      with_shape.push_back(shapes[shape]);
      numbered[shape] =
          sets.intern(restricted(classes.closure(std::move(with_shape)), used));
    }
    return numbered;
  };
  // A word with classes of its own still shows its ending; "referring to" is a
  // form in -ing, as its first word is.
  const auto with_ending = [&](std::string_view word, ClassSet known) {
    const std::uint32_t ending = words_.ending_of(word);
    for (const auto& [its, id] : endings_) {
      if (its == ending) known.push_back(id);
    }
    return known;
  };
  sets_.assign(words_.size(), number({}, {}));
  for (const auto& [ending, id] : endings_) sets_[ending] = number({}, {id});
  for (std::uint32_t word = 1; word < words_.size(); ++word) {
    const std::string_view spelled = words_.spelling(word);
    if (spelled.empty()) continue;
    sets_[word] = number(spelled, with_ending(spelled, own_[word]));
  }
  run_sets_.resize(runs_.size());
  for (std::size_t place = 1; place < runs_.size(); ++place) {
    if (run_classes_[place].empty()) continue;
    const std::string_view run = run_words_[place];
    run_sets_[place] =
        number(run, with_ending(run.substr(0, run.find(' ')),
                                run_classes_[place]));
  }
}

std::vector<SetId> Vocabulary::punctuation_sets() const {
  std::vector<SetId> found;
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    const std::string_view spelled = words_.spelling(word);
    if (!shapes_of(spelled)[static_cast<std::size_t>(Shape::punctuation)]) {
      continue;
    }
    found.push_back(set_of(word, Shape::punctuation));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::string> Vocabulary::members(ClassId id) const {
  std::vector<std::string> result;
  const auto has = [&](const ClassSet& classes) {
    return std::find(classes.begin(), classes.end(), id) != classes.end();
  };
  for (std::uint32_t word = 0; word < own_.size(); ++word) {
    if (has(own_[word])) result.emplace_back(words_.spelling(word));
  }
  for (std::size_t place = 0; place < run_words_.size(); ++place) {
    if (has(run_classes_[place])) result.push_back(run_words_[place]);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace onrecord
