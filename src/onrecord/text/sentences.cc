// ICU's plain English rules (Unicode Standard Annex 29) propose, the words
// decide: ICU ends a sentence after “Gov.” and “U.S.” wherever a capital
// follows, and between “No way!” and “she said”.
//
// The text goes to ICU token by token with one space between, so that white
// space, line breaks of wrapped copy and invisible signs cannot mislead it,
// and a boundary maps back to a token by merging two sorted lists.

#include "onrecord/text/sentences.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <memory>
#include <string>

#include "onrecord/text/glyphs.h"
#include "onrecord/text/tokens.h"

namespace onrecord {
namespace {

// ICU counts in int32_t. A batch is whole paragraphs; one longer than ICU can
// count keeps only the boundary at its end.
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;
constexpr std::size_t kMostBytes = std::size_t{1} << 30;

struct CloseBreaker {
  void operator()(UBreakIterator* breaker) const { ubrk_close(breaker); }
};
using Breaker = std::unique_ptr<UBreakIterator, CloseBreaker>;

/// One a thread: opening reads rules, 100 µs; it may not be shared. Null where
/// ICU has no data; then only paragraphs end sentences.
UBreakIterator* sentence_breaker() {
  thread_local const Breaker breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    Breaker opened(ubrk_open(UBRK_SENTENCE, "en", nullptr, 0, &status));
    return U_SUCCESS(status) ? std::move(opened) : Breaker();
  }();
  return breaker.get();
}

/// Some paragraphs as ICU reads them, and where in that each token begins.
struct Batch {
  std::u16string units;
  std::vector<std::int32_t> begins;
};

/// Writes `bytes` as UTF-16 at `to`; returns where it ends.
char16_t* write_utf16(std::string_view bytes, char16_t* to) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80) {
      *to++ = byte;
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(bytes, at);
    at += point.size;
    if (point.value < 0x10000) {
      *to++ = static_cast<char16_t>(point.value);
    } else {
      *to++ = U16_LEAD(point.value);
      *to++ = U16_TRAIL(point.value);
    }
  }
  return to;
}

void append_paragraph(std::string_view bytes, const std::vector<Token>& tokens,
                      const Paragraph& paragraph, Batch& batch) {
  const std::size_t used = batch.units.size();
  // No sign has more units than bytes; the line break adds one.
  batch.units.resize(used + paragraph.span.size() + 1);
  char16_t* const first = batch.units.data();
  char16_t* to = first + used;
  for (std::size_t i = paragraph.tokens.begin; i < paragraph.tokens.end; ++i) {
    const Token& token = tokens[i];
    if (token.space_before && i > paragraph.tokens.begin) *to++ = u' ';
    batch.begins.push_back(static_cast<std::int32_t>(to - first));
    to = write_utf16(bytes.substr(token.span.begin, token.span.size()), to);
  }
  *to++ = u'\n';
  batch.units.resize(static_cast<std::size_t>(to - first));
}

bool starts_small(std::string_view bytes, const Token& token) {
  const auto first = static_cast<unsigned char>(bytes[token.span.begin]);
  if (first < 0x80) return first >= 'a' && first <= 'z';
  const CodePoint point = code_point_at(bytes, token.span.begin);
  return u_islower(static_cast<UChar32>(point.value)) != 0;
}

class Judge {
 public:
  Judge(std::string_view bytes, const std::vector<Token>& tokens,
        const SentenceWords& words)
      : bytes_(bytes), tokens_(tokens), words_(words) {}

  /// Whether ICU's boundary before token `next` holds; one stands before it.
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
    if (token.shape != Shape::capital) return false;
    return holds_word(words_.starters,
                      bytes_.substr(token.span.begin, token.span.size()));
  }

  std::string_view bytes_;
  const std::vector<Token>& tokens_;
  const SentenceWords& words_;
};

/// The tokens before which ICU sees a boundary, counted from the batch's first.
std::vector<std::size_t> boundaries(const Batch& batch) {
  std::vector<std::size_t> found;
  UBreakIterator* breaker = sentence_breaker();
  if (breaker == nullptr) return found;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(breaker, batch.units.data(),
               static_cast<std::int32_t>(batch.units.size()), &status);
  if (U_FAILURE(status)) return found;
  std::size_t token = 0;
  for (std::int32_t unit = ubrk_next(breaker); unit != UBRK_DONE;
       unit = ubrk_next(breaker)) {
    while (token < batch.begins.size() && batch.begins[token] < unit) ++token;
    if (token == batch.begins.size()) break;
    if (batch.begins[token] == unit) found.push_back(token);
  }
  return found;
}

/// Fills `batch` from paragraph `first` on; returns the paragraph after it.
std::size_t fill_batch(std::string_view bytes, const std::vector<Token>& tokens,
                       const std::vector<Paragraph>& paragraphs,
                       std::size_t first, Batch& batch) {
  batch.units.clear();
  batch.begins.clear();
  std::size_t i = first;
  while (i < paragraphs.size() && batch.units.size() < kBatchBytes) {
    const Paragraph& paragraph = paragraphs[i++];
    if (paragraph.span.size() > kMostBytes) break;
    append_paragraph(bytes, tokens, paragraph, batch);
  }
  return i;
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view bytes,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Paragraph>& paragraphs,
                                       const SentenceWords& words) {
  std::vector<std::size_t> ends;
  const Judge judge(bytes, tokens, words);
  Batch batch;
  for (std::size_t first = 0; first < paragraphs.size();) {
    const std::size_t last =
        fill_batch(bytes, tokens, paragraphs, first, batch);
    const std::size_t base = paragraphs[first].tokens.begin;
    for (const std::size_t relative : boundaries(batch)) {
      const std::size_t next = base + relative;
      for (; paragraphs[first].tokens.end <= next; ++first) {
        ends.push_back(paragraphs[first].tokens.end - 1);
      }
      const TokenSpan within = paragraphs[first].tokens;
      if (next > within.begin && judge.holds(next, within.end)) {
        ends.push_back(next - 1);
      }
    }
    for (; first < last; ++first) {
      ends.push_back(paragraphs[first].tokens.end - 1);
    }
  }
  return ends;
}

}  // namespace onrecord
