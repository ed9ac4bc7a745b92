#include "cli/rules_folder.h"

#include <string>
#include <system_error>

namespace onrecord::cli {

namespace fs = std::filesystem;

std::vector<fs::path> shipped_rules_folders(const fs::path& program) {
  const fs::path folder = program.parent_path();
  return {(folder / "../share/onrecord/rules").lexically_normal(),
          (folder / "../../rules").lexically_normal()};
}

Result<fs::path> find_shipped_rules(const fs::path& program) {
  std::string tried;
  for (const fs::path& folder : shipped_rules_folders(program)) {
    std::error_code ignored;
    if (fs::is_directory(folder, ignored)) return folder;
    tried += (tried.empty() ? "" : ", ") + folder.string();
  }
  return fail(Kind::not_found, "no rules stand at " + tried +
                                   "; name their folder with --rules DIR");
}

fs::path program_path() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored);
}

}  // namespace onrecord::cli
