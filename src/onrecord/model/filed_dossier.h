#pragma once
// A dossier as the store keeps it: what identifies a person or body.

#include <map>
#include <string>

namespace onrecord {

struct FiledDossier {
  std::string id;
  std::string name;
  std::string kind;
  std::map<std::string, std::string> ids;  ///< elsewhere: wikidata, orcid ..
};

/// By id.
using FiledDossiers = std::map<std::string, FiledDossier>;

}  // namespace onrecord
