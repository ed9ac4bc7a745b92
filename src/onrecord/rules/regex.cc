#include "onrecord/rules/regex.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr int kMaxGroups = 16;

re2::RE2::Options options() {
  re2::RE2::Options result;
  result.set_encoding(re2::RE2::Options::EncodingLatin1);
  result.set_log_errors(false);
  result.set_dot_nl(true);
  return result;
}

bool find_groups(const re2::RE2& re, std::string_view skeleton,
                 std::size_t from, re2::RE2::Anchor anchor,
                 std::span<GroupSpan> groups) {
  std::array<re2::StringPiece, kMaxGroups> found;
  const re2::StringPiece text(skeleton.data(), skeleton.size());
  if (!re.Match(text, from, text.size(), anchor, found.data(),
                static_cast<int>(groups.size()))) {
    return false;
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i] = {};
    if (found[i].data() == nullptr) continue;
    groups[i].begin = static_cast<int>(found[i].data() - text.data());
    groups[i].end = groups[i].begin + static_cast<int>(found[i].size());
  }
  return true;
}

}  // namespace

Regex::Regex(std::unique_ptr<re2::RE2> re) : re_(std::move(re)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Result<Regex> Regex::compile(const std::string& regex) {
  auto re = std::make_unique<re2::RE2>(regex, options());
  if (!re->ok()) return fail(Kind::bad_input, re->error());
  if (re->NumberOfCapturingGroups() >= kMaxGroups) {
    return fail(Kind::bad_input, "a rule may capture at most 15 groups");
  }
  return Regex(std::move(re));
}

bool Regex::find(std::string_view skeleton, std::size_t from,
                 std::span<GroupSpan> groups) const {
  return find_groups(*re_, skeleton, from, re2::RE2::UNANCHORED, groups);
}

bool Regex::match_at(std::string_view skeleton, std::size_t at,
                     std::span<GroupSpan> groups) const {
  return find_groups(*re_, skeleton, at, re2::RE2::ANCHOR_START, groups);
}

bool Regex::matches(std::string_view skeleton) const {
  const re2::StringPiece text(skeleton.data(), skeleton.size());
  return re_->Match(text, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

}  // namespace onrecord
