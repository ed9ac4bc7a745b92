#include "onrecord/rules/field_reader.h"

#include <utility>

namespace onrecord {

using Kind = TomlNode::Kind;

const TomlNode* FieldReader::take(const char* key) {
  asked_.insert(key);
  return table_.field(key);
}

void FieldReader::report(const TomlNode& node, const char* code,
                         std::string message) {
  out_.push_back({Diagnostic::Severity::error, code, file_, node.line,
                  node.column, std::move(message)});
}

void FieldReader::wrong(const TomlNode& node, const char* key,
                        const char* wanted) {
  report(node, "R005",
         std::string("the field '") + key + "' must be " + wanted +
             "; correct it");
}

void FieldReader::text(const char* key, std::string& value) {
  const TomlNode* node = take(key);
  if (node == nullptr) return;
  if (node->kind == Kind::text) {
    value = node->text;
  } else if (node->kind == Kind::whole) {
    value = std::to_string(node->whole);
  } else {
    wrong(*node, key, "a string");
  }
}

void FieldReader::pattern(const char* key, std::string& value, Place& place) {
  text(key, value);
  const TomlNode* node = table_.field(key);
  if (node == nullptr) return;
  place = place_of(*node);
  ++place.column;  // behind the opening mark
}

void FieldReader::number(const char* key, int& value) {
  const TomlNode* node = take(key);
  if (node == nullptr) return;
  if (node->kind == Kind::whole) {
    value = static_cast<int>(node->whole);
  } else {
    wrong(*node, key, "a whole number");
  }
}

void FieldReader::number(const char* key, double& value) {
  const TomlNode* node = take(key);
  if (node == nullptr) return;
  if (node->kind == Kind::whole || node->kind == Kind::real) {
    value = node->real;
  } else {
    wrong(*node, key, "a number");
  }
}

void FieldReader::flag(const char* key, bool& value) {
  const TomlNode* node = take(key);
  if (node == nullptr) return;
  if (node->kind == Kind::flag) {
    value = node->flag;
  } else {
    wrong(*node, key, "true or false");
  }
}

void FieldReader::texts(const char* key, std::vector<std::string>& values) {
  const TomlNode* node = take(key);
  if (node == nullptr) return;
  if (node->kind == Kind::text) {
    values.push_back(node->text);
  } else if (node->kind == Kind::list) {
    for (const TomlNode& item : node->items) {
      if (item.kind == Kind::text) {
        values.push_back(item.text);
      } else {
        wrong(item, key, "strings");
      }
    }
  } else {
    wrong(*node, key, "strings");
  }
}

const std::vector<TomlNode>* FieldReader::list(const char* key) {
  const TomlNode* node = take(key);
  if (node == nullptr) return nullptr;
  if (node->kind == Kind::list) return &node->items;
  wrong(*node, key, "a list");
  return nullptr;
}

const TomlNode* FieldReader::table(const char* key) {
  const TomlNode* node = take(key);
  if (node == nullptr) return nullptr;
  if (node->kind == Kind::table) return node;
  wrong(*node, key, "a table");
  return nullptr;
}

void FieldReader::finish(const char* what) {
  for (const auto& [key, node] : table_.fields) {
    if (asked_.count(key) > 0) continue;
    report(node, "R003",
           std::string(what) + " has no field '" + key +
               "'; correct or remove it");
  }
}

void FieldReader::require(bool present, const char* key) {
  if (present) return;
  report(table_, "R004",
         std::string("the field '") + key + "' is missing; add it");
}

}  // namespace onrecord
