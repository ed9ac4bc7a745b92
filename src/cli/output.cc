#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>

namespace onrecord::cli {
namespace {

tl::unexpected<Error> refused(int code) {
  const char* remedy = code == EPIPE    ? "; its reader has gone away"
                       : code == ENOSPC ? "; make room and run this again"
                                        : "";
  return fail(Kind::refused,
              std::string("cannot be written: ") + std::strerror(code) + remedy,
              "standard output");
}

}  // namespace

void Output::set_up() { std::signal(SIGPIPE, SIG_IGN); }

Result<std::size_t> Output::write(std::string_view bytes) {
  const std::size_t size = bytes.size();
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return refused(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  written_ += size;
  return size;
}

Result<std::size_t> Output::close() {
  if (::close(descriptor_) != 0) return refused(errno);
  return written_;
}

}  // namespace onrecord::cli
