#include "onrecord/speakers/scene.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::uint64_t kNouns =
    any_of({Word::group_word, Word::org_word, Word::doc_word, Word::role,
            Word::person_word, Word::role_modifier});

}  // namespace

Scene::Scene(const Text& text, const Lexicon& lexicon,
             std::span<const Entity> entities,
             std::span<const Mention> mentions)
    : text_(text), words_(text, lexicon), entities_(entities) {
  names_.reserve(mentions.size());
  // Mentions stand in text order: one walk over the tokens finds them all.
  const std::vector<Token>& tokens = text.tokens;
  std::size_t begin = 0;
  for (const Mention& mention : mentions) {
    // "one of them" is somebody, not a number; in "the Oslo Rail Office" the
    // office is named, not the town.
    if (is_measured(mention.kind) || mention.inside) continue;
    while (begin < tokens.size() &&
           tokens[begin].span.begin < mention.span.begin) {
      ++begin;
    }
    std::size_t end = begin;
    while (end < tokens.size() && tokens[end].span.begin < mention.span.end) {
      ++end;
    }
    names_.push_back({{begin, end}, mention.entity});
  }
  number_tokens();
}

bool Scene::is_person(const Named& named) const {
  return entities_[named.entity].kind == "person";
}

bool Scene::describes_noun(const Named& named) const {
  const std::size_t next = named.tokens.end;
  if (next >= text_.tokens.size() || text_.tokens[next - 1].ends_sentence ||
      text_.tokens[next].shape != Shape::lower) {
    return false;
  }
  return words_.is_any(next, kNouns);
}

bool Scene::owns(const Named& named) const {
  const std::size_t mark = named.tokens.end;
  // "Berg's been walking": has, not a mark of what is his.
  return mark + 1 < text_.tokens.size() &&
         words_.is(mark, Word::possessive_mark) &&
         !words_.is(mark + 1, Word::finite);
}

/// Of mentions inside each other the last that began counts, where it has not
/// ended.
void Scene::number_tokens() {
  name_of_.resize(text_.tokens.size());
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const std::size_t next =
        i + 1 < names_.size() ? names_[i + 1].tokens.begin : name_of_.size();
    const std::size_t end = std::min(names_[i].tokens.end, next);
    for (std::size_t token = names_[i].tokens.begin; token < end; ++token) {
      name_of_[token] = static_cast<std::uint32_t>(i + 1);
    }
  }
}

bool Scene::is_quoted(std::size_t token) const {
  auto pair = std::partition_point(
      text_.pairs.begin(), text_.pairs.end(),
      [&](const MarkPair& p) { return p.open <= token; });
  while (pair != text_.pairs.begin()) {
    --pair;
    if (pair->depth == 0) return token < pair->close;
  }
  return false;
}

std::size_t Scene::sentence_begin(std::size_t token) const {
  const std::size_t first =
      text_.paragraphs[text_.paragraph_of(token)].tokens.begin;
  while (token > first && !text_.tokens[token - 1].ends_sentence) --token;
  return token;
}

std::string Scene::printed(TokenSpan tokens) const {
  std::string line;
  for (const char c : text_.slice(text_.bytes_of(tokens))) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace onrecord
