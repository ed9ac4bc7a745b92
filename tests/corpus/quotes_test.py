"""Small cases in marked text: what must come out of each, and nothing else.

usage: quotes_test.py PROGRAM FOLDER
A file of FOLDER holds one shape or one trap. A case begins with `=== TITLE`;
its text has the marks of rules/README.md, ⟦content⟧ ⟨source⟩ [cue], and [[ ]]
for square brackets of its own. Every quote has a line below `---`, in text
order: the speaker's name, or ? where nobody may be named; then, after `|`,
what else must hold (FACTS below), separated by semicolons. A case without
marks gives no quote at all. A line `published: DATE` dates the article.

What stands here is what is right. A case that onrecord cannot do yet has a
line `gap`: it is counted and listed, and when it passes the test fails, so
that the line goes. ONRECORD_UPDATE_GAPS=1 adds and removes these lines; the
diff is reviewed as code.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SIGNS = {"⟦": "content", "⟧": "content", "⟨": "source", "⟩": "source",
         "[": "cue", "]": "cue"}
OPENING = "⟦⟨["
TOKEN = re.compile(r"\[\[|\]\]|.", re.DOTALL)


class Case:
    def __init__(self, path, line, title):
        self.path, self.line, self.title = path, line, title
        self.gap, self.published, self.lines = False, "", []
        self.expected = None

    def __str__(self):
        return f"{self.path.name}:{self.line}: {self.title}"

    def read_marks(self):
        """The text without its marks, and a set of (kind, start, end)."""
        text, marks, opened = "", set(), {}
        if self.published:
            text = f"---\npublished: {self.published}\n---\n"
        for sign in TOKEN.findall("\n\n".join(self.lines) + "\n"):
            kind = SIGNS.get(sign)
            if kind is None:
                text += sign[0]
            elif sign in OPENING:
                opened[kind] = len(text)
            else:
                marks.add((kind, *trimmed(text, opened.pop(kind), len(text))))
        if opened:
            sys.exit(f"{self}: a mark is not closed")
        return text, marks


def trimmed(text, start, end):
    """The stretch from its first to its last letter or figure."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def read_cases(path):
    cases = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("=== "):
            cases.append(Case(path, number, line[4:]))
            continue
        case = cases[-1] if cases else None
        if case is None or not line:
            continue
        if line == "gap":
            case.gap = True
        elif line == "---":
            case.expected = []
        elif line.startswith("published: "):
            case.published = line.removeprefix("published: ")
        elif case.expected is not None:
            case.expected.append(line)
        else:
            case.lines.append(line.replace("\\n", "\n"))
    return cases


def detail(name):
    return lambda record, value: value in (record[name] or {}).get("text", "")


def speaker_is(field):
    return lambda record, value: value == (record["speaker"] or {})[field]


FACTS = {
    "type": lambda record, value: record["type"] == value,
    "act": lambda record, value: record["act"] == value,
    "polarity": lambda record, value: record["polarity"] == value,
    "pieces": lambda record, value: len(record["content"]) == int(value),
    "class": speaker_is("class"),
    "role": speaker_is("role"),
    "affiliation": speaker_is("affiliation"),
    "date": lambda record, value: (record["when"] or {}).get("date") == value,
    "medium": detail("medium"),
    "to": detail("addressee"),
    "via": detail("via"),
    "anonymity": detail("anonymity"),
    "first": lambda record, value:
        record["candidates"][:1] and record["candidates"][0]["name"] == value,
    "nested": lambda record, value:
        any((n["speaker"] or {}).get("name") == value for n in record["nested"]),
}


def told(record):
    known = record["speaker"] and record["status"] == "attributed"
    return record["speaker"]["name"] if known else "?"


def is_named(record, name):
    """Of roles, groups and bodies the words that count are enough."""
    if record["speaker"] and record["speaker"]["class"] != "named":
        return name.casefold() in told(record).casefold()
    return name == told(record)


def wrong_facts(record, facts):
    for fact in filter(None, (f.strip() for f in facts.split(";"))):
        name, value = fact.split(" ", 1)
        if not FACTS[name](record, value):
            yield f"not so: {fact}"


def spans_of(text, record):
    for piece in record["content"]:
        yield ("content", *trimmed(text, piece["start"], piece["end"]))
    for kind in ("source", "cue"):
        if record[kind]:
            start, end = trimmed(text, record[kind]["start"],
                                 record[kind]["end"])
            if start < end:  # a colon is a cue without a word
                yield (kind, start, end)


def listed(text, spans):
    return "; ".join(f"{kind} {text[start:end]!r}"
                     for kind, start, end in sorted(spans, key=lambda s: s[1]))


def faults(case, text, marks, records):
    found = {span for record in records for span in spans_of(text, record)}
    if found - marks:
        yield "too much: " + listed(text, found - marks)
    if marks - found:
        yield "missing: " + listed(text, marks - found)
    expected = [line.partition("|") for line in case.expected or []]
    if len(expected) != len(records):
        yield f"{len(records)} quotes, and {len(expected)} lines below ---"
    for (name, _, facts), record in zip(expected, records):
        if not is_named(record, name.strip()):
            yield f"speaker {told(record)!r}, not {name.strip()!r}"
        yield from wrong_facts(record, facts)


def extract(program, texts):
    """The records of every text, by its number; one run for all."""
    records = [[] for _ in texts]
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            path = pathlib.Path(folder, f"{number}.txt")
            path.write_bytes(text.encode())
        run = subprocess.run([program, "extract", folder], check=False,
                             capture_output=True)
        if run.returncode != 0:
            sys.exit(run.stderr.decode())
    for line in run.stdout.decode().splitlines():
        record = json.loads(line)
        records[int(record["doc"].removesuffix(".txt"))].append(record)
    return records


def write_gaps(path, cases):
    gaps = {case.line for case in cases if case.gap}
    lines = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line != "gap":
            lines.append(line)
        if number in gaps:
            lines.append("gap")
    path.write_text("\n".join(lines) + "\n")


def main(program, folder):
    files = {path: read_cases(path)
             for path in sorted(pathlib.Path(folder).glob("*.txt"))}
    cases = [case for in_file in files.values() for case in in_file]
    read = [case.read_marks() for case in cases]
    records = extract(program, [text for text, _ in read])
    failed = False
    for case, (text, marks), found in zip(cases, read, records):
        problems = list(faults(case, text, marks, found))
        if os.environ.get("ONRECORD_UPDATE_GAPS") == "1":
            case.gap = bool(problems)
        if problems:
            print(f"{case}{' (known gap)' if case.gap else ''}")
            print("".join(f"    {problem}\n" for problem in problems), end="")
        elif case.gap:
            print(f"{case}\n    passes by now: remove its line `gap`, "
                  "or run with ONRECORD_UPDATE_GAPS=1")
        failed = failed or bool(problems) != case.gap
    for path, in_file in files.items():
        if os.environ.get("ONRECORD_UPDATE_GAPS") == "1":
            write_gaps(path, in_file)
    gaps = sum(case.gap for case in cases)
    print(f"{len(cases)} cases, {gaps} known gaps")
    if len(cases) < 300:
        sys.exit("there are fewer than 300 cases")
    sys.exit(failed)


main(*sys.argv[1:])
