#pragma once
// Why an article gave the quotes it gave, told step by step for people.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "onrecord/model/article.h"
#include "onrecord/text/span.h"

namespace onrecord {

struct RuleBook;
struct Text;

/// A place as people count it: both from 1, columns in code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};
LineColumn line_column(const Text& text, std::size_t byte);

/// For every paragraph, or the one that holds `line`: the skeleton after each
/// step that changed it, what fired, what was stopped and by what, and the
/// quotes with their trails. Empty if no paragraph holds the line.
std::string explain_article(std::shared_ptr<const RuleBook> rules,
                            const Article& article,
                            std::optional<std::size_t> line);

}  // namespace onrecord
