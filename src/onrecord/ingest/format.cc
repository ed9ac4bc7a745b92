#include "onrecord/ingest/format.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

bool starts_with_letters(std::string_view bytes, std::string_view lower) {
  if (bytes.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), bytes.begin(),
                    [](char want, char have) {
                      const bool upper = have >= 'A' && have <= 'Z';
                      return want == (upper ? have - 'A' + 'a' : have);
                    });
}

// "[Picture: a harbour]" opens many a wire story, so a bracket alone says
// nothing: JSON shows in the mark after it.
bool looks_like_json(std::string_view bytes) {
  if (bytes[0] != '{' && bytes[0] != '[') return false;
  const std::size_t next = bytes.find_first_not_of(kBlanks, 1);
  if (next == std::string_view::npos) return false;
  return bytes[0] == '{' ? bytes[next] == '"' : bytes[next] == '{';
}

Format format_of_markup(std::string_view bytes) {
  for (std::string_view tag : {"<!doctype html", "<html", "<head", "<body"}) {
    if (starts_with_letters(bytes, tag)) return Format::html;
  }
  for (std::string_view tag : {"<?xml", "<rss", "<feed"}) {
    if (starts_with_letters(bytes, tag)) return Format::xml;
  }
  return Format::text;
}

}  // namespace

Format format_of(std::string_view bytes) {
  bytes = bytes.substr(0, 4096);
  if (bytes.starts_with("\x1f\x8b")) return Format::gzip;
  if (bytes.starts_with("\x28\xb5\x2f\xfd")) return Format::zstd;
  if (bytes.starts_with("%PDF-")) return Format::pdf;
  if (bytes.find('\0') != std::string_view::npos) return Format::binary;
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return Format::empty;
  bytes.remove_prefix(first);
  if (bytes.starts_with("WARC/")) return Format::warc;
  if (looks_like_json(bytes)) return Format::json;
  return format_of_markup(bytes);
}

std::string_view name_of(Format format) {
  // In the order of the enum.
  constexpr std::array<std::string_view, 10> kNames = {
      "text", "empty", "HTML", "XML",  "JSON",
      "WARC", "PDF",   "gzip", "zstd", "binary"};
  return kNames[static_cast<std::size_t>(format)];
}

}  // namespace onrecord
