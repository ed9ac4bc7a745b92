#include "onrecord/rules/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

// 64 MiB a step: at RE2's default of 8 MiB a set of 200 patterns fails to
// compile, and Match() after that crashes (RE2 20220601).
constexpr int kSetMemory = 64 << 20;
constexpr int kMaxGroups = 16;

re2::RE2::Options options() {
  re2::RE2::Options result;
  result.set_encoding(re2::RE2::Options::EncodingLatin1);
  result.set_log_errors(false);
  result.set_dot_nl(true);
  return result;
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
                 std::vector<GroupSpan>& groups) const {
  std::array<re2::StringPiece, kMaxGroups> found;
  const int wanted = std::min<int>(static_cast<int>(groups.size()),
                                   re_->NumberOfCapturingGroups() + 1);
  const re2::StringPiece text(skeleton.data(), skeleton.size());
  if (!re_->Match(text, from, text.size(), re2::RE2::UNANCHORED, found.data(),
                  wanted)) {
    return false;
  }
  for (int i = 0; i < static_cast<int>(groups.size()); ++i) {
    GroupSpan& group = groups[static_cast<std::size_t>(i)];
    group = {};
    const re2::StringPiece& piece = found[static_cast<std::size_t>(i)];
    if (i >= wanted || piece.data() == nullptr) continue;
    group.begin = static_cast<int>(piece.data() - text.data());
    group.end = group.begin + static_cast<int>(piece.size());
  }
  return true;
}

bool Regex::matches(std::string_view skeleton) const {
  const re2::StringPiece text(skeleton.data(), skeleton.size());
  return re_->Match(text, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

int Regex::group_count() const { return re_->NumberOfCapturingGroups(); }

struct RegexSet::Parts {
  Parts() : set(options_with_memory(), re2::RE2::UNANCHORED) {}
  static re2::RE2::Options options_with_memory() {
    re2::RE2::Options result = options();
    result.set_max_mem(kSetMemory);
    return result;
  }
  re2::RE2::Set set;
};

RegexSet::RegexSet(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
RegexSet::RegexSet(RegexSet&&) noexcept = default;
RegexSet& RegexSet::operator=(RegexSet&&) noexcept = default;
RegexSet::~RegexSet() = default;

Result<RegexSet> RegexSet::compile(const std::vector<std::string>& regexes) {
  auto parts = std::make_unique<Parts>();
  for (const std::string& regex : regexes) {
    std::string error;
    if (parts->set.Add(regex, &error) < 0) return fail(Kind::bad_input, error);
  }
  if (!parts->set.Compile()) {
    return fail(Kind::bad_input,
                "the rules of this step together need more memory than RE2 "
                "allows; split the step");
  }
  return RegexSet(std::move(parts));
}

bool RegexSet::hits(std::string_view skeleton, std::vector<int>& out) const {
  out.clear();
  re2::RE2::Set::ErrorInfo info;
  const re2::StringPiece text(skeleton.data(), skeleton.size());
  const bool matched = parts_->set.Match(text, &out, &info);
  if (!matched && info.kind != re2::RE2::Set::kNoError) return false;
  std::sort(out.begin(), out.end());
  return true;
}

}  // namespace onrecord
