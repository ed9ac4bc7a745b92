#pragma once
// One text with what is known about it from outside.

#include <cstddef>
#include <string>

namespace onrecord {

/// An article as ingest leaves it. Empty strings mean "not stated".
struct Article {
  std::string key;   ///< canonical url, or path relative to the folder named
  std::string doc;   ///< the path form of the key, as records show it
  std::string text;  ///< decoded UTF-8, front matter included
  std::size_t body = 0;     ///< byte where the text to be read begins
  std::size_t repairs = 0;  ///< bad byte sequences replaced
  std::string content_hash; ///< hash_name of `text`: its version
  std::string title;
  std::string byline;
  std::string outlet;
  std::string published;  ///< ISO 8601 date or time, as stated
  std::string modified;
  std::string url;
  std::string language;
};

}  // namespace onrecord
