#pragma once
// Text that Markdown shows as it stands.

#include <string>
#include <string_view>

namespace onrecord {

/// `text` on one line, every sign that Markdown would read as its own escaped.
std::string markdown_text(std::string_view text);

/// `text` as a block quote: its lines stay lines, each begins with "> ".
std::string markdown_quote(std::string_view text);

/// A link, or the text alone if `url` is not one of the web.
std::string markdown_link(std::string_view text, std::string_view url);

}  // namespace onrecord
