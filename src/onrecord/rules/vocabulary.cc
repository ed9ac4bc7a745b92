#include "onrecord/rules/vocabulary.h"

#include <algorithm>
#include <cctype>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

constexpr std::string_view kCurlyApostrophe = "’";

/// Words have letters or digits and are never punctuation; ASCII signs are
/// nothing else; figures alone are numbers, and numbers begin with a figure.
/// Leaving out what cannot be saves most of the sets.
bool can_be(std::string_view word, Shape shape) {
  bool letters = false;
  bool figures = false;
  for (char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return true;
    letters |= std::isalpha(byte) != 0;
    figures |= std::isdigit(byte) != 0;
  }
  if (!letters && !figures) return shape >= Shape::mark;
  if (shape >= Shape::mark) return false;
  if (!letters) return shape == Shape::number;
  const bool figure_first =
      std::isdigit(static_cast<unsigned char>(word.front())) != 0;
  if (shape == Shape::number) return figure_first;
  return shape != Shape::initial || word.ends_with('.');
}

std::size_t count_words(std::string_view words) {
  return 1 +
         static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
}

}  // namespace

std::string folded_word(std::string_view word) {
  std::string folded = fold_case(word);
  for (std::size_t at = folded.find(kCurlyApostrophe); at != std::string::npos;
       at = folded.find(kCurlyApostrophe, at)) {
    folded.replace(at, kCurlyApostrophe.size(), "'");
  }
  return folded;
}

std::string_view FoldedWord::of(std::string_view word) {
  if (word.size() > kLongest) return {};
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      other_ = folded_word(word);
      return other_;
    }
    buffer_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return {buffer_, word.size()};
}

void Vocabulary::add(std::string_view words, ClassId id) {
  const std::string folded = folded_word(words);
  const std::size_t count = count_words(folded);
  if (count == 1) {
    words_[folded].classes.push_back(id);
    return;
  }
  runs_[folded].classes.push_back(id);
  // A run is looked up word by word: what begins it must be there, too.
  for (std::size_t blank = folded.rfind(' '); blank != folded.find(' ');
       blank = folded.rfind(' ', blank - 1)) {
    runs_[std::string_view(folded).substr(0, blank)];
  }
  int& longest = words_[folded.substr(0, folded.find(' '))].longest_run;
  longest = std::max(longest, static_cast<int>(count));
}

void Vocabulary::add_ending(std::string ending, ClassId id) {
  endings_.emplace_back(std::move(ending), id);
}

std::size_t Vocabulary::ending_of(std::string_view folded) const {
  std::size_t best = 0;
  for (std::size_t i = 0; i < endings_.size(); ++i) {
    const std::string& ending = endings_[i].first;
    // Two letters before the ending: "red" and "king" are no verb forms.
    if (folded.size() < ending.size() + 2 || !folded.ends_with(ending)) {
      continue;
    }
    if (best == 0 || ending.size() > endings_[best - 1].first.size()) {
      best = i + 1;
    }
  }
  return best;
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
  const auto number = [&](std::string_view word, const ClassSet& known,
                          std::array<SetId, kShapes>& out) {
    for (std::size_t shape = 0; shape < kShapes; ++shape) {
      if (!word.empty() && !can_be(word, static_cast<Shape>(shape))) continue;
      ClassSet with_shape = known;
      if (static_cast<Shape>(shape) == Shape::upper) {
        std::erase_if(with_shape, is_closed);
      }
      with_shape.push_back(shapes[shape]);
      out[shape] =
          sets.intern(restricted(classes.closure(std::move(with_shape)), used));
    }
  };
  unknown_.resize(endings_.size() + 1);
  for (std::size_t i = 0; i < unknown_.size(); ++i) {
    number({}, i == 0 ? ClassSet{} : ClassSet{endings_[i - 1].second},
           unknown_[i]);
  }
  // A word with classes of its own still shows its ending; a word that only
  // begins a run is otherwise unknown.
  const auto with_ending = [&](const std::string& word, ClassSet known) {
    const std::size_t ending = ending_of(word);
    if (ending > 0) known.push_back(endings_[ending - 1].second);
    return known;
  };
  for (auto& [word, entry] : words_) {
    number(word, with_ending(word, entry.classes), entry.sets);
  }
  // "referring to" is a form in -ing, as its first word is.
  for (auto& [run, entry] : runs_) {
    if (entry.classes.empty()) continue;
    number(run, with_ending(run.substr(0, run.find(' ')), entry.classes),
           entry.sets);
  }
}

std::vector<SetId> Vocabulary::punctuation_sets() const {
  std::vector<SetId> found;
  const auto at = static_cast<std::size_t>(Shape::punctuation);
  for (const auto& row : unknown_) found.push_back(row[at]);
  for (const auto& [word, entry] : words_) {
    if (can_be(word, Shape::punctuation)) found.push_back(entry.sets[at]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

const Vocabulary::Entry* Vocabulary::find(std::string_view folded) const {
  return words_.find(folded);
}

SetId Vocabulary::unknown(std::string_view folded, Shape shape) const {
  return unknown_[ending_of(folded)][static_cast<std::size_t>(shape)];
}

const Vocabulary::Entry* Vocabulary::find_run(
    std::string_view folded_words) const {
  return runs_.find(folded_words);
}

std::vector<std::string> Vocabulary::members(ClassId id) const {
  std::vector<std::string> result;
  for (const auto* table : {&words_, &runs_}) {
    for (const auto& [word, entry] : *table) {
      if (std::count(entry.classes.begin(), entry.classes.end(), id) > 0) {
        result.push_back(word);
      }
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace onrecord
