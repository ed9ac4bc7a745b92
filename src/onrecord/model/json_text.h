#pragma once
// JSON appended to a string, piece by piece.

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// Names, commas and brackets are written as they stand in the output, so that
/// each costs one copy; only values are converted. Whoever writes keeps the
/// order right: nothing is checked.
class JsonText {
 public:
  /// Appends to `out`, which must outlive the writer.
  explicit JsonText(std::string& out) : out_(out) {}

  /// JSON as it is: R"(,"type":)".
  void raw(std::string_view json) { out_.append(json); }
  void number(std::size_t value);
  /// Two decimals at most, one at least: 0.96, 1.5, 2.0.
  void hundredths(double value);
  /// With its quotation marks, escaped. REQUIRES: valid UTF-8.
  void string(std::string_view text);
  /// The same, or null for what is empty.
  void string_or_null(std::string_view text);

 private:
  std::string& out_;
};

}  // namespace onrecord
