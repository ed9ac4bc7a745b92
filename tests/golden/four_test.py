"""Each of the four on the samples' sheet: what they said and nothing else.

usage: four_test.py PROGRAM FOLDER
Written by hand from the articles, not from the program's output: the words
each quote begins with, without marks. What stands in MAY_STAND is a matter of
taste and may be there or not.
"""

import json
import subprocess
import sys

SAID = {
    "John Kirby": [
        ("01", "The press room in the east corridor will open"),
        ("01", "The door will be unlocked"),
        ("01", "I counted the chairs myself"),
        ("01", "We have put a new kettle"),
        ("01", "the coat rack would stay"),
        ("02", "Thank you."),
        ("02", "It does not."),
        ("02", "I bought it this morning."),
        ("02", "We take turns."),
        ("12", "a drop of oil"),
    ],
    "Maria Zakharova": [
        ("03", "Eleven umbrellas were left behind"),
        ("03", "We have eleven umbrellas"),
        ("03", "The green umbrella"),
        ("03", "Whoever owns the hat"),
        ("03", "the umbrellas would be kept"),
        ("03", "Write your name"),
        ("03", "The glove is the left one"),
        ("03", "It doesn't match"),
        ("12", "the lemon slices were"),
        ("12", "The minister takes three spoons"),
        ("13", "The ministry has ten umbrellas left"),
    ],
    "Mark Hertling": [
        ("04", "he had spent four hours"),
        ("04", "I’ve waited in many airports"),
        ("04", "A boy asked me"),
        ("04", "the sandwiches were"),
        ("04", "The fog lifted at noon"),
        ("04", "The pilots were very polite"),
        ("09", "Leave the second row free"),
        ("09", "One owl looked at me"),
        ("12", "he preferred coffee"),
    ],
    "Sergei Lavrov": [
        ("05", "The train that used to leave"),
        ("05", "The train waits for nobody"),
        ("05", "Ten minutes are enough"),
        ("05", "the benches on platform two"),
        ("05", "There was a buffet here once"),
        ("12", "I heard it before I saw it"),
        ("12", "he took two"),
        ("13", "he had recognised the glove"),
        ("13", "It was mine"),
        ("13", "My head is not small"),
        ("13", "I shall write my name"),
    ],
}
MAY_STAND = {
    "John Kirby": [("12", "which oil")],
    "Maria Zakharova": [
        ("10", "Dill, parsley"),
        ("10", "Every morning"),
        ("10", "The basil."),
        ("10", "Only to the tomato"),
    ],
    "Mark Hertling": [],
    "Sergei Lavrov": [],
}
MARKS = "“”‘’«»„\"'` "


def said_by(program, folder):
    run = subprocess.run([program, "extract", folder], capture_output=True)
    said = {name: [] for name in SAID}
    for line in run.stdout.decode().splitlines():
        record = json.loads(line)
        name = (record["speaker"] or {}).get("name")
        if record["status"] == "attributed" and name in said:
            words = record["content"][0]["text"].lstrip(MARKS)
            said[name].append((record["doc"][:2], " ".join(words.split())))
    return said


def main(program, folder):
    faults = []
    for name, got in said_by(program, folder).items():
        left = list(got)
        for doc, words in SAID[name] + MAY_STAND[name]:
            hits = [g for g in left if g[0] == doc and g[1].startswith(words)]
            if hits:
                left.remove(hits[0])
            elif (doc, words) in SAID[name]:
                faults.append(f"{name} in {doc}: not on the sheet: {words}")
        faults += [f"{name} in {doc}: never said: {words}"
                   for doc, words in left]
    if faults:
        sys.exit("\n".join(faults))


main(*sys.argv[1:])
