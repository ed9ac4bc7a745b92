// The one file that includes toml++, which takes seconds to compile.

#include "onrecord/rules/toml_tree.h"

#include <algorithm>
#include <sstream>

#include <toml++/toml.h>

namespace onrecord {
namespace {

TomlNode node_of(const toml::node& source);

template <class Value>
std::string written(const Value& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

void fill(const toml::table& table, TomlNode& node) {
  node.kind = TomlNode::Kind::table;
  for (const auto& [key, value] : table) {
    node.fields.push_back({std::string(key.str()), node_of(value)});
  }
}

void fill(const toml::array& array, TomlNode& node) {
  node.kind = TomlNode::Kind::list;
  node.items.reserve(array.size());
  for (const toml::node& item : array) node.items.push_back(node_of(item));
}

void fill_value(const toml::node& source, TomlNode& node) {
  if (const auto* text = source.as_string()) {
    node.text = text->get();
  } else if (const auto* whole = source.as_integer()) {
    node.kind = TomlNode::Kind::whole;
    node.whole = static_cast<long>(whole->get());
    node.real = static_cast<double>(whole->get());
  } else if (const auto* real = source.as_floating_point()) {
    node.kind = TomlNode::Kind::real;
    node.real = real->get();
  } else if (const auto* flag = source.as_boolean()) {
    node.kind = TomlNode::Kind::flag;
    node.flag = flag->get();
  } else if (const auto* date = source.as_date()) {
    node.text = written(date->get());
  } else if (const auto* time = source.as_date_time()) {
    node.text = written(time->get());
  }
}

TomlNode node_of(const toml::node& source) {
  TomlNode node;
  node.line = static_cast<int>(source.source().begin.line);
  node.column = static_cast<int>(source.source().begin.column);
  if (const auto* table = source.as_table()) {
    fill(*table, node);
  } else if (const auto* array = source.as_array()) {
    fill(*array, node);
  } else {
    fill_value(source, node);
  }
  return node;
}

}  // namespace

const TomlNode* TomlNode::field(const std::string& key) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(),
                   [&](const auto& entry) { return entry.key == key; });
  return found == fields.end() ? nullptr : &found->node;
}

std::optional<TomlNode> parse_toml(const std::string& file,
                                   const std::string& bytes,
                                   Diagnostics& diagnostics) {
  try {
    return node_of(toml::parse(bytes, file));
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    diagnostics.push_back(
        {Diagnostic::Severity::error, "R001", file, static_cast<int>(at.line),
         static_cast<int>(at.column),
         "this is not TOML: " + std::string(error.description()) +
             "; mend the line, the rest of the file is not read"});
    return std::nullopt;
  }
}

}  // namespace onrecord
