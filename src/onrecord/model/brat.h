#pragma once
// An extraction as brat standoff: what NAME.ann holds beside NAME.txt.

#include <string>

#include "onrecord/model/extraction.h"

namespace onrecord {

/// Each quote as an event Attribution with the roles Content, Cue and Source
/// and attributes of its own; with `mentions`, each mention as a text-bound
/// annotation under its kind, those of one entity tied by Equiv. Places are
/// code points. A stretch is broken where a line ends, as brat wants it.
std::string brat_annotations(const Extraction& extraction, bool mentions);

/// The annotation.conf under which brat shows and edits these files.
std::string brat_configuration();

}  // namespace onrecord
