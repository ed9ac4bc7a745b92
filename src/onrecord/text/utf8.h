#pragma once
// UTF-8 in: every bad sequence repaired, nothing else changed.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// Valid UTF-8 and how many repairs made it so.
struct Decoded {
  std::string bytes;
  std::size_t repairs = 0;
};

/// Each maximal bad sequence becomes one U+FFFD (Unicode 15, section 3.9, as
/// Python's errors="replace"). A byte order mark stays and counts.
Decoded decode_utf8(std::string bytes);

/// The code point at `at` and its length in bytes. REQUIRES: valid UTF-8 and
/// `at` on the first byte of a code point.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Lower case of every code point, full stop: "Ärger" gives "ärger".
std::string fold_case(std::string_view text);
/// The same, added to `out`.
void append_folded_case(std::string_view text, std::string& out);

/// The bridge from bytes to other units of one text; built once, read by many
/// threads. Costs a count over at most one block a position.
class OffsetMap {
 public:
  /// `text` must be valid UTF-8 and must outlive the map.
  explicit OffsetMap(std::string_view text);
  CodeSpan code_points(ByteSpan span) const;
  /// UTF-16 units of the same span, as JavaScript counts them.
  CodeSpan utf16_units(ByteSpan span) const;

 private:
  /// Bytes so far that begin no code point; code points outside the BMP.
  struct Block {
    std::size_t continuing = 0;
    std::size_t wide = 0;
  };
  Block before(std::size_t byte) const;
  std::string_view text_;
  std::vector<Block> blocks_;
};

}  // namespace onrecord
