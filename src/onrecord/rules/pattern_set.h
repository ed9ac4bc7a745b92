#pragma once
// RE2 over skeletons, behind types of our own.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/base/result.h"

namespace re2 {
class RE2;
}

namespace onrecord {

/// [begin, end) elements of a skeleton; `begin` < 0 where a group took no part.
struct GroupSpan {
  int begin = -1;
  int end = -1;
};

/// One compiled pattern. Safe for concurrent use.
class Regex {
 public:
  static Result<Regex> compile(const std::string& regex);
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  /// The leftmost match that begins at or after `from`; groups[0] is the whole
  /// match. False if there is none. Fills as many groups as `groups` holds.
  bool find(std::string_view skeleton, std::size_t from,
            std::vector<GroupSpan>& groups) const;
  bool matches(std::string_view skeleton) const;
  int group_count() const;

 private:
  explicit Regex(std::unique_ptr<re2::RE2> re);
  std::unique_ptr<re2::RE2> re_;
};

/// Many patterns at once. Safe for concurrent use.
class RegexSet {
 public:
  static Result<RegexSet> compile(const std::vector<std::string>& regexes);
  RegexSet(RegexSet&&) noexcept;
  RegexSet& operator=(RegexSet&&) noexcept;
  ~RegexSet();

  /// The numbers of the patterns that match somewhere, in order. False if the
  /// automaton ran out of memory: then any pattern may match.
  bool hits(std::string_view skeleton, std::vector<int>& out) const;

 private:
  struct Parts;
  explicit RegexSet(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace onrecord
