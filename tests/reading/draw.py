#!/usr/bin/env python3
"""Draws quotes to be read by eye, shows those not read yet, counts verdicts.

usage: onrecord extract --act speech,document,stance FOLDER > quotes.jsonl
       draw.py quotes.jsonl FOLDER LIST.tsv [--details]         show and count
       draw.py quotes.jsonl FOLDER LIST.tsv [--details] --record < NOTES

A line of NOTES is a key as shown, a verdict (right, wrong or unsure) and a few
words. README.md beside this file tells what the list is and how to read.
"""

import argparse
import hashlib
import json
import pathlib
import sys

DETAILS = ["when", "medium", "addressee", "via", "place", "anonymity"]
VERDICTS = ["right", "wrong", "unsure"]
# (seed, how many) of the two draws: who said what, and its details.
QUOTES, WITH_DETAILS = ("onrecord quotes", 300), ("onrecord details", 100)
BEFORE, BEHIND = 400, 200  # characters shown around


def span(part):
    return f"{part['start']}-{part['end']}" if part else "-"


def details(quote):
    """Each detail with its place and what it was read as."""
    found = [
        f"{name}:{span(quote[name])}"
        + "".join(f"={quote[name][read]}" for read in ("date", "kind")
                  if quote[name].get(read))
        for name in DETAILS if quote[name]]
    if quote["polarity"] != "said":
        found.append(quote["polarity"])
    return found


def speaker(quote):
    return quote["speaker"]["name"] if quote["speaker"] else "-"


def row(quote, with_details):
    """What a verdict is about: another span or speaker is another row."""
    return (quote["doc"], " ".join(map(span, quote["content"])),
            span(quote["source"]), span(quote["cue"]),
            " ".join(details(quote)) if with_details else speaker(quote))


def key(quote, seed):
    """The order of the draw: the words alone decide, not the rule."""
    place = [seed, quote["doc"], quote["content"][0]["start"],
             quote["content"][-1]["end"]]
    return hashlib.sha256("\t".join(map(str, place)).encode()).hexdigest()[:10]


def draw(quotes, with_details):
    """{key: quote} of those drawn, in the order of the draw."""
    seed, size = WITH_DETAILS if with_details else QUOTES

    def wanted(quote):
        if with_details:
            return details(quote)
        return quote["confidence"] >= .95 and quote["status"] == "attributed"

    keyed = {key(quote, seed): quote for quote in quotes if wanted(quote)}
    return dict(sorted(keyed.items())[:size])


def read_list(path):
    """{row: (verdict, note)}; the first line names the columns."""
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    cells = [line.split("\t") for line in lines]
    return {tuple(cell[:-2]): tuple(cell[-2:]) for cell in cells}


def write_list(path, drawn, verdicts, with_details):
    """The drawn and read alone, by article: the list is the draw."""
    head = ["document", "content", "source", "cue",
            "details" if with_details else "speaker", "verdict", "note"]
    rows = [row(quote, with_details) for quote in drawn.values()]
    lines = sorted([*one, *verdicts[one]] for one in rows if one in verdicts)
    path.write_text("".join("\t".join(line) + "\n" for line in [head, *lines]),
                    encoding="utf-8")


def record(notes, drawn, verdicts, with_details):
    for line in notes:
        name, verdict, *note = line.strip().split(None, 2)
        if name not in drawn or verdict not in VERDICTS:
            sys.exit(f"{name} {verdict}: no such key or verdict; copy the key "
                     f"as shown, the verdict is one of {', '.join(VERDICTS)}")
        verdicts[row(drawn[name], with_details)] = (verdict, *(note or ["-"]))


def marked(text, quote, with_details):
    """The article around the quote with ⟦content⟧ ⟨source⟩ [cue] {detail:..}."""
    places = [(part, "⟦", "⟧") for part in quote["content"]]
    places += [(quote[name], left, right) for name, left, right in
               [("source", "⟨", "⟩"), ("cue", "[", "]")] if quote[name]]
    if with_details:
        places += [(quote[name], f"{{{name}:", "}")
                   for name in DETAILS if quote[name]]
    signs = [(part["end"], 0, right) for part, _, right in places]
    signs += [(part["start"], 1, left) for part, left, _ in places]
    at = max(0, min(signs)[0] - BEFORE)
    shown = ""
    for place, _, sign in sorted(signs):
        shown += text[at:place] + sign
        at = place
    return shown + text[at:at + BEHIND]


def show(name, quote, folder, with_details):
    path = pathlib.Path(folder) / quote["doc"]
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        text = file.read()
    print(f"== {name} {quote['doc']} {quote['rule']} speaker: {speaker(quote)}",
          *(details(quote) if with_details else []))
    print(marked(text, quote, with_details), end="\n\n")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("quotes", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("list", type=pathlib.Path)
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--record", action="store_true")
    options = parser.parse_args()

    with options.quotes.open(encoding="utf-8") as lines:
        drawn = draw(map(json.loads, lines), options.details)
    verdicts = read_list(options.list)
    if options.record:
        record(sys.stdin, drawn, verdicts, options.details)
        write_list(options.list, drawn, verdicts, options.details)
    counts = dict.fromkeys([*VERDICTS, "unread"], 0)
    for name, quote in drawn.items():
        verdict = verdicts.get(row(quote, options.details), ["unread"])[0]
        counts[verdict] += 1
        if verdict == "unread" and not options.record:
            show(name, quote, options.folder, options.details)
    print(*(f"{verdict} {count}" for verdict, count in counts.items()),
          f"of {len(drawn)}")


if __name__ == "__main__":
    main()
