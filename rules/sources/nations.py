"""Writes what country an adjective is of: Norwegian is "Norway".

usage: nations.py > nations.toml
needs wordnet-base (Debian). An adjective of nationality.txt that WordNet derives
from a place which country.txt knows; four by hand, where WordNet means a
continent or a state of the past.
"""

import os
import pathlib

WORDNET = pathlib.Path("/usr/share/wordnet")
LEXICON = pathlib.Path(__file__).parent.parent / "en" / "lexicon"
LOCATION = "15"  # WordNet's file noun.location
DERIVED = "\\"   # its sign for what an adjective is derived from
BY_HAND = {"American": "United States", "British": "United Kingdom",
           "Czech": "Czech Republic", "Soviet": "Soviet Union"}
HEAD = """\
# What country an adjective is of; made by rules/sources/nations.py.
[[class]]
name = "nationality"
[class.values]"""


def listed(name):
    for line in open(LEXICON / name, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def fields(line):
    """The file, the words and the pointers of a synset."""
    parts = line.split(" | ")[0].split()
    count = int(parts[3], 16)
    words = [word.split("(")[0].replace("_", " ")
             for word in parts[4:4 + 2 * count:2]]
    pointers = parts[5 + 2 * count:]
    return parts[1], words, list(zip(pointers[::4], pointers[1::4]))


def synsets(part):
    for line in open(WORDNET / f"data.{part}", encoding="utf-8"):
        if not line.startswith(" "):
            yield line[:8], fields(line)


def fitting(adjective, names):
    """The name most like the adjective: Russia, not Soviet Union."""
    return BY_HAND.get(adjective) or max(
        names, key=lambda name: len(os.path.commonprefix([adjective, name])))


def main():
    countries = set(listed("country.txt"))
    places = {at: words for at, (file, words, _) in synsets("noun")
              if file == LOCATION}
    countries_of = {}
    for _, (_, words, pointers) in synsets("adj"):
        for sign, at in pointers:
            if sign != DERIVED:
                continue
            names = [name for name in places.get(at, ()) if name in countries]
            for word in words:
                countries_of.setdefault(word, []).extend(names)
    print(HEAD)
    for word in listed("nationality.txt"):
        if countries_of.get(word):
            print(f'"{word}" = "{fitting(word, countries_of[word])}"')


main()
