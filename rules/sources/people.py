"""Writes a list of given names or surnames from the 1990 US census.

usage: people.py male|female|last > census_male.txt|census_female.txt|surname.txt
needs names 0.3.0 (PyPI), which carries the census's files, and wamerican
(Debian). A given name is of one sex if it is twenty times as common there; what
is an English word as well is left out, but for surnames.
"""

import sys
from importlib.resources import files

MOST = {"male": 1000, "female": 1600, "last": 10000}
FILE = {"male": "dist.male.first", "female": "dist.female.first",
        "last": "dist.all.last"}
CLASS = {"male": "census_male", "female": "census_female", "last": "surname"}
WORDS = "/usr/share/dict/words"
CLEARLY = 20


def shares(name):
    """The census's share in percent by name, commonest first."""
    rows = files("names").joinpath(FILE[name]).read_text().split("\n")
    return {row.split()[0]: float(row.split()[1]) for row in rows if row}


def printed(name):
    """MCDONALD as papers print it."""
    name = name.capitalize()
    if name.startswith("Mc") and len(name) > 4:
        name = "Mc" + name[2:].capitalize()
    return name


def main(which):
    words = {line.strip() for line in open(WORDS, encoding="utf-8")
             if line[0].islower()}
    found = list(shares(which).items())[: MOST[which]]
    if which != "last":
        other = shares("female" if which == "male" else "male")
        found = [(n, s) for n, s in found
                 if s >= CLEARLY * other.get(n, 0) and n.lower() not in words]
    print("# From the 1990 US census (public domain);")
    print(f"# made by rules/sources/people.py. Class {CLASS[which]}.")
    print("\n".join(sorted(printed(n) for n, _ in found)))


main(sys.argv[1])
