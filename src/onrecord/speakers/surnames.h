#pragma once
// Whom a surname that stands alone may mean.

#include <span>
#include <vector>

#include "onrecord/speakers/scene.h"

namespace onrecord {

/// Entities that this mention of a person may mean: one if it is a full name or
/// nobody else who bears the surname was named before and fits the title
/// ("Mrs. Berg"). The likeliest stands first.
std::vector<std::size_t> bearers(const Scene& scene, const Named& named);

/// By entity: another person of the article bears the same surname.
std::vector<bool> shared_surnames(std::span<const Entity> entities);

}  // namespace onrecord
