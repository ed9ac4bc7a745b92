#include "onrecord/rules/dossier_checks.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "onrecord/rules/rule_checks.h"
#include "onrecord/rules/vocabulary.h"

// Dates are compared as text, which ISO 8601 allows once both are whole: an
// office held "from 2021" is held from the first of January, "until 2021" to
// the last of December.

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {
    "document", "equipment", "event", "organization", "person", "place"};
constexpr std::string_view kBeginning = "0000-01-01";
constexpr std::string_view kEnd = "9999-12-31";

std::string completed(const std::string& date, std::string_view whole) {
  return date + std::string(whole.substr(std::min(date.size(), whole.size())));
}

std::string first_day(const RoleDefinition& role) {
  return role.from.empty() ? std::string(kBeginning)
                           : completed(role.from, kBeginning);
}

std::string last_day(const RoleDefinition& role) {
  return completed(role.until, kEnd);
}

/// "2021", "2021-01" or "2021-01-20"; TOML itself refuses 2021-13-40.
bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  return std::equal(text.begin(), text.end(), kForm.begin(),
                    [](char c, char form) {
                      return form == 'd' ? c >= '0' && c <= '9' : c == form;
                    });
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// At one time: a day on which the one ends and the other begins is none.
bool overlap(const RoleDefinition& a, const RoleDefinition& b) {
  return first_day(a) < last_day(b) && first_day(b) < last_day(a);
}

bool overlap(const DossierDefinition& a, const DossierDefinition& b) {
  if (a.roles.empty() || b.roles.empty()) return true;
  return std::any_of(a.roles.begin(), a.roles.end(), [&](const auto& one) {
    return std::any_of(b.roles.begin(), b.roles.end(), [&](const auto& other) {
      return overlap(one, other);
    });
  });
}

class DossierSieve {
 public:
  explicit DossierSieve(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  bool is_sound(const DossierDefinition& dossier) {
    const int before = error_count(diagnostics_);
    check_words(dossier);
    for (const RoleDefinition& role : dossier.roles) check(role);
    if (!ids_.insert(dossier.id).second) {
      say(dossier.place, "R062",
          "the dossier '" + dossier.id + "' is there already; choose another "
          "id");
    }
    return error_count(diagnostics_) == before;
  }

  /// REQUIRES: the dossiers stay where they are.
  void check_names(const DossierDefinition& dossier) {
    std::set<std::string> names;
    for (const std::string& alias : dossier.aliases) {
      names.insert(folded_word(alias));
    }
    names.insert(folded_word(dossier.name));
    for (const std::string& name : names) {
      std::vector<const DossierDefinition*>& bearers = bearers_[name];
      for (const DossierDefinition* other : bearers) {
        if (overlap(dossier, *other)) shared(name, dossier, *other);
      }
      bearers.push_back(&dossier);
    }
  }

 private:
  void say(const Place& place, const char* code, std::string message) {
    report_fault(diagnostics_, place, code, std::move(message));
  }

  void check_words(const DossierDefinition& dossier) {
    if (std::find(kKinds.begin(), kKinds.end(), dossier.kind) == kKinds.end()) {
      std::string kinds;
      for (const std::string_view kind : kKinds) {
        kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
      }
      say(dossier.place, "R061",
          "there is no kind '" + dossier.kind + "'; use one of " + kinds);
    } else if (!dossier.id.starts_with(dossier.kind + '/') ||
               !is_id(dossier.id.substr(dossier.kind.size() + 1))) {
      say(dossier.place, "R060",
          "'" + dossier.id + "' is no id of a " + dossier.kind + "; write it " +
              dossier.kind + "/.. with a-z, 0-9 and hyphens");
    }
    if (!dossier.gender.empty() && dossier.gender != "m" &&
        dossier.gender != "f") {
      say(dossier.place, "R067",
          "there is no gender '" + dossier.gender +
              "'; use m or f, or leave it out");
    }
  }

  void check_date(const std::string& date, const Place& place) {
    if (date.empty() || is_date(date)) return;
    say(place, "R064", "'" + date + "' is no date; write it as 2021-01-20");
  }

  void check(const RoleDefinition& role) {
    check_date(role.from, role.place);
    check_date(role.until, role.place);
    if (is_date(role.from) && is_date(role.until) &&
        last_day(role) < first_day(role)) {
      say(role.place, "R065",
          "the role '" + role.title + "' ends (" + role.until +
              ") before it begins (" + role.from + "); correct the dates");
    }
    if (role.of.empty()) {
      report_doubt(diagnostics_, role.place, "R066",
                   "the role '" + role.title +
                       "' has no 'of'; add the body it is held in, without "
                       "which a surname is not linked by it");
    }
  }

  void shared(const std::string& name, const DossierDefinition& dossier,
              const DossierDefinition& other) {
    report_doubt(diagnostics_, dossier.place, "R069",
                 "'" + name + "' names " + other.id + " (" + other.place.file +
                     ":" + std::to_string(other.place.line) +
                     ") at the same time, so that it will name neither; take "
                     "it from one, or give the dates of their roles");
  }

  Diagnostics& diagnostics_;
  std::set<std::string> ids_;
  std::map<std::string, std::vector<const DossierDefinition*>> bearers_;
};

}  // namespace

void leave_out_unsound(std::vector<DossierDefinition>& dossiers,
                       Diagnostics& diagnostics) {
  DossierSieve sieve(diagnostics);
  std::erase_if(dossiers, [&](const DossierDefinition& dossier) {
    return !sieve.is_sound(dossier);
  });
  for (const DossierDefinition& dossier : dossiers) sieve.check_names(dossier);
}

bool held_on(const RoleDefinition& role, std::string_view day) {
  const std::string date(day);
  return first_day(role) <= completed(date, kEnd) &&
         completed(date, kBeginning) <= last_day(role);
}

}  // namespace onrecord
