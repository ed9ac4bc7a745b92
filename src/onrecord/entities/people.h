#pragma once
// The people of an article by their names.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/entities/person_name.h"

namespace onrecord {

/// Somebody, with the number under which the register keeps them.
struct Person {
  PersonName name;
  std::size_t entity = 0;
  std::size_t first = 0;  ///< token of the first mention by this name
  std::string printed;    ///< the surname as printed
  std::string gender;
  std::string dossier;
};

class People {
 public:
  static constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

  void add(Person person);
  /// Who has this full name or this dossier (empty for none).
  std::size_t known(const PersonName& name, std::string_view dossier) const;
  /// Who bears this surname at this place: the last one named before it, else
  /// the first named after. `gender` may be empty.
  std::size_t bearer(std::string_view surname, std::size_t token,
                     std::string_view gender) const;
  /// A surname as the article prints it, or in capitals: BERG.
  bool is_surname(const WordClasses& words, std::size_t token) const;

 private:
  std::vector<Person> people_;
  std::set<std::string, std::less<>> printed_;
};

}  // namespace onrecord
