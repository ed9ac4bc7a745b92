"""Writes common English words, or what people are called by work and kind.

usage: words.py common > common_word.txt
       words.py person > person_noun.txt
needs wordnet-base and wamerican (Debian). A common word is written small in
SCOWL's list, and WordNet's counted texts have it or what it is a form of. Left
out are surnames, given names and cities (NAMES), which are words, too: Baker,
Grace, Reading.
"""

import re
import sys

from lists import entries
from wordnet import WORDNET, synsets

WORDS = "/usr/share/dict/words"
NAMES = ["surname.txt", "census_male.txt", "census_female.txt",
         "first_male.txt", "first_female.txt", "first_either.txt",
         "world_city.txt", "maybe_city.txt"]
PERSON = "18"  # WordNet's file noun.person
LEAST = {"common": 2, "person": 1}
CLASS = {"common": "common_word", "person": "person_noun"}


def small_words():
    return {word for word in map(str.strip, open(WORDS, encoding="utf-8"))
            if word.isascii() and word.isalpha() and word.islower()
            and len(word) > 3}


def counts():
    """How often each lemma stands in WordNet's counted texts."""
    seen = {}
    for line in open(WORDNET / "cntlist.rev"):
        key, _, count = line.split()
        lemma = key.split("%")[0]
        seen[lemma] = seen.get(lemma, 0) + int(count)
    return seen


def lemmas(word):
    """What the word may be a form of."""
    yield word
    for ending, base in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending):
            yield word[: -len(ending)] + base


def people():
    """Single words whose first meaning as a noun is a person."""
    files = {at: file for at, (file, _, _) in synsets("noun")}
    found = set()
    for line in open(WORDNET / "index.noun"):
        parts = line.split()
        if not re.fullmatch("[a-z]+", parts[0]):
            continue
        meanings = parts[-int(parts[2]):]
        if files[meanings[0]] == PERSON:
            found.add(parts[0])
    return found


def main(which):
    seen = counts()
    names = {name.lower() for file in NAMES for name in entries(file)}
    wanted = small_words() - names
    if which == "person":
        wanted &= people()
    found = [word for word in wanted
             if any(seen.get(l, 0) >= LEAST[which] for l in lemmas(word))]
    print("# From WordNet 3.0 (Princeton University, WordNet licence) and SCOWL;")
    print(f"# made by rules/sources/words.py. Class {CLASS[which]}.")
    print("\n".join(sorted(found)))


main(sys.argv[1])
