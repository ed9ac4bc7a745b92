"""Writes family.txt: what families are called, from the list of surnames.

usage: families.py > rules/en/lexicon/family.txt
needs surname.txt (people.py) and common_word.txt (words.py). "Clintons", not
"Walkers": plurals that are words, surnames or other names are left out.
"""

from lists import entries

OTHERS = ("surname.txt", "country.txt", "us_state.txt", "city.txt",
          "world_city.txt", "maybe_city.txt", "nationality.txt",
          "first_male.txt", "first_female.txt", "census_male.txt",
          "census_female.txt", "known_organization.txt",
          "maybe_organization.txt", "wordnet_body.txt")
HISSING = ("s", "x", "z", "ch", "sh")


def plural(name):
    return name + ("es" if name.endswith(HISSING) else "s")


def main():
    left_out = {entry for name in OTHERS for entry in entries(name)}
    common = set(entries("common_word.txt"))
    names = {plural(name) for name in entries("surname.txt")
             if name.lower() not in common}
    names = {name for name in names - left_out
             if name.lower() not in common}
    print("# Families; made by rules/sources/families.py from surname.txt.")
    print("# Class family.")
    print("\n".join(sorted(names)))


main()
