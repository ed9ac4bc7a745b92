#pragma once
// What rule files say, read but not yet understood: plain structs.

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {

/// Where a definition stands, for messages.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
};

/// A pattern that must not match, over a part of the text around the match.
struct UnlessDefinition {
  enum class Over { match, before, after, sentence };
  Over over = Over::match;
  std::string pattern;
  Place place{};  ///< of the pattern's first character
};

struct RuleDefinition {
  std::string id;
  std::string why;
  std::string step;
  std::string pattern;
  std::vector<UnlessDefinition> unless;
  std::vector<std::string> makes;  ///< classes of the symbol that it makes
  std::vector<std::string> keeps{};  ///< of the head's classes; empty for all
  std::vector<std::string> sets;   ///< states written
  std::vector<std::string> needs;  ///< states read
  std::string evidence{};          ///< what the match shows of a name
  std::string act;                 ///< overrides the act of the cue
  std::string polarity;
  std::string value;               ///< normal form of a detail
  std::string status = "stable";
  int priority = 0;
  bool guess = false;
  bool verbatim = false;  ///< content is word for word, marks or none
  std::vector<std::string> match;
  std::vector<std::string> near_miss;
  std::vector<std::string> todo_match;
  Place place;
  Place pattern_place{};  ///< of the pattern's first character
  bool added = false;     ///< by a pack, on top of the rules
};

/// A class given by a list of words or word runs.
struct ClassDefinition {
  std::string name;
  std::vector<std::string> implies;
  std::vector<std::string> words;
  /// What words are worth: "March" is "3". They belong to the class, too.
  std::vector<std::pair<std::string, std::string>> values{};
  Place place{};
};

/// A class given by how a word ends.
struct EndingDefinition {
  std::string name;
  std::string ending;
  Place place;
};

/// Words that introduce what was said.
struct CueDefinition {
  std::vector<std::string> words;
  std::string act;
  std::string part;  ///< verb, noun, adjective, preposition
  std::vector<std::string> frames;
  long hits = 0;
  long total = 0;
  Place place;
};

/// A named part of patterns.
struct FragmentDefinition {
  std::string name;
  std::string pattern;
  Place place;
  Place pattern_place{};
};

/// One pass of the cascade over a paragraph; their order is the file's.
struct StepDefinition {
  std::string name;
  std::string phase;
  std::string where;  ///< only sentences in which this pattern matches
  int pass = 2;
  Place place;
  Place where_place{};
};

struct RoleDefinition {
  std::string title;
  std::string of;
  std::string from;
  std::string until;
  Place place{};
};

/// What is known of a person or body before the article is read.
struct DossierDefinition {
  std::string id;
  std::string name;
  std::string kind;
  std::string gender;
  std::string affiliation;  ///< a body to which it belongs without a role
  std::string notes;        ///< for people
  std::vector<std::string> aliases;
  std::vector<RoleDefinition> roles;
  std::map<std::string, std::string> ids;  ///< elsewhere: wikidata, orcid ..
  Place place;
};

/// A number that ranks candidates, with its name.
struct WeightDefinition {
  std::string name;
  double adds = 0;
  Place place;
};

/// What something seen beside a name says for its kind, and against it.
struct EvidenceDefinition {
  std::string name;
  double person = 0;
  double organization = 0;
  double place = 0;
  Place at{};  ///< of the definition
};

/// Switches a shipped rule off or makes it narrower, in a local pack.
struct OverrideDefinition {
  std::string id;
  std::string why;
  bool off = false;
  std::vector<UnlessDefinition> unless;
  Place place;
};

/// Measured precision of a rule.
struct MeasuredDefinition {
  std::string id;
  long right = 0;
  long total = 0;
};

/// All that one or more folders of rule files say.
struct Definitions {
  std::vector<StepDefinition> steps;
  std::vector<FragmentDefinition> fragments;
  std::vector<ClassDefinition> classes;
  std::vector<EndingDefinition> endings;
  std::vector<CueDefinition> cues;
  std::vector<RuleDefinition> rules;
  std::vector<DossierDefinition> dossiers;
  std::vector<WeightDefinition> weights;
  std::vector<EvidenceDefinition> evidence;
  std::vector<OverrideDefinition> overrides;
  std::vector<MeasuredDefinition> measured;
};

}  // namespace onrecord
