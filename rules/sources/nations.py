"""Writes what country an adjective is of: Norwegian is "Norway".

usage: nations.py > nations.toml
needs wordnet-base (Debian). An adjective of nationality.txt that WordNet derives
from a place which country.txt knows; four by hand, where WordNet means a
continent or a state of the past.
"""

import os

from lists import entries
from wordnet import synsets

LOCATION = "15"  # WordNet's file noun.location
DERIVED = "\\"   # its sign for what an adjective is derived from
BY_HAND = {"American": "United States", "British": "United Kingdom",
           "Czech": "Czech Republic", "Soviet": "Soviet Union"}
HEAD = """\
# What country an adjective is of; made by rules/sources/nations.py.
[[class]]
name = "nationality"
[class.values]"""


def fitting(adjective, names):
    """The name most like the adjective: Russia, not Soviet Union."""
    return BY_HAND.get(adjective) or max(
        names, key=lambda name: len(os.path.commonprefix([adjective, name])))


def main():
    countries = set(entries("country.txt"))
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
    for word in entries("nationality.txt"):
        if countries_of.get(word):
            print(f'"{word}" = "{fitting(word, countries_of[word])}"')


main()
