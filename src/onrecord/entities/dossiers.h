#pragma once
// Which known person or body a name of an article stands for.

#include <string>
#include <vector>

#include "onrecord/entities/person_name.h"
#include "onrecord/entities/title.h"
#include "onrecord/rules/definitions.h"

namespace onrecord {

/// The dossiers of a rule book, ready to be asked. Views them, so the rule book
/// must outlive it. Safe for concurrent use: nothing changes after this.
class Dossiers {
 public:
  explicit Dossiers(const std::vector<DossierDefinition>& dossiers);

  /// By full name or full alias; by surname only where the title fits one of
  /// the offices, never by surname alone. Null if none or more than one fits.
  const DossierDefinition* person(const PersonName& name,
                                  const Title& title) const;
  /// By name or alias, folded, without "the".
  const DossierDefinition* body(std::string_view folded) const;

 private:
  using Entry = std::pair<PersonName, const DossierDefinition*>;
  std::vector<Entry> people_;  ///< by surname
  std::vector<std::pair<std::string, const DossierDefinition*>> bodies_;
};

}  // namespace onrecord
