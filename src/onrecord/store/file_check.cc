#include "onrecord/store/file_check.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string_view>

#include "onrecord/store/schema.h"

// The header of a SQLite file (sqlite.org/fileformat2.html, section 1.3): 100
// bytes, user_version at 60 and application_id at 68, big-endian. They are
// written before the store goes over to WAL, so the file itself has them.

namespace onrecord {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kHeaderBytes = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

std::uint32_t number_at(const std::string& header, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    number = number << 8 | static_cast<unsigned char>(header[i]);
  }
  return number;
}

Result<std::string> read_header(const std::string& path) {
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    return fail(Kind::refused,
                std::string("cannot be read: ") + std::strerror(errno) +
                    "; see to its rights, or name another with --store",
                path);
  }
  std::string header(kHeaderBytes, '\0');
  header.resize(std::fread(header.data(), 1, kHeaderBytes, file.get()));
  return header;
}

Result<bool> check_missing(const std::string& path, Mode mode) {
  if (mode == Mode::read_only) {
    return fail(Kind::not_found,
                "there is no store here; make one with `onrecord add .. "
                "--store`, or name another",
                path);
  }
  std::error_code unknown;
  const fs::path folder = fs::absolute(path, unknown).parent_path();
  if (fs::is_directory(folder)) return true;
  return fail(Kind::not_found,
              "its folder " + folder.string() +
                  " does not exist; make it first, or name another store",
              path);
}

Result<bool> check_header(const std::string& header, const std::string& path) {
  if (header.size() < kHeaderBytes || !header.starts_with(kMagic)) {
    return fail(Kind::bad_input,
                "is not a SQLite database, and is left as it is; name another "
                "file with --store",
                path);
  }
  if (number_at(header, 68) != kApplicationId) {
    return fail(Kind::bad_input,
                "is a database of another program, and is left as it is; name "
                "another file with --store",
                path);
  }
  const std::uint32_t version = number_at(header, 60);
  if (version > kSchemaVersion) return fail(newer_schema(version, path));
  return true;
}

}  // namespace

Error older_schema(std::size_t version, const std::string& path) {
  return {Kind::unsupported,
          "was made by an older onrecord (schema " + std::to_string(version) +
              ", this one reads " + std::to_string(kSchemaVersion) +
              "); the next `onrecord add` into it brings it up to date and "
              "keeps a copy of the old one",
          path};
}

Error newer_schema(std::size_t version, const std::string& path) {
  return {Kind::unsupported,
          "was made by a newer onrecord (schema " + std::to_string(version) +
              ", this one knows " + std::to_string(kSchemaVersion) +
              "); use that version, or name another store",
          path};
}

Result<bool> check_file(const std::string& path, Mode mode) {
  if (path == ":memory:" && mode == Mode::read_write) return true;
  if (path.empty()) {
    return fail(Kind::bad_input,
                "the store has an empty name; name a file with --store", "''");
  }
  std::error_code unknown;
  if (fs::is_directory(path, unknown)) {
    return fail(Kind::bad_input,
                "is a folder; name a file in it, such as quotes.db", path);
  }
  if (!fs::exists(path, unknown)) return check_missing(path, mode);
  auto header = read_header(path);
  if (!header) return fail(header.error());
  if (header->empty() && mode == Mode::read_only) {
    return fail(Kind::bad_input, "is empty; fill it with `onrecord add`", path);
  }
  return header->empty() ? Result<bool>(true) : check_header(*header, path);
}

}  // namespace onrecord
