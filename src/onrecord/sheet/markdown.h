#pragma once
// Text that Markdown shows as it stands.

#include <string>
#include <string_view>

namespace onrecord {

/// `text` on one line, every sign that Markdown would read as its own escaped,
/// and no other.
std::string markdown_text(std::string_view text);

/// The same, for what is the last of a paragraph and alone has words of an
/// article in it.
std::string markdown_paragraph(std::string_view text);

/// `text` as a block quote: its lines stay lines, each begins with "> ".
std::string markdown_quote(std::string_view text);

/// A link, or the text alone if `url` is not one of the web.
std::string markdown_link(std::string_view text, std::string_view url);

}  // namespace onrecord
