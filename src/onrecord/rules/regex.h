#pragma once
// RE2 over skeletons, behind a type of our own.

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "onrecord/base/result.h"

namespace re2 {
class RE2;
}

namespace onrecord {

/// [begin, end) elements of a skeleton; `begin` < 0 where a group took no part.
struct GroupSpan {
  int begin = -1;
  int end = -1;
  bool empty() const { return begin == end; }
};

/// One compiled pattern. Safe for concurrent use.
class Regex {
 public:
  static Result<Regex> compile(const std::string& regex);
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  /// The leftmost match that begins at or after `from`; groups[0] is the whole
  /// match. False if there is none. Fills as many groups as `groups` holds;
  /// the whole alone costs a tenth of all.
  bool find(std::string_view skeleton, std::size_t from,
            std::span<GroupSpan> groups) const;
  /// The match that begins at `at`, likewise.
  bool match_at(std::string_view skeleton, std::size_t at,
                std::span<GroupSpan> groups) const;
  bool matches(std::string_view skeleton) const;

 private:
  explicit Regex(std::unique_ptr<re2::RE2> re);
  std::unique_ptr<re2::RE2> re_;
};

}  // namespace onrecord
