#pragma once
// Standard output, with every refusal noticed.

#include <string_view>

#include "onrecord/base/result.h"

namespace onrecord::cli {

/// Writes to a file descriptor without a buffer of its own, so that what has
/// been written has left the program. After set_up, a reader that has gone away
/// is an Error and no signal.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  static void set_up();
  /// How many bytes: all of them.
  Result<std::size_t> write(std::string_view bytes);
  /// Some file systems tell of a full disk only now. Nothing may follow.
  Result<std::size_t> close();

 private:
  int descriptor_;
  std::size_t written_ = 0;
};

}  // namespace onrecord::cli
