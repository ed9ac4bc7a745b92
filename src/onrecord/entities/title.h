#pragma once
// What the words around a name say of its bearer.

#include <string>

#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// Empty strings mean "not said here".
struct Title {
  std::string role;         ///< "press secretary", "Foreign Ministry" left out
  std::string affiliation;  ///< "Pentagon"
  std::string gender;       ///< m or f, from "Mrs.", "spokeswoman", "actress"
};

/// "Pentagon press secretary NAME", "NAME, the Pentagon's press secretary".
Title title_around(const WordClasses& words, TokenSpan name);

}  // namespace onrecord
