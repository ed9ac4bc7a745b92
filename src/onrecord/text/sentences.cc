// Unicode's rules propose, the words decide: by the rules alone a sentence ends
// after “Gov.” and “U.S.” wherever a capital follows, and between “No way!” and
// “she said”. The rules read tokens, so that white space, line breaks of
// wrapped copy and invisible signs cannot mislead them.

#include "onrecord/text/sentences.h"

#include <unicode/uchar.h>

#include "onrecord/text/sentence_breaks.h"
#include "onrecord/text/utf8.h"
#include "onrecord/text/word_list.h"

namespace onrecord {
namespace {

bool starts_small(std::string_view bytes, const Token& token) {
  const auto first = static_cast<unsigned char>(bytes[token.span.begin]);
  if (first < 0x80) return first >= 'a' && first <= 'z';
  const CodePoint point = code_point_at(bytes, token.span.begin);
  return u_islower(static_cast<UChar32>(point.value)) != 0;
}

class Judge {
 public:
  Judge(std::string_view bytes, const std::vector<Token>& tokens,
        const WordList& words)
      : bytes_(bytes), tokens_(tokens), words_(words) {}

  /// Whether a boundary before token `next` holds; one stands before it.
  bool holds(std::size_t next, std::size_t end) const {
    if (starts_small(bytes_, tokens_[next])) return false;
    if (!keeps_stop(tokens_[next - 1])) return true;
    if (tokens_[next].shape == Shape::mark && next + 1 < end) ++next;
    return starts_sentence(tokens_[next]);
  }

 private:
  /// A word with its own full stop: Gov., U.S., J.
  bool keeps_stop(const Token& token) const {
    return token.shape < Shape::number && token.span.size() > 1 &&
           bytes_[token.span.end - 1] == '.';
  }

  bool starts_sentence(const Token& token) const {
    return token.shape == Shape::capital &&
           words_.has(token.word, WordTrait::starter);
  }

  std::string_view bytes_;
  const std::vector<Token>& tokens_;
  const WordList& words_;
};

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view bytes,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Paragraph>& paragraphs,
                                       const WordList& words) {
  std::vector<std::size_t> ends;
  std::vector<std::size_t> breaks;
  const Judge judge(bytes, tokens, words);
  for (const Paragraph& paragraph : paragraphs) {
    breaks.clear();
    find_sentence_breaks(bytes, tokens, paragraph.tokens, breaks);
    for (const std::size_t next : breaks) {
      if (judge.holds(next, paragraph.tokens.end)) ends.push_back(next - 1);
    }
    ends.push_back(paragraph.tokens.end - 1);
  }
  return ends;
}

}  // namespace onrecord
