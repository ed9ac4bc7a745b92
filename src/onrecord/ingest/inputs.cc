#include "onrecord/ingest/inputs.h"

#include <glob.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBuilt = ".txt";
constexpr std::array<std::string_view, 10> kNotBuilt = {
    ".html", ".htm",   ".xml",    ".rss",  ".atom",
    ".json", ".jsonl", ".ndjson", ".warc", ".wet"};

bool is_one_of_not_built(std::string_view extension) {
  return std::find(kNotBuilt.begin(), kNotBuilt.end(), extension) !=
         kNotBuilt.end();
}

/// ".txt", ".html", or ".txt.gz" for what is compressed as well.
std::string extension_of(const fs::path& path) {
  std::string last = path.extension().string();
  if (last != ".gz" && last != ".zst") return last;
  return path.stem().extension().string() + last;
}

bool is_compressed_article(const std::string& extension) {
  const std::string inner =
      fs::path("x" + extension).stem().extension().string();
  return extension.rfind('.') > 0 &&
         (inner == kBuilt || is_one_of_not_built(inner));
}

bool is_left_alone(const fs::path& name) {
  const std::string text = name.string();
  return text.starts_with('.') || text.starts_with("README");
}

void sort_file(const fs::path& path, const fs::path& folder, Inputs& inputs) {
  const std::string extension = extension_of(path);
  const bool is_article = !is_left_alone(path.filename());
  if (is_article && extension == kBuilt) {
    inputs.files.push_back(
        {path, path.lexically_relative(folder).generic_string()});
  } else if (is_article && (is_one_of_not_built(extension) ||
                            is_compressed_article(extension))) {
    ++inputs.left_out.not_built[extension];
  } else {
    ++inputs.left_out.no_article;
  }
}

Error refused(const fs::path& path, const std::error_code& code) {
  return {Kind::refused, "cannot be read: " + code.message(), path.string()};
}

// A subfolder that may not be opened costs only itself, so the walk is ours:
// the standard one ends at the first error.
void walk(const fs::path& folder, const fs::path& top, Inputs& inputs) {
  std::error_code code;
  fs::directory_iterator entry(folder, code);
  for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
    std::error_code ignored;
    const bool is_link = entry->is_symlink(ignored);
    if (entry->is_regular_file(ignored)) {
      sort_file(entry->path(), top, inputs);
    } else if (!is_link && entry->is_directory(ignored) &&
               !is_left_alone(entry->path().filename())) {
      walk(entry->path(), top, inputs);
    }
  }
  if (code) inputs.errors.push_back(refused(folder, code));
}

void add_folder(const fs::path& folder, Inputs& inputs) {
  const std::size_t before = inputs.files.size();
  const std::size_t errors = inputs.errors.size();
  walk(folder, folder, inputs);
  std::sort(inputs.files.begin() + static_cast<std::ptrdiff_t>(before),
            inputs.files.end(),
            [](const Input& a, const Input& b) { return a.doc < b.doc; });
  if (inputs.files.size() == before && inputs.errors.size() == errors) {
    inputs.errors.push_back({Kind::not_found,
                             "holds no articles; a folder's articles end in "
                             ".txt (name other files one by one)",
                             folder.string()});
  }
}

void add_path(const fs::path& path, Inputs& inputs) {
  std::error_code code;
  if (fs::is_directory(path, code)) {
    add_folder(path, inputs);
  } else {
    inputs.files.push_back({path, path.filename().string()});
  }
}

/// The paths a glob matches, in byte order; none if it is none.
std::vector<std::string> matches_of(const std::string& pattern) {
  std::vector<std::string> matches;
  glob_t found{};
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    matches.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  std::sort(matches.begin(), matches.end());
  return matches;
}

void add_glob(const std::string& pattern, Inputs& inputs) {
  const std::vector<std::string> matches = matches_of(pattern);
  for (const std::string& match : matches) add_path(match, inputs);
  if (matches.empty()) {
    inputs.errors.push_back(
        {Kind::not_found, "matches no file; check the path", pattern});
  }
}

void add_named(const std::string& path, Inputs& inputs) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (path == "-") {
    inputs.files.push_back({path, path});
  } else if (fs::exists(status)) {
    add_path(path, inputs);
  } else if (status.type() != fs::file_type::not_found) {
    inputs.errors.push_back(refused(path, code));
  } else if (path.find_first_of("*?[") != std::string::npos) {
    add_glob(path, inputs);
  } else {
    inputs.errors.push_back(
        {Kind::not_found, "no such file or folder; check the path",
         path.empty() ? "''" : path});
  }
}

}  // namespace

Inputs find_inputs(std::span<const std::string> paths) {
  Inputs inputs;
  for (const std::string& path : paths) add_named(path, inputs);
  return inputs;
}

}  // namespace onrecord
