#pragma once
// A folder of texts and their brat standoff.

#include <cstddef>
#include <filesystem>
#include <string>

#include "onrecord/base/result.h"

namespace onrecord::cli {

/// Writes NAME.txt and NAME.ann for each article and annotation.conf beside
/// them. A file that is there with other bytes is left alone and is an Error:
/// somebody may have marked it since.
class BratFolder {
 public:
  explicit BratFolder(std::filesystem::path folder)
      : folder_(std::move(folder)) {}
  /// `doc` is the article's path; its folders are made. Gives the bytes
  /// written.
  Result<std::size_t> add(const std::string& doc, const std::string& text,
                          const std::string& annotations);
  Result<std::size_t> add_configuration();

 private:
  std::filesystem::path folder_;
};

}  // namespace onrecord::cli
