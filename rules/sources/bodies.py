"""Writes wordnet_body.txt, the names of organizations that WordNet has.

usage: bodies.py > rules/en/lexicon/wordnet_body.txt
needs wordnet-base (Debian). Names of two words and more, every long word
capital, of a kind of "organization"; short forms and single words are left out,
because most of them mean other things, too, and so are names whose last word
says what they are: rules find these, with what stands before them ("Baptist
Church").
"""

import tomllib

from lists import LEXICON, entries
from wordnet import synsets

GROUP = "14"  # noun.group
ROOTS = ("organization", "legislature", "religion")
OTHERS = ("known_organization.txt", "country.txt", "us_state.txt", "city.txt",
          "world_city.txt", "maybe_city.txt", "maybe_organization.txt")
NO_BODIES = {"Wall Street", "Foggy Bottom", "Roman Catholic", "Ivy League"}
SMALL = {"of", "the", "for", "and", "in", "on", "to"}


def kinds(groups):
    """The synsets that are a kind of one of the roots."""
    found = {offset for offset, (words, _) in groups.items()
             if words[0] in ROOTS}
    while True:
        more = {offset for offset, (_, above) in groups.items()
                if offset not in found and found & above}
        if not more:
            return found
        found |= more


def suffixes():
    tables = tomllib.loads((LEXICON / "organizations.toml").read_text("utf-8"))
    return {word for table in tables["class"] if table["name"] == "org_suffix"
            for word in table["words"]}


def is_name(words):
    parts = words.split()
    return (len(parts) > 1 and words[0].isupper() and parts[-1] not in SMALL
            and all(part in SMALL or part[0].isupper() for part in parts))


def main():
    groups = {}
    for offset, (file, words, pointers) in synsets("noun"):
        if file == GROUP:
            above = {to for kind, to in pointers if kind in ("@", "@i")}
            groups[offset] = (words, above)
    left_out = {entry for name in OTHERS for entry in entries(name)}
    lasts = set(entries("country.txt")) | suffixes()
    names = {word for offset in kinds(groups) for word in groups[offset][0]
             if is_name(word) and word.split()[-1] not in lasts}
    print("# Organizations, from WordNet 3.0; made by rules/sources/bodies.py.")
    print("# Class wordnet_body.")
    print("\n".join(sorted(names - left_out - NO_BODIES)))


main()
