#include "onrecord/base/file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace onrecord {
namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

Kind kind_of(int code) {
  return code == ENOENT || code == ENOTDIR ? Kind::not_found : Kind::refused;
}

tl::unexpected<Error> fail_errno(const std::filesystem::path& path, int code,
                                 const char* doing) {
  return fail(kind_of(code), std::string(doing) + ": " + std::strerror(code),
              path.string());
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return fail_errno(path, errno, "cannot be opened");
  std::string bytes;
  char block[1 << 16];
  while (std::size_t n = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, n);
  }
  if (std::ferror(file.get())) {
    return fail_errno(path, errno, "cannot be read");
  }
  return bytes;
}

Result<std::size_t> write_file(const std::filesystem::path& path,
                               std::string_view bytes) {
  const std::filesystem::path part = path.string() + ".part";
  File file(std::fopen(part.c_str(), "wb"));
  if (!file) return fail_errno(path, errno, "cannot be written");
  bool ok = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) ==
            bytes.size();
  ok = std::fflush(file.get()) == 0 && ok;
  ok = fsync(fileno(file.get())) == 0 && ok;
  const int code = errno;
  file.reset();
  if (ok) {
    std::error_code renamed;
    std::filesystem::rename(part, path, renamed);
    if (!renamed) return bytes.size();
    std::remove(part.c_str());
    return fail_errno(path, renamed.value(), "cannot be replaced");
  }
  std::remove(part.c_str());
  return fail_errno(path, code, "cannot be written whole");
}

}  // namespace onrecord
