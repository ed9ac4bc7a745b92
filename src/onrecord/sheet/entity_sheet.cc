#include "onrecord/sheet/entity_sheet.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "onrecord/base/counted.h"
#include "onrecord/sheet/entity_groups.h"
#include "onrecord/sheet/markdown.h"

namespace onrecord {
namespace {

// The store gives 100 code points on each side; what is shorter was not cut.
constexpr std::size_t kContextBytes = 100;

void add_part(std::string& line, const std::string& part, const char* glue) {
  if (part.empty()) return;
  if (!line.empty()) line += glue;
  line += part;
}

std::size_t articles_in(const EntityGroup& group) {
  std::set<std::string_view> keys;
  for (const FiledEntity* one : group.entities) keys.insert(one->article.key);
  return keys.size();
}

/// "named 12 times in 4 articles, quoted 9 times"
std::string counts_line(const EntityGroup& group) {
  std::string line =
      "named " + counted(group.mentions, "time") + " in " +
      counted(articles_in(group), "article");
  if (group.quotes > 0) {
    line += ", quoted " + counted(group.quotes, "time");
  }
  return line;
}

/// "press secretary, Pentagon: stated 2022-03-01 to 2022-04-02"
std::string role_line(const StatedRole& role) {
  std::string line = markdown_text(role.title);
  add_part(line, markdown_text(role.of), ", ");
  if (role.first.empty()) return line + ": stated without a date";
  line += ": stated " + markdown_text(role.first);
  if (role.last != role.first) line += " to " + markdown_text(role.last);
  return line;
}

/// Its other names, as printed.
std::string names_line(const EntityGroup& group) {
  std::vector<std::string> names;
  for (const FiledEntity* one : group.entities) {
    for (const std::string& name : one->called) {
      const bool known =
          name == group.name ||
          std::find(names.begin(), names.end(), name) != names.end();
      if (!known) names.push_back(name);
    }
  }
  std::string line;
  for (const std::string& name : names) {
    add_part(line, markdown_text(name), "; ");
  }
  return line.empty() ? line : "also as: " + line;
}

/// What stands before the mention on its line, from the beginning of a word.
std::string lead_in(std::string_view before) {
  if (const std::size_t line = before.rfind('\n'); line != before.npos) {
    return markdown_text(before.substr(line + 1));
  }
  if (before.size() < kContextBytes) return markdown_text(before);
  const std::size_t blank = before.find(' ');
  return ".. " + markdown_text(before.substr(std::min(blank, before.size())));
}

std::string lead_out(std::string_view after) {
  if (const std::size_t line = after.find('\n'); line != after.npos) {
    return markdown_text(after.substr(0, line));
  }
  if (after.size() < kContextBytes) return markdown_text(after);
  return markdown_text(after.substr(0, after.rfind(' '))) + " ..";
}

/// The words around the first mention, which is set bold.
std::string context_of(const FiledEntity& entity) {
  std::string line = lead_in(entity.before);
  if (entity.before.ends_with(' ') && !line.empty()) line += ' ';
  line += "**" + markdown_text(entity.first_text) + "**";
  if (entity.after.starts_with(' ')) line += ' ';
  return line + lead_out(entity.after);
}

/// Where it is named first: date, outlet, headline, words and place.
std::string first_line(const FiledEntity& entity) {
  const FiledArticle& article = entity.article;
  std::string line = markdown_text(article.published);
  add_part(line, markdown_text(article.outlet), ", ");
  add_part(line, markdown_link(article.title, article.url), ", ");
  add_part(line, context_of(entity), ": ");
  return "first mention: " + line + " (" + markdown_text(article.doc) +
         ", characters " + std::to_string(entity.first.begin) + "-" +
         std::to_string(entity.first.end) + ")";
}

void item(std::string& out, const std::string& text) {
  if (!text.empty()) out += "- " + text + '\n';
}

std::string entry(const EntityGroup& group) {
  const FiledEntity& first = *group.entities.front();
  std::string out = "\n### " + markdown_text(group.name) + "\n\n";
  item(out, counts_line(group));
  for (const StatedRole& role : group.roles) item(out, role_line(role));
  item(out, names_line(group));
  item(out, first_line(first));
  if (!first.dossier.empty()) item(out, "dossier: " + first.dossier);
  if (group.by_name) {
    item(out, "put together by name alone: no dossier says that these "
              "articles mean one");
  }
  return out;
}

std::string section(std::span<const FiledEntity> entities, const char* title,
                    bool people) {
  std::vector<FiledEntity> chosen;
  std::copy_if(entities.begin(), entities.end(), std::back_inserter(chosen),
               [&](const FiledEntity& entity) {
                 return (entity.kind == "person") == people;
               });
  if (chosen.empty()) return {};
  std::string out = std::string("\n## ") + title + '\n';
  for (const EntityGroup& group : groups_of(chosen)) out += entry(group);
  return out;
}

std::string head(std::span<const FiledEntity> entities,
                 const SheetOptions& options) {
  std::string out = "# " + markdown_text(options.title) + "\n\n";
  if (!options.notice.empty()) {
    out += "**" + markdown_text(options.notice) + "**\n\n";
  }
  if (!options.asked.empty()) {
    out += "Asked for: " + markdown_text(options.asked) + "\n\n";
  }
  std::set<std::string_view> articles;
  for (const FiledEntity& one : entities) articles.insert(one.article.key);
  if (articles.empty()) return out + "Nobody is named.\n";
  return out + "From " + counted(articles.size(), "article") +
         ".\n";
}

}  // namespace

std::string entity_sheet(std::span<const FiledEntity> entities,
                         const SheetOptions& options) {
  return head(entities, options) + section(entities, "People", true) +
         section(entities, "Bodies", false);
}

}  // namespace onrecord
