#pragma once
// The tables of the store; store/schema.md is the spec.

#include <cstdint>

namespace onrecord {

/// Marks a SQLite file as ours: "onrc" in the header's application id.
inline constexpr std::uint32_t kApplicationId = 0x6f6e7263;
/// Goes up by one with every change of the tables.
inline constexpr std::uint32_t kSchemaVersion = 2;

/// SQL that makes an empty database a store, marks included.
extern const char* const kSchema;
/// SQL that puts the words of new quotes into quotes_fts; the last act of a
/// transaction, since FTS5 would else write a segment at every savepoint.
extern const char* const kIndexWords;

}  // namespace onrecord
