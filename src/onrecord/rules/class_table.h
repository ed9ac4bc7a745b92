#pragma once
// Names of classes, and the sets of classes that symbols stand for.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/word_table.h"

namespace onrecord {

using ClassId = std::uint16_t;
using SetId = std::uint16_t;
/// Sorted, without doubles.
using ClassSet = std::vector<ClassId>;

/// Numbers the class names that rule files use. "np:person" implies "np"; a
/// literal word of a pattern is the class "=word".
class ClassTable {
 public:
  ClassId intern(std::string_view name);
  std::optional<ClassId> find(std::string_view name) const;
  const std::string& name(ClassId id) const { return names_[id]; }
  std::size_t size() const { return names_.size(); }
  /// From now on whatever has `id` has `implied`, too.
  void imply(ClassId id, ClassId implied);
  /// The set and all that it implies, sorted.
  ClassSet closure(ClassSet classes) const;

 private:
  WordTable<ClassId> ids_;
  std::vector<std::string> names_;
  std::vector<std::vector<ClassId>> implied_;
};

/// A bit for each SetId, 64 a word; sets behind the last word have none.
using SetBits = std::vector<std::uint64_t>;

/// Numbers the sets. Filled while loading, then only read.
class SetTable {
 public:
  SetId intern(ClassSet classes);
  const ClassSet& classes(SetId id) const { return sets_[id]; }
  bool has(SetId id, ClassId wanted) const {
    if (wanted >= columns_.size()) return false;
    const SetBits& sets = columns_[wanted];
    return id / 64 < sets.size() && (sets[id / 64] >> (id % 64) & 1) != 0;
  }
  std::size_t size() const { return sets_.size(); }
  /// The sets that have a class.
  const SetBits& having(ClassId id) const {
    static const SetBits kNoSets;
    return id < columns_.size() ? columns_[id] : kNoSets;
  }

 private:
  std::map<ClassSet, SetId> ids_;
  std::vector<ClassSet> sets_;
  std::vector<SetBits> columns_;  ///< by ClassId
};

/// The members of `classes` that are marked in `kept` (indexed by ClassId).
ClassSet restricted(const ClassSet& classes, const std::vector<bool>& kept);

}  // namespace onrecord
