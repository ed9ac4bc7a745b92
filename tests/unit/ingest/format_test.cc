#include "onrecord/ingest/format.h"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_view_literals;

namespace onrecord {

TEST_CASE("format: told by the first bytes, not by a name") {
  struct Row {
    std::string_view bytes;
    Format format;
  };
  const Row rows[] = {
      {"Rain is expected.", Format::text},
      {"\xef\xbb\xbfRain", Format::text},
      {"---\ntitle: Rain\n---\n", Format::text},
      {"[Picture: a harbour] Rain", Format::text},
      {"[\n{\"a\":1}]", Format::json},
      {"{ \"text\": \"Rain\" }", Format::json},
      {"{Rain} is expected", Format::text},
      {"  <!DOCTYPE HTML><p>", Format::html},
      {"\xef\xbb\xbf<html>", Format::html},
      {"<?xml version='1.0'?>", Format::xml},
      {"<rss version='2.0'>", Format::xml},
      {"<3 said the note", Format::text},
      {"WARC/1.0\r\n", Format::warc},
      {"\x1f\x8b\x08\x00"sv, Format::gzip},
      {"\x28\xb5\x2f\xfd", Format::zstd},
      {"%PDF-1.4\n1 0 obj\0"sv, Format::pdf},
      {"\x7f"
       "ELF\0\0"sv,
       Format::binary},
      {"\xff\xfeR\0a\0"sv, Format::binary},
      {"", Format::empty},
      {" \r\n\t", Format::empty},
      {"\xef\xbb\xbf\n", Format::empty},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(name_of(format_of(row.bytes)) == name_of(row.format));
  }
}

}  // namespace onrecord
