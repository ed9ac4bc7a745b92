#include "onrecord/sheet/entity_groups.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

// A surname alone joins nothing: two articles may mean two people by it.

namespace onrecord {
namespace {

bool is_full_name(const FiledEntity& entity) {
  return entity.kind != "person" ||
         entity.name.find(' ') != std::string::npos;
}

std::string key_of(const FiledEntity& entity) {
  if (!entity.dossier.empty()) return "d " + entity.dossier;
  if (is_full_name(entity)) return "n " + entity.kind + ' ' + entity.name;
  return "e " + entity.article.key + ' ' + entity.id;
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// "Foreign Minister" of a headline is "foreign minister".
bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return small(x) == small(y); });
}

void add_role(const FiledEntity& entity, std::vector<StatedRole>& roles) {
  if (entity.role.empty()) return;
  const std::string day = entity.article.published.substr(0, 10);
  for (StatedRole& role : roles) {
    if (!same(role.title, entity.role) || role.of != entity.affiliation) {
      continue;
    }
    if (role.first.empty() || (!day.empty() && day < role.first)) {
      role.first = day;
    }
    role.last = std::max(role.last, day);
    return;
  }
  roles.push_back({entity.role, entity.affiliation, day, day});
}

/// A bare title without a date, where another says of what, adds nothing.
void leave_out_bare(std::vector<StatedRole>& roles) {
  const std::vector<StatedRole> all = roles;
  std::erase_if(roles, [&](const StatedRole& role) {
    return role.of.empty() && role.first.empty() &&
           std::any_of(all.begin(), all.end(), [&](const StatedRole& other) {
             return !other.of.empty() && same(other.title, role.title);
           });
  });
}

std::string name_of(const std::vector<const FiledEntity*>& entities) {
  std::string name;
  for (const FiledEntity* entity : entities) {
    if (!entity->dossier_name.empty()) return entity->dossier_name;
    if (entity->name.size() > name.size()) name = entity->name;
  }
  return name;
}

void sum_up(EntityGroup& group) {
  for (const FiledEntity* entity : group.entities) {
    group.mentions += entity->mentions;
    group.quotes += entity->quotes;
    add_role(*entity, group.roles);
  }
  leave_out_bare(group.roles);
  std::stable_sort(group.roles.begin(), group.roles.end(),
                   [](const StatedRole& a, const StatedRole& b) {
                     return a.first < b.first;
                   });
  group.name = name_of(group.entities);
  group.by_name =
      group.entities.size() > 1 && group.entities[0]->dossier.empty();
}

}  // namespace

std::vector<EntityGroup> groups_of(std::span<const FiledEntity> entities) {
  std::map<std::string, EntityGroup> by_key;
  for (const FiledEntity& entity : entities) {
    by_key[key_of(entity)].entities.push_back(&entity);
  }
  std::vector<EntityGroup> groups;
  for (auto& [key, group] : by_key) {
    sum_up(group);
    groups.push_back(std::move(group));
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const EntityGroup& a, const EntityGroup& b) {
                     return std::tie(b.mentions, a.name) <
                            std::tie(a.mentions, b.name);
                   });
  return groups;
}

}  // namespace onrecord
