#include "onrecord/rules/class_table.h"

#include <algorithm>

namespace onrecord {

ClassId ClassTable::intern(std::string_view name) {
  if (const ClassId* found = ids_.find(name)) return *found;
  const auto id = static_cast<ClassId>(names_.size());
  names_.emplace_back(name);
  implied_.emplace_back();
  ids_[name] = id;
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos && colon > 0 && name[0] != '=') {
    imply(id, intern(name.substr(0, colon)));
  }
  return id;
}

std::optional<ClassId> ClassTable::find(std::string_view name) const {
  const ClassId* found = ids_.find(name);
  if (found == nullptr) return std::nullopt;
  return *found;
}

void ClassTable::imply(ClassId id, ClassId implied) {
  if (id != implied) implied_[id].push_back(implied);
}

ClassSet ClassTable::closure(ClassSet classes) const {
  for (std::size_t i = 0; i < classes.size(); ++i) {
    for (ClassId implied : implied_[classes[i]]) {
      if (std::find(classes.begin(), classes.end(), implied) == classes.end()) {
        classes.push_back(implied);
      }
    }
  }
  std::sort(classes.begin(), classes.end());
  classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
  return classes;
}

SetId SetTable::intern(ClassSet classes) {
  if (auto found = ids_.find(classes); found != ids_.end()) {
    return found->second;
  }
  const auto id = static_cast<SetId>(sets_.size());
  sets_.push_back(classes);
  for (ClassId member : classes) {
    if (member >= columns_.size()) columns_.resize(member + 1u);
    columns_[member].resize(id / 64 + 1u, 0);
    columns_[member][id / 64] |= std::uint64_t{1} << (id % 64);
  }
  ids_.emplace(std::move(classes), id);
  return id;
}

ClassSet restricted(const ClassSet& classes, const std::vector<bool>& kept) {
  ClassSet result;
  for (ClassId id : classes) {
    if (id < kept.size() && kept[id]) result.push_back(id);
  }
  return result;
}

}  // namespace onrecord
