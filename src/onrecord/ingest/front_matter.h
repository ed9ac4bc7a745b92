#pragma once
// The lines between two `---` that say what an article is.

#include <cstddef>
#include <string_view>

#include "onrecord/base/diagnostic.h"
#include "onrecord/model/article.h"

namespace onrecord {

/// Reads the front matter at the head of `article.text`, if there is one, into
/// the article's metadata and sets `body` to the byte after it. A line it
/// cannot use costs that line and gives a warning that names `article.doc`.
///
///     ---
///     title: Rain expected
///     published: 2022-03-08
///     ---
///
/// Known keys: title, byline, outlet, published, modified, url, language.
Diagnostics read_front_matter(Article& article);

}  // namespace onrecord
