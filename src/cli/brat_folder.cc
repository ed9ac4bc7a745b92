#include "cli/brat_folder.h"

#include <system_error>
#include <utility>

#include "onrecord/base/file.h"
#include "onrecord/model/brat.h"

namespace onrecord::cli {
namespace {

namespace fs = std::filesystem;

Result<std::size_t> put(const fs::path& path, const std::string& bytes) {
  std::error_code code;
  if (fs::exists(path, code)) {
    auto there = read_file(path);
    if (!there) return fail(there.error());
    if (*there == bytes) return bytes.size();
    return fail(Kind::refused,
                "is there already and differs; move it away, or name another "
                "folder with --out",
                path.string());
  }
  fs::create_directories(path.parent_path(), code);
  if (code) {
    return fail(Kind::refused, "cannot be made (" + code.message() +
                                   "); name another folder with --out",
                path.parent_path().string());
  }
  auto written = write_file(path, bytes);
  if (written) return written;
  Error error = written.error();
  error.message += "; make room, or name another folder with --out";
  return fail(std::move(error));
}

/// Standard input is "-", which brat would not list.
std::string name_of(const std::string& doc) {
  if (doc == "-") return "stdin";
  return doc.ends_with(".txt") ? doc.substr(0, doc.size() - 4) : doc;
}

}  // namespace

Result<std::size_t> BratFolder::add(const std::string& doc,
                                    const std::string& text,
                                    const std::string& annotations) {
  const std::string name = name_of(doc);
  auto written = put(folder_ / (name + ".txt"), text);
  return written ? put(folder_ / (name + ".ann"), annotations) : written;
}

Result<std::size_t> BratFolder::add_configuration() {
  return put(folder_ / "annotation.conf", brat_configuration());
}

}  // namespace onrecord::cli
